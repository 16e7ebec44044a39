/**
 * Mutants of this house's kernel functions through the compiler: `npm run fuzz:sources -- --minutes N [--seed S]`, or
 * `--seed S` alone for one of them, with its text. Whatever the text, there comes a program or a CompileError: no other
 * error, no end that does not come, no memory without bound: 30 s of the processor for each, and 1 GB (of which node's heap has
 * 512 MB). The last lines are `at most N ms of the processor (seed N), N MB` and `N mutants, N programs, N refused, N failed`.
 */
import { parseArgs } from 'node:util'
import { parse } from 'acorn'
import { CompileError, sourceText } from '../../src/error/index.ts'
import { NextVariant } from '../../src/operand/index.ts'
import { sourceDoor } from '../../src/source/index.ts'
import { noteFunctions } from '../../src/transform/index.ts'
import { Random } from '../differential/random.ts'
import { compileSubject, corpus, type Subject } from './corpus.ts'
import { mutate, poolOf } from './mutate.ts'
import { watch } from './watch.ts'

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, count: { type: 'string' } },
})
const first = Number(values.seed ?? Math.floor(Math.random() * 2 ** 30))
const many = values.minutes !== undefined || values.count !== undefined
const deadline = values.minutes
  ? performance.now() + Number(values.minutes) * 60_000
  : Number.POSITIVE_INFINITY
const last = first + (values.count ? Number(values.count) : many ? 2 ** 30 : 1)
if (many) console.log(`seed ${first}`)

const subjects = await corpus()
const sources = subjects.flatMap((each) => [...each.sources.values()])
const pool = poolOf(sources.map(({ source }) => source.text))
const counts = { mutants: 0, programs: 0, refused: 0, failed: 0 }
const tell = watch({ seconds: 30, megabytes: 1024 })
let slowest = { milliseconds: 0, seed: first }

for (let seed = first; seed < last && performance.now() < deadline; seed++) {
  const before = process.cpuUsage()
  tell(seed + 1)
  one(seed)
  const { user, system } = process.cpuUsage(before)
  const milliseconds = Math.round((user + system) / 1000)
  if (milliseconds > slowest.milliseconds) slowest = { milliseconds, seed }
}
tell(0)
const megabytes = Math.ceil(process.resourceUsage().maxRSS / 1024)
console.log(`at most ${slowest.milliseconds} ms of the processor (seed ${slowest.seed}), ${megabytes} MB`)
console.log(
  `${counts.mutants} mutants, ${counts.programs} programs, ${counts.refused} refused, ${counts.failed} failed`,
)
process.exitCode = counts.failed > 0 ? 1 : 0

function one(seed: number): void {
  counts.mutants++
  const random = new Random(seed)
  const subject = random.pick(subjects)
  const [fn, { source, resolve: own }] = random.pick([...subject.sources])
  // Pieces of other programs bring their variables along.
  const others = sources.slice(random.int(sources.length))
  const resolve: typeof own = (name) => {
    for (const each of [{ resolve: own }, ...others]) {
      const found = each.resolve(name)
      if (found) return found
    }
    return undefined
  }
  const text = mutate(source.text, random, pool)
  if (!many) console.log(text)
  try {
    transformMutant(text)
    compileMutant(subject, fn, text, resolve)
    counts.programs++
  } catch (error) {
    const wrong = error instanceof NextVariant ? undefined : complaint(error)
    if (!many) console.log(error)
    if (wrong === undefined) counts.refused++
    else {
      counts.failed++
      console.log(`seed ${seed}: ${subject.program.name}: ${wrong}`)
    }
  }
}

function compileMutant(
  subject: Subject,
  fn: object,
  text: string,
  resolve: ReturnType<typeof sourceDoor>['resolve'],
): void {
  compileSubject(subject, (wanted) =>
    wanted === fn ? { source: sourceText('mutant.ts', text), resolve } : sourceDoor(wanted),
  )
}

/** Notes it in a module of its own: what was JavaScript still is. */
function transformMutant(text: string): void {
  const module = `import 'skep'\nexport const mutant = ${text}`
  const noted = noteFunctions('mutant.js', module)
  if (noted !== undefined) parse(noted, { ecmaVersion: 'latest', sourceType: 'module' })
  noteFunctions('mutant.ts', module)
}

/** What is wrong with an error; nothing is with one that says where in the text something is wrong. */
function complaint(error: unknown): string | undefined {
  if (!(error instanceof CompileError))
    return String((error as Error)?.stack ?? error)
      .split('\n')
      .slice(0, 4)
      .join('\n')
  for (const { span, message } of error.diagnostics) {
    if (!span) return `no place: ${message}`
    const { start, end, source } = span
    if (!(start >= 0 && start <= end && end <= source.text.length + 1))
      return `${start}…${end} is no place: ${message}`
  }
  return undefined
}
