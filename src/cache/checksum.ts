/**
 * Two 32-bit words that differ where bytes were damaged. It finds accidents and names files; it guards against nobody:
 * who may write into the directory is the owner's business, and what is found is compared as a whole.
 */

/** 16 hexadecimal digits; multiplications by the constants of MurmurHash3 (public domain) stir the words. */
export function checksum(bytes: Uint8Array): string {
  const whole = bytes.byteLength >>> 2
  // Words where they are aligned: this runs once a start, in V8's interpreter.
  const copy = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const words = new Uint32Array(copy.buffer, copy.byteOffset, whole)
  let [a, b] = [bytes.byteLength, ~bytes.byteLength]
  const stir = (word: number) => {
    a = Math.imul(a ^ word, 0xcc9e2d51)
    a ^= a >>> 15
    b = Math.imul(b + word, 0x1b873593)
    b ^= b >>> 13
  }
  for (let i = 0; i < whole; i++) stir(words[i]!)
  for (let i = whole * 4; i < bytes.byteLength; i++) stir(bytes[i]!)
  const text = (word: number) => (word >>> 0).toString(16).padStart(8, '0')
  return text(a) + text(b)
}
