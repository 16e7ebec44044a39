/**
 * What an object leaves to the kernel (libbpf's bpf_object__collect_externs): values of its configuration
 * (`__kconfig`), which lie in a map of their own, and its variables and functions (`__ksym`). Symbols say what is
 * wanted, and whether it may be missing; BTF says of which type, and by its section of which sort.
 */
import { align } from '../base/index.ts'
import { SHN_UNDEF, STB_GLOBAL, STB_WEAK, STT_NOTYPE } from '../elf/index.ts'
import { dataMapName, variableMap } from './data-sections.ts'
import type { ObjectFile } from './object-file.ts'
import type { ObjectExtern, ObjectMap } from './object-spec.ts'
import type { SharedTypes } from './spec.ts'

export interface Externs {
  /** Values of the configuration first, as they lie in their map. */
  readonly all: readonly ObjectExtern[]
  readonly bySymbol: ReadonlyMap<number, ObjectExtern>
  /** The map `.kconfig`; undefined where nothing is asked of the configuration. */
  readonly map: ObjectMap | undefined
}

interface Found {
  readonly symbol: number
  readonly name: string
  readonly kind: ObjectExtern['kind']
  readonly weak: boolean
  readonly typeId: number
  readonly size: number
  readonly alignment: number
}

export function readExterns(file: ObjectFile, object: string, shared: SharedTypes | undefined): Externs {
  const sections = externSections(file)
  const found = file.symbols.flatMap(({ section, binding, type, name, index }): Found[] => {
    const wanted =
      section === SHN_UNDEF && type === STT_NOTYPE && (binding === STB_GLOBAL || binding === STB_WEAK)
    const known = wanted && name !== '' ? sections.get(name) : undefined
    if (!known) return []
    const { typeId, kind, size, alignment } = known
    return [{ symbol: index, name, kind, weak: binding === STB_WEAK, typeId, size, alignment }]
  })
  const values = found
    .filter((each) => each.kind === 'kconfig')
    .sort((a, b) => b.alignment - a.alignment || a.size - b.size || (a.name < b.name ? -1 : 1))
  const others = found.filter((each) => each.kind !== 'kconfig')
  const bySymbol = new Map<number, ObjectExtern>()
  let end = 0
  for (const { symbol, alignment, ...extern } of [...values, ...others]) {
    const offset = extern.kind === 'kconfig' ? align(end, alignment) : 0
    if (extern.kind === 'kconfig') end = offset + extern.size
    bySymbol.set(symbol, { ...extern, offset })
  }
  const datasec = file.btf?.find('.kconfig', 'datasec')
  const map =
    values.length === 0
      ? undefined
      : variableMap({
          ...{
            name: dataMapName(object, '.kconfig'),
            section: '.kconfig',
            bytes: new Uint8Array(end),
            constant: true,
          },
          types: datasec === undefined || !shared ? undefined : { shared, keyId: 0, valueId: datasec },
          mapped: true,
        })
  return { all: [...bySymbol.values()], bySymbol, map }
}

interface Known {
  readonly kind: ObjectExtern['kind']
  readonly typeId: number
  readonly size: number
  readonly alignment: number
}

/** What BTF says of the names that are wanted. */
function externSections(file: ObjectFile): Map<string, Known> {
  const known = new Map<string, Known>()
  const { btf } = file
  if (!btf) return known
  for (const sort of ['.kconfig', '.ksyms']) {
    const id = btf.find(sort, 'datasec')
    const datasec = id === undefined ? undefined : btf.type(id)
    if (datasec?.kind !== 'datasec') continue
    for (const { typeId } of datasec.variables) {
      const type = btf.type(typeId)
      if (type.kind === 'func' && sort === '.ksyms')
        known.set(type.name, { kind: 'function', typeId, size: 0, alignment: 1 })
      else if (type.kind === 'var') {
        const kind = sort === '.kconfig' ? 'kconfig' : 'variable'
        const size = kind === 'kconfig' ? btf.sizeOf(type.typeId) : 0
        if (kind === 'kconfig' && (size === 0 || size > 4096))
          file.fail(`'${type.name}' of ${size} bytes is no value of the configuration`, 0)
        known.set(type.name, {
          kind,
          typeId: type.typeId,
          size,
          alignment: alignmentOf(file, type.typeId, size),
        })
      }
    }
  }
  return known
}

function alignmentOf({ btf }: ObjectFile, typeId: number, size: number): number {
  const type = btf!.type(btf!.resolve(typeId))
  return type.kind === 'array' ? Math.max(1, btf!.sizeOf(type.typeId)) : Math.min(8, Math.max(1, size))
}
