/**
 * Records of a ring buffer whose lengths only they know: each is decoded by a type as far as it is that long, or handed
 * over as bytes. A reader that falls behind stops the ring, which then fills and counts in the kernel.
 */
import type { RingConsumer, RingStore, RingSubscription } from '../../host/index.ts'
import type { RingMemory, Type } from '../../schema/index.ts'

const most = 4096

export class RecordStream implements RingConsumer, AsyncIterable<unknown> {
  readonly #type: Type | undefined
  readonly #subscription: RingSubscription
  #queue: unknown[] = []
  #wake: (() => void) | undefined
  #closed = false

  constructor(store: RingStore, type: Type | undefined) {
    this.#type = type
    this.#subscription = store.consume(this)
  }

  record(memory: RingMemory, offset: number, size: number): void {
    const type = this.#type
    const fits = type && size >= type.size
    this.#queue.push(fits ? type.decode(memory.view, offset) : memory.bytes.slice(offset, offset + size))
  }

  batchEnd(): boolean {
    this.#wake?.()
    return this.#queue.length < most
  }

  /** Delivers what is in the ring, then ends. */
  close(): void {
    if (this.#closed) return
    this.#subscription.flush()
    this.#closed = true
    this.#subscription.close()
    this.#wake?.()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<unknown, void, undefined> {
    try {
      for (;;) {
        const batch = this.#queue
        this.#queue = []
        yield* batch
        if (this.#queue.length > 0) continue
        if (this.#closed) return
        this.#subscription.resume()
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
        this.#wake = undefined
      }
    } finally {
      this.close()
    }
  }
}
