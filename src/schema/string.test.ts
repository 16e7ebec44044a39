import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { compileDecoder, ringMemory } from './decoder.ts'
import { decodeString, str } from './string.ts'
import { struct } from './struct.ts'

const encoded = (size: number, text: string) => {
  const bytes = new Uint8Array(size).fill(0xee)
  str(size).encode(new DataView(bytes.buffer), 0, text)
  return bytes
}

/** Byte strings without NUL around all edges of UTF-8, each followed by something. */
const interesting = [
  0x01, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5,
  0xff,
]
const samples: number[][] = []
for (const a of interesting)
  for (const b of interesting) for (const c of interesting) samples.push([a, b, c, 0x80, 0x41])

describe('str', () => {
  it('decodes as Python decodes file names (surrogateescape)', () => {
    const script =
      'import sys, json; print(json.dumps([bytes(x).decode("utf-8", "surrogateescape") for x in json.load(sys.stdin)]))'
    const oracle = JSON.parse(
      execFileSync('python3', ['-c', script], { input: JSON.stringify(samples), encoding: 'utf8' }),
    )
    expect(samples.map((sample) => decodeString(Uint8Array.from(sample), 0, 5))).toEqual(oracle)
  })

  it('encodes every byte string back to itself', () => {
    for (const sample of samples)
      expect([...encoded(6, decodeString(Uint8Array.from(sample), 0, 5))]).toEqual([...sample, 0])
  })

  it('encodes text as TextEncoder does, surrogates of nothing included', () => {
    for (const text of ['', 'bash', 'naïve', '日本語', '🐝 skep', 'a\ud800b', '\udbff', '\udc00'])
      expect([...encoded(40, text)].slice(0, 39)).toEqual([
        ...new TextEncoder().encode(text),
        ...new Array(39 - new TextEncoder().encode(text).length).fill(0),
      ])
  })

  it('cuts at n − 1 bytes, between any two, and ends at a NUL', () => {
    expect([...encoded(4, 'abcdef')]).toEqual([0x61, 0x62, 0x63, 0])
    expect([...encoded(4, 'a日')]).toEqual([0x61, 0xe6, 0x97, 0])
    expect([...encoded(6, 'ab\0cd')]).toEqual([0x61, 0x62, 0, 0, 0, 0])
    expect([...encoded(1, 'x')]).toEqual([0])
    expect(str(3).decode(new DataView(Uint8Array.of(0x61, 0x62, 0x63).buffer), 0)).toBe('abc')
  })

  it.each([4, 16, 32, 64, 256])('is the same through the table of a generated decoder (%i bytes)', (size) => {
    const record = struct({ text: str(size) })
    const decode = compileDecoder(record)
    const memory = ringMemory(new ArrayBuffer(512))
    for (let i = 0; i < 20_000; i++) {
      const text = `${(i * 7919) % 6000}`.repeat(1 + (i % 3)) // more of them than the table holds
      record.encode(memory.view, 8, { text })
      expect(decode(memory, 8).text).toBe(record.decode(memory.view, 8).text)
    }
  })

  it('refuses what is no string, and sizes that are none', () => {
    expect(() => str(16).check(7, 'execs.output')).toThrow('execs.output wants a string, got 7')
    expect(() => str(0)).toThrow(/at least 1/)
    expect(() => str(1.5)).toThrow(/whole number/)
  })
})
