/**
 * Integers and `bool`: up to 32 bits a `number`, 64 bits a `bigint`, in memory as the machine keeps them
 * (little-endian) or, for `be16 be32 be64`, in network order, converting by themselves.
 *
 * Encoding wraps at the width, as a store in kernel code does; `check`, for values given in by people, does not.
 */
import type { BtfBuilder } from '../btf/index.ts'
import { type DecoderCode, defineType, refuse, type Type } from './type.ts'

interface Integer {
  readonly name: string
  readonly bits: 8 | 16 | 32 | 64
  readonly signed?: boolean
  readonly bigEndian?: boolean
}

const cNames = {
  8: ['unsigned char', 'signed char'],
  16: ['unsigned short', 'short'],
  32: ['unsigned int', 'int'],
  64: ['unsigned long long', 'long long'],
} as const

function btfOf({ bits, signed = false, bigEndian }: Integer): (builder: BtfBuilder) => number {
  return (builder) => {
    const id = builder.int(cNames[bits][signed ? 1 : 0], bits / 8, signed ? 'signed' : undefined)
    return bigEndian ? builder.typedef(`__be${bits}`, id) : id
  }
}

/** An integer of at most 32 bits; `format` as tables print it. */
export function numberType(
  integer: Integer & { readonly bits: 8 | 16 | 32 },
  format: (value: number) => string = String,
): Type<number> {
  const { name, bits, signed = false, bigEndian = false } = integer
  const size = bits / 8
  const [least, most] = signed ? [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1] : [0, 2 ** bits - 1]
  const get = `get${signed ? 'Int' : 'Uint'}${bits}` as const
  const set = `setUint${bits}` as const
  return defineType<number>({
    name,
    size,
    align: size,
    shape: { kind: 'int', bits, signed, bigEndian, bigint: false },
    zero: 0,
    check(value, path) {
      if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return
      refuse(
        path,
        `a number ${least}…${most}`,
        value,
        typeof value === 'bigint' ? 'write it as a number, without n' : undefined,
      )
    },
    encode: (view, offset, value) => view[set](offset, value, !bigEndian),
    decode: (view, offset) => view[get](offset, !bigEndian),
    format,
    btf: btfOf(integer),
    decoderSource(code, offset) {
      if (size === 1) return signed ? `(${code.byte(offset)} << 24 >> 24)` : code.byte(offset)
      if (bigEndian || offset % size !== 0) return `v.${get}(${code.position(offset)}, ${!bigEndian})`
      if (size === 4) return signed ? `(${code.word(offset)} | 0)` : code.word(offset)
      const word = code.word(offset & ~3)
      if (offset & 2) return signed ? `(${word} >> 16)` : `(${word} >>> 16)`
      return signed ? `(${word} << 16 >> 16)` : `(${word} & 65535)`
    },
  })
}

/** A 64-bit integer that `toUser` makes into what user space gets. */
function longType<U>(
  integer: Integer,
  toUser: (value: bigint) => U,
  wants: string,
  accepts: (value: unknown) => boolean,
  decoderSource?: (code: DecoderCode, offset: number) => string,
): Type<bigint, U> {
  const { name, signed = false, bigEndian = false } = integer
  const inRange = (value: bigint) => (signed ? BigInt.asIntN(64, value) : BigInt.asUintN(64, value)) === value
  return defineType<bigint, U>({
    name,
    size: 8,
    align: 8,
    shape: { kind: 'int', bits: 64, signed, bigEndian, bigint: true },
    zero: 0n,
    check(value, path) {
      if (accepts(value) && inRange(BigInt(value as bigint | number))) return
      const hint = Number.isInteger(value) ? `write it as a bigint: ${value}n` : undefined
      refuse(path, `${wants} ${signed ? '-2**63…2**63 - 1' : '0…2**64 - 1'}`, value, hint)
    },
    // What came out as a number (asNumber) may be given back in.
    encode: (view, offset, value) => view.setBigUint64(offset, BigInt(value), !bigEndian),
    decode: (view, offset) =>
      toUser(signed ? view.getBigInt64(offset, !bigEndian) : view.getBigUint64(offset, !bigEndian)),
    format: String,
    btf: btfOf(integer),
    decoderSource:
      decoderSource ??
      ((code, offset) => `v.getBig${signed ? 'Int' : 'Uint'}64(${code.position(offset)}, ${!bigEndian})`),
  })
}

/** A 64-bit type, and its twin `asNumber` of the same layout that user space decodes to a `number`. */
export interface LongType extends Type<bigint> {
  /** Decodes to a `number` in user space: exact to 2^53, rounded above. Kernel code still sees a bigint. */
  readonly asNumber: Type<bigint, number>
}

function longWithNumber(integer: Integer): LongType {
  const { signed = false } = integer
  const isBigint = (value: unknown) => typeof value === 'bigint'
  const exact = longType(integer, (value) => value, 'a bigint', isBigint)
  const asNumber = longType(
    { ...integer, name: `${integer.name}.asNumber` },
    Number,
    'a bigint or whole number',
    (value) => isBigint(value) || Number.isInteger(value),
    (code, offset) => {
      if (offset % 4 !== 0)
        return `Number(v.getBig${signed ? 'Int' : 'Uint'}64(${code.position(offset)}, true))`
      const high = code.word(offset + 4)
      return `(${signed ? `(${high} | 0)` : high} * 4294967296 + ${code.word(offset)})`
    },
  )
  return Object.assign(exact, { asNumber })
}

/** Unsigned integers: numbers to 32 bits, `u64` a bigint. */
export const u8: Type<number> = numberType({ name: 'u8', bits: 8 })
export const u16: Type<number> = numberType({ name: 'u16', bits: 16 })
export const u32: Type<number> = numberType({ name: 'u32', bits: 32 })
export const u64: LongType = longWithNumber({ name: 'u64', bits: 64 })

/** Signed integers: numbers to 32 bits, `i64` a bigint. */
export const i8: Type<number> = numberType({ name: 'i8', bits: 8, signed: true })
export const i16: Type<number> = numberType({ name: 'i16', bits: 16, signed: true })
export const i32: Type<number> = numberType({ name: 'i32', bits: 32, signed: true })
export const i64: LongType = longWithNumber({ name: 'i64', bits: 64, signed: true })

/** Unsigned integers in network order in memory; the values are ordinary ones. */
export const be16: Type<number> = numberType({ name: 'be16', bits: 16, bigEndian: true })
export const be32: Type<number> = numberType({ name: 'be32', bits: 32, bigEndian: true })
export const be64: Type<bigint> = longType(
  { name: 'be64', bits: 64, bigEndian: true },
  (value) => value,
  'a bigint',
  (value) => typeof value === 'bigint',
)

/** What `bpf_get_stackid` gave: an id in a stack trace map, or a negative errno. */
export const stackId: Type<number> = numberType({ name: 'stackId', bits: 32, signed: true })

/** One byte, 0 or 1; any other byte decodes to `true` as well. */
export const bool: Type<boolean> = defineType<boolean>({
  name: 'bool',
  size: 1,
  align: 1,
  shape: { kind: 'bool' },
  zero: false,
  check(value, path) {
    if (typeof value !== 'boolean') refuse(path, 'true or false', value)
  },
  encode: (view, offset, value) => view.setUint8(offset, value ? 1 : 0),
  decode: (view, offset) => view.getUint8(offset) !== 0,
  format: String,
  btf: (builder) => builder.int('_Bool', 1, 'bool'),
  decoderSource: (code, offset) => `(${code.byte(offset)} !== 0)`,
})
