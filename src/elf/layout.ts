/**
 * The header of an ELF file and the headers of its sections (include/uapi/linux/elf.h,
 * Elf32_* and Elf64_*). One idea: both widths have the same fields, some as wide as an address and two in another
 * order, so one reader with `word()` reads both.
 */
import { ByteReader } from '../base/index.ts'
import { FormatError } from '../error/index.ts'

/** A place in the file, in bytes. */
export interface Extent {
  readonly offset: number
  readonly size: number
}

export interface SectionHeader extends Extent {
  readonly nameOffset: number
  /** `SHT_SYMTAB`, `SHT_REL`, …. */
  readonly type: number
  readonly flags: bigint
  readonly address: bigint
  /** Of symbols the section with their names, of relocations the one with their symbols. */
  readonly link: number
  /** Of relocations the section that they change. */
  readonly info: number
  readonly alignment: bigint
  /** Bytes of an entry, in sections that are tables; 0 in others. */
  readonly entrySize: number
}

export interface ElfHeader {
  readonly type: number
  readonly machine: number
  readonly entry: bigint
  readonly flags: number
  readonly segmentsAt: number
  readonly sectionsAt: number
  readonly segmentSize: number
  readonly segmentCount: number
  readonly sectionSize: number
  readonly sectionCount: number
  readonly namesIndex: number
}

/** The bytes of an ELF file with their width and byte order; `what` names the file in messages. */
export class ElfBytes {
  readonly bytes: Uint8Array
  readonly wide: boolean
  readonly littleEndian: boolean
  readonly #what: string

  constructor(bytes: Uint8Array, what: string) {
    this.bytes = bytes
    this.#what = what
    const magic = [0x7f, 0x45, 0x4c, 0x46]
    if (magic.some((byte, at) => bytes[at] !== byte)) this.fail('does not begin as an ELF file does', 0)
    const [width, order] = [bytes[4], bytes[5]]
    if (width !== 1 && width !== 2) this.fail(`neither 32 nor 64 bits wide (class ${width})`, 4)
    if (order !== 1 && order !== 2) this.fail(`unknown byte order ${order}`, 5)
    this.wide = width === 2
    this.littleEndian = order === 1
  }

  fail(message: string, offset: number): never {
    throw new FormatError(this.#what, message, offset)
  }

  /** A reader that begins at `offset`. */
  at(offset: number): ElfReader {
    const { length } = this.bytes
    if (offset > length) this.fail(`something at ${offset}, in a file of ${length}`, length)
    const reader = new ElfReader(this)
    reader.seek(offset)
    return reader
  }

  /** The bytes of `extent`, as a view; `name` is what they are. What would be behind the end fails there. */
  slice({ offset, size }: Extent, name: string): Uint8Array {
    if (offset + size > this.bytes.length)
      this.fail(
        `${name} at ${offset} of ${size} bytes, in a file of ${this.bytes.length}`,
        Math.min(offset, this.bytes.length),
      )
    return this.bytes.subarray(offset, offset + size)
  }

  /** How many entries of `each` bytes are in `extent`, all within the file. */
  countOf(extent: Extent, each: number, name: string): number {
    const { length } = this.slice(extent, name)
    if (length % each !== 0) this.fail(`${name} of ${length} bytes, no multiple of ${each}`, extent.offset)
    return length / each
  }
}

/** Reads what is as wide as an address, too. */
export class ElfReader extends ByteReader {
  readonly #wide: boolean

  constructor(file: ElfBytes) {
    const { littleEndian, wide } = file
    super(file.bytes, { littleEndian, fail: (message, offset) => file.fail(message, offset) })
    this.#wide = wide
  }

  word(): bigint {
    return this.#wide ? this.u64() : BigInt(this.u32())
  }

  /** A word that is signed. */
  signed(): bigint {
    return this.#wide ? this.i64() : BigInt(this.i32())
  }

  /** A word that counts bytes of the file. */
  length(): number {
    return this.#wide ? this.size() : this.u32()
  }
}

export function readHeader(file: ElfBytes): ElfHeader {
  const r = file.at(16)
  const [type, machine, version] = [r.u16(), r.u16(), r.u32()]
  if (version !== 1) file.fail(`version ${version}, and only 1 is known`, 20)
  const [entry, segmentsAt, sectionsAt] = [r.word(), r.length(), r.length()]
  const flags = r.u32()
  r.skip(2)
  const [segmentSize, segmentCount, sectionSize] = [r.u16(), r.u16(), r.u16()]
  const [sectionCount, namesIndex] = [r.u16(), r.u16()]
  return {
    ...{ type, machine, entry, flags, segmentsAt, sectionsAt },
    ...{ segmentSize, segmentCount, sectionSize, sectionCount, namesIndex },
  }
}

/** Bytes of a section header. */
export const sectionHeaderSize = (file: ElfBytes) => (file.wide ? 64 : 40)

/** Reads the section header at `offset`. */
export function readSectionHeader(file: ElfBytes, offset: number): SectionHeader {
  const r = file.at(offset)
  const [nameOffset, type, flags, address] = [r.u32(), r.u32(), r.word(), r.word()]
  const [from, size, link, info] = [r.length(), r.length(), r.u32(), r.u32()]
  return {
    ...{ nameOffset, type, flags, address, offset: from, size },
    ...{ link, info, alignment: r.word(), entrySize: r.length() },
  }
}
