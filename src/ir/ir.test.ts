import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { dominators } from './dominators.ts'
import { evaluate } from './evaluate.ts'
import { printFn } from './print.ts'
import { repairSsa } from './ssa-update.ts'
import { graph } from './testing/graph.ts'
import { interpret } from './testing/interpret.ts'

/** sum of 0 … n - 1, with a loop in which odd numbers are skipped if `skip`. */
function summing() {
  const { fn, b, at, phi } = graph()
  const [header, body, odd, step, exit] = [fn.block(), fn.block(), fn.block(), fn.block(), fn.block()]
  const n = b.param(0, 'num')
  const zero = b.const(0)
  b.jump(header)
  const i = phi(header, 'num', zero)
  const sum = phi(header, 'num', zero)
  at(header).branch(b.compare('slt', i, n), body, exit)
  at(body).branch(b.compare('eq', b.alu('and', i, b.const(1)), zero), step, odd)
  const more = at(odd).alu('add', sum, i)
  b.jump(step)
  const next = phi(step, 'num', sum, more)
  i.args.push(at(step).alu('add', i, b.const(1)))
  sum.args.push(next)
  b.jump(header)
  at(exit).return(sum)
  return { fn, header, body, odd, step, exit, i, sum, next }
}

describe('dominators', () => {
  it('finds the tree and the loop', () => {
    const { fn, header, body, odd, step, exit } = summing()
    const tree = dominators(fn)
    expect(tree.parent(step)).toBe(body)
    expect(tree.parent(exit)).toBe(header)
    expect(tree.dominates(header, odd)).toBe(true)
    expect(tree.dominates(odd, step)).toBe(false)
    expect(tree.loops).toHaveLength(1)
    expect([...tree.loops[0]!.blocks].map((block) => block.id).sort()).toEqual([1, 2, 3, 4])
    expect(tree.loopOf(exit)).toBeUndefined()
  })
})

describe('check', () => {
  it('takes a sound function', () => {
    expect(() => check(summing().fn)).not.toThrow()
  })

  it.each([
    [
      'a use that is not dominated',
      ({ exit, next }: ReturnType<typeof summing>) => {
        exit.terminator = { kind: 'return', value: next }
      },
    ],
    ['a phi with too few args', ({ i }: ReturnType<typeof summing>) => i.args.pop()],
    ['a one-sided edge', ({ step }: ReturnType<typeof summing>) => step.predecessors.pop()],
    ['a replaced value', ({ next, sum }: ReturnType<typeof summing>) => (next.replacement = sum)],
    [
      'a number as a condition',
      ({ header, i }: ReturnType<typeof summing>) => {
        if (header.terminator.kind === 'if') header.terminator.condition = i
      },
    ],
  ])('refuses %s', (_, spoil) => {
    const broken = summing()
    spoil(broken)
    expect(() => check(broken.fn, 'a test')).toThrow(/IR after a test/)
  })
})

describe('interpret and print', () => {
  it('runs loops', () => {
    expect(interpret(summing().fn, { params: [10n] }).result).toBe(25n)
  })

  it('prints one value a line', () => {
    expect(printFn(summing().fn)).toMatchInlineSnapshot(`
      "fn test
      b0:
        v0: num = param 0
        v1: num = const 0
        jump b1
      b1:
        v2: num = phi b0 v1, b4 v11
        v3: num = phi b0 v1, b4 v9
        v4: bool = slt v2, v0
        if v4 then b2 else b5
      b2:
        v5: num = const 1
        v6: num = and v2, v5
        v7: bool = eq v6, v1
        if v7 then b4 else b3
      b3:
        v8: num = add v3, v2
        jump b4
      b4:
        v9: num = phi b2 v3, b3 v8
        v10: num = const 1
        v11: num = add v2, v10
        jump b1
      b5:
        return v3
      "
    `)
  })
})

describe('repairSsa', () => {
  it('brings two definitions together where their paths meet', () => {
    const { fn, b, at } = graph()
    const [left, right, join] = [fn.block(), fn.block(), fn.block()]
    const value = b.param(0, 'num')
    b.branch(b.compare('slt', value, b.const(5)), left, right)
    at(left).jump(join)
    const other = at(right).const(7)
    b.jump(join)
    at(join).return(value)
    repairSsa(
      fn,
      new Map([
        [
          value,
          new Map([
            [fn.entry, value],
            [right, other],
          ]),
        ],
      ]),
    )
    check(fn)
    expect(interpret(fn, { params: [3n] }).result).toBe(3n)
    expect(interpret(fn, { params: [30n] }).result).toBe(7n)
  })
})

describe('evaluate', () => {
  it.each([
    ['sdiv', [-7n, 2n], 64, -3n],
    ['udiv', [-1n, 2n], 64, (1n << 63n) - 1n],
    ['sdiv', [-(1n << 63n), -1n], 64, -(1n << 63n)],
    ['sdiv', [1n, 0n], 64, undefined],
    ['shl', [1n, 64n], 64, undefined],
    ['shl', [1n, 31n], 32, 0x8000_0000n],
    ['sar', [0x8000_0000n, 4n], 32, 0xf800_0000n],
    ['add', [-1n, 0n], 32, 0xffff_ffffn],
    ['slt', [0xffff_ffffn, 0n], 32, 1n],
    ['ult', [-1n, 0n], 64, 0n],
    ['bswap16', [0x1234_5678n], 64, 0x7856n],
    ['sext8', [0x1ffn], 64, -1n],
  ] as const)('%s %s (%i bits) is %s', (op, args, width, result) => {
    expect(evaluate(op, args, width)).toBe(result)
  })
})
