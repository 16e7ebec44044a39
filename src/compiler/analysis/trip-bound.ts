/**
 * How often a loop turns at most. Three shapes are recognised: a counter that moves by at least one towards a bound in
 * each turn, a value that shrinks to zero (`n >>= 1`, `n / 10`, `n & (n - 1)`), and one that grows (`n *= 2`, `n <<= 1`).
 *
 * Whether the kernel's verifier sees the end too is another question: it walks through the turns one by one with what
 * it knows of the values (`Range.seen`), and must come to a turn in which the test ends the loop for sure.
 */
import { type Block, type Loop, phiArgument, type Value } from '../../ir/index.ts'
import { type Domain, join, limits, orders, type Range, view } from './range.ts'
import type { Ranges } from './ranges.ts'

export interface TripBound {
  /** The loop's body runs so often at most. */
  readonly turns: bigint
  /** So many turns the verifier walks through at most; undefined if it comes to no end. */
  readonly seen: bigint | undefined
}

const visibly = (turns: bigint, seen: boolean): TripBound => ({ turns, seen: seen ? turns : undefined })

/** What two tests say of one loop. */
function least(a: TripBound | undefined, b: TripBound | undefined): TripBound | undefined {
  if (!a || !b) return a ?? b
  const less = (x: bigint, y: bigint) => (x < y ? x : y)
  const seen = a.seen === undefined || b.seen === undefined ? (a.seen ?? b.seen) : less(a.seen, b.seen)
  return { turns: less(a.turns, b.turns), seen }
}

/** How often the loop's body may run at most; undefined if that cannot be proved. */
export function tripBound(
  loop: Loop,
  ranges: Ranges,
  dominates: (a: Block, b: Block) => boolean,
): TripBound | undefined {
  let bound: TripBound | undefined
  for (const block of loop.blocks) {
    const end = block.terminator
    if (end.kind !== 'if' || loop.blocks.has(end.then) === loop.blocks.has(end.else)) continue
    // Only a test that every turn makes can end the loop for sure.
    if (!loop.latches.every((latch) => dominates(block, latch))) continue
    const stays = loop.blocks.has(end.then)
    bound = least(bound, boundOfTest({ loop, ranges, block, condition: end.condition, stays }))
  }
  return bound
}

interface Test {
  readonly loop: Loop
  readonly ranges: Ranges
  readonly block: Block
  readonly condition: Value
  /** Whether the loop goes on where the condition is true. */
  readonly stays: boolean
}

function boundOfTest(test: Test): TripBound | undefined {
  const { condition } = test
  if (condition.op === 'not')
    return boundOfTest({ ...test, condition: condition.args[0]!, stays: !test.stays })
  if (condition.type === 'bool' && condition.op === (test.stays ? 'and' : 'or')) {
    // One of both suffices to end the loop.
    return condition.args.map((arg) => boundOfTest({ ...test, condition: arg })).reduce(least)
  }
  const order = orders[condition.op]
  if (!order || condition.width === 32) return undefined
  const accepts = test.stays ? order.accepts : 7 - order.accepts
  const mirrored = (accepts & 2) | (accepts & 1 ? 4 : 0) | (accepts & 4 ? 1 : 0)
  const [a, b] = condition.args as [Value, Value]
  return least(boundOf(test, a, b, accepts, order.domain), boundOf(test, b, a, mirrored, order.domain))
}

/** The bound if the loop goes on only while `moving` relates to `bound` by one of `accepts`. */
function boundOf(
  test: Test,
  moving: Value,
  bound: Value,
  accepts: number,
  domain: Domain,
): TripBound | undefined {
  for (const phi of test.loop.header.phis) {
    const end = viewed(test.ranges.at(bound, test.block), phi, domain)
    const found =
      counted(test, phi, moving, end, accepts, domain) ??
      shrunk(test, phi, moving, end, accepts, domain) ??
      grown(test, phi, moving, end, accepts, domain)
    if (found) return found
  }
  return undefined
}

const isUnsigned = (phi: Value, domain: Domain) =>
  domain === 'u64' || (domain !== 'i64' && phi.type === 'u64')

/** A range as the test reads it. */
function viewed(range: Range, phi: Value, domain: Domain): Range {
  return view(range, isUnsigned(phi, domain) ? 'u64' : 'i64')
}

