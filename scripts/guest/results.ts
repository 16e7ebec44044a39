/**
 * What runs on kernels came to, from the reports of vitest and `skep doctor`. Kept in `.cache/guest`, a file a kernel, in which a
 * later run replaces what it ran again: a page about all kernels takes no run of everything on all of them at once.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
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
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
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
      assertionResults.map(({ fullName, status }) => ({
        file: source(name),
        name: fullName,
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

const folder = new URL('../../.cache/guest/results/', import.meta.url).pathname

/** Adds results to those of earlier runs on the kernel. */
export function keepResults(results: KernelResults): void {
  const before = keptResults().find(({ release }) => release === results.release)
  const files = new Set(results.tests.map(({ file }) => file))
  const kept: KernelResults = {
    release: results.release,
    broken: results.broken,
    seconds: { ...before?.seconds, ...results.seconds },
    findings: results.findings.length > 0 ? results.findings : (before?.findings ?? []),
    tests: [...(before?.tests ?? []).filter(({ file }) => !files.has(file)), ...results.tests],
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${results.release}.json`), JSON.stringify(kept))
}

/** All that is kept. */
export function keptResults(): KernelResults[] {
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
}
