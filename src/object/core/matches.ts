/**
 * What `bpf_core_type_matches` asks (libbpf's relo_core.c, bpf_core_types_match): whether all that a local type says is
 * so in the kernel, members and enumerators by name, and deeper; behind a pointer a name is enough. The kernel's type may
 * have more.
 */
import { type BtfType, tooDeep } from '../../btf/index.ts'
import type { TypeIn } from './compatible.ts'
import { essentialName } from './essential-name.ts'

const deepest = 32

const essential = (type: BtfType) => essentialName('name' in type ? type.name : '')

/** Whether `local` matches `target`. */
export function typesMatch(local: TypeIn, target: TypeIn, behindPointer = false, level = deepest): boolean {
  if (level <= 0) throw tooDeep(local.id)
  let [a, b, pointed] = [local.id, target.id, behindPointer]
  for (let depth = 0; depth < deepest; depth++) {
    const left = local.btf.type(local.btf.resolve(a))
    const right = target.btf.type(target.btf.resolve(b))
    if (essential(left) !== essential(right)) return false
    const inner = (x: number, y: number, behind: boolean) =>
      typesMatch({ btf: local.btf, id: x }, { btf: target.btf, id: y }, behind, level - 1)
    switch (left.kind) {
      case 'void':
        return right.kind === 'void'
      case 'fwd':
        return right.kind === 'fwd' ? left.of === right.of : pointed && right.kind === left.of
      case 'enum':
      case 'enum64': {
        if ((right.kind !== 'enum' && right.kind !== 'enum64') || left.size !== right.size) return false
        const names = new Set(right.values.map((each) => essentialName(each.name)))
        return left.values.every((each) => names.has(essentialName(each.name)))
      }
      case 'struct':
      case 'union': {
        if (pointed) return right.kind === left.kind || (right.kind === 'fwd' && right.of === left.kind)
        if (right.kind !== left.kind || left.members.length > right.members.length) return false
        return left.members.every((mine) =>
          right.members.some(
            (theirs) =>
              essentialName(mine.name) === essentialName(theirs.name) &&
              inner(mine.typeId, theirs.typeId, false),
          ),
        )
      }
      case 'int':
        return right.kind === 'int' && left.size === right.size && left.signed === right.signed
      case 'ptr':
        if (right.kind !== 'ptr') return false
        pointed = true
        a = left.typeId
        b = right.typeId
        break
      case 'array':
        if (right.kind !== 'array' || left.length !== right.length) return false
        a = left.typeId
        b = right.typeId
        break
      case 'funcProto':
        if (right.kind !== 'funcProto' || left.params.length !== right.params.length) return false
        if (!left.params.every((mine, i) => inner(mine.typeId, right.params[i]!.typeId, pointed)))
          return false
        a = left.returnTypeId
        b = right.returnTypeId
        break
      default:
        return false
    }
  }
  throw tooDeep(local.id)
}
