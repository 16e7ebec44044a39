/**
 * How a histogram sorts values into slots. Each kind of buckets says it three times in one place, so that the sides
 * agree: for JavaScript, for compiled kernel code, and for the reader of the table.
 */
import { SkepError } from '../error/index.ts'
import type { Value } from '../ir/index.ts'
import { type Lowering, type Operand, Scalar } from '../operand/index.ts'
import { drawLinear, drawLog2 } from './histogram-text.ts'

/** The values low…high (both included) were recorded `count` times; null: there is no such end. */
export interface Bucket {
  readonly low: bigint | null
  readonly high: bigint | null
  readonly count: bigint
}

export interface Buckets {
  readonly slots: number
  /** What tells these buckets from others. */
  readonly text: string
  slotOf(value: number | bigint): number
  /** The slot of a number or bigint, as a number. */
  lowerSlot(l: Lowering, value: Operand, what: string): Value
  bounds(slot: number): Pick<Bucket, 'low' | 'high'>
  /** The table that BCC draws; '' if nothing was counted. With `columns` its bars fill as many characters a line. */
  draw(counts: readonly bigint[], unit: string, columns?: number): string
}

/** 0…1, 2…3, 4…7, …: a slot for each power of two; what is below zero counts as zero. */
export const log2Buckets: Buckets = {
  slots: 64,
  text: 'log2',
  slotOf(value) {
    const whole = BigInt(value)
    return whole < 2n ? 0 : Math.min(63, whole.toString(2).length - 1)
  },
  lowerSlot(l, operand, what) {
    const given = scalar(l, operand, what)
    const { type } = given.value
    const rest = l.cell('rest', given)
    const slot = l.cell('slot', new Scalar('num', l.b.const(0)))
    const value = () => l.read(rest).components()[0]!
    const keep = (shifted: Value) => l.write(rest, new Scalar(given.kind, shifted))
    l.branch(isBelow(l, given, 0), () => keep(l.b.const(0, type)))
    for (const bits of [32, 16, 8, 4, 2, 1]) {
      const high = l.b.alu('shr', value(), l.b.const(bits), type)
      l.branch(l.b.compare('ne', high, l.b.const(0, type)), () => {
        const sum = l.b.alu('add', l.read(slot).components()[0]!, l.b.const(bits))
        l.write(slot, new Scalar('num', sum))
        keep(high)
      })
    }
    return l.read(slot).components()[0]!
  },
  bounds: (slot) => ({ low: slot === 0 ? 0n : 1n << BigInt(slot), high: (2n << BigInt(slot)) - 1n }),
  draw: drawLog2,
}

/** Where linear buckets begin and end (`max` is in none of them), and how wide they are; all whole numbers. */
export interface Linear {
  readonly min: number
  readonly max: number
  readonly step: number
}

/** min…min + step − 1, …; slot 0 counts what is below `min`, the last one what is `max` or above. */
export function linearBuckets({ min, max, step }: Linear): Buckets {
  const count = Math.ceil((max - min) / step)
  if (![min, max, step].every(Number.isSafeInteger) || step < 1 || count < 1 || count > 100_000) {
    throw new SkepError('SK2007', `histogram: min ${min}, max ${max}, step ${step} make no buckets`, {
      hint: 'give whole numbers: { linear: { min: 0, max: 100, step: 10 } }',
    })
  }
  const last = count + 1
  const lowOf = (slot: number) => BigInt(min) + BigInt(slot - 1) * BigInt(step)
  return {
    slots: count + 2,
    text: JSON.stringify({ min, max, step }),
    slotOf(value) {
      if (value < min) return 0
      if (value >= max) return last
      return Number((BigInt(value) - BigInt(min)) / BigInt(step)) + 1
    },
    lowerSlot(l, operand, what) {
      const given = scalar(l, operand, what)
      const { type } = given.value
      const slot = l.cell('slot', new Scalar('num', l.b.const(0)))
      const write = (value: Value) => l.write(slot, new Scalar('num', value))
      l.branch(
        isBelow(l, given, min),
        () => {},
        () =>
          l.branch(
            isBelow(l, given, max),
            () => {
              const above = l.b.alu('sub', given.value, l.b.const(min, type), type)
              const index = l.b.alu('udiv', above, l.b.const(step, type), type)
              write(l.b.alu('add', l.b.unary('cast', index, 'num'), l.b.const(1)))
            },
            () => write(l.b.const(last)),
          ),
      )
      return l.read(slot).components()[0]!
    },
    bounds: (slot) => ({
      low: slot === 0 ? null : lowOf(slot),
      high: slot === last ? null : slot === count ? BigInt(max) - 1n : lowOf(slot + 1) - 1n,
    }),
    draw: (counts, unit, columns) => drawLinear(counts, unit, { min, max, step }, columns),
  }
}

function scalar(l: Lowering, operand: Operand, what: string): Scalar {
  const given = operand.required(l)
  if (given instanceof Scalar && given.kind !== 'bool') return given
  return l.fail('SK2010', `${what} wants a number or bigint, this is ${given.describe()}`)
}

function isBelow(l: Lowering, value: Scalar, limit: number): Value {
  const type = value.kind === 'num' ? 'num' : limit < 0 ? 'i64' : 'u64'
  return l.binary('<', value, new Scalar(value.kind, l.b.const(limit, type))).truth(l)
}
