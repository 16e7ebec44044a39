/** The algebra of `fold`: identities of arithmetic, extensions, byte swaps and casts, each true of all 64 bits. */
import { invariant } from '../../error/index.ts'
import type { IrType, Op, Value } from '../../ir/index.ts'
import { isInside } from '../analysis/range.ts'
import { become, becomeConst, type Folding, type Rule } from './folding.ts'
import { extension, lowBits } from './low-bits.ts'

export const foldAlgebra: Rule = (value, f) => {
  const rule = rules[value.op]
  if (!rule || value.width === 32) return undefined
  return rule(value, f, value.args[0]!, value.args[1]!)
}

type AlgebraRule = (value: Value, f: Folding, a: Value, b: Value) => Value | undefined

const isConst = (value: Value, imm?: bigint) =>
  value.op === 'const' && (imm === undefined || value.imm === imm)

/** k if the constant is 2^k (read unsigned), k > 0. */
function powerOfTwo(value: Value): bigint | undefined {
  if (value.op !== 'const') return undefined
  const imm = BigInt.asUintN(64, value.imm)
  return imm > 1n && (imm & (imm - 1n)) === 0n ? BigInt(imm.toString(2).length - 1) : undefined
}

/** Both operands read as signed cannot be negative, so signed and unsigned operations agree. */
const neverNegative = (f: Folding, ...values: Value[]) =>
  values.every((value) => isInside(f.range(value), 0n, (1n << 63n) - 1n))

/** A value of open sign keeps its shape until `signs` has looked at it. */
const open = (value: Value) => value.type === 'big'

/** `(x op c1) op c2` with constants brought together by `combine`. */
function reassociate(
  value: Value,
  f: Folding,
  combine: (c1: bigint, c2: bigint) => bigint,
): Value | undefined {
  const [inner, c2] = value.args
  if (inner!.op !== value.op || inner!.width !== 64 || !isConst(c2!) || !isConst(inner!.args[1]!))
    return undefined
  if (open(value) || open(inner!)) return undefined
  return become(value, value.op, inner!.args[0]!, f.constant(combine(inner!.args[1]!.imm, c2!.imm), c2!.type))
}

/** Bounds of what a mask may drop: all bits `range` can have set. */
function coveredBy(f: Folding, a: Value, mask: bigint): boolean {
  const range = f.range(a)
  if (range.lo < 0n || !range.seen) return false
  return (BigInt.asUintN(64, mask) & ones(range.hi)) === ones(range.hi)
}

const ones = (value: bigint) => (value === 0n ? 0n : (1n << BigInt(value.toString(2).length)) - 1n)

const extend: AlgebraRule = (value, f, a) => {
  const { signed, bits } = extension(value.op)!
  const range = f.range(a)
  const [lo, hi] = signed
    ? [-(1n << BigInt(bits - 1)), (1n << BigInt(bits - 1)) - 1n]
    : [0n, (1n << BigInt(bits)) - 1n]
  if (open(a)) return undefined
  if (isInside(range, lo, hi) && a.type !== 'bool' && (f.decided || a.type === value.type)) return a
  const plain = lowBits(a, bits)
  if (plain !== a) return become(value, value.op, plain)
  if (!signed && bits < 32) return become(value, 'and', a, f.constant((1n << BigInt(bits)) - 1n, value.type))
  return undefined
}

const swap: AlgebraRule = (value, _f, a) => {
  const bits = Number(value.op.slice(5))
  const plain = lowBits(a, bits)
  if (plain !== a) return become(value, value.op, plain)
  if (a.op !== value.op) return undefined
  return bits === 64 ? a.args[0]! : become(value, `zext${bits as 16 | 32}`, a.args[0]!)
}

const sameWords: ReadonlySet<IrType> = new Set<IrType>(['num', 'u64', 'i64'])

const division =
  (unsigned: 'udiv' | 'umod'): AlgebraRule =>
  (value, f, a, b) => {
    if (isConst(b) && b.imm !== 0n) value.obligation = undefined
    if (isConst(b, 1n)) return unsigned === 'udiv' ? a : becomeConst(value, 0n)
    return neverNegative(f, a, b) ? become(value, unsigned, a, b) : undefined
  }

const shift = (value: Value, f: Folding, a: Value, b: Value): Value | undefined => {
  if (isConst(b) && b.imm >= 0n && b.imm < 64n) value.obligation = undefined
  if (isConst(b, 0n)) return a
  if (isConst(a, 0n) && !value.obligation) return becomeConst(value, 0n)
  if (a.op !== value.op || a.width !== 64 || !isConst(b) || !isConst(a.args[1]!) || open(value))
    return undefined
  const sum = b.imm + a.args[1]!.imm
  if (b.imm < 0n || a.args[1]!.imm < 0n) return undefined
  if (sum < 64n) return become(value, value.op, a.args[0]!, f.constant(sum, b.type))
  if (value.op === 'sar') return become(value, 'sar', a.args[0]!, f.constant(63n, b.type))
  return becomeConst(value, 0n)
}

