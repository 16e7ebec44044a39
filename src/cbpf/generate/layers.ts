/**
 * Where the headers of a packet stand, as far as the expression was read: an encapsulation (`vlan`, `mpls`, `pppoes`,
 * `geneve`, …) replaces the layers for everything to its right, be it behind `and`, `or` or `not`. That is how
 * libpcap's generator works (gencode.c 1.10, its off_* fields), made explicit: layers are values, passed on.
 */
import type { Value } from '../flow/flow.ts'
import { type Condition, equals, masked } from './condition.ts'
import type { LinkType } from './link-type.ts'
import { alu, load } from './values.ts'

/** A place in the packet: a constant, behind something that the packet says where there is such a thing. */
export interface Place {
  readonly base: Value | undefined
  readonly offset: number
}

export interface Layers {
  readonly link: LinkType
  /** The link header. */
  readonly header: Place
  /** The field of the link header that tells the protocol; undefined where there is none. */
  readonly type: Place | undefined
  /** What follows the link header. */
  readonly payload: Place
  /** From the payload to the network header, and the same where an LLC header has no SNAP behind it. */
  readonly network: number
  readonly networkWithoutSnap: number
  /** How many labels of MPLS were passed. */
  readonly labels: number
  /** The kernel may have taken the next VLAN tag out of the packet. */
  readonly tagBeside: boolean
  /** What places are computed from that the packet says, in the order in which they can be. */
  readonly shared: readonly Value[]
  /** Holds where the link header is there at all; Geneve may carry a network header alone. */
  readonly present: Condition | undefined
}

/** The layers of a link header of `length` bytes with the protocol, if it tells one, at `type`. */
export function linkLayers(link: LinkType, type: number | undefined, length: number): Layers {
  const place = (offset: number) => ({ base: undefined, offset })
  return {
    link,
    header: place(0),
    type: type === undefined ? undefined : place(type),
    payload: place(length),
    network: 0,
    networkWithoutSnap: 0,
    labels: 0,
    tagBeside: false,
    shared: [],
    present: undefined,
  }
}

export type Size = 1 | 2 | 4

export function moved(place: Place, by: number): Place {
  return { base: place.base, offset: place.offset + by }
}

export function at(place: Place, offset: number, size: Size): Value {
  return load(size, place.offset + offset, place.base)
}

export function header(layers: Layers, offset: number, size: Size): Value {
  return at(layers.header, offset, size)
}

/** The two bytes of the link header that tell the protocol. */
export function typeField(layers: Layers): Value {
  return at(layers.type ?? layers.header, 0, 2)
}

export function typeIs(layers: Layers, type: number): Condition {
  return equals(typeField(layers), type)
}

/** The LLC header, where there is one. */
export function llc(layers: Layers, offset: number, size: Size): Value {
  return at(layers.payload, offset, size)
}

export function network(layers: Layers, offset: number, size: Size): Value {
  return at(networkPlace(layers), offset, size)
}

export function networkPlace(layers: Layers): Place {
  return moved(layers.payload, layers.network)
}

export function networkWithoutSnap(layers: Layers, offset: number, size: Size): Value {
  return at(layers.payload, layers.networkWithoutSnap + offset, size)
}

/** Behind an IPv4 header, however long it is. */
export function transport4(layers: Layers): Place {
  const { base, offset } = networkPlace(layers)
  if (!base) return { base: { kind: 'headerLength', offset: offset >>> 0 }, offset }
  const words = alu('and', load(1, offset, base), 0xf)
  return { base: alu('add', alu('lsh', words, 2), base), offset }
}

/** Behind an IPv6 header that no other header follows. */
export function transport6(layers: Layers): Place {
  return moved(networkPlace(layers), 40)
}

/** The bytes at `place` are `bytes`; the last of them are looked at first, in the largest pieces. */
export function bytesAre(place: Place, bytes: Uint8Array): Condition[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tests: Condition[] = []
  let end = bytes.length
  for (; end >= 4; end -= 4) tests.push(equals(at(place, end - 4, 4), view.getUint32(end - 4)))
  for (; end >= 2; end -= 2) tests.push(equals(at(place, end - 2, 2), view.getUint16(end - 2)))
  if (end > 0) tests.push(equals(at(place, 0, 1), view.getUint8(0)))
  return tests
}

/** The words at `place` under `mask` are those of `bytes`, the first one tested first. */
export function wordsAre(place: Place, bytes: Uint8Array, mask: Uint8Array): Condition[] {
  const wanted = new DataView(bytes.buffer, bytes.byteOffset)
  const counted = new DataView(mask.buffer, mask.byteOffset)
  return [0, 4, 8, 12].map((i) => masked(at(place, i, 4), counted.getUint32(i), wanted.getUint32(i)))
}
