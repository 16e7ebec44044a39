/**
 * What CO-RE relocations ask of a type (enum bpf_core_relo_kind, include/uapi/linux/bpf.h; libbpf's relo_core.c,
 * bpf_core_calc_relo). One idea: a question is asked twice, of the local type, which is what the compiler put into the
 * instruction, and of the kernel's, which is what it should be. A question with no answer there poisons the
 * instruction: the program loads as long as nothing reaches it.
 */
import type { Btf, BtfType } from '../../btf/index.ts'
import { FormatError } from '../../error/index.ts'
import { type Access, findAccess, memberOf, parseAccess } from './access.ts'
import { sameKind, typesCompatible } from './compatible.ts'
import { essentialName } from './essential-name.ts'
import { typesMatch } from './matches.ts'

/** What is meant by a relocation, in one BTF. */
export type Meant =
  | { readonly of: 'field'; readonly btf: Btf; readonly rootId: number; readonly access: Access }
  | { readonly of: 'type'; readonly btf: Btf; readonly rootId: number }
  | { readonly of: 'value'; readonly btf: Btf; readonly rootId: number; readonly index: number }

/** An answer: a number, and for places in memory how wide they are and of which type. */
export interface Answer {
  readonly value: bigint
  /** The instruction must hold the local answer; false where the compiler may have chosen another. */
  readonly exact: boolean
  /** Bytes and type of the field, where an access may be as wide as it is. */
  readonly field?: { readonly size: number; readonly typeId: number }
}

export interface CoreKind {
  readonly name: string
  readonly of: Meant['of']
  /** The answer of one BTF; `undefined` meant: the kernel has no such thing. No answer poisons. */
  ask(meant: Meant | undefined): Answer | undefined
  /** Only the local type is asked. */
  readonly local?: true
  /** Types must match inside, too. */
  readonly deep?: true
}

const answer = (value: number | bigint | boolean, exact = true): Answer => ({ value: BigInt(value), exact })
const exists = (meant: Meant | undefined) => answer(meant !== undefined)

/** A question on a field, with no answer where there is none. */
const onField = (name: string, ask: (place: Place) => Answer): CoreKind => ({
  name,
  of: 'field',
  ask: (meant) => (meant?.of === 'field' ? ask(placeOf(name, meant.access)) : undefined),
})

const onType = (name: string, ask: (meant: Meant) => Answer, more: Partial<CoreKind> = {}): CoreKind => ({
  name,
  of: 'type',
  // A type that is not there has the size 0, and the id of none.
  ask: (meant) => (meant ? ask(meant) : answer(0)),
  ...more,
})

/** By the numbers of `enum bpf_core_relo_kind`. */
export const coreKinds: readonly CoreKind[] = [
  onField('byte_off', ({ byteOffset, byteSize, isBits, typeId }) => ({
    ...answer(byteOffset, !isBits),
    ...(isBits ? {} : { field: { size: byteSize, typeId } }),
  })),
  onField('byte_sz', ({ byteSize, isBits }) => answer(byteSize, !isBits)),
  { name: 'field_exists', of: 'field', ask: exists },
  onField('signed', ({ type }) => answer('signed' in type && type.signed)),
  onField('lshift_u64', ({ bitOffset, bitSize, byteOffset, isBits }) =>
    answer(64 - (bitOffset + bitSize - byteOffset * 8), !isBits),
  ),
  onField('rshift_u64', ({ bitSize }) => answer(64 - bitSize)),
  onType('local_type_id', ({ rootId }) => answer(rootId, false), { local: true }),
  onType('target_type_id', ({ rootId }) => answer(rootId)),
  { name: 'type_exists', of: 'type', ask: exists },
  onType('type_size', ({ btf, rootId }) => answer(btf.sizeOf(rootId))),
  { name: 'enumval_exists', of: 'value', ask: exists },
  {
    name: 'enumval_value',
    of: 'value',
    ask: (meant) => (meant?.of === 'value' ? answer(enumerator(meant).value) : undefined),
  },
  { name: 'type_matches', of: 'type', ask: exists, deep: true },
]

