/**
 * Opening and loading objects of clang's, beside libbpf in C: `npx tsx bench/load/run.ts`. Each object is opened, loaded
 * and closed again and again, first by C and then by Skep, each in one process; what counts is the processor's time, of
 * all threads, so that other work disturbs little. The first hundred are a process that comes to know its work (V8
 * compiles), the fifth hundred one that is warm. libbpf reads the kernel's types anew for each object, Skep keeps them.
 * Skep is what `npm run build` made, as users have it: what tsx makes of the sources is slower.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CObjects } from '../../test/support/c-objects.ts'

const times = 100
const hundreds = 5
/** Milliseconds of the processor's that this process has had. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const { loadObject }: typeof import('../../src/index.ts') = await import(
  new URL('../../dist/src/index.js', import.meta.url).href
)

const folder = mkdtempSync(join(tmpdir(), 'skep-bench-'))
const c = new CObjects()
try {
  const tool = join(folder, 'libbpf-load')
  const source = new URL('c/libbpf-load.c', import.meta.url).pathname
  execFileSync('gcc', ['-O2', '-o', tool, source, '-lbpf', '-lelf', '-lz'])
  console.log(
    'object        first ms: libbpf    skep   a hundred: libbpf  skep  ratio   warm, each: libbpf  skep  ratio',
  )
  for (const name of ['variables', 'maps', 'core-fields', 'core-types']) {
    const path = c.compile(name)
    const theirs = execFileSync(tool, [String(hundreds * times), path], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number)
    const memory = theirs.pop()!
    const start = cpuTime()
    const ours: number[] = []
    for (let i = 0; i < hundreds * times; i++) {
      const object = await loadObject(path)
      await object.close()
      ours.push(cpuTime() - start)
    }
    const [a, b] = [theirs[times - 1]!, ours[times - 1]!]
    const warm = (all: number[]) => (all.at(-1)! - all[(hundreds - 1) * times - 1]!) / times
    const [m, n] = [warm(theirs), warm(ours)]
    const cells = [
      ...[theirs[0]!.toFixed(1).padStart(18), ours[0]!.toFixed(1).padStart(7)],
      ...[a.toFixed(0).padStart(19), b.toFixed(0).padStart(5), (b / a).toFixed(2).padStart(6)],
      ...[m.toFixed(2).padStart(20), n.toFixed(2).padStart(5), (n / m).toFixed(2).padStart(6)],
    ]
    console.log(`${name.padEnd(12)}${cells.join(' ')}   (libbpf ${memory.toFixed(1)} MiB)`)
  }
  console.log(`peak memory of this process: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`)
} finally {
  c.remove()
  rmSync(folder, { recursive: true })
}
