/** Frames and packets for many: `broadcast` and `multicast`. */
import { ETH_P_IP, ETH_P_IPV6 } from '../generated/numbers.ts'
import type { ProtocolName } from '../language/syntax.ts'
import { all, any, type Condition, equals, masked, test } from './condition.ts'
import { hostLink } from './host.ts'
import { type Layers, network } from './layers.ts'
import { linkProtocol } from './protocol.ts'
import { refuse } from './refusal.ts'

const everyone = new Uint8Array(6).fill(0xff)

/** libpcap's PCAP_NETMASK_UNKNOWN, which no interface has. */
const unknownMask = 0xffffffff

export function broadcast(
  layers: Layers,
  protocol: ProtocolName | undefined,
  netmask: number = unknownMask,
): Condition {
  if (protocol === undefined || protocol === 'link') return hostLink(layers, everyone, 'dst')
  if (protocol !== 'ip') {
    refuse('qualifier', `'${protocol}' has no broadcasts`, "'ether broadcast' and 'ip broadcast' are known")
  }
  if (netmask >>> 0 === unknownMask) {
    refuse('qualifier', "'ip broadcast' needs the mask of the interface's network", 'give `netmask`')
  }
  const hosts = ~netmask >>> 0
  const destination = network(layers, 16, 4)
  return all(
    linkProtocol(layers, ETH_P_IP),
    any(masked(destination, hosts, 0), masked(destination, hosts, hosts)),
  )
}

export function multicast(layers: Layers, protocol: ProtocolName | undefined): Condition {
  if (protocol === 'ip') return all(linkProtocol(layers, ETH_P_IP), test('jge', network(layers, 16, 1), 224))
  if (protocol === 'ip6') return all(linkProtocol(layers, ETH_P_IPV6), equals(network(layers, 24, 1), 255))
  if (protocol !== undefined && protocol !== 'link') {
    refuse('qualifier', `'${protocol}' has no multicasts`, "'ether', 'ip' and 'ip6' have them")
  }
  const { addresses, description } = layers.link
  if (!addresses) refuse('linkType', `${description} has no link addresses`, "ask for 'ip multicast'")
  return addresses.multicast(layers)
}
