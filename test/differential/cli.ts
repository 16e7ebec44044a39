/**
 * The fuzzer from the command line: `npm run fuzz:compiler -- --minutes N [--seed S]` tries programs from seed S on
 * (another each time, unless told), for N minutes, on all processors; `--count N` so many. What fails is made smaller and kept in `.cache/fuzz`. The
 * last line counts. `--seed S` alone shows and tries one program.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Result, resultsOf, stayOn } from './batch.ts'
import { compare, type Outcome } from './compare.ts'
import { keep } from './keep.ts'
import { tryPrograms } from './pool.ts'
import { generate, sourceOf } from './program.ts'
import { shrink } from './shrink.ts'
import { wholeFrom } from './whole.ts'

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, count: { type: 'string' } },
})

const kept = join(new URL('../..', import.meta.url).pathname, '.cache', 'fuzz')
const lastSeed = 2 ** 31
/** For each program that failed, in milliseconds. */
const shrinkFor = 60_000

const first = values.seed
  ? Number(values.seed)
  : wholeFrom + Math.floor(Math.random() * (lastSeed - wholeFrom - 2 ** 24))
const single = values.minutes === undefined && values.count === undefined
const deadline =
  values.minutes === undefined
    ? Number.POSITIVE_INFINITY
    : performance.now() + Number(values.minutes) * 60_000
const last = single ? first + 1 : values.count ? first + Number(values.count) : lastSeed

let unwritable = 0
const counts = { programs: 0, refused: 0, different: 0, discarded: 0 }
const failed: Result[] = []

function count(result: Result): void {
  const { outcome } = result
  counts.programs++
  if (outcome.kind === 'same') {
    counts.discarded += outcome.discarded > 0 ? 1 : 0
    unwritable += outcome.unwritable ? 1 : 0
  } else counts[outcome.kind]++
  if (!('detail' in outcome)) return
  console.log(`seed ${result.seed}: ${outcome.kind}: ${outcome.detail}`)
  failed.push(result)
}

function* seeds(): Generator<number> {
  for (let seed = first; seed < last; seed++) yield seed
}

console.log(`seed ${first}`)
if (single) {
  console.log(sourceOf(generate(first)))
  stayOn(0)
  for await (const result of resultsOf([first])) count(result)
} else await tryPrograms(seeds(), count, () => performance.now() < deadline)

for (const { seed, outcome } of failed) {
  stayOn(0)
  const until = performance.now() + shrinkFor
  const least = await shrink(generate(seed), outcome, { isTime: () => performance.now() < until })
  const again = await compare(least)
  const told = 'detail' in again ? again : (outcome as Extract<Outcome, { detail: string }>)
  console.log(`seed ${seed}: the least program that fails alike is in ${keep(kept, seed, least, told)}`)
}

const { programs, refused, different, discarded } = counts
console.log(`${unwritable} not built, since no object can say them`)
console.log(`${programs} programs, ${refused} refused, ${different} different, ${discarded} discarded`)
process.exitCode = refused + different > 0 ? 1 : 0
