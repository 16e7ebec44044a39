/** Variables, assignments, patterns. */
import { hash, struct, tc, u32 } from 'skep'

const both = hash(u32, struct({ left: u32, right: u32 }))

export const patterns = {
  'let, const and var': tc((packet) => {
    const { length } = packet
    let half = length >>> 1
    var least = 60
    if (half < least) half = least
    return half
  }),
  'assignments that compute': tc((packet) => {
    let x = packet.length
    x += 7
    x -= packet.ifindex
    x *= 3
    x %= 1000
    x <<= 2
    x |= 1
    x &= 0xffff
    x ^= 5
    x >>= 1
    x >>>= 1
    return x
  }),
  'a quotient assigned': tc((packet) => {
    let x = BigInt(packet.length)
    x /= 10n
    return Number(x)
  }),
  'one more, one less': tc((packet) => {
    let x = packet.length
    const before = x++
    return before * --x
  }),
  'a pattern with defaults and a rest': tc((packet) => {
    const { length, missing = 5, ...others } = { length: packet.length, index: packet.ifindex, one: 1 }
    return length + missing + others.index + others.one
  }),
  'a pattern of a struct': tc((packet) => {
    const pair = both.get(packet.ifindex)
    if (!pair) return 0
    const { left, right } = pair
    return left - right
  }),
  'parts exchanged': tc((packet) => {
    let [a, b] = [packet.length, packet.ifindex]
    if (a < b) [a, b] = [b, a]
    return a - b
  }),
  'a list with a rest': tc((packet) => {
    const [first, ...rest] = [packet.length, packet.ifindex, 7]
    return first + rest.length
  }),
  'the type of a value': tc((packet) => (typeof packet.length === 'number' ? 1 : 2)),
}
