/**
 * What lies where in packets, for explaining programs: the fields of headers by offset (their schemas in `net`), the
 * words for them, and the names of the values that matter.
 */
import {
  arphdr,
  ETH_P_8021AD,
  ETH_P_8021Q,
  ETH_P_ARP,
  ETH_P_IP,
  ETH_P_IPV6,
  ETH_P_MPLS_UC,
  ethhdr,
  IPPROTO_AH,
  IPPROTO_ESP,
  IPPROTO_FRAGMENT,
  IPPROTO_GRE,
  IPPROTO_ICMP,
  IPPROTO_ICMPV6,
  IPPROTO_IGMP,
  IPPROTO_SCTP,
  IPPROTO_TCP,
  IPPROTO_UDP,
  icmp6hdr,
  icmphdr,
  iphdr,
  ipv6hdr,
  tcphdr,
  udphdr,
} from '../../net/index.ts'
import type { Type } from '../../schema/index.ts'
import { ETH_P_PPP_SES, ETH_P_QINQ1, ETH_P_RARP } from '../generated/numbers.ts'
import type { LinkTypeName } from '../link-type.ts'

/** How the values of a field are written. */
export type FieldKind = 'type' | 'protocol' | 'port' | 'ipv4' | 'fragment' | 'number'

export interface Field {
  readonly name: string
  readonly kind: FieldKind
}

interface Layer {
  readonly name: string
  readonly schema: Type
  /** Words for the schema's members; others are called as in the kernel. */
  readonly words: Readonly<Record<string, string | readonly [words: string, kind: FieldKind]>>
}

const ends = { saddr: 'source address', daddr: 'destination address' }
const ports = { source: ['source port', 'port'], dest: ['destination port', 'port'] } as const

const ethernet: Layer = {
  name: 'Ethernet',
  schema: ethhdr,
  words: { h_dest: 'destination address', h_source: 'source address' },
}
const ipv4: Layer = {
  name: 'IPv4',
  schema: iphdr,
  words: {
    version_ihl: 'version and header length',
    tos: 'type of service',
    tot_len: 'total length',
    id: 'identification',
    frag_off: ['flags and fragment offset', 'fragment'],
    ttl: 'time to live',
    protocol: ['protocol', 'protocol'],
    check: 'checksum',
    saddr: [ends.saddr, 'ipv4'],
    daddr: [ends.daddr, 'ipv4'],
  },
}
const ipv6: Layer = {
  name: 'IPv6',
  schema: ipv6hdr,
  words: {
    priority_version: 'version and traffic class',
    flow_lbl: 'flow label',
    payload_len: 'payload length',
    nexthdr: ['next header', 'protocol'],
    hop_limit: 'hop limit',
    ...ends,
  },
}
const arp: Layer = {
  name: 'ARP',
  schema: arphdr,
  words: {
    ar_hrd: 'hardware type',
    ar_pro: 'protocol type',
    ar_op: 'operation',
    ar_sha: 'sender hardware address',
    ar_sip: ['sender address', 'ipv4'],
    ar_tha: 'target hardware address',
    ar_tip: ['target address', 'ipv4'],
  },
}
const tcp: Layer = {
  name: 'TCP',
  schema: tcphdr,
  words: {
    ...ports,
    seq: 'sequence number',
    ack_seq: 'acknowledgement number',
    doff_reserved: 'data offset',
    urg_ptr: 'urgent pointer',
    check: 'checksum',
  },
}
const udp: Layer = { name: 'UDP', schema: udphdr, words: { ...ports, len: 'length', check: 'checksum' } }
const sctp: Layer = { ...udp, name: 'SCTP' }
const icmp: Layer = { name: 'ICMP', schema: icmphdr, words: {} }
const icmpv6: Layer = {
  name: 'ICMPv6',
  schema: icmp6hdr,
  words: { icmp6_type: 'type', icmp6_code: 'code', icmp6_cksum: 'checksum' },
}

/** Network protocols by EtherType. */
const networks = new Map([
  [ETH_P_IP, ipv4],
  [ETH_P_IPV6, ipv6],
  [ETH_P_ARP, arp],
  [ETH_P_RARP, arp],
])

