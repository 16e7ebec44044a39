/**
 * The queue between a ring buffer, which delivers when it likes, and an async loop, which takes when it likes. Bounded:
 * while it is full the ring is not read, and records wait in the kernel (or are counted as lost there).
 */
import type { RingConsumer, RingStore, RingSubscription } from '../host/index.ts'
import type { Decoder, RingMemory } from '../schema/index.ts'

const most = 8192

export class RecordQueue<T> implements RingConsumer {
  readonly #decode: Decoder<T>
  #records: T[] = []
  #next = 0
  #subscription: RingSubscription | undefined
  #paused = false
  #wake: (() => void) | undefined
  #idle: (() => void)[] = []

  constructor(decode: Decoder<T>) {
    this.#decode = decode
  }

  record(memory: RingMemory, offset: number): void {
    this.#records.push(this.#decode(memory, offset))
  }

  batchEnd(): boolean {
    this.#paused = this.length >= most
    this.#signal()
    return !this.#paused
  }

  get length(): number {
    return this.#records.length - this.#next
  }

  open(store: RingStore, options: { readonly lowLatency: boolean }): void {
    this.#paused = false
    this.#subscription ??= store.consume(this, options)
  }

  close(): void {
    this.#subscription?.close()
    this.#subscription = undefined
    this.#tellIdle()
    this.#signal()
  }

  /** Takes what is in the ring now, however much it is. */
  flush(): void {
    this.#subscription?.flush()
  }

  /** The next record, if one is here. */
  shift(): T | undefined {
    const record = this.#records[this.#next]
    if (record === undefined) return undefined
    this.#records[this.#next++] = undefined as T
    if (this.#next === this.#records.length) {
      this.#records = []
      this.#next = 0
    }
    this.#refill()
    return record
  }

  /** The records that are here, at most `max`. */
  take(max: number): T[] {
    const end = Math.min(this.#records.length, this.#next + max)
    const taken = this.#records.slice(this.#next, end)
    this.#next = end
    if (end === this.#records.length) {
      this.#records = []
      this.#next = 0
    }
    this.#refill()
    return taken
  }

  /** Resolves when something may have changed; to be asked for by a reader that has dealt with all that was here. */
  change(): Promise<void> {
    this.#tellIdle()
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }

  /** Resolves when the reader has dealt with all that is here, or is gone. */
  idle(): Promise<void> {
    if (this.length === 0 && this.#wake) return Promise.resolve()
    return new Promise((resolve) => this.#idle.push(resolve))
  }

  #tellIdle(): void {
    for (const tell of this.#idle.splice(0)) tell()
  }

  #refill(): void {
    if (!this.#paused || this.length > most / 2) return
    this.#paused = false
    this.#subscription?.resume()
  }

  #signal(): void {
    this.#wake?.()
    this.#wake = undefined
  }
}
