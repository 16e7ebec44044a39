/**
 * Names of files by what they are for: two 32-bit words, stirred by the constants of MurmurHash3 (public domain). They
 * guard against nobody: what is found is compared with what was wanted.
 */

/** 16 hexadecimal digits. */
export function fileNameOf(key: string): string {
  let [a, b] = [key.length, ~key.length]
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i)
    a = Math.imul(a ^ unit, 0xcc9e2d51)
    a ^= a >>> 15
    b = Math.imul(b + unit, 0x1b873593)
    b ^= b >>> 13
  }
  return [a, b].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
