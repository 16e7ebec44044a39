/** Segments of an ELF file (Elf32_Phdr and Elf64_Phdr, include/uapi/linux/elf.h): which bytes of it are loaded where. */
import { PN_XNUM, PT_LOAD } from './constants.ts'
import type { ElfBytes, ElfHeader, Extent } from './layout.ts'

/** What the kernel maps, or is told about, when it starts the program. */
export interface ElfSegment extends Extent {
  /** `PT_LOAD`, `PT_NOTE`, …. */
  readonly type: number
  /** Bits: 1 executable, 2 writable, 4 readable. */
  readonly flags: number
  /** Its virtual address, before the file is moved in memory. */
  readonly address: bigint
  /** Its bytes in memory: those behind the `size` ones from the file are zeros. */
  readonly memorySize: bigint
  readonly alignment: bigint
}

/** Reads the segments; `manyCount` is how many there are where that does not fit into the header. */
export function readSegments(file: ElfBytes, header: ElfHeader, manyCount?: number): ElfSegment[] {
  const { segmentsAt, segmentSize: size, segmentCount } = header
  const count = segmentCount === PN_XNUM ? (manyCount ?? PN_XNUM) : segmentCount
  if (count === 0) return []
  if (size !== (file.wide ? 56 : 32)) file.fail(`segment headers of ${size} bytes`, file.wide ? 54 : 42)
  file.slice({ offset: segmentsAt, size: count * size }, `${count} segment headers`)
  const r = file.at(segmentsAt)
  return Array.from({ length: count }, () => {
    const type = r.u32()
    const early = file.wide ? r.u32() : 0
    const [offset, address] = [r.length(), r.word()]
    r.word() // The physical address, which Linux ignores.
    const [inFile, memorySize] = [r.length(), r.word()]
    const flags = file.wide ? early : r.u32()
    return { type, flags, offset, size: inFile, address, memorySize, alignment: r.word() }
  })
}

/** Where in the file the byte is that is loaded at virtual address `address`; undefined where none is. */
export function offsetOf(segments: readonly ElfSegment[], address: bigint): number | undefined {
  const segment = segments.find(
    (each) => each.type === PT_LOAD && address >= each.address && address < each.address + BigInt(each.size),
  )
  return segment && Number(address - segment.address) + segment.offset
}

/** The virtual address of the byte at `offset` of the file; undefined where it is not loaded. */
export function addressOf(segments: readonly ElfSegment[], offset: number): bigint | undefined {
  const segment = segments.find(
    (each) => each.type === PT_LOAD && offset >= each.offset && offset < each.offset + each.size,
  )
  return segment && BigInt(offset - segment.offset) + segment.address
}
