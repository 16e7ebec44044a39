/**
 * `stackTraces()`: BPF_MAP_TYPE_STACK_TRACE, call stacks under the id that bpf_get_stackid gives them; equal stacks
 * have equal ids (kernel/bpf/stackmap.c).
 */
import type { MapStore } from '../host/index.ts'
import { type Lower, machineFor, Scalar } from '../operand/index.ts'
import { BPF_F_USER_STACK, BPF_MAP_TYPE_STACK_TRACE } from '../uapi/index.ts'
import { type KernelSide, type Lowerings, MapHandle, onMachine } from './handle.ts'
import { defaultMaxEntries, type MapOptions } from './keyed.ts'
import { take } from './keyed-kernel.ts'
import { MemoryHash, type MemoryStore } from './memory-store.ts'

export interface StackTracesOptions extends MapOptions {
  /** The most frames of a stack: 1…127 (sysctl kernel.perf_event_max_stack). */
  readonly depth?: number
}

/** A map of call stacks; 10240 different ones, of at most 127 frames, unless told otherwise. Needs Linux 4.6. */
export function stackTraces(options: StackTracesOptions = {}): StackTraces {
  return new StackTraces(options.depth ?? 127, options.maxEntries ?? defaultMaxEntries)
}

/** -EFAULT: a kernel thread has no user stack; that is no failure. */
const noStack = -14

export class StackTraces extends MapHandle {
  readonly #depth: number

  constructor(depth: number, maxEntries: number) {
    const shape = { keySize: 4, valueSize: depth * 8, maxEntries, flags: 0 }
    super({ name: '', type: BPF_MAP_TYPE_STACK_TRACE, ...shape }, 'failed')
    this.#depth = depth
  }

  /** Stores the kernel's stack here; its id, or a negative errno. Kernel code only. */
  kernel(): number {
    return this.#onMachine('kernelStack')
  }

  /** Stores the running process's stack; its id, or a negative errno. Kernel code only. */
  user(): number {
    return this.#onMachine('userStack')
  }

  /** The return addresses of stack `id`, innermost first; none if `id` is an errno or the stack is not there. */
  get(id: number): readonly bigint[] {
    if (id < 0) return []
    const bytes = this.store.lookup(idBytes(id))
    if (!bytes) return []
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const addresses: bigint[] = []
    for (let at = 0; at < bytes.length; at += 8) {
      const address = view.getBigUint64(at, true)
      if (address === 0n) break
      addresses.push(address)
    }
    return addresses
  }

  /** Forgets all stacks. */
  clear(): void {
    this.store.clear()
  }

  /** How many stacks were not stored, since another one has their place in the map. */
  get failed(): number {
    return this.counter.read()
  }

  override shortage(often: string): { readonly message: string; readonly offer: string } {
    return {
      message: `map '${this.label}' could not take a stack ${often}: another one had its place`,
      offer: `it has ${this.spec.maxEntries} places, and a stack's hash says which is its own`,
    }
  }

  protected override loweredBy(): string {
    return ''
  }

  protected override memory(): MapStore {
    return new MemoryHash(this.spec)
  }

  protected override lowerings(): Lowerings {
    return {
      kernel: (path) => this.#lower(0, `${path}.kernel()`),
      user: (path) => this.#lower(BPF_F_USER_STACK, `${path}.user()`),
    }
  }

  #lower(flags: number, usage: string): Lower {
    return (l, args) => {
      take(l, args, 0, usage)
      const { b } = l
      const id = l.helper('get_stackid', [l.context, b.map(this.spec), b.const(flags)])
      const failed = l.logical('and', b.compare('slt', id, b.const(0)), () =>
        b.compare('ne', id, b.const(noStack)),
      )
      l.branch(failed, () => l.count(this.counters, 0))
      return new Scalar('num', id)
    }
  }

  #onMachine(helper: string): number {
    const addresses = machineFor(helper).helper(helper, []) as readonly bigint[]
    return (this.machineSide() as StacksOnMachine).store(addresses.slice(0, this.#depth))
  }

  override [onMachine](): KernelSide {
    const user = new StackTraces(this.#depth, this.spec.maxEntries)
    user.spec.name = this.spec.name
    const store = new MemoryHash(user.spec)
    user.bind(store)
    return new StacksOnMachine(user, store)
  }
}

/** Call stacks under kernel functions that run as JavaScript: ids count up. */
class StacksOnMachine implements KernelSide {
  readonly user: object
  readonly #store: MemoryStore
  readonly #ids = new Map<string, number>()

  constructor(user: object, store: MemoryStore) {
    this.user = user
    this.#store = store
  }

  store(addresses: readonly bigint[]): number {
    const stack = addresses.join()
    const id = this.#ids.get(stack) ?? this.#ids.size
    this.#ids.set(stack, id)
    const bytes = new Uint8Array(this.#store.spec.valueSize)
    addresses.forEach((address, i) => {
      new DataView(bytes.buffer).setBigUint64(i * 8, address, true)
    })
    this.#store.update(idBytes(id), bytes)
    return id
  }
}

function idBytes(id: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, id, true)
  return bytes
}
