/**
 * `port` and `portrange`: TCP, UDP and SCTP have their ports at the same place. Behind IPv4 only the first fragment has
 * them; behind IPv6 the transport header is taken to follow at once.
 */
import { ETH_P_IP, ETH_P_IPV6, IPPROTO_SCTP, IPPROTO_TCP, IPPROTO_UDP } from '../generated/numbers.ts'
import type { Names } from '../language/names.ts'
import type { Direction, ProtocolName } from '../language/syntax.ts'
import { directed } from './addresses.ts'
import { all, any, type Condition, equals, not, test } from './condition.ts'
import { at, type Layers, network, type Place, transport4, transport6 } from './layers.ts'
import { firstFragment, linkProtocol } from './protocol.ts'
import { refuse } from './refusal.ts'

/** One port, or those from `low` to `high`, of one transport or of any. */
export interface Ports {
  readonly low: number
  /** Undefined for one port; a range of a single one is tested as a range, as libpcap does. */
  readonly high: number | undefined
  readonly transport: number | undefined
}

/** Transports that have ports. */
const transports: { readonly [name in ProtocolName]?: number } = {
  tcp: IPPROTO_TCP,
  udp: IPPROTO_UDP,
  sctp: IPPROTO_SCTP,
}

/** What a transport's name says of ports; refuses what has none. */
export function transportNamed(protocol: ProtocolName | undefined): number | undefined {
  if (protocol === undefined) return undefined
  return (
    transports[protocol] ??
    refuse('qualifier', `'${protocol}' has no ports`, "they are of 'tcp', 'udp' and 'sctp'")
  )
}

/** A packet from or to one of `ports`, IPv6 asked first. */
export function ports(layers: Layers, ports: Ports, direction: Direction | undefined): Condition {
  return any(ports6(layers, ports, direction), ports4(layers, ports, direction))
}

export function ports4(layers: Layers, ports: Ports, direction: Direction | undefined): Condition {
  const one = (transport: number) =>
    all(
      equals(network(layers, 9, 1), transport),
      firstFragment(layers),
      ends(transport4(layers), ports, direction),
    )
  return all(linkProtocol(layers, ETH_P_IP), each(ports, one))
}

export function ports6(layers: Layers, ports: Ports, direction: Direction | undefined): Condition {
  const one = (transport: number) =>
    all(equals(network(layers, 6, 1), transport), ends(transport6(layers), ports, direction))
  return all(linkProtocol(layers, ETH_P_IPV6), each(ports, one))
}

function each({ transport }: Ports, one: (transport: number) => Condition): Condition {
  if (transport !== undefined) return one(transport)
  return any(one(IPPROTO_SCTP), one(IPPROTO_TCP), one(IPPROTO_UDP))
}

function ends(transport: Place, { low, high }: Ports, direction: Direction | undefined): Condition {
  const end = (offset: number) => () => {
    const port = at(transport, offset, 2)
    return high === undefined ? equals(port, low) : all(test('jge', port, low), not(test('jgt', port, high)))
  }
  return directed(direction, 'ports', end(0), end(2))
}

const largest = 65535

/** The port of a number, which must be one. */
export function portNumber(number: number): number {
  return number <= largest ? number : refuse('range', `no port is above ${largest}, and this is ${number}`)
}

/** The ports of a service by name, of the transport that was asked for or else of those that know it. */
export function portNamed(name: string, protocol: ProtocolName | undefined, names: Names): Ports {
  const { port, transport } = lookUp(name, names)
  return { low: port, high: undefined, transport: agreed(name, transport, protocol) }
}

/** The ports between two ends, each a number or a name. */
export function portsBetween(
  low: string,
  high: string,
  protocol: ProtocolName | undefined,
  names: Names,
): Ports {
  const [first, second] = [lookUp(low, names), lookUp(high, names)]
  const transport = first.transport === second.transport ? first.transport : undefined
  const inOrder = [first.port, second.port].sort((a, b) => a - b) as [number, number]
  return { low: inOrder[0], high: inOrder[1], transport: agreed(`${low}-${high}`, transport, protocol) }
}

function lookUp(text: string, names: Names): { port: number; transport: number | undefined } {
  if (/^\d+$/.test(text)) return { port: portNumber(Number(text)), transport: undefined }
  const { tcp, udp, sctp } = names.service?.(text) ?? {}
  if (tcp !== undefined) return { port: tcp, transport: tcp === udp ? undefined : IPPROTO_TCP }
  if (udp !== undefined) return { port: udp, transport: IPPROTO_UDP }
  if (sctp !== undefined) return { port: sctp, transport: IPPROTO_SCTP }
  return refuse('name', `no service '${text}'`, 'write its port, or add it to /etc/services')
}

/** The transport that both the name and the qualifier allow. */
function agreed(
  name: string,
  known: number | undefined,
  protocol: ProtocolName | undefined,
): number | undefined {
  const asked = transportNamed(protocol)
  if (asked !== undefined && known !== undefined && asked !== known) {
    refuse(
      'qualifier',
      `service '${name}' is not of ${protocol}`,
      'write its port, or leave out the protocol',
    )
  }
  return asked ?? known
}
