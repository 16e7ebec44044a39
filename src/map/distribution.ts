/**
 * A distribution as it was read: buckets and their counts at one moment, and what can be said of them. What lies
 * within a bucket is not known, so a percentile is an estimate: as if the values of a bucket stood at even distances.
 */
import type { Bucket, Buckets } from './histogram-buckets.ts'

export class Distribution {
  readonly #kind: Buckets
  readonly #counts: readonly bigint[]
  /** The sum of all values, where it was kept: `histogram({ sum: true })`. */
  readonly sum: bigint | undefined

  constructor(kind: Buckets, counts: readonly bigint[], sum?: bigint) {
    this.#kind = kind
    this.#counts = counts
    this.sum = sum
  }

  /** How many values were recorded. */
  get count(): bigint {
    return this.#counts.reduce((sum, count) => sum + count, 0n)
  }

  /** The buckets from the first up to the last that counted something. */
  buckets(): Bucket[] {
    const last = this.#counts.findLastIndex((count) => count > 0n)
    return this.#counts.slice(0, last + 1).map((count, slot) => ({ ...this.#kind.bounds(slot), count }))
  }

  /**
   * About where `percent` (above 0, up to 100) of the values lie at or below: within the bucket that holds it, or at
   * the end of one that has only one end. Undefined if nothing was recorded.
   */
  percentile(percent: number): bigint | undefined {
    const total = this.count
    if (total === 0n) return undefined
    const share = total * BigInt(Math.round(percent * 1000))
    const rank = share / 100_000n + (share % 100_000n === 0n ? 0n : 1n)
    let before = 0n
    for (const { low, high, count } of this.buckets()) {
      if (before + count >= rank) {
        if (low === null || high === null) return (low ?? high)!
        return low + ((high - low + 1n) * (2n * (rank - before) - 1n)) / (2n * count)
      }
      before += count
    }
    return undefined
  }

  /**
   * The table that BCC prints, with `unit` (`usecs`) over the values; '' if nothing was counted. With `columns` its
   * bars fill a terminal of that many.
   */
  toString(unit = 'value', columns?: number): string {
    return this.#kind.draw(this.#counts, unit, columns)
  }
}
