/**
 * Arguments and result of a function as the calling convention of the machine passes them in registers (System V AMD64
 * ABI 3.2.3; AAPCS64 6.8), read from the `struct pt_regs` that probes get. Where BTF knows the function they have their C
 * types, else they are bigints of 64 bits.
 */
import type { FunctionType } from '../btf/index.ts'
import { kernelBtf, type Lowering, type Operand, Scalar, type Target } from '../operand/index.ts'
import { argumentWord, Unreadable } from './argument-word.ts'
import { contextStruct } from './context-struct.ts'
import { isText } from './function-arguments.ts'

type Register = readonly [field: string, index?: number]

interface Convention {
  readonly args: readonly Register[]
  readonly result: Register
  /** How many of the registers for arguments say where a result is to be written that is too wide for registers. */
  readonly wideResult: number
}

const conventions: Record<Target['arch'], Convention> = {
  x64: { args: [['di'], ['si'], ['dx'], ['cx'], ['r8'], ['r9']], result: ['ax'], wideResult: 1 },
  arm64: {
    args: Array.from({ length: 8 }, (_, index): Register => ['regs', index]),
    result: ['regs', 0],
    wideResult: 0,
  },
}

/** The most that any machine passes in registers. */
const mostArguments = 8

/** Bytes of the widest struct that a function returns in registers. */
const widestResult = 16

/** The arguments as bigints, from the registers at the function's first instruction. */
export function registerArguments(l: Lowering): Operand[] {
  const { args } = conventions[l.target.arch]
  return Array.from({ length: mostArguments }, (_, index) => {
    const place = args[index]
    return place ? register(l, place) : onTheStack(l, index)
  })
}

/** The result as a bigint, from the registers after the function's return. */
export function registerResult(l: Lowering): Operand[] {
  return [register(l, conventions[l.target.arch].result)]
}

/** The arguments of a kernel function with their types. */
export function typedRegisterArguments(l: Lowering, type: FunctionType): Operand[] {
  const { args, wideResult } = conventions[l.target.arch]
  const first = kernelBtf(l).sizeOf(type.returnTypeId) > widestResult ? wideResult : 0
  let moved = false
  return type.params.map(({ name, typeId }, index) => {
    const what = `argument ${index + 1} ('${name}')`
    moved ||= isAggregate(l, typeId)
    if (moved) return new Unreadable(`${what}: a struct that is passed by value lies before it, or is it`)
    const place = args[first + index]
    return place ? typedRegister(l, place, typeId, what) : onTheStack(l, index)
  })
}

/** The result of a kernel function with its type; nothing where it gives nothing. */
export function typedRegisterResult(l: Lowering, { returnTypeId }: FunctionType): Operand[] {
  if (returnTypeId === 0) return []
  const place = conventions[l.target.arch].result
  if (isAggregate(l, returnTypeId)) return [new Unreadable('a struct as a result')]
  return [typedRegister(l, place, returnTypeId, 'the result')]
}

function register(l: Lowering, [field, index]: Register): Operand {
  const value = contextStruct(l, 'pt_regs').member(l, field)
  return index === undefined ? value : value.index(l, new Scalar('num', l.b.const(index)))
}

function typedRegister(l: Lowering, place: Register, typeId: number, what: string): Operand {
  if (isText(l, typeId)) return register(l, place)
  const [field, index = 0] = place
  const btf = kernelBtf(l)
  const registers = btf.find('pt_regs', 'struct')
  const found = registers === undefined ? undefined : btf.member(registers, field)
  if (!found) return l.fail('SK3003', `the BTF of ${l.target.name} has no register '${field}'`)
  // What a register points to is any address to the verifier, so it is read as such.
  return argumentWord(l, found.bitOffset / 8 + index * 8, typeId, 'probe', what)
}

function isAggregate(l: Lowering, typeId: number): boolean {
  const btf = kernelBtf(l)
  return ['struct', 'union'].includes(btf.type(btf.resolve(typeId)).kind)
}

function onTheStack(l: Lowering, index: number): Operand {
  return new Unreadable(
    `argument ${index + 1}, which ${l.target.arch} passes on the stack: only those in registers can be read`,
  )
}
