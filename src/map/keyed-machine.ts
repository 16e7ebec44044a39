/**
 * Maps of keys and values under kernel functions that run as JavaScript, with the rules that hold in the kernel: `set`
 * copies, a struct's `get` is a reference into the map, and it dies with the next `set` or `delete`.
 */
import { StateError, SyscallError } from '../error/index.ts'
import type { Machine } from '../operand/index.ts'
import type { Type } from '../schema/index.ts'
import { BPF_NOEXIST } from '../uapi/index.ts'
import type { KernelSide } from './handle.ts'
import { liveView, storeValue } from './live.ts'
import type { MemoryStore } from './memory-store.ts'

/** What of a map its kernel side needs. */
export interface MachineMap {
  readonly name: string
  readonly key: Type
  readonly value: Type
  /** Bytes of a value in `store`: more than the type has where values of CPUs are rounded up. */
  readonly valueSize: number
  readonly fixed: boolean
  readonly evicts: boolean
  readonly store: MemoryStore
  /** Called for each entry that the map would not take. */
  readonly failed: () => void
  readonly machine: Machine
}

export class KeyedOnMachine implements KernelSide {
  readonly user: object
  readonly #map: MachineMap
  #generation = 0
  /** The keys of values that were given out, where those have timers. */
  readonly #keys = new WeakMap<object, unknown>()

  constructor(map: MachineMap, user: object) {
    this.#map = map
    this.user = user
  }

  get(key: unknown): unknown {
    const bytes = this.#map.store.reference(this.#key(key))
    if (!bytes) return undefined
    const born = this.#generation
    const alive = () => {
      if (this.#generation === born) return
      throw new StateError(`what ${this.#map.name}.get() gave died with a later set() or delete()`, {
        hint: 'get it again',
      })
    }
    const view: unknown = liveView(this.#map.value, bytes, 0, { alive })
    if (this.#map.value.objects) this.#keys.set(view as object, key)
    return view
  }

  startTimer(value: unknown, delay: bigint, callback: (key: unknown, value: unknown) => void): boolean {
    const { machine } = this.#map
    const [id, key] = this.#timerOf(value)
    machine.timers.set(id, {
      due: machine.now + delay,
      run: () => {
        const now = this.get(key)
        if (now !== undefined) callback(key, now)
      },
    })
    return true
  }

  cancelTimer(value: unknown): boolean {
    return this.#map.machine.timers.delete(this.#timerOf(value)[0])
  }

  /** What tells the timer of this value from others, and the key of the value. */
  #timerOf(value: unknown): readonly [id: string, key: unknown] {
    const key = this.#keys.get(value as object)
    return [`${this.#map.name} ${this.#key(key)}`, key]
  }

  set(key: unknown, value: unknown): void {
    const [keyBytes, valueBytes] = [this.#key(key), this.#value(value)]
    this.#generation++
    this.#try(() => this.#map.store.update(keyBytes, valueBytes))
  }

  has(key: unknown): boolean {
    return this.#map.store.reference(this.#key(key)) !== undefined
  }

  delete(key: unknown): boolean {
    const bytes = this.#key(key)
    this.#generation++
    return this.#map.store.delete(bytes)
  }

  add(key: unknown, delta: number | bigint): void {
    const { store, value, fixed, evicts } = this.#map
    const address = this.#key(key)
    if (!store.reference(address) && !fixed) {
      if (evicts) this.#generation++
      if (!this.#try(() => store.update(address, this.#value(value.zero), BPF_NOEXIST))) return
    }
    const bytes = store.reference(address)
    if (!bytes) {
      this.#map.failed()
      return
    }
    const before = liveView(value, bytes) as number | bigint
    const sum = typeof before === 'bigint' ? before + BigInt(delta) : before + Number(delta)
    storeValue(value, new DataView(bytes.buffer, bytes.byteOffset), 0, sum)
  }

  *entries(): Iterable<[key: unknown, value: unknown]> {
    for (const [key] of this.#map.store.entries()) {
      const read = liveView<Type>(this.#map.key, key)
      yield [read, this.get(read)]
    }
  }

  *keys(): Iterable<unknown> {
    for (const [key] of this.entries()) yield key
  }

  *values(): Iterable<unknown> {
    for (const [, value] of this.entries()) yield value
  }

  #key(key: unknown): Uint8Array {
    return encoded(this.#map.key, key)
  }

  #value(value: unknown): Uint8Array {
    return encoded(this.#map.value, value, this.#map.valueSize)
  }

  #try(update: () => void): boolean {
    try {
      update()
      return true
    } catch (error) {
      if (!(error instanceof SyscallError)) throw error
      this.#map.failed()
      return false
    }
  }
}

/** The bytes that kernel code would make of `value`, with zeros up to `size`. */
export function encoded(type: Type, value: unknown, size: number = type.size): Uint8Array {
  const bytes = new Uint8Array(size)
  storeValue(type, new DataView(bytes.buffer), 0, value)
  return bytes
}
