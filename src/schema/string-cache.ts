/**
 * Strings in generated decoders: equal bytes give the same string object, from a direct-mapped table of words. Names
 * repeat (there are few `comm`s in a system), and comparing a few words costs a tenth of making a string.
 */
import type { DecoderCode } from './type.ts'

type DecodeString = (bytes: Uint8Array, start: number, end: number) => string

/** Strings up to this many bytes are hashed and compared in straight-line code. */
const unrolled = 32

/** The expression that decodes the `size` bytes at `offset`, through a table where they are whole words. */
export function cachedStringSource(
  code: DecoderCode,
  offset: number,
  size: number,
  decode: DecodeString,
): string {
  const at = code.position(offset)
  if (offset % 4 !== 0 || size % 4 !== 0 || size > 4096)
    return `${code.constant(decode)}(b, ${at}, ${code.position(offset + size)})`
  const look = size <= unrolled ? unrolledLookup(code, size, decode) : code.constant(loopLookup(size, decode))
  return `${look}(w, b, ${at})`
}

/** The log2 of a table's slots: its keys take at most 256 KiB. */
function slotBits(size: number): number {
  return Math.min(12, 18 - Math.ceil(Math.log2(size)))
}

// In both tables a fresh slot has the key of the empty string, and its text: it is right from the start.

function unrolledLookup(code: DecoderCode, size: number, decode: DecodeString): string {
  const words = Array.from({ length: size / 4 }, (_, k) => k)
  const slots = 1 << slotBits(size)
  const keys = code.constant(new Int32Array(words.length * slots))
  const texts = code.constant(new Array<string>(slots).fill(''))
  const mixed = words.map((k) => `Math.imul(a${k}, ${0x9e3779b1 ^ Math.imul(k, 0x1c69b3f4)})`)
  return code.declare(`(w, b, o) => {
    const i = o >>> 2, ${words.map((k) => `a${k} = w[i + ${k}] | 0`).join(', ')}
    let h = ${mixed.join(' ^ ')}
    h = Math.imul(h ^ h >>> 15, 0x2c1b3c6d)
    const s = h >>> ${32 - slotBits(size)}, k = s * ${words.length}
    if (${words.map((k) => `${keys}[k + ${k}] === a${k}`).join(' && ')}) return ${texts}[s]
    ${words.map((k) => `${keys}[k + ${k}] = a${k}`).join('; ')}
    return ${texts}[s] = ${code.constant(decode)}(b, o, o + ${size})
  }`)
}

/** As above for long strings, which end early: only the words up to the NUL are hashed and compared. */
function loopLookup(size: number, decode: DecodeString) {
  const most = size / 4
  const bits = slotBits(size)
  const keys = new Uint32Array(most << bits)
  const texts = new Array<string>(1 << bits).fill('')
  return (words: Uint32Array, bytes: Uint8Array, position: number): string => {
    const from = position >>> 2
    let hash = 0
    let length = 0
    while (length < most) {
      const word = words[from + length++]!
      hash = Math.imul(hash ^ word, 0x9e3779b1)
      hash ^= hash >>> 15
      if (((word - 0x01010101) & ~word & 0x80808080) !== 0) break // there is a NUL in this word
    }
    const slot = Math.imul(hash, 0x2c1b3c6d) >>> (32 - bits)
    const key = slot * most
    let same = 0
    while (same < length && keys[key + same] === words[from + same]) same++
    if (same === length) return texts[slot]!
    for (let i = 0; i < length; i++) keys[key + i] = words[from + i]!
    return (texts[slot] = decode(bytes, position, position + size))
  }
}
