/**
 * What expressions ask for and packets carry, in one place, so that they meet: addresses, ports, numbers of protocols,
 * and the names that both libpcap and Skep are told.
 */
import { isIPv6 } from 'node:net'
import type { Names } from '../../src/cbpf/index.ts'
import type { KnownName } from '../support/libpcap.ts'

export const ipv4 = ['10.0.0.1', '10.0.0.2', '10.1.2.3', '192.168.1.10', '172.16.5.4', '224.0.0.251']
export const ipv6 = ['2001:db8::1', '2001:db8::2', 'fe80::1', 'ff02::1', '::1', '::ffff:10.0.0.1']
export const macs = ['02:00:00:00:00:01', '02:00:00:00:00:02', 'ff:ff:ff:ff:ff:ff', '01:00:5e:00:00:fb']
export const ports = [80, 443, 53, 22, 67, 123, 1024, 8080, 4789, 6081, 0, 65535]
/** ICMP, IGMP, IPv4, TCP, UDP, IPv6, routing, fragment, GRE, ESP, AH, ICMPv6, no next, options, OSPF, PIM, VRRP, SCTP. */
export const protocols = [1, 2, 4, 6, 17, 41, 43, 44, 47, 50, 51, 58, 59, 60, 89, 103, 112, 132, 0, 9, 255]
export const vlans = [1, 5, 100, 0, 4095]
export const labels = [0, 16, 100, 1048575]
export const sessions = [1, 5, 65535]
export const networkIds = [7, 100, 16777215]

export const etherTypes = {
  ip: 0x0800,
  arp: 0x0806,
  rarp: 0x8035,
  ip6: 0x86dd,
  vlan: 0x8100,
  qinq: 0x88a8,
  oldQinq: 0x9100,
  mpls: 0x8847,
  mplsMulticast: 0x8848,
  pppoed: 0x8863,
  pppoes: 0x8864,
  decnet: 0x6003,
  lat: 0x6004,
  sca: 0x6007,
  moprc: 0x6002,
  mopdl: 0x6001,
  atalk: 0x809b,
  aarp: 0x80f3,
  ipx: 0x8137,
  loopback: 0x9000,
} as const

const hosts: readonly (readonly [name: string, ...addresses: string[]])[] = [
  ['alpha', '10.0.0.1'],
  ['beta', '10.0.0.2', '192.168.1.10'],
  ['gamma', '2001:db8::1'],
  ['both', '10.1.2.3', '2001:db8::2', 'fe80::1'],
  ['gw-1.example', '172.16.5.4'],
  // Those of the manual pages.
  ['foo', '10.0.0.1'],
  ['sundown', '10.0.0.1'],
  ['helios', '10.0.0.2'],
  ['hot', '192.168.1.10'],
  ['ace', '10.1.2.3'],
  ['vs', '172.16.5.4', 'fe80::1'],
  ['snup', '10.0.0.2'],
]
const networks = [
  ['loopback', 127],
  ['office', 0x0a01],
  ['lan', 0xc0a801],
  ['exact', 0xac100504],
  ['localnet', 0xc0a8],
  ['ucb-ether', 0x0a0000],
] as const
const ethers = [
  ['alpha', macs[0]!],
  ['gw-1.example', macs[1]!],
  ['snup', macs[0]!],
  ['foo', macs[1]!],
] as const
/** The service's TCP port, UDP port. */
const services: readonly (readonly [string, number | undefined, number | undefined])[] = [
  ['http', 80, undefined],
  ['domain', 53, 53],
  ['bootps', undefined, 67],
  ['split', 22, 123],
  ['ftp', 21, 21],
  ['ftp-data', 20, undefined],
]
const protocolNames = [
  ['ospf', 89],
  ['tcp', 6],
  ['udp', 17],
  ['icmp', 1],
  ['gre', 47],
  ['ipv6-icmp', 58],
] as const

export const hostNames = hosts.map(([name]) => name)
export const networkNames = networks.map(([name]) => name)
export const etherNames = ethers.map(([name]) => name)
export const serviceNames = services.map(([name]) => name)
export const numberedProtocols = protocolNames.map(([name]) => name)

/** The bytes of an IPv4, IPv6 or link address. */
export function addressBytes(text: string): Uint8Array {
  if (!isIPv6(text)) {
    const mac = text.includes(':')
    return Uint8Array.from(text.split(mac ? ':' : '.'), (each) => Number.parseInt(each, mac ? 16 : 10))
  }
  const dotted = text.match(/\d+\.\d+\.\d+\.\d+$/)?.[0]
  const bytes = dotted ? addressBytes(dotted) : undefined
  const plain = bytes
    ? text.replace(dotted!, `${hex(bytes[0]!, bytes[1]!)}:${hex(bytes[2]!, bytes[3]!)}`)
    : text
  const [left = '', right] = plain.split('::')
  const words = (half: string) =>
    half === '' ? [] : half.split(':').map((each) => Number.parseInt(each, 16))
  const [head, tail] = [words(left), words(right ?? '')]
  const all = [...head, ...new Array<number>(8 - head.length - tail.length).fill(0), ...tail]
  return Uint8Array.from(all.flatMap((word) => [word >> 8, word & 0xff]))
}

function hex(high: number, low: number): string {
  return ((high << 8) | low).toString(16)
}

function bigEndian(value: number, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) => value >>> (8 * (size - 1 - i)))
}

/** The names as libpcap is told them. */
export const knownNames: readonly KnownName[] = [
  ...hosts.flatMap(([name, ...addresses]) =>
    addresses.map((each): KnownName => ({ kind: 'host', name, bytes: addressBytes(each) })),
  ),
  ...networks.map(([name, number]): KnownName => ({ kind: 'network', name, bytes: bigEndian(number, 4) })),
  ...ethers.map(([name, mac]): KnownName => ({ kind: 'ether', name, bytes: addressBytes(mac) })),
  ...services.flatMap(([name, tcp, udp]): KnownName[] => [
    ...(tcp === undefined ? [] : [{ kind: 'tcp', name, bytes: bigEndian(tcp, 2) } as const]),
    ...(udp === undefined ? [] : [{ kind: 'udp', name, bytes: bigEndian(udp, 2) } as const]),
  ]),
  ...protocolNames.map(
    ([name, number]): KnownName => ({ kind: 'protocol', name, bytes: bigEndian(number, 1) }),
  ),
]

function bytesOf(kind: KnownName['kind'], name: string): Uint8Array | undefined {
  return knownNames.find((each) => each.kind === kind && each.name === name)?.bytes
}

function numberOf(kind: KnownName['kind'], name: string): number | undefined {
  return bytesOf(kind, name)?.reduce((value, byte) => value * 256 + byte, 0)
}

/** The same names as Skep is told them. */
export const names: Names = {
  host(name) {
    const found = knownNames.filter((each) => each.kind === 'host' && each.name === name)
    return found.length > 0 ? found.map(({ bytes }) => bytes) : undefined
  },
  network(name) {
    const number = numberOf('network', name)
    if (number === undefined) return undefined
    const bits = number === 0 ? 0 : Math.ceil((32 - Math.clz32(number)) / 8) * 8
    return { address: bits === 0 ? 0 : (number << (32 - bits)) >>> 0, bits }
  },
  ether: (name) => bytesOf('ether', name),
  service(name) {
    const [tcp, udp] = [numberOf('tcp', name), numberOf('udp', name)]
    if (tcp === undefined && udp === undefined) return undefined
    return { ...(tcp === undefined ? {} : { tcp }), ...(udp === undefined ? {} : { udp }) }
  },
  protocol: (name) => numberOf('protocol', name),
}
