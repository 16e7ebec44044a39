/**
 * What each arithmetic operation means, exactly: the one definition that constant folding and the interpreter share.
 * Words are bigints, kept as signed 64-bit integers.
 */
import type { Op } from './value.ts'

const binary: Partial<Record<Op, (a: bigint, b: bigint, bits: number) => bigint>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  udiv: (a, b, bits) => BigInt.asUintN(bits, a) / BigInt.asUintN(bits, b),
  umod: (a, b, bits) => BigInt.asUintN(bits, a) % BigInt.asUintN(bits, b),
  sdiv: (a, b, bits) => BigInt.asIntN(bits, a) / BigInt.asIntN(bits, b),
  smod: (a, b, bits) => BigInt.asIntN(bits, a) % BigInt.asIntN(bits, b),
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
  shl: (a, b) => a << b,
  shr: (a, b, bits) => BigInt.asUintN(bits, a) >> b,
  sar: (a, b, bits) => BigInt.asIntN(bits, a) >> b,
}

const comparisons: Partial<Record<Op, (a: bigint, b: bigint, bits: number) => boolean>> = {
  eq: (a, b, bits) => BigInt.asUintN(bits, a) === BigInt.asUintN(bits, b),
  ne: (a, b, bits) => BigInt.asUintN(bits, a) !== BigInt.asUintN(bits, b),
  ult: (a, b, bits) => BigInt.asUintN(bits, a) < BigInt.asUintN(bits, b),
  ule: (a, b, bits) => BigInt.asUintN(bits, a) <= BigInt.asUintN(bits, b),
  ugt: (a, b, bits) => BigInt.asUintN(bits, a) > BigInt.asUintN(bits, b),
  uge: (a, b, bits) => BigInt.asUintN(bits, a) >= BigInt.asUintN(bits, b),
  slt: (a, b, bits) => BigInt.asIntN(bits, a) < BigInt.asIntN(bits, b),
  sle: (a, b, bits) => BigInt.asIntN(bits, a) <= BigInt.asIntN(bits, b),
  sgt: (a, b, bits) => BigInt.asIntN(bits, a) > BigInt.asIntN(bits, b),
  sge: (a, b, bits) => BigInt.asIntN(bits, a) >= BigInt.asIntN(bits, b),
}

const unary: Partial<Record<Op, (a: bigint) => bigint>> = {
  neg: (a) => -a,
  sext8: (a) => BigInt.asIntN(8, a),
  sext16: (a) => BigInt.asIntN(16, a),
  sext32: (a) => BigInt.asIntN(32, a),
  zext8: (a) => BigInt.asUintN(8, a),
  zext16: (a) => BigInt.asUintN(16, a),
  zext32: (a) => BigInt.asUintN(32, a),
  bswap16: (a) => swapBytes(a, 2),
  bswap32: (a) => swapBytes(a, 4),
  bswap64: (a) => swapBytes(a, 8),
  not: (a) => (a === 0n ? 1n : 0n),
  cast: (a) => a,
}

const divisions: ReadonlySet<Op> = new Set<Op>(['udiv', 'sdiv', 'umod', 'smod'])
const shifts: ReadonlySet<Op> = new Set<Op>(['shl', 'shr', 'sar'])

/** The result of `op`; undefined where it has none (division by zero, a shift by the width or more, other operations). */
export function evaluate(op: Op, args: readonly bigint[], width: 32 | 64 = 64): bigint | undefined {
  const [a, b] = args
  if (a === undefined) return undefined
  if (b === undefined) {
    const result = unary[op]?.(a)
    if (result === undefined) return undefined
    return width === 32 ? BigInt.asUintN(32, result) : BigInt.asIntN(64, result)
  }
  const compare = comparisons[op]
  if (compare) return compare(a, b, width) ? 1n : 0n
  const compute = binary[op]
  if (!compute) return undefined
  if (divisions.has(op) && BigInt.asUintN(width, b) === 0n) return undefined
  if (shifts.has(op) && (b < 0n || b >= BigInt(width))) return undefined
  const result = compute(a, b, width)
  return width === 32 ? BigInt.asUintN(32, result) : BigInt.asIntN(64, result)
}

/** The low `size` bytes of `word` in opposite order; the rest becomes zero. */
export function swapBytes(word: bigint, size: number): bigint {
  let result = 0n
  for (let i = 0; i < size; i++) result = (result << 8n) | ((word >> BigInt(8 * i)) & 0xffn)
  return BigInt.asIntN(64, result)
}
