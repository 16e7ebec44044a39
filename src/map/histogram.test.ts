import { describe, expect, it } from 'vitest'
import { Block, Builder, evaluate, Fn, type Value } from '../ir/index.ts'
import { type Cell, type Lowering, type Operand, Scalar } from '../operand/index.ts'
import { str } from '../schema/index.ts'
import { histogram } from './histogram.ts'
import { type Buckets, linearBuckets, log2Buckets } from './histogram-buckets.ts'

/** As printed in BCC's tools/cpudist_example.txt (v0.31). */
const cpudist = `     usecs               : count     distribution
         0 -> 1          : 0        |                                        |
         2 -> 3          : 1        |                                        |
         4 -> 7          : 1        |                                        |
         8 -> 15         : 13       |**                                      |
        16 -> 31         : 187      |****************************************|
        32 -> 63         : 89       |*******************                     |
        64 -> 127        : 26       |*****                                   |
       128 -> 255        : 0        |                                        |
       256 -> 511        : 1        |                                        |`

function repeat(times: number, record: () => void): void {
  for (let i = 0; i < times; i++) record()
}

describe('histogram', () => {
  it('draws as BCC draws', () => {
    const usecs = histogram()
    const counts: [number | bigint, number][] = [
      [2, 1],
      [7n, 1],
      [8, 13],
      [31n, 187],
      [40, 89],
      [64, 26],
      [511n, 1],
    ]
    for (const [value, times] of counts) repeat(times, () => usecs.record(value))
    expect(usecs.toString('usecs')).toBe(cpudist)
    expect(usecs.buckets()[3]).toEqual({ low: 8n, high: 15n, count: 13n })
    usecs.clear()
    expect(usecs.toString('usecs')).toBe('')
  })

  it('has a wide table for large values', () => {
    const bytes = histogram()
    repeat(2, () => bytes.record(2n ** 32n))
    bytes.record(1)
    const lines = bytes.toString('bytes').split('\n')
    expect(lines[0]).toBe(`${' '.repeat(15)}${'bytes'.padEnd(29)} : count     distribution`)
    expect(lines[1]).toBe(`${' '.repeat(19)}0 -> 1${' '.repeat(19)} : 1        |**********          |`)
    expect(lines).toHaveLength(34)
  })

  it('draws linear buckets, and what lies outside', () => {
    const load = histogram({ linear: { min: 0, max: 10, step: 4 } })
    for (const value of [0, 3, 4, 9, -1, 10, 100]) load.record(value)
    const star = (stars: number) => `|${'*'.repeat(stars).padEnd(40)}|`
    expect(load.toString('load').split('\n')).toEqual([
      '     load          : count     distribution',
      `        < 0        : 1        ${star(20)}`,
      `        0          : 2        ${star(40)}`,
      `        4          : 1        ${star(20)}`,
      `        8          : 1        ${star(20)}`,
      `        >= 10      : 2        ${star(40)}`,
    ])
    expect(load.buckets().at(-2)).toEqual({ low: 8n, high: 9n, count: 1n })
  })

  it('keeps a distribution for each key', () => {
    const latency = histogram({ key: str(8) })
    latency.record('sda', 3)
    latency.record('sdb', 100n)
    latency.record('sda', 3)
    expect([...latency.keys()]).toEqual(['sda', 'sdb'])
    expect(latency.get('sda')).toEqual([
      { low: 0n, high: 1n, count: 0n },
      { low: 2n, high: 3n, count: 2n },
    ])
    expect(latency.get('sdc')).toBeUndefined()
    expect(latency.toString('usecs', 'disk')).toMatch(/^\ndisk = sda\n {5}usecs .*\n[\s\S]*\n\ndisk = sdb\n/)
  })
})

/** A lowering whose values are all known: branches are taken, not made. */
function knownLowering(): { l: Lowering; wordOf: (value: Value) => bigint } {
  const b = new Builder(new Fn('test'), new Block(0))
  const wordOf = (value: Value): bigint => {
    if (value.op === 'const') return value.imm
    const result = evaluate(value.op, value.args.map(wordOf), value.width)
    if (result === undefined) throw new Error(`no value for ${value.op}`)
    return result
  }
  const cells = new Map<Cell, Operand>()
  const l = {
    b,
    cell(name: string, initial: Operand) {
      const cell = { name }
      cells.set(cell, initial)
      return cell
    },
    read: (cell: Cell) => cells.get(cell)!,
    write: (cell: Cell, operand: Operand) => void cells.set(cell, operand),
    branch: (condition: Value, then: () => void, otherwise?: () => void) =>
      wordOf(condition) !== 0n ? then() : otherwise?.(),
    binary(operator: string, left: Operand, right: Operand) {
      expect(operator).toBe('<')
      const [x, y] = [left, right].map((side) => {
        const { value } = side as Scalar
        return value.type === 'u64' ? BigInt.asUintN(64, wordOf(value)) : wordOf(value)
      })
      return new Scalar('bool', b.bool(x! < y!))
    },
  } as unknown as Lowering
  return { l, wordOf }
}

describe('buckets', () => {
  const around = (value: bigint) => [value - 1n, value, value + 1n]
  const values = Array.from({ length: 64 }, (_, i) => around(1n << BigInt(i))).flat()
  const kinds: [string, Buckets][] = [
    ['log2', log2Buckets],
    ['linear', linearBuckets({ min: 0, max: 1000, step: 7 })],
    ['below zero', linearBuckets({ min: -50, max: 50, step: 10 })],
  ]

  it.each(kinds)('%s: the kernel sorts as JavaScript does', (_, buckets) => {
    const { l, wordOf } = knownLowering()
    for (const value of values) {
      const operand = new Scalar('big', l.b.const(value, 'u64'))
      expect(Number(wordOf(buckets.lowerSlot(l, operand, 'test')))).toBe(buckets.slotOf(value))
    }
    for (const value of [...values.map((each) => -each), ...values].filter(
      (each) => BigInt.asIntN(54, each) === each,
    )) {
      const operand = new Scalar('num', l.b.const(value))
      expect(Number(wordOf(buckets.lowerSlot(l, operand, 'test')))).toBe(buckets.slotOf(Number(value)))
    }
  })

  it.each(kinds)('%s: each value lies in the bounds of its slot', (_, buckets) => {
    for (const value of [...values, ...values.map((each) => -each)]) {
      const { low, high } = buckets.bounds(buckets.slotOf(value))
      const floor = buckets === log2Buckets && value < 0n ? 0n : value
      expect(low === null || low <= floor).toBe(true)
      expect(high === null || high >= floor).toBe(true)
    }
  })
})
