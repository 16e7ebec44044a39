/**
 * Types of BTF as types of Skep's: values of C's structs, unions, enums, arrays and integers are read and written as
 * objects, arrays, numbers, bigints and strings, laid out as the compiler of the object did. An array of `char` is a
 * string; a pointer is its address.
 */
import type { Btf, BtfMember, BtfStruct } from '../btf/index.ts'
import { SkepError } from '../error/index.ts'
import {
  array,
  bool,
  bytes,
  defineType,
  i8,
  i16,
  i32,
  i64,
  str,
  type Type,
  u8,
  u16,
  u32,
  u64,
} from '../schema/index.ts'

const unsigned: Readonly<Record<number, Type>> = { 1: u8, 2: u16, 4: u32, 8: u64 }
const signed: Readonly<Record<number, Type>> = { 1: i8, 2: i16, 4: i32, 8: i64 }
/** Deeper than this, or of more parts, no value is: damage would be. */
const deepest = 16
const mostParts = 4096

/** Types on the way from one to what it is made of. */
interface Walk {
  readonly btf: Btf
  /** How many more may be looked at: structs that hold each other, as damage makes them, would be without end. */
  left: number
}

/**
 * The type of values of BTF type `id`; undefined where they have no size, or none that is known, or more than 4096 parts.
 * Throws `FormatError`.
 */
export function btfType(btf: Btf, id: number): Type | undefined {
  const walk: Walk = { btf, left: mostParts }
  const type = typeOf(walk, id, 0)
  return walk.left < 0 ? undefined : type
}

function typeOf(walk: Walk, id: number, depth: number): Type | undefined {
  if (depth > deepest || --walk.left < 0) return undefined
  const { btf } = walk
  const type = btf.type(btf.resolve(id))
  switch (type.kind) {
    case 'int':
      if (type.bool && type.size === 1) return bool
      return (type.signed ? signed : unsigned)[type.size] ?? (type.size > 0 ? bytes(type.size) : undefined)
    case 'enum':
    case 'enum64':
      return (type.signed ? signed : unsigned)[type.size]
    case 'ptr':
      return u64
    case 'array': {
      const element = btf.type(btf.resolve(type.typeId))
      if (type.length === 0) return undefined
      if (element.kind === 'int' && element.size === 1 && isChar(btf, type.typeId)) return str(type.length)
      const inner = typeOf(walk, type.typeId, depth + 1)
      return inner && array(inner, type.length)
    }
    case 'struct':
    case 'union':
      return type.size === 0 ? undefined : composite(walk, type, depth)
    case 'float':
      return bytes(type.size)
    default:
      return undefined
  }
}

/** `char`, by that name: clang gives it no encoding of its own. */
function isChar(btf: Btf, id: number): boolean {
  const resolved = btf.type(btf.resolve(id))
  return resolved.kind === 'int' && (resolved.char || resolved.name === 'char')
}

/** A member as values know it: its name, where it is, how it is read. */
interface Part {
  readonly name: string
  readonly member: BtfMember
  /** In bits from the start. */
  readonly bitOffset: number
  /** Undefined for what has no value: it reads as its bytes would, as nothing. */
  readonly type: Type
  readonly signed: boolean
}

function composite(walk: Walk, type: BtfStruct, depth: number): Type | undefined {
  const parts = partsOf(walk, type, { depth, base: 0, parts: [] })
  if (!parts) return undefined
  const zero = Object.fromEntries(parts.map((part) => [part.name, part.type.zero]))
  const { size } = type
  const name = type.name || type.kind
  return defineType<Record<string, unknown>>({
    ...{ name, size, align: 8 >= size ? Math.max(1, size & -size) : 8, zero },
    shape: { kind: 'bytes', size },
    check(value, path) {
      if (typeof value !== 'object' || value === null)
        throw new SkepError('SK2001', `${path} wants an object like ${name}, got ${String(value)}`)
      for (const key of Object.keys(value))
        if (!parts.some((part) => part.name === key))
          throw new SkepError('SK2001', `${path}: ${name} has no member '${key}'`, {
            hint: `it has ${parts.map((part) => part.name).join(', ')}`,
          })
      for (const part of parts)
        if (part.name in value)
          part.type.check((value as Record<string, unknown>)[part.name], `${path}.${part.name}`)
    },
    encode(view, offset, value) {
      new Uint8Array(view.buffer, view.byteOffset + offset, size).fill(0)
      for (const part of parts)
        if (value[part.name] !== undefined) writePart(view, offset, part, value[part.name])
    },
    decode: (view, offset) =>
      Object.fromEntries(parts.map((part) => [part.name, readPart(view, offset, part)])),
    format: (value) =>
      `{ ${parts.map((part) => `${part.name}: ${part.type.format(value[part.name])}`).join(', ')} }`,
    btf: (builder) => builder.array(u8.btf(builder), size),
  })
}

interface Collecting {
  readonly depth: number
  readonly base: number
  readonly parts: Part[]
}

/** The members, those of anonymous ones among them; undefined for a type that has too many. */
function partsOf(
  walk: Walk,
  { members, size }: BtfStruct,
  { depth, base, parts }: Collecting,
): Part[] | undefined {
  const { btf } = walk
  for (const member of members) {
    const inner = btf.type(btf.resolve(member.typeId))
    const bitOffset = base + member.bitOffset
    if (member.name === '' && 'members' in inner) {
      if (depth > deepest || --walk.left < 0) return undefined
      if (!partsOf(walk, inner, { depth: depth + 1, base: bitOffset, parts })) return undefined
      continue
    }
    const type = typeOf(walk, member.typeId, depth + 1)
    if (walk.left < 0) return undefined
    // Without a name it is padding; without a type (a flexible array, a function) it has no value.
    if (member.name === '' || type === undefined) continue
    if (member.bitSize === 0 && member.bitOffset / 8 + type.size > size) continue
    parts.push({ name: member.name, member, bitOffset, type, signed: 'signed' in inner && inner.signed })
  }
  return parts
}

function readPart(
  view: DataView,
  offset: number,
  { member, bitOffset, type, signed: negative }: Part,
): unknown {
  if (member.bitSize === 0) return type.decode(view, offset + bitOffset / 8)
  let value = 0n
  const first = Math.floor(bitOffset / 8)
  const last = Math.floor((bitOffset + member.bitSize - 1) / 8)
  for (let at = last; at >= first; at--) value = (value << 8n) | BigInt(view.getUint8(offset + at))
  value >>= BigInt(bitOffset - first * 8)
  value = negative ? BigInt.asIntN(member.bitSize, value) : BigInt.asUintN(member.bitSize, value)
  return typeof type.zero === 'boolean' ? value !== 0n : typeof type.zero === 'bigint' ? value : Number(value)
}

function writePart(view: DataView, offset: number, { member, bitOffset, type }: Part, value: unknown): void {
  if (member.bitSize === 0) {
    type.encode(view, offset + bitOffset / 8, value)
    return
  }
  let rest = BigInt.asUintN(member.bitSize, BigInt(value as number | bigint | boolean))
  for (let bit = 0; bit < member.bitSize; bit++) {
    const at = offset + Math.floor((bitOffset + bit) / 8)
    const mask = 1 << ((bitOffset + bit) % 8)
    view.setUint8(at, rest & 1n ? view.getUint8(at) | mask : view.getUint8(at) & ~mask)
    rest >>= 1n
  }
}
