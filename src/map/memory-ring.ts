/** A ring buffer in memory: as full as the kernel's would be (8 bytes of header a record, kernel/bpf/ringbuf.c). */
import { align } from '../base/index.ts'
import type { RingConsumer, RingStore, RingSubscription } from '../host/index.ts'
import type { MapSpec } from '../object/index.ts'
import { ringMemory } from '../schema/index.ts'

export class MemoryRing implements RingStore {
  readonly spec: MapSpec
  readonly cpus: number = 1
  /** All records that ever were in the ring, oldest first. */
  readonly records: Uint8Array[] = []
  #read = 0
  #used = 0
  #consumer: RingConsumer | undefined
  #paused = false

  constructor(spec: MapSpec) {
    this.spec = spec
  }

  /** False: there was no room. */
  push(record: Uint8Array): boolean {
    const size = align(record.length + 8, 8)
    if (this.#used + size > this.spec.maxEntries) return false
    this.#used += size
    this.records.push(record.slice())
    if (this.#consumer && !this.#paused) this.#deliver()
    return true
  }

  consume(consumer: RingConsumer): RingSubscription {
    this.#consumer = consumer
    this.#paused = false
    this.#deliver()
    return {
      resume: () => {
        this.#paused = false
        this.#deliver()
      },
      flush: () => this.#deliver(),
      close: () => {
        this.#consumer = undefined
      },
    }
  }

  #deliver(): void {
    const consumer = this.#consumer
    if (!consumer || this.#read === this.records.length) return
    for (; this.#read < this.records.length; this.#read++) {
      const record = this.records[this.#read]!
      const memory = ringMemory(new ArrayBuffer(align(record.length, 8)))
      memory.bytes.set(record)
      this.#used -= align(record.length + 8, 8)
      consumer.record(memory, 0, record.length)
    }
    this.#paused = !consumer.batchEnd()
  }

  lookup(): undefined {}

  update(): void {}

  delete(): boolean {
    return false
  }

  entries(): Iterable<never> {
    return []
  }

  updateAll(): void {}

  clear(): void {}

  close(): void {}
}
