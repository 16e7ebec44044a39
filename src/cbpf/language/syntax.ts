/**
 * The tree of a filter expression, as pcap-filter(7) writes it. Qualifiers that an operand takes over from the one
 * before (`port 80 or 443`) are filled in; names are not yet looked up (which needs hosts and services), numbers and
 * addresses are parsed. Every node knows its place in the text, for messages with a caret.
 */
import type { Span } from '../../error/index.ts'

export type Expression =
  /** The empty expression: every packet. */
  | { readonly kind: 'everything'; readonly span: Span }
  /** `and` and `or` bind equally and to the left: a long chain is a deep `left`, to be walked in a loop. */
  | {
      readonly kind: 'and' | 'or'
      readonly left: Expression
      readonly right: Expression
      readonly span: Span
    }
  | { readonly kind: 'not'; readonly operand: Expression; readonly span: Span }
  | Primitive

export type Primitive =
  | Match
  | Protocol
  | Comparison
  /** `ether broadcast`, `ip multicast`, …; without a protocol the link's. */
  | {
      readonly kind: 'broadcast' | 'multicast'
      readonly protocol: ProtocolName | undefined
      readonly span: Span
    }
  /** `less N` and `greater N`. */
  | { readonly kind: 'less' | 'greater'; readonly length: number; readonly span: Span }
  /** `byte 12 = 8`: a byte of the packet from its very start. */
  | {
      readonly kind: 'byte'
      readonly index: number
      readonly operator: '=' | '<' | '>' | '&' | '|'
      readonly value: number
      readonly span: Span
    }
  | { readonly kind: 'inbound' | 'outbound'; readonly span: Span }
  | { readonly kind: 'ifindex'; readonly index: number; readonly span: Span }
  /** Encapsulations that move what follows them in the expression: `vlan 5`, `mpls`, `pppoes`, `geneve`, `vxlan`. */
  | {
      readonly kind: 'encapsulation'
      readonly name: 'vlan' | 'mpls' | 'pppoed' | 'pppoes' | 'geneve' | 'vxlan'
      readonly id: number | undefined
      readonly span: Span
    }
  /** `llc`, `llc s`, `llc rnr`, … */
  | { readonly kind: 'llc'; readonly type: LlcType | undefined; readonly span: Span }
  /** `wlan type mgt subtype beacon`: the bits of the first frame control byte that must be so, and their mask. */
  | { readonly kind: 'wlanType'; readonly bits: number; readonly mask: number; readonly span: Span }
  | { readonly kind: 'wlanDirection'; readonly direction: number; readonly span: Span }

/** `[direction] [protocol] [type] id`: `src host 10.0.0.1`, `tcp port 80`, `ether host 2:0:0:0:0:1`. */
export interface Match {
  readonly kind: 'match'
  readonly direction: Direction | undefined
  readonly protocol: ProtocolName | undefined
  readonly type: MatchType | undefined
  readonly id: Id
  readonly span: Span
}

/** A protocol that stands alone: `tcp`, `ip6`, `isis`. */
export interface Protocol {
  readonly kind: 'protocol'
  readonly protocol: ProtocolName
  readonly span: Span
}

/** `ip[0] & 0xf != 5`. */
export interface Comparison {
  readonly kind: 'comparison'
  readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>='
  readonly left: Arithmetic
  readonly right: Arithmetic
  readonly span: Span
}

export type Arithmetic =
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  | { readonly kind: 'len'; readonly span: Span }
  | { readonly kind: 'negate'; readonly operand: Arithmetic; readonly span: Span }
  | {
      readonly kind: 'binary'
      readonly operator: '+' | '-' | '*' | '/' | '%' | '&' | '|' | '^' | '<<' | '>>'
      readonly left: Arithmetic
      readonly right: Arithmetic
      readonly span: Span
    }
  /** `tcp[13]`, `ip6[6:2]`: `size` bytes of a protocol's header. */
  | {
      readonly kind: 'bytes'
      readonly protocol: ProtocolName
      readonly offset: Arithmetic
      readonly size: 1 | 2 | 4
      readonly span: Span
    }

export type Direction =
  | 'src'
  | 'dst'
  | 'src or dst'
  | 'src and dst'
  | 'ra'
  | 'ta'
  | 'addr1'
  | 'addr2'
  | 'addr3'
  | 'addr4'

export type MatchType = 'host' | 'net' | 'port' | 'portrange' | 'gateway' | 'proto' | 'protochain'

/** Kinds of LLC frames: information, supervisory, unnumbered, and those of the latter two by name. */
export type LlcType =
  | 'i'
  | 's'
  | 'u'
  | 'rr'
  | 'rnr'
  | 'rej'
  | 'ui'
  | 'ua'
  | 'disc'
  | 'dm'
  | 'sabme'
  | 'test'
  | 'xid'
  | 'frmr'

export type ProtocolName =
  | 'link'
  | 'ip'
  | 'ip6'
  | 'arp'
  | 'rarp'
  | 'tcp'
  | 'udp'
  | 'sctp'
  | 'icmp'
  | 'icmp6'
  | 'igmp'
  | 'igrp'
  | 'pim'
  | 'vrrp'
  | 'carp'
  | 'ah'
  | 'esp'
  | 'atalk'
  | 'aarp'
  | 'decnet'
  | 'lat'
  | 'sca'
  | 'moprc'
  | 'mopdl'
  | 'iso'
  | 'esis'
  | 'isis'
  | 'l1'
  | 'l2'
  | 'iih'
  | 'lsp'
  | 'snp'
  | 'csnp'
  | 'psnp'
  | 'clnp'
  | 'stp'
  | 'ipx'
  | 'netbeui'
  | 'radio'

/** What a match is about: an address, a number, a range of ports, or a name that is still to be looked up. */
export type Id =
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  /** A plain number of 32 bits: a port, a protocol, or an address whose meaning the type decides (`net 10`). */
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  /**
   * Dotted decimals as `address`, left-justified; `bits` says how many were given (`10.1` gives 16). `mask` is what
   * `/8` or `mask 255.0.0.0` said, and no bit of the address lies outside it.
   */
  | {
      readonly kind: 'ipv4'
      readonly address: number
      readonly bits: 16 | 24 | 32
      readonly mask: number | undefined
      readonly span: Span
    }
  /** Sixteen bytes, of which the leading `prefix` bits count. */
  | { readonly kind: 'ipv6'; readonly address: Uint8Array; readonly prefix: number; readonly span: Span }
  /** Six bytes. */
  | { readonly kind: 'mac'; readonly address: Uint8Array; readonly span: Span }
  /** `area.node` of DECnet as its sixteen bits. */
  | { readonly kind: 'decnet'; readonly address: number; readonly span: Span }
  /** Both ends as they were written, names or decimals; the same one twice where only one was. */
  | { readonly kind: 'portRange'; readonly low: string; readonly high: string; readonly span: Span }
