/**
 * Reading ELF files, 32 and 64 bits wide, of both byte orders (include/uapi/linux/elf.h, and the gABI). One idea: the
 * header and the section headers are read at once, since they are small; names, symbols, relocations and notes when
 * somebody asks. So damage somewhere does not keep anybody from the rest.
 */
import {
  NT_GNU_BUILD_ID,
  PT_NOTE,
  SHN_UNDEF,
  SHN_XINDEX,
  SHT_DYNSYM,
  SHT_NOBITS,
  SHT_NOTE,
  SHT_REL,
  SHT_RELA,
  SHT_SYMTAB,
  SHT_SYMTAB_SHNDX,
} from './constants.ts'
import { type ElfNote, type ElfRelocation, readNotes, readRelocations } from './entries.ts'
import { ElfBytes, type ElfHeader, readHeader, SectionHeader, sectionHeaderSize } from './layout.ts'
import { addressOf, type ElfSegment, offsetOf, readSegments } from './segments.ts'
import { ElfStrings, nameBytes } from './strings.ts'
import { type ElfSymbol, SymbolTable } from './symbols.ts'

/**
 * Reads the ELF file that is in `bytes`, which stay in use and must not change. Throws `FormatError` where its headers
 * are damaged; damage elsewhere shows when that is asked for. `what` names the file in messages.
 */
export function readElf(bytes: Uint8Array, what = 'ELF'): Elf {
  return new Elf(new ElfBytes(bytes, what))
}

/**
 * The segments alone of an ELF file of which `bytes` are the beginning: a few KiB hold the headers of them in what linkers
 * make. Throws `FormatError` where they do not.
 */
export function readElfSegments(bytes: Uint8Array, what = 'ELF'): ElfSegment[] {
  const file = new ElfBytes(bytes, what)
  return readSegments(file, readHeader(file))
}

export class ElfSection extends SectionHeader {
  readonly index: number
  readonly #names: () => ElfStrings | undefined
  #name: string | undefined

  /** `names` gives the strings that names are in, if there are any. */
  constructor(file: ElfBytes, at: number, index: number, names: () => ElfStrings | undefined) {
    super(file, at)
    this.index = index
    this.#names = names
  }

  get name(): string {
    return (this.#name ??= this.#names()?.at(this.nameOffset) ?? '')
  }
}

export class Elf {
  readonly bits: 32 | 64
  readonly littleEndian: boolean
  /** `ET_EXEC`, `ET_DYN`, …. */
  readonly type: number
  /** `EM_X86_64`, `EM_BPF`, …. */
  readonly machine: number
  /** The virtual address at which the program starts. */
  readonly entry: bigint
  /** Flags of the machine. */
  readonly flags: number
  readonly segments: readonly ElfSegment[]
  /** All sections, by index; the first is none. */
  readonly sections: readonly ElfSection[]
  readonly #file: ElfBytes
  readonly #namesIndex: number
  readonly #strings = new Map<number, ElfStrings>()

