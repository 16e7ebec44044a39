/**
 * Symbol tables of ELF files (Elf32_Sym and Elf64_Sym, include/uapi/linux/elf.h). One idea: a browser has 500 thousand
 * symbols and a probe wants one, so a search looks at names only.
 */
import { SHN_UNDEF, SHN_XINDEX } from './constants.ts'
import type { ElfBytes, SectionHeader } from './layout.ts'
import { type ElfStrings, nameBytes } from './strings.ts'

export class ElfSymbol {
  /** Its number in its table, by which relocations know it. */
  readonly index: number
  /** `STT_FUNC`, …. */
  readonly type: number
  /** `STB_GLOBAL`, …. */
  readonly binding: number
  /** Visibility: 0 default, 1 internal, 2 hidden, 3 protected. */
  readonly visibility: number
  /** The section that holds it, or `SHN_UNDEF` for one that is only wanted, `SHN_ABS`, `SHN_COMMON`. */
  readonly section: number
  /** Where its name is in its string table. */
  readonly nameOffset: number
  readonly #file: ElfBytes
  readonly #at: number
  readonly #strings: ElfStrings
  #name: string | undefined

  /** The symbol at `at` of the file; `section` where it does not hold the number of its own itself. */
  constructor(file: ElfBytes, strings: ElfStrings, place: { at: number; index: number; section?: number }) {
    const { at, index } = place
    this.#file = file
    this.#at = at
    this.#strings = strings
    this.index = index
    this.nameOffset = file.u32(at)
    const rest = at + (file.wide ? 4 : 12)
    const info = file.bytes[rest]!
    this.type = info & 15
    this.binding = info >> 4
    this.visibility = file.bytes[rest + 1]! & 3
    this.section = place.section ?? file.u16(rest + 2)
  }

  /** Its virtual address; in an `ET_REL` file its place in its section. */
  get value(): bigint {
    return this.#file.word(this.#at + (this.#file.wide ? 8 : 4))
  }

  /** Its bytes; 0 where that is not known. */
  get size(): bigint {
    return this.#file.word(this.#at + (this.#file.wide ? 16 : 8))
  }

  get name(): string {
    return (this.#name ??= this.#strings.at(this.nameOffset))
  }
}

export class SymbolTable {
  readonly count: number
  readonly #file: ElfBytes
  readonly #strings: ElfStrings
  readonly #start: number
  readonly #size: number
  /** Where the sections are that have numbers above 0xff00: a u32 for each symbol. */
  readonly #sections: number | undefined

  constructor(file: ElfBytes, table: SectionHeader, strings: ElfStrings, sections?: SectionHeader) {
    this.#file = file
    this.#strings = strings
    this.#size = file.wide ? 24 : 16
    this.#start = table.offset
    this.count = file.countOf(table, this.#size, 'symbols')
    this.#sections = sections?.offset
  }

  /** Symbol `index`, which must be below `count`. */
  at(index: number): ElfSymbol {
    const at = this.#start + index * this.#size
    const symbol = new ElfSymbol(this.#file, this.#strings, { at, index })
    if (symbol.section !== SHN_XINDEX || this.#sections === undefined) return symbol
    const section = this.#file.at(this.#sections + index * 4).u32()
    return new ElfSymbol(this.#file, this.#strings, { at, index, section })
  }

  /** The first symbol of this name that is defined here. */
  find(name: string): ElfSymbol | undefined {
    const bytes = nameBytes(name)
    for (let index = 0; index < this.count; index++) {
      if (!this.#strings.equals(this.#file.u32(this.#start + index * this.#size), bytes)) continue
      const symbol = this.at(index)
      if (symbol.section !== SHN_UNDEF) return symbol
    }
    return undefined
  }
}
