/**
 * Objects of C for tests in guests, which have no compiler of BPF: compiled here, ahead, into the folder where
 * test/support/c-objects.ts looks for them there, with the program that shows what libbpf makes of them.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { CObjects } from '../../test/support/c-objects.ts'

const names = [
  ...['hooks', 'kernels', 'congestion', 'replaced', 'replacing', 'maps', 'maps-in-maps', 'variables'],
  ...['subprograms', 'core-fields', 'core-types', 'iterators', 'perf-buffer', 'kernel-variables'],
  'struct-ops',
]

/** Puts them into `folder`, which is laid over the project. */
export function compileAhead(folder: string): void {
  const ahead = join(folder, 'test/c/ahead')
  mkdirSync(ahead, { recursive: true })
  const c = new CObjects()
  try {
    for (const name of names) copyFileSync(c.compile(name), join(ahead, `${name}.bpf.o`))
  } finally {
    c.remove()
  }
  const source = new URL('../../test/c/libbpf-instructions.c', import.meta.url).pathname
  const libraries = ['-lbpf', '-lelf', '-lz']
  execFileSync('gcc', ['-O1', '-static', '-o', join(ahead, 'libbpf-instructions'), source, ...libraries])
}
