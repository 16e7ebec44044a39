/** A stream of pseudo-random choices from a seed (Marsaglia's xorshift32, seeded through a multiplication hash). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ 0x27d4eb2f) | 1
    for (let i = 0; i < 8; i++) this.next()
  }

  /** 32 random bits. */
  next(): number {
    let x = this.#state
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    this.#state = x
    return x >>> 0
  }

  /** A whole number from 0 to `below` − 1. */
  int(below: number): number {
    return Math.floor((this.next() / 2 ** 32) * below)
  }

  between(low: number, high: number): number {
    return low + this.int(high - low + 1)
  }

  chance(percent: number): boolean {
    return this.int(100) < percent
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.int(choices.length)]!
  }

  /** One of the choices, each as likely as its weight says; those of weight 0 never. */
  weighted<T>(choices: readonly (readonly [weight: number, choice: T])[]): T {
    let at = this.int(choices.reduce((sum, [weight]) => sum + weight, 0))
    for (const [weight, choice] of choices) {
      at -= weight
      if (at < 0) return choice
    }
    return choices[0]![1]
  }
}
