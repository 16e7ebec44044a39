/** Relocations and notes: tables inside sections of an ELF file (include/uapi/linux/elf.h), read as asked. */
import type { ElfBytes, Extent, SectionHeader } from './layout.ts'

/** A place that is to be changed once the address of a symbol is known. */
export interface ElfRelocation {
  /** In an `ET_REL` file a place in the section, else a virtual address. */
  readonly offset: bigint
  /** The machine's number of the kind. */
  readonly type: number
  /** Index of the symbol in the linked table. */
  readonly symbol: number
  /** What to add; undefined where the place itself holds that (`SHT_REL`). */
  readonly addend: bigint | undefined
}

/** The relocations of a section of type `SHT_REL` or, where `addends`, `SHT_RELA`. */
export function* readRelocations(
  file: ElfBytes,
  section: SectionHeader,
  addends: boolean,
): Generator<ElfRelocation> {
  const size = (file.wide ? 8 : 4) * (addends ? 3 : 2)
  const count = file.countOf(section, size, 'relocations')
  const r = file.at(section.offset)
  for (let i = 0; i < count; i++) {
    const offset = r.word()
    const first = r.u32()
    const second = file.wide ? r.u32() : 0
    const [type, symbol] = !file.wide
      ? [first & 0xff, first >>> 8]
      : file.littleEndian
        ? [first, second]
        : [second, first]
    yield { offset, type, symbol, addend: addends ? r.signed() : undefined }
  }
}

export interface ElfNote {
  /** Who defines the types: `GNU`, `stapsdt`, `Linux`, …. */
  readonly owner: string
  readonly type: number
  readonly content: Uint8Array
  /** Where `content` is in the file. */
  readonly offset: number
}

const decoder = new TextDecoder('latin1')

/** The notes in `extent`, each part of which is padded to `alignment` bytes: 8 in a few sections, else 4. */
export function* readNotes(file: ElfBytes, extent: Extent, alignment: bigint): Generator<ElfNote> {
  const bytes = file.slice(extent, 'notes')
  const end = extent.offset + bytes.length
  const padding = alignment === 8n ? 8 : 4
  const padded = (at: number) =>
    Math.min(end, extent.offset + Math.ceil((at - extent.offset) / padding) * padding)
  const r = file.at(extent.offset)
  while (end - r.offset >= 12) {
    const at = r.offset
    const [nameSize, size, type] = [r.u32(), r.u32(), r.u32()]
    const start = padded(at + 12 + nameSize)
    if (at + 12 + nameSize > end || start + size > end) file.fail('a note that ends behind its section', at)
    const owner = decoder.decode(r.take(nameSize)).replace(/\0+$/, '')
    r.seek(start)
    yield { owner, type, content: r.take(size), offset: start }
    r.seek(padded(start + size))
  }
}
