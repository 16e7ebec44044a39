/**
 * `npm run test:repeat -- 20 [vitest arguments]`: the tests again and again, to find the one that fails one time in
 * twenty. Stops at the first failing run and shows all it printed. Without arguments of your own it repeats what the
 * live kernel and all that goes on beside it can disturb; the rest says the same every time.
 */
import { spawnSync } from 'node:child_process'

const root = new URL('..', import.meta.url).pathname
const [count = '10', ...args] = process.argv.slice(2)
const runs = Number(count)
if (!Number.isInteger(runs) || runs < 1) {
  console.error(`'${count}' is no number of runs. Usage: npm run test:repeat -- 20 [vitest arguments]`)
  process.exit(2)
}

const live = ['src/linux', 'src/map', 'src/host', 'test/kernel', 'test/examples', 'test/tools']
for (let run = 1; run <= runs; run++) {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(
    `${root}node_modules/.bin/vitest`,
    ['run', ...(args.length > 0 ? args : live)],
    {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    },
  )
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const last = stdout.trimEnd().split('\n').at(-1)
  console.log(`run ${run} of ${runs}: ${status === 0 ? 'ok' : 'FAILED'} in ${seconds} s, ${last}`)
  if (status !== 0) {
    console.log(stdout + stderr)
    process.exit(1)
  }
}
