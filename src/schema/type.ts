/**
 * Types as values. One `Type` computes the C layout, the codec, the BTF and the compiler's view of a kind of value,
 * and each kind (`int.ts`, `string.ts`, `struct.ts`, …) answers for itself: nothing here or elsewhere in the room
 * switches on kinds.
 *
 * Two copies of the package may meet in one process, so types are recognised by a brand under `Symbol.for`.
 */
import type { BtfBuilder } from '../btf/index.ts'
import { SkepError } from '../error/index.ts'

const brand = Symbol.for('skep.type')

/** What the compiler and others need to know of a type, as data. */
export type Shape =
  | {
      readonly kind: 'int'
      readonly bits: 8 | 16 | 32 | 64
      readonly signed: boolean
      readonly bigEndian: boolean
      /** The value is a bigint in kernel code. */
      readonly bigint: boolean
    }
  | { readonly kind: 'bool' }
  | { readonly kind: 'str'; readonly size: number }
  | { readonly kind: 'bytes'; readonly size: number }
  | { readonly kind: 'array'; readonly element: Type; readonly length: number }
  | { readonly kind: 'struct'; readonly name: string; readonly fields: readonly Field[] }
  | { readonly kind: 'union'; readonly name: string; readonly fields: readonly Field[] }

/** A member of a struct or union; `offset` in bytes from its start. */
export interface Field {
  readonly name: string
  readonly offset: number
  readonly type: Type
}

/** What a kind may use to write its own part of a generated decoder (`decoder.ts`); offsets in bytes of the record. */
export interface DecoderCode {
  /** The 32-bit word at `offset`, which is a multiple of 4, as an unsigned number. */
  word(offset: number): string
  /** The byte at `offset`. */
  byte(offset: number): string
  /** `offset` as a byte position in the memory's `bytes` and `view`. */
  position(offset: number): string
  /** A name under which the generated code sees `value`. */
  constant(value: unknown): string
  /** A name for `source`, a function expression made once; it sees nothing but names of constants. */
  declare(source: string): string
}

/** Something of the kernel's own in a value, which neither side reads or writes. */
export type KernelObject = 'lock' | 'timer'

/**
 * A type of values in memory. `T` is the value in kernel code and what user space gives in; `U` is what user space
 * gets when decoding (it differs for `asNumber` and unions).
 */
// biome-ignore lint/suspicious/noExplicitAny: `Type` alone means a type of whatever values
export interface Type<T = any, U = T> {
  /** As written: `u32`, `str(16)`, the name of a struct. */
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** In bytes, a power of two. */
  readonly align: number
  readonly shape: Shape
  /** Where in it what the kernel keeps there begins, in bytes. */
  readonly objects?: Readonly<Partial<Record<KernelObject, number>>>
  /** The value whose bytes are all zero. */
  readonly zero: T
  /** Throws SK2001 naming `path` and the field when `value` is none of this type. */
  check(value: unknown, path: string): void
  /** Writes all `size` bytes: padding is zeroed, integers wrap at their width, strings are cut at n − 1 bytes. */
  encode(view: DataView, offset: number, value: T): void
  decode(view: DataView, offset: number): U
  /** The value as tables print it. */
  format(value: U): string
  /** Adds the type to `builder` and gives its BTF type id. */
  btf(builder: BtfBuilder): number
  /** A JavaScript expression that decodes the value in a generated decoder; without it `decode` is called. */
  decoderSource?(code: DecoderCode, offset: number): string
}

/** The value of a type in kernel code, and what user space gives in: `Infer<typeof event>`. */
export type Infer<S> = S extends Type<infer T, infer _U> ? T : never

/** The value of a type as user space gets it. */
export type Decoded<S> = S extends Type<infer _T, infer U> ? U : never

/** Makes a type of its kind's answers, by branding it. */
export function defineType<T, U = T>(answers: Type<T, U>): Type<T, U> {
  return Object.defineProperty(answers, brand, { value: true })
}

/** True for every type, from whichever copy of the package it came. */
export function isType(value: unknown): value is Type {
  return typeof value === 'object' && value !== null && brand in value
}

/** All that code made for a type depends on, as text: its name, where its parts lie, and what they are. */
export function layoutText(type: Type): string {
  return JSON.stringify(type, (_, value: unknown) =>
    isType(value) ? [value.name, value.size, value.align, value.shape] : value,
  )
}

/** Throws the error of a value that is none of its type: `execs.output: field 'pid' wants a number …, got 'x'`. */
export function refuse(path: string, wants: string, got: unknown, hint?: string): never {
  throw new SkepError('SK2001', `${path} wants ${wants}, got ${describe(got)}`, { hint })
}

/** Throws the error of a type that cannot be declared so. */
export function misdeclared(message: string, hint?: string): never {
  throw new SkepError('SK2002', message, { hint })
}

/** The path of a member (`.pid`, `[3]`) of the value at `path`: `execs.output: field 'address.port'`. */
export function memberPath(path: string, member: string): string {
  if (/: field '[^']*'$/.test(path)) return `${path.slice(0, -1)}${member}'`
  return `${path}: field '${member.replace(/^\./, '')}'`
}

function describe(value: unknown): string {
  if (typeof value === 'string') return `'${value.length > 32 ? `${value.slice(0, 32)}…` : value}'`
  if (typeof value === 'bigint') return `${value}n`
  if (value === null || typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (value instanceof Uint8Array) return `${value.length} bytes`
  return 'an object'
}
