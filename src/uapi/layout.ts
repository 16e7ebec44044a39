/**
 * How the kernel lays out the structs it shares with user space, as data, and a codec that turns plain objects into
 * such bytes and back. The tables are generated from the kernel's BTF; the one idea is that a command's fields are
 * typed by its table, so a misspelt field does not compile.
 */
import { FormatError, InternalError } from '../error/index.ts'

/** Where a field lies: `offset` and `size` in bytes. An integer, unless one of the marks says otherwise. */
export interface FieldLayout {
  readonly offset: number
  readonly size: number
  readonly signed?: true
  /** An array (or string); the size of one element. */
  readonly array?: number
  /** A 64-bit pointer to this kernel struct, in a program's context. */
  readonly pointer?: string
  /** A bit-field: number of the lowest bit, in the integer at `offset`. */
  readonly bit?: number
  /** A bit-field: its width. */
  readonly bits?: number
}

/** A struct: its whole size with padding, and its fields by name; those of nested named structs are dotted. */
export interface Layout<K extends string = string> {
  readonly size: number
  readonly fields: Readonly<Record<K, FieldLayout>>
}

export type FieldName<L extends Layout> = keyof L['fields'] & string

/** What can be written: integers as numbers or bigints, arrays as bytes. A field left out is zero. */
export type LayoutInput<L extends Layout> = {
  readonly [K in FieldName<L>]?: L['fields'][K] extends { array: number }
    ? Uint8Array
    : number | bigint | undefined
}

/** What is read: 64-bit integers are bigints, smaller ones and bit-fields numbers, arrays bytes. */
export type LayoutValues<L extends Layout> = {
  -readonly [K in FieldName<L>]: L['fields'][K] extends { array: number }
    ? Uint8Array
    : L['fields'][K] extends { bits: number }
      ? number
      : L['fields'][K] extends { size: 8 }
        ? bigint
        : number
}

/** The bytes of a struct, `layout.size` of them, zero where `values` says nothing. */
export function encodeLayout<L extends Layout>(
  layout: L,
  values: LayoutInput<L>,
  littleEndian = true,
): Uint8Array {
  const bytes = new Uint8Array(layout.size)
  const view = new DataView(bytes.buffer)
  for (const [name, value] of Object.entries<Uint8Array | number | bigint | undefined>(values)) {
    if (value === undefined) continue
    const field = layout.fields[name]
    if (!field) throw new InternalError(`no field '${name}' in this kernel struct`)
    if (value instanceof Uint8Array) {
      if (value.length > field.size)
        throw new FormatError(name, `${value.length} bytes do not fit into ${field.size}`)
      bytes.set(value, field.offset)
    } else writeInteger(view, field, BigInt(value), littleEndian)
  }
  return bytes
}

/** Reads a struct; fields beyond the end of `bytes` (an older kernel wrote less) are zero. */
export function decodeLayout<L extends Layout>(
  layout: L,
  bytes: Uint8Array,
  littleEndian = true,
): LayoutValues<L> {
  const whole = new Uint8Array(layout.size)
  whole.set(bytes.subarray(0, layout.size))
  const view = new DataView(whole.buffer)
  const values: Record<string, Uint8Array | number | bigint> = {}
  for (const [name, field] of Object.entries(layout.fields)) {
    if (field.array !== undefined) values[name] = whole.slice(field.offset, field.offset + field.size)
    else {
      const value = readInteger(view, field, littleEndian)
      values[name] = field.size === 8 && field.bits === undefined ? value : Number(value)
    }
  }
  return values as LayoutValues<L>
}

function readInteger(view: DataView, field: FieldLayout, littleEndian: boolean): bigint {
  const whole = readWhole(view, field, littleEndian)
  if (field.bits !== undefined) return BigInt.asUintN(field.bits, whole >> BigInt(field.bit ?? 0))
  return field.signed ? BigInt.asIntN(8 * field.size, whole) : whole
}

function readWhole(view: DataView, { offset, size }: FieldLayout, littleEndian: boolean): bigint {
  if (size === 8) return view.getBigUint64(offset, littleEndian)
  if (size === 4) return BigInt(view.getUint32(offset, littleEndian))
  return BigInt(size === 2 ? view.getUint16(offset, littleEndian) : view.getUint8(offset))
}

function writeInteger(view: DataView, field: FieldLayout, value: bigint, littleEndian: boolean): void {
  const { offset, size, bit = 0, bits } = field
  if (bits !== undefined) {
    const mask = ((1n << BigInt(bits)) - 1n) << BigInt(bit)
    value = (readWhole(view, field, littleEndian) & ~mask) | ((value << BigInt(bit)) & mask)
  }
  if (size === 8) view.setBigUint64(offset, BigInt.asUintN(64, value), littleEndian)
  else if (size === 4) view.setUint32(offset, Number(BigInt.asUintN(32, value)), littleEndian)
  else if (size === 2) view.setUint16(offset, Number(BigInt.asUintN(16, value)), littleEndian)
  else view.setUint8(offset, Number(BigInt.asUintN(8, value)))
}
