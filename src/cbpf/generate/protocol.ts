/**
 * Which protocol a packet is of. `linkProtocol` asks the link type, unless labels of MPLS hide the answer; the words of
 * the language (`tcp`, `arp`, `isis`) and `proto NUMBER` are made of it.
 */
import {
  ETH_P_AARP,
  ETH_P_ARP,
  ETH_P_ATALK,
  ETH_P_DNA_DL,
  ETH_P_DNA_RC,
  ETH_P_DNA_RT,
  ETH_P_IP,
  ETH_P_IPV6,
  ETH_P_LAT,
  ETH_P_RARP,
  ETH_P_SCA,
  IPPROTO_AH,
  IPPROTO_ESP,
  IPPROTO_FRAGMENT,
  IPPROTO_ICMP,
  IPPROTO_ICMPV6,
  IPPROTO_IGMP,
  IPPROTO_IGRP,
  IPPROTO_PIM,
  IPPROTO_SCTP,
  IPPROTO_TCP,
  IPPROTO_UDP,
  IPPROTO_VRRP,
  ISIS_L1_CSNP,
  ISIS_L1_LAN_IIH,
  ISIS_L1_LSP,
  ISIS_L1_PSNP,
  ISIS_L2_CSNP,
  ISIS_L2_LAN_IIH,
  ISIS_L2_LSP,
  ISIS_L2_PSNP,
  ISIS_PTP_IIH,
  LLC_SAP_BSPAN,
  LLC_SAP_IPX,
  LLC_SAP_NETBEUI,
  LLC_SAP_OSI,
  NLPID_CLNP,
  NLPID_ESIS,
  NLPID_ISIS,
} from '../generated/numbers.ts'
import type { ProtocolName } from '../language/syntax.ts'
import { all, any, type Condition, equals, masked, not, test } from './condition.ts'
import { type Layers, network, networkWithoutSnap } from './layers.ts'
import { refuse } from './refusal.ts'

/** The packet is of `protocol` as the link type numbers them: an EtherType, or a service access point of LLC. */
export function linkProtocol(layers: Layers, protocol: number): Condition {
  return layers.labels > 0 ? behindLabels(layers, protocol) : layers.link.protocol(layers, protocol)
}

/** No label says what it carries: it must be the last one, and the version of IP has to do. */
function behindLabels(layers: Layers, protocol: number): Condition {
  const version = ipVersions.get(protocol)
  if (version === undefined) {
    refuse('qualifier', 'behind MPLS only IPv4 and IPv6 can be told', "ask for it before 'mpls'")
  }
  return all(masked(network(layers, -2, 1), 0x01, 0x01), masked(network(layers, 0, 1), 0xf0, version << 4))
}

/** The version that an IP header begins with, by EtherType. */
export const ipVersions: ReadonlyMap<number, number> = new Map([
  [ETH_P_IP, 4],
  [ETH_P_IPV6, 6],
])

/** An IPv4 packet with `number` in its header. */
export function ip(layers: Layers, number: number): Condition {
  return all(linkProtocol(layers, ETH_P_IP), equals(network(layers, 9, 1), number))
}

/** An IPv6 packet with `number` in its header, or in a fragment header right behind it. */
export function ip6(layers: Layers, number: number): Condition {
  const next = network(layers, 6, 1)
  return all(
    linkProtocol(layers, ETH_P_IPV6),
    any(equals(next, number), all(equals(next, IPPROTO_FRAGMENT), equals(network(layers, 40, 1), number))),
  )
}

/** Not a fragment of an IPv4 packet other than the first. */
export function firstFragment(layers: Layers): Condition {
  return not(test('jset', network(layers, 6, 2), 0x1fff))
}

/** An OSI packet whose protocol is `nlpid`. */
export function osi(layers: Layers, nlpid: number): Condition {
  if (layers.link.osi) return layers.link.osi(layers, nlpid)
  return all(linkProtocol(layers, LLC_SAP_OSI), equals(networkWithoutSnap(layers, 0, 1), nlpid))
}

/** A PDU of IS-IS of one of `types`. */
export function isis(layers: Layers, ...types: readonly number[]): Condition {
  const one = (type: number) => all(osi(layers, NLPID_ISIS), equals(networkWithoutSnap(layers, 4, 1), type))
  return any(...types.map(one))
}