const transports = new Map([
  [IPPROTO_TCP, tcp],
  [IPPROTO_UDP, udp],
  [IPPROTO_SCTP, sctp],
  [IPPROTO_ICMP, icmp],
  [IPPROTO_ICMPV6, icmpv6],
])

const typeNames = new Map([
  [ETH_P_IP, 'IPv4'],
  [ETH_P_IPV6, 'IPv6'],
  [ETH_P_ARP, 'ARP'],
  [ETH_P_RARP, 'RARP'],
  [ETH_P_QINQ1, 'VLAN (old Q-in-Q)'],
  [ETH_P_PPP_SES, 'PPPoE'],
  [ETH_P_8021Q, 'VLAN'],
  [ETH_P_8021AD, 'VLAN (802.1ad)'],
  [ETH_P_MPLS_UC, 'MPLS'],
])

const protocolNames = new Map([
  ...[...transports].map(([number, { name }]) => [number, name] as const),
  [IPPROTO_IGMP, 'IGMP'],
  [IPPROTO_GRE, 'GRE'],
  [IPPROTO_ESP, 'ESP'],
  [IPPROTO_AH, 'AH'],
  [IPPROTO_FRAGMENT, 'a fragment'],
])

/** Where a link header says what follows, and where that begins. */
export interface LinkLayout {
  readonly type: number | undefined
  readonly network: number
}

/** Link types whose headers have one length. */
export const linkLayouts: Readonly<Partial<Record<LinkTypeName, LinkLayout>>> = {
  EN10MB: { type: 12, network: 14 },
  LINUX_SLL: { type: 14, network: 16 },
  LINUX_SLL2: { type: 0, network: 20 },
  RAW: { type: undefined, network: 0 },
}

export const ipv6HeaderLength = ipv6hdr.size

/** The tags of VLANs are alike, whatever their type. */
export const anyVlan = ETH_P_8021Q

const vlanTypes: ReadonlySet<number | undefined> = new Set([ETH_P_8021Q, ETH_P_8021AD, ETH_P_QINQ1])
export const isVlan = (type: number | undefined) => vlanTypes.has(type)
export const isIpv4 = (type: number | undefined) => type === ETH_P_IP
export const isIpv6 = (type: number | undefined) => type === ETH_P_IPV6

/** The field of an Ethernet header at an offset. */
export const ethernetField = (offset: number, size: number) => fieldOf(ethernet, offset, size)

/** The field of the network header, where its protocol is known. */
export function networkField(type: number | undefined, offset: number, size: number): Field | undefined {
  const layer = type === undefined ? undefined : networks.get(type)
  return layer && fieldOf(layer, offset, size)
}

/** The field of the transport header; ports also where only their place is known. */
export function transportField(
  protocol: number | undefined,
  offset: number,
  size: number,
): Field | undefined {
  const layer = protocol === undefined ? undefined : transports.get(protocol)
  if (layer) return fieldOf(layer, offset, size)
  const found = fieldOf(udp, offset, size)
  return found?.kind === 'port' ? { ...found, name: found.name.replace('UDP ', '') } : undefined
}

function fieldOf({ name: layer, schema, words }: Layer, offset: number, size: number): Field | undefined {
  const { shape } = schema
  if (shape.kind !== 'struct') return undefined
  const member = shape.fields.find(
    (each) => offset >= each.offset && offset + size <= each.offset + each.type.size,
  )
  if (!member) return undefined
  const given = words[member.name] ?? member.name
  const [text, kind] = typeof given === 'string' ? ([given, 'number'] as const) : given
  const name = `${layer} ${text}`
  if (size === member.type.size) return { name, kind }
  const from = offset - member.offset
  return {
    name: `${name}, ${size === 1 ? `byte ${from}` : `bytes ${from}-${from + size - 1}`}`,
    kind: 'number',
  }
}

/** A value as people know it. */
export function valueText(kind: FieldKind, value: number): string {
  if (kind === 'type') return typeNames.get(value) ?? `0x${value.toString(16)}`
  if (kind === 'protocol') return protocolNames.get(value) ?? String(value)
  if (kind === 'ipv4') return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff).join('.')
  return value < 10 || kind === 'port' ? String(value) : `${value} (0x${value.toString(16)})`
}
