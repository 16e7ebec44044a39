/** Objects and arrays. */
import { bytes, hash, struct, tc, u32, u64 } from 'skep'

const hashes = hash(u32, bytes(8))
const flows = hash(u32, struct({ packets: u64, bytes: u64 }))
const ports = [22, 80, 443]

export const arrays = {
  'an object without memory': tc((packet) => {
    const size = { length: packet.length, padding: 4, unread: packet.length * 3 }
    const all = { ...size, padding: 8 }
    return all.length + all.padding
  }),
  'an object put into a map': tc((packet) => {
    flows.set(packet.ifindex, { packets: 1n, bytes: BigInt(packet.length) })
    return 0
  }),
  'an array at any index': tc((packet) => {
    const weights = [1, 5, 2, 7]
    return weights[packet.length & 3] ?? 0
  }),
  'a list whose elements are assigned': tc((packet) => {
    const seen = [0, 0]
    seen[packet.length & 1] = 5
    return seen[packet.ifindex & 1] ?? 0
  }),
  'lists put together': tc((packet) => [...ports, packet.length].length),
  'a typed array': tc((packet) => {
    const seen = new Uint8Array(8)
    seen[packet.length & 7] = packet.ifindex
    return seen[packet.ifindex & 7] ?? 0
  }),
  'typed arrays of other widths': tc((packet) => {
    const a = new Int8Array(4)
    const b = new Uint16Array(4)
    const c = new Int16Array(4)
    const i = packet.length & 3
    a[i] = packet.ifindex
    b[i] = packet.ifindex
    c[i] = packet.ifindex
    return (a[0] ?? 0) + (b[1] ?? 0) + (c[2] ?? 0)
  }),
  'typed arrays of 32 bits': tc((packet) => {
    const a = new Uint32Array([1, packet.length])
    const b = new Int32Array([packet.ifindex, 2])
    const i = packet.length & 1
    return (a[i] ?? 0) - (b[i] ?? 0)
  }),
  'typed arrays of bigints': tc((packet) => {
    const a = new BigUint64Array(2)
    const b = new BigInt64Array(2)
    a[packet.length & 1] = 5n
    b[packet.ifindex & 1] = -5n
    return (a[0] ?? 0n) > (b[1] ?? 0n) ? 1 : 2
  }),
  'a typed array put into a map': tc((packet) => {
    const key = new Uint8Array(8)
    key[0] = packet.length
    hashes.set(packet.ifindex, key)
    return 0
  }),
  'includes and indexOf': tc((packet) => (ports.includes(packet.length) ? ports.indexOf(packet.ifindex) : 9)),
  'some and every': tc((packet) => {
    const list = [packet.length, packet.ifindex]
    return list.some((each) => each > 1500) || list.every((each) => each > 3) ? 1 : 2
  }),
  'map, forEach and reduce': tc((packet) => {
    let sum = 0
    ;[packet.length, packet.ifindex]
      .map((each) => each * 3)
      .forEach((each) => {
        sum ^= each
      })
    return ports.reduce((a, b) => a + b, sum)
  }),
  'entries of an array': tc((packet) => {
    let sum = 0
    for (const [i, port] of ports.entries()) if (port === packet.length) sum += i
    return sum
  }),
}
