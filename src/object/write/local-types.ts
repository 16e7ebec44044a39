/**
 * The kernel's types as an object brings them along: of each struct only what the programs ask about, at the places where
 * the kernel that was compiled for has it, which is what instructions hold. Two rounds: first all questions are noted, then
 * types are written, and access strings count the members that are left.
 */
import type { Btf, BtfBuilder, BtfType } from '../../btf/index.ts'
import { invariant } from '../../error/index.ts'
import type { KernelFact } from '../core/fact.ts'

/** A question as a relocation has it. */
export interface LocalFact {
  readonly typeId: number
  readonly access: string
}

interface Kept {
  readonly id: number
  /** Indices of members or enumerators. */
  readonly parts: Set<number>
  written: boolean
}

export class LocalTypes {
  readonly #builder: BtfBuilder
  readonly #kept = new Map<Btf, Map<number, Kept>>()

  constructor(builder: BtfBuilder) {
    this.#builder = builder
  }

  /** Sees to it that what a question is about will be there. */
  note({ btf, typeId, access, kind }: KernelFact): void {
    const [, ...rest] = access.split(':').map(Number)
    if (kind === 'enumval_exists') this.#keep(btf, btf.resolve(typeId)).parts.add(Number(access))
    this.#walk(btf, typeId, rest, (id, index) => this.#keep(btf, id).parts.add(index))
  }

  /** The question in these types. */
  resolve({ btf, typeId, access, kind }: KernelFact): LocalFact {
    if (kind === 'type_exists') return { typeId: this.typeOf(btf, typeId), access }
    const root = btf.resolve(typeId)
    if (kind === 'enumval_exists')
      return { typeId: this.typeOf(btf, root), access: `${this.#position(btf, root, Number(access))}` }
    const [first, ...rest] = access.split(':').map(Number)
    const left = [first!]
    this.#walk(
      btf,
      typeId,
      rest,
      (id, index) => left.push(this.#position(btf, id, index)),
      (index) => left.push(index),
    )
    return { typeId: this.typeOf(btf, root), access: left.join(':') }
  }

  #walk(
    btf: Btf,
    typeId: number,
    way: readonly number[],
    onMember: (structId: number, index: number) => void,
    onElement: (index: number) => void = () => {},
  ): void {
    let id = btf.resolve(typeId)
    for (const index of way) {
      const type = btf.type(id)
      if (type.kind === 'array') {
        onElement(index)
        id = btf.resolve(type.typeId)
        continue
      }
      invariant('members' in type, `access ${way.join(':')} of type ${typeId} goes into a ${type.kind}`)
      onMember(id, index)
      id = btf.resolve(type.members[index]!.typeId)
    }
  }

  /** Which of the parts that are left `index` is. */
  #position(btf: Btf, id: number, index: number): number {
    return [...this.#keep(btf, id).parts].filter((each) => each < index).length
  }

  #keep(btf: Btf, id: number): Kept {
    let types = this.#kept.get(btf)
    if (!types) this.#kept.set(btf, (types = new Map()))
    let kept = types.get(id)
    if (!kept) types.set(id, (kept = { id: this.#builder.reserve(), parts: new Set(), written: false }))
    return kept
  }

  /** The id of a type of the kernel's here. Qualifiers and typedefs are left out, but for one that is meant itself. */
  typeOf(btf: Btf, typeId: number): number {
    const type = btf.type(typeId)
    const id = this.#copy(btf, btf.resolve(typeId))
    return type.kind === 'typedef' ? this.#builder.typedef(type.name, id) : id
  }

  #copy(btf: Btf, id: number): number {
    const type = btf.type(id)
    const builder = this.#builder
    switch (type.kind) {
      case 'void':
        return 0
      case 'struct':
      case 'union':
      case 'enum':
      case 'enum64':
        return this.#keep(btf, id).id
      case 'ptr':
        return builder.ptr(this.#copy(btf, btf.resolve(type.typeId)))
      case 'array':
        return builder.array(this.#copy(btf, btf.resolve(type.typeId)), type.length)
      case 'funcProto':
        return builder.add({
          ...type,
          returnTypeId: this.#copy(btf, btf.resolve(type.returnTypeId)),
          params: type.params.map(({ name, typeId }) => ({
            name,
            typeId: this.#copy(btf, btf.resolve(typeId)),
          })),
        })
      default:
        return builder.add(type)
    }
  }

  /** Writes all types that were asked for; those that they are made of come to it while it does. */
  finish(): void {
    for (let open = true; open; ) {
      open = false
      for (const [btf, types] of this.#kept)
        for (const [id, kept] of types) {
          if (kept.written) continue
          kept.written = true
          open = true
          this.#builder.define(kept.id, this.#lessened(btf, btf.type(id), kept.parts))
        }
    }
  }

  #lessened(btf: Btf, type: BtfType, parts: ReadonlySet<number>): BtfType {
    if ('members' in type) {
      const members = type.members
        .filter((_, index) => parts.has(index))
        .map((member) => ({ ...member, typeId: this.#copy(btf, btf.resolve(member.typeId)) }))
      return { ...type, members }
    }
    const left = (_: unknown, index: number) => (parts.size > 0 ? parts.has(index) : index === 0)
    if (type.kind === 'enum') return { ...type, values: type.values.filter(left) }
    invariant(type.kind === 'enum64', `type ${type.kind} has no parts`)
    return { ...type, values: type.values.filter(left) }
  }
}
