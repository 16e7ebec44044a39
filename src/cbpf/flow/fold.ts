/**
 * Values simplified the way libpcap's opt_stmt() does, no more and no less: a load that arithmetic makes needless
 * (`ether[100] * 0`) is not made, so a packet without that byte is judged by the rest of the expression.
 */
import type { CompileError } from '../../error/index.ts'
import { compute } from '../arithmetic.ts'
import type { AluOp, Value } from './flow.ts'
import { refusal } from './refusal.ts'
import type { Values } from './values.ts'

/**
 * What libpcap makes of `value`. What no machine computes (`1 / (2 - 2)`, `ip[0] << (31 + 1)`) is a CompileError with
 * `refuse`; without it the operand stays as it was written, and what comes of it is the machine's to say.
 */
export function fold(values: Values, value: Value, refuse = false): Value {
  switch (value.kind) {
    case 'load': {
      if (value.base === undefined) return value
      const base = fold(values, value.base, refuse)
      if (base.kind === 'constant') return values.load(value.size, value.offset + base.k)
      return offsetFirst(values, values.load(value.size, value.offset, base))
    }
    case 'negate': {
      const operand = fold(values, value.operand, refuse)
      return operand.kind === 'constant' ? values.constant(-operand.k) : values.negate(operand)
    }
    case 'alu': {
      const { op } = value
      const [left, right] = [fold(values, value.left, refuse), fold(values, value.right, refuse)]
      const impossible = refusalOf(op, left, right)
      if (impossible === undefined) return foldAlu(values, op, left, right)
      if (refuse) throw impossible
      return values.alu(op, left, value.right)
    }
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

/** Why no machine computes `left op right`; undefined where one does. Of two constants all bits may be shifted out. */
function refusalOf(op: AluOp, left: Value, right: Value): CompileError | undefined {
  if (right.kind !== 'constant') return undefined
  const { k } = right
  if (op === 'div' && k === 0) return refusal('zero', 'the expression divides by zero')
  if (op === 'mod' && k === 0) return refusal('zero', 'the expression takes a remainder by zero')
  if ((op === 'lsh' || op === 'rsh') && k > 31 && left.kind !== 'constant') {
    return refusal('shift', 'the expression shifts by more than 31 bits')
  }
  return undefined
}

function foldAlu(values: Values, op: AluOp, left: Value, right: Value): Value {
  if (right.kind === 'constant') {
    const { k } = right
    if (k === 0) {
      if (op === 'mul' || op === 'and') return values.constant(0)
      if (op !== 'sub') return left
    }
    if (left.kind === 'constant') return values.constant(compute(op, left.k, k))
  } else if (left.kind === 'constant' && left.k === 0) {
    if (op === 'add' || op === 'or' || op === 'xor') return right
    if (op !== 'sub') return left
  }
  return values.alu(op, left, right)
}
