/**
 * Intervals of integers, and what arithmetic does to them. A range is read by the type of its value: signed for `num`
 * and `i64`, unsigned for `u64` and `ptr`; a `big`, whose sign is open, may be anything from -2^63 to 2^64 - 1.
 *
 * `seen` says that the kernel's verifier can know the range too. It learns nothing from divisions, for instance, and of a
 * result nothing from what a later branch says of the operands, so a check must not be dropped because of what those
 * told us: the verifier would miss it.
 */
import type { IrType, Op } from '../../ir/index.ts'

export interface Range {
  readonly lo: bigint
  readonly hi: bigint
  /** Never 0, though 0 may lie between the ends. */
  readonly nonzero: boolean
  readonly seen: boolean
}

const two63 = 1n << 63n
const two64 = 1n << 64n
const signedFull: Range = { lo: -two63, hi: two63 - 1n, nonzero: false, seen: true }
const unsignedFull: Range = { lo: 0n, hi: two64 - 1n, nonzero: false, seen: true }
const openFull: Range = { lo: -two63, hi: two64 - 1n, nonzero: false, seen: true }
export const boolFull: Range = { lo: 0n, hi: 1n, nonzero: false, seen: true }

/** Everything a value of `type` can be. */
export function limits(type: IrType): Range {
  if (type === 'bool') return boolFull
  if (type === 'big') return openFull
  return type === 'num' || type === 'i64' ? signedFull : unsignedFull
}

export function between(lo: bigint, hi: bigint, seen = true, nonzero = false): Range {
  return { lo, hi, nonzero: nonzero || lo > 0n || hi < 0n, seen }
}

export function isInside(inner: Range, lo: bigint, hi: bigint): boolean {
  return inner.lo >= lo && inner.hi <= hi
}

/** The range if it fits the type; otherwise arithmetic may have wrapped, and it can be anything. */
function fitted(lo: bigint, hi: bigint, type: IrType, seen: boolean, nonzero = false): Range {
  // An open sign may turn out either way: only what both agree on is not wrapped.
  const whole = type === 'big' ? signedFull : limits(type)
  return lo >= whole.lo && hi <= whole.hi ? between(lo, hi, seen, nonzero) : limits(type)
}

/** The range of the same 64 bits when read as `type`. */
export function view(range: Range, type: IrType): Range {
  const whole = limits(type)
  if (isInside(range, whole.lo, whole.hi)) return range
  if (range.lo > whole.hi) return { ...range, lo: range.lo - two64, hi: range.hi - two64 }
  if (range.hi < whole.lo) return { ...range, lo: range.lo + two64, hi: range.hi + two64 }
  return range.nonzero ? { ...whole, nonzero: true } : whole
}

/** The least range that holds both. */
export function join(a: Range, b: Range): Range {
  return {
    lo: a.lo < b.lo ? a.lo : b.lo,
    hi: a.hi > b.hi ? a.hi : b.hi,
    nonzero: a.nonzero && b.nonzero,
    seen: a.seen && b.seen,
  }
}

/** What lies in both; undefined if nothing does, so that control cannot get there. */
export function meet(a: Range, b: Range): Range | undefined {
  const nonzero = a.nonzero || b.nonzero
  let lo = a.lo > b.lo ? a.lo : b.lo
  let hi = a.hi < b.hi ? a.hi : b.hi
  if (nonzero && lo === 0n) lo = 1n
  if (nonzero && hi === 0n) hi = -1n
  if (lo === a.lo && hi === a.hi && nonzero === a.nonzero && (a.seen || !b.seen)) return a
  if (lo > hi) return undefined
  // Who alone says as much makes it known.
  const seen =
    a.seen && b.seen ? true : a.seen ? a.lo >= lo && a.hi <= hi : b.seen && b.lo >= lo && b.hi <= hi
  return { lo, hi, nonzero: nonzero || lo > 0n || hi < 0n, seen }
}

function min(first: bigint, ...rest: bigint[]): bigint {
  for (const each of rest) if (each < first) first = each
  return first
}

