import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../error/index.ts'
import {
  type AluOp,
  type BigOp,
  check,
  graph,
  interpret,
  type Obligation,
  type Op,
  printFn,
  type Value,
} from '../../ir/index.ts'
import { randomSource } from '../backend/testing/random-ir.ts'
import { optimize } from '../optimize.ts'
import { decideSigns } from './signs.ts'

const nonzero: Obligation = { kind: 'nonzero', code: 'SK1011', message: 'may be zero' }

describe('decideSigns', () => {
  it('makes differences signed unless a comparison proves them', () => {
    const { fn, b, at } = graph()
    const [a, c] = [b.param(0, 'u64'), b.param(1, 'u64')]
    const [more, less] = [fn.block(), fn.block()]
    b.branch(b.big('bge', a, c, 'bool'), more, less)
    const surely = at(more).alu('sub', a, c, 'big')
    b.return(surely)
    const perhaps = at(less).alu('sub', a, c, 'big')
    b.return(b.big('bshr', perhaps, b.const(1, 'big'), 'big'))
    decideSigns(fn)
    check(fn)
    expect([surely.type, perhaps.type]).toEqual(['u64', 'i64'])
    expect(printFn(fn)).toContain('uge')
    expect(printFn(fn)).toContain('sar')
  })

  it('lets constants go along, and joins to i64', () => {
    const { fn, b } = graph()
    const u = b.alu('add', b.param(0, 'u64'), b.const(5, 'big'), 'big')
    const i = b.alu('mul', b.param(1, 'i64'), b.const(5, 'big'), 'big')
    const both = b.alu('or', u, i, 'big')
    b.return(both)
    decideSigns(fn)
    expect([u.type, i.type, both.type]).toEqual(['u64', 'i64', 'i64'])
  })

  it('makes a flipped u64 an i64', () => {
    const { fn, b } = graph()
    // `~x` is x ^ -1; x ^ 0xffff_ffff_ffff_ffff has the same bits and another meaning.
    const flipped = b.alu('xor', b.param(0, 'u64'), b.const(-1, 'i64'), 'big')
    const masked = b.alu('xor', b.param(0, 'u64'), b.const(-1, 'u64'), 'big')
    b.return(b.alu('and', flipped, masked, 'big'))
    decideSigns(fn)
    expect([flipped.type, masked.type]).toEqual(['i64', 'u64'])
  })

  it('compares mixed signs as mathematics does', () => {
    const truths: Record<string, (a: bigint, b: bigint) => boolean> = {
      blt: (a, b) => a < b,
      ble: (a, b) => a <= b,
      bgt: (a, b) => a > b,
      bge: (a, b) => a >= b,
      beq: (a, b) => a === b,
      bne: (a, b) => a !== b,
    }
    const u64s = [0n, 1n, 5n, (1n << 63n) - 1n, 1n << 63n, (1n << 64n) - 1n]
    const i64s = [0n, 1n, -1n, 5n, (1n << 63n) - 1n, -(1n << 63n)]
    for (const [op, truth] of Object.entries(truths)) {
      for (const swapped of [false, true]) {
        const { fn, b, at } = graph()
        const [u, i] = [b.param(0, 'u64'), b.param(1, 'i64')]
        const [yes, no] = [fn.block(), fn.block()]
        b.branch(b.big(op as BigOp, swapped ? i : u, swapped ? u : i, 'bool'), yes, no)
        at(yes).return(b.const(1))
        at(no).return(b.const(0))
        optimize(fn, { debug: true })
        for (const x of u64s) {
          for (const y of i64s) {
            const { result } = interpret(fn, { params: [BigInt.asIntN(64, x), y] })
            expect([op, swapped, x, y, result]).toEqual([
              op,
              swapped,
              x,
              y,
              (swapped ? truth(y, x) : truth(x, y)) ? 1n : 0n,
            ])
          }
        }
      }
    }
  })
})

