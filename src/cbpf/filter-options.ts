/** What a filter is compiled for, beside its text. */
import type { Names } from './language/names.ts'
import type { LinkTypeName } from './link-type.ts'

export interface FilterOptions {
  /** The link type of the packets; EN10MB unless told otherwise. */
  readonly linkType?: LinkTypeName
  /** What an accepting program returns, bytes of the packet; 262144 unless told otherwise, as tcpdump's. */
  readonly snapLength?: number
  /** False leaves the program as the expression was read, as `tcpdump -O` does. */
  readonly optimize?: boolean
  /** The IPv4 mask of the interface, as a number; `ip broadcast` needs it. */
  readonly netmask?: number
  readonly names?: Names
  /**
   * Where the outermost VLAN tag of an Ethernet frame is: in the packet, as in captures, or beside it, as the kernel
   * has it for filters on its sockets; then both are looked for. In the packet unless told otherwise.
   */
  readonly vlanTag?: 'inside' | 'beside'
}
