/**
 * All types of a kernel as a header of C, `vmlinux.h`, whose layouts are those of the kernel wherever it is compiled.
 * One idea: the types are seen through a view that gives C what it cannot know, names that are taken become others, gaps
 * between members are members, and a struct that no alignment explains is packed; then they are printed as they are.
 * Pointers need a declaration, what is inside needs a definition before it: so all structs are declared first.
 */
import { printType } from './print-c.ts'
import type { Btf } from './read.ts'
import type { BtfMember, BtfStruct, BtfType, BtfTypes } from './types.ts'

/** The header, piece by piece: each ends a line. Throws `FormatError` for damaged types. */
export function* printHeader(btf: Btf, guard = '__VMLINUX_H__'): Generator<string> {
  const view = new HeaderTypes(btf)
  yield `#ifndef ${guard}\n#define ${guard}\n\n`
  yield '#ifndef BPF_NO_PRESERVE_ACCESS_INDEX\n'
  yield '#pragma clang attribute push (__attribute__((preserve_access_index)), apply_to = record)\n#endif\n\n'
  for (let id = 1; id < btf.count; id++) {
    const type = view.type(id)
    if (('members' in type || type.kind === 'fwd') && type.name !== '')
      yield `${type.kind === 'fwd' ? type.of : type.kind} ${type.name};\n`
  }
  yield '\n'
  const order = new Order(view, btf.count)
  for (let id = 1; id < btf.count; id++)
    for (const each of order.upTo(id)) yield `${printType(view, each)}\n\n`
  yield '#ifndef BPF_NO_PRESERVE_ACCESS_INDEX\n#pragma clang attribute pop\n#endif\n\n'
  yield `#endif /* ${guard} */\n`
}

/** Typedefs that the compiler brings along, and that are something else where BPF is compiled: they get other names. */
const builtin: readonly string[] = ['__builtin_va_list']

/** The kinds that are as complete as what they refer to. */
const carries: ReadonlySet<string> = new Set(['typedef', 'const', 'volatile', 'restrict', 'typeTag', 'array'])

/** The order of definitions: each after all that it has inside. */
class Order {
  readonly #types: HeaderTypes
  /** Types that were defined with all inside of them, and those that were declared. */
  readonly #completed: Uint8Array
  readonly #declared: Uint8Array

  constructor(types: HeaderTypes, count: number) {
    this.#types = types
    this.#completed = new Uint8Array(count)
    this.#declared = new Uint8Array(count)
  }

  /** What has to be defined for type `id`, and it, unless it was already. */
  *upTo(id: number): Generator<number> {
    const found: number[] = []
    this.#complete(id, found)
    yield* found
  }

  #complete(id: number, found: number[]): void {
    // What the view made up needs nothing.
    if (id >= this.#completed.length || this.#completed[id] !== 0) return
    const type = this.#types.type(id)
    this.#completed[id] = 1
    if ('members' in type) for (const member of type.members) this.#complete(member.typeId, found)
    else if (type.kind === 'ptr' || type.kind === 'funcProto') this.#declare(id, found)
    else if (carries.has(type.kind) && 'typeId' in type) this.#complete(type.typeId, found)
    if (type.kind === 'typedef') this.#declare(id, found)
    const named = 'name' in type && type.name !== ''
    const loose = 'values' in type && !named && !this.#types.isUsed(id)
    if (('members' in type || 'values' in type) && (named || loose)) found.push(id)
  }

  /** Behind a pointer the name of a struct is enough, which is declared; a typedef has to be there itself. */
  #declare(id: number, found: number[]): void {
    if (id >= this.#declared.length || this.#declared[id] !== 0) return
    const type = this.#types.type(id)
    if ('members' in type && type.name !== '') return
    this.#declared[id] = 1
    if (type.kind === 'funcProto')
      for (const { typeId } of [...type.params, { typeId: type.returnTypeId }]) this.#declare(typeId, found)
    else if (type.kind === 'ptr' || carries.has(type.kind)) {
      if ('typeId' in type) this.#declare(type.typeId, found)
    } else this.#complete(id, found)
    if (type.kind === 'typedef') found.push(id)
  }
}

type Padded = BtfStruct & { readonly packed?: boolean }

/** The types as C has to see them. */
class HeaderTypes implements BtfTypes {
  readonly #btf: Btf
  readonly #names = new Map<number, string>()
  readonly #values = new Map<number, readonly string[]>()
  readonly #structs = new Map<number, Padded>()
  readonly #alignments = new Map<number, number>()
  readonly #used = new Set<number>()
  readonly #byte: number

  constructor(btf: Btf) {
    this.#btf = btf
    // Ids behind the last one are arrays of so many bytes, the first of them a byte.
    this.#byte = btf.count
    this.#nameAll()
  }

  /** Whether an enum without a name is the type of something. */
  isUsed(id: number): boolean {
    return this.#used.has(id)
  }