function max(first: bigint, ...rest: bigint[]): bigint {
  for (const each of rest) if (each > first) first = each
  return first
}

/** 2^k - 1 with the least k that is not below `value` ≥ 0. */
function mask(value: bigint): bigint {
  let ones = 0xffn
  while (ones < value) ones = (ones << 8n) | 0xffn
  while (ones >> 1n >= value && ones > 0n) ones >>= 1n
  return ones
}

function corners(a: Range, b: Range, f: (x: bigint, y: bigint) => bigint): [bigint, bigint] {
  const [p, q, r, s] = [f(a.lo, b.lo), f(a.lo, b.hi), f(a.hi, b.lo), f(a.hi, b.hi)]
  return [min(p, q, r, s), max(p, q, r, s)]
}

/** Shift counts are in range by contract. */
function count(b: Range): Range {
  const cut = meet(b, between(0n, 63n))
  return cut ?? between(0n, 63n)
}

type Rule = (a: Range, b: Range, type: IrType, seen: boolean) => Range

function bitwise(combine: (a: Range, b: Range) => [bigint, bigint]): Rule {
  return (a, b, type, seen) => {
    if (a.lo >= 0n && b.lo >= 0n) {
      const [lo, hi] = combine(a, b)
      return fitted(lo, hi, type, seen)
    }
    // With signs: all bits above the widest operand's are copies of a sign.
    const most = mask(max(a.hi, b.hi, -1n - a.lo, -1n - b.lo, 0n))
    return fitted(-1n - most, most, type, seen)
  }
}

const or: Rule = bitwise((a, b) => [max(a.lo, b.lo), max(mask(a.hi), mask(b.hi))])

const rules: Partial<Record<Op, Rule>> = {
  add: (a, b, type, seen) => {
    // Adding 2^64 - k is how a constant k is subtracted.
    const down = type === 'u64' && b.lo === b.hi && b.lo >= two63 && a.lo + b.lo >= two64
    const by = down ? two64 : 0n
    return fitted(a.lo + b.lo - by, a.hi + b.hi - by, type, seen)
  },
  sub: (a, b, type, seen) => fitted(a.lo - b.hi, a.hi - b.lo, type, seen),
  mul: (a, b, type, seen) => {
    // The verifier multiplies without signs, and 32 bits at most (scalar_min_max_mul).
    const followed = [a, b].every((each) => each.lo >= 0n && each.hi < 1n << 32n)
    return fitted(...corners(a, b, (x, y) => x * y), type, seen && followed)
  },
  and: (a, b, type) => {
    // One side that is not negative bounds the result, whatever the other.
    if (a.lo >= 0n && b.lo >= 0n) return fitted(0n, min(a.hi, b.hi), type, a.hi <= b.hi ? a.seen : b.seen)
    if (a.lo >= 0n) return fitted(0n, a.hi, type, a.seen)
    if (b.lo >= 0n) return fitted(0n, b.hi, type, b.seen)
    const low = -1n - mask(max(-1n - a.lo, -1n - b.lo))
    return fitted(low, max(a.hi, b.hi, -1n), type, false)
  },
  or: (a, b, type, seen) => {
    const range = or(a, b, type, seen)
    return a.nonzero || b.nonzero ? { ...range, nonzero: true } : range
  },
  xor: bitwise((a, b) => [0n, max(mask(a.hi), mask(b.hi))]),
  // Shifts by anything but a constant tell the verifier nothing (is_safe_to_compute_dst_reg_range).
  shl: (a, b, type, seen) => fitted(...corners(a, count(b), (x, y) => x << y), type, seen && b.lo === b.hi),
  sar: (a, b, type, seen) =>
    fitted(...corners(view(a, 'i64'), count(b), (x, y) => x >> y), type, seen && b.lo === b.hi),
  shr: (a, b, type, seen) => {
    const [lo, hi] = corners(view(a, 'u64'), count(b), (x, y) => x >> y)
    return view(between(lo, hi, seen && b.lo === b.hi), type)
  },
  udiv: (a, b, type) => {
    const [x, y] = [view(a, 'u64'), view(b, 'u64')]
    return view(between(x.lo / max(y.hi, 1n), x.hi / max(y.lo, 1n), false), type)
  },
  umod: (a, b, type) => {
    const [x, y] = [view(a, 'u64'), view(b, 'u64')]
    if (x.hi < y.lo) return view({ ...x, seen: false }, type)
    return view(between(0n, min(x.hi, max(y.hi - 1n, 0n)), false), type)
  },
  sdiv: (a, b, type) => {
    const [x, y] = [view(a, 'i64'), view(b, 'i64')]
    const parts = [meet(y, between(-two63, -1n)), meet(y, between(1n, two63 - 1n))]
    const ends = parts.flatMap((part) => (part ? corners(x, part, (p, q) => p / q) : []))
    return ends.length === 0
      ? limits(type)
      : view(fitted(min(ends[0]!, ...ends), max(ends[0]!, ...ends), 'i64', false), type)
  },
  smod: (a, b, type) => {
    const [x, y] = [view(a, 'i64'), view(b, 'i64')]
    const most = max(y.hi, -y.lo, 1n) - 1n
    return view(between(x.lo < 0n ? max(x.lo, -most) : 0n, x.hi > 0n ? min(x.hi, most) : 0n, false), type)
  },
}

