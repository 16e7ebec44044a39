/** Types: integers, network order, arrays, structs and unions in memory. */
import { arrayOf, be16, be32, be64, bool, bytes, hash, i16, i32, i64, i8, str, struct, tc, u16, u32, u64, u8, union, xdp } from 'skep'
import { XDP_DROP, XDP_PASS } from 'skep/kernel'

const small = hash(u32, struct({ a: u8, b: i8, c: u16, d: i16, e: i32, f: bool }))
const wide = hash(u32, struct({ a: u64, b: i64 }))
const wire = struct({ port: be16, address: be32, id: be64 }, { packed: true })
const peers = hash(u32, union({ v4: be32, bytes: bytes(4) }))
const point = struct({ x: i32, y: i32 })
const paths = hash(u32, struct({ last: point, steps: arrayOf(u32, 4) }))
const names = hash(u32, str(8))

export const types = {
  'integers of all widths': tc((packet) => {
    const all = small.get(packet.ifindex)
    if (!all) return 0
    all.f = all.a > all.b
    return all.c + all.d + all.e
  }),
  'integers of 64 bits': tc((packet) => {
    const both = wide.get(packet.ifindex)
    if (!both) return 0
    return both.a > both.b ? 1 : 2
  }),
  'network order': xdp((packet) => {
    const header = packet.view(wire, 14)
    if (!header) return XDP_PASS
    if (header.port === 53 && header.address !== 0x0a00_0001) return XDP_DROP
    return header.id > 5n ? XDP_DROP : XDP_PASS
  }),
  'a union and network order': tc((packet) => {
    peers.set(packet.ifindex, { v4: 0x0a00_0001 })
    return peers.get(packet.ifindex)?.bytes?.[0] ?? 0
  }),
  'structs and arrays in structs': tc((packet) => {
    const path = paths.get(packet.ifindex)
    if (!path) return 0
    const { last } = path
    last.x = packet.length
    return path.steps[packet.length & 3] ?? 0
  }),
  'a struct assigned': tc((packet) => {
    const path = paths.get(packet.ifindex)
    if (!path) return 0
    path.last = { x: 1, y: packet.length }
    return path.last.y
  }),
  'a string stored': tc((packet) => {
    names.set(packet.ifindex, 'eth')
    return 0
  }),
}
