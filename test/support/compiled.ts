/** Small C programs for tests: compiled by gcc into a directory of their own, gone with the returned handle. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The path of an executable; the directory is removed when it is disposed of. */
export function compiled(source: string, ...libraries: string[]): Disposable & { readonly path: string } {
  const directory = mkdtempSync(join(tmpdir(), 'skep-c-'))
  const path = join(directory, 'program')
  writeFileSync(join(directory, 'program.c'), source)
  const links = libraries.map((library) => `-l${library}`)
  execFileSync('gcc', ['-w', '-O2', '-o', path, join(directory, 'program.c'), ...links])
  return { path, [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }) }
}
