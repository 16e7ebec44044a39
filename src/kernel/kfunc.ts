/**
 * `kfunc.bpf_task_from_pid(1)`: functions that the kernel offers to BPF programs (Documentation/bpf/kfuncs.rst), with the
 * signatures of the target's BTF. Needs Linux 5.13, and most are newer; `hasFunction(name)` tells.
 */
import { type BtfParam, functionType } from '../btf/index.ts'
import { nearestNames } from '../error/index.ts'
import { Builtin, kernelBtf, type Lowering, Nothing, type Operand, Scalar } from '../operand/index.ts'
import {
  type Argument,
  integerArgument,
  integerResult,
  pointerArgument,
  structResult,
} from './call-arguments.ts'
import type { KnownKfuncs } from './generated/kfuncs.ts'
import { namespaceOf } from './helper.ts'

/** Kfuncs by name: those of Linux 6.18, and others that this interface is extended by. */
export interface Kfuncs extends KnownKfuncs {}

/**
 * All kfuncs of the kernel that is compiled for. Pointers that come back are null until they are tested, and what one
 * acquires (`bpf_task_from_pid`) another has to release (`bpf_task_release`) on every way. SK3005 where the kernel has none of the name.
 */
export const kfunc: Kfuncs = namespaceOf(
  'kfunc',
  (_, name) => new Builtin(`kfunc.${name}`, (l, args) => call(l, name, args)),
) as Kfuncs

function call(l: Lowering, name: string, given: readonly Operand[]): Operand {
  const what = `kfunc.${name}()`
  const btf = kernelBtf(l)
  const found = functionType(btf, name)
  const offered = found && (l.target.hasKfunc?.(name, l.programType) ?? true)
  if (!found || !offered) {
    const near = found ? [] : nearestNames(name, btf.names('func'))
    const kind = found ? ' for this kind of program' : ''
    return l.fail(
      'SK3005',
      `${l.target.name} has no kfunc ${name}()${kind}`,
      near.length > 0
        ? `did you mean ${near.join(', ')}?`
        : `if (hasFunction('${name}')) … leaves it out where there is none`,
    )
  }
  // Arguments of these names are the verifier's own to fill in.
  const implicit = (param: BtfParam) => /__(ign|prog|impl)$/.test(param.name)
  const wanted = found.params.filter((param) => !implicit(param))
  if (given.length !== wanted.length) {
    const list = wanted.map((param) => param.name).join(', ')
    return l.fail('SK2012', `${given.length} arguments given to ${what}`, `it takes (${list})`)
  }
  const rest = [...given]
  const pointers: number[] = []
  const args = found.params.map((param, i): Argument => {
    if (implicit(param)) return { value: l.b.const(0) }
    const isPointer = btf.type(btf.resolve(param.typeId)).kind === 'ptr'
    if (isPointer) pointers.push(i)
    return (isPointer ? pointerArgument : integerArgument)(l, rest.shift()!, `${param.name} of ${what}`)
  })
  const returns = btf.type(btf.resolve(found.returnTypeId))
  const isPointer = returns.kind === 'ptr'
  const result = l.b.call(
    {
      ...{ helper: found.btfId, kfunc: true, name, effect: 'write', writes: pointers },
      ...(l.target.portable ? { open: { name, btf, typeId: found.btfId } } : {}),
    },
    args.map(({ value }) => value),
    isPointer ? 'ptr' : 'num',
  )
  if (isPointer) {
    const pointee = btf.type(btf.resolve(returns.typeId))
    if (pointee.kind === 'struct' || pointee.kind === 'union')
      return structResult(l, result, returns.typeId, `the result of ${what}`)
    return new Scalar('big', l.b.unary('cast', result, 'u64'))
  }
  if (returns.kind !== 'int' && returns.kind !== 'enum' && returns.kind !== 'enum64') return new Nothing()
  const { size, signed } = returns
  if (returns.kind === 'int' && returns.bool)
    return new Scalar('bool', l.b.compare('ne', l.b.unary('zext8', result), l.b.const(0)))
  return integerResult(l, result, { size: size as 1 | 2 | 4 | 8, signed, big: size === 8 })
}
