/**
 * What runs on kernels came to, from the reports of vitest and `skep doctor`. Kept in `.cache/guest`, a file a kernel, in
 * which a later run replaces what it ran again: a page about all kernels takes no run of everything on all of them at
 * once. What the page is made of is recorded in `scripts/gen/input/support`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** What a run on one kernel came to. */
export interface KernelResults {
  /** `6.1.0-56-cloud-amd64`. */
  readonly release: string
  readonly findings: readonly Finding[]
  readonly tests: readonly TestResult[]
  /** Files that could not be run. */
  readonly broken: number
  /** Seconds that each file took. */
  readonly seconds: Readonly<Record<string, number>>
}

interface Finding {
  readonly group: string
  readonly name: string
  readonly state: 'ok' | 'no' | 'unknown'
}

interface TestResult {
  /** The test file, in the project. */
  readonly file: string
  readonly name: string
  readonly state: 'passed' | 'failed' | 'skipped'
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    /** Milliseconds since 1970. */
    readonly startTime: number
    readonly endTime: number
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[]
      readonly title: string
      readonly status: string
    }[]
  }[]
}

/** Reads the release, the lines of `skep doctor --json` and the report of vitest; `root` is where the tests were. */
export function readResults(text: string, root: string): KernelResults {
  const [release, ...lines] = text.trim().split('\n')
  const objects = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line))
  const report: VitestReport | undefined = objects.find((each) => 'testResults' in each)
  const files = report?.testResults ?? []
  const source = (name: string) => relative(root, name).replace(/\.js$/, '.ts')
  return {
    release: release!,
    findings: objects.filter((each) => 'group' in each),
    tests: files.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ ancestorTitles, title, status }) => ({
        file: source(name),
        name: [...ancestorTitles, title].join(' > '),
        state: status === 'passed' || status === 'failed' ? status : 'skipped',
      })),
    ),
    broken: report
      ? files.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.length).length
      : 1,
    seconds: Object.fromEntries(
      files.map(({ name, startTime, endTime }) => [source(name), Math.round((endTime - startTime) / 1000)]),
    ),
  }
}

const kept = new URL('../../.cache/guest/results/', import.meta.url).pathname
const recorded = new URL('../gen/input/support/', import.meta.url).pathname

/** Adds results to those of earlier runs on the kernels of `series`. */
export function keepResults(series: string, results: KernelResults): void {
  const before = readAll(kept).get(series)
  const same = before?.release === results.release ? before : undefined
  const files = new Set(results.tests.map(({ file }) => file))
  write(kept, series, {
    release: results.release,
    broken: results.broken,
    seconds: { ...same?.seconds, ...results.seconds },
    findings: results.findings.length > 0 ? results.findings : (same?.findings ?? []),
    tests: [
      ...(same?.tests ?? []).filter(({ file }) => !files.has(file) && isThere(file)),
      ...results.tests,
    ].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
  })
}

/** Records what is kept of these series, for the page. */
export function recordResults(series: readonly string[]): void {
  const all = readAll(kept)
  for (const name of series) {
    const results = all.get(name)
    if (results) write(recorded, name, { ...results, seconds: {} })
  }
}

/** All that is recorded. */
export function recordedResults(): KernelResults[] {
  return [...readAll(recorded).values()]
}

const isThere = (file: string) => existsSync(new URL(`../../${file}`, import.meta.url))

function write(folder: string, series: string, results: KernelResults): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${series}.json`), `${JSON.stringify(results, undefined, 1)}\n`)
}

function readAll(folder: string): Map<string, KernelResults> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return new Map(
    names.map((name) => [name.replace(/\.json$/, ''), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  )
}
