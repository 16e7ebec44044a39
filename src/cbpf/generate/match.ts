/**
 * `[direction] [protocol] [type] id`: what an id may be about is decided by its own kind, address, number or name.
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
  ETH_P_LOOPBACK,
  ETH_P_RARP,
  ETH_P_SCA,
  IPPROTO_AH,
  IPPROTO_DCCP,
  IPPROTO_EGP,
  IPPROTO_ESP,
  IPPROTO_GRE,
  IPPROTO_ICMP,
  IPPROTO_ICMPV6,
  IPPROTO_IGMP,
  IPPROTO_IP,
  IPPROTO_IPIP,
  IPPROTO_IPV6,
  IPPROTO_PIM,
  IPPROTO_RSVP,
  IPPROTO_SCTP,
  IPPROTO_TCP,
  IPPROTO_UDP,
  IPPROTO_UDPLITE,
  IPPROTO_VRRP,
  LLC_SAP_BSPAN,
  LLC_SAP_IPX,
  LLC_SAP_NETBEUI,
  LLC_SAP_OSI,
  NLPID_CLNP,
  NLPID_ESIS,
  NLPID_ISIS,
} from '../generated/numbers.ts'
import type { Names } from '../language/names.ts'
import type { Id, Match, ProtocolName } from '../language/syntax.ts'
import { protocolChain } from './chain.ts'
import type { Condition } from './condition.ts'
import { gateway, host4, host6, hostDecnet, hostLink, hostNamed } from './host.ts'
import type { Layers } from './layers.ts'
import { portNamed, portNumber, ports, portsBetween, transportNamed } from './ports.ts'
import { protoNumber } from './protocol.ts'
import { refuse } from './refusal.ts'

/** What there is to know besides the id. */
interface Asked {
  readonly layers: Layers
  readonly match: Match
  readonly names: Names
}

type Kinds = { readonly [kind in Id['kind']]: (id: Extract<Id, { kind: kind }>, asked: Asked) => Condition }

/** The condition of a match; refuses what its qualifiers and its id do not make together. */
export function match(layers: Layers, match: Match, names: Names): Condition {
  const asked = { layers, match, names }
  // Each kind of id is given to its own entry.
  const ask = kinds[match.id.kind] as (id: Id, asked: Asked) => Condition
  return ask(match.id, asked)
}

const kinds: Kinds = {
  ipv4(id, { layers, match }) {
    if (id.mask !== undefined && match.type !== 'net') {
      refuse('qualifier', 'a mask is for networks', "write 'net' before it", id.span)
    }
    const mask = id.mask ?? leading(id.bits)
    return wantsHost(match) || match.type === 'net'
      ? host4(layers, id.address, mask, match)
      : misplaced(match, 'an IPv4 address')
  },

  ipv6(id, { layers, match }) {
    if (wantsHost(match) && id.prefix !== 128) {
      refuse('qualifier', 'a prefix is for networks', "write 'net' before it", id.span)
    }
    return wantsHost(match) || match.type === 'net'
      ? host6(layers, id.address, id.prefix, match)
      : misplaced(match, 'an IPv6 address')
  },

  mac(id, { layers, match }) {
    return wantsHost(match) && match.protocol === 'link'
      ? hostLink(layers, id.address, match.direction)
      : misplaced(match, 'a link address', "it goes with 'ether host'")
  },

  decnet(id, { layers, match }) {
    return match.protocol === 'decnet' && (wantsHost(match) || match.type === 'net')
      ? hostDecnet(layers, id.address, match.direction)
      : misplaced(match, 'a DECnet address', "it goes with 'decnet host'")
  },

  number(id, { layers, match }) {
    const { protocol, direction } = match
    switch (match.type) {
      case 'port':
      case 'portrange': {
        const transport = transportNamed(protocol)
        const port = portNumber(id.value)
        const high = match.type === 'portrange' ? port : undefined
        return ports(layers, { low: port, high, transport }, direction)
      }
      case 'proto':
        return protoNumber(layers, undirected(match), id.value)
      case 'protochain':
        return protocolChain(layers, protocol, id.value)
      case 'gateway':
        return misplaced(match, 'a number', "'gateway' needs the name of a host")
      default: {
        if (protocol === 'decnet') return hostDecnet(layers, id.value, direction)
        const [address, mask] = match.type === 'net' ? promoted(id.value) : [id.value, 0xffffffff]
        return host4(layers, address, mask, match)
      }
    }
  },

  name(id, { layers, match, names }) {
    const { protocol, direction } = match
    switch (match.type) {
      case 'port':
        return ports(layers, portNamed(id.name, protocol, names), direction)
      case 'portrange':
        return ports(layers, portsBetween(id.name, id.name, protocol, names), direction)
      case 'proto':
        return protoNumber(layers, undirected(match), numberOf(id.name, protocol, names))
      case 'protochain':
        return protocolChain(layers, protocol, numberOf(id.name, protocol, names))
      case 'gateway':
        return gateway(layers, id.name, match, names)
      case 'net': {
        const found = names.network?.(id.name)
        if (!found) refuse('name', `no network '${id.name}'`, 'write its address, or add it to /etc/networks')
        return host4(layers, found.address, leading(found.bits), match)
      }
      default:
        return hostNamed(layers, id.name, match, names)
    }
  },

  portRange(id, { layers, match, names }) {
    if (match.type !== 'portrange') return misplaced(match, 'a range of ports', "it goes with 'portrange'")
    return ports(layers, portsBetween(id.low, id.high, match.protocol, names), match.direction)
  },
}

