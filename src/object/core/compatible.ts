/**
 * When a local type may stand for one of the kernel (libbpf's relo_core.c): `fieldsCompatible` for the member that an
 * access ends at or passes, `typesCompatible` for types as a whole, by their shape and with little regard for what is
 * inside of structs. Walks have the kernel's own limit of 32 steps.
 */
import { type Btf, type BtfType, tooDeep } from '../../btf/index.ts'
import { essentialName } from './essential-name.ts'

const deepest = 32

/** One type of one BTF. */
export interface TypeIn {
  readonly btf: Btf
  readonly id: number
}

const isEnum = ({ kind }: BtfType) => kind === 'enum' || kind === 'enum64'

/** The same kind, where both kinds of enums are one. */
export function sameKind(a: BtfType, b: BtfType): boolean {
  return a.kind === b.kind || (isEnum(a) && isEnum(b))
}

const nameOf = (type: BtfType) => ('name' in type ? type.name : '')

/** Whether a member of type `local` may be read as one of type `target`. */
export function fieldsCompatible(local: TypeIn, target: TypeIn): boolean {
  let [a, b] = [local.id, target.id]
  for (let depth = 0; depth < deepest; depth++) {
    const left = local.btf.type(local.btf.resolve(a))
    const right = target.btf.type(target.btf.resolve(b))
    if ('members' in left && 'members' in right) return true
    if (!sameKind(left, right)) return false
    switch (left.kind) {
      case 'ptr':
      case 'float':
        return true
      case 'fwd':
      case 'enum':
      case 'enum64': {
        const [mine, theirs] = [essentialName(nameOf(left)), essentialName(nameOf(right))]
        return mine === '' || theirs === '' || mine === theirs
      }
      case 'int':
        return left.bitOffset === 0 && right.kind === 'int' && right.bitOffset === 0
      case 'array':
        a = left.typeId
        b = (right as typeof left).typeId
        break
      default:
        return false
    }
  }
  throw tooDeep(local.id)
}

/** Whether type `local`, whose essential name is that of `target`, may stand for it: what `bpf_core_type_exists` asks. */
export function typesCompatible(local: TypeIn, target: TypeIn, level = deepest): boolean {
  if (!sameKind(local.btf.type(local.id), target.btf.type(target.id))) return false
  let [a, b] = [local.id, target.id]
  for (let depth = 0; depth < deepest; depth++) {
    const left = local.btf.type(local.btf.resolve(a))
    const right = target.btf.type(target.btf.resolve(b))
    if (!sameKind(left, right)) return false
    switch (left.kind) {
      case 'void':
      case 'struct':
      case 'union':
      case 'enum':
      case 'enum64':
      case 'fwd':
        return true
      case 'int':
        return left.bitOffset === 0 && right.kind === 'int' && right.bitOffset === 0
      case 'ptr':
      case 'array':
        a = left.typeId
        b = (right as typeof left).typeId
        break
      case 'funcProto': {
        const other = right as typeof left
        if (left.params.length !== other.params.length || left.variadic !== other.variadic) return false
        if (level <= 0) throw tooDeep(local.id)
        const paired = left.params.every((param, i) =>
          typesCompatible(
            { btf: local.btf, id: local.btf.resolve(param.typeId) },
            { btf: target.btf, id: target.btf.resolve(other.params[i]!.typeId) },
            level - 1,
          ),
        )
        if (!paired) return false
        a = left.returnTypeId
        b = other.returnTypeId
        break
      }
      default:
        return false
    }
  }
  throw tooDeep(local.id)
}
