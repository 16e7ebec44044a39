import { describe, expect, it } from 'vitest'
import { be16, be32, be64, bool, i8, i16, i32, i64, u8, u16, u32, u64 } from './int.ts'
import type { Type } from './type.ts'

const view = new DataView(new ArrayBuffer(8))
const through = <T, U>(type: Type<T, U>, value: T): U => {
  type.encode(view, 0, value)
  return type.decode(view, 0)
}

describe('integers', () => {
  it('wrap at their width, as typed arrays do', () => {
    const oracles = [
      ...([
        [u8, Uint8Array],
        [u16, Uint16Array],
        [u32, Uint32Array],
      ] as const),
      ...([
        [i8, Int8Array],
        [i16, Int16Array],
        [i32, Int32Array],
      ] as const),
    ]
    for (const [type, TypedArray] of oracles)
      for (const value of [
        0,
        1,
        -1,
        127,
        128,
        255,
        256,
        0x8000,
        0xffff,
        2 ** 31,
        2 ** 32 - 1,
        2 ** 32 + 5,
        -(2 ** 40) + 3,
      ])
        expect(through(type, value)).toBe(new TypedArray([value])[0])
    for (const value of [0n, -1n, 1n << 63n, (1n << 64n) + 7n]) {
      expect(through(u64, value)).toBe(BigInt.asUintN(64, value))
      expect(through(i64, value)).toBe(BigInt.asIntN(64, value))
    }
  })

  it('in network order have their highest byte first', () => {
    be16.encode(view, 0, 0x0800)
    expect([view.getUint8(0), view.getUint8(1)]).toEqual([8, 0])
    expect(through(be32, 0xdeadbeef)).toBe(0xdeadbeef)
    be64.encode(view, 0, 1n)
    expect(view.getUint8(7)).toBe(1)
    expect(through(be64, 0x0102030405060708n)).toBe(0x0102030405060708n)
  })

  it('asNumber decode to numbers, and take back what they gave', () => {
    expect(through(u64.asNumber, 2n ** 53n)).toBe(2 ** 53)
    expect(through(i64.asNumber, -5n)).toBe(-5)
    expect(through(u64.asNumber, 17 as never)).toBe(17)
    expect(u64.asNumber.shape).toEqual(u64.shape)
    expect(() => u64.asNumber.check(17, 'm.get')).not.toThrow()
  })

  it('are checked without wrapping', () => {
    expect(() => u32.check('x', 'execs.output')).toThrow("execs.output wants a number 0…4294967295, got 'x'")
    for (const wrong of [-1, 256, 1.5, 3n, null, undefined])
      expect(() => u8.check(wrong, 'v')).toThrow(/^v wants/)
    for (const wrong of [5, -1n, 1n << 64n]) expect(() => u64.check(wrong, 'v')).toThrow(/^v wants a bigint/)
    expect(() => i64.check(-(1n << 63n), 'v')).not.toThrow()
    expect(() => u64.asNumber.check(-1, 'v')).toThrow(/wants a bigint or whole number/)
    expect(() => bool.check(1, 'v')).toThrow(/true or false/)
  })
})
