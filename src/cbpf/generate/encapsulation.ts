/**
 * Encapsulations: each tests that the packet has it and moves the layers, by which everything to its right in the
 * expression is read. What a tunnel holds may begin anywhere, so its places are computed from the packet.
 */

import { SKF_AD_OFF, SKF_AD_VLAN_TAG, SKF_AD_VLAN_TAG_PRESENT } from '../../uapi/index.ts'
import type { Value } from '../flow/flow.ts'
import {
  ETH_P_8021AD,
  ETH_P_8021Q,
  ETH_P_IP,
  ETH_P_PPP_DISC,
  ETH_P_PPP_SES,
  ETH_P_QINQ1,
  ETH_P_TEB,
  GENEVE_PORT,
  IPPROTO_UDP,
  VXLAN_PORT,
} from '../generated/numbers.ts'
import type { Primitive } from '../language/syntax.ts'
import { all, any, type Condition, choose, computed, equals, masked } from './condition.ts'
import {
  at,
  type Layers,
  moved,
  network,
  networkPlace,
  type Place,
  transport4,
  transport6,
} from './layers.ts'
import { ethernet, ethernetLength, ethernetType } from './link-ethernet.ts'
import { ppp } from './link-plain.ts'
import { ports4, ports6 } from './ports.ts'
import { linkProtocol } from './protocol.ts'
import { refuse } from './refusal.ts'
import { alu, constant, load } from './values.ts'

/** A condition, and the layers for what follows it in the expression. */
export interface Read {
  readonly condition: Condition
  readonly layers: Layers
}

type Name = Extract<Primitive, { kind: 'encapsulation' }>['name']

/** `vlan`, `vlan 5`, `mpls`, `pppoes`, `geneve 7`, … */
export function encapsulation(layers: Layers, name: Name, id: number | undefined): Read {
  return encapsulations[name](layers, id)
}

const encapsulations: Record<Name, (layers: Layers, id: number | undefined) => Read> = {
  vlan,
  mpls,
  pppoed: (layers) => ({ condition: linkProtocol(layers, ETH_P_PPP_DISC), layers }),
  pppoes,
  geneve,
  vxlan,
}

/** `id` where there is one, refused above `most`. */
function within(id: number, most: number, what: string): number {
  return id <= most ? id : refuse('range', `${what} is at most ${most}, and this is ${id}`)
}

/** IEEE 802.1Q: a tag of four bytes, which ends with the protocol of what follows. */
function vlan(layers: Layers, id: number | undefined): Read {
  if (layers.labels > 0) {
    refuse('qualifier', 'no VLAN tag can be told behind MPLS', "ask for 'vlan' before 'mpls'")
  }
  if (!layers.link.vlans) {
    refuse('linkType', `${layers.link.description} has no VLAN tags`, 'Ethernet and 802.11 have them')
  }
  const number = id === undefined ? undefined : within(id, 0x0fff, 'a VLAN')
  const tagged = any(
    linkProtocol(layers, ETH_P_8021Q),
    linkProtocol(layers, ETH_P_8021AD),
    linkProtocol(layers, ETH_P_QINQ1),
  )
  return layers.tagBeside ? tagBeside(layers, tagged, number) : tagInside(layers, tagged, number)
}

const isVlan = (tag: Value, number: number) => masked(tag, 0x0fff, number)

function tagInside(layers: Layers, tagged: Condition, number: number | undefined): Read {
  return {
    condition: number === undefined ? tagged : all(tagged, isVlan(network(layers, 0, 2), number)),
    layers: behindTag(layers, (place) => moved(place, 4)),
  }
}

/** A tag that the kernel took out of the packet leaves the headers where they were. */
function tagBeside(layers: Layers, tagged: Condition, number: number | undefined): Read {
  const beside = equals(load(1, SKF_AD_OFF + SKF_AD_VLAN_TAG_PRESENT), 1)
  const tag = choose(beside, load(1, SKF_AD_OFF + SKF_AD_VLAN_TAG), network(layers, 0, 2))
  const shift = choose(beside, constant(0), constant(4))
  return {
    condition: number === undefined ? any(beside, tagged) : all(any(beside, tagged), isVlan(tag, number)),
    layers: behindTag(layers, ({ offset }) => ({ base: shift, offset })),
  }
}

function behindTag(layers: Layers, move: (place: Place) => Place): Layers {
  const type = layers.type && move(layers.type)
  return { ...layers, type, payload: move(layers.payload), tagBeside: false }
}

