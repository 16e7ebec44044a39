/**
 * `struct({ … })`: members in order, laid out as C lays them out (System V ABI: natural alignment, tail padding), or
 * without any padding when packed, for packet headers. Padding is always zero in what is encoded.
 */
import type { BtfBuilder } from '../btf/index.ts'
import {
  type Decoded,
  defineType,
  type Field,
  type Infer,
  isType,
  memberPath,
  misdeclared,
  refuse,
  type Type,
} from './type.ts'

/** The types of members by name, in order. */
export type Members = Readonly<Record<string, Type>>

export interface StructOptions {
  /** The name in BTF; without one the struct is anonymous. */
  readonly name?: string
  /** No padding, alignment 1. */
  readonly packed?: boolean
}

/** A struct, with the types of its members by name in `fields`. */
export interface StructType<F extends Members>
  extends Type<{ [K in keyof F]: Infer<F[K]> }, { [K in keyof F]: Decoded<F[K]> }> {
  readonly fields: F
}

/** A C struct of `fields`, in their order. */
export function struct<F extends Members>(fields: F, options: StructOptions = {}): StructType<F> {
  type T = { [K in keyof F]: Infer<F[K]> }
  type U = { [K in keyof F]: Decoded<F[K]> }
  checkMembers('struct', fields, options.name)
  const { members, size, align, gaps } = layout(fields, options.packed ?? false)
  const type = defineType<T, U>({
    name: options.name ?? `struct { ${members.map((m) => `${m.name}: ${m.type.name}`).join('; ')} }`,
    size,
    align,
    shape: { kind: 'struct', name: options.name ?? '', fields: members },
    get zero() {
      return Object.fromEntries(members.map((m) => [m.name, m.type.zero])) as T
    },
    check(value, path) {
      const record = checkObject(value, path, members)
      for (const { name, type } of members) type.check(record[name], memberPath(path, `.${name}`))
    },
    encode(view, offset, value) {
      const record = value as Record<string, unknown>
      for (const { name, offset: at, type } of members) type.encode(view, offset + at, record[name])
      for (const at of gaps) view.setUint8(offset + at, 0)
    },
    decode(view, offset) {
      const record: Record<string, unknown> = {}
      for (const { name, offset: at, type } of members) record[name] = type.decode(view, offset + at)
      return record as U
    },
    format: (value) => formatMembers(members, value as Record<string, unknown>),
    btf: (builder) => builder.struct(options.name ?? '', size, btfMembers(builder, members)),
    decoderSource(code, offset) {
      const entries = members.map(({ name, offset: at, type }) => {
        const source =
          type.decoderSource?.(code, offset + at) ??
          `${code.constant(type)}.decode(v, ${code.position(offset + at)})`
        return `${JSON.stringify(name)}: ${source}`
      })
      return `{ ${entries.join(', ')} }`
    },
  })
  return Object.assign(type, { fields })
}

function layout(fields: Members, packed: boolean) {
  const members: Field[] = []
  const gaps: number[] = []
  let end = 0
  let align = 1
  const padTo = (boundary: number) => {
    while (end % boundary !== 0) gaps.push(end++)
  }
  for (const [name, type] of Object.entries(fields)) {
    if (!packed) {
      align = Math.max(align, type.align)
      padTo(type.align)
    }
    members.push({ name, offset: end, type })
    end += type.size
  }
  padTo(align)
  return { members, size: end, align, gaps }
}

/** Throws SK2002 for members that no C struct or union can have, or whose order JavaScript would not keep. */
export function checkMembers(kind: 'struct' | 'union', fields: Members, name = ''): void {
  if (!/^\w*$/.test(name)) misdeclared(`${kind}: '${name}' is no name for a type`, 'use a C identifier')
  const names = Object.keys(fields)
  if (names.length === 0) misdeclared(`${kind}({}): it needs at least one member`)
  for (const name of names) {
    if (!/^[A-Za-z_]\w*$/.test(name) || name === '__proto__')
      misdeclared(`${kind}: '${name}' is no name for a member`, 'use a C identifier')
    if (!isType(fields[name]))
      misdeclared(`${kind}: member '${name}' is no type`, 'give a type such as u32, str(16) or struct({ … })')
  }
}

/** The `value` as a record, refused when it is no object or has members that the type has not. */
export function checkObject(
  value: unknown,
  path: string,
  members: readonly Field[],
): Record<string, unknown> {
  const names = members.map((m) => m.name).join(', ')
  if (typeof value !== 'object' || value === null) refuse(path, `an object { ${names} }`, value)
  for (const key of Object.keys(value))
    if (!members.some((m) => m.name === key)) refuse(path, `only the members ${names}`, key)
  return value as Record<string, unknown>
}

/** `{ pid: 7, comm: cat }`. */
export function formatMembers(members: readonly Field[], record: Record<string, unknown>): string {
  return `{ ${members.map(({ name, type }) => `${name}: ${type.format(record[name])}`).join(', ')} }`
}

/** The members with their BTF ids, offsets in bits. */
export function btfMembers(builder: BtfBuilder, members: readonly Field[]) {
  return members.map(({ name, offset, type }) => ({
    name,
    typeId: type.btf(builder),
    bitOffset: offset * 8,
  }))
}
