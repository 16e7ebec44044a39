import { expect, it } from 'vitest'
import { type Btf, BtfBuilder, type BtfType, readBtf } from '../btf/index.ts'
import { btfType } from './btf-type.ts'

/** `btf`, and how often its types were asked for. */
function counting(btf: Btf): { readonly btf: Btf; readonly asked: () => number } {
  let asked = 0
  const type = (id: number): BtfType => {
    asked++
    return btf.type(id)
  }
  const resolve = (id: number) => btf.resolve(id)
  return { btf: { type, resolve } as Btf, asked: () => asked }
}

it('structs that hold each other, as damage makes them, have no type, and do not take long to have none', () => {
  const builder = new BtfBuilder()
  const inside = builder.int('int', 4, 'signed')
  // Its members are of its own type: 4 to the power of 16 of them, were they all looked at.
  const id = inside + 1
  const members = ['a', 'b', 'c', 'd'].map((name, i) => ({ name, typeId: id, bitOffset: 32 * i }))
  expect(builder.struct('itself', 16, members)).toBe(id)
  const { btf, asked } = counting(readBtf(builder.build()))
  expect(btfType(btf, id)).toBeUndefined()
  expect(asked()).toBeLessThan(6 * 4096)
})

it('structs of many parts have one', () => {
  const builder = new BtfBuilder()
  const int = builder.int('int', 4, 'signed')
  const pair = builder.struct('pair', 8, [
    { name: 'a', typeId: int, bitOffset: 0 },
    { name: 'b', typeId: int, bitOffset: 32 },
  ])
  const many = Array.from({ length: 500 }, (_, i) => ({ name: `p${i}`, typeId: pair, bitOffset: 64 * i }))
  const type = btfType(readBtf(builder.build()), pair)
  expect(type?.size).toBe(8)
  const id = builder.struct('many', 4000, many)
  const wide = btfType(readBtf(builder.build()), id)!
  const view = new DataView(new ArrayBuffer(4000))
  wide.encode(view, 0, { p499: { a: -1, b: 7 } })
  expect(wide.decode(view, 0)).toMatchObject({ p0: { a: 0, b: 0 }, p499: { a: -1, b: 7 } })
})
