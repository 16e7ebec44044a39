import { describe, expect, it } from 'vitest'
import { check, graph, interpret, printFn } from '../../ir/index.ts'
import { cleanCfg } from './clean-cfg.ts'
import { dropDead } from './dce.ts'
import { fold } from './fold.ts'
import { threadJumps } from './thread.ts'

describe('threadJumps', () => {
  it('turns a bool kept from a && b into plain branches', () => {
    const { fn, b, at, phi } = graph()
    const [second, join, yes, no] = [fn.block(), fn.block(), fn.block(), fn.block()]
    const [x, y] = [b.param(0, 'num'), b.param(1, 'num')]
    const never = b.bool(false)
    b.branch(b.compare('slt', x, b.const(3)), second, join)
    const more = at(second).compare('slt', y, b.const(5))
    b.jump(join)
    const both = phi(join, 'bool', never, more)
    at(join).branch(both, yes, no)
    at(yes).return(b.const(1))
    at(no).return(b.const(2))
    for (let i = 0; i < 3; i++)
      for (const pass of [threadJumps, cleanCfg, fold, cleanCfg, dropDead]) {
        pass(fn)
        check(fn, pass.name)
      }
    expect(printFn(fn)).toMatchInlineSnapshot(`
      "fn test
      b0:
        v0: num = param 0
        v1: num = param 1
        v3: num = const 3
        v4: bool = slt v0, v3
        if v4 then b1 else b4
      b1:
        v5: num = const 5
        v6: bool = slt v1, v5
        if v6 then b3 else b4
      b3:
        v8: num = const 1
        return v8
      b4:
        v9: num = const 2
        return v9
      "
    `)
  })

  it('leaves loop headers alone', () => {
    const { fn, b, at, phi } = graph()
    const [header, body, exit] = [fn.block(), fn.block(), fn.block()]
    const zero = b.const(0)
    b.jump(header)
    const i = phi(header, 'num', zero)
    at(header).branch(b.compare('slt', i, b.const(3)), body, exit)
    i.args.push(at(body).alu('add', i, b.const(1)))
    b.jump(header)
    at(exit).return(i)
    expect(threadJumps(fn)).toBe(false)
  })

  it('repairs values that the copied block defines', () => {
    const { fn, b, at, phi } = graph()
    const [left, right, join, yes, no, end] = [
      fn.block(),
      fn.block(),
      fn.block(),
      fn.block(),
      fn.block(),
      fn.block(),
    ]
    const x = b.param(0, 'num')
    const limit = b.const(10)
    b.branch(b.compare('slt', x, limit), left, right)
    const doubled = at(left).alu('add', x, x)
    b.jump(join)
    at(right).jump(join)
    const value = phi(join, 'num', doubled, x)
    const plus = at(join).alu('add', value, b.const(1))
    b.branch(b.compare('slt', x, limit), yes, no)
    at(yes).jump(end)
    at(no).jump(end)
    const which = phi(end, 'num', plus, value)
    at(end).return(b.alu('xor', which, plus))
    const results = () => [3n, 50n].map((param) => interpret(fn, { params: [param] }).result)
    const before = results()
    expect(threadJumps(fn)).toBe(true)
    check(fn, 'threadJumps')
    expect(results()).toEqual(before)
    cleanCfg(fn)
    check(fn, 'cleanCfg')
    expect(printFn(fn).match(/if /g)).toHaveLength(1)
    expect(results()).toEqual(before)
  })
})

describe('cleanCfg', () => {
  it('decides, skips, merges and drops', () => {
    const { fn, b, at, phi } = graph()
    const [empty, never, last] = [fn.block(), fn.block(), fn.block()]
    const [one, two] = [b.const(1), b.const(2)]
    b.branch(b.bool(true), empty, never)
    at(empty).jump(last)
    at(never).jump(last)
    const value = phi(last, 'num', one, two)
    at(last).return(value)
    expect(cleanCfg(fn)).toBe(true)
    check(fn, 'cleanCfg')
    expect(fn.blocks).toHaveLength(1)
    expect(interpret(fn).result).toBe(1n)
    expect(cleanCfg(fn)).toBe(false)
  })
})
