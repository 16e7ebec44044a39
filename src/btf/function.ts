/**
 * Functions of the kernel as BTF knows them (kind FUNC): what they take and give. The compiler's own variants
 * (`name.isra.0`) and functions that it inlined everywhere are not among them.
 */
import type { Btf } from './read.ts'
import type { BtfParam } from './types.ts'

export interface FunctionType {
  /** The `attach_btf_id` of a program on the function. */
  readonly btfId: number
  readonly params: readonly BtfParam[]
  /** 0: it gives nothing. */
  readonly returnTypeId: number
}

/** The function `name`, or `undefined`. */
export function functionType(btf: Btf, name: string): FunctionType | undefined {
  const btfId = btf.find(name, 'func')
  if (btfId === undefined) return undefined
  const func = btf.type(btfId)
  const proto = func.kind === 'func' ? btf.type(func.typeId) : undefined
  if (proto?.kind !== 'funcProto') return undefined
  return { btfId, params: proto.params, returnTypeId: proto.returnTypeId }
}

/** The names of all functions. */
export function functionNames(btf: Btf): Iterable<string> {
  return btf.names('func')
}