/** A counter moves by at least one towards `end` in each turn, and does not wrap before the test ends the loop. */
function counted(
  test: Test,
  phi: Value,
  moving: Value,
  end: Range,
  accepts: number,
  domain: Domain,
): TripBound | undefined {
  const { loop, ranges } = test
  const offset = stepFrom(moving, phi, loop, ranges, new Set())
  const step = stepOf(phi, loop, ranges)
  if (!offset || !step) return undefined
  const start = startOf(phi, loop, ranges, domain)
  const whole = limits(isUnsigned(phi, domain) ? 'u64' : 'i64')
  const first = { lo: start.lo + offset.lo, hi: start.hi + offset.hi }
  if (first.lo < whole.lo || first.hi > whole.hi) return undefined
  const slack = offset.hi - offset.lo
  const seen = start.seen && end.seen && step.seen && offset.seen
  if (step.lo > 0n && !(accepts & 4)) {
    const top = accepts & 2 ? end.hi : end.hi - 1n
    return top + step.hi + slack > whole.hi ? undefined : visibly(turns(top - first.lo, step.lo), seen)
  }
  if (step.hi < 0n && !(accepts & 1)) {
    const bottom = accepts & 2 ? end.lo : end.lo + 1n
    return bottom + step.lo - slack < whole.lo ? undefined : visibly(turns(first.hi - bottom, -step.hi), seen)
  }
  // `i !== n` ends only if the steps hit n exactly.
  if (accepts !== 5 || end.lo !== end.hi || step.lo !== step.hi || slack !== 0n) return undefined
  // Of a counter that may be several numbers the verifier never knows that it is n.
  const exact = seen && first.lo === first.hi
  if (step.lo === 1n && first.hi <= end.lo) return visibly(turns(end.lo - first.lo, 1n), exact)
  if (step.lo === -1n && first.lo >= end.lo) return visibly(turns(first.hi - end.lo, 1n), exact)
  const way = end.lo - first.lo
  const hits = first.lo === first.hi && step.lo !== 0n && way % step.lo === 0n && way / step.lo >= 0n
  return hits ? visibly(way / step.lo + 1n, exact) : undefined
}

function startOf(phi: Value, loop: Loop, ranges: Ranges, domain: Domain): Range {
  const { header } = loop
  let all: Range | undefined
  for (const [i, from] of header.predecessors.entries()) {
    if (loop.blocks.has(from)) continue
    const one = viewed(ranges.at(phi.args[i]!, from, header), phi, domain)
    all = all ? join(all, one) : one
  }
  return all ?? limits(phi.type)
}

/** A value loses bits until it is zero, and the loop goes on only while it is more, or other, than that. */
function shrunk(
  { loop, ranges }: Test,
  phi: Value,
  moving: Value,
  end: Range,
  accepts: number,
  domain: Domain,
): TripBound | undefined {
  if (moving !== phi && !nextOf(phi, loop).every((arg) => arg === moving)) return undefined
  const above = !(accepts & 1) && end.lo >= (accepts & 2 ? 1n : 0n)
  const other = accepts === 5 && end.lo === 0n && end.hi === 0n
  const loss = above || other ? lossOf(phi, loop, ranges) : undefined
  if (!loss) return undefined
  const start = startOf(phi, loop, ranges, domain)
  const bits = start.lo < 0n ? 64n : bitsOf(start.hi)
  return visibly(bits / loss.bits + 2n, loss.seen && end.seen)
}

/** A positive value at least doubles in each turn, and the loop goes on only while it is below a bound that is far from wrapping. */
function grown(
  { loop, ranges }: Test,
  phi: Value,
  moving: Value,
  end: Range,
  accepts: number,
  domain: Domain,
): TripBound | undefined {
  const start = startOf(phi, loop, ranges, domain)
  if (moving !== phi || accepts & 4 || start.lo < 1n || end.hi > 1n << 24n) return undefined
  let seen = start.seen && end.seen
  for (const next of nextOf(phi, loop)) {
    const factor = factorOf(next, phi, ranges)
    if (!factor) return undefined
    seen &&= factor.seen
  }
  return visibly(bitsOf(end.hi) + 2n, seen)
}

/** By how much `value` is `phi` multiplied; at least 2, and so little that it does not wrap below the bound. */
function factorOf(value: Value, phi: Value, ranges: Ranges): Range | undefined {
  let product = value
  while (product.op === 'cast' || product.op === 'sext32' || product.op === 'zext32')
    product = product.args[0]!
  const [a, b] = product.args
  if (product.op !== 'mul' && product.op !== 'shl') return undefined
  let base = a!
  while (base.op === 'cast' || base.op === 'zext32') base = base.args[0]!
  if (base !== phi) return undefined
  const by = ranges.at(b!, product.block)
  const [least, most] = product.op === 'mul' ? [2n, 128n] : [1n, 7n]
  return by.lo >= least && by.hi <= most ? by : undefined
}

