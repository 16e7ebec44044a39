/**
 * The three parts of a ring buffer as user space maps them (kernel/bpf/ringbuf.c, struct bpf_ringbuf): a page with the
 * consumer's position, which is ours to write; a page with the producers' position; and the data twice in a row, so
 * that a record is never cut by the end.
 *
 * Positions only grow. The low 32 bits of the producers' are enough: no ring is larger, and numbers are cheap where
 * bigints are not. Loads and stores are atomic, because plain ones may be reordered.
 */
import type { MapSpec } from '../object/index.ts'
import { pageSize } from '../proc/index.ts'
import { type RingMemory, ringMemory } from '../schema/index.ts'
import { type Fd, Mapping } from '../sys/index.ts'

const BUSY = 0x80000000
let page = 0

export class RingBuffer {
  /** Of the data, in bytes: a power of two. */
  readonly size: number
  /** The data, twice. */
  readonly memory: RingMemory
  readonly #mappings: readonly Mapping[]
  readonly #consumer: BigInt64Array
  readonly #producer: Uint32Array
  readonly #words: Uint32Array

  constructor(spec: MapSpec, fd: Fd) {
    page ||= pageSize()
    this.size = spec.maxEntries
    const what = `ring buffer '${spec.name}'`
    const consumer = new Mapping(fd.value, page, { writable: true, what })
    const producer = new Mapping(fd.value, page + 2 * this.size, { offset: page, what })
    this.#mappings = [consumer, producer]
    this.#consumer = new BigInt64Array(consumer.buffer, 0, 1)
    this.#producer = new Uint32Array(producer.buffer, 0, 1)
    this.memory = ringMemory(producer.buffer, page)
    this.#words = this.memory.words
  }

  /** Where reading goes on, in bytes since the ring was made. */
  get consumerPosition(): number {
    return Number(Atomics.load(this.#consumer, 0))
  }

  /** Gives everything before `position` back to the producers. */
  publish(position: number): void {
    Atomics.store(this.#consumer, 0, BigInt(position))
  }

  /** Bytes between `low`, the low 32 bits of a position, and the producers. */
  available(low: number): number {
    return (Atomics.load(this.#producer, 0) - low) >>> 0
  }

  /** The header of the record at byte `offset` of the memory: its length and flags. */
  header(offset: number): number {
    return Atomics.load(this.#words, offset >>> 2)
  }

  /** Whether a finished record waits at `position`. */
  isReadable(position: number): boolean {
    const low = position % 2 ** 32
    return this.available(low) > 0 && this.header(low % this.size) < BUSY
  }

  close(): void {
    for (const mapping of this.#mappings) mapping.close()
  }
}
