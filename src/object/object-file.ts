/**
 * The parts of clang's ELF that all readers of an object ask for: sections by name, symbols by section, relocations by
 * the section that they change. Symbols are read once, and their names when somebody asks.
 */
import { type Btf, type BtfExt, readBtf, readBtfExt } from '../btf/index.ts'
import {
  type Elf,
  type ElfRelocation,
  type ElfSection,
  type ElfSymbol,
  EM_BPF,
  ET_REL,
  readElf,
  SHF_EXECINSTR,
  SHT_PROGBITS,
  SHT_REL,
} from '../elf/index.ts'
import { FormatError } from '../error/index.ts'

const EM_NONE = 0
/** More than any object has: what damage makes up is refused here. */
const mostSymbols = 1 << 20

export class ObjectFile {
  readonly name: string
  readonly elf: Elf
  readonly sections: readonly ElfSection[]
  readonly symbols: readonly ElfSymbol[]
  readonly btf: Btf | undefined
  readonly btfBytes: Uint8Array | undefined
  readonly ext: BtfExt | undefined
  readonly #byName = new Map<string, ElfSection>()
  /** Sections of relocations by the section that they change; read when somebody asks: most are of what debuggers read. */
  readonly #relocating = new Map<number, ElfSection[]>()
  readonly #relocations = new Map<number, readonly ElfRelocation[]>()

  constructor(bytes: Uint8Array, name: string) {
    this.name = name
    // No Buffer of Node's, whose slices are not copies.
    this.elf = readElf(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), name)
    const { type, machine, littleEndian, bits } = this.elf
    if (type !== ET_REL)
      this.fail(`of ELF type ${type}, and objects have type ${ET_REL}: give what clang -c writes`, 16)
    if (machine !== EM_BPF && machine !== EM_NONE)
      this.fail(`for machine ${machine}, and BPF is ${EM_BPF}: compile with -target bpf`, 18)
    if (!littleEndian || bits !== 64)
      this.fail('not of 64 bits, little-endian: compile with -target bpfel', 4)
    this.sections = this.elf.sections
    for (const section of this.sections)
      if (!this.#byName.has(section.name)) this.#byName.set(section.name, section)
    const symbols: ElfSymbol[] = []
    for (const symbol of this.elf.symbols())
      if (symbols.push(symbol) > mostSymbols) this.fail(`more than ${mostSymbols} symbols`, 0)
    this.symbols = symbols
    for (const section of this.sections) if (section.type === SHT_REL) this.#noteRelocations(section)
    const types = this.section('.BTF')
    if (types && types.size > 0) {
      // A copy: types are read as words, at addresses that are multiples of 4.
      this.btfBytes = this.elf.bytesOf(types).slice()
      this.btf = this.#inside(types, () => readBtf(this.btfBytes!))
      const ext = this.section('.BTF.ext')
      if (ext) this.ext = this.#inside(ext, () => readBtfExt(this.elf.bytesOf(ext)))
    }
  }

  fail(message: string, offset: number): never {
    throw new FormatError(this.name, message, offset)
  }

  section(name: string): ElfSection | undefined {
    return this.#byName.get(name)
  }

  isCode({ type, flags, size }: ElfSection): boolean {
    return type === SHT_PROGBITS && (flags & SHF_EXECINSTR) !== 0n && size > 0
  }

  /** The relocations of a section, by their places in it. */
  relocationsOf(section: ElfSection): readonly ElfRelocation[] {
    let known = this.#relocations.get(section.index)
    if (!known) {
      const found = (this.#relocating.get(section.index) ?? []).flatMap((each) => [
        ...this.elf.relocations(each),
      ])
      known = found.sort((a, b) => Number(a.offset - b.offset))
      this.#relocations.set(section.index, known)
    }
    return known
  }

  /** The symbol of a relocation, which begins at `at` of its section. */
  symbolOf({ symbol, offset }: ElfRelocation, section: ElfSection): ElfSymbol {
    const found = this.symbols[symbol]
    return (
      found ??
      this.fail(`relocation of symbol ${symbol}, of ${this.symbols.length}`, section.offset + Number(offset))
    )
  }

  /** Runs `read`; offsets of what it throws are in `section`, and told as those of the file. */
  #inside<T>(section: ElfSection, read: () => T): T {
    return insideSection(this.name, section, read)
  }

  #noteRelocations(section: ElfSection): void {
    const target = this.sections[section.info]
    if (!target)
      this.fail(`relocations of section ${section.info}, of ${this.sections.length}`, section.offset)
    this.#relocating.set(target.index, [...(this.#relocating.get(target.index) ?? []), section])
  }
}

/** Runs `read`; offsets of the `FormatError` that it throws count from the section, and are told as those of the file. */
export function insideSection<T>(
  file: string,
  section: { readonly name: string; readonly offset: number },
  read: () => T,
): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    const { what, offset, message } = error
    const text = message.slice(what.length + 2).replace(/ at byte \d+$/, '')
    throw new FormatError(file, `${section.name}: ${text}`, section.offset + (offset ?? 0), { cause: error })
  }
}
