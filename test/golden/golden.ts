/** What the golden tests share: their kernel, how they show source, and the files that they are held to. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Target } from '../../src/operand/index.ts'
import { helperById } from '../../src/uapi/index.ts'

/** A kernel that nobody has, so that what is compiled for it is the same everywhere. */
export const goldenKernel: Target = {
  name: 'the golden kernel',
  arch: 'x64',
  cpu: 3,
  btf: undefined,
  hasHelper: () => true,
  tracepoint: () => {
    throw new Error('the golden kernel has no tracepoints')
  },
}

/** As `disassembleProgram` takes it. */
export const helperNames = (id: number) => helperById(id)?.name

/** The text of a function as it is written: without what vitest makes of imports, and with this house's indentation. */
export function sourceOf(fn: (...args: never[]) => unknown): string {
  const text = fn
    .toString()
    .replace(/\(0, ?__vite_ssr_import_\d+__\.(\w+)\)/g, '$1')
    .replace(/__vite_ssr_import_\d+__\.(\w+)/g, '$1')
    .replaceAll('\t', '  ')
  const [, depth = ''] = /\n( *)\S.*$/.exec(text) ?? []
  return text.replaceAll(`\n${depth}`, '\n')
}

/** Without the midst of long rows of lines that differ by one number alone, in even steps: memory that is made zero. */
export function shortened(listing: string): string {
  const lines = listing.split('\n')
  const shown: string[] = []
  for (let i = 0; i < lines.length; ) {
    const end = endOfRow(lines, i)
    if (end - i > 6) shown.push(lines[i]!, `  … ${end - i - 2} more like it`, lines[end - 1]!)
    else shown.push(...lines.slice(i, end))
    i = end
  }
  return shown.join('\n')
}

/** Behind the last line of the row that begins at `start`. */
function endOfRow(lines: readonly string[], start: number): number {
  const numbers = (line: string) => [...line.matchAll(/\d+/g)].map(([digits]) => Number(digits))
  const pattern = (line: string) => line.replace(/\d+/g, 'N')
  const step = (i: number) => {
    const before = numbers(lines[i - 1]!)
    return numbers(lines[i]!).map((number, j) => number - before[j]!).join()
  }
  let end = start + 1
  while (end < lines.length && pattern(lines[end]!) === pattern(lines[start]!)) {
    if (end > start + 1 && step(end) !== step(start + 1)) break
    end++
  }
  return end
}

/** The file of a case: `a tail call` is in `a-tail-call.txt`. */
export const fileName = (title: string) => `${title.replace(/\W+/g, '-').replace(/^-|-$/g, '')}.txt`

/** Holds `text` to the file; with UPDATE in the environment, the file to the text. */
export function expectFile(file: URL, text: string): void {
  if (process.env['UPDATE']) writeFileSync(file, text)
  expect(existsSync(file), `${file.pathname} is not there: UPDATE=1 writes it`).toBe(true)
  expect(text).toBe(readFileSync(file, 'utf8'))
}
