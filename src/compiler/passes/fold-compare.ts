/** Comparisons and bools in `fold`: what ranges and branches decide, and simpler comparisons for what they do not. */
import {
  type CompareOp,
  evaluate,
  inverse,
  isCompare,
  type Op,
  swapBytes,
  type Value,
} from '../../ir/index.ts'
import { isInside, orders } from '../analysis/range.ts'
import { become, becomeConst, type Folding, type Rule } from './folding.ts'

export const foldCompare: Rule = (value, f) => {
  const [a, b] = value.args
  if (value.op === 'not') {
    if (!isCompare(a!.op)) return undefined
    const { width } = a!
    become(value, inverse[a!.op], ...a!.args)
    value.width = width
    return value
  }
  if (!(value.op in orders)) return undefined
  const known = f.known(value, a!, b!)
  if (known !== undefined) return becomeConst(value, known ? 1n : 0n)
  if (!isCompare(value.op) || value.width === 32) return undefined
  return againstConstant(value, value.op, f) ?? ofDifference(value)
}

function againstConstant(value: Value, op: CompareOp, f: Folding): Value | undefined {
  const [a, b] = value.args
  if (b!.op !== 'const') return undefined
  const { imm } = b!
  if (op === 'ult' && imm === 1n) return become(value, 'eq', a!, f.constant(0n, b!.type))
  if (op === 'ugt' && imm === 0n) return become(value, 'ne', a!, b!)
  if (op === 'ule' && imm === 0n) return become(value, 'eq', a!, b!)
  if (op === 'uge' && imm === 1n) return become(value, 'ne', a!, f.constant(0n, b!.type))
  if (op !== 'eq' && op !== 'ne') return undefined
  const bool = ofBool(value, op, a!, imm)
  if (bool) return bool
  return a!.width === 64 && f.mayAskOther(a!) ? moved(value, op, a!, imm, f) : undefined
}

/** `bool === 0`, also of a bool read as a number. */
function ofBool(value: Value, op: 'eq' | 'ne', a: Value, imm: bigint): Value | undefined {
  const inner = a.op === 'cast' && a.args[0]!.type === 'bool' ? a.args[0]! : a
  if (inner.type !== 'bool') return undefined
  if (imm !== 0n && imm !== 1n) return becomeConst(value, op === 'ne' ? 1n : 0n)
  return (op === 'eq') === (imm === 1n) ? inner : become(value, 'not', inner)
}

/** `x op c1 === c2` becomes `x === c3` where `op` can be undone. */
function moved(value: Value, op: 'eq' | 'ne', a: Value, imm: bigint, f: Folding): Value | undefined {
  const [x, c] = a.args
  const again = (by: Op, left: Value, right: bigint) => become(value, by, left, f.constant(right, left.type))
  if (a.op.startsWith('bswap')) {
    const bits = Number(a.op.slice(5))
    const whole = bits === 64 || isInside(f.range(x!), 0n, (1n << BigInt(bits)) - 1n)
    const fits = bits === 64 || BigInt.asUintN(bits, imm) === imm
    return whole && fits ? again(op, x!, swapBytes(imm, bits / 8)) : undefined
  }
  if (c?.op === 'const') {
    if (a.type === 'ptr' || a.type === 'big') return undefined
    if (a.op === 'add') return again(op, x!, imm - c.imm)
    if (a.op === 'xor') return again(op, x!, evaluate('xor', [imm, c.imm])!)
    if (a.op === 'and' && imm === c.imm && imm > 0n && (imm & (imm - 1n)) === 0n)
      return become(value, op === 'eq' ? 'ne' : 'eq', a, f.constant(0n, a.type))
  }
  if (a.op === 'sub' && imm === 0n && a.type !== 'ptr' && a.type !== 'big') return become(value, op, x!, c!)
  return undefined
}

/** `a + c < b + c` is left alone (it may wrap); equality is not bothered by wrapping. */
function ofDifference(value: Value): Value | undefined {
  const [a, b] = value.args
  if (value.op !== 'eq' && value.op !== 'ne') return undefined
  for (const op of ['add', 'xor'] as const) {
    if (a!.op !== op || b!.op !== op || a!.width !== 64 || b!.width !== 64 || a!.args[1] !== b!.args[1])
      continue
    if (a!.type === 'ptr' || b!.type === 'ptr') continue
    return become(value, value.op, a!.args[0]!, b!.args[0]!)
  }
  return undefined
}
