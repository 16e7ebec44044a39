/**
 * Symbol tables of ELF files (Elf32_Sym and Elf64_Sym, include/uapi/linux/elf.h). One idea: a browser has 500 thousand
 * symbols and a probe wants one, so a search looks at names only.
 */
import { SHN_UNDEF, SHN_XINDEX } from './constants.ts'
import type { ElfBytes, ElfReader, SectionHeader } from './layout.ts'
import { type ElfStrings, nameBytes } from './strings.ts'

export class ElfSymbol {
  /** Its number in its table, by which relocations know it. */
  readonly index: number
  /** Its virtual address; in an `ET_REL` file its place in its section. */
  readonly value: bigint
  /** Its bytes; 0 where that is not known. */
  readonly size: bigint
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
  readonly #strings: ElfStrings

  constructor(strings: ElfStrings, index: number, fields: SymbolFields) {
    this.index = index
    this.value = fields.value
    this.size = fields.size
    this.type = fields.info & 15
    this.binding = fields.info >> 4
    this.visibility = fields.other & 3
    this.section = fields.section
    this.nameOffset = fields.nameOffset
    this.#strings = strings
  }

  get name(): string {
    return this.#strings.at(this.nameOffset)
  }
}

interface SymbolFields {
  readonly nameOffset: number
  readonly value: bigint
  readonly size: bigint
  readonly info: number
  readonly other: number
  readonly section: number
}

/** Reads the symbol that begins where `r` is. */
function readSymbol(r: ElfReader, wide: boolean): SymbolFields {
  const nameOffset = r.u32()
  if (wide) {
    const [info, other, section] = [r.u8(), r.u8(), r.u16()]
    return { nameOffset, info, other, section, value: r.u64(), size: r.u64() }
  }
  const [value, size] = [r.word(), r.word()]
  return { nameOffset, value, size, info: r.u8(), other: r.u8(), section: r.u16() }
}

export class SymbolTable {
  readonly count: number
  readonly #file: ElfBytes
  readonly #strings: ElfStrings
  readonly #start: number
  readonly #size: number
  readonly #reader: ElfReader
  /** Where the sections are that have numbers above 0xff00: a u32 for each symbol. */
  readonly #sections: number | undefined

  constructor(file: ElfBytes, table: SectionHeader, strings: ElfStrings, sections?: SectionHeader) {
    this.#file = file
    this.#strings = strings
    this.#size = file.wide ? 24 : 16
    this.#start = table.offset
    this.count = file.countOf(table, this.#size, 'symbols')
    this.#reader = file.at(table.offset)
    this.#sections = sections?.offset
  }

  /** Symbol `index`, which must be below `count`. */
  at(index: number): ElfSymbol {
    this.#reader.seek(this.#start + index * this.#size)
    const fields = readSymbol(this.#reader, this.#file.wide)
    const section =
      fields.section === SHN_XINDEX && this.#sections !== undefined
        ? this.#file.at(this.#sections + index * 4).u32()
        : fields.section
    return new ElfSymbol(this.#strings, index, { ...fields, section })
  }

  /** The first symbol of this name that is defined here. */
  find(name: string): ElfSymbol | undefined {
    const bytes = nameBytes(name)
    for (let index = 0; index < this.count; index++) {
      this.#reader.seek(this.#start + index * this.#size)
      if (!this.#strings.equals(this.#reader.u32(), bytes)) continue
      const symbol = this.at(index)
      if (symbol.section !== SHN_UNDEF) return symbol
    }
    return undefined
  }
}
