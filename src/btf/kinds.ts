/**
 * The kinds on the wire, after include/uapi/linux/btf.h: each kind answers for its own layout, reading and writing.
 * A type is three words (name offset, info, size or type id), then `head` words, then `entry` words for each of its
 * `vlen` entries; knowing `head` and `entry` is enough to step over a type without reading it.
 */
import type {
  BtfDeclTag,
  BtfEnum,
  BtfEnum64,
  BtfKind,
  BtfLinkage,
  BtfModifier,
  BtfStruct,
  BtfType,
  BtfTypedef,
  BtfTypeOf,
  BtfTypeTag,
} from './types.ts'

/** One type as it stands in the bytes; `word(0)` is the first after the three common ones. */
export interface WireReader {
  readonly name: string
  /** The `kind_flag`. */
  readonly flag: boolean
  readonly vlen: number
  /** The third word: a size in bytes or a type id. */
  readonly third: number
  word(index: number): number
  text(offset: number): string
}

/** What a kind puts on the wire, besides its name. */
export interface Wire {
  readonly third: number
  readonly flag?: boolean
  readonly vlen?: number
  readonly words?: readonly number[]
}

interface KindOnWire<T extends BtfType> {
  readonly code: number
  readonly head: number
  readonly entry: number
  read(wire: WireReader): T
  write(type: T, text: (text: string) => number): Wire
}

const linkages: readonly BtfLinkage[] = ['static', 'global', 'extern']

const linkage = (code: number): BtfLinkage => linkages[code] ?? 'extern'

function modifier<K extends BtfModifier['kind']>(kind: K, code: number): KindOnWire<BtfModifier> {
  return {
    code,
    head: 0,
    entry: 0,
    read: (wire) => ({ kind, typeId: wire.third }),
    write: (type) => ({ third: type.typeId }),
  }
}

function composite(kind: BtfStruct['kind'], code: number): KindOnWire<BtfStruct> {
  return {
    code,
    head: 0,
    entry: 3,
    read: (wire) => ({
      kind,
      name: wire.name,
      size: wire.third,
      members: entries(wire, 3, (at) => {
        const place = wire.word(at + 2)
        return {
          name: wire.text(wire.word(at)),
          typeId: wire.word(at + 1),
          bitOffset: wire.flag ? place & 0xffffff : place,
          bitSize: wire.flag ? place >>> 24 : 0,
        }
      }),
    }),
    write(type, text) {
      const flag = type.members.some((member) => member.bitSize > 0)
      return {
        third: type.size,
        flag,
        vlen: type.members.length,
        words: type.members.flatMap((member) => [
          text(member.name),
          member.typeId,
          flag ? member.bitOffset | (member.bitSize << 24) : member.bitOffset,
        ]),
      }
    },
  }
}

function entries<T>(wire: WireReader, words: number, read: (at: number) => T): T[] {
  return Array.from({ length: wire.vlen }, (_, i) => read(i * words))
}

