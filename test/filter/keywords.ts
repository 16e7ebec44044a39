/**
 * The words of pcap-filter(7) that random expressions are made of, common ones more often than rare ones; words of other
 * links and broken texts, which are refused; and what each link type has of its own.
 */
import type { LinkTypeName } from '../../src/cbpf/index.ts'

export const linkWords = ['ether', 'link', 'wlan', 'ppp', 'fddi', 'tr', 'slip']
export const transports = ['tcp', 'udp', 'sctp']
export const standalone = [
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
    'ah',
  ],
  ...[
    'esp',
    'atalk',
    'aarp',
    'decnet',
    'lat',
    'sca',
    'moprc',
    'mopdl',
    'iso',
    'esis',
    'isis',
    'clnp',
    'stp',
    'ipx',
  ],
  ...['netbeui', 'l1', 'l2', 'iih', 'lsp', 'snp', 'csnp', 'psnp'],
]
export const accessors = [
  ...[
    'ip',
    'ip',
    'tcp',
    'udp',
    'ip',
    'ip',
    'ip',
    'tcp',
    'tcp',
    'udp',
    'udp',
    'ip6',
    'ip6',
    'ether',
    'ether',
    'icmp',
    'icmp6',
    'arp',
    'rarp',
  ],
  ...['sctp', 'igmp', 'igrp', 'pim', 'vrrp', 'carp', 'link', 'wlan', 'ppp', 'atalk', 'decnet', 'lat', 'sca'],
  ...['moprc', 'mopdl', 'fddi', 'tr', 'slip'],
]
export const rareAccessors = ['ah', 'esp', 'aarp', 'iso', 'isis', 'stp', 'ipx', 'netbeui', 'clnp', 'l1']
export const etherProtocols = [
  'aarp',
  'arp',
  'atalk',
  'decnet',
  'ip',
  'ip6',
  'ipx',
  'iso',
  'lat',
  'mopdl',
  'moprc',
  'netbeui',
]
export const moreEtherProtocols = ['rarp', 'sca', 'stp']
export const llcTypes = [
  '',
  'i',
  's',
  'u',
  'rr',
  'rnr',
  'rej',
  'ui',
  'ua',
  'disc',
  'dm',
  'sabme',
  'test',
  'xid',
  'frmr',
]
export const wlanTypes = {
  mgt: [
    'assoc-req',
    'assocresp',
    'reassoc-req',
    'probe-req',
    'probe-resp',
    'beacon',
    'atim',
    'disassoc',
    'auth',
    'deauth',
  ],
  ctl: ['ps-poll', 'rts', 'cts', 'ack', 'cf-end', 'cf-end-ack'],
  data: ['data', 'data-cf-ack', 'null', 'cf-ack', 'qos-data', 'qos', 'qos-cf-poll'],
}
export const names = {
  icmp: ['icmptype', 'icmpcode'],
  icmp6: ['icmp6type', 'icmp6code'],
  tcp: ['tcpflags'],
} as Record<string, readonly string[]>
export const values = {
  icmptype: [
    'icmp-echo',
    'icmp-echoreply',
    'icmp-unreach',
    'icmp-redirect',
    'icmp-timxceed',
    'icmp-maskreply',
  ],
  icmp6type: [
    'icmp6-echo',
    'icmp6-echoreply',
    'icmp6-neighborsolicit',
    'icmp6-packettoobig',
    'icmp6-routeradvert',
  ],
  tcpflags: ['tcp-syn', 'tcp-fin', 'tcp-rst', 'tcp-push', 'tcp-ack', 'tcp-urg', 'tcp-ece', 'tcp-cwr'],
} as Record<string, readonly string[]>
export const foreign = [
  'lane',
  'vpi 3',
  'vci 4',
  'oam',
  'metac',
  'fisu',
  'sio 3',
  'on eth0',
  'rnr 5',
  'reason match',
  'hdpc 4',
]
export const broken = [
  'ip host',
  'port',
  '( ip',
  'ip )',
  'tcp[',
  'and',
  'ip and',
  'not',
  'host 10.0.0.256',
  'port 70000',
]
export const moreBroken = [
  'net 10.0.0.1/33',
  'vlan 5000',
  'ip[0:3] = 1',
  'net 10.0.0.1/8',
  'host unknown.example',
  'ip ip',
  '',
]
export const stillMoreBroken = [
  'ip6 net 2001:db8::1/32',
  'mpls 1048576',
  'portrange 80',
  'tcp host 10.0.0.1',
  'ip[0] << 32 = 1',
]

/** What a link type has of its own; the rest of its vocabulary is refused, and so written seldom. */
export const specialities: Readonly<Record<LinkTypeName, readonly Speciality[]>> = {
  EN10MB: ['address', 'vlan', 'mpls', 'pppoe', 'llc'],
  RAW: [],
  LINUX_SLL: ['inbound'],
  LINUX_SLL2: ['inbound', 'ifindex'],
  NULL: [],
  LOOP: [],
  IEEE802_11: ['address', 'vlan', 'llc', 'wlan', 'inbound'],
  IEEE802_11_RADIO: ['address', 'vlan', 'llc', 'wlan', 'inbound', 'radio'],
  PPP: ['mpls', 'inbound'],
  PPP_SERIAL: [],
  PPP_ETHER: [],
  C_HDLC: ['mpls'],
  IPV4: [],
  IPV6: [],
}
export type Speciality =
  | 'address'
  | 'vlan'
  | 'mpls'
  | 'pppoe'
  | 'llc'
  | 'wlan'
  | 'inbound'
  | 'ifindex'
  | 'radio'
