/**
 * `npm run test:guest [-- --kernel 6.1|6.12|host]… [--record] [FILE…]`: the suites of the kernel side on other kernels, in
 * guests side by side, the project built as it stands; `host` is this machine, and comes first. The last line on stdout
 * counts the tests of all of them, and those of a run before, whose line is in `SKEP_BEFORE`; it is written to the file
 * `SKEP_SUMMARY`, too. Exits with 1 if a test failed or a guest did not get to its end.
 *
 * What came of each kernel is kept in `.cache/guest`, file by file; `--record` commits that to paper: the input of
 * docs/support.md, and the page.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { release, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { skipAllowed } from '../summary-reporter.ts'
import { boot } from './boot.ts'
import { bundleTests } from './bundle.ts'
import { kernels } from './kernels.ts'
import { GuestError } from './machine.ts'
import { compileAhead } from './objects.ts'
import { prepareRandomPrograms } from './random-programs.ts'
import { type KernelResults, keepResults, readResults, recordedResults, recordResults } from './results.ts'
import { supportPage } from './support.ts'

/** What runs in guests: whatever asks the kernel. How text is parsed and pages are drawn is the same on all. */
const suites = [
  'test/kernel',
  'test/tools',
  'src/linux',
  'test/verifier',
  'test/differential/constructs.test.ts',
  'test/differential/random.test.ts',
]

const root = new URL('../../', import.meta.url).pathname
const { values, positionals } = parseArgs({
  options: {
    kernel: { type: 'string', multiple: true, default: [...kernels] },
    record: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})

const guests = values.kernel.filter((series) => series !== 'host')
const total = before()
const bundled = mkdtempSync(join(tmpdir(), 'skep-guest-tests-'))
try {
  execFileSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit', cwd: root })
  const tests = await bundleTests(positionals.length > 0 ? positionals : suites, bundled)
  if (tests.some((name) => name.startsWith('test/c/'))) compileAhead(bundled)
  if (tests.includes('test/differential/random.test.js')) await prepareRandomPrograms(bundled, guests)
  if (values.kernel.includes('host')) keep('host', onThisMachine())
  await Promise.all(guests.map(test))
} catch (error) {
  // Whatever it was, the closing line is to say so.
  total.failed++
  console.error(error)
} finally {
  rmSync(bundled, { recursive: true, force: true })
}
if (values.record) {
  recordResults(values.kernel)
  writeFileSync(join(root, 'docs/support.md'), supportPage(recordedResults()))
}

const line = `${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`
if (process.env.SKEP_SUMMARY) writeFileSync(process.env.SKEP_SUMMARY, `${line}\n`)
if (total.failed > 0) process.exitCode = 1
console.log(line)

/** What a run before this one came to. */
function before() {
  const line = process.env.SKEP_BEFORE ?? ''
  const number = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0)
  return { passed: number('passed'), failed: number('failed'), skipped: number('skipped') }
}

/** Tests on one kernel; a guest that dies is a failure, and no reason to leave out the other. */
async function test(series: string): Promise<void> {
  try {
    keep(series, await inGuest(series))
  } catch (error) {
    if (!(error instanceof GuestError)) throw error
    total.failed++
    console.error(`Linux ${series}: ${error.message}`)
  }
}

function keep(series: string, result: KernelResults): void {
  keepResults(series, result)
  console.log(`\nSeconds by file, Linux ${series}:`)
  for (const [file, seconds] of Object.entries(result.seconds).sort(([, a], [, b]) => b - a))
    console.log(`${`${seconds}`.padStart(5)}  ${file}`)
  for (const { file, name, state } of result.tests) {
    const refused = state === 'skipped' && process.env.CI && !skipAllowed(`${file} > ${name}`)
    total[refused ? 'failed' : state]++
    if (refused) console.error(`Linux ${series}: skipped, which CI does not allow: ${file} > ${name}`)
  }
  total.failed += result.broken
}

async function inGuest(series: string): Promise<KernelResults> {
  const vitest = 'node_modules/vitest/vitest.mjs run --config scripts/guest/vitest.config.js'
  const command = [
    `export SKEP_GUEST=${series}`,
    'uname -r >/tmp/release',
    // Tries the whole kernel, which takes a while here: for the page.
    values.record ? 'node dist/src/cli/main.js doctor --json >/tmp/doctor' : ': >/tmp/doctor',
    // Not on a terminal: what vitest draws there costs more than many a test.
    'set -o pipefail; export NO_COLOR=1',
    `node ${vitest} --outputFile.json=/tmp/tests </dev/null 2>&1 | cat`,
    'status=$?',
    'cat /tmp/release /tmp/doctor /tmp/tests >/tmp/results',
    'exit $status',
  ].join('\n')
  const { status, results } = await boot(series, command, {
    added: bundled,
    output: linesOf((line) => console.log(`${series} ${line}`)),
  })
  const read = readResults(results, '/skep/')
  // An error outside of any test.
  const told = read.broken > 0 || read.tests.some(({ state }) => state === 'failed')
  return status === 0 || told ? read : { ...read, broken: 1 }
}

/** Takes text as it comes, gives whole lines. */
function linesOf(line: (text: string) => void): (chunk: Buffer) => void {
  const decoder = new TextDecoder()
  let rest = ''
  return (chunk) => {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/)
    rest = lines.pop()!
    for (const each of lines) line(each)
  }
}

/** The same tests here, for the page. */
function onThisMachine(): KernelResults {
  const report = join(bundled, 'report.json')
  const files = positionals.length > 0 ? positionals : suites
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', `--outputFile=${report}`]
  const projects = ['--project', 'system', '--project', 'unit']
  spawnSync(process.execPath, [...vitest, ...projects, ...files], { cwd: root, stdio: 'inherit' })
  const doctor = execFileSync(process.execPath, ['dist/src/cli/main.js', 'doctor', '--json'], {
    cwd: root,
    encoding: 'utf8',
  })
  return readResults([release(), doctor, readFileSync(report, 'utf8')].join('\n'), root)
}
