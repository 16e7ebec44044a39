/**
 * Headers of packets with fields from the vocabulary of the expressions: what each protocol puts before its payload.
 * Lengths and checksums are right only as far as filters can see.
 */
import type { Random } from '../differential/random.ts'
import {
  addressBytes,
  etherTypes,
  ipv4,
  ipv6,
  labels,
  macs,
  networkIds,
  ports,
  protocols,
  sessions,
  vlans,
} from './vocabulary.ts'

export function join(...parts: (Uint8Array | readonly number[])[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

export const be16 = (value: number): number[] => [(value >> 8) & 0xff, value & 0xff]
export const be32 = (value: number): number[] => [...be16(value >>> 16), ...be16(value)]

export function noise(r: Random, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, () => r.int(256))
}

export const mac = (r: Random): Uint8Array => (r.chance(90) ? addressBytes(r.pick(macs)) : noise(r, 6))
const four = (r: Random): Uint8Array => (r.chance(90) ? addressBytes(r.pick(ipv4)) : noise(r, 4))
const six = (r: Random): Uint8Array => (r.chance(90) ? addressBytes(r.pick(ipv6)) : noise(r, 16))
const port = (r: Random): number[] => be16(r.chance(85) ? r.pick([...ports, 21, 20]) : r.int(65536))

/** What follows a header that names it: its number there, and its bytes. */
export interface Inner {
  readonly number: number
  readonly bytes: Uint8Array
}

/** A transport header or the like, by its number among the IP protocols. */
export function transport(r: Random, depth: number): Inner {
  const number = r.weighted([
    [8, 6],
    [8, 17],
    [3, 132],
    [3, 1],
    [3, 58],
    [6, r.pick(protocols)],
  ])
  const tail = noise(r, r.pick([0, 4, 8, 20]))
  switch (number) {
    case 6: {
      const options = r.chance(30) ? noise(r, 4 * r.int(6)) : new Uint8Array()
      const lengthAndFlags = [
        ((5 + options.length / 4) << 4) | r.int(2),
        r.pick([2, 16, 18, 24, 17, 4, r.int(256)]),
      ]
      return {
        number,
        bytes: join(port(r), port(r), noise(r, 8), lengthAndFlags, noise(r, 6), options, tail),
      }
    }
    case 17: {
      if (depth > 0 && r.chance(35)) {
        const geneve = r.chance(70)
        const inner = geneve ? genevePayload(r, depth - 1) : vxlanPayload(r, depth - 1)
        return {
          number,
          bytes: join(port(r), be16(geneve ? 6081 : 4789), be16(8 + inner.length), [0, 0], inner),
        }
      }
      return { number, bytes: join(port(r), port(r), be16(8 + tail.length), noise(r, 2), tail) }
    }
    case 132:
      return { number, bytes: join(port(r), port(r), noise(r, 8), tail) }
    case 1:
      return { number, bytes: join([r.pick([0, 3, 5, 8, 11, 17, 18]), r.int(4)], noise(r, 6), tail) }
    case 58:
      return {
        number,
        bytes: join([r.pick([1, 2, 3, 128, 129, 133, 134, 135]), r.int(4)], noise(r, 6), tail),
      }
    case 4:
      if (depth > 0) return { number, bytes: ip4(r, depth - 1) }
      break
    case 41:
      if (depth > 0) return { number, bytes: ip6(r, depth - 1) }
      break
    case 51: {
      const next = transport(r, depth)
      return {
        number,
        bytes: join([next.number, r.pick([1, 2, 4]), 0, 0], noise(r, r.pick([8, 12, 20])), next.bytes),
      }
    }
  }
  return { number, bytes: join(noise(r, 8), tail) }
}

function genevePayload(r: Random, depth: number): Uint8Array {
  const options = r.chance(40) ? noise(r, 4 * r.int(5)) : new Uint8Array()
  const inner = network(r, depth)
  const ethernet = r.chance(50)
  const head = [((r.chance(90) ? 0 : r.int(4)) << 6) | (options.length / 4), r.pick([0, 0x40, 0x80])]
  const vni = be32((r.chance(80) ? r.pick(networkIds) : r.int(1 << 24)) << 8)
  const type = be16(ethernet ? 0x6558 : inner.number)
  return join(head, type, vni, options, ethernet ? ethernetFrame(r, inner) : inner.bytes)
}

function vxlanPayload(r: Random, depth: number): Uint8Array {
  return join([8, 0, 0, 0], be32(r.pick(networkIds) << 8), ethernetFrame(r, network(r, depth)))
}

export function ip4(r: Random, depth: number): Uint8Array {
  const inner = transport(r, depth)
  const options = r.chance(25) ? noise(r, 4 * r.between(1, 10)) : new Uint8Array()
  const words = r.chance(97) ? 5 + options.length / 4 : r.int(16)
  const size = 20 + options.length + inner.bytes.length
  const fragment = r.weighted([
    [6, 0],
    [2, 0x4000],
    [1, 0x2000],
    [2, r.pick([1, 185, 0x2001, 0x1fff, 0x3fff])],
  ])
  return join(
    [0x40 | words, r.pick([0, 0, 0x10, 0xb8])],
    be16(size),
    noise(r, 2),
    be16(fragment),
    [r.pick([1, 64, 255]), inner.number],
    noise(r, 2),
    four(r),
    four(r),
    options,
    inner.bytes,
  )
}

export function ip6(r: Random, depth: number): Uint8Array {
  let inner = transport(r, depth)
  while (r.chance(25)) {
    const number = r.pick([0, 43, 44, 60, 51])
    const words = r.int(3)
    const body =
      number === 44
        ? join([inner.number, 0], be16(r.pick([0, 1, 8, 0xfff8])), noise(r, 4))
        : join([inner.number, words], noise(r, number === 51 ? 2 + 4 * (words + 1) : 6 + 8 * words))
    inner = { number, bytes: join(body, inner.bytes) }
  }
  const first = [0x60, 0, 0, 0]
  return join(
    first,
    be16(inner.bytes.length),
    [inner.number, r.pick([1, 64, 255])],
    six(r),
    six(r),
    inner.bytes,
  )
}

function arp(r: Random): Uint8Array {
  return join([0, 1, 8, 0, 6, 4], be16(r.pick([1, 2, 3, 4])), mac(r), four(r), mac(r), four(r))
}

function decnet(r: Random): Uint8Array {
  // Flags of a short or long header, padded or not; an address is area << 10 | node, the low byte first.
  const address = () => r.pick([0x0f28, 0x0104, 0xfffc, 0x280f, 0x0401])
  const pad = r.chance(50) ? [0x81] : []
  const long = r.chance(50)
  const body = long
    ? join([0x26], noise(r, 8), be16(address()), noise(r, 6), be16(address()), noise(r, 4))
    : join([r.pick([0x02, 0x0a])], be16(address()), be16(address()), noise(r, 2))
  return join([body.length, 0], pad, body)
}

function mpls(r: Random, depth: number): Uint8Array {
  const inner = r.chance(50) ? ip4(r, depth) : ip6(r, depth)
  const count = r.weighted([
    [5, 1],
    [3, 2],
    [1, 3],
  ])
  const stack = Array.from({ length: count }, (_, i) => {
    const label = r.chance(80) ? r.pick(labels) : r.int(1 << 20)
    const bottom = r.chance(90) ? Number(i === count - 1) : r.int(2)
    return be32((label << 12) | (r.int(8) << 9) | (bottom << 8) | 64)
  })
  return join(...stack, inner)
}

/** A protocol number of PPP and what it carries. */
export function pppPayload(r: Random, depth: number): Inner {
  return r.weighted<() => Inner>([
    [5, () => ({ number: 0x21, bytes: ip4(r, depth) })],
    [5, () => ({ number: 0x57, bytes: ip6(r, depth) })],
    [2, () => ({ number: r.pick([0x281, 0x283]), bytes: mpls(r, depth) })],
    [1, () => ({ number: r.pick([0x2b, 0x23, 0x27, 0x29, 0x31, 0x2d, 0x2f]), bytes: noise(r, 40) })],
    [1, () => ({ number: r.pick([0xc021, 0x8021, 0x8057, 0xc023]), bytes: noise(r, 20) })],
  ])()
}

/** What an EtherType names: its number, and the packet. */
export function network(r: Random, depth: number): Inner {
  return r.weighted<() => Inner>([
    [12, () => ({ number: etherTypes.ip, bytes: ip4(r, depth) })],
    [9, () => ({ number: etherTypes.ip6, bytes: ip6(r, depth) })],
    [3, () => ({ number: r.chance(70) ? etherTypes.arp : etherTypes.rarp, bytes: arp(r) })],
    [depth > 0 ? 3 : 0, () => ({ number: vlanType(r), bytes: vlan(r, network(r, depth - 1)) })],
    [3, () => ({ number: r.chance(90) ? etherTypes.mpls : etherTypes.mplsMulticast, bytes: mpls(r, depth) })],
    [3, () => pppoe(r, depth)],
    [1, () => ({ number: etherTypes.decnet, bytes: decnet(r) })],
    [2, () => ({ number: r.pick(Object.values(etherTypes)), bytes: noise(r, 40) })],
    [1, () => ({ number: r.int(65536), bytes: noise(r, 30) })],
  ])()
}

function vlanType(r: Random): number {
  return r.pick([etherTypes.vlan, etherTypes.vlan, etherTypes.qinq, etherTypes.oldQinq])
}

function vlan(r: Random, inner: Inner): Uint8Array {
  const id = r.chance(80) ? r.pick(vlans) : r.int(4096)
  return join(be16((r.int(16) << 12) | id), be16(inner.number), inner.bytes)
}

function pppoe(r: Random, depth: number): Inner {
  const discovery = r.chance(20)
  const inner = pppPayload(r, depth)
  const session = be16(r.chance(80) ? r.pick(sessions) : r.int(65536))
  const payload = discovery ? noise(r, 20) : join(be16(inner.number), inner.bytes)
  return {
    number: discovery ? etherTypes.pppoed : etherTypes.pppoes,
    bytes: join([0x11, discovery ? r.pick([9, 7, 0x19]) : 0], session, be16(payload.length), payload),
  }
}

/** What an EtherType names, behind the SNAP header of RFC 1042. */
export function encapsulated(inner: Inner): Uint8Array {
  return join([0xaa, 0xaa, 3, 0, 0, 0], be16(inner.number), inner.bytes)
}

/** An 802.2 header and what follows: spanning tree, ISO, IPX, NetBEUI, SNAP with EtherTypes or AppleTalk, any control. */
export function logicalLink(r: Random, depth: number): Uint8Array {
  const inner = network(r, depth)
  return r.weighted<() => Uint8Array>([
    [3, () => encapsulated(inner)],
    [1, () => join([0xaa, 0xaa, 3, 8, 0, 7], be16(r.pick([0x809b, 0x80f3])), noise(r, 30))],
    [1, () => join([0xaa, 0xaa, 3], noise(r, 5), inner.bytes)],
    [1, () => join([0xaa, 0xaa, 3, 0, 0, 0], be16(r.pick([0x80f3, 0x8137, 0x809b])), noise(r, 30))],
    [2, () => join([0x42, 0x42, 3], noise(r, 35))],
    [4, () => join([0xfe, 0xfe, 3], iso(r))],
    [1, () => join([0xe0, r.pick([0xe0, 0xe1]), 3], noise(r, 30))],
    [1, () => join([0xf0, r.pick([0xf0, 0xf1]), r.int(256)], noise(r, 30))],
    [1, () => join([0xff, 0xff], noise(r, 30))],
    [1, () => join([6, 6, 3], ip4(r, depth))],
    [
      3,
      () =>
        join(
          [
            r.int(256),
            r.int(256),
            r.pick([0, 1, 5, 9, 3, 0x63, 0x43, 0x0f, 0x6f, 0xe3, 0xaf, 0x87, 2, 4, 0x13]),
          ],
          noise(r, 30),
        ),
    ],
  ])()
}

/** CLNP, ES-IS and IS-IS with each type of PDU. */
export function iso(r: Random): Uint8Array {
  const discriminator = r.pick([0x81, 0x82, 0x83, 0x83, 0x83])
  return join(
    [discriminator, r.int(256), 1, 0, r.pick([15, 16, 17, 18, 20, 24, 25, 26, 27, 0x8f]), 1],
    noise(r, 30),
  )
}

export function ethernetFrame(r: Random, inner: Inner): Uint8Array {
  return join(mac(r), mac(r), be16(inner.number), inner.bytes)
}