  type(id: number): BtfType {
    if (id === this.#byte)
      return {
        kind: 'int',
        name: 'unsigned char',
        size: 1,
        signed: false,
        char: false,
        bool: false,
        bits: 8,
        bitOffset: 0,
      }
    if (id > this.#byte) return { kind: 'array', typeId: this.#byte, indexTypeId: 0, length: id - this.#byte }
    const type = this.#btf.type(id)
    if ('members' in type) return this.#padded(id, type)
    const name = this.#names.get(id)
    const values = this.#values.get(id)
    if (name === undefined && values === undefined) return type
    const renamed = { ...type, ...(name === undefined ? {} : { name }) }
    if (!values || !('values' in renamed)) return renamed as BtfType
    return { ...renamed, values: renamed.values.map((each, i) => ({ ...each, name: values[i]! })) } as BtfType
  }

  /** Tags of structs and enums have one space of names, typedefs and enumerators another: who comes second is renamed. */
  #nameAll(): void {
    const btf = this.#btf
    const tags = new Map<string, number>()
    const others = new Map(builtin.map((name) => [name, 1]))
    const free = (space: Map<string, number>, name: string) => {
      const times = (space.get(name) ?? 0) + 1
      space.set(name, times)
      return times === 1 ? name : `${name}___${times}`
    }
    for (let id = 1; id < btf.count; id++) {
      const type = btf.type(id)
      if ('members' in type) for (const { typeId } of type.members) this.#use(typeId)
      else if ('typeId' in type) this.#use(type.typeId)
      if ('members' in type || 'values' in type) {
        if (type.name !== '') this.#rename(id, type.name, free(tags, type.name))
        if ('values' in type) {
          const names = type.values.map((each) => free(others, each.name))
          if (names.some((name, i) => name !== type.values[i]!.name)) this.#values.set(id, names)
        }
      } else if (type.kind === 'typedef') this.#rename(id, type.name, free(others, type.name))
    }
  }

  #use(id: number): void {
    let at = id
    for (let depth = 0; depth < 32; depth++) {
      const type = this.#btf.type(at)
      if (type.kind !== 'array' && type.kind !== 'const' && type.kind !== 'volatile') break
      at = type.typeId
    }
    this.#used.add(at)
  }

  #rename(id: number, name: string, free: string): void {
    if (name !== free) this.#names.set(id, free)
  }

  #padded(id: number, type: BtfStruct): Padded {
    let padded = this.#structs.get(id)
    if (!padded) {
      const packed = this.#isPacked(type)
      const name = this.#names.get(id) ?? type.name
      const members = type.kind === 'struct' ? this.#withGaps(type, packed) : type.members
      this.#structs.set(id, (padded = { ...type, name, members, packed }))
    }
    return padded
  }

  #withGaps({ members, size }: BtfStruct, packed: boolean): BtfMember[] {
    const all: BtfMember[] = []
    let at = 0
    const fill = (to: number) => {
      const toByte = Math.min(to - at, (8 - (at % 8)) % 8)
      if (toByte > 0) all.push({ name: '', typeId: this.#byte, bitOffset: at, bitSize: toByte })
      at += toByte
      const bytes = Math.floor((to - at) / 8)
      if (bytes > 0)
        all.push({ name: `__pad${at / 8}`, typeId: this.#byte + bytes, bitOffset: at, bitSize: 0 })
      at += 8 * bytes
      if (to > at) all.push({ name: '', typeId: this.#byte, bitOffset: at, bitSize: to - at })
      at = Math.max(at, to)
    }
    for (const member of members) {
      const bits = member.bitSize || this.#btf.sizeOf(member.typeId) * 8
      const natural = member.bitSize
        ? this.#bitfieldAt(at, member, packed)
        : roundUp(at, packed ? 8 : 8 * this.#alignOf(member.typeId))
      if (natural !== member.bitOffset) fill(member.bitOffset)
      all.push(member)
      at = member.bitOffset + bits
    }
    const align = packed ? 1 : members.reduce((most, each) => Math.max(most, this.#alignOf(each.typeId)), 1)
    if (roundUp(roundUp(at, 8) / 8, align) !== size) fill(size * 8)
    return all
  }

  /** Where C puts a bitfield: right there, unless it would lie in two units of its type. */
  #bitfieldAt(at: number, { typeId, bitSize }: BtfMember, packed: boolean): number {
    const unit = this.#btf.sizeOf(typeId) * 8
    return packed || (at % unit) + bitSize <= unit ? at : roundUp(at, unit)
  }

  #isPacked({ members, size }: BtfStruct): boolean {
    let most = 1
    for (const { typeId, bitOffset, bitSize } of members) {
      const align = this.#alignOf(typeId)
      most = Math.max(most, align)
      const unit = this.#btf.sizeOf(typeId) * 8
      if (bitSize === 0 ? bitOffset % (8 * align) !== 0 : (bitOffset % unit) + bitSize > unit) return true
    }
    return size % most !== 0
  }

  #alignOf(id: number): number {
    const resolved = this.#btf.resolve(id)
    let align = this.#alignments.get(resolved)
    if (align !== undefined) return align
    // A struct that contains itself is damaged: one byte ends that.
    this.#alignments.set(resolved, 1)
    const type = this.#btf.type(resolved)
    if (type.kind === 'array') align = this.#alignOf(type.typeId)
    else if (type.kind === 'ptr') align = 8
    else if ('members' in type)
      align = this.#isPacked(type)
        ? 1
        : type.members.reduce((most, each) => Math.max(most, this.#alignOf(each.typeId)), 1)
    else align = 'size' in type ? Math.max(1, Math.min(16, type.size)) : 1
    this.#alignments.set(resolved, align)
    return align
  }
}

const roundUp = (n: number, to: number) => Math.ceil(n / to) * to
