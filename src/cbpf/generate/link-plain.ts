/**
 * Link types with little or no link header: raw IP, the address family of BSD's loopback, PPP and Cisco's HDLC. They
 * have neither link addresses nor LLC headers.
 */
import {
  AF_INET,
  AF_INET6,
  ETH_P_ATALK,
  ETH_P_DNA_RT,
  ETH_P_IP,
  ETH_P_IPV6,
  ETH_P_MPLS_UC,
  ETH_P_NS,
  LLC_SAP_BSPAN,
  LLC_SAP_IPX,
  LLC_SAP_OSI,
  PPP_AT,
  PPP_BRPDU,
  PPP_DECNET,
  PPP_IP,
  PPP_IPV6,
  PPP_IPX,
  PPP_MPLS_UC,
  PPP_NS,
  PPP_OSI,
} from '../generated/numbers.ts'
import { all, always, equals, masked, never } from './condition.ts'
import { header, linkLayers, networkWithoutSnap, typeIs } from './layers.ts'
import type { LinkType } from './link-type.ts'
import { ipVersions, linkProtocol } from './protocol.ts'

export const raw: LinkType = {
  description: 'raw IP',
  start: () => linkLayers(raw, undefined, 0),
  protocol(layers, protocol) {
    const version = ipVersions.get(protocol)
    return version === undefined ? never : masked(header(layers, 0, 1), 0xf0, version << 4)
  },
}

/** Packets of one version of IP only, and so with nothing to test. */
function onlyIp(description: string, type: number): LinkType {
  const link: LinkType = {
    description,
    start: () => linkLayers(link, undefined, 0),
    protocol: (_, protocol) => (protocol === type ? always : never),
  }
  return link
}

export const ipv4 = onlyIp('raw IPv4', ETH_P_IP)
export const ipv6 = onlyIp('raw IPv6', ETH_P_IPV6)

/** The address family of each protocol as Linux numbers it; of BSD's own numbers for IPv6 libpcap knows only in files. */
const families = new Map([
  [ETH_P_IP, AF_INET],
  [ETH_P_IPV6, AF_INET6],
])

function loopback(description: string, inOrder: (family: number) => number): LinkType {
  const link: LinkType = {
    description,
    start: () => linkLayers(link, 0, 4),
    protocol(layers, protocol) {
      const family = families.get(protocol)
      return family === undefined ? never : equals(header(layers, 0, 4), inOrder(family))
    },
  }
  return link
}

export const loop = loopback('OpenBSD loopback', (family) => family)

/** In the byte order of the machine that captured, which is taken to be little-endian. */
export const bsdNull = loopback('BSD loopback', (family) => (family << 24) >>> 0)

/** PPP's numbers for what the language names by EtherType or service access point. */
const pppProtocols = new Map([
  [ETH_P_IP, PPP_IP],
  [ETH_P_IPV6, PPP_IPV6],
  [ETH_P_DNA_RT, PPP_DECNET],
  [ETH_P_ATALK, PPP_AT],
  [ETH_P_NS, PPP_NS],
  [LLC_SAP_OSI, PPP_OSI],
  [LLC_SAP_BSPAN, PPP_BRPDU],
  [LLC_SAP_IPX, PPP_IPX],
])

function pppWith(description: string, type: number, length: number, mpls?: number): LinkType {
  const link: LinkType = {
    description,
    start: () => linkLayers(link, type, length),
    protocol: (layers, protocol) => typeIs(layers, pppProtocols.get(protocol) ?? protocol),
    ...(mpls === undefined ? {} : { mpls }),
  }
  return link
}

export const ppp = pppWith('PPP', 2, 4, PPP_MPLS_UC)
export const pppSerial = pppWith('PPP over serial', 2, 4)
export const pppEther = pppWith('PPPoE', 6, 8)

/** Cisco tells protocols by EtherType, but OSI by its service access point twice, with a byte before its header. */
export const hdlc: LinkType = {
  description: 'Cisco HDLC',
  start: () => linkLayers(hdlc, 2, 4),
  protocol: (layers, protocol) => typeIs(layers, protocol === LLC_SAP_OSI ? protocol * 0x101 : protocol),
  osi: (layers, nlpid) =>
    all(linkProtocol(layers, LLC_SAP_OSI), equals(networkWithoutSnap(layers, 1, 1), nlpid)),
  mpls: ETH_P_MPLS_UC,
}
