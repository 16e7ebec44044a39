/**
 * The closing line of a run, by running vitest on a few small tests: counts, exit code, and that in CI nothing is
 * skipped in silence.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'

const root = new URL('..', import.meta.url).pathname
mkdirSync(`${root}.cache`, { recursive: true })
const dir = mkdtempSync(`${root}.cache/reporter-`)
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** Runs `tests` and gives the last line of stdout and the exit code. */
function run(tests: string, env: Record<string, string> = {}) {
  writeFileSync(`${dir}/some.test.ts`, `import { beforeAll, describe, expect, it } from 'vitest'\n${tests}`)
  writeFileSync(
    `${dir}/vitest.config.ts`,
    `import { SummaryReporter } from '../../scripts/summary-reporter.ts'
     export default { test: { reporters: ['default', new SummaryReporter()] } }`,
  )
  const { stdout, status } = spawnSync(`${root}node_modules/.bin/vitest`, ['run'], {
    cwd: dir,
    encoding: 'utf8',
    env: { ...process.env, CI: '', SKEP_FAILED_BEFORE: '', SKEP_SUMMARY: '', ...env },
  })
  return { stdout, last: stdout.trimEnd().split('\n').at(-1), status }
}

const pass = "it('passes', () => {})\n"

describe('the closing line', () => {
  it('counts what passed and what was skipped', () => {
    expect(run(`${pass}it.skip('later', () => {})`)).toMatchObject({
      last: '1 passed, 0 failed, 1 skipped',
      status: 0,
    })
  })

  it('counts failing tests, hooks and files, and the steps that failed before the tests', () => {
    writeFileSync(`${dir}/broken.test.ts`, "throw new Error('file')\n")
    const fails = "it('fails', () => expect(1).toBe(2))\n"
    const hook = "describe('s', () => { beforeAll(() => { throw new Error('hook') }); it('a', () => {}) })\n"
    const told = run(pass + fails + hook, { SKEP_FAILED_BEFORE: '2' })
    rmSync(`${dir}/broken.test.ts`)
    expect(told).toMatchObject({ last: '1 passed, 5 failed, 1 skipped', status: 1 })
  })

  it('fails in CI for a skipped test, and names it', () => {
    const told = run(`${pass}it.skip('later', () => {})`, { CI: 'true' })
    expect(told).toMatchObject({ last: '1 passed, 1 failed', status: 1 })
    expect(told.stdout).toContain('some.test.ts > later')
  })
})
