/**
 * The header of an ELF file and the headers of its sections (include/uapi/linux/elf.h,
 * Elf32_* and Elf64_*). One idea: both widths have the same fields, some as wide as an address and two in another
 * order, so one reader with `word()` reads both. Numbers of 64 bits that few ask for are read when they are asked for.
 */
import { ByteReader } from '../base/index.ts'
import { FormatError } from '../error/index.ts'

/** A place in the file, in bytes. */
export interface Extent {
  readonly offset: number
  readonly size: number
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
  readonly #view: DataView
  readonly #what: string

  constructor(bytes: Uint8Array, what: string) {
    this.bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
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

  /** The number at `at`, which must be in the file; so with those below. */
  u16(at: number): number {
    return this.#view.getUint16(at, this.littleEndian)
  }

  u32(at: number): number {
    return this.#view.getUint32(at, this.littleEndian)
  }

  /** A number as wide as an address. */
  word(at: number): bigint {
    return this.wide ? this.#view.getBigUint64(at, this.littleEndian) : BigInt(this.u32(at))
  }

  /** A number as wide as an address that counts bytes of the file: beyond 2^53 it cannot be meant and fails. */
  length(at: number): number {
    if (!this.wide) return this.u32(at)
    const [low, high] = this.littleEndian ? [at, at + 4] : [at + 4, at]
    const upper = this.u32(high)
    if (upper > 0x1f_ffff) this.fail(`impossible size ${this.word(at)}`, at)
    return upper * 2 ** 32 + this.u32(low)
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

/** A section header, at `at` of the file. */
export class SectionHeader implements Extent {
  readonly nameOffset: number
  /** `SHT_SYMTAB`, `SHT_REL`, …. */
  readonly type: number
  readonly offset: number
  readonly size: number
  /** Of symbols the section with their names, of relocations the one with their symbols. */
  readonly link: number
  /** Of relocations the section that they change. */
  readonly info: number
  readonly #file: ElfBytes
  readonly #at: number

  constructor(file: ElfBytes, at: number) {
    const { wide } = file
    this.#file = file
    this.#at = at
    this.nameOffset = file.u32(at)
    this.type = file.u32(at + 4)
    this.offset = file.length(at + (wide ? 24 : 16))
    this.size = file.length(at + (wide ? 32 : 20))
    this.link = file.u32(at + (wide ? 40 : 24))
    this.info = file.u32(at + (wide ? 44 : 28))
  }

  get flags(): bigint {
    return this.#file.word(this.#at + 8)
  }

  get address(): bigint {
    return this.#file.word(this.#at + (this.#file.wide ? 16 : 12))
  }

  get alignment(): bigint {
    return this.#file.word(this.#at + (this.#file.wide ? 48 : 32))
  }

  /** Bytes of an entry, in sections that are tables; 0 in others. */
  get entrySize(): number {
    return this.#file.length(this.#at + (this.#file.wide ? 56 : 36))
  }
}
