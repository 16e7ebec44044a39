import { describe, expect, it } from 'vitest'
import { CompileError, type Diagnostic } from '../error/index.ts'
import {
  type CallInfo,
  type Graph,
  graph,
  interpret,
  type Obligation,
  printFn,
  type Value,
} from '../ir/index.ts'
import type { MapSpec } from '../object/index.ts'
import { randomFn, randomSource, randomWord } from './backend/testing/random-ir.ts'
import { optimize } from './optimize.ts'

const counts: MapSpec = { name: 'counts', type: 1, keySize: 4, valueSize: 16, maxEntries: 10, flags: 0 }
const lookup: CallInfo = { helper: 1, name: 'map_lookup_elem', effect: 'volatile', refersTo: counts }
const remove: CallInfo = { helper: 3, name: 'map_delete_elem', effect: 'write', kills: [counts] }
const present: Obligation = { kind: 'present', code: 'SK1013', message: 'may be undefined' }
const nonzero: Obligation = { kind: 'nonzero', code: 'SK1011', message: 'may be zero' }
const inShift: Obligation = { kind: 'shift', code: 'SK1012', message: 'may lie outside' }

function optimized({ fn }: Graph): string {
  optimize(fn, { debug: true })
  return printFn(fn)
}

function refusals({ fn }: Graph): string[] {
  const diagnostics: Diagnostic[] = []
  optimize(fn, { diagnostics, debug: true })
  return diagnostics.map((each) => each.code)
}

describe('a checked lookup', () => {
  /** `v = get(k); if (v !== undefined) return v; else return 7`, as lowering writes it. */
  function checked(g: Graph, useElse = false): Graph {
    const { fn, b, at, phi } = g
    const [found, join, then, otherwise] = [fn.block(), fn.block(), fn.block(), fn.block()]
    const key = b.slot(fn.slot(4, 4, 'key'))
    b.store(key, b.param(1, 'num'), { size: 4, space: 'stack' })
    const pointer = b.call(lookup, [b.map(counts), key], 'ptr')
    b.branch(b.compare('ne', pointer, b.const(0, 'ptr')), found, join)
    const none = b.fn.value('const', 'u64')
    none.block = fn.entry
    fn.entry.body.push(none)
    const loaded = at(found).load('u64', pointer, { size: 8, space: 'map' })
    b.jump(join)
    const value = phi(join, 'u64', none, loaded)
    const isThere = at(join).compare('ne', pointer, b.const(0, 'ptr'))
    b.branch(b.unary('not', isThere), otherwise, then)
    at(then).return(b.proven(value, isThere, present))
    at(otherwise)
    b.return(useElse ? b.proven(value, isThere, present) : b.const(7))
    return g
  }

  it('asks once', () => {
    expect(optimized(checked(graph()))).toMatchInlineSnapshot(`
      "fn test
      b0:
        v0: ptr = slot key
        v1: num = param 1
        store u32 stack v0, v1
        v3: ptr = map counts
        v4: ptr = call map_lookup_elem(v3, v0)
        v5: ptr = const 0
        v6: bool = ne v4, v5
        if v6 then b1 else b5
      b1:
        v8: u64 = load u64 map v4
        return v8
      b5:
        v14: num = const 7
        return v14
      "
    `)
  })

  it('is refused where the value is used in spite of the check', () => {
    expect(refusals(checked(graph(), true))).toEqual(['SK1013'])
  })
})