/** How each kind stands in the bytes (`void` never does). */
export const kindsOnWire: { readonly [K in Exclude<BtfKind, 'void'>]: KindOnWire<BtfTypeOf<K>> } = {
  int: {
    code: 1,
    head: 1,
    entry: 0,
    read(wire) {
      const facts = wire.word(0)
      return {
        kind: 'int',
        name: wire.name,
        size: wire.third,
        signed: (facts & (1 << 24)) !== 0,
        char: (facts & (2 << 24)) !== 0,
        bool: (facts & (4 << 24)) !== 0,
        bits: facts & 0xff,
        bitOffset: (facts >>> 16) & 0xff,
      }
    },
    write: (type) => ({
      third: type.size,
      words: [
        (type.signed ? 1 << 24 : 0) |
          (type.char ? 2 << 24 : 0) |
          (type.bool ? 4 << 24 : 0) |
          (type.bitOffset << 16) |
          type.bits,
      ],
    }),
  },
  ptr: {
    code: 2,
    head: 0,
    entry: 0,
    read: (wire) => ({ kind: 'ptr', typeId: wire.third }),
    write: (type) => ({ third: type.typeId }),
  },
  array: {
    code: 3,
    head: 3,
    entry: 0,
    read: (wire) => ({
      kind: 'array',
      typeId: wire.word(0),
      indexTypeId: wire.word(1),
      length: wire.word(2),
    }),
    write: (type) => ({ third: 0, words: [type.typeId, type.indexTypeId, type.length] }),
  },
  struct: composite('struct', 4),
  union: composite('union', 5),
  enum: {
    code: 6,
    head: 0,
    entry: 2,
    read: (wire): BtfEnum => ({
      kind: 'enum',
      name: wire.name,
      size: wire.third,
      signed: wire.flag,
      values: entries(wire, 2, (at) => ({
        name: wire.text(wire.word(at)),
        value: wire.flag ? wire.word(at + 1) | 0 : wire.word(at + 1),
      })),
    }),
    write: (type, text) => ({
      third: type.size,
      flag: type.signed,
      vlen: type.values.length,
      words: type.values.flatMap((each) => [text(each.name), each.value]),
    }),
  },
  enum64: {
    code: 19,
    head: 0,
    entry: 3,
    read: (wire): BtfEnum64 => ({
      kind: 'enum64',
      name: wire.name,
      size: wire.third,
      signed: wire.flag,
      values: entries(wire, 3, (at) => {
        const value = (BigInt(wire.word(at + 2)) << 32n) | BigInt(wire.word(at + 1))
        return { name: wire.text(wire.word(at)), value: wire.flag ? BigInt.asIntN(64, value) : value }
      }),
    }),
    write: (type, text) => ({
      third: type.size,
      flag: type.signed,
      vlen: type.values.length,
      words: type.values.flatMap((each) => [
        text(each.name),
        Number(BigInt.asUintN(32, each.value)),
        Number(BigInt.asUintN(32, each.value >> 32n)),
      ]),
    }),
  },
  fwd: {
    code: 7,
    head: 0,
    entry: 0,
    read: (wire) => ({ kind: 'fwd', name: wire.name, of: wire.flag ? 'union' : 'struct' }),
    write: (type) => ({ third: 0, flag: type.of === 'union' }),
  },
  typedef: {
    code: 8,
    head: 0,
    entry: 0,
    read: (wire): BtfTypedef => ({ kind: 'typedef', name: wire.name, typeId: wire.third }),
    write: (type) => ({ third: type.typeId }),
  },
  volatile: modifier('volatile', 9),
  const: modifier('const', 10),
  restrict: modifier('restrict', 11),
  func: {
    code: 12,
    head: 0,
    entry: 0,
    // The linkage of a function stands where other kinds count their entries.
    read: (wire) => ({ kind: 'func', name: wire.name, typeId: wire.third, linkage: linkage(wire.vlen) }),
    write: (type) => ({ third: type.typeId, vlen: linkages.indexOf(type.linkage) }),
  },
  funcProto: {
    code: 13,
    head: 0,
    entry: 2,
    read(wire) {
      const params = entries(wire, 2, (at) => ({
        name: wire.text(wire.word(at)),
        typeId: wire.word(at + 1),
      }))
      const last = params.at(-1)
      const variadic = last !== undefined && last.typeId === 0 && last.name === ''
      if (variadic) params.pop()
      return { kind: 'funcProto', returnTypeId: wire.third, params, variadic }
    },
    write: (type, text) => ({
      third: type.returnTypeId,
      vlen: type.params.length + (type.variadic ? 1 : 0),
      words: [
        ...type.params.flatMap((param) => [text(param.name), param.typeId]),
        ...(type.variadic ? [0, 0] : []),
      ],
    }),
  },
  var: {
    code: 14,
    head: 1,
    entry: 0,
    read: (wire) => ({
      kind: 'var',
      name: wire.name,
      typeId: wire.third,
      linkage: linkage(wire.word(0)),
    }),
    write: (type) => ({ third: type.typeId, words: [linkages.indexOf(type.linkage)] }),
  },
  datasec: {
    code: 15,
    head: 0,
    entry: 3,
    read: (wire) => ({
      kind: 'datasec',
      name: wire.name,
      size: wire.third,
      variables: entries(wire, 3, (at) => ({
        typeId: wire.word(at),
        offset: wire.word(at + 1),
        size: wire.word(at + 2),
      })),
    }),
    write: (type) => ({
      third: type.size,
      vlen: type.variables.length,
      words: type.variables.flatMap((each) => [each.typeId, each.offset, each.size]),
    }),
  },
  float: {
    code: 16,
    head: 0,
    entry: 0,
    read: (wire) => ({ kind: 'float', name: wire.name, size: wire.third }),
    write: (type) => ({ third: type.size }),
  },
  declTag: {
    code: 17,
    head: 1,
    entry: 0,
    read: (wire): BtfDeclTag => ({
      kind: 'declTag',
      name: wire.name,
      typeId: wire.third,
      component: wire.word(0) | 0,
      attribute: wire.flag,
    }),
    write: (type) => ({ third: type.typeId, flag: type.attribute, words: [type.component] }),
  },
  typeTag: {
    code: 18,
    head: 0,
    entry: 0,
    read: (wire): BtfTypeTag => ({
      kind: 'typeTag',
      name: wire.name,
      typeId: wire.third,
      attribute: wire.flag,
    }),
    write: (type) => ({ third: type.typeId, flag: type.attribute }),
  },
}

/** The kinds by their number on the wire. */
export const kindByCode: readonly (BtfKind | undefined)[] = Object.entries(kindsOnWire).reduce<BtfKind[]>(
  (kinds, [kind, { code }]) => {
    kinds[code] = kind as BtfKind
    return kinds
  },
  [],
)
