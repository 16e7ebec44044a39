/**
 * What the records of a ring or perf buffer are, as objects tell it: the map names their type, or there is a global
 * pointer that stands there for nothing else (`struct event *unused`), which is how clang comes to describe it.
 */
import type { ObjectMap, ObjectSpec } from './object-spec.ts'

/** The BTF id of the type of a map's records; undefined where nothing says it, or several things do. */
export function recordTypeId({ btf, variables }: ObjectSpec, map: ObjectMap): number | undefined {
  if (map.recordId !== undefined) return map.recordId
  const found = new Set<number>()
  for (const { typeId } of btf ? variables : []) {
    const pointer = btf!.type(btf!.resolve(typeId))
    const id = pointer.kind === 'ptr' ? btf!.resolve(pointer.typeId) : 0
    const type = btf!.type(id)
    if ('members' in type && 'name' in type && type.name !== '') found.add(id)
  }
  const [only, ...others] = found
  return others.length === 0 ? only : undefined
}
