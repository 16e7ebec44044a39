/**
 * Maps as they were declared before BTF: section `maps`, a `struct bpf_map_def` a map, of five u32 at least (type, sizes of
 * key and value, entries, flags). Clang objects of old have them; libbpf took them until 1.0.
 */
import type { DeclaredMap } from './map-definitions.ts'
import { symbolsIn } from './map-definitions.ts'
import type { ObjectFile } from './object-file.ts'

const least = 20

/** The maps of section `maps`. */
export function legacyMaps(file: ObjectFile): DeclaredMap[] {
  const section = file.section('maps')
  if (!section) return []
  const bytes = file.elf.bytesOf(section)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const places = [...symbolsIn(file, section)].sort(([, a], [, b]) => a - b)
  return places.map(([name, offset], i) => {
    const end = places[i + 1]?.[1] ?? bytes.length
    if (end - offset < least || end > bytes.length)
      return file.fail(
        `map '${name}' of ${end - offset} bytes, and ${least} is the least`,
        section.offset + Math.min(offset, bytes.length),
      )
    for (let at = offset + least; at < end; at++)
      if (bytes[at] !== 0) file.fail(`map '${name}' has properties that are unknown`, section.offset + at)
    const word = (index: number) => view.getUint32(offset + 4 * index, true)
    const map = {
      ...{ name, type: word(0), keySize: word(1), valueSize: word(2), maxEntries: word(3), flags: word(4) },
      ...{ pinned: false, section: undefined, slots: [] },
    }
    return { map, section: section.index, offset, size: end - offset }
  })
}
