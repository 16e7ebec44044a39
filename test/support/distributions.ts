/** Distributions that tools and their peers write, for tests. */
import { expect } from 'vitest'
import type { Child } from './child.ts'
import { peerTraced, tracedJson } from './traced.ts'

type Work = (tool?: Child) => Promise<unknown> | unknown

export interface Bucket {
  readonly low: number
  /** Included. */
  readonly high: number
  readonly count: number
}

/** A distribution as tools write it with `--json`; of a keyed one the key is there too. */
export interface Drawn {
  readonly time?: string
  readonly unit: string
  readonly count: number
  readonly p50: number
  readonly p90: number
  readonly p99: number
  readonly avg?: number
  readonly total?: number
  readonly buckets: readonly Bucket[]
  readonly [key: string]: unknown
}

/** The distributions that a tool writes of `work`. */
export function distributions(
  [name, ...options]: readonly [string, ...string[]],
  work: Work,
): Promise<Drawn[]> {
  return tracedJson<Drawn>(name, options, work)
}

/** The buckets that a tool of Debian's libbpf-tools prints of `work`. */
export async function peerBuckets(
  [name, ...options]: readonly [string, ...string[]],
  work: Work,
): Promise<Bucket[]> {
  return bucketsIn(await peerTraced(name, options, 'Tracing', work))
}

/** The buckets in printed tables. */
export function bucketsIn(lines: readonly string[]): Bucket[] {
  return lines.flatMap((line) => {
    const [, low, high, count] = line.match(/^ *(\d+) -> (\d+) +: (\d+) /) ?? []
    return count ? [{ low: Number(low), high: Number(high), count: Number(count) }] : []
  })
}

/** The buckets that counted something. */
export function counted(buckets: readonly Bucket[]): Bucket[] {
  return buckets.filter(({ count }) => count > 0)
}

/** Several distributions as one: the buckets that counted something. */
export function added(distributions: readonly (readonly Bucket[])[]): Bucket[] {
  const sums = new Map<number, Bucket>()
  for (const bucket of distributions.flat()) {
    const before = sums.get(bucket.low)?.count ?? 0
    sums.set(bucket.low, { ...bucket, count: before + bucket.count })
  }
  return counted([...sums.values()].sort((a, b) => a.low - b.low))
}

/** How many values lie in these buckets. */
export function countOf(buckets: readonly Bucket[]): number {
  return buckets.reduce((sum, { count }) => sum + count, 0)
}

/** The values in these buckets added up: at least, and at most. */
export function boundsOf(buckets: readonly Bucket[]): { readonly least: number; readonly most: number } {
  const least = buckets.reduce((sum, { low, count }) => sum + low * count, 0)
  const most = buckets.reduce((sum, { high, count }) => sum + (high + 1) * count, 0)
  return { least, most }
}

/** Checks a count against the bounds that it must keep. */
export function expectBetween(
  count: number,
  { least, most }: { readonly least: number; readonly most: number },
): void {
  expect(count).toBeGreaterThanOrEqual(least)
  expect(count).toBeLessThanOrEqual(most)
}

/** Checks that there is one distribution, with as many values. */
export function expectCounts(
  seen: readonly Drawn[],
  bounds: { readonly least: number; readonly most: number },
): void {
  expect(seen).toHaveLength(1)
  expectBetween(seen[0]!.count, bounds)
}
