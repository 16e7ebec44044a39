import { describe, expect, it } from 'vitest'
import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'
import { cString } from './c-string.ts'
import { align } from './integers.ts'

describe('ByteWriter and ByteReader', () => {
  for (const littleEndian of [true, false])
    it(`read back what was written, ${littleEndian ? 'little' : 'big'}-endian`, () => {
      const writer = new ByteWriter({ littleEndian, capacity: 1 })
      writer
        .u8(0xfe)
        .u16(0xfedc)
        .u32(-2)
        .u64(-3n)
        .u64(2 ** 40)
        .cString('höhe')
        .align(4)
        .bytes([1, 2, 3])
      const reader = new ByteReader(writer.finish(), { littleEndian })
      expect([
        reader.u8(),
        reader.u16(),
        reader.i32(),
        reader.i64(),
        reader.size(),
        reader.cString(),
      ]).toEqual([0xfe, 0xfedc, -2, -3n, 2 ** 40, 'höhe'])
      reader.seek(align(reader.offset, 4))
      expect([...reader.take(3)]).toEqual([1, 2, 3])
      expect(reader.left).toBe(0)
    })

  it('agrees with DataView on the byte order', () => {
    expect([...new ByteWriter().u32(0x01020304).finish()]).toEqual([4, 3, 2, 1])
    expect([...new ByteWriter({ littleEndian: false }).u16(0x0102).finish()]).toEqual([1, 2])
  })

  it('overwrites only what is written', () => {
    const writer = new ByteWriter().u32(0).u64(0)
    writer.setU32(0, 7)
    writer.setU64(4, 8n)
    expect([...writer.finish()]).toEqual([7, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0])
    expect(() => writer.setU32(9, 1)).toThrow(RangeError)
  })

  it('fails past the end, at the offset, in the words of the format', () => {
    const fail = (message: string, offset: number): never => {
      throw new Error(`thing: ${message} (${offset})`)
    }
    const reader = new ByteReader(new Uint8Array([1, 2, 3]), { fail })
    reader.u16()
    expect(() => reader.u32()).toThrow('thing: 4 bytes wanted, 1 left (2)')
    expect(() => reader.take(-1)).toThrow('thing')
    expect(() => reader.take(Number.NaN)).toThrow('thing')
    expect(() => reader.seek(4)).toThrow('thing')
    expect(() => reader.cString()).toThrow('unterminated')
    expect(() => new ByteReader(new Uint8Array(7)).u64()).toThrow(RangeError)
    expect(() => new ByteReader(new Uint8Array(8).fill(255)).size()).toThrow('impossible size')
  })
})

it('cString stops at the zero and knows when there is none', () => {
  const bytes = new TextEncoder().encode('abc\0dé\0f')
  expect(cString(bytes, 0)).toBe('abc')
  expect(cString(bytes, 4)).toBe('dé')
  expect(cString(bytes, 3)).toBe('')
  expect(cString(bytes, 8)).toBeUndefined()
  expect(cString(bytes, 0, 3)).toBeUndefined()
})

it('align rounds up', () => {
  expect([0, 1, 7, 8, 9].map((n) => align(n, 8))).toEqual([0, 8, 8, 8, 16])
  expect(align(10, 3)).toBe(12)
  expect(align(2 ** 40 + 1, 4)).toBe(2 ** 40 + 4)
})
