/** The functions that an ELF file defines, of both its symbol tables: what a probe can be set on. */
import { SHN_UNDEF, STT_FUNC } from './constants.ts'
import type { Elf } from './read.ts'
import type { ElfSymbol } from './symbols.ts'

/** By name; of several of one name the first. */
export function functionsOf(elf: Elf): ReadonlyMap<string, ElfSymbol> {
  const found = new Map<string, ElfSymbol>()
  for (const table of [elf.symbols(), elf.dynamicSymbols()])
    for (const symbol of table) {
      if (symbol.type !== STT_FUNC || symbol.section === SHN_UNDEF) continue
      const { name } = symbol
      if (!found.has(name)) found.set(name, symbol)
    }
  return found
}
