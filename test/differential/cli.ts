/**
 * The fuzzer from the command line: `npx tsx test/differential/cli.ts --minutes N --seed S` (from seed S on, for N
 * minutes), or `--seed S` alone for one program, with its source.
 */
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { type BuiltProgram, build } from './built.ts'
import { compare } from './compare.ts'
import { type GeneratedProgram, generate, sourceOf } from './program.ts'
import { shrink } from './shrink.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    seed: { type: 'string', default: '0' },
    count: { type: 'string' },
    shrink: { type: 'boolean', default: false },
  },
})

// Values of one CPU are only the same when all runs happen on it.
execFileSync('taskset', ['-cp', '0', String(process.pid)], { stdio: 'ignore' })

const first = Number(values.seed)
const many = values.minutes !== undefined || values.count !== undefined
const deadline = values.minutes
  ? performance.now() + Number(values.minutes) * 60_000
  : Number.POSITIVE_INFINITY
const last = first + (values.count ? Number(values.count) : values.minutes ? 2 ** 31 : 1)
const counts = { programs: 0, refused: 0, different: 0, discarded: 0 }
const batch = 50

for (let seed = first; seed < last && performance.now() < deadline; seed += batch) {
  const programs = Array.from({ length: Math.min(batch, last - seed) }, (_, i) => generate(seed + i))
  const builders = build(programs)
  for (const [i, program] of programs.entries()) {
    if (performance.now() >= deadline) break
    await one(seed + i, program, builders[i]!)
  }
}
const { programs, refused, different, discarded } = counts
console.log(`${programs} programs, ${refused} refused, ${different} different, ${discarded} discarded`)
process.exitCode = refused + different > 0 ? 1 : 0

async function one(seed: number, program: GeneratedProgram, builder: () => BuiltProgram): Promise<void> {
  counts.programs++
  if (!many) console.log(sourceOf(program))
  const outcome = await compare(program, builder())
  if (outcome.kind === 'same') counts.discarded += outcome.discarded > 0 ? 1 : 0
  else counts[outcome.kind]++
  if (outcome.kind !== 'refused' && outcome.kind !== 'different') return
  console.log(`seed ${seed}: ${outcome.kind}: ${outcome.detail}`)
  if (!values.shrink) return
  const least = await shrink(program, outcome)
  console.log(sourceOf(least))
  console.log(`packets: ${least.packets.map((each) => Buffer.from(each).toString('hex')).join(' ')}`)
  const again = await compare(least)
  console.log('detail' in again ? again.detail : again.kind)
}
