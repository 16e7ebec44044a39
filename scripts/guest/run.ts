/**
 * `npm run guest -- [--kernel 6.12] [CMD]`: a command on another kernel, in the project as it stands and as it was last
 * built; a shell without one. Exits with its status.
 */
import { parseArgs } from 'node:util'
import { boot } from './boot.ts'
import { kernels } from './kernels.ts'

const { values, positionals } = parseArgs({
  options: { kernel: { type: 'string', default: kernels[0]! } },
  allowPositionals: true,
})
const shell = 'exec bash -i'
const terminal = process.stdin.isTTY && positionals.length === 0
if (terminal) process.stdin.setRawMode(true)
try {
  const { status } = await boot(values.kernel, positionals.length ? positionals.join(' ') : shell, {
    output: (chunk) => process.stdout.write(chunk),
    input: positionals.length === 0 ? process.stdin : undefined,
  })
  process.exitCode = status
} finally {
  if (terminal) process.stdin.setRawMode(false)
  process.stdin.destroy()
}
