/**
 * Handles of maps with keys and values: the verbs of JavaScript's `Map`, on bytes that the kernel shares. Which store
 * is behind them (the live map, the initial contents before it, a machine's memory) makes no difference to them.
 */
import { align } from '../base/index.ts'
import { StateError } from '../error/index.ts'
import type { MapStore } from '../host/index.ts'
import type { Value } from '../ir/index.ts'
import type { MapSpec } from '../object/index.ts'
import type { Lowering, Machine, Operand, Optional } from '../operand/index.ts'
import type { Decoded, Infer, Type } from '../schema/index.ts'
import { Codec, onFirstCpu, type Seen, splitCpus, sumOf } from './codec.ts'
import { type KernelSide, type Lowerings, MapHandle, onMachine } from './handle.ts'
import { entry, type KernelMap, keyedLowerings } from './keyed-kernel.ts'
import { encoded, KeyedOnMachine } from './keyed-machine.ts'
import { liveView } from './live.ts'
import type { MemoryStore } from './memory-store.ts'
import { RowIterator, type Rows } from './rows.ts'
import { timerLowerings } from './timers.ts'

/** What a kind of map is, as data. */
export interface MapKind {
  /** BPF_MAP_TYPE_… */
  readonly type: number
  readonly flags: number
  /** Each CPU has a value of its own. */
  readonly perCpu: boolean
  /** Entries are there from the start and stay. */
  readonly fixed: boolean
  /** Inserting into a full map drops the entry that was not used for longest. */
  readonly evicts: boolean
  /** Kernel code cannot go through its entries. */
  readonly closed?: boolean
  memory(spec: MapSpec): MemoryStore
}

/** What `add` takes: only maps of integers have it. */
export type Delta<V> = Infer<V> extends number | bigint ? Infer<V> : never

/** What a timer calls, with its entry. */
export type TimerCallback<K extends Type, V extends Type> = (key: Infer<K>, value: Infer<V>) => void

export interface MapOptions {
  /** The most entries that fit. */
  readonly maxEntries?: number
}

export const defaultMaxEntries = 10240

/** The handle of a map, on both sides. */
export class KeyedMap<K extends Type, V extends Type> extends MapHandle {
  readonly #kind: MapKind
  readonly #key: Codec<K>
  readonly #value: Codec<V>

  constructor(kind: MapKind, key: K, value: V, maxEntries: number) {
    const { type, flags } = kind
    super(
      { name: '', type, keySize: key.size, valueSize: value.size, maxEntries, flags, key, value },
      'failed',
    )
    this.#kind = kind
    this.#key = new Codec(key)
    this.#value = new Codec(value)
  }

