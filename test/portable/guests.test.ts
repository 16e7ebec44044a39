/**
 * An object is loaded and attached on other kernels than it was built on: built here, it goes to guests, where libbpf, in a C
 * program that was linked here, and Skep attach it, and both see what a shell starts there.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { boot } from '../../scripts/guest/boot.ts'
import { kernels } from '../../scripts/guest/kernels.ts'

const here = new URL('./', import.meta.url).pathname
const skep = new URL('../../dist/start/skep.cjs', import.meta.url).pathname
const added = mkdtempSync(join(tmpdir(), 'skep-elsewhere-'))
const folder = join(added, 'elsewhere')

beforeAll(() => {
  mkdirSync(folder)
  execFileSync(process.execPath, [skep, 'build', '-o', join(folder, 'execs.o'), join(here, 'execs.ts')])
  const source = join(here, 'attach-object.c')
  execFileSync('gcc', [
    '-O1',
    '-static',
    '-o',
    join(folder, 'attach-object'),
    source,
    '-lbpf',
    '-lelf',
    '-lz',
  ])
  copyFileSync(join(here, 'by-skep.mjs'), join(folder, 'by-skep.mjs'))
}, 300_000)
afterAll(() => rmSync(added, { recursive: true }))

/** A shell starts eleven programs when told so, and the C program says whom it saw. */
const script = `
exec 2>&1
cd elsewhere
exec 5> >(exec sh -c 'while read _; do /bin/true; done')
shell=$!
coproc loader { exec ./attach-object execs.o $shell; }
seen=\${loader[0]} told=\${loader[1]} pid=$loader_PID
read -r line <&$seen; echo "libbpf: $line"
for i in {1..11}; do echo go >&5; done
for i in {1..11}; do read -r _ parent name <&$seen; [ "$parent" = $shell ] && echo "libbpf: saw $name"; done
echo >&$told
read -r line <&$seen; echo "libbpf: $line"
wait $pid; echo "libbpf: ended with $?"
node by-skep.mjs execs.o
`

it.each(kernels)('on Linux %s, by libbpf and by Skep', { timeout: 600_000 }, async (series) => {
  let said = ''
  const { status } = await boot(series, script, { added, output: (chunk) => void (said += chunk) })
  expect({ status, said: said.replaceAll('\r', '') }).toEqual({
    status: 0,
    said: [
      'libbpf: attached',
      ...Array.from({ length: 11 }, () => 'libbpf: saw true'),
      'libbpf: total 11',
      'libbpf: ended with 0',
      'skep: total 7\n',
    ].join('\n'),
  })
})
