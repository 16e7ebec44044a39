/** Numbers of both kinds, and what there is of `Math`. */
import { hash, i32, i64, struct, tc, u32, u64 } from 'skep'
import { nsecs } from 'skep/kernel'

const small = hash(u32, struct({ signed: i32 }))
const wide = hash(u32, struct({ first: u64, second: u64, signed: i64 }))

export const numbers = {
  'a remainder': tc((packet) => packet.length % 10),
  'a power': tc((packet) => (packet.length & 0xff) ** 2),
  'Math.trunc of a quotient': tc((packet) => Math.trunc(packet.length / 10)),
  'division rounded down': tc((packet) => Math.floor(packet.length / 16)),
  'Math.ceil of a quotient': tc((packet) => Math.ceil(packet.length / 16)),
  'a quotient of bigints': tc((packet) => {
    const both = wide.get(packet.ifindex)
    if (!both || both.second === 0n) return 0
    return Number((both.first / both.second) & 0xffn)
  }),
  'bits of numbers': tc((packet) => (((packet.length << 3) ^ packet.ifindex) >>> 1) & 0xff),
  'bits turned round': tc((packet) => ~packet.length | 1),
  'bits of bigints': tc((packet) => {
    const both = wide.get(packet.ifindex)
    if (!both) return 0
    return Number((both.first << (both.second & 63n)) >> 56n)
  }),
  'signed and unsigned bigints': tc((packet) => {
    const later = nsecs()
    const before = BigInt(packet.length)
    if (later >= before) return (later - before) / 7n > 5n ? 1 : 2
    return later - before < -3n ? 3 : 4
  }),
  'a sign turned round': tc((packet) => -packet.length),
  'a boolean as a number': tc((packet) => +(packet.length > 100) + Number(packet.ifindex <= 3)),
  'equal, or not': tc((packet) => (packet.length == packet.ifindex || packet.length != 60 ? 1 : 2)),
  'less, or not': tc((packet) => (packet.length < 60 ? 1 : packet.length >= 1500 ? 2 : 3)),
  'Math.min and Math.max': tc((packet) => Math.max(Math.min(packet.length, 1500), 60)),
  'Math.abs and Math.sign': tc((packet) => {
    const value = small.get(packet.ifindex)?.signed ?? 0
    return Math.abs(value) + Math.sign(value)
  }),
  'Math.imul': tc((packet) => Math.imul(packet.length, 0x9e37_79b1)),
  'Math.clz32': tc((packet) => Math.clz32(packet.length)),
  'BigInt.asUintN and BigInt.asIntN': tc((packet) => {
    const both = wide.get(packet.ifindex)
    if (!both) return 0
    return BigInt.asUintN(12, both.first) > 5n && BigInt.asIntN(12, both.second) < 0n ? 1 : 2
  }),
  'a truth': tc((packet) => (Boolean(packet.ifindex) && Number.isInteger(packet.length) ? 1 : 2)),
  'a number that is known': tc((packet) => (packet.length < Number.MAX_SAFE_INTEGER ? 1 : 2)),
}
