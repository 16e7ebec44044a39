/**
 * Variables of an object. A section of them (`.data`, `.bss`, `.rodata`, and those with something behind a dot) is an array
 * of one entry, whose value is the section; what programs read of it is an address in that value. Needs Linux 5.2.
 */
import type { Btf, BtfVar } from '../btf/index.ts'
import { type ElfSection, type ElfSymbol, SHT_NOBITS, STT_SECTION } from '../elf/index.ts'
import { BPF_F_MMAPABLE, BPF_F_RDONLY_PROG, BPF_MAP_TYPE_ARRAY } from '../uapi/index.ts'
import { btfType } from './btf-type.ts'
import type { ObjectFile } from './object-file.ts'
import type { ObjectMap, ObjectVariable } from './object-spec.ts'
import type { SharedTypes } from './spec.ts'

const dataSection = /^\.(data|rodata|bss)(\.|$)/
/** What the kernel may allocate at once: a section that says it is larger is damaged. */
const largest = 1 << 30

/** The maps of variables, by the index of their section. */
export function dataMaps(
  file: ObjectFile,
  object: string,
  shared: SharedTypes | undefined,
): Map<number, ObjectMap> {
  const maps = new Map<number, ObjectMap>()
  for (const section of file.sections) {
    if (section.size === 0 || !dataSection.test(section.name)) continue
    if (section.size > largest) file.fail(`section ${section.name} of ${section.size} bytes`, section.offset)
    maps.set(section.index, dataMap(file, section, object, shared))
  }
  return maps
}

function dataMap(
  file: ObjectFile,
  section: ElfSection,
  object: string,
  shared: SharedTypes | undefined,
): ObjectMap {
  const id = file.btf?.find(section.name, 'datasec')
  const constant = section.name.startsWith('.rodata')
  const bytes = section.type === SHT_NOBITS ? new Uint8Array(section.size) : file.elf.bytesOf(section).slice()
  return variableMap({
    ...{ name: dataMapName(object, section.name), section: section.name, bytes, constant },
    types: id === undefined || !shared ? undefined : { shared, keyId: 0, valueId: id },
    // What only this object's programs can name is not shared with user space.
    mapped: id !== undefined && hasGlobals(file, section, id),
  })
}

interface VariableMap {
  readonly name: string
  readonly section: string
  readonly bytes: Uint8Array
  readonly constant: boolean
  readonly types: ObjectMap['types']
  readonly mapped: boolean
}

/** An array of one entry that holds `bytes`. */
export function variableMap({ name, section, bytes, constant, types, mapped }: VariableMap): ObjectMap {
  const flags = (constant ? BPF_F_RDONLY_PROG : 0) | (mapped ? BPF_F_MMAPABLE : 0)
  return {
    ...{ name, type: BPF_MAP_TYPE_ARRAY, keySize: 4, valueSize: bytes.length, maxEntries: 1, flags },
    ...{ section, pinned: false, slots: [] },
    contents: [{ key: new Uint8Array(4), value: bytes }],
    ...(types ? { types } : {}),
    ...(constant ? { frozen: true } : {}),
  }
}

/** As libbpf names them: the object's first letters and the section; a section of the user's own alone. */
export function dataMapName(object: string, section: string): string {
  if (section.includes('.', 1)) return section.slice(0, 15)
  const room = 15 - Math.max(7, section.length)
  return `${object.slice(0, room)}${section}`.replace(/[^A-Za-z0-9_.]/g, '_').slice(0, 15)
}

function hasGlobals(file: ObjectFile, section: ElfSection, datasecId: number): boolean {
  const datasec = file.btf!.type(datasecId)
  return (
    datasec.kind === 'datasec' &&
    datasec.variables.some(({ typeId }) => {
      const variable = file.btf!.type(typeId)
      if (variable.kind !== 'var' || variable.linkage === 'static') return false
      return !isHidden(symbolOf(file, section, variable))
    })
  )
}

/** The variables of these maps, by BTF; `shared` has their offsets by now. */
export function variablesOf(
  file: ObjectFile,
  maps: ReadonlyMap<number, ObjectMap>,
  shared: SharedTypes | undefined,
): ObjectVariable[] {
  const { btf } = file
  if (!btf || !shared) return []
  return [...maps].flatMap(([index, map]) => {
    const section = file.sections[index]!
    const id = btf.find(section.name, 'datasec')
    const datasec = id === undefined ? undefined : btf.type(id)
    if (datasec?.kind !== 'datasec') return []
    return datasec.variables.map(({ typeId, offset, size }) => {
      const variable = btf.type(typeId) as BtfVar
      const at = placeOf(file, section, variable) ?? offset
      if (at + size > map.valueSize)
        file.fail(`variable '${variable.name}' ends behind ${section.name}`, section.offset)
      return new Variable(btf, variable, { map, offset: at, size })
    })
  })
}

/** A variable, whose type is understood when somebody asks for it: most are read by programs alone. */
class Variable implements ObjectVariable {
  readonly name: string
  readonly map: ObjectMap
  readonly offset: number
  readonly size: number
  readonly typeId: number
  readonly constant: boolean
  readonly #btf: Btf
  #type: ObjectVariable['type'] | null = null

  constructor(btf: Btf, { name, typeId }: BtfVar, place: Pick<ObjectVariable, 'map' | 'offset' | 'size'>) {
    this.#btf = btf
    this.name = name
    this.map = place.map
    this.offset = place.offset
    this.size = place.size
    this.typeId = typeId
    this.constant = place.map.frozen === true
  }

  get type(): ObjectVariable['type'] {
    return this.#type === null ? (this.#type = btfType(this.#btf, this.typeId)) : this.#type
  }
}

/** Where a global variable is in its section; of static ones BTF knows. */
export function placeOf(file: ObjectFile, section: ElfSection, variable: BtfVar): number | undefined {
  const symbol = symbolOf(file, section, variable)
  return symbol && Number(symbol.value)
}

/** The symbol of a global variable. */
function symbolOf(file: ObjectFile, section: ElfSection, { name, linkage }: BtfVar): ElfSymbol | undefined {
  if (linkage === 'static') return undefined
  return file.symbols.find(
    (each) => each.section === section.index && each.type !== STT_SECTION && each.name === name,
  )
}

/** Internal or hidden: what no other object sees is no business of user space either, as for libbpf. */
export function isHidden(symbol: ElfSymbol | undefined): boolean {
  return symbol?.visibility === 1 || symbol?.visibility === 2
}
