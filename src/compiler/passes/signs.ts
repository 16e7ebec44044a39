/**
 * Decides for each bigint whether it is a u64 or an i64, and replaces the operations whose meaning hangs on that.
 *
 * The rule (docs/language.md, "Sign of bigints"): u64 values and their `+ * / % & | ^ << >>` are u64; `-`, unary minus,
 * `~` and whatever touches an i64 are i64, unless a dominating `a >= b` or the ranges prove a difference
 * non-negative; constants that are not negative go along with the other operand. Found as the least fixed point from
 * "all u64". Comparisons of a u64 with an i64 are mathematically right: a negative number is less than every u64.
 */
import { type Block, bigOps, type Fn, makeConst, type Op, type Value } from '../../ir/index.ts'
import { rangesOf } from '../analysis/kept.ts'
import { limits } from '../analysis/range.ts'
import type { Ranges } from '../analysis/ranges.ts'
import { become } from './folding.ts'

export function decideSigns(fn: Fn): boolean {
  const open: Value[] = []
  let concerned = false
  for (const block of fn.blocks) {
    for (const value of [...block.phis, ...block.body]) {
      concerned ||= bigOps.has(value.op)
      // Lowering gives a join the type of one of its operands; no join is a conversion.
      if (value.type === 'big' || (value.op === 'phi' && isBigint(value))) open.push(value)
    }
  }
  if (!concerned && open.length === 0) return false
  const ranges = rangesOf(fn)
  const signed = findSigned(open, ranges)
  for (const value of open) value.type = signed.has(value) ? 'i64' : 'u64'
  for (const block of fn.blocks) replaceOpen(fn, block, ranges)
  return true
}

const isBigint = (value: Value) => value.type === 'big' || value.type === 'u64' || value.type === 'i64'

function findSigned(open: readonly Value[], ranges: Ranges): ReadonlySet<Value> {
  const isOpen = new Set(open)
  const signed = new Set<Value>()
  const isSigned = (value: Value) => (isOpen.has(value) ? signed.has(value) : value.type === 'i64')
  for (let changed = true; changed; ) {
    changed = false
    for (const value of open) {
      if (signed.has(value) || !becomesSigned(value, isSigned, ranges)) continue
      signed.add(value)
      changed = true
    }
  }
  return signed
}

function becomesSigned(value: Value, isSigned: (value: Value) => boolean, ranges: Ranges): boolean {
  const { op, args, block } = value
  const [a, b] = args
  switch (op) {
    case 'const':
      return value.type !== 'u64' && value.imm < 0n
    case 'cast':
      if (isBigint(a!)) return isSigned(a!)
      return a!.type === 'num' && ranges.at(a!, block).lo < 0n
    case 'neg':
      return true
    case 'sub':
      return isSigned(a!) || isSigned(b!) || !isProvenDifference(value, ranges)
    case 'xor':
      return isSigned(a!) || isSigned(b!)
    case 'shl':
    case 'bshr':
    case 'proven':
      return isSigned(a!)
    case 'load':
    case 'param':
    case 'call':
    case 'atomic':
      return false
    default:
      return args.some(isSigned)
  }
}

/** `a - b` where every way to it has shown that a >= b. */
function isProvenDifference(value: Value, ranges: Ranges): boolean {
  if (value.op !== 'sub') return false
  const [a, b] = value.args
  const like = { op: 'bge', width: 64 } as Value
  return ranges.compare(like, a!, b!, value.block)?.result === true
}

const concrete: Readonly<Record<string, readonly [unsigned: Op, signed: Op]>> = {
  bdiv: ['udiv', 'sdiv'],
  bmod: ['umod', 'smod'],
  bshr: ['shr', 'sar'],
  blt: ['ult', 'slt'],
  ble: ['ule', 'sle'],
  bgt: ['ugt', 'sgt'],
  bge: ['uge', 'sge'],
  beq: ['eq', 'eq'],
  bne: ['ne', 'ne'],
}

function replaceOpen(fn: Fn, block: Block, ranges: Ranges): void {
  const body: Value[] = []
  for (const value of block.body) {
    const choice = concrete[value.op]
    if (choice) {
      const [a, b] = value.args
      if (value.op === 'bdiv' || value.op === 'bmod')
        value.op = choice[a!.type === 'i64' || b!.type === 'i64' || value.type === 'i64' ? 1 : 0]
      else if (value.op === 'bshr') value.op = choice[a!.type === 'i64' ? 1 : 0]
      else compareMixed(fn, body, value, choice, ranges)
    }
    body.push(value)
  }
  block.body = body
}

/** Turns a comparison of bigints into one of words, with a test of the sign beside it where one is needed. */
function compareMixed(
  fn: Fn,
  body: Value[],
  value: Value,
  [unsigned, signed]: readonly [Op, Op],
  ranges: Ranges,
): void {
  const [a, b] = value.args as [Value, Value]
  const { block } = value
  const range = (of: Value) => ranges.at(of, block)
  const negative = (of: Value) => of.type === 'i64' && range(of).lo < 0n
  const huge = (of: Value) => of.type !== 'i64' && range(of).hi > limits('i64').hi
  if (!negative(a) && !negative(b)) become(value, unsigned, a, b)
  else if (!huge(a) && !huge(b)) become(value, signed, a, b)
  else {
    // One may be negative, the other beyond 2^63: the negative one is less, otherwise both are words without sign.
    const small = negative(a) ? a : b
    const make = (op: Op, ...args: Value[]) => {
      const made = fn.value(op, 'bool', args, value.span)
      made.block = block
      body.push(made)
      return made
    }
    const zero = makeConst(fn, block, 0n, 'i64', value.span)
    body.push(zero)
    // What holds of (negative, u64): less, less or equal, not equal; of (u64, negative) the opposite.
    const ifNegative = value.op === 'bne' || (small === a ? /^bl/.test(value.op) : /^bg/.test(value.op))
    const words = make(unsigned, a, b)
    if (ifNegative) become(value, 'or', make('slt', small, zero), words)
    else become(value, 'and', make('sge', small, zero), words)
  }
}