const low32 = between(0n, (1n << 32n) - 1n)
const halves: ReadonlySet<Op> = new Set<Op>([
  'add',
  'sub',
  'mul',
  'and',
  'or',
  'xor',
  'shl',
  'shr',
  'udiv',
  'umod',
])

const divisions: ReadonlySet<Op> = new Set<Op>(['udiv', 'umod', 'sdiv', 'smod'])
const shifts: ReadonlySet<Op> = new Set<Op>(['shl', 'shr', 'sar'])

/** The range of `a op b`, of the given type and width; division by zero and shifts too far are ruled out elsewhere. */
export function arithmetic(op: Op, a: Range, b: Range, type: IrType, width: 32 | 64): Range {
  if (width === 32) {
    const plain = [a, b].every((each) => isInside(each, 0n, low32.hi)) && halves.has(op)
    const range = plain ? rules[op]!(a, b, 'num', a.seen && b.seen) : low32
    const cut = isInside(range, 0n, low32.hi) ? range : low32
    // What the verifier does not compute it takes for 64 unknown bits, at 32 as well.
    const followed = !divisions.has(op) && (!shifts.has(op) || b.lo === b.hi)
    return view(followed ? cut : { ...cut, seen: false }, type)
  }
  if (op === 'bdiv' || op === 'bmod' || op === 'bshr') {
    if (a.lo < 0n || b.lo < 0n || a.hi >= two63 || b.hi >= two63) return limits(type)
    op = op === 'bdiv' ? 'udiv' : op === 'bmod' ? 'umod' : 'shr'
  }
  if (type === 'ptr') return limits(type)
  const rule = rules[op]
  return rule ? rule(view(a, type), view(b, type), type, a.seen && b.seen) : limits(type)
}

const extension = /^([sz])ext(\d+)$/