  /**
   * The value of `key`, or undefined. In kernel code a struct is a reference into the map, a scalar is loaded now; in
   * user space it is a frozen copy. Per-CPU maps: this CPU's value in kernel code, the sum of all in user space.
   */
  get(key: Infer<K>): Seen<V> | undefined {
    const kernel = this.machineSide()
    if (kernel) return kernel.get(key) as Seen<V> | undefined
    const bytes = this.store.lookup(this.#keyBytes(key, 'get'))
    return bytes && (this.#decode(bytes, 'get') as Seen<V>)
  }

  /**
   * Sets the value of `key` to a copy of `value`; of a per-CPU map, in user space, so that the sum is `value`. In kernel
   * code an entry that does not fit is counted (`failed`); in user space that is a SyscallError (E2BIG).
   */
  set(key: Infer<K>, value: Infer<V>): void {
    const kernel = this.machineSide()
    if (kernel) {
      kernel.set(key, value)
      return
    }
    const keyBytes = this.#keyBytes(key, 'set')
    const bytes = this.#value.encode(value, `the value of ${this.label}.set`)
    this.store.update(keyBytes, this.#pack(bytes, this.store))
  }

  has(key: Infer<K>): boolean {
    const kernel = this.machineSide()
    if (kernel) return kernel.has(key)
    return this.store.lookup(this.#keyBytes(key, 'has')) !== undefined
  }

  /**
   * Adds `delta` to the value of `key`, which begins at zero: atomic in kernel code. In user space it is a read and a
   * write, and what the kernel adds between them is overwritten.
   */
  add(key: Infer<K>, delta: Delta<V>): void {
    const kernel = this.machineSide()
    if (kernel) {
      kernel.add(key, delta)
      return
    }
    const keyBytes = this.#keyBytes(key, 'add')
    const type = this.#value.type
    const bytes = this.store.lookup(keyBytes) ?? this.#pack(new Uint8Array(type.size), this.store)
    const before = liveView<Type>(type, bytes) as number | bigint
    const sum = typeof before === 'bigint' ? before + BigInt(delta as bigint) : before + Number(delta)
    bytes.set(encoded(type, sum))
    this.store.update(keyBytes, bytes)
  }

  /**
   * Of values with a timer, in kernel code: calls `callback` with the entry `delay` nanoseconds from now, and not when it
   * was to before. The callback runs by itself: it may use what was captured and constants, but neither context nor
   * variables. False where it could not be started. Needs Linux 5.15.
   */
  startTimer(value: Infer<V>, delay: bigint, callback: TimerCallback<K, V>): boolean {
    return this.#onMachine('startTimer').startTimer(value, delay, callback as never)
  }

  /** Of values with a timer, in kernel code: the callback is not called any more; whether it was to be. Needs Linux 5.15. */
  cancelTimer(value: Infer<V>): boolean {
    return this.#onMachine('cancelTimer').cancelTimer(value)
  }

  #onMachine(verb: string): KeyedOnMachine {
    const kernel = this.machineSide()
    if (kernel) return kernel
    throw new StateError(`${this.label}.${verb}() means something inside kernel functions only`)
  }

  /** Deletes all entries (of arrays: zeroes them). */
  clear(): void {
    this.store.clear()
  }

  /** The number of entries, found by counting them. */
  get size(): number {
    let size = 0
    for (const { count } of this.#rows('size')) size += count
    return size
  }

  /** All entries: one that is there all the time is seen once, one that comes or goes meanwhile perhaps. */
  entries(): IterableIterator<[Decoded<K>, Decoded<V>]> {
    const kernel = this.machineSide()
    if (kernel) return kernel.entries() as IterableIterator<[Decoded<K>, Decoded<V>]>
    return new RowIterator(this.#rows('entries'), (rows, i) => [rows.key(i), rows.value(i)])
  }

  keys(): IterableIterator<Decoded<K>> {
    const kernel = this.machineSide()
    if (kernel) return kernel.keys() as IterableIterator<Decoded<K>>
    return new RowIterator(this.#rows('keys'), (rows, i) => rows.key(i))
  }

  values(): IterableIterator<Decoded<V>> {
    const kernel = this.machineSide()
    if (kernel) return kernel.values() as IterableIterator<Decoded<V>>
    return new RowIterator(this.#rows('values'), (rows, i) => rows.value(i))
  }

  [Symbol.iterator](): IterableIterator<[Decoded<K>, Decoded<V>]> {
    return this.entries()
  }

  /** Calls `callback` with each entry, in kernel code as well (Linux 5.13); a loop may be left before its end, this cannot. */
  forEach(callback: (value: Decoded<V>, key: Decoded<K>, map: this) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this)
  }

  /** How many times kernel code could not set or add an entry, as when the map was full. */
  get failed(): number {
    return this.counter.read()
  }

  /** Deletes the entry of `key`; false if there was none. */
  protected remove(key: Infer<K>): boolean {
    const kernel = this.machineSide()
    if (kernel) return kernel.delete(key)
    return this.store.delete(this.#keyBytes(key, 'delete'))
  }

  /** The values of all CPUs. */
  protected cpuValues(key: Infer<K>): readonly Decoded<V>[] | undefined {
    const bytes = this.store.lookup(this.#keyBytes(key, 'perCpu'))
    return bytes && splitCpus(bytes, this.spec.valueSize).map((each) => this.#value.decode(each))
  }

  protected override memory(): MemoryStore {
    return this.#kind.memory(this.spec)
  }

  protected override fill(store: MapStore, draft: MapStore): void {
    const { valueSize } = this.spec
    const entries = [...(draft as MemoryStore).written()]
    if (entries.length === 0) return
    store.updateAll(entries.map(([key, value]) => [key, this.#pack(value.subarray(0, valueSize), store)]))
  }

  protected override lowerings(): Lowerings {
    const map = this.#inKernel()
    return { ...keyedLowerings(map), ...timerLowerings(map) }
  }

  /** Its verbs in kernel code on a map like this one, whose address is `at`; what that would not take is counted there. */
  lowerAt(at: Value, counters: () => MapSpec): Lowerings {
    return keyedLowerings({ ...this.#inKernel(), at, counters, addressed: false })
  }

  /** Whether its entries are there from the start and stay. */
  get isFixed(): boolean {
    return this.#kind.fixed
  }

  /**
   * For builtins that keep structs in maps of their own: the entry of `key` in kernel code, put in as zero where there
   * was none; it is not there where the map is full, which is counted (`failed`).
   */
  entry(l: Lowering, key: Operand, path: string): Optional {
    return entry(l, this.#inKernel(), key, path)
  }

  #inKernel(): KernelMap {
    const { fixed, evicts, perCpu, closed = false } = this.#kind
    return {
      iterates: !closed,
      handle: this,
      spec: this.spec,
      key: this.#key.type,
      value: this.#value.type,
      fixed,
      evicts,
      addressed: fixed && !perCpu && this.spec.maxEntries === 1,
      counters: () => this.counters,
    }
  }

  protected override loweredBy(): string {
    const { fixed, evicts, perCpu, closed } = this.#kind
    return JSON.stringify({ fixed, evicts, perCpu, closed })
  }

  protected override machineSide(): KeyedOnMachine | undefined {
    return super.machineSide() as KeyedOnMachine | undefined
  }

  override [onMachine](machine: Machine): KernelSide {
    const store = this.memory()
    const before = this.live || this.ended ? [] : (this.store as MemoryStore).written()
    store.updateAll(before)
    const Same = this.constructor as new (kind: MapKind, key: K, value: V, maxEntries: number) => this
    const user = new Same(this.#kind, this.#key.type, this.#value.type, this.spec.maxEntries)
    user.spec.name = this.spec.name
    user.bind(store)
    const { fixed, evicts, perCpu } = this.#kind
    const failed = () => user.counter.add()
    const [key, value] = [this.#key.type, this.#value.type]
    const valueSize = perCpu ? align(value.size, 8) : value.size
    const map = { name: this.label, key, value, valueSize, fixed, evicts, store, failed, machine }
    return new KeyedOnMachine(map, user)
  }

  #keyBytes(key: unknown, verb: string): Uint8Array {
    return this.#key.encode(key, `the key of ${this.label}.${verb}`)
  }

  /** The value's bytes as the store wants them. */
  #pack(bytes: Uint8Array, store: MapStore): Uint8Array {
    return this.#kind.perCpu ? onFirstCpu(bytes, store.cpus) : bytes
  }

  /** All entries in batches, decoded one by one where they lie. */
  *#rows(verb: string): Generator<Rows<Decoded<K>, Decoded<V>>> {
    const { store } = this
    if (!store.batches) {
      for (const [key, value] of store.entries())
        yield { count: 1, key: () => this.#key.decode(key), value: () => this.#decode(value, verb) }
      return
    }
    const stride = align(this.spec.valueSize, 8) * store.cpus
    for (const { count, keys, values } of store.batches()) {
      const value = this.#kind.perCpu
        ? (i: number) => this.#decode(values.subarray(i * stride, (i + 1) * stride), verb)
        : this.#value.decodeRow(values)
      yield { count, key: this.#key.decodeRow(keys), value }
    }
  }

  #decode(bytes: Uint8Array, verb: string): Decoded<V> {
    if (!this.#kind.perCpu) return this.#value.decode(bytes)
    const values = splitCpus(bytes, this.spec.valueSize).map((each) => this.#value.decode(each))
    return sumOf(this.#value.type, values, `${this.label}.${verb}()`) as Decoded<V>
  }
}
