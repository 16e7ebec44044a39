/**
 * `str(n)`: a C string within n bytes, NUL included. Decoding is lossless, as Python's `surrogateescape`: bytes that
 * are valid UTF-8 (RFC 3629) decode as such, every other byte becomes the lone surrogate U+DC00 + byte
 * (U+DC80…U+DCFF), which encodes back to that byte. File names and `comm` are bytes, not text, and survive.
 */
import { cachedStringSource } from './string-cache.ts'
import { defineType, misdeclared, refuse, type Type } from './type.ts'

/** A string of at most `size` − 1 bytes, NUL-terminated; longer ones are cut, between any two bytes. */
export function str(size: number): Type<string> {
  if (!Number.isInteger(size) || size < 1)
    misdeclared(`str(${size}): the size is a whole number of bytes, at least 1 for the NUL`)
  return defineType<string>({
    name: `str(${size})`,
    size,
    align: 1,
    shape: { kind: 'str', size },
    zero: '',
    check(value, path) {
      if (typeof value !== 'string') refuse(path, 'a string', value)
    },
    encode(view, offset, value) {
      const end = offset + size
      for (let at = encodeString(view, offset, end - 1, value); at < end; at++) view.setUint8(at, 0)
    },
    decode(view, offset) {
      return decodeString(new Uint8Array(view.buffer, view.byteOffset + offset, size), 0, size)
    },
    format: (value) => value,
    btf: (builder) => builder.array(builder.int('char', 1, 'signed'), size),
    decoderSource: (code, offset) => cachedStringSource(code, offset, size, decodeString),
  })
}

/** Writes `text` up to its first NUL into `view` from `offset`, stops at `limit`; gives the offset after it. */
function encodeString(view: DataView, offset: number, limit: number, text: string): number {
  for (let i = 0; i < text.length && offset < limit; i++) {
    let code = text.charCodeAt(i)
    if (code === 0) break
    if (code < 0x80 || (code >= 0xdc80 && code <= 0xdcff)) {
      view.setUint8(offset++, code & 0xff)
      continue
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      const low = text.charCodeAt(i + 1)
      if (code < 0xdc00 && low >= 0xdc00 && low <= 0xdfff) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)
        i++
      } else code = 0xfffd // as TextEncoder does with a surrogate that stands for nothing
    }
    const length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    const lead = [0, 0, 0xc0, 0xe0, 0xf0][length]!
    for (let k = length - 1; k >= 0 && offset < limit; k--) {
      const bits = (code >> (6 * k)) & (k === length - 1 ? 0xff : 0x3f)
      view.setUint8(offset++, (k === length - 1 ? lead : 0x80) | bits)
    }
  }
  return offset
}

/** The text in `bytes` from `start` to the first NUL, or to `end`. */
export function decodeString(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; ) {
    const first = bytes[at]!
    if (first === 0) break
    const length = sequenceLength(bytes, at, end)
    if (length === 1) text += String.fromCharCode(first)
    else if (length === 0) text += String.fromCharCode(0xdc00 + first)
    else {
      let code = first & (0x7f >> length)
      for (let k = 1; k < length; k++) code = (code << 6) | (bytes[at + k]! & 0x3f)
      text += String.fromCodePoint(code)
    }
    at += length || 1
  }
  return text
}

/** The length of the valid UTF-8 sequence at `at` (RFC 3629 section 4), or 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at]!
  if (first < 0x80) return 1
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
  if (length === 0 || at + length > end) return 0
  const second = bytes[at + 1]!
  // No overlong forms, no surrogates, nothing above U+10FFFF.
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  if (second < least || second > most) return 0
  for (let k = 2; k < length; k++) if ((bytes[at + k]! & 0xc0) !== 0x80) return 0
  return length
}
