/**
 * The closing line of a test run, alone and last on stdout: `812 passed, 0 failed`, with `, 3 skipped` where there
 * are any. A file that does not load, a failing hook and an error outside a test each count as one failure, and so
 * does each step that failed before the tests (`SKEP_FAILED_BEFORE`, set by scripts/ci.sh).
 *
 * In CI a skipped test is a failure too: the machine there is known to have what the tests need, so a skip means
 * that a feature quietly went untested. What may be skipped all the same is listed here, with its reason.
 */
import { mkdirSync, writeFileSync, writeSync } from 'node:fs'
import { relative } from 'node:path'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** Tests that CI may skip: `path > suite > test`, or its beginning, and why. */
const maySkip: ReadonlyMap<string, string> = new Map([
  ['test/kernel/classic-ebpf.test.ts > a packet in pieces', 'in the guest with Linux 6.1, which has no tcx'],
])

/** Whether CI may skip the test `path > suite > test`. */
export function skipAllowed(name: string, allowed: Iterable<string> = maySkip.keys()): boolean {
  return [...allowed].some((prefix) => name.startsWith(prefix))
}

/** What a run came to: the numbers of the closing line, and the tests whose skipping made it fail. */
export interface Summary {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly refusedSkips: readonly string[]
}

/** The closing line itself. */
export function summaryLine({ passed, failed, skipped }: Summary): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}

/** Counts a run. With `strict`, a skip that `allowed` does not list is counted as failed instead of skipped. */
export function summarize(
  modules: readonly TestModule[],
  unhandledErrors: number,
  strict: boolean,
  allowed: Iterable<string> = maySkip.keys(),
): Summary {
  let passed = 0
  let failed = unhandledErrors
  let skipped = 0
  const refusedSkips: string[] = []
  const prefixes = [...allowed]
  for (const module of modules) {
    failed += module.errors().length
    for (const suite of module.children.allSuites()) failed += suite.errors().length
    for (const test of module.children.allTests()) {
      const state = test.result().state
      if (state === 'passed') passed++
      else if (state === 'failed') failed++
      else {
        const name = `${relative(process.cwd(), module.moduleId)} > ${test.fullName}`
        if (strict && !skipAllowed(name, prefixes)) {
          failed++
          refusedSkips.push(name)
        } else skipped++
      }
    }
  }
  return { passed, failed, skipped, refusedSkips }
}

/** Prints the closing line when the process ends, after all other reporters, and sets the exit code by it. */
export class SummaryReporter implements Reporter {
  #line = ''

  onInit(): void {
    process.once('exit', () => {
      if (this.#line) writeSync(1, `${this.#line}\n`)
    })
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const before = Number(process.env.SKEP_FAILED_BEFORE ?? 0)
    const summary = summarize(modules, errors.length + before, Boolean(process.env.CI))
    this.#line = summaryLine(summary)
    if (summary.failed) process.exitCode = 1
    if (summary.refusedSkips.length) {
      console.log(`these must run in CI, and were skipped:\n  ${summary.refusedSkips.join('\n  ')}`)
    }
    const file = process.env.SKEP_SUMMARY
    if (file) {
      mkdirSync(new URL('.', `file://${file}`), { recursive: true })
      writeFileSync(file, `${this.#line}\n`)
    }
  }
}
