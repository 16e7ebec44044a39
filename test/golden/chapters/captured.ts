/** What is captured, and functions that are called. */
import { hash, tc, u32, u64 } from 'skep'

const counts = hash(u32, u64)
const options = { verbose: false, limit: 40 }
const primes = [3, 5, 9]

function clamp(value: number, most: number) {
  if (value > most) return most
  return value
}

/** Large enough to be a function of the program. */
function checksum(seed: number, a: number, b: number, c: number, limit: number) {
  let sum = seed & 0xffff
  for (const part of [a, b, c, a ^ b, b ^ c, a + c, a & b, b | c, c - a]) {
    sum = (sum * 31 + part) & 0xffffff
    if (sum > limit) sum = (sum >>> 3) ^ part
  }
  return sum
}

/** Nothing of this file: `scope` says what it is. */
declare const most: number

export const captured = {
  'captured options decide': tc((packet) => {
    if (options.verbose) counts.add(0, 1n)
    return packet.length > options.limit ? 1 : 0
  }),
  'a captured table': tc((packet) => primes[packet.length % 3] ?? 0),
  'a scope that is given': tc((packet) => Math.min(packet.length, most), { scope: () => ({ most: 5 }) }),
  'an inlined function': tc((packet) => clamp(packet.length, 100) + clamp(packet.ifindex, 3)),
  'a function that is called': tc((packet) => {
    const first = checksum(1, packet.length, packet.ifindex, 3, 1000)
    const second = checksum(2, packet.ifindex, packet.length, 5, 2000)
    return first === second ? 1 : 0
  }),
}
