/** What the rules of `fold` are written against. */
import type { IrType, Op, Value } from '../../ir/index.ts'
import type { Range } from '../analysis/range.ts'

/** What a rule may do beside looking: make new values before the one it is about, and ask for ranges there. */
export interface Folding {
  /** The signs of all bigints are decided, so casts between integers say nothing any more. */
  readonly decided: boolean
  /** There are promises that ranges have to keep, by what the function says now: masks stay until they are kept. */
  readonly proving: boolean
  /**
   * Whether a question about `value` may be asked of what it was computed from instead: not while there are promises
   * that ranges have to keep, and not where the verifier has to know the answer of `value` itself.
   */
  mayAskOther(value: Value): boolean
  /** Whether no more than one operation has `value` as an operand. */
  isUsedOnce(value: Value): boolean
  make(op: Op, type: IrType, args: Value[]): Value
  constant(imm: bigint, type: IrType): Value
  range(value: Value): Range
  /** Whether `value` (a comparison) is surely true or false of `a` and `b`. */
  known(value: Value, a: Value, b: Value): boolean | undefined
}

/** Gives the value that replaces `value`, `value` itself if it was changed in place, or nothing. */
export type Rule = (value: Value, f: Folding) => Value | undefined

/** Makes `value` a constant in place. */
export function becomeConst(value: Value, imm: bigint): Value {
  value.op = 'const'
  value.imm = BigInt.asIntN(64, imm)
  value.args = []
  value.width = 64
  value.obligation = undefined
  return value
}

/** Makes `value` another operation in place. */
export function become(value: Value, op: Op, ...args: Value[]): Value {
  value.op = op
  value.args = args
  return value
}
