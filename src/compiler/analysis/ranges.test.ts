import { describe, expect, it } from 'vitest'
import { dominators, graph, interpret } from '../../ir/index.ts'
import { randomFn, randomSource, randomWord } from '../backend/testing/random-ir.ts'
import { Ranges } from './ranges.ts'

describe('Ranges', () => {
  it('holds every value that random functions compute', () => {
    for (let seed = 1000; seed < 1100; seed++) {
      const fn = randomFn(seed)
      const ranges = new Ranges(dominators(fn))
      const random = randomSource(seed)
      for (let i = 0; i < 4; i++) {
        const params = [randomWord(random), randomWord(random), randomWord(random), 0x1000n]
        const bytes = new Uint8Array(64).map(() => random() * 256)
        interpret(fn, {
          params,
          regions: [{ address: 0x1000n, bytes }],
          call: (_, args) => args[0]! * 3n,
          onValue: (value, word) => {
            if (value.type === 'void') return
            const read = value.type === 'u64' || value.type === 'ptr' ? BigInt.asUintN(64, word) : word
            const range = ranges.at(value, value.block)
            const fine = read >= range.lo && read <= range.hi && !(range.nonzero && read === 0n)
            if (!fine) expect({ seed, value: value.id, read, range }).toBe('inside')
          },
        })
      }
    }
  })

  it('knows of a loop that never turns, though what it turns on would grow in it', () => {
    const { fn, b, at, phi } = graph()
    const [header, body, exit] = [fn.block(), fn.block(), fn.block()]
    const [zero, one] = [b.const(0), b.const(1)]
    const bit = b.alu('and', b.param(1, 'num'), one)
    b.jump(header)
    const [i, grows] = [phi(header, 'num', zero), phi(header, 'num', bit)]
    const bound = at(header).alu('sub', grows, b.const(36))
    b.branch(b.compare('slt', i, bound), body, exit)
    grows.args.push(at(body).alu('or', grows, i))
    i.args.push(b.alu('add', i, one))
    b.jump(header)
    at(exit).return(grows)
    const ranges = new Ranges(dominators(fn))
    expect(ranges.canReach(body)).toBe(false)
    expect(ranges.at(grows, exit)).toMatchObject({ lo: 0n, hi: 1n })
  })

  it('bounds a counter by the test of its loop', () => {
    const { fn, b, at, phi } = graph()
    const [header, body, exit] = [fn.block(), fn.block(), fn.block()]
    const zero = b.const(0)
    b.jump(header)
    const i = phi(header, 'num', zero)
    at(header).branch(b.compare('slt', i, b.const(10)), body, exit)
    const next = at(body).alu('add', i, b.const(1))
    i.args.push(next)
    b.jump(header)
    at(exit).return(i)
    const ranges = new Ranges(dominators(fn))
    expect(ranges.at(i, header)).toMatchObject({ lo: 0n, hi: 10n })
    expect(ranges.at(i, body)).toMatchObject({ lo: 0n, hi: 9n, seen: true })
    expect(ranges.at(next, body)).toMatchObject({ lo: 1n, hi: 10n })
    expect(ranges.at(i, exit)).toMatchObject({ lo: 10n, hi: 10n })
  })

  it('knows what a branch says of a value, of its operands, and of equal questions', () => {
    const { fn, b, at } = graph()
    const [yes, no] = [fn.block(), fn.block()]
    const [x, y] = [b.load('u64', b.param(0), { size: 8, space: 'ctx' }), b.param(1, 'u64')]
    const less = b.compare('ult', x, y)
    const sum = b.alu('add', x, b.const(1, 'u64'))
    b.branch(less, yes, no)
    at(yes).return(sum)
    at(no).return(x)
    const ranges = new Ranges(dominators(fn))
    expect(ranges.holds(less, yes)).toBe(true)
    expect(ranges.holds(less, no)).toBe(false)
    expect(ranges.isNonzero(y, yes)).toBe(true)
    expect(ranges.isNonzero(sum, yes)).toBe(true)
    expect(ranges.isNonzero(sum, no)).toBe(false)
    const like = at(fn.entry).fn.value('uge', 'bool', [y, x])
    expect(ranges.compare(like, y, x, yes)?.result).toBe(true)
  })

  it('does not tell the verifier what it cannot see', () => {
    const { fn, b } = graph()
    const mod = b.alu('umod', b.load('num', b.param(0), { size: 4, space: 'ctx' }), b.const(10))
    b.return(mod)
    expect(new Ranges(dominators(fn)).at(mod, fn.entry)).toMatchObject({ lo: 0n, hi: 9n, seen: false })
  })

  it('does not tell the verifier what a later branch says of operands: it computes once', () => {
    const { fn, b, at } = graph()
    const [small, large] = [fn.block(), fn.block()]
    const x = b.load('num', b.param(0), { size: 4, space: 'ctx' })
    const sum = b.alu('add', x, b.const(1))
    b.branch(b.compare('ult', x, b.const(7)), small, large)
    const after = at(small).alu('add', x, b.const(1))
    b.return(b.alu('xor', sum, after))
    at(large).return(x)
    const ranges = new Ranges(dominators(fn))
    expect(ranges.at(x, small)).toMatchObject({ lo: 0n, hi: 6n, seen: true })
    expect(ranges.at(sum, small)).toMatchObject({ lo: 1n, hi: 7n, seen: false })
    expect(ranges.at(after, small)).toMatchObject({ lo: 1n, hi: 7n, seen: true })
  })
})
