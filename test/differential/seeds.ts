/** Random programs of given seeds: each compiles, loads, and does on the live kernel what it does as plain JavaScript. */
import { execFileSync } from 'node:child_process'
import { expect } from 'vitest'
import { build } from './built.ts'
import { compare } from './compare.ts'
import { generate, sourceOf } from './program.ts'

const batch = 50

/**
 * Seeds of programs whose ways are more than the verifier goes through (a million instructions): Skep does not see that
 * beforehand, so they compile and do not load. Found by fuzzing; each takes the verifier a minute.
 */
const tooManyWays = new Set([65_821, 66_191, 300_161, 300_237])

/** Runs `count` programs from seed `from` on, all on one CPU: values of one CPU are only the same when all runs happen on it. */
export async function runSeeds(from: number, count: number): Promise<void> {
  execFileSync('taskset', ['-cp', '0', String(process.pid)], { stdio: 'ignore' })
  const totals = { packets: 0, discarded: 0 }
  const failures: string[] = []
  for (let first = from; first < from + count && failures.length < 5; first += batch) {
    const length = Math.min(batch, from + count - first)
    const programs = Array.from({ length }, (_, i) => generate(first + i))
    const builders = build(programs)
    for (const [i, program] of programs.entries()) {
      if (tooManyWays.has(first + i)) continue
      const outcome = await compare(program, builders[i]!())
      totals.packets += program.packets.length
      if (outcome.kind === 'same' || outcome.kind === 'discarded') totals.discarded += outcome.discarded
      else failures.push(failure(first + i, outcome.kind, outcome.detail, sourceOf(program)))
    }
  }
  expect(failures.join('\n\n')).toBe('')
  // What leaves the contract is not compared; it must stay a small part.
  expect(totals.discarded / totals.packets).toBeLessThan(0.1)
}

function failure(seed: number, kind: string, detail: string, source: string): string {
  return `seed ${seed}: ${kind}: ${detail}\nnpm run fuzz:compiler -- --seed ${seed} --shrink\n${source}`
}
