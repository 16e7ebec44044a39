/**
 * `ringbuf(type)`: BPF_MAP_TYPE_RINGBUF, a stream of records in the order in which they were reserved, over all CPUs
 * (kernel/bpf/ringbuf.c). Kernel code writes a record in place; user space reads it out of shared memory.
 */
import { SkepError, StateError } from '../error/index.ts'
import type { RingConsumer, RingStore } from '../host/index.ts'
import { type Lower, type Lowering, Nothing, type Operand, writePlace } from '../operand/index.ts'
import {
  compileDecoder,
  type Decoded,
  type Decoder,
  type Infer,
  layoutText,
  type Type,
} from '../schema/index.ts'
import { BPF_MAP_TYPE_RINGBUF } from '../uapi/index.ts'
import { type KernelSide, type Lowerings, MapHandle, onMachine } from './handle.ts'
import { take } from './keyed-kernel.ts'
import { encoded } from './keyed-machine.ts'
import { MemoryRing } from './memory-ring.ts'
import { RecordIterator } from './record-iterator.ts'
import { RecordQueue } from './record-queue.ts'

export interface RingbufOptions {
  /** Size of the buffer in bytes: a power of two, at least 4096 (a page); 4 MiB unless told otherwise (a reader that just started is slow for some milliseconds). */
  readonly bytes?: number
  /** Deliver each record as it comes, instead of many at once: costs more wake-ups. */
  readonly lowLatency?: boolean
}

/** A stream of records of `type` from kernel code. Needs Linux 5.8. */
export function ringbuf<S extends Type>(type: S, options: RingbufOptions = {}): Ringbuf<S> {
  const { bytes = 1 << 22, lowLatency = false } = options
  if (!Number.isInteger(Math.log2(bytes)) || bytes < 4096) {
    throw new SkepError('SK2006', `ringbuf: ${bytes} bytes is no size of a ring buffer`, {
      hint: 'give a power of two, at least 4096: 1 << 20',
    })
  }
  if (type.size > bytes / 2) {
    throw new SkepError('SK2006', `ringbuf: a record of ${type.size} bytes does not fit ${bytes} bytes`, {
      hint: 'give more: { bytes: 1 << 24 }',
    })
  }
  return new Ringbuf(type, bytes, lowLatency)
}

/** Who reads a ring: one loop, or one callback. */
interface Reader {
  bound(store: RingStore): void
  released(): void
  drained(): Promise<void> | void
}

export class Ringbuf<S extends Type> extends MapHandle<RingStore> implements AsyncIterable<Decoded<S>> {
  readonly #type: S
  readonly #lowLatency: boolean
  readonly #decode: Decoder<Decoded<S>>
  readonly #queue: RecordQueue<Decoded<S>>
  #reader: Reader | undefined

  constructor(type: S, bytes: number, lowLatency: boolean) {
    super(
      { name: '', type: BPF_MAP_TYPE_RINGBUF, keySize: 0, valueSize: 0, maxEntries: bytes, flags: 0 },
      'lost',
    )
    this.#type = type
    this.#lowLatency = lowLatency
    this.#decode = compileDecoder(type) as Decoder<Decoded<S>>
    this.#queue = new RecordQueue(this.#decode)
  }

  /** Appends a copy of `value`; kernel code only. A record that does not fit is counted (`lost`). */
  output(value: Infer<S>): void {
    const kernel = this.machineSide() as RingOnMachine | undefined
    if (!kernel) throw new StateError(`${this.label}.output() means something inside kernel functions only`)
    kernel.output(value)
  }

  /** The number of records that found no room, or were refused. */
  get lost(): number {
    return this.counter.read()
  }

