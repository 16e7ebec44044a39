/** What was made last, by key: made once, and the oldest forgotten when there are too many (processes come and go). */

export class Recent<K, V> {
  readonly #most: number
  readonly #values = new Map<K, V>()

  constructor(most: number) {
    this.#most = most
  }

  get(key: K, make: () => V): V {
    if (this.#values.has(key)) {
      const value = this.#values.get(key) as V
      // A Map keeps the order of insertion: what is used comes last again.
      this.#values.delete(key)
      this.#values.set(key, value)
      return value
    }
    const value = make()
    this.#values.set(key, value)
    if (this.#values.size > this.#most) this.#values.delete(this.#values.keys().next().value as K)
    return value
  }
}
