/** Where something has to be shown first. */
import { hash, tc, u32, u64 } from 'skep'

const counts = hash(u32, u64)
const weights = [1, 5, 2, 7]

export const proofs = {
  'a divisor that is not zero': tc((packet) =>
    packet.ifindex === 0 ? 0 : Math.trunc(packet.length / packet.ifindex),
  ),
  'a count of shifts': tc((packet) => Number((0xffn << (BigInt(packet.length) & 63n)) & 0xffn)),
  'an index that was compared': tc((packet) => {
    const { ifindex } = packet
    return ifindex < 4 ? (weights[ifindex] ?? 0) : 9
  }),
  'a value that is there': tc((packet) => {
    const count = counts.get(packet.ifindex)
    return count === undefined ? 0 : count > 5n ? 1 : 2
  }),
}
