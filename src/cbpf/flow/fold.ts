/**
 * Values simplified the way libpcap's opt_stmt() does, no more and no less: a load that arithmetic makes needless
 * (`ether[100] * 0`) is not made, so a packet without that byte is judged by the rest of the expression.
 *
 * Needs of the machine that libpcap checks here are checked here: a constant divisor of zero, a shift past 31 bits.
 */
import type { AluOp, Value } from './flow.ts'
import { refusal } from './refusal.ts'
import type { Values } from './values.ts'

/** Throws CompileError for a division by the constant zero, and for shifts by 32 and more. */
export function fold(values: Values, value: Value): Value {
  switch (value.kind) {
    case 'load': {
      if (value.base === undefined) return value
      const base = fold(values, value.base)
      if (base.kind === 'constant') return values.load(value.size, value.offset + base.k)
      return offsetFirst(values, values.load(value.size, value.offset, base))
    }
    case 'negate': {
      const operand = fold(values, value.operand)
      return operand.kind === 'constant' ? values.constant(-operand.k) : values.negate(operand)
    }
    case 'alu':
      return foldAlu(values, value.op, fold(values, value.left), fold(values, value.right))
    default:
      return value
  }
}

/** A load behind a constant plus a value is a load of that constant more behind the value. */
export function offsetFirst(values: Values, value: Value): Value {
  if (value.kind !== 'load' || value.base?.kind !== 'alu' || value.base.op !== 'add') return value
  const { left, right } = value.base
  return left.kind === 'constant' ? values.load(value.size, value.offset + left.k, right) : value
}

/** What the machine computes of two words. */
export function compute(op: AluOp, a: number, b: number): number {
  switch (op) {
    case 'add':
      return (a + b) >>> 0
    case 'sub':
      return (a - b) >>> 0
    case 'mul':
      return Math.imul(a, b) >>> 0
    case 'div':
      return Math.floor(a / b)
    case 'mod':
      return a % b
    case 'and':
      return (a & b) >>> 0
    case 'or':
      return (a | b) >>> 0
    case 'xor':
      return (a ^ b) >>> 0
    case 'lsh':
      return b < 32 ? (a << b) >>> 0 : 0
    case 'rsh':
      return b < 32 ? a >>> b : 0
  }
}

function foldAlu(values: Values, op: AluOp, left: Value, right: Value): Value {
  if (right.kind === 'constant') {
    const { k } = right
    if (k === 0) {
      if (op === 'div') throw refusal('zero', 'the expression divides by zero')
      if (op === 'mod') throw refusal('zero', 'the expression takes a remainder by zero')
      if (op === 'mul' || op === 'and') return values.constant(0)
      if (op !== 'sub') return left
    }
    if (left.kind === 'constant') return values.constant(compute(op, left.k, k))
    if ((op === 'lsh' || op === 'rsh') && k > 31)
      throw refusal('shift', 'the expression shifts by more than 31 bits')
  } else if (left.kind === 'constant' && left.k === 0) {
    if (op === 'add' || op === 'or' || op === 'xor') return right
    if (op !== 'sub') return left
  }
  return values.alu(op, left, right)
}