/** The range of a unary operation's result. */
export function converted(op: Op, a: Range, type: IrType): Range {
  if (op === 'neg') {
    const x = view(a, type)
    // The verifier follows negation since Linux 6.18 only, byte swaps never.
    return fitted(-x.hi, -x.lo, type, false, x.nonzero)
  }
  if (op === 'cast') return view(a, type)
  const extend = extension.exec(op)
  if (!extend) {
    const bits = op.startsWith('bswap') ? BigInt(op.slice(5)) : undefined
    return bits === undefined ? limits(type) : view(between(0n, (1n << bits) - 1n, false), type)
  }
  const bits = BigInt(extend[2]!)
  const whole =
    extend[1] === 's'
      ? between(-(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n)
      : between(0n, (1n << bits) - 1n)
  const read = view(a, extend[1] === 's' ? 'i64' : 'u64')
  return view(isInside(read, whole.lo, whole.hi) ? read : whole, type)
}

/** How a comparison reads its operands: as words, or as bigints (`big`); equality of words asks for no sign (`bits`). */
export type Domain = 'bits' | 'i64' | 'u64' | 'big'

/** Which of less, equal, greater (bits 1, 2, 4) a comparison accepts, and how it reads its operands. */
export const orders: Partial<Record<Op, { readonly accepts: number; readonly domain: Domain }>> = {
  eq: { accepts: 2, domain: 'bits' },
  ne: { accepts: 5, domain: 'bits' },
  slt: { accepts: 1, domain: 'i64' },
  sle: { accepts: 3, domain: 'i64' },
  sgt: { accepts: 4, domain: 'i64' },
  sge: { accepts: 6, domain: 'i64' },
  ult: { accepts: 1, domain: 'u64' },
  ule: { accepts: 3, domain: 'u64' },
  ugt: { accepts: 4, domain: 'u64' },
  uge: { accepts: 6, domain: 'u64' },
  beq: { accepts: 2, domain: 'big' },
  bne: { accepts: 5, domain: 'big' },
  blt: { accepts: 1, domain: 'big' },
  ble: { accepts: 3, domain: 'big' },
  bgt: { accepts: 4, domain: 'big' },
  bge: { accepts: 6, domain: 'big' },
}

/** Which of less, equal, greater two values of these ranges can be to each other, read in `domain`. */
export function possible(a: Range, b: Range, domain: Domain): number {
  if (domain === 'bits') {
    const apart = possible(a, b, 'i64') & possible(a, b, 'u64') & 2
    return apart === 0 ? 5 : a.lo === a.hi && b.lo === b.hi && view(a, 'i64').lo === view(b, 'i64').lo ? 2 : 7
  }
  const [x, y] = domain === 'big' ? [a, b] : [view(a, domain), view(b, domain)]
  const zeroApart = (x.nonzero && y.lo === 0n && y.hi === 0n) || (y.nonzero && x.lo === 0n && x.hi === 0n)
  return (x.lo < y.hi ? 1 : 0) | (x.lo <= y.hi && y.lo <= x.hi && !zeroApart ? 2 : 0) | (x.hi > y.lo ? 4 : 0)
}

/** What is left of `range` (of type `type`) where it is related to `other` by one of the relations `accepted`. */
export function restrict(
  range: Range,
  type: IrType,
  accepted: number,
  other: Range,
  domain: Domain,
): Range | undefined {
  if (domain === 'bits') {
    if (accepted === 2) return meet(range, view(other, type))
    if (accepted !== 5 || other.lo !== other.hi) return range
    const { lo: point } = view(other, type)
    if (point === 0n) return meet(range, { ...range, nonzero: true })
    const lo = range.lo === point ? point + 1n : range.lo
    const hi = range.hi === point ? point - 1n : range.hi
    return lo > hi ? undefined : { ...range, lo, hi }
  }
  const x = domain === 'big' ? range : view(range, domain)
  const y = domain === 'big' ? other : view(other, domain)
  let { lo, hi } = limits('big')
  if (!(accepted & 4)) hi = accepted & 2 ? y.hi : y.hi - 1n
  if (!(accepted & 1)) lo = accepted & 2 ? y.lo : y.lo + 1n
  if (lo > hi) return undefined
  const differs = accepted === 5 && y.lo === 0n && y.hi === 0n
  const cut = meet(x, { lo, hi, nonzero: differs, seen: y.seen })
  return cut && meet(range, view(cut, type))
}

/** The next guess for a value in a loop: a bound that moved goes all the way, so that guessing ends. */
export function widen(old: Range, next: Range, whole: Range): Range {
  return {
    lo: next.lo < old.lo ? (next.lo >= 0n && whole.lo < 0n ? 0n : whole.lo) : next.lo,
    hi: next.hi > old.hi ? whole.hi : next.hi,
    nonzero: next.nonzero,
    seen: next.seen,
  }
}
