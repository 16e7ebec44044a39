/** Types: the sizes of integers, network order, structs in structs, arrays of structs, unions. */
import {
  arrayOf,
  be16,
  be32,
  be64,
  bytes,
  hash,
  i8,
  i16,
  struct,
  u8,
  u16,
  u32,
  u64,
  union,
} from '../../../src/index.ts'
import { type Constructs, filled, outers } from './shared.ts'

const network = struct({ a: be16, b: be32, c: be64, d: u16 })
const narrow = struct({ s: i8, q: u8, t: i16 })
const address = union({ v4: be32, v6: arrayOf(u32, 4), raw: bytes(16) })
const peer = struct({ kind: u32, address })
const peers = hash(u32, peer)
const addresses = hash(u32, address)
const ports = hash(be32, be64)
const flows = hash(struct({ from: be16, to: be16, device: u32 }), u64)
const lists = hash(u32, arrayOf(u32, 8))

export const types: Constructs = {
  'network order in a packet, read': (_, pkt) => {
    const v = pkt.view(network, 0)
    return v ? v.a + v.b + Number(v.c & 0xffn) : 0
  },
  'network order in a packet, written': (_, pkt) => {
    const v = pkt.view(network, 0)
    if (!v) return 0
    v.a = 0x1234
    v.b += 1
    v.c = 5n
    v.c |= 8n
    return v.a + Number(v.c) + v.b
  },
  'network order in a map': (p) => {
    ports.set(p.a, 0x11_2233_4455n)
    ports.set(p.b, BigInt(p.d))
    return Number((ports.get(p.a) ?? 1n) & 0xffffn)
  },
  'network order in a key': (p) => {
    flows.add({ from: p.a & 0xffff, to: 80, device: 1 }, 2n)
    return Number(flows.get({ from: p.a & 0xffff, to: 80, device: 1 }) ?? 0n)
  },
  'structs in structs': (p) => {
    outers.set(1, filled(p.b))
    const o = outers.get(1)
    if (!o) return 1
    o.i.y += 3
    o.list[1]!.x = 9
    o.b += 2
    return o.i.y + o.list[1]!.x + o.nums[2]! + o.b + (o.flag ? 1000 : 0)
  },
  'a reference to a part': (p) => {
    outers.set(1, filled(p.b))
    const o = outers.get(1)
    if (!o) return 1
    const { i, nums } = o
    i.x = 12
    o.i.x += 1
    nums[p.a & 3] = 40
    return i.x + o.nums[p.a & 3]! + nums.length
  },
  'a struct assigned whole': (p) => {
    outers.set(1, filled(p.b))
    const o = outers.get(1)
    if (!o) return 1
    o.i = { x: p.a, y: 2, name: 'zz' }
    o.list[2] = o.i
    o.list[0] = o.list[2]
    return o.list[0].x + o.list[0].y
  },
  'an array of structs, at any index': (p) => {
    outers.set(1, filled(p.b))
    const o = outers.get(1)
    if (!o) return 1
    const k = p.a % 3
    o.list[k]!.x = 77
    return o.list[k]!.x + o.list[(k + 1) % 3]!.x
  },
  'an array as the value of a map': (p) => {
    lists.set(1, [1, 2, 3, 4, 5, 6, 7, 8])
    const row = lists.get(1)
    if (!row) return 1
    row[p.a & 7]! += 5
    row[p.b & 7]!++
    let sum = 0
    for (const x of row) sum += x
    return sum
  },
  'a union, one member or another': (p) => {
    peers.set(1, { kind: 4, address: { v4: p.a } })
    peers.set(2, { kind: 6, address: { v6: [p.a, p.b, 3, 4] } })
    const [first, second] = [peers.get(1), peers.get(2)]
    if (!first || !second) return 1
    return first.address.v4! + first.kind + second.address.v6![1]! + second.address.raw![0]!
  },
  'a member of a union assigned': (p) => {
    peers.set(1, { kind: 6, address: { v6: [p.a, p.b, 3, 4] } })
    const there = peers.get(1)
    if (!there) return 1
    there.address.v4 = 5
    there.address.v6![2] = 7
    return there.address.v6![0]! + there.address.v6![2]!
  },
  'a union assigned whole': (p) => {
    peers.set(1, { kind: 6, address: { v6: [p.a, p.b, 3, 4] } })
    const there = peers.get(1)
    if (!there) return 1
    there.address = { v4: 5 }
    return there.address.v6![0]! + there.address.v6![2]! + there.address.raw![3]!
  },
  'a union as the value of a map': (p) => {
    addresses.set(1, { v4: p.a })
    return addresses.get(1)?.v6?.[0] ?? 1
  },
  'elements of bytes': (p) => {
    addresses.set(1, { v6: [1, 2, 3, 4] })
    const there = addresses.get(1)
    if (!there?.raw) return 1
    there.raw[3] = 300
    there.raw[p.a & 15]! += 5
    return there.raw[3]! + there.raw[p.a & 15]!
  },
  'stores wrap': (p, pkt) => {
    const v = pkt.view(narrow, 0)
    if (!v) return 0
    v.s = p.a
    v.t = p.b
    return v.s + v.t + 70_000
  },
}
