/**
 * The words of the filter language with their aliases, after pcap-filter(7) and libpcap's scanner. Words are in
 * small letters; a backslash makes an ordinary name of one (`proto \tcp`).
 */
import type { Direction, MatchType, ProtocolName } from './syntax.ts'

/** A direction that one word says. */
export type SingleDirection = Exclude<Direction, 'src or dst' | 'src and dst'>

/** What a word does in the grammar, and which of its aliases it stands for. */
export type Keyword =
  | { readonly kind: 'protocol'; readonly word: ProtocolName }
  | { readonly kind: 'direction'; readonly word: SingleDirection }
  | { readonly kind: 'type'; readonly word: MatchType }
  | { readonly kind: 'symbol'; readonly word: 'and' | 'or' | 'not' }
  | { readonly kind: 'word'; readonly word: (typeof plain)[number] }
  /** A word about captures that Skep does not compile for; `needs` names them. */
  | { readonly kind: 'foreign'; readonly word: string; readonly needs: string }

const link = ['link', 'ether', 'ppp', 'slip', 'fddi', 'tr', 'wlan']

const protocols = [
  ...[
    'ip',
    'ip6',
    'arp',
    'rarp',
    'tcp',
    'udp',
    'sctp',
    'icmp',
    'icmp6',
    'igmp',
    'igrp',
    'pim',
    'vrrp',
    'carp',
  ],
  ...['ah', 'esp', 'atalk', 'aarp', 'decnet', 'lat', 'sca', 'moprc', 'mopdl', 'iso', 'esis', 'isis', 'clnp'],
  ...['l1', 'l2', 'iih', 'lsp', 'snp', 'csnp', 'psnp', 'stp', 'ipx', 'netbeui', 'radio'],
] as ProtocolName[]

const directions: Record<string, SingleDirection> = {
  src: 'src',
  dst: 'dst',
  ra: 'ra',
  ta: 'ta',
  addr1: 'addr1',
  address1: 'addr1',
  addr2: 'addr2',
  address2: 'addr2',
  addr3: 'addr3',
  address3: 'addr3',
  addr4: 'addr4',
  address4: 'addr4',
}

const types: MatchType[] = ['host', 'net', 'port', 'portrange', 'gateway', 'proto', 'protochain']

const plain = [
  ...([
    'broadcast',
    'multicast',
    'less',
    'greater',
    'byte',
    'len',
    'inbound',
    'outbound',
    'ifindex',
  ] as const),
  ...([
    'vlan',
    'mpls',
    'pppoed',
    'pppoes',
    'geneve',
    'vxlan',
    'llc',
    'type',
    'subtype',
    'dir',
    'mask',
  ] as const),
]

/** Words about ATM, SS7 and pf(4), and what `needs` says of them. */
const foreign: Record<string, readonly string[]> = {
  "ATM captures (Solaris's SunATM)": [
    ...['lane', 'metac', 'bcc', 'oam', 'oamf4', 'oamf4ec', 'oamf4sc', 'sc', 'ilmic', 'vpi', 'vci'],
    ...['connectmsg', 'metaconnect'],
  ],
  'SS7 captures (MTP2)': [
    ...['fisu', 'lssu', 'lsu', 'msu', 'hfisu', 'hlssu', 'hmsu', 'sio', 'opc', 'dpc', 'sls'],
    ...['hsio', 'hopc', 'hdpc', 'hsls'],
  ],
  "the log of the BSDs' packet filter (PFLOG)": [
    ...['on', 'ifname', 'rset', 'ruleset', 'rnr', 'rulenum', 'srnr', 'subrulenum', 'reason', 'action'],
  ],
}

/** Every word of the language. */
export const keywords: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ...link.map((text): [string, Keyword] => [text, { kind: 'protocol', word: 'link' }]),
  ...protocols.map((word): [string, Keyword] => [word, { kind: 'protocol', word }]),
  ['es-is', { kind: 'protocol', word: 'esis' }],
  ['is-is', { kind: 'protocol', word: 'isis' }],
  ...Object.entries(directions).map(([text, word]): [string, Keyword] => [text, { kind: 'direction', word }]),
  ...types.map((word): [string, Keyword] => [word, { kind: 'type', word }]),
  ...plain.map((word): [string, Keyword] => [word, { kind: 'word', word }]),
  ['length', { kind: 'word', word: 'len' }],
  ['direction', { kind: 'word', word: 'dir' }],
  ['and', { kind: 'symbol', word: 'and' }],
  ['or', { kind: 'symbol', word: 'or' }],
  ['not', { kind: 'symbol', word: 'not' }],
  ...Object.entries(foreign).flatMap(([needs, words]) =>
    words.map((word): [string, Keyword] => [word, { kind: 'foreign', word, needs }]),
  ),
])

/** The words that are offered for one that is not known: those about captures that Skep compiles for. */
export const offeredWords: readonly string[] = [...keywords].flatMap(([text, { kind }]) =>
  kind === 'foreign' ? [] : [text],
)
