/**
 * Damaged expressions: a program or a refusal with a code of the filter language, in bounded memory, and never a bug.
 * A process of its own compiles them, so that neither a crash nor a heap that grows takes the test along.
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const script = new URL('mutate.ts', import.meta.url).pathname
/** SKEP_MUTATIONS=200 makes it two hundred thousand, which take minutes. */
const count = 1000 * Number(process.env.SKEP_MUTATIONS ?? 10)
const timeout = Math.max(120_000, 12 * count)

it('whatever becomes of an expression, it is compiled or refused', { timeout }, async () => {
  const args = ['--max-old-space-size=256', '--import', 'tsx', script, String(count), '4']
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: new URL('../..', import.meta.url),
  })
  const { outcomes, bugs } = JSON.parse(stdout)
  expect(bugs).toEqual([])
  expect(Object.values<number>(outcomes).reduce((sum, each) => sum + each)).toBe(count)
  // Neither does all pass nor is all refused, and both for many reasons.
  expect(outcomes.program).toBeGreaterThan(count / 20)
  expect(Object.keys(outcomes).length).toBeGreaterThanOrEqual(10)
})