describe('promises', () => {
  it('are kept by what a branch said of an operand, whatever becomes of that: |4 - x| + 1 is not zero', () => {
    const g = graph()
    const { fn, b, at, phi } = g
    const [turned, as, join] = [fn.block(), fn.block(), fn.block()]
    const difference = b.alu('sub', b.const(4), b.load('num', b.param(0), { size: 4, space: 'ctx' }))
    b.branch(b.compare('slt', difference, b.const(0)), turned, as)
    const negated = at(turned).unary('neg', difference)
    b.jump(join)
    at(as).jump(join)
    const size = phi(join, 'num', negated, difference)
    const divisor = at(join).alu('add', b.unary('zext32', size), b.const(1))
    const rest = b.alu('smod', size, divisor)
    rest.obligation = nonzero
    b.return(rest)
    expect(refusals(g)).toEqual([])
  })

  function dividing(guarded: boolean): Graph {
    const g = graph()
    const { fn, b, at } = g
    const [d, x] = [b.load('u64', b.param(0), { size: 8, space: 'ctx' }), b.param(1, 'u64')]
    const [zero, fine] = [fn.block(), fn.block()]
    b.branch(guarded ? b.big('beq', d, b.const(0, 'big'), 'bool') : b.big('blt', x, d, 'bool'), zero, fine)
    at(zero).return(b.const(0))
    const quotient = at(fine).big('bdiv', x, d, 'big')
    quotient.obligation = nonzero
    b.return(quotient)
    return g
  }

  it('takes a divisor that was checked', () => {
    expect(optimized(dividing(true))).toContain('udiv')
  })

  it('refuses one that was not', () => {
    expect(refusals(dividing(false))).toEqual(['SK1011'])
    expect(() => optimize(dividing(false).fn)).toThrow(CompileError)
  })

  it('bounds shift counts by masks', () => {
    for (const [mask, codes] of [
      [63n, []],
      [127n, ['SK1012']],
    ] as const) {
      const g = graph()
      const count = g.b.alu('and', g.b.param(1, 'u64'), g.b.const(mask, 'big'), 'big')
      const shifted = g.b.big('shl', g.b.param(2, 'u64'), count, 'big')
      shifted.obligation = inShift
      g.b.return(shifted)
      expect(refusals(g)).toEqual(codes)
    }
  })

  it('shows the verifier an index that only a division bounds', () => {
    const g = graph()
    const { b } = g
    const zero = b.const(0)
    const index = b.alu('smod', b.load('num', b.param(0), { size: 4, space: 'ctx' }), b.const(10))
    const slot = b.slot(g.fn.slot(10, 8, 'bytes'))
    b.store(slot, zero, { size: 8, space: 'stack' })
    const at = b.proven(index, b.bool(true), {
      kind: 'index',
      limit: 10,
      code: 'SK2016',
      message: 'may lie outside',
    })
    b.return(b.load('num', b.move(slot, at, 9), { size: 1, space: 'stack' }))
    const text = optimized(g)
    expect(text).toContain('ult')
    expect(text).toContain('umod')
  })

  it('shows the verifier a distance that was computed before its index was compared, and no other', () => {
    const indexed = (compute: 'before' | 'after') => {
      const g = graph()
      const { fn, b, at } = g
      const [inside, outside] = [fn.block(), fn.block()]
      const index = b.load('num', b.param(0), { size: 4, space: 'ctx' })
      const scaled = () => b.alu('shl', index, b.const(3))
      const early = compute === 'before' ? scaled() : index
      const slot = b.slot(fn.slot(80, 8, 'words'))
      b.store(slot, index, { size: 8, space: 'stack' })
      b.branch(b.compare('ult', index, b.const(10)), inside, outside)
      at(inside)
      const distance = compute === 'before' ? early : scaled()
      const word = b.load('num', b.move(slot, distance, 72), { size: 8, space: 'stack' })
      b.return(word)
      at(outside).return(early)
      return optimized(g).match(/ult/g)?.length
    }
    expect(indexed('before')).toBe(2)
    expect(indexed('after')).toBe(1)
  })
})

