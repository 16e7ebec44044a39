/**
 * `union({ … })`: members that share their bytes. Which of them is meant is known elsewhere, so decoding gives all of
 * them and encoding takes exactly one; the bytes the member does not fill are zeroed.
 */
import { btfMembers, checkMembers, checkObject, formatMembers, type Members } from './struct.ts'
import { type Decoded, defineType, type Field, type Infer, memberPath, refuse, type Type } from './type.ts'

/** Exactly one of the members. */
export type OneOf<F extends Members> = {
  [K in keyof F]: { [P in K]: Infer<F[P]> } & { [P in Exclude<keyof F, K>]?: never }
}[keyof F]

/** A union, with the types of its members by name in `fields`. */
export interface UnionType<F extends Members> extends Type<OneOf<F>, { [K in keyof F]: Decoded<F[K]> }> {
  readonly fields: F
}

/** A C union of `fields`. */
export function union<F extends Members>(fields: F, options: { readonly name?: string } = {}): UnionType<F> {
  type U = { [K in keyof F]: Decoded<F[K]> }
  checkMembers('union', fields, options.name)
  const members: Field[] = Object.entries(fields).map(([name, type]) => ({ name, offset: 0, type }))
  const align = Math.max(...members.map((m) => m.type.align))
  const size = Math.ceil(Math.max(...members.map((m) => m.type.size)) / align) * align
  const given = (value: object) =>
    members.filter((m) => (value as Record<string, unknown>)[m.name] !== undefined)
  const type = defineType<OneOf<F>, U>({
    name: options.name ?? `union { ${members.map((m) => `${m.name}: ${m.type.name}`).join('; ')} }`,
    size,
    align,
    shape: { kind: 'union', name: options.name ?? '', fields: members },
    get zero() {
      const first = members[0]!
      return { [first.name]: first.type.zero } as OneOf<F>
    },
    check(value, path) {
      const record = checkObject(value, path, members)
      const [one, another] = given(record)
      if (!one || another) refuse(path, `exactly one of ${members.map((m) => m.name).join(', ')}`, value)
      one.type.check(record[one.name], memberPath(path, `.${one.name}`))
    },
    encode(view, offset, value) {
      for (let i = 0; i < size; i++) view.setUint8(offset + i, 0)
      const [one] = given(value)
      if (one) one.type.encode(view, offset, (value as Record<string, unknown>)[one.name])
    },
    decode(view, offset) {
      const record: Record<string, unknown> = {}
      for (const { name, type } of members) record[name] = type.decode(view, offset)
      return record as U
    },
    format: (value) => formatMembers(members, value as Record<string, unknown>),
    btf: (builder) => builder.union(options.name ?? '', size, btfMembers(builder, members)),
  })
  return Object.assign(type, { fields })
}
