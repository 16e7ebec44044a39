/**
 * Packets for tests and examples: the headers that are given, one inside the other, with lengths, types and checksums
 * filled in (RFC 791, 8200, 9293, 768, 792, 4443). A field that is given stays as given, so broken packets can be
 * built as well.
 */
import { SkepError } from '../error/index.ts'
import { type Infer, ipv4, ipv6, mac, parseIpv4, parseIpv6, parseMac, type Type } from '../schema/index.ts'
import { internetChecksum } from './checksum.ts'
import * as constants from './constants.ts'
import { arphdr, ethhdr, icmp6hdr, icmphdr, iphdr, ipv6hdr, tcphdr, udphdr, vlanhdr } from './headers.ts'

type Header = Type & { readonly fields: Readonly<Record<string, Type>> }
type Fields = Readonly<Record<string, unknown>>
type AddressField = 'h_dest' | 'h_source' | 'saddr' | 'daddr' | 'ar_sha' | 'ar_sip' | 'ar_tha' | 'ar_tip'

/** Some of a header's fields; addresses may be text. */
export type HeaderFields<H extends Header> = {
  readonly [K in keyof Infer<H>]?: Infer<H>[K] | (K extends AddressField ? string : never)
}

interface Options {
  /** Bytes after the header, a multiple of 4. */
  readonly options?: Uint8Array
}

/** The headers of a packet, outermost first; at most one of each layer. */
export interface PacketParts {
  readonly eth?: HeaderFields<typeof ethhdr>
  readonly vlan?: HeaderFields<typeof vlanhdr>
  readonly arp?: HeaderFields<typeof arphdr>
  readonly ipv4?: HeaderFields<typeof iphdr> & Options
  readonly ipv6?: HeaderFields<typeof ipv6hdr>
  readonly tcp?: HeaderFields<typeof tcphdr> & Options
  readonly udp?: HeaderFields<typeof udphdr>
  readonly icmp?: HeaderFields<typeof icmphdr>
  readonly icmp6?: HeaderFields<typeof icmp6hdr>
  /** A string is written as UTF-8. */
  readonly payload?: Uint8Array | string
}

/** The bytes of the packet: `buildPacket({ eth: {}, ipv4: { daddr: '10.0.0.9' }, tcp: { dest: 443 }, payload: 'hi' })`. */
export function buildPacket(parts: PacketParts): Uint8Array {
  const payload =
    typeof parts.payload === 'string'
      ? new TextEncoder().encode(parts.payload)
      : (parts.payload ?? new Uint8Array())
  const transport = transportOf(parts, payload)
  const network = networkOf(parts, transport)
  const body = concat(network.header, network.fillChecksum(transport))
  return linkOf(parts, network.etherType, body)
}

/** What is inside the network header; its checksum, at byte `checksumAt`, is still to be filled in if that is given. */
interface Transport {
  readonly bytes: Uint8Array
  readonly protocol: number
  readonly checksumAt?: number | undefined
  readonly pseudoHeader: boolean
}

/** The protocol of a payload without a header, kept free for experiments (RFC 3692). */
const experimental = 253

const transports = [
  {
    part: 'tcp',
    type: tcphdr,
    protocol: constants.IPPROTO_TCP,
    checksum: 'check',
    pseudoHeader: true,
    defaults: (_: number, options: number): Fields => ({
      source: 40000,
      dest: 80,
      seq: 1,
      doff_reserved: ((20 + options) / 4) << 4,
      flags: constants.TCPHDR_SYN,
      window: 65535,
    }),
  },
  {
    part: 'udp',
    type: udphdr,
    protocol: constants.IPPROTO_UDP,
    checksum: 'check',
    pseudoHeader: true,
    defaults: (length: number): Fields => ({ source: 40000, dest: 53, len: length }),
  },
  {
    part: 'icmp',
    type: icmphdr,
    protocol: constants.IPPROTO_ICMP,
    checksum: 'checksum',
    pseudoHeader: false,
    defaults: (): Fields => ({ type: constants.ICMP_ECHO, id: 1, sequence: 1 }),
  },
  {
    part: 'icmp6',
    type: icmp6hdr,
    protocol: constants.IPPROTO_ICMPV6,
    checksum: 'icmp6_cksum',
    pseudoHeader: true,
    defaults: (): Fields => ({
      icmp6_type: constants.ICMPV6_ECHO_REQUEST,
      icmp6_identifier: 1,
      icmp6_sequence: 1,
    }),
  },
] as const

