/**
 * What is known of one value: bounds, bits that are set or clear, words that it is not. Tests refine it, and it
 * decides tests.
 */
import { linkWindow } from '../ancillary.ts'
import { holds } from '../arithmetic.ts'
import type { Relation, Value } from './flow.ts'

export interface Range {
  readonly low: number
  readonly high: number
  /** Bits known to be set. */
  readonly ones: number
  /** Bits known to be clear. */
  readonly zeros: number
  readonly not: readonly number[]
  /** Masks of which at least one bit is set. */
  readonly some: readonly number[]
}

export const anyWord: Range = { low: 0, high: 0xffffffff, ones: 0, zeros: 0, not: [], some: [] }

const anyHalf = bounded(0, 0xffff)
const anyByte = bounded(0, 0xff)
const anyHeaderLength = tidy({ ...anyWord, zeros: ~0x3c >>> 0 })

/** The range of a value by what it is made of; `of` knows more of its parts. */
export function rangeOf(value: Value, of: (part: Value) => Range): Range {
  switch (value.kind) {
    case 'constant':
      return bounded(value.k, value.k)
    case 'load':
      // What is beside the packet comes whole, however few bytes of it are asked for.
      if (value.offset >= linkWindow) return anyWord
      return value.size === 4 ? anyWord : value.size === 2 ? anyHalf : anyByte
    case 'headerLength':
      return anyHeaderLength
    case 'alu': {
      if (value.right.kind !== 'constant') return anyWord
      const { k } = value.right
      const left = of(value.left)
      if (value.op === 'and') {
        return tidy({ ...anyWord, ones: (left.ones & k) >>> 0, zeros: (left.zeros | ~k) >>> 0 })
      }
      if (value.op === 'rsh') return bounded(left.low >>> k, left.high >>> k)
      if (value.op === 'mod' && k > 0) return bounded(0, Math.min(left.high, k - 1))
      if (value.op === 'div' && k > 0) return bounded(Math.floor(left.low / k), Math.floor(left.high / k))
      if (value.op === 'add' && left.high + k <= 0xffffffff) return bounded(left.low + k, left.high + k)
      if (value.op === 'lsh' && k < 32 && left.high * 2 ** k <= 0xffffffff) {
        return tidy({ ...anyWord, high: left.high * 2 ** k, low: left.low * 2 ** k, zeros: 2 ** k - 1 })
      }
      return anyWord
    }
    default:
      return anyWord
  }
}

function bounded(low: number, high: number): Range {
  if (low === high) return { low, high, ones: low, zeros: ~low >>> 0, not: [], some: [] }
  return tidy({ ...anyWord, low, high })
}

/** Bounds and bits that follow from one another. */
function tidy(range: Range): Range {
  let { low, high, ones, zeros } = range
  zeros = (zeros | (high === 0 ? ~0 : ~(0xffffffff >>> Math.clz32(high)))) >>> 0
  high = Math.min(high, ~zeros >>> 0)
  low = Math.max(low, ones)
  for (const { not } = range; not.length > 0 && low < high && not.includes(low); ) low++
  for (const { not } = range; not.length > 0 && low < high && not.includes(high); ) high--
  if (low === high) {
    ones = low
    zeros = ~low >>> 0
  }
  if (low === range.low && high === range.high && ones === range.ones && zeros === range.zeros) return range
  return { low, high, ones, zeros, not: range.not, some: range.some }
}

/** What is known when both are. */
export function narrow(one: Range, other: Range): Range {
  if (one === anyWord || one === other) return other
  if (other === anyWord) return one
  return tidy({
    low: Math.max(one.low, other.low),
    high: Math.min(one.high, other.high),
    ones: (one.ones | other.ones) >>> 0,
    zeros: (one.zeros | other.zeros) >>> 0,
    not: union(one.not, other.not),
    some: union(one.some, other.some),
  })
}

function union(one: readonly number[], other: readonly number[]): readonly number[] {
  if (one.length === 0) return other
  return other.length === 0 ? one : [...new Set([...one, ...other])]
}

/** What is known when one of both is, and nobody knows which. */
export function widen(one: Range, other: Range): Range {
  if (one === other) return one
  const excluded = (range: Range, k: number) => decideRange(range, 'jeq', k) === false
  const any = (range: Range, mask: number) => decideRange(range, 'jset', mask) === true
  return {
    low: Math.min(one.low, other.low),
    high: Math.max(one.high, other.high),
    ones: (one.ones & other.ones) >>> 0,
    zeros: (one.zeros & other.zeros) >>> 0,
    not: union(one.not, other.not).filter((k) => excluded(one, k) && excluded(other, k)),
    some: union(one.some, other.some).filter((m) => any(one, m) && any(other, m)),
  }
}

/** The range behind a test of it with `k` that held, or did not. */
export function refine(range: Range, relation: Relation, k: number, held: boolean): Range {
  switch (relation) {
    case 'jeq':
      if (held) return narrow(range, bounded(k, k))
      return tidy({ ...range, not: range.not.includes(k) ? range.not : [...range.not, k] })
    case 'jgt':
      return held ? tidy({ ...range, low: Math.max(range.low, k + 1) }) : atMost(range, k)
    case 'jge':
      return held ? tidy({ ...range, low: Math.max(range.low, k) }) : atMost(range, k - 1)
    case 'jset': {
      if (!held) return tidy({ ...range, zeros: (range.zeros | k) >>> 0 })
      const open = (k & ~range.zeros) >>> 0
      if ((open & (open - 1)) === 0) return tidy({ ...range, ones: (range.ones | open) >>> 0 })
      return { ...range, some: [...range.some, k] }
    }
  }
}

function atMost(range: Range, high: number): Range {
  return high < 0 ? { ...range, low: 1, high: 0 } : tidy({ ...range, high: Math.min(range.high, high) })
}

/** Whether a test holds for all words of a range, or for none; undefined where it depends. */
export function decideRange(range: Range, relation: Relation, k: number): boolean | undefined {
  const { low, high, ones, zeros } = range
  if (low >= high) return holds(relation, low, k)
  switch (relation) {
    case 'jeq': {
      const possible = k >= low && k <= high && (k & zeros) === 0 && (ones & ~k) === 0
      const excluded = range.not.includes(k) || range.some.some((mask) => (mask & k) === 0)
      return possible && !excluded ? undefined : false
    }
    case 'jgt':
      return low > k ? true : high <= k ? false : undefined
    case 'jge':
      return low >= k ? true : high < k ? false : undefined
    case 'jset':
      if ((k & ones) !== 0 || range.some.some((mask) => (mask & ~zeros & ~k) === 0)) return true
      return (k & ~zeros) === 0 ? false : undefined
  }
}
