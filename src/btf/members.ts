/**
 * Members by name, as C finds them: those of anonymous structs and unions belong to the struct around them. An
 * anonymous type that was searched in vain is not searched again, so damaged BTF cannot make a search long.
 */
import type { BtfMember, BtfTypes } from './types.ts'
import { resolveType } from './walk.ts'

/** Where a member is and what. */
export interface BtfField {
  /** In bits from the start of the outermost struct. */
  readonly bitOffset: number
  /** Bits of a bitfield, 0 where it is none. */
  readonly bitSize: number
  readonly typeId: number
  /** The index of the member at each level, anonymous ones included: what a CO-RE access string has after its `0:`. */
  readonly access: readonly number[]
}

/** The member at `path` (names with dots between) of a struct or union. */
export function findMember(types: BtfTypes, structId: number, path: string): BtfField | undefined {
  let found: BtfField = { bitOffset: 0, bitSize: 0, typeId: structId, access: [] }
  for (const name of path.split('.')) {
    const inner = findNamed(types, found.typeId, name, new Set())
    if (inner === undefined) return undefined
    found = within(found, inner)
  }
  return found
}

/** The names of all members, those of anonymous members included. */
export function listMembers(types: BtfTypes, structId: number): string[] {
  const names: string[] = []
  collectNames(types, structId, names, new Set())
  return names
}

function within(outer: BtfField, inner: BtfField): BtfField {
  return {
    bitOffset: outer.bitOffset + inner.bitOffset,
    bitSize: inner.bitSize,
    typeId: inner.typeId,
    access: [...outer.access, ...inner.access],
  }
}

function membersOf(types: BtfTypes, id: number, seen: Set<number>): readonly BtfMember[] {
  const resolved = resolveType(types, id)
  if (seen.has(resolved)) return []
  seen.add(resolved)
  const type = types.type(resolved)
  return 'members' in type ? type.members : []
}

function findNamed(types: BtfTypes, id: number, name: string, seen: Set<number>): BtfField | undefined {
  if (name === '') return undefined
  for (const [index, { name: own, typeId, bitOffset, bitSize }] of membersOf(types, id, seen).entries()) {
    const field = { bitOffset, bitSize, typeId, access: [index] }
    if (own === name) return field
    if (own !== '') continue
    const inner = findNamed(types, typeId, name, seen)
    if (inner !== undefined) return within(field, inner)
  }
  return undefined
}

function collectNames(types: BtfTypes, id: number, names: string[], seen: Set<number>): void {
  for (const { name, typeId } of membersOf(types, id, seen)) {
    if (name === '') collectNames(types, typeId, names, seen)
    else names.push(name)
  }
}
