/**
 * The tree of a filter expression, as pcap-filter(7) writes it. Qualifiers that an operand takes over from the one
 * before (`port 80 or 443`) are filled in; names are not yet looked up (which needs hosts and services), numbers and
 * addresses are parsed. Every node knows its place in the text, for messages with a caret.
 */
import type { Span } from '../../error/index.ts'

export type Expression =
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
  | { readonly kind: 'llc'; readonly type: string | undefined; readonly span: Span }
  /** `wlan type mgt subtype beacon`, numbers resolved by name: the bits of the frame control byte and their mask. */
  | { readonly kind: 'wlanType'; readonly bits: number; readonly mask: number; readonly span: Span }
  | { readonly kind: 'wlanDirection'; readonly direction: number; readonly span: Span }
  /** Words that only link types outside Skep's list know (`vpi`, `sio`, `on`, …): refused when generated, by name. */
  | { readonly kind: 'foreign'; readonly word: string; readonly needs: string; readonly span: Span }

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

/** What a match is about. A bare number keeps its text: what it means depends on the qualifiers. */
export type Id =
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  /** Dotted decimals, complete or not (`10.1` is a network of 16 bits): `bits` says how many were given. */
  | {
      readonly kind: 'ipv4'
      readonly address: number
      readonly bits: number
      readonly prefix: number | undefined
      readonly mask: number | undefined
      readonly span: Span
    }
  | {
      readonly kind: 'ipv6'
      readonly address: Uint8Array
      readonly prefix: number | undefined
      readonly span: Span
    }
  /** Six bytes; an ArcNet or 802.11 address has other lengths and is refused where it cannot be. */
  | { readonly kind: 'mac'; readonly address: Uint8Array; readonly span: Span }
  | { readonly kind: 'portRange'; readonly low: string; readonly high: string; readonly span: Span }
