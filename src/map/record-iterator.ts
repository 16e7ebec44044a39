/**
 * What `for await` asks for the records of a ring buffer. While there are records it answers at once, by hand: an
 * async generator would take three turns of the microtask queue for each.
 */
import type { RecordQueue } from './record-queue.ts'

export class RecordIterator<T> implements AsyncIterableIterator<T> {
  readonly #queue: RecordQueue<T>
  /** Gives a turn when the queue, empty before, has records. It decides when the stream begins and ends. */
  readonly #turns: AsyncGenerator<void, void, undefined>
  #hasTurn = false

  constructor(queue: RecordQueue<T>, turns: AsyncGenerator<void, void, undefined>) {
    this.#queue = queue
    this.#turns = turns
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  next(): Promise<IteratorResult<T, undefined>> {
    const value = this.#hasTurn ? this.#queue.shift() : undefined
    return value === undefined ? this.#nextTurn() : Promise.resolve({ done: false, value })
  }

  async #nextTurn(): Promise<IteratorResult<T, undefined>> {
    this.#hasTurn = false
    for (;;) {
      const { done } = await this.#turns.next()
      if (done) return { done, value: undefined }
      const value = this.#queue.shift()
      if (value === undefined) continue
      this.#hasTurn = true
      return { done: false, value }
    }
  }

  /** Ends the loop, as `break` does; a later one goes on where this one stopped. */
  async return(): Promise<IteratorResult<T, undefined>> {
    this.#hasTurn = false
    await this.#turns.return()
    return { done: true, value: undefined }
  }
}