const wantsHost = ({ type }: Match) => type === undefined || type === 'host'

function misplaced({ type, protocol, id }: Match, what: string, hint?: string): never {
  const words = [protocol, type].filter((word) => word !== undefined).join(' ')
  return refuse('qualifier', `${what} does not go with '${words || 'host'}'`, hint, id.span)
}

/** The protocol of a match that may have no direction. */
function undirected({ direction, protocol }: Match): ProtocolName | undefined {
  if (direction === undefined) return protocol
  return refuse('qualifier', `'proto' takes no direction, and this is '${direction}'`)
}

/** The mask of the leading `bits`. */
function leading(bits: number): number {
  return bits === 0 ? 0 : (0xffffffff << (32 - bits)) >>> 0
}

/** A network by its number alone: `net 10` is 10.0.0.0/8, `net 2600` is 10.40.0.0/16. */
function promoted(number: number): [address: number, mask: number] {
  let [address, mask] = [number, 0xffffffff]
  while (address !== 0 && address >>> 24 === 0) {
    address = (address << 8) >>> 0
    mask = (mask << 8) >>> 0
  }
  return [address, mask]
}

/** Protocols of the link layer that have names in libpcap: EtherTypes, and service access points of LLC. */
const linkProtocols: Readonly<Record<string, number>> = {
  aarp: ETH_P_AARP,
  arp: ETH_P_ARP,
  atalk: ETH_P_ATALK,
  decnet: ETH_P_DNA_RT,
  ip: ETH_P_IP,
  ip6: ETH_P_IPV6,
  lat: ETH_P_LAT,
  loopback: ETH_P_LOOPBACK,
  mopdl: ETH_P_DNA_DL,
  moprc: ETH_P_DNA_RC,
  rarp: ETH_P_RARP,
  sca: ETH_P_SCA,
  iso: LLC_SAP_OSI,
  stp: LLC_SAP_BSPAN,
  ipx: LLC_SAP_IPX,
  netbeui: LLC_SAP_NETBEUI,
}

const osiProtocols: Readonly<Record<string, number>> = {
  esis: NLPID_ESIS,
  isis: NLPID_ISIS,
  clnp: NLPID_CLNP,
}

/** For who has no /etc/protocols: a browser. */
const ipProtocols: Readonly<Record<string, number>> = {
  ip: IPPROTO_IP,
  icmp: IPPROTO_ICMP,
  igmp: IPPROTO_IGMP,
  ipencap: IPPROTO_IPIP,
  tcp: IPPROTO_TCP,
  egp: IPPROTO_EGP,
  udp: IPPROTO_UDP,
  dccp: IPPROTO_DCCP,
  ipv6: IPPROTO_IPV6,
  rsvp: IPPROTO_RSVP,
  gre: IPPROTO_GRE,
  esp: IPPROTO_ESP,
  ah: IPPROTO_AH,
  'ipv6-icmp': IPPROTO_ICMPV6,
  pim: IPPROTO_PIM,
  vrrp: IPPROTO_VRRP,
  sctp: IPPROTO_SCTP,
  udplite: IPPROTO_UDPLITE,
}

/** The number of a protocol by name, among those that `carrier` carries. */
function numberOf(name: string, carrier: ProtocolName | undefined, names: Names): number {
  const number =
    carrier === 'link'
      ? own(linkProtocols, name)
      : carrier === 'iso'
        ? own(osiProtocols, name)
        : carrier === undefined || carrier === 'ip' || carrier === 'ip6'
          ? (names.protocol ?? ((word) => own(ipProtocols, word)))(name)
          : undefined
  return number ?? refuse('name', `no protocol '${name}' of ${carrier ?? 'IP'}`, 'write its number')
}

const own = (table: Readonly<Record<string, number>>, name: string) =>
  Object.hasOwn(table, name) ? table[name] : undefined