const rules: Partial<Record<Op, AlgebraRule>> = {
  add: (value, f, a, b) => {
    if (isConst(b, 0n)) return a
    if (a.op === 'neg' && !open(value)) return become(value, 'sub', b, a.args[0]!)
    return reassociate(value, f, (x, y) => x + y)
  },
  sub: (value, f, a, b) => {
    if (isConst(b, 0n)) return a
    if (a === b) return becomeConst(value, 0n)
    if (open(value)) return undefined
    if (isConst(b)) return become(value, 'add', a, f.constant(-b.imm, b.type))
    if (isConst(a, 0n)) return become(value, 'neg', b)
    if (a.op === 'add' && a.width === 64) {
      if (a.args[0] === b) return a.args[1]!
      if (a.args[1] === b) return a.args[0]!
    }
    return undefined
  },
  mul: (value, f, a, b) => {
    if (isConst(b, 0n)) return becomeConst(value, 0n)
    if (isConst(b, 1n)) return a
    if (open(value)) return undefined
    if (isConst(b, -1n)) return become(value, 'neg', a)
    const k = powerOfTwo(b)
    return k === undefined
      ? reassociate(value, f, (x, y) => x * y)
      : become(value, 'shl', a, f.constant(k, b.type))
  },
  udiv: (value, f, a, b) => {
    if (isConst(b) && b.imm !== 0n) value.obligation = undefined
    if (isConst(b, 1n)) return a
    const k = powerOfTwo(b)
    return k === undefined ? undefined : become(value, 'shr', a, f.constant(k, b.type))
  },
  umod: (value, f, a, b) => {
    if (isConst(b) && b.imm !== 0n) value.obligation = undefined
    if (isConst(b, 1n)) return becomeConst(value, 0n)
    const k = powerOfTwo(b)
    return k === undefined ? undefined : become(value, 'and', a, f.constant((1n << k) - 1n, b.type))
  },
  sdiv: division('udiv'),
  smod: division('umod'),
  and: (value, f, a, b) => {
    if (a === b) return a
    if (!isConst(b)) return undefined
    if (b.imm === 0n) return becomeConst(value, 0n)
    if (open(value)) return undefined
    if (b.imm === -1n || (a.type !== 'ptr' && !f.proving && coveredBy(f, a, b.imm))) return a
    if (value.type === 'bool') return undefined
    if (b.imm > 0n) {
      const plain = lowBits(a, b.imm.toString(2).length)
      if (plain !== a) return become(value, 'and', plain, b)
    }
    if (b.imm === 0xffff_ffffn) return become(value, 'zext32', a)
    if (a.op === 'zext32' && a.width === 64)
      return become(value, 'and', a.args[0]!, f.constant(b.imm & 0xffff_ffffn, b.type))
    return reassociate(value, f, (x, y) => x & y)
  },
  or: (value, f, a, b) => {
    if (a === b || isConst(b, 0n)) return a
    if (open(value)) return undefined
    if (isConst(b, -1n)) return becomeConst(value, -1n)
    if (value.type === 'bool' && isConst(b, 1n)) return becomeConst(value, 1n)
    return reassociate(value, f, (x, y) => x | y)
  },
  xor: (value, f, a, b) => {
    if (isConst(b, 0n)) return a
    if (a === b) return becomeConst(value, 0n)
    return reassociate(value, f, (x, y) => x ^ y)
  },
  shl: shift,
  shr: (value, f, a, b) => {
    const plain =
      a.op === 'shl' && a.width === 64 && isConst(b, 32n) && isConst(a.args[1]!, 32n) && !open(value)
    return plain ? become(value, 'zext32', a.args[0]!) : shift(value, f, a, b)
  },
  sar: (value, f, a, b) => {
    if (neverNegative(f, a) && !open(value)) return become(value, 'shr', a, b)
    return shift(value, f, a, b)
  },
  neg: (value, f, a) => {
    if (open(value)) return undefined
    if (a.op === 'neg') return a.args[0]!
    // What is used elsewhere is there anyhow, and a branch may have said something of it.
    if (a.op === 'sub' && a.width === 64 && f.isUsedOnce(a))
      return become(value, 'sub', a.args[1]!, a.args[0]!)
    return undefined
  },
  sext8: extend,
  sext16: extend,
  sext32: extend,
  zext8: extend,
  zext16: extend,
  zext32: extend,
  bswap16: swap,
  bswap32: swap,
  bswap64: swap,
  not: (_value, _f, a) => (a.op === 'not' ? a.args[0]! : undefined),
  cast: (value, f, a) => {
    if (a.type === value.type) return a
    if (f.decided && sameWords.has(value.type) && sameWords.has(a.type)) return a
    if (
      f.decided &&
      a.op === 'cast' &&
      a.args[0]!.type !== 'bool' &&
      a.type !== 'bool' &&
      value.type !== 'bool'
    ) {
      invariant(a.args.length === 1, 'a cast has one operand')
      return become(value, 'cast', a.args[0]!)
    }
    return undefined
  },
}
