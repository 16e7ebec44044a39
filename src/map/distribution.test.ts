import { describe, expect, it } from 'vitest'
import { histogram } from './histogram.ts'

/** The value below or at which `percent` of the sorted `values` lie. */
function exact(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1]!
}

describe('percentiles', () => {
  it('lie in the bucket that holds the value of that rank', () => {
    const values = Array.from({ length: 211 }, (_, i) => (i * i * 31) % 5003)
    const counted = histogram()
    for (const value of values) counted.record(value)
    const distribution = counted.distribution()
    expect(distribution.count).toBe(211n)
    for (const percent of [0.1, 1, 25, 50, 90, 99, 99.9, 100]) {
      const wanted = BigInt(exact(values, percent))
      const { low, high } = distribution
        .buckets()
        .find((each) => each.low! <= wanted && wanted <= each.high!)!
      const estimate = distribution.percentile(percent)!
      expect(estimate >= low! && estimate <= high!, `${percent} %: ${estimate} in ${low}…${high}`).toBe(true)
    }
  })

  it('are exact where the values of a bucket stand at even distances', () => {
    const counted = histogram({ linear: { min: 0, max: 1000, step: 100 } })
    for (let value = 0; value < 1000; value++) counted.record(value)
    for (const percent of [50, 90, 99]) {
      expect(counted.distribution().percentile(percent)).toBe(BigInt(percent * 10 - 1))
    }
  })

  it('stop at the end of a bucket that has one end only', () => {
    const counted = histogram({ linear: { min: 10, max: 20, step: 5 } })
    counted.record(1)
    counted.record(1000)
    expect(counted.distribution().percentile(50)).toBe(9n)
    expect(counted.distribution().percentile(99)).toBe(20n)
  })

  it('are not there where nothing was recorded', () => {
    expect(histogram().distribution().percentile(50)).toBeUndefined()
  })
})