function transportOf(parts: PacketParts, payload: Uint8Array): Transport {
  const kind = transports.find(({ part }) => parts[part])
  if (!kind) return { bytes: payload, protocol: experimental, pseudoHeader: false }
  const { options, ...given } = parts[kind.part] as Fields & Options
  const extra = options?.length ?? 0
  const defaults = kind.defaults(kind.type.size + extra + payload.length, extra)
  const header = headerBytes(kind.type, defaults, given)
  const field =
    kind.type.shape.kind === 'struct' && kind.type.shape.fields.find((f) => f.name === kind.checksum)
  return {
    bytes: concat(header, options ?? new Uint8Array(), payload),
    protocol: kind.protocol,
    checksumAt: field && given[kind.checksum] === undefined ? field.offset : undefined,
    pseudoHeader: kind.pseudoHeader,
  }
}

interface Network {
  readonly header: Uint8Array
  readonly etherType: number
  fillChecksum(transport: Transport): Uint8Array
}

function networkOf(parts: PacketParts, transport: Transport): Network {
  const { length } = transport.bytes
  if (parts.ipv4) {
    const { options = new Uint8Array(), ...given } = parts.ipv4
    const defaults = {
      version_ihl: 0x40 | ((20 + options.length) / 4),
      tot_len: 20 + options.length + length,
      ttl: 64,
      protocol: transport.protocol,
      saddr: '10.0.0.1',
      daddr: '10.0.0.2',
    }
    const header = concat(headerBytes(iphdr, defaults, given), options)
    if (given.check === undefined) new DataView(header.buffer).setUint16(10, internetChecksum(header))
    const tail = [0, transport.protocol, length >> 8, length & 0xff]
    return network(header, constants.ETH_P_IP, concat(header.subarray(12, 20), Uint8Array.from(tail)))
  }
  if (parts.ipv6) {
    const defaults = {
      priority_version: 0x60,
      payload_len: length,
      nexthdr: transport.protocol,
      hop_limit: 64,
      saddr: '2001:db8::1',
      daddr: '2001:db8::2',
    }
    const header = headerBytes(ipv6hdr, defaults, parts.ipv6)
    const tail = [0, 0, length >> 8, length & 0xff, 0, 0, 0, transport.protocol]
    return network(header, constants.ETH_P_IPV6, concat(header.subarray(8, 40), Uint8Array.from(tail)))
  }
  if (parts.arp) {
    const defaults = {
      ar_hrd: 1,
      ar_pro: constants.ETH_P_IP,
      ar_hln: 6,
      ar_pln: 4,
      ar_op: 1,
      ar_sha: '02:00:00:00:00:01',
      ar_sip: '10.0.0.1',
      ar_tip: '10.0.0.2',
    }
    return network(headerBytes(arphdr, defaults, parts.arp), constants.ETH_P_ARP, new Uint8Array())
  }
  return network(new Uint8Array(), constants.ETH_P_IP, new Uint8Array())
}

function network(header: Uint8Array, etherType: number, pseudoHeader: Uint8Array): Network {
  return {
    header,
    etherType,
    fillChecksum({ bytes, checksumAt, protocol, pseudoHeader: wanted }) {
      if (checksumAt === undefined) return bytes
      const sum = wanted ? internetChecksum(pseudoHeader, bytes) : internetChecksum(bytes)
      // In UDP, 0 would mean that there is none.
      const stored = sum === 0 && protocol === constants.IPPROTO_UDP ? 0xffff : sum
      new DataView(bytes.buffer).setUint16(checksumAt, stored)
      return bytes
    },
  }
}

function linkOf(parts: PacketParts, etherType: number, body: Uint8Array): Uint8Array {
  const tag = parts.vlan
    ? headerBytes(vlanhdr, { h_vlan_TCI: 1, h_vlan_encapsulated_proto: etherType }, parts.vlan)
    : new Uint8Array()
  if (!parts.eth) return concat(tag, body)
  const defaults = {
    h_dest: '02:00:00:00:00:02',
    h_source: '02:00:00:00:00:01',
    h_proto: parts.vlan ? constants.ETH_P_8021Q : etherType,
  }
  return concat(headerBytes(ethhdr, defaults, parts.eth), tag, body)
}

const parsers = new Map<unknown, (text: string) => unknown>([
  [ipv4, parseIpv4],
  [ipv6, parseIpv6],
  [mac, parseMac],
])

/** The encoded header: what is given, else the default, else zero. */
function headerBytes(type: Header, defaults: Fields, given: Fields): Uint8Array {
  const value: Record<string, unknown> = { ...type.zero, ...defaults, ...given }
  for (const [name, field] of Object.entries(type.fields)) {
    const parse = parsers.get(field)
    if (parse && typeof value[name] === 'string') value[name] = parse(value[name])
  }
  type.check(value, `buildPacket: ${type.name}`)
  const bytes = new Uint8Array(type.size)
  type.encode(new DataView(bytes.buffer), 0, value)
  return bytes
}

function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  if (bytes.length > 65_535 + 18)
    throw new SkepError('SK2001', `buildPacket: a packet of ${bytes.length} bytes is too long`)
  return bytes
}
