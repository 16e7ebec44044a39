/**
 * Maps as libbpf's headers declare them (section `.maps`, `__uint`, `__type`, `__ulong`, `__array`): a struct whose members
 * are the map's properties. A number is the length of an array that a pointer points to, a type what a pointer points
 * to, so all of it is in the types and the section itself is empty but for initial contents.
 */
import type { Btf, BtfMember } from '../btf/index.ts'
import { type ElfSection, STT_FUNC } from '../elf/index.ts'
import { FormatError } from '../error/index.ts'
import * as uapi from '../uapi/index.ts'
import type { ObjectFile } from './object-file.ts'
import type { ObjectMap, Slot } from './object-spec.ts'
import type { SharedTypes } from './spec.ts'

/** A map, and where its declaration lies. */
export interface DeclaredMap {
  readonly map: ObjectMap
  readonly section: number
  /** In bytes of the section. */
  readonly offset: number
  readonly size: number
  /** Where in its declaration its initial contents begin: pointers. */
  readonly values?: number
}

/** What a declaration says. */
interface Definition {
  type: number
  keySize: number
  valueSize: number
  keyId: number
  valueId: number
  maxEntries: number
  flags: number
  numaNode: number | undefined
  extra: bigint | undefined
  pinned: boolean
  inner: Definition | undefined
  /** Offset of `values`, in bytes. */
  values: number | undefined
}

/** The maps of section `.maps`. */
export function declaredMaps(file: ObjectFile, shared: SharedTypes | undefined): DeclaredMap[] {
  const section = file.section('.maps')
  if (!section) return []
  const { btf } = file
  const id = btf?.find('.maps', 'datasec')
  const datasec = id === undefined ? undefined : btf!.type(id)
  if (datasec?.kind !== 'datasec')
    return file.fail('maps in .maps and no BTF that describes them: compile with -g', section.offset)
  const places = symbolsIn(file, section)
  return datasec.variables.map(({ typeId }) => {
    const variable = btf!.type(typeId)
    if (variable.kind !== 'var') return file.fail('.maps holds something that is no variable', section.offset)
    const { name } = variable
    const offset = places.get(name)
    if (offset === undefined) return file.fail(`map '${name}' has no symbol in .maps`, section.offset)
    const definition = define(btf!, variable.typeId, name, 0)
    const { values } = definition
    return {
      map: mapOf(name, definition, shared),
      section: section.index,
      offset,
      size: btf!.sizeOf(variable.typeId),
      ...(values === undefined ? {} : { values }),
    }
  })
}

/** Names of a section's symbols, with their places. */
export function symbolsIn(file: ObjectFile, section: ElfSection): Map<string, number> {
  return new Map(
    file.symbols
      .filter((each) => each.section === section.index && each.name !== '')
      .map((each) => [each.name, Number(each.value)]),
  )
}

const keyless: ReadonlySet<number> = new Set([
  uapi.BPF_MAP_TYPE_PERF_EVENT_ARRAY,
  uapi.BPF_MAP_TYPE_CGROUP_ARRAY,
  uapi.BPF_MAP_TYPE_STACK_TRACE,
  uapi.BPF_MAP_TYPE_ARRAY_OF_MAPS,
  uapi.BPF_MAP_TYPE_HASH_OF_MAPS,
  uapi.BPF_MAP_TYPE_DEVMAP,
  uapi.BPF_MAP_TYPE_DEVMAP_HASH,
  uapi.BPF_MAP_TYPE_CPUMAP,
  uapi.BPF_MAP_TYPE_XSKMAP,
  uapi.BPF_MAP_TYPE_SOCKMAP,
  uapi.BPF_MAP_TYPE_SOCKHASH,
  uapi.BPF_MAP_TYPE_QUEUE,
  uapi.BPF_MAP_TYPE_STACK,
  uapi.BPF_MAP_TYPE_ARENA,
])

function mapOf(name: string, definition: Definition, shared: SharedTypes | undefined): ObjectMap {
  const { type, keySize, valueSize, keyId, valueId, maxEntries, flags, numaNode, extra, pinned, inner } =
    definition
  const described = shared && (keyId || valueId) && !keyless.has(type)
  const records = recordsOf(definition)
  return {
    ...{ name, type, keySize, valueSize, maxEntries, flags, pinned },
    ...records,
    section: undefined,
    slots: [],
    ...(numaNode === undefined ? {} : { numaNode }),
    ...(extra === undefined ? {} : { extra }),
    ...(described && !records ? { types: { shared, keyId, valueId } } : {}),
    ...(inner ? { inner: mapOf(`${name}.inner`, inner, shared) } : {}),
  }
}

/** A ring buffer has no values, and perf buffers only descriptors: the type of one is that of its records. */
function recordsOf({ type, valueId, valueSize }: Definition) {
  if (valueId === 0) return undefined
  if (type === uapi.BPF_MAP_TYPE_RINGBUF) return { valueSize: 0, recordId: valueId }
  if (type !== uapi.BPF_MAP_TYPE_PERF_EVENT_ARRAY || valueSize === 4) return undefined
  return { keySize: 4, valueSize: 4, recordId: valueId }
}

type Property = (definition: Definition, ask: Ask) => void

/** What a member's type says. */
class Ask {
  readonly btf: Btf
  readonly name: string
  readonly depth: number
  readonly member: BtfMember

  constructor(btf: Btf, name: string, depth: number, member: BtfMember) {
    this.btf = btf
    this.name = name
    this.depth = depth
    this.member = member
  }

