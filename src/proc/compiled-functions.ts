/**
 * What the C compiler made of a function of the kernel (GCC's -fipa-sra, -fipa-cp, -fpartial-inlining): copies under names
 * like `name.isra.0`, which take other arguments or have parts of it only. /proc/kallsyms knows them, BTF does not.
 */
import { readFileSync } from 'node:fs'

let symbols: string | undefined

/** The names of those copies of `name`; none where this user may not read them. */
export function compiledFunctions(name: string): string[] {
  const pattern = new RegExp(
    `^\\S+ [tTwW] (${name.replace(/\W/g, '\\$&')}(?:\\.(?:isra|constprop|part)\\.\\d+)+)$`,
    'gm',
  )
  return [...new Set([...(symbols ??= read()).matchAll(pattern)].map(([, found]) => found!))]
}

function read(): string {
  try {
    return readFileSync('/proc/kallsyms', 'latin1')
  } catch {
    return ''
  }
}
