/**
 * Random programs of given seeds: each compiles, loads, and does on the live kernel what it does as plain JavaScript, both
 * as it is and after `skep build` and reload.
 */
import { expect } from 'vitest'
import { type Result, resultsOf, stayOn } from './batch.ts'
import { tryPrograms } from './pool.ts'
import { generate, sourceOf } from './program.ts'

/**
 * Seeds of programs whose ways are more than the verifier goes through (a million instructions): Skep does not see that
 * beforehand, so they compile and do not load: they would count as discarded, and each takes the verifier a minute.
 */
const tooManyWays = new Set([65_821, 66_191, 300_161, 300_237, 601_010])

/** A guest, which has no bundler: there this process tries them all. */
const inGuest = process.env.SKEP_GUEST !== undefined

/** Tries `count` programs from seed `from` on: at most a tenth may leave the contract, and a twentieth be for no object. */
export async function runSeeds(from: number, count: number): Promise<void> {
  const totals = { packets: 0, discarded: 0, unwritable: 0 }
  const failures: string[] = []
  const told = ({ seed, packets, outcome }: Result) => {
    totals.packets += packets
    if ('detail' in outcome) failures.push(failure(seed, outcome.kind, outcome.detail))
    else totals.discarded += outcome.discarded
    if (outcome.kind === 'same' && outcome.unwritable) totals.unwritable++
  }
  const all = Array.from({ length: count }, (_, i) => from + i)
  const seeds = all.filter((seed) => !tooManyWays.has(seed))
  if (inGuest) {
    stayOn(0)
    for await (const result of resultsOf(seeds)) told(result)
  } else await tryPrograms(seeds, told, () => failures.length < 5)
  expect(failures.join('\n\n')).toBe('')
  // What leaves the contract is not compared; it must stay a small part.
  expect(totals.discarded / totals.packets).toBeLessThan(0.1)
  // An array of one entry that is used both as a map and by its only value's address (SK3006).
  expect(totals.unwritable / count).toBeLessThan(0.05)
}

function failure(seed: number, kind: string, detail: string): string {
  return `seed ${seed}: ${kind}: ${detail}\nnpm run fuzz:compiler -- --seed ${seed}\n${sourceOf(generate(seed))}`
}
