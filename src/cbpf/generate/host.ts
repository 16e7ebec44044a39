/**
 * Addresses: `host`, `net`, `gateway` and `ether host`. A bare IPv4 address also matches where ARP and RARP speak of it;
 * names may have several addresses, of which any does.
 */
import { ETH_P_ARP, ETH_P_DNA_RT, ETH_P_IP, ETH_P_IPV6, ETH_P_RARP } from '../generated/numbers.ts'
import type { Names } from '../language/names.ts'
import type { Direction, ProtocolName } from '../language/syntax.ts'
import { directed } from './addresses.ts'
import { all, any, type Condition, equals, masked, not } from './condition.ts'
import { type Layers, network, networkPlace, wordsAre } from './layers.ts'
import { linkProtocol } from './protocol.ts'
import { refuse } from './refusal.ts'

/** The qualifiers before an address. */
export interface Qualifiers {
  readonly protocol: ProtocolName | undefined
  readonly direction: Direction | undefined
}

/** Where each protocol has its IPv4 addresses: source and destination, from the network header. */
const ipv4Fields: { readonly [name in ProtocolName]?: readonly [type: number, src: number, dst: number] } = {
  ip: [ETH_P_IP, 12, 16],
  arp: [ETH_P_ARP, 14, 24],
  rarp: [ETH_P_RARP, 14, 24],
}

/** A packet from or to an IPv4 address, of which the bits of `mask` count. */
export function host4(
  layers: Layers,
  address: number,
  mask: number,
  { protocol, direction }: Qualifiers,
): Condition {
  if (protocol === undefined) {
    const names: ProtocolName[] = layers.labels > 0 ? ['ip'] : ['ip', 'arp', 'rarp']
    return any(...names.map((name) => host4(layers, address, mask, { protocol: name, direction })))
  }
  const fields = ipv4Fields[protocol]
  if (!fields)
    refuse('qualifier', `'${protocol}' has no IPv4 addresses`, "they are of 'ip', 'arp' and 'rarp'")
  const [type, src, dst] = fields
  const end = (offset: number) => () =>
    all(linkProtocol(layers, type), masked(network(layers, offset, 4), mask, address))
  return directed(direction, 'IPv4 packets', end(src), end(dst))
}

/** A packet from or to an IPv6 address, of which the leading `prefix` bits count. */
export function host6(
  layers: Layers,
  address: Uint8Array,
  prefix: number,
  { protocol, direction }: Qualifiers,
): Condition {
  if (protocol !== undefined && protocol !== 'ip6') {
    refuse('qualifier', `'${protocol}' has no IPv6 addresses`, "they are of 'ip6'")
  }
  const mask = Uint8Array.from({ length: 16 }, (_, i) => 0xff00 >> Math.max(0, Math.min(8, prefix - 8 * i)))
  const end = (offset: number) => () => {
    const { base, offset: start } = networkPlace(layers)
    const words = wordsAre({ base, offset: start + offset }, address, mask)
    return all(linkProtocol(layers, ETH_P_IPV6), ...words)
  }
  return directed(direction, 'IPv6 packets', end(8), end(24))
}

/**
 * A DECnet packet from or to a node. Only data packets say where they come from, in two forms, each of which may have a
 * byte of padding before it; numbers are little-endian.
 */
export function hostDecnet(layers: Layers, address: number, direction: Direction | undefined): Condition {
  const node = ((address & 0xff) << 8) | ((address >> 8) & 0xff)
  const end = (long: number, short: number) => () => {
    const at = (offset: number) => equals(network(layers, offset, 2), node)
    return all(
      linkProtocol(layers, ETH_P_DNA_RT),
      any(
        all(masked(network(layers, 2, 1), 0x07, 0x02), at(2 + short)),
        all(masked(network(layers, 2, 2), 0xff07, 0x8102), at(3 + short)),
        all(masked(network(layers, 2, 1), 0x07, 0x06), at(2 + long)),
        all(masked(network(layers, 2, 2), 0xff07, 0x8106), at(3 + long)),
      ),
    )
  }
  return directed(direction, 'DECnet packets', end(15, 3), end(7, 1))
}

/** A frame from or to a link address. */
export function hostLink(layers: Layers, address: Uint8Array, direction: Direction | undefined): Condition {
  const { addresses, description } = layers.link
  if (!addresses) refuse('linkType', `${description} has no link addresses`, 'Ethernet and 802.11 have them')
  return addresses.host(layers, address, direction)
}

/** A host by name, in the family that the protocol asks for. */
export function hostNamed(layers: Layers, name: string, qualifiers: Qualifiers, names: Names): Condition {
  const { protocol, direction } = qualifiers
  if (protocol === 'link') return hostLink(layers, linkAddress(name, names), direction)
  if (protocol === 'decnet')
    refuse('name', `no DECnet node '${name}'`, "write 'area.node', as in 'decnet host 1.5'")
  const ask = (address: Uint8Array): Condition[] => {
    if (address.length === 16) return protocol === 'ip' ? [] : [host6(layers, address, 128, qualifiers)]
    // Without a field for protocols, ARP could not be told from IP.
    const family = protocol ?? (layers.type ? undefined : 'ip')
    return protocol === 'ip6'
      ? []
      : [host4(layers, word(address), 0xffffffff, { protocol: family, direction })]
  }
  const found = addressesOf(name, names).flatMap(ask)
  if (found.length === 0) refuse('name', `'${name}' has no address of ${protocol}`)
  return any(...found)
}

/** Packets that were sent to the link address of a router, but not to its own IPv4 address: it passes them on. */
export function gateway(
  layers: Layers,
  name: string,
  { protocol, direction }: Qualifiers,
  names: Names,
): Condition {
  if (direction !== undefined)
    refuse('qualifier', "'gateway' takes no direction", "leave out 'src' and 'dst'")
  if (protocol !== undefined && !(protocol in ipv4Fields)) {
    refuse('qualifier', `'gateway' does not go with '${protocol}'`, "it goes with 'ip', 'arp' and 'rarp'")
  }
  const router = hostLink(layers, linkAddress(name, names), 'src or dst')
  const own = addressesOf(name, names).filter((address) => address.length === 4)
  if (own.length === 0) refuse('name', `'${name}' has no IPv4 address`)
  const both = { protocol, direction: 'src or dst' as const }
  return all(router, not(any(...own.map((address) => host4(layers, word(address), 0xffffffff, both)))))
}

function addressesOf(name: string, names: Names): readonly Uint8Array[] {
  return (
    names.host?.(name) ?? refuse('name', `no host '${name}'`, 'write its address, or add it to /etc/hosts')
  )
}

function linkAddress(name: string, names: Names): Uint8Array {
  const address = names.ether?.(name)
  return (
    address ??
    refuse('name', `no link address of '${name}'`, 'write it as 2:0:0:0:0:1, or add it to /etc/ethers')
  )
}

const word = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
