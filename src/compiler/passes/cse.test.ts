import { describe, expect, it } from 'vitest'
import { type CallInfo, check, graph, printFn } from '../../ir/index.ts'
import { mergeEqual } from './cse.ts'
import { dropDead } from './dce.ts'

const fill: CallInfo = { helper: 4, name: 'probe_read', effect: 'write', writes: [0] }

describe('mergeEqual', () => {
  it('merges equal operations under a dominating one, whatever the order of operands', () => {
    const { fn, b, at } = graph()
    const [left, right] = [fn.block(), fn.block()]
    const [x, y] = [b.param(0, 'num'), b.param(1, 'num')]
    const sum = b.alu('add', x, y)
    b.branch(b.compare('slt', x, y), left, right)
    const again = at(left).alu('add', y, x)
    b.return(again)
    at(right).return(b.alu('sub', x, y))
    expect(mergeEqual(fn)).toBe(true)
    check(fn)
    expect(left.terminator).toMatchObject({ kind: 'return', value: sum })
  })

  it('follows the stack through stores and calls', () => {
    const { fn, b } = graph()
    const [a, c] = [b.slot(fn.slot(8, 8, 'a')), b.slot(fn.slot(8, 8, 'c'))]
    b.store(a, b.param(0, 'num'), { size: 4, space: 'stack' })
    b.store(c, b.param(1, 'num'), { size: 8, space: 'stack' })
    const forwarded = b.load('num', a, { size: 4, space: 'stack' })
    b.call(fill, [c], 'num')
    const still = b.load('num', a, { size: 4, space: 'stack' })
    const written = b.load('num', c, { size: 8, space: 'stack' })
    b.return(b.alu('add', b.alu('add', forwarded, still), written))
    mergeEqual(fn)
    dropDead(fn)
    check(fn)
    expect(printFn(fn)).toMatchInlineSnapshot(`
      "fn test
      b0:
        v1: ptr = slot c
        v2: num = param 0
        v4: num = param 1
        store u64 stack v1, v4
        v6: num = zext32 v2
        v7: num = call probe_read(v1)
        v8: num = zext32 v2
        v9: num = load u64 stack v1
        v10: num = add v6, v8
        v11: num = add v10, v9
        return v11
      "
    `)
  })

  it('loads a map value again after a call', () => {
    const { fn, b } = graph()
    const pointer = b.param(0)
    const [one, two] = [1, 2].map(() => {
      const value = b.load('num', pointer, { size: 8, space: 'map' })
      b.call(fill, [], 'num')
      return value
    })
    b.return(b.alu('sub', one!, two!))
    mergeEqual(fn)
    expect(printFn(fn).match(/load/g)).toHaveLength(2)
  })
})

describe('dropDead', () => {
  it('drops phis that only feed each other and stores nobody reads', () => {
    const { fn, b, at, phi } = graph()
    const [header, body, exit] = [fn.block(), fn.block(), fn.block()]
    const zero = b.const(0)
    b.store(b.slot(fn.slot(8, 8, 'unread')), zero, { size: 8, space: 'stack' })
    b.jump(header)
    const [i, idle] = [phi(header, 'num', zero), phi(header, 'num', zero)]
    at(header).branch(b.compare('slt', i, b.const(9)), body, exit)
    i.args.push(at(body).alu('add', i, b.const(1)))
    idle.args.push(b.alu('add', idle, i))
    b.jump(header)
    at(exit).return(i)
    expect(dropDead(fn)).toBe(true)
    check(fn)
    expect(header.phis).toEqual([i])
    expect(printFn(fn)).not.toContain('store')
  })
})
