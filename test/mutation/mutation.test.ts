/** Three hundred mutants of kernel functions, always the same; `npm run fuzz:sources -- --minutes N` makes others. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const root = new URL('../../', import.meta.url).pathname

it('whatever the text of a function, the compiler gives a program or says where it is wrong', async () => {
  const args = ['--max-old-space-size=512', '--import', 'tsx', 'test/mutation/cli.ts', '--seed', '0']
  const run = promisify(execFile)(process.execPath, [...args, '--count', '300'], { cwd: root })
  const { stdout } = await run.catch((failed: { stdout: string }) => failed)
  const [, megabytes, programs, refused] =
    /(\d+) MB\n300 mutants, (\d+) programs, (\d+) refused, 0 failed\n$/.exec(stdout) ?? expect.fail(stdout)
  // What one took too long, or too much, ended the run: no such line was printed.
  expect(Number(megabytes)).toBeLessThan(1024)
  expect(Number(programs)).toBeGreaterThan(30)
  expect(Number(refused)).toBeGreaterThan(30)
}, 600_000)