  pointedTo(): number {
    const pointer = this.btf.type(this.btf.resolve(this.member.typeId))
    return pointer.kind === 'ptr'
      ? pointer.typeId
      : this.fail(`has a '${this.member.name}' that is no pointer`)
  }

  number(): number {
    const list = this.btf.type(this.btf.resolve(this.pointedTo()))
    return list.kind === 'array' ? list.length : this.fail(`has a '${this.member.name}' that is no number`)
  }

  fail(message: string): never {
    return badMap(this.name, message)
  }
}

function badMap(name: string, message: string): never {
  throw new FormatError('.maps', `map '${name}' ${message}`)
}

const properties: Readonly<Record<string, Property>> = {
  type: (map, ask) => void (map.type = ask.number()),
  max_entries: (map, ask) => void (map.maxEntries = ask.number()),
  map_flags: (map, ask) => void (map.flags = ask.number()),
  numa_node: (map, ask) => void (map.numaNode = ask.number()),
  key_size: (map, ask) => void (map.keySize = agreed(ask, map.keySize, ask.number())),
  value_size: (map, ask) => void (map.valueSize = agreed(ask, map.valueSize, ask.number())),
  key(map, ask) {
    map.keyId = ask.pointedTo()
    map.keySize = agreed(ask, map.keySize, ask.btf.sizeOf(map.keyId))
  },
  value(map, ask) {
    map.valueId = ask.pointedTo()
    map.valueSize = agreed(ask, map.valueSize, ask.btf.sizeOf(map.valueId))
  },
  map_extra: (map, ask) => void (map.extra = longNumber(ask)),
  pinning(map, ask) {
    const how = ask.number()
    if (how > 1) ask.fail(`is pinned in a way that is unknown (${how})`)
    map.pinned = how === 1
  },
  values(map, ask) {
    const { btf, member } = ask
    const list = btf.type(btf.resolve(member.typeId))
    if (list.kind !== 'array' || list.length !== 0)
      return ask.fail("has 'values' that are no array without a length")
    const pointer = btf.type(btf.resolve(list.typeId))
    if (pointer.kind !== 'ptr') return ask.fail("has 'values' that are no pointers")
    map.values = member.bitOffset / 8
    map.valueSize = agreed(ask, map.valueSize, 4)
    const of = btf.type(btf.resolve(pointer.typeId))
    if (of.kind === 'funcProto' || of.kind === 'func') return
    if (ask.depth > 0) ask.fail('is a map of maps of maps')
    map.inner = define(btf, pointer.typeId, `${ask.name}.inner`, ask.depth + 1)
  },
}

function agreed(ask: Ask, known: number, size: number): number {
  if (known !== 0 && known !== size) ask.fail(`has a ${ask.member.name} of ${size} bytes, and of ${known}`)
  return size
}

/** `__ulong`: a number as the value of an enumerator, or as a length. */
function longNumber(ask: Ask): bigint {
  const type = ask.btf.type(ask.btf.resolve(ask.member.typeId))
  return 'values' in type && type.values[0] ? BigInt(type.values[0].value) : BigInt(ask.number())
}

function define(btf: Btf, id: number, name: string, depth: number): Definition {
  const type = btf.type(btf.resolve(id))
  if (type.kind !== 'struct') return badMap(name, 'is no struct')
  const definition: Definition = {
    ...{ type: 0, keySize: 0, valueSize: 0, keyId: 0, valueId: 0, maxEntries: 0, flags: 0 },
    ...{ numaNode: undefined, extra: undefined, pinned: false, inner: undefined, values: undefined },
  }
  for (const member of type.members) {
    const property = Object.hasOwn(properties, member.name) ? properties[member.name] : undefined
    if (!property) return badMap(name, `has a property '${member.name}' that is unknown`)
    property(definition, new Ask(btf, name, depth, member))
  }
  if (definition.type === 0) badMap(name, 'has no type')
  return definition
}

/** Finds the initial contents of maps of maps and program arrays: pointers, told by relocations. */
export function fillSlots(file: ObjectFile, declared: readonly DeclaredMap[]): void {
  const section = file.section('.maps')
  if (!section) return
  for (const place of file.relocationsOf(section)) {
    const at = Number(place.offset)
    const fail = (message: string) => file.fail(`.maps: ${message}`, section.offset + at)
    const owner = declared.find(
      (each) =>
        (each.section === section.index && at >= each.offset && at < each.offset + Math.max(each.size, 1)) ||
        within(each, at, declared),
    )
    if (owner?.values === undefined) return fail('an initial value of no map')
    const index = (at - owner.offset - owner.values) / 8
    if (!Number.isInteger(index) || index < 0) return fail('an initial value between two')
    const symbol = file.symbolOf(place, section)
    const slots = owner.map.slots as Slot[]
    if (symbol.type === STT_FUNC) slots.push({ index, program: symbol.name })
    else {
      const value = declared.find(
        (each) => each.section === symbol.section && each.offset === Number(symbol.value),
      )
      if (!value) return fail(`map '${owner.map.name}' should hold '${symbol.name}', which is no map`)
      slots.push({ index, map: value.map })
    }
    if (index >= owner.map.maxEntries) owner.map.maxEntries = index + 1
  }
}

/** `values` is an array without a length: what it holds lies behind the declaration, up to the next. */
function within(each: DeclaredMap, at: number, all: readonly DeclaredMap[]): boolean {
  if (each.values === undefined || at < each.offset) return false
  return !all.some(
    (other) => other.section === each.section && other.offset > each.offset && other.offset <= at,
  )
}