/** A straight line of bigint operations, and what JavaScript makes of them. */
function randomBigints(seed: number) {
  const random = randomSource(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const { fn, b, at } = graph()
  const meanings: { value: Value; compute: (get: (value: Value) => bigint) => bigint }[] = []
  const values: Value[] = []
  const add = (value: Value, compute: (get: (value: Value) => bigint) => bigint) => {
    meanings.push({ value, compute })
    values.push(value)
  }
  const params = [
    pick([0n, 3n, 1n << 20n, 1n << 40n, 1n << 63n]) + BigInt(Math.floor(random() * 100)),
    pick([0n, 7n, -1n, -1000n, 1n << 33n]),
  ]
  add(b.param(0, 'u64'), () => params[0]!)
  add(b.param(1, 'i64'), () => params[1]!)
  for (const constant of [1n, 10n, -3n]) add(b.const(constant, 'big'), () => constant)
  const results: Record<string, (x: bigint, y: bigint) => bigint> = {
    add: (x, y) => x + y,
    sub: (x, y) => x - y,
    mul: (x, y) => x * y,
    and: (x, y) => x & y,
    or: (x, y) => x | y,
    xor: (x, y) => x ^ y,
    bdiv: (x, y) => x / y,
    bmod: (x, y) => x % y,
    bshr: (x, y) => x >> y,
  }
  for (let i = 0; i < 8; i++) {
    const op = pick(Object.keys(results))
    const x = pick(values)
    let y = pick(values)
    if (op === 'bshr') {
      y = b.const(BigInt(Math.floor(random() * 60)), 'big')
      const { imm } = y
      meanings.push({ value: y, compute: () => imm })
    }
    const value = op.startsWith('b') ? b.big(op as Op, x, y, 'big') : b.alu(op as AluOp, x, y, 'big')
    if (op === 'bdiv' || op === 'bmod') value.obligation = nonzero
    add(value, (get) => results[op]!(get(x), get(y)))
  }
  const [yes, no] = [fn.block(), fn.block()]
  const [x, y] = [pick(values), pick(values)]
  b.branch(b.big('blt', x, y, 'bool'), yes, no)
  const [z, w] = [pick(values), pick(values)]
  at(yes).return(z)
  at(no).return(w)
  const mathematics = (): bigint | undefined => {
    const known = new Map<Value, bigint>()
    const get = (value: Value) => known.get(value)!
    for (const { value, compute } of meanings) {
      if ((value.op === 'bdiv' || value.op === 'bmod') && get(value.args[1]!) === 0n) return undefined
      known.set(value, compute(get))
    }
    return get(x) < get(y) ? get(z) : get(w)
  }
  return { fn, params, meanings, mathematics }
}

describe('bigints', () => {
  it('give what JavaScript gives, unless they leave their 64 bits', () => {
    let compared = 0
    let optimized = 0
    for (let seed = 1; seed <= 400; seed++) {
      const { fn, params, meanings, mathematics } = randomBigints(seed)
      const expected = mathematics()
      if (expected === undefined) continue
      decideSigns(fn)
      check(fn)
      const known = new Map<Value, bigint>()
      let fits = true
      for (const { value, compute } of meanings) {
        const exact = compute((arg) => known.get(arg)!)
        known.set(value, exact)
        const cut = value.type === 'u64' ? BigInt.asUintN(64, exact) : BigInt.asIntN(64, exact)
        // An operand that is read as an i64 has to be one.
        const read =
          value.type === 'i64'
            ? value.args.every((arg) => BigInt.asIntN(64, known.get(arg)!) === known.get(arg))
            : true
        fits &&= cut === exact && read
      }
      if (!fits) continue
      compared++
      const options = { params: params.map((each) => BigInt.asIntN(64, each)) }
      expect({ seed, result: interpret(fn, options).result }).toEqual({
        seed,
        result: BigInt.asIntN(64, expected),
      })
      const again = randomBigints(seed).fn
      const diagnostics: Diagnostic[] = []
      optimize(again, { debug: true, diagnostics })
      if (diagnostics.length > 0) continue
      optimized++
      expect({ seed, result: interpret(again, options).result }).toEqual({
        seed,
        result: BigInt.asIntN(64, expected),
      })
    }
    expect(optimized).toBeGreaterThan(30)
    expect(compared).toBeGreaterThan(80)
  })
})
