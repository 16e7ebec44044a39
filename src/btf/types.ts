/**
 * BTF types as plain data (Linux Documentation/bpf/btf.rst), one shape per kind. They refer to each other by type id;
 * id 0 is `void`. Reading, writing and printing all speak of these shapes, so what was read can be written again.
 */

/** Says where a variable or function is visible. */
export type BtfLinkage = 'static' | 'global' | 'extern'

export interface BtfVoid {
  readonly kind: 'void'
}

/** `size` in bytes; the kernel takes one of `signed`, `char` and `bool` at most; `bits` and `bitOffset` differ from the whole only in bitfields of very old compilers. */
export interface BtfInt {
  readonly kind: 'int'
  readonly name: string
  readonly size: number
  readonly signed: boolean
  readonly char: boolean
  readonly bool: boolean
  readonly bits: number
  readonly bitOffset: number
}

export interface BtfPtr {
  readonly kind: 'ptr'
  readonly typeId: number
}

export interface BtfArray {
  readonly kind: 'array'
  readonly typeId: number
  readonly indexTypeId: number
  /** Number of elements; 0 for a flexible array. */
  readonly length: number
}

/** `name` is empty for an anonymous struct or union; `bitSize` is 0 unless it is a bitfield. */
export interface BtfMember {
  readonly name: string
  readonly typeId: number
  /** In bits from the start of the struct. */
  readonly bitOffset: number
  readonly bitSize: number
}

/** `size` in bytes. */
export interface BtfStruct {
  readonly kind: 'struct' | 'union'
  readonly name: string
  readonly size: number
  readonly members: readonly BtfMember[]
}

/** `size` in bytes. Kernels before 6.0 do not say whether it is signed: then negative values read as 2^32 - n. */
export interface BtfEnum {
  readonly kind: 'enum'
  readonly name: string
  readonly size: number
  readonly signed: boolean
  readonly values: readonly { readonly name: string; readonly value: number }[]
}

/** `size` in bytes. Needs Linux 6.0. */
export interface BtfEnum64 {
  readonly kind: 'enum64'
  readonly name: string
  readonly size: number
  readonly signed: boolean
  readonly values: readonly { readonly name: string; readonly value: bigint }[]
}

/** A struct or union that is only declared. */
export interface BtfFwd {
  readonly kind: 'fwd'
  readonly name: string
  readonly of: 'struct' | 'union'
}

export interface BtfTypedef {
  readonly kind: 'typedef'
  readonly name: string
  readonly typeId: number
}

export interface BtfModifier {
  readonly kind: 'volatile' | 'const' | 'restrict'
  readonly typeId: number
}

/** `typeId` is a funcProto. Needs Linux 5.0. */
export interface BtfFunc {
  readonly kind: 'func'
  readonly name: string
  readonly typeId: number
  readonly linkage: BtfLinkage
}

export interface BtfParam {
  readonly name: string
  readonly typeId: number
}

export interface BtfFuncProto {
  readonly kind: 'funcProto'
  readonly returnTypeId: number
  /** Without the `...`, which is `variadic`. */
  readonly params: readonly BtfParam[]
  readonly variadic: boolean
}

/** Needs Linux 5.2. */
export interface BtfVar {
  readonly kind: 'var'
  readonly name: string
  readonly typeId: number
  readonly linkage: BtfLinkage
}

/** An ELF section of variables; offsets and sizes in bytes, `typeId` a var. Needs Linux 5.2. */
export interface BtfDatasec {
  readonly kind: 'datasec'
  readonly name: string
  readonly size: number
  readonly variables: readonly {
    readonly typeId: number
    readonly offset: number
    readonly size: number
  }[]
}

/** `size` in bytes. Needs Linux 5.13. */
export interface BtfFloat {
  readonly kind: 'float'
  readonly name: string
  readonly size: number
}

/** A word said of a declaration; `component` is the member or parameter meant, or -1 for the whole. Needs Linux 5.16. */
export interface BtfDeclTag {
  readonly kind: 'declTag'
  readonly name: string
  readonly typeId: number
  readonly component: number
  /** True where `name` is an attribute as C spells it. Needs Linux 6.14. */
  readonly attribute: boolean
}

/** A word said of a pointed-to type, as `user` or `rcu`. Needs Linux 5.17. */
export interface BtfTypeTag {
  readonly kind: 'typeTag'
  readonly name: string
  readonly typeId: number
  /** True where `name` is an attribute as C spells it. Needs Linux 6.14. */
  readonly attribute: boolean
}

export type BtfType =
  | BtfVoid
  | BtfInt
  | BtfPtr
  | BtfArray
  | BtfStruct
  | BtfEnum
  | BtfEnum64
  | BtfFwd
  | BtfTypedef
  | BtfModifier
  | BtfFunc
  | BtfFuncProto
  | BtfVar
  | BtfDatasec
  | BtfFloat
  | BtfDeclTag
  | BtfTypeTag

export type BtfKind = BtfType['kind']

/** The shape of one kind. */
export type BtfTypeOf<K extends BtfKind, T extends BtfType = BtfType> = T extends BtfType
  ? K extends T['kind']
    ? T
    : never
  : never

/** What can be asked for types by id: all that walking from type to type needs. */
export interface BtfTypes {
  /** Throws `FormatError` where there is no such id or its bytes are damaged. */
  type(id: number): BtfType
}
