/**
 * Arguments and result of a kernel function as programs on its trampoline get them (BPF_TRACE_FENTRY and its like,
 * kernel/bpf/trampoline.c): words of 64 bits in a row, typed by BTF, the result behind the arguments. Pointers to
 * structs may be followed by plain loads.
 */
import type { FunctionType } from '../btf/index.ts'
import { kernelBtf, type Lowering, type Operand, Scalar } from '../operand/index.ts'
import { argumentWord } from './argument-word.ts'

/** All arguments of the function. */
export function functionArguments(l: Lowering, type: FunctionType): Operand[] {
  let slot = 0
  return type.params.map(({ name, typeId }, index) => {
    const at = slot
    slot += slotsOf(l, typeId)
    return word(l, at, typeId, `argument ${index + 1} ('${name}')`)
  })
}

/** The result of the function, which programs after its end get; none where it gives nothing. */
export function functionResult(l: Lowering, { params, returnTypeId }: FunctionType): Operand[] {
  if (returnTypeId === 0) return []
  const before = params.reduce((sum, { typeId }) => sum + slotsOf(l, typeId), 0)
  return [word(l, before, returnTypeId, 'the result')]
}

/** Whether the C type is `char *`: as an argument it may lead to user memory, or to bytes without an end. */
export function isText(l: Lowering, typeId: number): boolean {
  const btf = kernelBtf(l)
  const type = btf.type(btf.resolve(typeId))
  if (type.kind !== 'ptr') return false
  const pointee = btf.type(btf.resolve(type.typeId))
  return pointee.kind === 'int' && pointee.name === 'char'
}

function word(l: Lowering, slot: number, typeId: number, what: string): Operand {
  if (isText(l, typeId))
    return new Scalar('big', l.b.load('u64', l.context, { offset: slot * 8, size: 8, space: 'ctx' }))
  return argumentWord(l, slot * 8, typeId, 'direct', what)
}

/** Structs of up to 16 bytes are passed by value in two words. */
function slotsOf(l: Lowering, typeId: number): number {
  const btf = kernelBtf(l)
  return Math.max(1, Math.ceil(btf.sizeOf(btf.resolve(typeId)) / 8))
}
