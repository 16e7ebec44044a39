import { expect, it } from 'vitest'
import { BtfBuilder, readBtf } from './index.ts'
import { sanitizeTypes } from './sanitize.ts'

it('leaves out one newer kind of types after the other, and no id changes', () => {
  const builder = new BtfBuilder()
  const int = builder.int('int', 4, 'signed')
  const wide = builder.enum64('wide', [{ name: 'W', value: 1n << 40n }])
  const tag = builder.ptr(builder.typeTag('user', int))
  const decl = builder.struct('tagged', 4, [{ name: 'x', typeId: int, bitOffset: 0 }])
  builder.declTag('note', decl)
  builder.float('double', 8)
  const proto = builder.funcProto(int, [{ name: 'ctx', typeId: tag }])
  const func = builder.func('main', proto)
  const variable = builder.var('count', int)
  const data = builder.datasec('.data', 4, [{ typeId: variable, offset: 0, size: 4 }])
  const bytes = builder.build()
  const before = bytes.slice()
  const kinds = ['enum64', 'typeTag', 'declTag', 'float', 'var', 'datasec', 'func', 'funcProto'] as const
  const left: string[][] = []
  for (const each of sanitizeTypes(bytes)) {
    const btf = readBtf(each.slice())
    expect(btf.count).toBe(readBtf(bytes).count)
    for (let id = 1; id < btf.count; id++) btf.type(id)
    left.push(kinds.filter((kind) => [...btf.ids(kind)].length > 0))
    if (left.length === 5) {
      expect(btf.type(data)).toMatchObject({
        kind: 'struct',
        size: 4,
        members: [{ typeId: int, bitOffset: 0 }],
      })
      expect(btf.type(func)).toMatchObject({ kind: 'func', linkage: 'static' })
    }
    expect(btf.type(wide)).toMatchObject({ kind: 'union', name: 'wide', size: 8 })
  }
  expect(left.map((each) => each.length)).toEqual([7, 5, 4, 4, 2, 0])
  expect(bytes).toEqual(before)
})
