/**
 * Iterating over a map: the store gives batches of bytes, and one entry at a time is decoded out of them. Written as
 * a plain iterator, which the engine inlines into the loop that asks it; a generator costs twice as much an entry.
 */

/** Some entries; number `i` of them is decoded when asked for, before the next rows are. */
export interface Rows<K, V> {
  readonly count: number
  key(i: number): K
  value(i: number): V
}

/** Gives what `pick` makes of each entry. */
export class RowIterator<K, V, T> implements IterableIterator<T> {
  readonly #batches: Iterator<Rows<K, V>>
  readonly #pick: (rows: Rows<K, V>, i: number) => T
  #rows: Rows<K, V> | undefined
  #next = 0

  constructor(batches: Iterator<Rows<K, V>>, pick: (rows: Rows<K, V>, i: number) => T) {
    this.#batches = batches
    this.#pick = pick
  }

  [Symbol.iterator](): this {
    return this
  }

  next(): IteratorResult<T, undefined> {
    let rows = this.#rows
    while (rows === undefined || this.#next === rows.count) {
      const { done, value } = this.#batches.next()
      if (done) return { done: true, value: undefined }
      this.#rows = rows = value
      this.#next = 0
    }
    return { done: false, value: this.#pick(rows, this.#next++) }
  }

  /** Ends the walk early, as `break` does. */
  return(): IteratorResult<T, undefined> {
    this.#rows = undefined
    this.#next = 0
    this.#batches.return?.()
    return { done: true, value: undefined }
  }
}