/** RFC 3032: labels of four bytes, of which the last has a bit set. */
function mpls(layers: Layers, id: number | undefined): Read {
  const { mpls: protocol, description } = layers.link
  let labelled: Condition
  if (layers.labels > 0) labelled = masked(network(layers, -2, 1), 0x01, 0)
  else if (protocol === undefined) {
    return refuse('linkType', `'mpls' is not known on ${description}`, 'it needs Ethernet, PPP or Cisco HDLC')
  } else labelled = linkProtocol(layers, protocol)
  const is = (label: number) =>
    masked(network(layers, 0, 4), 0xfffff000, (within(label, 0xfffff, 'an MPLS label') << 12) >>> 0)
  return {
    condition: id === undefined ? labelled : all(labelled, is(id)),
    layers: {
      ...layers,
      network: layers.network + 4,
      networkWithoutSnap: layers.networkWithoutSnap + 4,
      labels: layers.labels + 1,
    },
  }
}

/** RFC 2516: six bytes, then a PPP frame without the two bytes of HDLC. */
function pppoes(layers: Layers, id: number | undefined): Read {
  const session = linkProtocol(layers, ETH_P_PPP_SES)
  const is = (number: number) =>
    masked(network(layers, 0, 4), 0x0000ffff, within(number, 0xffff, 'a PPPoE session'))
  const frame = moved(networkPlace(layers), 6)
  return {
    condition: id === undefined ? session : all(session, is(id)),
    layers: {
      link: ppp,
      header: frame,
      type: frame,
      payload: moved(frame, 2),
      network: 0,
      networkWithoutSnap: 0,
      labels: layers.labels,
      tagBeside: false,
      shared: layers.shared,
      present: undefined,
    },
  }
}

/** What a tunnel's packets are known by: a UDP port, and bits of the first word behind the UDP header. */
interface Tunnel {
  readonly port: number
  readonly mask: number
  readonly bits: number
}

const udpLength = 8

/** A packet of the tunnel, its network identifier in the second word if one is asked for. */
function tunnelled(layers: Layers, { port, mask, bits }: Tunnel, id: number | undefined): Condition {
  const number = id === undefined ? undefined : within(id, 0xffffff, 'a network identifier')
  const ports = { low: port, high: undefined, transport: IPPROTO_UDP }
  const behind = (transport: Place) => {
    const known = masked(at(transport, udpLength, 1), mask, bits)
    if (number === undefined) return known
    return all(known, masked(at(transport, udpLength + 4, 4), 0xffffff00, (number << 8) >>> 0))
  }
  return any(
    all(ports4(layers, ports, 'dst'), behind(transport4(layers))),
    all(ports6(layers, ports, 'dst'), behind(transport6(layers))),
  )
}

/** The tunnel's header, behind that of UDP and whichever version of IP. */
function tunnelHeader(layers: Layers): Value {
  const [four, six] = [transport4(layers), transport6(layers)]
  const length6 = six.base
    ? alu('add', six.base, six.offset - four.offset)
    : constant(six.offset - four.offset)
  const transport = choose(linkProtocol(layers, ETH_P_IP), four.base ?? constant(0), length6)
  return alu('add', transport, four.offset + udpLength)
}

/** RFC 8926: options make its header longer, and an Ethernet frame or a bare network packet follows. */
function geneve(layers: Layers, id: number | undefined): Read {
  const start = tunnelHeader(layers)
  const options = alu('mul', alu('and', load(1, 0, start), 0x3f), 4)
  const frame = alu('add', alu('add', options, 8), start)
  const protocol = load(2, 2, start)
  const present = equals(protocol, ETH_P_TEB)
  const type = choose(present, alu('add', frame, ethernetType), alu('add', start, 2))
  const payload = choose(present, alu('add', frame, ethernetLength), frame)
  const known = tunnelled(layers, { port: GENEVE_PORT, mask: 0xc0, bits: 0 }, id)
  return {
    condition: all(known, computed([start, frame, type, payload], protocol)),
    layers: inside(layers, [start, frame, type, payload], {
      header: { base: frame, offset: 0 },
      type: { base: type, offset: 0 },
      payload: { base: payload, offset: 0 },
      present,
    }),
  }
}

/** RFC 7348: a header of eight bytes, then an Ethernet frame. */
function vxlan(layers: Layers, id: number | undefined): Read {
  const frame = alu('add', tunnelHeader(layers), 8)
  const place = (offset: number) => ({ base: frame, offset })
  const known = tunnelled(layers, { port: VXLAN_PORT, mask: 0x08, bits: 0x08 }, id)
  return {
    condition: all(known, computed([frame])),
    layers: inside(layers, [frame], {
      header: place(0),
      type: place(ethernetType),
      payload: place(ethernetLength),
      present: undefined,
    }),
  }
}

/** The layers of an Ethernet frame in a tunnel, and the values that they are computed from. */
function inside(
  { labels, networkWithoutSnap, shared }: Layers,
  values: readonly Value[],
  places: Pick<Layers, 'header' | 'type' | 'payload' | 'present'>,
): Layers {
  const link = ethernet
  const [network, tagBeside] = [0, false]
  return { link, ...places, network, networkWithoutSnap, labels, tagBeside, shared: [...shared, ...values] }
}