describe('loops', () => {
  function counting(limit: (g: Graph) => Value, step = 1, op: 'slt' | 'ne' = 'slt'): Graph {
    const g = graph()
    const { fn, b, at, phi } = g
    const [header, body, exit] = [fn.block(), fn.block(), fn.block()]
    const end = limit(g)
    const zero = b.const(0)
    b.jump(header)
    const i = phi(header, 'num', zero)
    at(header).branch(b.compare(op, i, end), body, exit)
    at(body).call({ helper: 6, name: 'trace', effect: 'write' }, [i], 'num')
    i.args.push(b.alu('add', i, b.const(step)))
    b.jump(header)
    at(exit).return(i)
    return g
  }

  it.each([
    ['a constant bound', (g: Graph) => g.b.const(100), 1, 'slt', []],
    ['a masked bound', (g: Graph) => g.b.alu('and', g.b.param(1, 'num'), g.b.const(63)), 3, 'slt', []],
    ['an exact unequal bound', (g: Graph) => g.b.const(99), 3, 'ne', []],
    ['an unequal bound that is missed', (g: Graph) => g.b.const(100), 3, 'ne', ['SK1040']],
    ['an open bound', (g: Graph) => g.b.param(1, 'num'), 2, 'slt', ['SK1040']],
    ['steps away from the bound', (g: Graph) => g.b.const(100), -1, 'slt', ['SK1040']],
    [
      'too many turns',
      (g: Graph) => g.b.load('num', g.b.param(0), { size: 4, space: 'ctx' }),
      1,
      'slt',
      ['SK1041'],
    ],
  ] as const)('%s', (_, limit, step, op, codes) => {
    expect(refusals(counting(limit, step, op))).toEqual(codes)
  })

  it('a value that is halved ends', () => {
    const g = graph()
    const { fn, b, at, phi } = g
    const [header, body, exit] = [fn.block(), fn.block(), fn.block()]
    const start = b.load('u64', b.param(0), { size: 8, space: 'ctx' })
    b.jump(header)
    const n = phi(header, 'u64', start)
    at(header).branch(b.big('bne', n, b.const(0, 'big'), 'bool'), body, exit)
    const half = at(body).big('bshr', n, b.const(1, 'big'), 'big')
    half.obligation = inShift
    n.args.push(half)
    b.jump(header)
    at(exit).return(n)
    expect(refusals(g)).toEqual([])
  })
})

describe('references', () => {
  function used(after: boolean): Graph {
    const g = graph()
    const { b } = g
    const key = b.slot(g.fn.slot(4, 4, 'key'))
    b.store(key, b.const(1), { size: 4, space: 'stack' })
    const reference = b.call(lookup, [b.map(counts), key], 'ptr')
    if (!after) b.load('num', reference, { size: 8, space: 'map' })
    b.call(remove, [b.map(counts), key], 'num')
    b.return(after ? b.load('num', reference, { size: 8, space: 'map' }) : b.const(0))
    return g
  }

  it('die when the map changes', () => {
    expect(refusals(used(false))).toEqual([])
    expect(refusals(used(true))).toEqual(['SK1050'])
  })

  it('may be got again', () => {
    const g = graph()
    const { fn, b, at, phi } = g
    const [missing, join, there, none] = [fn.block(), fn.block(), fn.block(), fn.block()]
    const key = b.slot(fn.slot(4, 4, 'key'))
    b.store(key, b.const(1), { size: 4, space: 'stack' })
    const first = b.call(lookup, [b.map(counts), key], 'ptr')
    b.branch(b.compare('eq', first, b.const(0, 'ptr')), missing, join)
    at(missing).call(remove, [b.map(counts), key], 'num')
    const second = b.call(lookup, [b.map(counts), key], 'ptr')
    b.jump(join)
    const reference = phi(join, 'ptr', first, second)
    at(join).branch(b.compare('ne', reference, b.const(0, 'ptr')), there, none)
    at(there).return(b.load('num', reference, { size: 8, space: 'map' }))
    at(none).return(b.const(0))
    expect(refusals(g)).toEqual([])
  })

  it('die at the end of the loop body', () => {
    const g = graph()
    const { fn, b, at, phi } = g
    const [header, body, exit] = [fn.block(), fn.block(), fn.block()]
    const key = b.slot(fn.slot(4, 4, 'key'))
    b.store(key, b.const(1), { size: 4, space: 'stack' })
    const [zero, outside] = [b.const(0), b.call(lookup, [b.map(counts), key], 'ptr')]
    b.jump(header)
    const [i, last] = [phi(header, 'num', zero), phi(header, 'ptr', outside)]
    at(header).branch(b.compare('slt', i, b.const(4)), body, exit)
    at(body).load('num', last, { size: 8, space: 'map' })
    last.args.push(b.call(lookup, [b.map(counts), key], 'ptr'))
    i.args.push(b.alu('add', i, b.const(1)))
    b.jump(header)
    at(exit).return(i)
    expect(refusals(g)).toEqual(['SK1050'])
  })
})