/** Where a field lies, and the bytes in which it is read. */
interface Place {
  readonly bitOffset: number
  readonly bitSize: number
  readonly byteOffset: number
  readonly byteSize: number
  readonly isBits: boolean
  readonly typeId: number
  readonly type: BtfType
}

function placeOf(kind: string, { btf, steps, bitOffset }: Access): Place {
  const last = steps.at(-1)!
  if (last.name === undefined) {
    if (kind !== 'byte_off' && kind !== 'byte_sz')
      throw new FormatError('.BTF.ext', `relocation '${kind}' of the element of an array`)
    const byteSize = btf.sizeOf(last.typeId)
    const type = btf.type(last.typeId)
    const byteOffset = Math.floor(bitOffset / 8)
    return {
      bitOffset,
      bitSize: byteSize * 8,
      byteOffset,
      byteSize,
      isBits: false,
      typeId: last.typeId,
      type,
    }
  }
  const { typeId, bitSize } = memberOf(btf, last)
  const type = btf.type(btf.resolve(typeId))
  if (bitSize === 0) {
    const byteSize = btf.sizeOf(typeId)
    const byteOffset = Math.floor(bitOffset / 8)
    return { bitOffset, bitSize: byteSize * 8, byteOffset, byteSize, isBits: false, typeId, type }
  }
  // A bitfield is read by the smallest access, as wide as its type or wider, that holds all of it.
  let byteSize = Math.max(1, btf.sizeOf(typeId))
  const start = () => Math.floor(bitOffset / 8 / byteSize) * byteSize
  while (bitOffset + bitSize - start() * 8 > byteSize * 8) {
    if (byteSize >= 8)
      throw new FormatError('.BTF.ext', `no access reads a bitfield of ${bitSize} bits at ${bitOffset}`)
    byteSize *= 2
  }
  return { bitOffset, bitSize, byteOffset: start(), byteSize, isBits: true, typeId, type }
}

/** What a relocation means in the object's own types. Throws `FormatError`. */
export function localMeaning(kind: CoreKind, btf: Btf, typeId: number, access: string): Meant {
  const where = (message: string): never => {
    throw new FormatError('.BTF.ext', message)
  }
  if (kind.of === 'field')
    return { of: 'field', btf, rootId: typeId, access: parseAccess(btf, typeId, access) }
  if (kind.of === 'type') {
    if (access !== '0') where(`relocation '${kind.name}' with access '${access.slice(0, 40)}'`)
    return { of: 'type', btf, rootId: typeId }
  }
  const index = /^\d{1,9}$/.test(access) ? Number(access) : where(`'${access.slice(0, 40)}' is no enumerator`)
  const type = btf.type(btf.resolve(typeId))
  if (!('values' in type) || !type.values[index]) where(`type ${typeId} has no enumerator ${index}`)
  return { of: 'value', btf, rootId: typeId, index }
}

/** What the same relocation means in another type; undefined where that is not like it. */
export function meaningIn(kind: CoreKind, local: Meant, btf: Btf, rootId: number): Meant | undefined {
  const [mine, theirs] = [
    { btf: local.btf, id: local.rootId },
    { btf, id: rootId },
  ]
  switch (local.of) {
    case 'type':
      return (kind.deep ? typesMatch(mine, theirs) : typesCompatible(mine, theirs))
        ? { of: 'type', btf, rootId }
        : undefined
    case 'field': {
      const access = findAccess(local.access, btf, rootId)
      return access && { of: 'field', btf, rootId, access }
    }
    case 'value': {
      const type = btf.type(btf.resolve(rootId))
      if (!('values' in type) || !sameKind(local.btf.type(local.btf.resolve(local.rootId)), type))
        return undefined
      const wanted = essentialName(enumerator(local).name)
      const index = type.values.findIndex((each) => essentialName(each.name) === wanted)
      return index < 0 ? undefined : { of: 'value', btf, rootId, index }
    }
  }
}

/** The enumerator that is meant. */
export function enumerator({ btf, rootId, index }: Extract<Meant, { of: 'value' }>): {
  name: string
  value: number | bigint
} {
  const type = btf.type(btf.resolve(rootId))
  return 'values' in type ? type.values[index]! : { name: '', value: 0 }
}
