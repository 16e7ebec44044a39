/**
 * Structs of functions that the kernel calls: TCP congestion controls, schedulers (libbpf's struct_ops). A variable of
 * section `.struct_ops` or `.struct_ops.link` is one, a map of one value: numbers and names are its bytes, the functions
 * are programs, told by relocations. How the value lies in a kernel says that kernel's type `bpf_struct_ops_NAME`.
 */
import type { Btf, BtfMember } from '../btf/index.ts'
import { type ElfSection, STT_FUNC } from '../elf/index.ts'
import { NotFoundError, nearestNames, SkepError } from '../error/index.ts'
import { BPF_F_LINK, BPF_MAP_TYPE_STRUCT_OPS } from '../uapi/index.ts'
import { essentialName } from './core/essential-name.ts'
import { symbolsIn } from './map-definitions.ts'
import type { ObjectFile } from './object-file.ts'
import type { ObjectMap, StructOps } from './object-spec.ts'
import type { SharedTypes } from './spec.ts'

const sections = ['.struct_ops', '.struct_ops.link', '?.struct_ops', '?.struct_ops.link']
const wrapper = 'bpf_struct_ops_'

/** The maps of these sections. */
export function structOpsMaps(file: ObjectFile, shared: SharedTypes | undefined): ObjectMap[] {
  return sections.flatMap((name) => {
    const section = file.section(name)
    return section && section.size > 0 ? mapsIn(file, section, shared) : []
  })
}

function mapsIn(file: ObjectFile, section: ElfSection, shared: SharedTypes | undefined): ObjectMap[] {
  const { btf } = file
  const fail = (message: string) => file.fail(`${section.name}: ${message}`, section.offset)
  const id = btf?.find(section.name, 'datasec')
  const datasec = id === undefined ? undefined : btf!.type(id)
  if (datasec?.kind !== 'datasec') return fail('no BTF describes it: compile with -g')
  const places = symbolsIn(file, section)
  const bytes = file.elf.bytesOf(section)
  return datasec.variables.map(({ typeId }) => {
    const variable = btf!.type(typeId)
    if (variable.kind !== 'var') return fail('it holds something that is no variable')
    const { name } = variable
    const size = btf!.sizeOf(variable.typeId)
    const offset = places.get(name)
    if (offset === undefined) return fail(`'${name}' has no symbol`)
    if (offset + size > bytes.length) return fail(`'${name}' ends behind it`)
    if (btf!.type(btf!.resolve(variable.typeId)).kind !== 'struct') return fail(`'${name}' is no struct`)
    const structOps: StructOps = {
      typeId: btf!.resolve(variable.typeId),
      bytes: bytes.slice(offset, offset + size),
      programs: programsAt(file, section, offset, size),
      load: !section.name.startsWith('?'),
    }
    const flags = section.name.endsWith('.link') ? BPF_F_LINK : 0
    return {
      ...{ name, type: BPF_MAP_TYPE_STRUCT_OPS, keySize: 4, valueSize: size, maxEntries: 1, flags },
      ...{ pinned: false, section: undefined, slots: [], structOps },
      // The kernel asks for the object's types and looks at none of them.
      ...(shared ? { types: { shared, keyId: 0, valueId: 0 } } : {}),
    }
  })
}

/** The programs that a struct of `size` bytes at `start` names, by where in it. */
function programsAt(
  file: ObjectFile,
  section: ElfSection,
  start: number,
  size: number,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const place of file.relocationsOf(section)) {
    const at = Number(place.offset) - start
    if (at < 0 || at >= size) continue
    const symbol = file.symbolOf(place, section)
    if (symbol.type !== STT_FUNC)
      file.fail(`${section.name}: '${symbol.name}' is no program`, section.offset + start + at)
    found.set(at, symbol.name)
  }
  return found
}

/** The value of such a map as one kernel has it. */
export interface FittedOps {
  /** The ids of the struct, and of the value that it lies in, among the kernel's types. */
  readonly structId: number
  readonly valueId: number
  /** The value, with nothing where programs go. */
  readonly value: Uint8Array
  readonly programs: readonly {
    readonly name: string
    /** The number of its member, which is what the kernel asks for when it is loaded. */
    readonly member: number
    /** Where in `value` its descriptor goes, 8 bytes. */
    readonly offset: number
  }[]
}

/** The kernel's struct of the same name, member by member. Throws NotFoundError, SkepError (SK4010). */
export function fitStructOps(
  { btf: local }: { readonly btf: Btf | undefined },
  { name: map, structOps }: ObjectMap,
  kernel: { readonly name: string; readonly btf: Btf },
): FittedOps {
  const { typeId, bytes, programs } = structOps!
  const mine = membersOf(local!, typeId)
  const name = essentialName(local!.nameOf(typeId))
  const { btf } = kernel
  const structId = btf.find(name, 'struct')
  const valueId = btf.find(wrapper + name, 'struct')
  const dataAt =
    valueId === undefined
      ? undefined
      : membersOf(btf, valueId).find((each) => btf.resolve(each.typeId) === structId)
  if (structId === undefined || valueId === undefined || !dataAt) {
    const known = [...btf.names('struct')].filter((each) => each.startsWith(wrapper))
    const names = known.map((each) => each.slice(wrapper.length))
    throw new NotFoundError('struct of functions (struct_ops)', name, nearestNames(name, names), {
      hint: `${kernel.name} takes no '${map}'`,
    })
  }
  const refuse = (member: string, why: string): never => {
    throw new SkepError('SK4010', `'${map}' sets ${name}.${member}, which ${why} in ${kernel.name}`, {
      hint: 'leave it out for this kernel, or declare the struct as the kernel does: see `skep gen vmlinux`',
    })
  }
  const theirs = membersOf(btf, structId)
  const value = new Uint8Array(btf.sizeOf(valueId))
  const slots: FittedOps['programs'][number][] = []
  for (const member of mine) {
    const from = member.bitOffset / 8
    const size = local!.sizeOf(member.typeId)
    const set = bytes.subarray(from, from + size)
    const program = programs.get(from)
    if (program === undefined && set.every((byte) => byte === 0)) continue
    const index = theirs.findIndex((each) => each.name === member.name)
    const their = theirs[index]
    if (!their || member.name === '') return refuse(member.name || '(anonymous)', 'is not there')
    if (member.bitSize !== 0 || their.bitSize !== 0) return refuse(member.name, 'is a bit-field')
    if (btf.sizeOf(their.typeId) !== size) return refuse(member.name, 'has another size')
    const offset = (dataAt.bitOffset + their.bitOffset) / 8
    if (program === undefined) value.set(set, offset)
    else if (btf.type(btf.resolve(their.typeId)).kind !== 'ptr') return refuse(member.name, 'is no function')
    else slots.push({ name: program, member: index, offset })
  }
  return { structId, valueId, value, programs: slots }
}

function membersOf(btf: Btf, id: number): readonly BtfMember[] {
  const type = btf.type(id)
  return 'members' in type ? type.members : []
}