  constructor(file: ElfBytes) {
    this.#file = file
    this.bits = file.wide ? 64 : 32
    this.littleEndian = file.littleEndian
    const header = readHeader(file)
    this.type = header.type
    this.machine = header.machine
    this.entry = header.entry
    this.flags = header.flags
    const names = () => (this.#namesIndex === SHN_UNDEF ? undefined : this.#stringsOf(this.#namesIndex))
    const sections = readSections(file, header, names)
    this.sections = sections
    const first = sections[0]
    const { namesIndex } = header
    this.segments = readSegments(file, header, first?.info)
    this.#namesIndex = namesIndex === SHN_XINDEX && first ? first.link : namesIndex
  }

  /** The first section of this name. */
  section(name: string): ElfSection | undefined {
    if (this.#namesIndex === SHN_UNDEF) return undefined
    const strings = this.#stringsOf(this.#namesIndex)
    const bytes = nameBytes(name)
    return this.sections.find((section) => strings.equals(section.nameOffset, bytes))
  }

  /** The bytes of a section, as a view; none of one that has only room in memory (`.bss`). */
  bytesOf(section: ElfSection): Uint8Array {
    if (section.type === SHT_NOBITS) return new Uint8Array(0)
    return this.#file.slice(section, `section ${section.index}`)
  }

  /** The symbols of `.symtab`: all of them, if the file was not stripped. The first is none. */
  symbols(): Iterable<ElfSymbol> {
    return this.#symbols(SHT_SYMTAB)
  }

  /** The symbols of `.dynsym`: those which other files may use, or which this one wants of them. The first is none. */
  dynamicSymbols(): Iterable<ElfSymbol> {
    return this.#symbols(SHT_DYNSYM)
  }

  /** The symbol of this name that the file defines: in `.symtab`, else in `.dynsym`. */
  symbol(name: string): ElfSymbol | undefined {
    return this.#table(SHT_SYMTAB)?.find(name) ?? this.#table(SHT_DYNSYM)?.find(name)
  }

  /** The relocations in a section of type `SHT_REL` or `SHT_RELA`; none in others. */
  relocations(section: ElfSection): Iterable<ElfRelocation> {
    const { type } = section
    return type === SHT_REL || type === SHT_RELA
      ? readRelocations(this.#file, section, type === SHT_RELA)
      : []
  }

  /** All notes: those in sections, or, in a file without sections, those in segments. */
  *notes(): Generator<ElfNote> {
    const sections = this.sections.filter(({ type }) => type === SHT_NOTE)
    const found = sections.length > 0 ? sections : this.segments.filter(({ type }) => type === PT_NOTE)
    for (const each of found) yield* readNotes(this.#file, each, each.alignment)
  }

  /** The build id in hexadecimal; undefined where the linker wrote none. */
  get buildId(): string | undefined {
    for (const { owner, type, content } of this.notes())
      if (owner === 'GNU' && type === NT_GNU_BUILD_ID)
        return [...content].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return undefined
  }

  /** Where in the file the byte is that is loaded at virtual address `address`; undefined where none is. */
  offsetOf(address: bigint): number | undefined {
    return offsetOf(this.segments, address)
  }

  /** The virtual address of the byte at `offset` of the file; undefined where it is not loaded. */
  addressOf(offset: number): bigint | undefined {
    return addressOf(this.segments, offset)
  }

  #stringsOf(index: number): ElfStrings {
    let strings = this.#strings.get(index)
    if (!strings) {
      const section = this.sections[index]
      if (!section) this.#file.fail(`no section ${index} with strings, of ${this.sections.length}`, 0)
      strings = new ElfStrings(this.#file, section)
      this.#strings.set(index, strings)
    }
    return strings
  }

  *#symbols(type: number): Generator<ElfSymbol> {
    const table = this.#table(type)
    if (table) for (let index = 0; index < table.count; index++) yield table.at(index)
  }

  #table(type: number): SymbolTable | undefined {
    const section = this.sections.find((each) => each.type === type)
    if (!section) return undefined
    const wider = this.sections.find((each) => each.type === SHT_SYMTAB_SHNDX && each.link === section.index)
    return new SymbolTable(this.#file, section, this.#stringsOf(section.link), wider)
  }
}

/** The sections; their number is in the first of them where it does not fit into the file's header. */
function readSections(file: ElfBytes, header: ElfHeader, names: () => ElfStrings | undefined): ElfSection[] {
  const { sectionsAt, sectionSize: size, sectionCount } = header
  if (sectionsAt === 0) return []
  const expected = sectionHeaderSize(file)
  if (size !== expected)
    file.fail(`section headers of ${size} bytes, and they have ${expected}`, file.wide ? 58 : 46)
  const headers = (count: number) =>
    void file.slice({ offset: sectionsAt, size: count * size }, `${count} section headers`)
  headers(1)
  const count = sectionCount || new SectionHeader(file, sectionsAt).size
  headers(count)
  const sections: ElfSection[] = []
  for (let i = 0; i < count; i++) sections.push(new ElfSection(file, sectionsAt + i * size, i, names))
  return sections
}
