/** What each operation is like, as far as passes care: one table, asked by all. */
import type { AluOp, CompareOp, Op, Value } from './value.ts'

export const compareOps: ReadonlySet<Op> = new Set<Op>([
  'eq',
  'ne',
  'ult',
  'ule',
  'ugt',
  'uge',
  'slt',
  'sle',
  'sgt',
  'sge',
])

export const aluOps: ReadonlySet<Op> = new Set<Op>([
  'add',
  'sub',
  'mul',
  'udiv',
  'sdiv',
  'umod',
  'smod',
  'and',
  'or',
  'xor',
  'shl',
  'shr',
  'sar',
])

export const bigOps: ReadonlySet<Op> = new Set<Op>([
  'bdiv',
  'bmod',
  'bshr',
  'blt',
  'ble',
  'bgt',
  'bge',
  'beq',
  'bne',
])

const effects: ReadonlySet<Op> = new Set<Op>(['store', 'atomic'])

export const commutative: ReadonlySet<Op> = new Set<Op>(['add', 'mul', 'and', 'or', 'xor', 'eq', 'ne'])

export function isCompare(op: Op): op is CompareOp {
  return compareOps.has(op)
}

export function isAlu(op: Op): op is AluOp {
  return aluOps.has(op)
}

/** The comparison that holds exactly when `op` does not. */
export const inverse: Readonly<Record<CompareOp, CompareOp>> = {
  eq: 'ne',
  ne: 'eq',
  ult: 'uge',
  uge: 'ult',
  ule: 'ugt',
  ugt: 'ule',
  slt: 'sge',
  sge: 'slt',
  sle: 'sgt',
  sgt: 'sle',
}

/** The comparison that holds for (b, a) exactly when `op` holds for (a, b). */
export const mirrored: Readonly<Record<CompareOp, CompareOp>> = {
  eq: 'eq',
  ne: 'ne',
  ult: 'ugt',
  ugt: 'ult',
  ule: 'uge',
  uge: 'ule',
  slt: 'sgt',
  sgt: 'slt',
  sle: 'sge',
  sge: 'sle',
}

/** The value must stay, used or not. */
export function hasEffect(value: Value): boolean {
  return effects.has(value.op) || (value.op === 'call' && value.call!.effect === 'write')
}

/** The value depends on its operands and immediates alone: equal ones may be merged wherever one dominates the other. */
export function isPure(value: Value): boolean {
  if (value.op === 'call') return value.call!.effect === 'const'
  return value.op !== 'phi' && value.op !== 'load' && !hasEffect(value)
}