/** What the phi is in the next turn, by each of the ways around. */
const nextOf = (phi: Value, loop: Loop) => loop.latches.map((latch) => phiArgument(phi, latch))

const bitsOf = (value: bigint) => BigInt(value.toString(2).length)

const turns = (way: bigint, step: bigint) => (way < 0n ? 1n : way / step + 2n)

interface Step {
  readonly lo: bigint
  readonly hi: bigint
  readonly seen: boolean
}

/** How far the phi moves in one turn; undefined if it does not move by constants. */
function stepOf(phi: Value, loop: Loop, ranges: Ranges): Step | undefined {
  let all: Step | undefined
  for (const next of nextOf(phi, loop)) {
    const step = stepFrom(next, phi, loop, ranges, new Set())
    if (!step) return undefined
    all = all ? widest(all, step) : step
  }
  return all
}

const widest = (a: Step, b: Step): Step => ({
  lo: a.lo < b.lo ? a.lo : b.lo,
  hi: a.hi > b.hi ? a.hi : b.hi,
  seen: a.seen && b.seen,
})

/** `value` as `phi` plus something between constants, within one turn. */
function stepFrom(
  value: Value,
  phi: Value,
  loop: Loop,
  ranges: Ranges,
  visited: Set<Value>,
): Step | undefined {
  if (value === phi) return { lo: 0n, hi: 0n, seen: true }
  if (visited.has(value) || !loop.blocks.has(value.block) || value.width === 32) return undefined
  visited.add(value)
  const [a, b] = value.args
  if (value.op === 'cast' || value.op === 'proven') return stepFrom(a!, phi, loop, ranges, visited)
  if (value.op === 'add' || value.op === 'sub') {
    const left = stepFrom(a!, phi, loop, ranges, visited)
    const swapped = !left && value.op === 'add'
    const inner = swapped ? stepFrom(b!, phi, loop, ranges, visited) : left
    const by = ranges.at(swapped ? a! : b!, value.block)
    // A step past 2^32 is none that a counter takes; it keeps what follows from wrapping.
    if (!inner || by.lo < -(1n << 32n) || by.hi > 1n << 32n) return undefined
    const seen = inner.seen && by.seen
    return value.op === 'add'
      ? { lo: inner.lo + by.lo, hi: inner.hi + by.hi, seen }
      : { lo: inner.lo - by.hi, hi: inner.hi - by.lo, seen }
  }
  if (value.op === 'phi' && value.block !== loop.header) {
    let all: Step | undefined
    for (const arg of value.args) {
      const one = stepFrom(arg, phi, loop, ranges, new Set(visited))
      if (!one) return undefined
      all = all ? widest(all, one) : one
    }
    return all
  }
  return undefined
}

/** How many bits a value loses in each turn, at least; the verifier sees it of shifts by constants alone. */
interface Loss {
  readonly bits: bigint
  readonly seen: boolean
}

function lossOf(phi: Value, loop: Loop, ranges: Ranges): Loss | undefined {
  let all: Loss | undefined
  for (const next of nextOf(phi, loop)) {
    let value = next
    while (value.op === 'cast') value = value.args[0]!
    const one = losesBit(value, phi) ? { bits: 1n, seen: false } : lossByHalving(value, phi, ranges)
    if (!one) return undefined
    all = { bits: all && all.bits < one.bits ? all.bits : one.bits, seen: one.seen && all?.seen !== false }
  }
  return all
}

function lossByHalving(value: Value, phi: Value, ranges: Ranges): Loss | undefined {
  const [a, b] = value.args
  if (a !== phi || !b) return undefined
  const by = ranges.at(b, value.block)
  if (value.op === 'udiv' || value.op === 'sdiv')
    return by.lo >= 2n ? { bits: bitsOf(by.lo) - 1n, seen: false } : undefined
  const isShift = value.op === 'shr' || (value.op === 'sar' && ranges.at(phi, value.block).lo >= 0n)
  return isShift && by.lo >= 1n ? { bits: by.lo, seen: by.lo === by.hi } : undefined
}

/** `n & (n - 1)`, of bigints or of numbers, which it makes int32s. */
function losesBit(value: Value, phi: Value): boolean {
  const masked = value.op === 'sext32' || value.op === 'zext32' ? value.args[0]! : value
  const less = masked.args.find((arg) => arg !== phi)
  return (
    masked.op === 'and' &&
    masked.args.includes(phi) &&
    less?.op === 'add' &&
    less.args[0] === phi &&
    less.args[1]!.op === 'const' &&
    less.args[1]!.imm === -1n
  )
}
