/**
 * Arguments and results of the kernel's own functions, as kernel code writes them: numbers and bigints for integers; for
 * pointers the program's context, a map, a struct or string in memory (its address is handed over), a pointer to a
 * struct of the kernel, or null. What of these a function takes in earnest is the verifier's to say.
 */

import type { Value } from '../ir/index.ts'
import type { MapSpec } from '../object/index.ts'
import {
  type KernelPointer,
  kernelBtf,
  type Lowering,
  Nothing,
  type Operand,
  Optional,
  pointerTo,
  Reference,
  Scalar,
} from '../operand/index.ts'

/** How a machine word is an integer of C. */
export interface CInteger {
  readonly size: 1 | 2 | 4 | 8
  readonly signed: boolean
  /** It is a bigint in kernel code. */
  readonly big: boolean
}

/** What an argument comes to: a word, and if it names a map, which. */
export interface Argument {
  readonly value: Value
  readonly map?: MapSpec | undefined
}

/** An argument that is an integer. `what` names it in messages: `argument 2 of bpf_redirect()`. */
export function integerArgument(l: Lowering, operand: Operand, what: string): Argument {
  const given = operand.required(l)
  if (given instanceof Scalar) return { value: l.b.unary('cast', given.value, 'num') }
  return l.fail('SK2010', `${what} is an integer, this is ${operand.describe()}`)
}

/** An argument that is an address. */
export function pointerArgument(l: Lowering, operand: Operand, what: string): Argument {
  if (operand instanceof Nothing || operand.host()?.value === 0) return { value: l.b.const(0) }
  const given = operand.required(l)
  if (given.isContext()) return { value: l.context }
  const map = mapOf(given)
  if (map) return { value: l.b.map(map), map }
  if (given instanceof Reference) return { value: l.address(given.place) }
  if (given.isText()) return { value: l.address(given.text(l, what).inMemory(l)) }
  const pointer = (given as Partial<KernelPointer>).pointer
  if (pointer) return { value: pointer }
  if (given instanceof Scalar && given.kind === 'big') return { value: given.value }
  return l.fail(
    'SK2010',
    `${what} is an address, this is ${operand.describe()}`,
    'give a struct or string in memory, a map, the context, a pointer of the kernel, or null',
  )
}

/** The map that a captured handle declares. */
function mapOf(operand: Operand): MapSpec | undefined {
  const handle = operand.host()?.value
  if (typeof handle !== 'object' || handle === null || !('spec' in handle)) return undefined
  return handle.spec as MapSpec
}

/** An integer as it comes back, of which the kernel promises no more than its own bits. */
export function integerResult(l: Lowering, value: Value, { size, signed, big }: CInteger): Operand {
  const whole =
    size === 8 ? value : l.b.unary(`${signed ? 'sext' : 'zext'}${(size * 8) as 8 | 16 | 32}`, value)
  if (!big) return new Scalar('num', l.b.unary('cast', whole, 'num'))
  return new Scalar('big', l.b.unary('cast', whole, signed ? 'i64' : 'u64'))
}

/** A pointer to a struct of the kernel as it comes back: null unless it is tested, whatever the function promises. */
export function structResult(l: Lowering, value: Value, structId: number, what: string): Operand {
  const present = l.b.compare('ne', value, l.b.const(0, 'ptr'))
  return new Optional(present, pointerTo(l, kernelBtf(l), value, structId, 'direct'), what)
}
