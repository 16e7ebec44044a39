/**
 * Writing relocatable ELF files of 64 bits, least byte first (include/uapi/linux/elf.h), as a compiler leaves them for a
 * loader: sections, symbols, relocations. One idea: sections and symbols are told of by what they are, and get their
 * numbers when all are known; local symbols stand before the others, as the gABI has it.
 */
import { align, ByteWriter } from '../base/index.ts'
import { invariant } from '../error/index.ts'
import { ET_REL, SHN_UNDEF, SHT_NOBITS, SHT_REL, SHT_STRTAB, SHT_SYMTAB, STB_LOCAL } from './constants.ts'

/** A section to be. */
export interface NewSection {
  readonly name: string
  /** SHT_… */
  readonly type: number
  /** SHF_… */
  readonly flags: number
  readonly bytes: Uint8Array
  /** In bytes. */
  readonly alignment: number
  readonly relocations?: readonly NewRelocation[]
}

/** A symbol to be; one without a section is defined elsewhere. */
export interface NewSymbol {
  readonly name: string
  readonly section?: NewSection | undefined
  readonly value: number
  readonly size: number
  /** STT_… */
  readonly type: number
  /** STB_… */
  readonly binding: number
}

/** What is at `offset` of its section refers to a symbol. */
export interface NewRelocation {
  readonly offset: number
  /** The machine's number of the kind. */
  readonly type: number
  readonly symbol: NewSymbol
}

const headerSize = 64
const sectionSize = 64
const symbolSize = 24
const relocationSize = 16

interface Row {
  readonly name: string
  readonly type: number
  readonly flags: number
  readonly bytes: Uint8Array
  readonly alignment: number
  readonly link: number
  readonly info: number
  readonly entrySize: number
}

/** The file. `machine` is EM_…; all symbols that relocations name must be among `symbols`. */
export function writeElf(
  machine: number,
  sections: readonly NewSection[],
  symbols: readonly NewSymbol[],
): Uint8Array<ArrayBuffer> {
  const indexOf = new Map(sections.map((section, i) => [section, i + 1]))
  const ordered = [...symbols].sort((a, b) => isGlobal(a) - isGlobal(b))
  const numberOf = new Map(ordered.map((symbol, i) => [symbol, i + 1]))
  const related = sections.filter(({ relocations }) => relocations?.length)
  const symtab = sections.length + related.length + 1
  const names = new Strings()
  const table = symbolTable(ordered, indexOf, names)
  const plain = { link: 0, info: 0, entrySize: 0 }
  const rows: Row[] = [
    { name: '', type: 0, flags: 0, bytes: new Uint8Array(), alignment: 0, ...plain },
    ...sections.map((each) => ({ ...each, ...plain })),
    ...related.map((each) => ({
      ...{ name: `.rel${each.name}`, type: SHT_REL, flags: 0, alignment: 8 },
      ...{ link: symtab, info: indexOf.get(each)!, entrySize: relocationSize },
      bytes: relocationTable(each.relocations!, numberOf),
    })),
    {
      ...{ name: '.symtab', type: SHT_SYMTAB, flags: 0, bytes: table, alignment: 8 },
      ...{ link: symtab + 1, info: 1 + ordered.filter((each) => !isGlobal(each)).length },
      entrySize: symbolSize,
    },
  ]
  const nameOffsets = [...rows.map(({ name }) => names.add(name)), names.add('.strtab')]
  rows.push({ name: '.strtab', type: SHT_STRTAB, flags: 0, bytes: names.finish(), alignment: 1, ...plain })
  return layOut(machine, rows, nameOffsets)
}

const isGlobal = ({ binding }: NewSymbol): number => (binding === STB_LOCAL ? 0 : 1)

function symbolTable(
  symbols: readonly NewSymbol[],
  indexOf: ReadonlyMap<NewSection, number>,
  names: Strings,
): Uint8Array {
  const out = new ByteWriter().zeros(symbolSize)
  for (const { name, section, value, size, type, binding } of symbols) {
    const index = section ? indexOf.get(section) : SHN_UNDEF
    invariant(index !== undefined, `symbol ${name} is in a section that is not written`)
    out.u32(names.add(name)).u8((binding << 4) | type)
    out.u8(0).u16(index).u64(value).u64(size)
  }
  return out.finish()
}

function relocationTable(
  relocations: readonly NewRelocation[],
  numberOf: ReadonlyMap<NewSymbol, number>,
): Uint8Array {
  const out = new ByteWriter()
  for (const { offset, type, symbol } of relocations) {
    const number = numberOf.get(symbol)
    invariant(number !== undefined, `a relocation names '${symbol.name}', which is no symbol of the file`)
    out.u64(offset).u64((BigInt(number) << 32n) | BigInt(type))
  }
  return out.finish()
}

function layOut(
  machine: number,
  rows: readonly Row[],
  nameOffsets: readonly number[],
): Uint8Array<ArrayBuffer> {
  const content = new ByteWriter()
  const places = rows.map(({ bytes, alignment, type }) => {
    content.zeros(align(headerSize + content.length, Math.max(1, alignment)) - headerSize - content.length)
    const at = headerSize + content.length
    if (type !== SHT_NOBITS) content.bytes(bytes)
    return at
  })
  const table = align(headerSize + content.length, 8)
  content.zeros(table - headerSize - content.length)
  const out = new ByteWriter()
  // EI_CLASS 64 bits, EI_DATA least byte first, EI_VERSION 1.
  out.bytes([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]).zeros(8)
  out.u16(ET_REL).u16(machine).u32(1).u64(0).u64(0).u64(table).u32(0)
  out
    .u16(headerSize)
    .u16(0)
    .u16(0)
    .u16(sectionSize)
    .u16(rows.length)
    .u16(rows.length - 1)
  out.bytes(content.finish())
  for (const [i, { type, flags, bytes, alignment, link, info, entrySize }] of rows.entries()) {
    out
      .u32(nameOffsets[i]!)
      .u32(type)
      .u64(flags)
      .u64(0)
      .u64(i === 0 ? 0 : places[i]!)
    out.u64(bytes.length).u32(link).u32(info).u64(alignment).u64(entrySize)
  }
  return out.finish()
}

/** A string table in the making. */
class Strings {
  readonly #out = new ByteWriter().u8(0)
  readonly #offsets = new Map([['', 0]])

  add(text: string): number {
    let offset = this.#offsets.get(text)
    if (offset === undefined) {
      this.#offsets.set(text, (offset = this.#out.length))
      this.#out.cString(text)
    }
    return offset
  }

  finish(): Uint8Array {
    return this.#out.finish()
  }
}