const link = (protocol: number) => (layers: Layers) => linkProtocol(layers, protocol)
const overIp = (number: number) => (layers: Layers) => ip(layers, number)
const overBoth = (number: number) => (layers: Layers) => any(ip(layers, number), ip6(layers, number))
// IPv6 first shares more tests with `port`, which asks in that order.
const overEither = (number: number) => (layers: Layers) => any(ip6(layers, number), ip(layers, number))
const pdu =
  (...types: number[]) =>
  (layers: Layers) =>
    isis(layers, ...types)

/** What each word of the language means when it stands alone. */
const words: Record<Exclude<ProtocolName, 'link' | 'radio'>, (layers: Layers) => Condition> = {
  ip: link(ETH_P_IP),
  ip6: link(ETH_P_IPV6),
  arp: link(ETH_P_ARP),
  rarp: link(ETH_P_RARP),
  tcp: overEither(IPPROTO_TCP),
  udp: overEither(IPPROTO_UDP),
  sctp: overEither(IPPROTO_SCTP),
  icmp: overIp(IPPROTO_ICMP),
  icmp6: (layers) => ip6(layers, IPPROTO_ICMPV6),
  igmp: overIp(IPPROTO_IGMP),
  igrp: overIp(IPPROTO_IGRP),
  pim: overBoth(IPPROTO_PIM),
  vrrp: overIp(IPPROTO_VRRP),
  // CARP took VRRP's number.
  carp: overIp(IPPROTO_VRRP),
  ah: overBoth(IPPROTO_AH),
  esp: overBoth(IPPROTO_ESP),
  atalk: link(ETH_P_ATALK),
  aarp: link(ETH_P_AARP),
  decnet: link(ETH_P_DNA_RT),
  lat: link(ETH_P_LAT),
  sca: link(ETH_P_SCA),
  moprc: link(ETH_P_DNA_RC),
  mopdl: link(ETH_P_DNA_DL),
  iso: link(LLC_SAP_OSI),
  esis: (layers) => osi(layers, NLPID_ESIS),
  isis: (layers) => osi(layers, NLPID_ISIS),
  clnp: (layers) => osi(layers, NLPID_CLNP),
  l1: pdu(ISIS_L1_PSNP, ISIS_L1_CSNP, ISIS_L1_LSP, ISIS_L1_LAN_IIH, ISIS_PTP_IIH),
  l2: pdu(ISIS_L2_PSNP, ISIS_L2_CSNP, ISIS_L2_LSP, ISIS_L2_LAN_IIH, ISIS_PTP_IIH),
  iih: pdu(ISIS_PTP_IIH, ISIS_L1_LAN_IIH, ISIS_L2_LAN_IIH),
  lsp: pdu(ISIS_L1_LSP, ISIS_L2_LSP),
  snp: pdu(ISIS_L2_PSNP, ISIS_L1_PSNP, ISIS_L1_CSNP, ISIS_L2_CSNP),
  csnp: pdu(ISIS_L1_CSNP, ISIS_L2_CSNP),
  psnp: pdu(ISIS_L1_PSNP, ISIS_L2_PSNP),
  stp: link(LLC_SAP_BSPAN),
  ipx: link(LLC_SAP_IPX),
  netbeui: link(LLC_SAP_NETBEUI),
}

/** A protocol's name alone: `tcp`, `ip6`, `isis`. */
export function protocol(layers: Layers, name: ProtocolName): Condition {
  if (name === 'link' || name === 'radio') {
    refuse('qualifier', `'${name}' alone asks nothing`, `ask for its bytes ('${name}[0]') or an address`)
  }
  return words[name](layers)
}

/** `proto NUMBER` behind a protocol that carries others; what those without `proto` are is refused. */
export function protoNumber(layers: Layers, name: ProtocolName | undefined, number: number): Condition {
  const carrier = name === undefined ? undefined : carriers[name]
  if (name === undefined) return any(ip(layers, number), ip6(layers, number))
  if (!carrier) refuse('qualifier', `'${name}' carries no protocols that have numbers`, carriersHint)
  return carrier(layers, number)
}

const carriers: { readonly [name in ProtocolName]?: (layers: Layers, number: number) => Condition } = {
  link: linkProtocol,
  ip,
  ip6,
  iso: osi,
  isis,
}

const carriersHint = "'proto' goes with ether, ip, ip6, iso and isis, or stands alone for IPv4 and IPv6"