  /**
   * The records as they come, until the session ends; those still in the buffer then are delivered first. One loop at
   * a time; a later one goes on where it stopped.
   */
  [Symbol.asyncIterator](): AsyncIterableIterator<Decoded<S>> {
    return new RecordIterator(this.#queue, this.#turns())
  }

  /** The records in arrays of what is there, at most `max` at once. */
  async *batches({
    max = Number.POSITIVE_INFINITY,
  }: {
    readonly max?: number
  } = {}): AsyncGenerator<Decoded<S>[], void, undefined> {
    for await (const _ of this.#turns()) while (this.#queue.length > 0) yield this.#queue.take(max)
  }

  /**
   * Calls `callback` with each record, the fastest way to read a ring; an error it throws is an uncaught exception.
   * `close()` what it gives to stop.
   */
  on(callback: (record: Decoded<S>) => void): Disposable & { close(): void } {
    const decode = this.#decode
    const deliver = (record: Decoded<S>) => {
      try {
        callback(record)
      } catch (error) {
        queueMicrotask(() => {
          throw error
        })
      }
    }
    const consumer: RingConsumer = {
      record: (memory, offset) => deliver(decode(memory, offset)),
      batchEnd: () => true,
    }
    let subscription: ReturnType<RingStore['consume']> | undefined
    const stop = () => {
      subscription?.close()
      subscription = undefined
    }
    const reader = {
      bound: (store: RingStore) => {
        for (const record of this.#queue.take(Number.POSITIVE_INFINITY)) deliver(record)
        subscription = store.consume(consumer, { lowLatency: this.#lowLatency })
      },
      released: () => {
        subscription?.flush()
        stop()
      },
      drained: () => subscription?.flush(),
    }
    this.#claim(reader)
    const close = () => {
      stop()
      if (this.#reader === reader) this.#reader = undefined
    }
    return { close, [Symbol.dispose]: close }
  }

  /** Resolves once the reader has dealt with all records that are in the buffer now; at once where nobody reads. */
  async drained(): Promise<void> {
    if (this.live) await this.#reader?.drained()
  }

  /** Gives a turn whenever there are records, and ends with the stream. */
  async *#turns(): AsyncGenerator<void, void, undefined> {
    const queue = this.#queue
    const reader = {
      bound: (store: RingStore) => queue.open(store, { lowLatency: this.#lowLatency }),
      released: () => {
        queue.flush()
        queue.close()
      },
      drained: () => {
        queue.flush()
        return queue.idle()
      },
    }
    this.#claim(reader)
    try {
      for (;;) {
        if (queue.length > 0) yield
        else if (this.ended) return
        else await queue.change()
      }
    } finally {
      if (this.#reader === reader) this.#reader = undefined
      queue.close()
    }
  }

  #claim(reader: Reader): void {
    if (this.#reader) {
      throw new StateError(`ring buffer '${this.label}' has a reader already`, {
        hint: 'read it in one loop, and hand records on from there',
      })
    }
    this.#reader = reader
    if (this.live) reader.bound(this.live)
  }

  override bind(store: RingStore | undefined): void {
    super.bind(store)
    if (store) this.#reader?.bound(store)
  }

  protected override released(store: RingStore): void {
    // With nobody reading, what is in the buffer is kept for who reads later.
    if (!this.#reader) this.#queue.open(store, { lowLatency: false })
    this.#reader?.released()
    this.#queue.flush()
    this.#queue.close()
  }

  protected override memory(): RingStore {
    return new MemoryRing(this.spec)
  }

  protected override lowerings(): Lowerings {
    return { output: (path) => this.#lowerOutput(path) }
  }

  protected override loweredBy(): string {
    return layoutText(this.#type)
  }

  /** Reserves first, so that strings are produced where they are to be read. */
  #lowerOutput(path: string): Lower {
    return (l, args) => {
      const [value] = take(l, args, 1, `${path}.output(record)`)
      this.lowerRecord(l, this.#type, value!, `${path}.output`)
      return new Nothing()
    }
  }

  /**
   * For builtins that send records of several types through one ring, each with a type that `type` tells by its first
   * bytes: in kernel code, appends `value` as `type`. `what` names the receiver in messages.
   */
  lowerRecord(l: Lowering, type: Type, value: Operand, what: string): void {
    const { b } = l
    const reserve = [b.map(this.spec), b.const(type.size), b.const(0)]
    const record = l.helper('ringbuf_reserve', reserve, { type: 'ptr' })
    l.branch(
      b.compare('ne', record, b.const(0, 'ptr')),
      () => {
        writePlace(l, { pointer: record, offset: 0, space: 'record' }, type, value, what)
        l.helper('ringbuf_submit', [record, b.const(0)])
      },
      () => l.count(this.counters, 0),
    )
  }

  override [onMachine](): KernelSide {
    const user = new Ringbuf(this.#type, this.spec.maxEntries, false)
    user.spec.name = this.spec.name
    const ring = new MemoryRing(user.spec)
    user.bind(ring)
    return new RingOnMachine(this.#type, ring, user, () => user.counter.add())
  }
}

/** A ring buffer under kernel functions that run as JavaScript. */
export class RingOnMachine implements KernelSide {
  readonly user: object
  readonly #type: Type
  readonly #ring: MemoryRing
  readonly #lost: () => void

  constructor(type: Type, ring: MemoryRing, user: object, lost: () => void) {
    this.#type = type
    this.#ring = ring
    this.user = user
    this.#lost = lost
  }

  output(value: unknown): void {
    if (!this.#ring.push(encoded(this.#type, value))) this.#lost()
  }

  /** All records so far, as user space gets them. */
  records(): unknown[] {
    return this.#ring.records.map((bytes) => this.#type.decode(new DataView(bytes.buffer), 0))
  }
}
