/** examples/c/execs.bpf.c, compiled and loaded by `skep`: the programs that one process starts, each once. */
import { expect, it } from 'vitest'
import { Child } from '../support/child.ts'
import { root } from './ways.ts'

it('runs examples/c/execs.bpf.c: records decoded by the types of the object', async () => {
  const shell = new Child('sh', ['-c', 'while read _; do /bin/true; done'], {}, 'pipe')
  const pid = shell.process.pid!
  const skep = new Child(process.execPath, [
    `${root}dist/start/skep.cjs`,
    'load',
    '--attach',
    '--set',
    `only_parent=${pid}`,
    `${root}examples/c/execs.bpf.c`,
  ])
  try {
    await skep.until(() => skep.stderr.includes('attached'))
    for (let i = 0; i < 7; i++) shell.process.stdin!.write('go\n')
    await skep.until((lines) => lines.length >= 7)
    await skep.stop('SIGINT')
    expect(skep.lines.map((line) => JSON.parse(line))).toEqual(
      Array.from({ length: 7 }, () => ({ pid: expect.any(Number), ppid: pid, comm: 'true' })),
    )
    expect(new Set(skep.lines).size).toBe(7)
  } finally {
    await skep.stop()
    shell.process.stdin!.end()
    await shell.stop()
  }
})