describe('packets', () => {
  it('are checked once for all that follows', () => {
    const g = graph()
    const { fn, b, at } = g
    const [second, fine, out] = [fn.block(), fn.block(), fn.block()]
    const data = b.load('ptr', b.param(0), { size: 4, space: 'ctx' })
    const end = b.load('ptr', b.param(0), { offset: 4, size: 4, space: 'ctx' })
    b.branch(b.compare('ugt', b.alu('add', data, b.const(14), 'ptr'), end), out, second)
    at(second).branch(b.compare('ugt', b.alu('add', data, b.const(34), 'ptr'), end), out, fine)
    at(fine)
    const proto = b.unary(
      'bswap16',
      b.load('num', b.alu('add', data, b.const(12), 'ptr'), { size: 2, space: 'packet' }),
    )
    const [yes, no] = [fn.block(), fn.block()]
    b.branch(b.compare('eq', proto, b.const(0x0800)), yes, no)
    at(yes).return(
      b.load('num', b.alu('add', data, b.const(14), 'ptr'), { offset: 9, size: 1, space: 'packet' }),
    )
    at(no).return(b.const(2))
    at(out).return(b.const(2))
    expect(optimized(g)).toMatchInlineSnapshot(`
      "fn test
      b0:
        v0: ptr = param 0
        v1: ptr = load u32 ctx v0
        v3: ptr = load u32 ctx v0+4
        v22: num = const 34
        v23: ptr = add v1, v22
        v24: bool = ugt v23, v3
        if v24 then b3 else b1
      b1:
        v12: num = load u16 packet v1+12
        v21: num = const 8
        v15: bool = eq v12, v21
        if v15 then b4 else b3
      b3:
        v20: num = const 2
        return v20
      b4:
        v18: num = load u8 packet v1+23
        return v18
      "
    `)
  })
})

describe('int32 arithmetic', () => {
  it('pays for few extensions', () => {
    const g = graph()
    const { fn, b, at, phi } = g
    const [header, body, exit] = [fn.block(), fn.block(), fn.block()]
    const [zero, seed] = [b.const(0), b.const(5381)]
    const out = b.slot(fn.slot(4, 4, 'hash'))
    b.jump(header)
    const [i, hash] = [phi(header, 'num', zero), phi(header, 'num', seed)]
    at(header).branch(b.compare('slt', i, b.const(8)), body, exit)
    at(body)
    const byte = b.load('num', b.param(0), { size: 1, space: 'ctx' })
    const mixed = b.alu('add', b.alu('mul', hash, b.const(33)), byte)
    hash.args.push(b.unary('sext32', b.alu('or', mixed, b.const(0))))
    i.args.push(b.alu('add', i, b.const(1)))
    b.jump(header)
    at(exit).store(out, hash, { size: 4, space: 'stack' })
    b.return(b.call({ helper: 6, name: 'trace', effect: 'write' }, [out], 'num'))
    expect(optimized(g)).not.toContain('ext32')
  })
})

describe('optimize', () => {
  it('changes no result and no effect of random functions', () => {
    // The last one has a loop in a loop whose counter bounds it.
    for (const seed of [...Array(60).keys(), 20848]) {
      const [before, after] = [randomFn(seed), randomFn(seed)]
      optimize(after, { debug: true })
      const random = randomSource(seed)
      for (let i = 0; i < 5; i++) {
        const bytes = new Uint8Array(64).map(() => random() * 256)
        const params = [randomWord(random), randomWord(random), randomWord(random), 0x1000n]
        const options = () => {
          let time = 0n
          const call = (value: Value, args: readonly bigint[]) =>
            value.call!.name === 'clock' ? (time += 77n) : args[0]! * 3n + 1n
          return { params, regions: [{ address: 0x1000n, bytes }], call }
        }
        const [expected, got] = [interpret(before, options()), interpret(after, options())]
        expect({ seed, result: got.result, trace: got.trace }).toEqual({
          seed,
          result: expected.result,
          trace: expected.trace,
        })
      }
    }
  })
})
