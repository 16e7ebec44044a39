/**
 * Random programs of given seeds: each compiles, loads, and does on the live kernel what it does as plain JavaScript, both
 * as it is and after `skep build` and reload. Guests try a tenth of each kind, compiled ahead for them.
 */
import { expect } from 'vitest'
import { readPrograms, resultsAhead } from './ahead.ts'
import { type Result, stayOn } from './batch.ts'
import { tryPrograms } from './pool.ts'
import { generate, sourceOf } from './program.ts'

/** Programs of one kind: `count` of them, from seed `from` on. */
export interface SeedRange {
  readonly title: string
  readonly from: number
  readonly count: number
}

/** What is tried each time, by what the programs have. */
export const seedRanges: readonly SeedRange[] = [
  { title: 'expressions, statements, packets and maps', from: 0, count: 2000 },
  { title: 'loops over maps and arrays', from: 100_000, count: 300 },
  { title: 'globals that they share', from: 200_000, count: 150 },
  { title: 'calls of functions', from: 300_000, count: 300 },
  { title: 'arrays, typed arrays and strings of their own', from: 400_000, count: 150 },
  { title: 'all else that the language has', from: 500_000, count: 200 },
  { title: 'all of it, and most are small', from: 600_000, count: 16_900 },
]

/**
 * Seeds of programs whose ways are more than the verifier goes through (a million instructions): Skep does not see that
 * beforehand, so they compile and do not load: they would count as discarded, and each takes the verifier a minute.
 */
const tooManyWays = new Set([65_821, 66_191, 300_161, 300_237, 601_010])

/** The series of this guest's kernel. */
const guest = process.env.SKEP_GUEST

const seedsOf = ({ from, count }: SeedRange): number[] =>
  Array.from({ length: count }, (_, i) => from + i).filter((seed) => !tooManyWays.has(seed))

/** A tenth of each kind, and of the last as many as take a guest ten seconds. */
const guestSeedsOf = (range: SeedRange) =>
  seedsOf({ ...range, count: Math.ceil(Math.min(range.count, 2900) / 10) })

/** What guests try. */
export const guestSeeds = (): number[] => seedRanges.flatMap(guestSeedsOf)

/** What a guest was given. */
let ready: ReturnType<typeof readPrograms> | undefined

/** Tries the programs: at most a tenth may leave the contract, and a twentieth be for no object. */
export async function runSeeds(range: SeedRange): Promise<void> {
  const totals = { packets: 0, discarded: 0, unwritable: 0 }
  const failures: string[] = []
  const told = ({ seed, packets, outcome }: Result) => {
    totals.packets += packets
    if ('detail' in outcome) failures.push(failure(seed, outcome.kind, outcome.detail))
    else totals.discarded += outcome.discarded
    if (outcome.kind === 'same' && outcome.unwritable) totals.unwritable++
  }
  const seeds = guest ? guestSeedsOf(range) : seedsOf(range)
  if (guest) {
    stayOn(0)
    ready ??= readPrograms(aheadFor(guest))
    for await (const result of resultsAhead(ready, seeds)) told(result)
  } else await tryPrograms(seeds, told, () => failures.length < 5)
  expect(failures.join('\n\n')).toBe('')
  expect(totals.packets).toBeGreaterThanOrEqual(seeds.length)
  // What leaves the contract is not compared; it must stay a small part.
  expect(totals.discarded / totals.packets).toBeLessThan(0.1)
  // An array of one entry that is used both as a map and by its only value's address (SK3006).
  expect(totals.unwritable / seeds.length).toBeLessThan(0.05)
}

/** Where a guest finds its programs (scripts/guest/random-programs.ts). */
const aheadFor = (series: string) =>
  new URL(`../../test/differential/ahead/${series}`, import.meta.url).pathname

function failure(seed: number, kind: string, detail: string): string {
  return `seed ${seed}: ${kind}: ${detail}\nnpm run fuzz:compiler -- --seed ${seed}\n${sourceOf(generate(seed))}`
}
