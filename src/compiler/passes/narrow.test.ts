import { describe, expect, it } from 'vitest'
import { check, graph, printFn } from '../../ir/index.ts'
import { dropDead } from './dce.ts'
import { mergeChecks } from './merge-checks.ts'
import { narrow } from './narrow.ts'

describe('narrow', () => {
  it('does in 32 bits what is cut to them', () => {
    const { fn, b, at } = graph()
    const [yes, no] = [fn.block(), fn.block()]
    const [x, y] = [b.param(0, 'num'), b.param(1, 'num')]
    const sum = b.unary('zext32', b.alu('add', b.unary('sext32', x), y))
    const shifted = b.alu('shr', b.unary('zext32', x), b.const(3))
    b.branch(b.compare('slt', b.unary('sext32', y), b.const(7)), yes, no)
    at(yes).return(sum)
    at(no).return(shifted)
    expect(narrow(fn)).toBe(true)
    dropDead(fn)
    check(fn, 'narrow')
    expect(printFn(fn)).toMatchInlineSnapshot(`
      "fn test
      b0:
        v0: num = param 0
        v1: num = param 1
        v4: num = add32 v0, v1
        v6: num = const 3
        v7: num = shr32 v0, v6
        v9: num = const 7
        v10: bool = slt32 v1, v9
        if v10 then b1 else b2
      b1:
        return v4
      b2:
        return v7
      "
    `)
  })

  it('keeps an extension that somebody else looks at', () => {
    const { fn, b, at } = graph()
    const [yes, no] = [fn.block(), fn.block()]
    const extended = b.unary('sext32', b.param(0, 'num'))
    b.branch(b.compare('slt', extended, b.const(7)), yes, no)
    at(yes).return(extended)
    at(no).return(b.const(0))
    expect(narrow(fn)).toBe(false)
  })
})

describe('mergeChecks', () => {
  it('leaves two checks apart where something can be seen between them', () => {
    const { fn, b, at } = graph()
    const [second, fine, out] = [fn.block(), fn.block(), fn.block()]
    const [data, end] = [b.param(0), b.param(1)]
    b.branch(b.compare('ugt', b.alu('add', data, b.const(14), 'ptr'), end), out, second)
    at(second).call({ helper: 6, name: 'trace', effect: 'write' }, [], 'num')
    b.branch(b.compare('ugt', b.alu('add', data, b.const(34), 'ptr'), end), out, fine)
    at(fine).return(b.const(1))
    at(out).return(b.const(2))
    expect(mergeChecks(fn)).toBe(false)
  })

  it('drops a check behind a wider one', () => {
    const { fn, b, at } = graph()
    const [second, fine, out] = [fn.block(), fn.block(), fn.block()]
    const [data, end] = [b.param(0), b.param(1)]
    b.branch(b.compare('ugt', b.alu('add', data, b.const(34), 'ptr'), end), out, second)
    at(second).call({ helper: 6, name: 'trace', effect: 'write' }, [], 'num')
    b.branch(b.compare('ule', b.alu('add', data, b.const(14), 'ptr'), end), fine, out)
    at(fine).return(b.const(1))
    at(out).return(b.const(2))
    expect(mergeChecks(fn)).toBe(true)
    check(fn, 'mergeChecks')
    expect(second.terminator).toMatchObject({ kind: 'jump', to: fine })
  })
})
