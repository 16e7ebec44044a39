/**
 * Writing BTF. One idea: a type is known by what it writes, so equal types, whose parts were made equal before them, get
 * one id. Types that refer to themselves reserve their id first and are defined later; those are never shared.
 */
import { ByteWriter } from '../base/index.ts'
import { invariant } from '../error/index.ts'
import { kindsOnWire, type Wire } from './kinds.ts'
import type {
  BtfDatasec,
  BtfEnum,
  BtfEnum64,
  BtfLinkage,
  BtfMember,
  BtfModifier,
  BtfParam,
  BtfStruct,
  BtfType,
} from './types.ts'

const HEADER = 24

type AnyKind = { readonly code: number; write(type: BtfType, text: (text: string) => number): Wire }

/** Collects types and strings; ids and string offsets are final as soon as they are given. */
export class BtfBuilder {
  readonly #types: (readonly number[] | undefined)[] = []
  readonly #byContent = new Map<string, number>()
  readonly #strings = new ByteWriter().u8(0)
  readonly #stringOffsets = new Map([['', 0]])

  /** The offset of `text` in the string section; each text is written once. */
  string(text: string): number {
    let offset = this.#stringOffsets.get(text)
    if (offset === undefined) {
      invariant(!text.includes('\0'), 'a BTF string with a zero in it')
      offset = this.#strings.length
      this.#strings.cString(text)
      this.#stringOffsets.set(text, offset)
    }
    return offset
  }

  /** The id of `type`: that of an equal one, where there is one. */
  add(type: BtfType): number {
    if (type.kind === 'void') return 0
    const words = this.#encode(type)
    const content = words.join()
    const known = this.#byContent.get(content)
    if (known !== undefined) return known
    const id = this.#types.push(words)
    this.#byContent.set(content, id)
    return id
  }

  /** An id to refer to now and `define` before `build`. */
  reserve(): number {
    return this.#types.push(undefined)
  }

  /** Says what the reserved `id` is. */
  define(id: number, type: BtfType): void {
    invariant(id <= this.#types.length && this.#types[id - 1] === undefined, `BTF type ${id} is not reserved`)
    this.#types[id - 1] = this.#encode(type)
  }

  /** `size` in bytes; unsigned unless told otherwise. */
  int(name: string, size: number, encoding?: 'signed' | 'char' | 'bool'): number {
    return this.add({
      kind: 'int',
      name,
      size,
      signed: encoding === 'signed',
      char: encoding === 'char',
      bool: encoding === 'bool',
      bits: size * 8,
      bitOffset: 0,
    })
  }

  /** A pointer to type `typeId`; `void *` by default. */
  ptr(typeId = 0): number {
    return this.add({ kind: 'ptr', typeId })
  }

  /** `length` elements. */
  array(typeId: number, length: number): number {
    const indexTypeId = this.int('__ARRAY_SIZE_TYPE__', 4)
    return this.add({ kind: 'array', typeId, indexTypeId, length })
  }

  /** `size` in bytes, offsets of members in bits and ascending. */
  struct(name: string, size: number, members: readonly MemberInput[]): number {
    return this.add(composite('struct', name, size, members))
  }

  /** `size` in bytes. */
  union(name: string, size: number, members: readonly MemberInput[]): number {
    return this.add(composite('union', name, size, members))
  }

  /** Of 4 bytes unless told otherwise; signed where a value is negative. */
  enum(name: string, values: BtfEnum['values'], size = 4): number {
    return this.add({ kind: 'enum', name, size, signed: values.some((each) => each.value < 0), values })
  }

  /** Of 8 bytes; signed where a value is negative. Needs Linux 6.0. */
  enum64(name: string, values: BtfEnum64['values']): number {
    return this.add({ kind: 'enum64', name, size: 8, signed: values.some((each) => each.value < 0n), values })
  }

  /** A struct or union that is only declared. */
  fwd(name: string, of: 'struct' | 'union' = 'struct'): number {
    return this.add({ kind: 'fwd', name, of })
  }

  typedef(name: string, typeId: number): number {
    return this.add({ kind: 'typedef', name, typeId })
  }

  /** `typeId` with a qualifier. */
  qualify(kind: BtfModifier['kind'], typeId: number): number {
    return this.add({ kind, typeId })
  }

  funcProto(returnTypeId: number, params: readonly BtfParam[], variadic = false): number {
    return this.add({ kind: 'funcProto', returnTypeId, params, variadic })
  }

  /** `typeId` is a funcProto. */
  func(name: string, typeId: number, linkage: BtfLinkage = 'global'): number {
    return this.add({ kind: 'func', name, typeId, linkage })
  }

  var(name: string, typeId: number, linkage: BtfLinkage = 'global'): number {
    return this.add({ kind: 'var', name, typeId, linkage })
  }

  /** `size` and offsets in bytes, offsets ascending, each `typeId` a var. */
  datasec(name: string, size: number, variables: BtfDatasec['variables']): number {
    return this.add({ kind: 'datasec', name, size, variables })
  }

  /** `size` in bytes. Needs Linux 5.13. */
  float(name: string, size: number): number {
    return this.add({ kind: 'float', name, size })
  }

  /** `component` is the index of a member or parameter, -1 the whole. Needs Linux 5.16. */
  declTag(name: string, typeId: number, component = -1): number {
    return this.add({ kind: 'declTag', name, typeId, component, attribute: false })
  }

  /** Needs Linux 5.17. */
  typeTag(name: string, typeId: number): number {
    return this.add({ kind: 'typeTag', name, typeId, attribute: false })
  }

  /** The `.BTF` section, as BPF_BTF_LOAD takes it; more may be added afterwards, and it be built again. */
  build(): Uint8Array<ArrayBuffer> {
    const types = new ByteWriter()
    for (const [index, words] of this.#types.entries()) {
      invariant(words, `BTF type ${index + 1} is reserved and never defined`)
      for (const word of words) types.u32(word)
    }
    const strings = this.#strings.finish()
    const out = new ByteWriter().u16(0xeb9f).u8(1).u8(0).u32(HEADER)
    out.u32(0).u32(types.length).u32(types.length).u32(strings.length)
    return out.bytes(types.finish()).bytes(strings).finish()
  }

  #encode(type: BtfType): readonly number[] {
    invariant(type.kind !== 'void', 'void is no BTF type to define')
    const kind = kindsOnWire[type.kind] as unknown as AnyKind
    const { third, flag = false, vlen = 0, words = [] } = kind.write(type, (text) => this.string(text))
    invariant(vlen <= 0xffff, `BTF type with ${vlen} entries`)
    const info = (flag ? 0x80000000 : 0) | (kind.code << 24) | vlen
    return [this.string('name' in type ? type.name : ''), info, third, ...words]
  }
}

/** A member to be written: one without `bitSize` is no bitfield. */
export type MemberInput = Omit<BtfMember, 'bitSize'> & { readonly bitSize?: number }

function composite(
  kind: BtfStruct['kind'],
  name: string,
  size: number,
  members: readonly MemberInput[],
): BtfStruct {
  return { kind, name, size, members: members.map((member) => ({ bitSize: 0, ...member })) }
}
