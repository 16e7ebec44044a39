/**
 * Sets of packets for each link type: frames made of plausible headers, then the same ones damaged: cut at every
 * length, with bytes overwritten, and noise.
 */
import type { LinkTypeName } from '../../src/cbpf/index.ts'
import { Random } from '../differential/random.ts'
import type { Packet } from '../support/libpcap.ts'
import {
  be16,
  be32,
  encapsulated,
  ethernetFrame,
  ip4,
  ip6,
  iso,
  join,
  logicalLink,
  mac,
  network,
  noise,
  pppPayload,
} from './layers.ts'

type Framer = (r: Random) => Uint8Array

/** How a link type frames what it carries. */
const framers: Readonly<Record<LinkTypeName, Framer>> = {
  EN10MB(r) {
    if (r.chance(75)) return ethernetFrame(r, network(r, 2))
    const body = logicalLink(r, 1)
    return join(mac(r), mac(r), be16(r.chance(90) ? body.length : r.int(1536)), body)
  },
  RAW: (r) => (r.chance(50) ? ip4(r, 2) : ip6(r, 2)),
  LINUX_SLL(r) {
    const link = be16(r.pick([1, 1, 772, 65534]))
    const head = join(be16(r.int(5)), link, be16(6), mac(r), [0, 0])
    if (r.chance(80)) {
      const inner = network(r, 2)
      return join(head, be16(inner.number), inner.bytes)
    }
    return join(head, be16(r.pick([1, 4, 4, 4, 0x0c])), logicalLink(r, 1))
  },
  LINUX_SLL2(r) {
    const inner = network(r, 2)
    const llc = r.chance(20)
    const type = be16(llc ? r.pick([1, 4, 4, 4]) : inner.number)
    const rest = join(be32(r.pick([0, 1, 2, 16])), be16(r.pick([1, 772])), [r.int(5), 6], mac(r), [0, 0])
    return join(type, [0, 0], rest, llc ? logicalLink(r, 1) : inner.bytes)
  },
  NULL: (r) => join(family(r, r.chance(70)), framers.RAW(r)),
  LOOP: (r) => join(family(r, r.chance(20)), framers.RAW(r)),
  IEEE802_11: wireless,
  IEEE802_11_RADIO(r) {
    const fields = noise(r, r.pick([0, 1, 4, 10, 18, 24]))
    const size = 8 + fields.length
    const length = r.chance(95) ? size : r.int(300)
    return join([0, 0, length & 0xff, length >> 8], noise(r, 4), fields, wireless(r))
  },
  PPP(r) {
    if (r.chance(10))
      return join([r.pick([0x0f, 0x8f, 0, 0x21])], noise(r, 1), be16(r.pick([0x0800, 0x86dd])), ip4(r, 1))
    if (r.chance(15)) return join([0xff, 3], be16(0x23), iso(r))
    const inner = pppPayload(r, 2)
    return join([0xff, 3], be16(inner.number), inner.bytes)
  },
  PPP_SERIAL: (r) => framers.PPP(r),
  PPP_ETHER(r) {
    const inner = pppPayload(r, 2)
    return join([0x11, 0], be16(r.int(6)), be16(inner.bytes.length + 2), be16(inner.number), inner.bytes)
  },
  C_HDLC(r) {
    const head = [r.pick([0x0f, 0x8f]), 0]
    if (r.chance(20)) return join(head, be16(0xfefe), [3], iso(r))
    const inner = network(r, 2)
    return join(head, be16(inner.number), inner.bytes)
  },
  IPV4: (r) => (r.chance(90) ? ip4(r, 2) : noise(r, 40)),
  IPV6: (r) => (r.chance(90) ? ip6(r, 2) : noise(r, 60)),
}

/** An address family of some BSD or Linux, in the order of this machine or in network order. */
function family(r: Random, little: boolean): number[] {
  const number = r.pick([2, 2, 2, 10, 24, 28, 30, 23, r.int(256)])
  return little ? [number, 0, 0, 0] : [0, 0, 0, number]
}

/** A frame of 802.11: data with and without QoS and four addresses, management, control. */
function wireless(r: Random): Uint8Array {
  const type = r.weighted([
    [6, 2],
    [3, 0],
    [2, 1],
    [1, 3],
  ])
  const subtype = type === 2 ? r.pick([0, 8, 8, r.int(16)]) : type === 1 ? r.between(8, 15) : r.int(16)
  const flags = r.chance(80) ? r.int(4) : r.int(256)
  const control = [(subtype << 4) | (type << 2) | (r.chance(97) ? 0 : r.int(4)), flags]
  if (type === 1)
    return join(control, noise(r, 2), mac(r), subtype === 12 || subtype === 13 ? [] : mac(r), noise(r, 4))
  const head = join(control, noise(r, 2), mac(r), mac(r), mac(r), noise(r, 2))
  if (type === 0) return join(head, noise(r, r.pick([12, 40])))
  const fourth = (flags & 3) === 3 ? mac(r) : []
  const qos = subtype & 8 ? noise(r, 2) : []
  const body = r.chance(60) ? encapsulated(network(r, 1)) : logicalLink(r, 1)
  return join(head, fourth, qos, body)
}

function shorter(packet: Packet, length: number): Packet {
  return { wire: packet.wire, bytes: packet.bytes.subarray(0, length) }
}

function damaged(r: Random, { wire, bytes }: Packet): Packet {
  const copy = bytes.slice()
  for (let i = r.between(1, 3); i > 0 && copy.length > 0; i--) {
    // The first bytes decide most.
    copy[r.int(r.chance(60) ? Math.min(copy.length, 40) : copy.length)] = r.chance(40)
      ? r.pick([0, 1, 255])
      : r.int(256)
  }
  const packet = { wire, bytes: copy }
  return r.chance(20) ? shorter(packet, r.int(copy.length + 1)) : packet
}

/** `count` packets of a link type, the same ones each time: structured, cut at every length, overwritten, noise. */
export function packetSet(linkType: LinkTypeName, count: number, seed: number): Packet[] {
  const r = new Random(seed)
  const structured = Array.from({ length: Math.floor(count * 0.5) }, (): Packet => {
    const bytes = framers[linkType](r).subarray(0, 400)
    return { wire: bytes.length + (r.chance(10) ? r.pick([14, 64, 1400]) : 0), bytes }
  })
  const packets = [...structured]
  while (packets.length < count * 0.8) {
    const packet = r.pick(structured)
    for (let length = 0; length < packet.bytes.length; length++) packets.push(shorter(packet, length))
  }
  while (packets.length < count * 0.97) packets.push(damaged(r, r.pick(structured)))
  while (packets.length < count) {
    const bytes = noise(r, r.int(120))
    packets.push({ wire: bytes.length, bytes })
  }
  return packets
}
