/**
 * Walking from type to type. Chains in BTF can be made to run in circles, so every walk has a limit of steps; 32 is the
 * kernel's own (kernel/bpf/btf.c, MAX_RESOLVE_DEPTH).
 */
import { FormatError } from '../error/index.ts'
import type { BtfKind, BtfTypes } from './types.ts'

/** More links than this in a chain of types is a circle. */
export const MAX_RESOLVE_DEPTH = 32

const transparent: ReadonlySet<BtfKind> = new Set(['typedef', 'const', 'volatile', 'restrict', 'typeTag'])

/** The type behind typedefs, qualifiers and type tags. */
export function resolveType(types: BtfTypes, id: number): number {
  let at = id
  for (let depth = 0; depth <= MAX_RESOLVE_DEPTH; depth++) {
    const type = types.type(at)
    if (!transparent.has(type.kind) || !('typeId' in type)) return at
    at = type.typeId
  }
  throw tooDeep(id)
}

/** `sizeof` in bytes, 0 where there is none. Pointers have 8 bytes, as on every machine that Skep knows. */
export function sizeOfType(types: BtfTypes, id: number): number {
  let at = id
  let times = 1
  for (let depth = 0; depth <= MAX_RESOLVE_DEPTH; depth++) {
    const type = types.type(resolveType(types, at))
    if (type.kind === 'array') {
      times *= type.length
      at = type.typeId
    } else if (type.kind === 'var') {
      at = type.typeId
    } else {
      const size = times * (type.kind === 'ptr' ? 8 : 'size' in type ? type.size : 0)
      if (size > 0xffffffff) throw new FormatError('BTF', `type ${id} would have ${size} bytes`)
      return size
    }
  }
  throw tooDeep(id)
}

/** The error for a chain of types without end. */
export function tooDeep(id: number): FormatError {
  return new FormatError('BTF', `more than ${MAX_RESOLVE_DEPTH} types lie in a chain behind type ${id}`)
}
