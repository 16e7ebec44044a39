import { describe, expect, it } from 'vitest'
import { type Builder, check, graph, printFn, type Value } from '../../ir/index.ts'
import { dropDead } from './dce.ts'
import { fold } from './fold.ts'

/** What is left of the expression, one value a line, without the function around it. */
function folded(make: (b: Builder, x: Value, byte: Value) => Value): string {
  const { fn, b } = graph()
  const ctx = b.param(0)
  const x = b.load('num', ctx, { size: 8, space: 'ctx' })
  const byte = b.load('num', ctx, { offset: 8, size: 1, space: 'ctx' })
  b.return(make(b, x, byte))
  for (let i = 0; i < 4; i++) fold(fn)
  dropDead(fn)
  check(fn, 'fold')
  const lines = printFn(fn)
    .trimEnd()
    .split('\n')
    .filter((line) => !/^fn|^b0|= param/.test(line))
  return lines.map((line) => line.trim().replace(/ = load \S+ ctx v0(\+8)?/, ' loaded')).join('; ')
}

describe('fold', () => {
  it.each<[string, (b: Builder, x: Value, byte: Value) => Value, string]>([
    ['constants', (b) => b.alu('mul', b.const(6), b.const(7)), 'v5: num = const 42; return v5'],
    ['x + 0', (b, x) => b.alu('add', x, b.const(0)), 'v1: num loaded; return v1'],
    [
      'chains of additions',
      (b, x) => b.alu('sub', b.alu('add', x, b.const(5)), b.const(3)),
      'v1: num loaded; v8: num = const 2; v6: num = add v1, v8; return v6',
    ],
    [
      'multiplication by 8',
      (b, x) => b.alu('mul', x, b.const(8)),
      'v1: num loaded; v5: num = const 3; v4: num = shl v1, v5; return v4',
    ],
    [
      'the sign of a difference',
      (b, x, byte) => b.unary('neg', b.alu('sub', x, byte)),
      'v1: num loaded; v2: num loaded; v4: num = sub v2, v1; return v4',
    ],
    [
      'no sign of a difference that is needed itself: a branch may have said how large it is',
      (b, x, byte) => {
        const difference = b.alu('sub', x, byte)
        return b.alu('xor', difference, b.unary('neg', difference))
      },
      'v1: num loaded; v2: num loaded; v3: num = sub v1, v2; v4: num = neg v3; v5: num = xor v3, v4; return v5',
    ],
    [
      'division of what is never negative',
      (b, _, byte) => b.alu('sdiv', byte, b.const(4)),
      'v2: num loaded; v5: num = const 2; v4: num = shr v2, v5; return v4',
    ],
    [
      'division of what may be',
      (b, x) => b.alu('sdiv', x, b.const(4)),
      'v1: num loaded; v3: num = const 4; v4: num = sdiv v1, v3; return v4',
    ],
    ['an int32 that is one', (b, _, byte) => b.unary('sext32', byte), 'v2: num loaded; return v2'],
    [
      'x >>> 0 of x | 0',
      (b, x) => b.unary('zext32', b.unary('sext32', x)),
      'v1: num loaded; v4: num = zext32 v1; return v4',
    ],
    [
      'a mask that hides nothing',
      (b, _, byte) => b.alu('and', byte, b.const(255)),
      'v2: num loaded; return v2',
    ],
    ['two byte swaps', (b, x) => b.unary('bswap64', b.unary('bswap64', x)), 'v1: num loaded; return v1'],
    [
      'comparisons decided by ranges',
      (b, _, byte) => b.unary('cast', b.compare('slt', byte, b.const(256)), 'num'),
      'v5: num = const 1; return v5',
    ],
    [
      'a swapped constant',
      (b, _, byte) => b.compare('eq', b.unary('bswap16', byte), b.const(0x0800)),
      'v2: num loaded; v6: num = const 8; v5: bool = eq v2, v6; return v5',
    ],
    [
      'not of a comparison',
      (b, x) => b.unary('not', b.compare('slt', x, b.const(3))),
      'v1: num loaded; v3: num = const 3; v5: bool = sge v1, v3; return v5',
    ],
    [
      'a bool compared with 0',
      (b, x) => b.compare('ne', b.unary('cast', b.compare('slt', x, b.const(3)), 'num'), b.const(0)),
      'v1: num loaded; v3: num = const 3; v4: bool = slt v1, v3; return v4',
    ],
  ])('%s', (_, make, text) => {
    expect(folded(make)).toBe(text)
  })

  it('moves constants into offsets and leaves out what a narrow store cuts', () => {
    const { fn, b } = graph()
    const slot = b.slot(fn.slot(16, 8, 's'))
    const x = b.param(0, 'num')
    b.store(b.alu('add', slot, b.const(4), 'ptr'), b.alu('and', b.unary('sext32', x), b.const(0xffff)), {
      size: 2,
      space: 'stack',
      offset: 2,
    })
    b.return(b.load('num', slot, { size: 8, space: 'stack' }))
    for (let i = 0; i < 3; i++) fold(fn)
    dropDead(fn)
    expect(printFn(fn)).toContain('store u16 stack v0+6, v1')
  })

  it('keeps a check that only a division makes superfluous', () => {
    expect(folded((b, _, byte) => b.compare('ult', b.alu('umod', byte, b.const(10)), b.const(10)))).toContain(
      'ult',
    )
  })
})
