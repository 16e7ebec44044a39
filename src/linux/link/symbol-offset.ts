/**
 * From the name of a function to where its code is in the file of a program or library, which is what the kernel wants
 * for a uprobe. Says what a name that is not there may mean: a stripped file, or a spelling.
 */
import { type Elf, functionsOf, readElf, STT_GNU_IFUNC } from '../../elf/index.ts'
import { NotFoundError, nearestNames, UnsupportedError } from '../../error/index.ts'
import { mapFile } from '../../sys/index.ts'

/** Runs `ask` on the ELF file at `path`. FormatError where it is none. */
export function withElf<T>(path: string, ask: (elf: Elf) => T): T {
  using file = mapFile(path)
  return ask(readElf(file.bytes, path))
}

/** Bytes from the start of the file to the function `name`. Throws NotFoundError, UnsupportedError. */
export function symbolOffset(elf: Elf, name: string, path: string): number {
  const symbol = elf.symbol(name)
  if (symbol?.type === STT_GNU_IFUNC)
    throw new UnsupportedError(
      `symbol ${name}`,
      `'${name}' of ${path} is chosen when a program starts: what has this name only chooses (STT_GNU_IFUNC)`,
      { hint: `attach to the function that it chooses on this machine: nm -D ${path} | grep ${name}` },
    )
  const offset = symbol && elf.offsetOf(symbol.value)
  if (offset !== undefined) return offset
  const names = functionsOf(elf)
  throw new NotFoundError(`function of ${path}`, name, nearestNames(name, names.keys()), {
    hint: elf.section('.symtab')
      ? `see \`skep list 'uprobe:${path}:*'\``
      : `it is stripped: only the ${names.size} functions that it offers to others have names (\`skep list 'uprobe:${path}:*'\`); give an offset`,
  })
}

/**
 * Refuses probes at the return of Go's functions: the kernel puts its own address in place of the caller's, and Go,
 * which moves stacks and reads them, ends the program when it comes across that.
 */
export function refuseGo(elf: Elf, path: string): void {
  if (!elf.section('.gopclntab')) return
  throw new UnsupportedError(
    'uretprobe of Go',
    `${path} is a Go program, which a uretprobe would make crash`,
    {
      hint: 'use a uprobe at the entry of the function',
    },
  )
}
