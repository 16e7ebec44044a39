/** Runs of bytes as machine words: how copies, zeros and constants in memory are written with few instructions. */
import type { Value } from '../ir/index.ts'
import type { Lowering } from './lowering.ts'
import type { Place } from './operand.ts'

/** The bytes of a JavaScript string in kernel memory: UTF-8, with U+DC80…U+DCFF standing for the bytes 80…FF. */
export function textBytes(text: string): Uint8Array {
  const bytes: number[] = []
  const encoder = new TextEncoder()
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code >= 0xdc80 && code <= 0xdcff) bytes.push(code - 0xdc00)
    else bytes.push(...encoder.encode(character))
  }
  return Uint8Array.from(bytes)
}

/**
 * `size` bytes as the fewest words that are naturally aligned at each of `starts`: [offset, width] in order. (The
 * verifier refuses unaligned access to the stack.)
 */
export function words(size: number, ...starts: readonly number[]): [number, 1 | 2 | 4 | 8][] {
  const result: [number, 1 | 2 | 4 | 8][] = []
  for (let offset = 0; offset < size; ) {
    const fits = (width: number) =>
      offset + width <= size && starts.every((start) => (start + offset) % width === 0)
    const width = fits(8) ? 8 : fits(4) ? 4 : fits(2) ? 2 : 1
    result.push([offset, width])
    offset += width
  }
  return result
}

/** The little-endian word of `width` bytes at `offset`; bytes behind the end are zero. */
export function readWord(bytes: Uint8Array, offset: number, width: number): bigint {
  let value = 0n
  for (let i = width - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[offset + i] ?? 0)
  return value
}

/** Copies `size` bytes by words. */
export function copyBytes(l: Lowering, to: Place, from: Place, size: number): void {
  for (const [offset, width] of words(size, to.offset, from.offset)) {
    const word = l.b.load('u64', from.pointer, {
      offset: from.offset + offset,
      size: width,
      space: from.space,
    })
    l.b.store(to.pointer, word, { offset: to.offset + offset, size: width, space: to.space })
  }
}

/** Zeroes `size` bytes. */
export function zeroBytes(l: Lowering, place: Place, size: number): void {
  for (const [offset, width] of words(size, place.offset)) {
    l.b.store(place.pointer, l.b.const(0), { offset: place.offset + offset, size: width, space: place.space })
  }
}

/** The lowest `bytes` (2, 4 or 8) bytes of `value` in reverse. */
export function swapBytes(l: Lowering, value: Value, bytes: number): Value {
  return l.b.unary(bytes === 2 ? 'bswap16' : bytes === 4 ? 'bswap32' : 'bswap64', value)
}
