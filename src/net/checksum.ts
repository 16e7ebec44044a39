/** The Internet checksum (RFC 1071): the one's complement of the one's complement sum of 16-bit words. */

/** The checksum of `parts`, one after another; each but the last has an even length. */
export function internetChecksum(...parts: readonly Uint8Array[]): number {
  let sum = 0
  for (const part of parts)
    for (let i = 0; i < part.length; i += 2) {
      sum += (part[i]! << 8) | (part[i + 1] ?? 0)
      if (sum > 0xffff) sum -= 0xffff
    }
  return ~sum & 0xffff
}
