/**
 * Opening and loading objects of clang's, beside libbpf in C: `npx tsx bench/load/run.ts`. Both do it in turn in
 * processes of their own that stay warm: what an object costs is the median of the later times, a hundred of them the sum
 * of a hundred. libbpf reads the kernel's types anew for each object, Skep keeps them.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadObject } from '../../src/linux/index.ts'
import { CObjects } from '../../test/support/c-objects.ts'

const times = 100
const median = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1]!
const sum = (all: number[]) => all.reduce((total, each) => total + each, 0)

const folder = mkdtempSync(join(tmpdir(), 'skep-bench-'))
const c = new CObjects()
try {
  const tool = join(folder, 'libbpf-load')
  const source = new URL('c/libbpf-load.c', import.meta.url).pathname
  execFileSync('gcc', ['-O2', '-o', tool, source, '-lbpf', '-lelf', '-lz'])
  console.log(
    'object            libbpf ms  skep ms  ratio   100 x: libbpf ms  skep ms  ratio   first skep ms',
  )
  for (const name of ['variables', 'maps', 'core-fields', 'core-types']) {
    const path = c.compile(name)
    const theirs = execFileSync(tool, [String(times), path], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number)
    const memory = theirs.pop()!
    const ours: number[] = []
    for (let i = 0; i < times; i++) {
      const start = performance.now()
      const object = await loadObject(path)
      ours.push(performance.now() - start)
      await object.close()
    }
    const first = ours[0]!
    const [a, b] = [sum(theirs), sum(ours)]
    const [m, n] = [median(theirs), median(ours)]
    const cells = [m.toFixed(2).padStart(9), n.toFixed(2).padStart(8), (n / m).toFixed(2).padStart(6)]
    const hundred = [a.toFixed(0).padStart(17), b.toFixed(0).padStart(8), (b / a).toFixed(2).padStart(6)]
    console.log(
      `${name.padEnd(18)}${cells.join(' ')} ${hundred.join(' ')}   ${first.toFixed(1)}   (libbpf ${memory.toFixed(1)} MiB)`,
    )
  }
  console.log(`peak memory of this process: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`)
} finally {
  c.remove()
  rmSync(folder, { recursive: true })
}
