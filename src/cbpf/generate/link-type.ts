/** What a link type answers for itself; nothing shared asks which one it is. */
import type { Value } from '../flow/flow.ts'
import type { Direction } from '../language/syntax.ts'
import type { Condition } from './condition.ts'
import type { Layers } from './layers.ts'

export interface LinkType {
  /** Such packets in words, for messages. */
  readonly description: string
  /** The layers of a packet at the beginning of an expression. */
  start(): Layers
  /** What the layers are computed from, to be computed in this order before anything else where it is used. */
  readonly lengths?: readonly Value[]
  /** The packet is of `protocol`: an EtherType above 1500, below it a service access point of LLC. */
  protocol(layers: Layers, protocol: number): Condition
  /** The packet is of the OSI protocol `nlpid` (ISO/IEC TR 9577); where it is asked otherwise than everywhere. */
  osi?(layers: Layers, nlpid: number): Condition
  /** Link addresses, where there are any. */
  readonly addresses?: LinkAddresses
  /** The packet has an LLC header. */
  llc?(layers: Layers): Condition
  /** VLAN tags may follow the link header; the kernel takes the first one out of Ethernet frames that it receives. */
  readonly vlans?: 'inside' | 'takenOut'
  /** The protocol number of MPLS. */
  readonly mpls?: number
  /** This machine sent the packet; where the link header says so. */
  outgoing?(layers: Layers): Condition
  /** The interface's index, where the link header has it. */
  interfaceIndex?(layers: Layers): Value
  /** Frames have the frame control bytes of 802.11. */
  readonly frameControl?: true
  /** A radio header stands before the link header. */
  readonly radio?: true
}

export interface LinkAddresses {
  /** A frame from, to or otherwise about `address`, six bytes. Refuses directions that the link does not have. */
  host(layers: Layers, address: Uint8Array, direction: Direction | undefined): Condition
  /** A frame to a group of stations. */
  multicast(layers: Layers): Condition
}
