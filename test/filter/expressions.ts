/**
 * Random filter expressions of the grammar of pcap-filter(7): every primitive with its qualifiers, arithmetic with every
 * accessor and operator, nested and/or/not, identifiers that take over qualifiers; and now and then what the grammar
 * or the link type refuses, since refusals are compared too.
 */
import type { LinkTypeName } from '../../src/cbpf/index.ts'
import { Random } from '../differential/random.ts'
import {
  accessors,
  broken,
  etherProtocols,
  foreign,
  linkWords,
  llcTypes,
  moreBroken,
  moreEtherProtocols,
  names,
  rareAccessors,
  type Speciality,
  specialities,
  standalone,
  stillMoreBroken,
  transports,
  values,
  wlanTypes,
} from './keywords.ts'
import {
  etherNames,
  etherTypes,
  hostNames,
  ipv4,
  ipv6,
  labels,
  macs,
  networkIds,
  networkNames,
  numberedProtocols,
  ports,
  protocols,
  serviceNames,
  sessions,
  vlans,
} from './vocabulary.ts'

/** Writes expressions for a link type from one stream of random choices. */
export class ExpressionWriter {
  readonly #random: Random
  readonly #specialities: readonly Speciality[]

  constructor(linkType: LinkTypeName, seed: number) {
    this.#random = new Random(seed)
    this.#specialities = specialities[linkType]
  }

  /** A weight: what it is where the link type has this, a hundredth where not. */
  #where(speciality: Speciality, weight: number): number {
    return this.#specialities.includes(speciality) ? weight * 100 : weight
  }

  /** An expression of so many levels of and, or, not at most. */
  expression(depth = 3): string {
    const r = this.#random
    if (depth === 0 || r.chance(25)) return this.#primitive()
    return r.weighted<() => string>([
      [6, () => `${this.expression(depth - 1)} ${this.#connective()} ${this.expression(depth - 1)}`],
      [4, () => `(${this.expression(depth - 1)}) ${this.#connective()} (${this.expression(depth - 1)})`],
      [2, () => `not (${this.expression(depth - 1)})`],
      [1, () => `${r.pick(['not ', '!', '! ', 'not not '])}${this.expression(depth - 1)}`],
      [1, () => `${this.#encapsulation()} and ${this.expression(depth - 1)}`],
      [
        1,
        () => `${this.expression(depth - 1)} or (${this.#encapsulation()} and ${this.expression(depth - 1)})`,
      ],
    ])()
  }

  #connective(): string {
    return this.#random.weighted([
      [5, 'and'],
      [5, 'or'],
      [1, '&&'],
      [1, '||'],
    ])
  }

  #primitive(): string {
    return this.#random.weighted<() => string>([
      [1200, () => this.#random.pick(standalone)],
      [1000, () => this.#host()],
      [600, () => this.#net()],
      [1000, () => this.#port()],
      [400, () => this.#protocol()],
      [this.#where('address', 4), () => this.#linkAddress()],
      [this.#where('address', 2), () => this.#cast()],
      [60, () => this.#random.pick(['ip multicast', 'ip6 multicast', 'ip broadcast'])],
      [200, () => this.#length()],
      [this.#where('vlan', 2) + this.#where('mpls', 1) + 60, () => this.#encapsulation()],
      [this.#where('wlan', 8), () => this.#wlan()],
      [this.#where('llc', 3), () => `llc ${this.#random.pick(llcTypes)}`.trim()],
      [1400, () => this.#relation()],
      [this.#where('inbound', 1), () => this.#random.pick(['inbound', 'outbound'])],
      [this.#where('ifindex', 2), () => this.#random.pick(['ifindex 2', 'ifindex 0x10', 'ifindex 0'])],
      [100, () => this.#shared()],
      [40, () => this.#refused()],
    ])()
  }

  #direction(): string {
    return this.#random.weighted([
      [6, ''],
      [4, 'src '],
      [4, 'dst '],
      [2, 'src or dst '],
      [2, 'src and dst '],
      [1, 'dst or src '],
      [1, 'dst and src '],
    ])
  }

  #host(): string {
    const r = this.#random
    const family = r.weighted([
      [6, ''],
      [3, 'ip '],
      [3, 'ip6 '],
      [2, 'arp '],
      [1, 'rarp '],
      [
        0.3,
        r.pick(['tcp ', 'udp ', 'icmp ', 'decnet ', 'iso ', 'ether ', 'atalk ', 'sctp ', 'ah ', 'radio ']),
      ],
    ])
    const four = family !== '' && r.chance(95)
    const address =
      family === 'ip6 ' ? r.pick(ipv6) : four || r.chance(60) ? r.pick(ipv4) : r.pick([...ipv6, ...hostNames])
    const direction = this.#direction()
    if (family === 'decnet ') return `decnet ${direction}host ${r.pick(['10.15', '1.1', '63.1023'])}`
    const type = r.chance(80) || (family + direction === '' && r.chance(70)) ? 'host ' : ''
    if (r.chance(10)) {
      const more = r.pick([...ipv4, ...hostNames])
      return `${family}${direction}host ${r.pick([`${address} or ${more}`, `(${address} or ${more})`, `not ${address}`])}`
    }
    if (r.chance(3)) return `gateway ${r.pick(hostNames)}`
    return `${family}${direction}${type}${address}`
  }

  #net(): string {
    const r = this.#random
    const family = r.weighted([
      [6, ''],
      [3, 'ip '],
      [2, 'arp '],
      [1, 'rarp '],
    ])
    const direction = this.#direction()
    const net = r.weighted<() => string>([
      [
        5,
        () =>
          r.pick(['10.0.0.0/8', '192.168.0.0/16', '10.1.2.0/24', '10.0.0.0/30', '0.0.0.0/0', '128.0.0.0/1']),
      ],
      [3, () => r.pick(['10', '10.1', '192.168.1', '172.16.5.4', '224', '127.0'])],
      [
        2,
        () =>
          r.pick(['10.0.0.0 mask 255.0.0.0', '192.168.1.0 mask 255.255.255.0', '10.0.0.1 mask 255.0.0.255']),
      ],
      [2, () => r.pick(networkNames)],
      [1, () => r.pick(['10.1.2.3/32', '10/8', '10.1/16', '10.0.0.1/24'])],
    ])
    if (r.chance(20)) {
      const wide = [
        '2001:db8::/32',
        'fe80::/10',
        'ff00::/8',
        '::/0',
        '2001:db8::/64',
        '2001:db8::1/128',
        '2001:db8::/33',
      ]
      return `${r.pick(['', 'ip6 ', 'ip6 '])}${direction}net ${r.pick(wide)}`
    }
    return `${family}${direction}net ${net()}`
  }

  #port(): string {
    const r = this.#random
    const family = r.weighted([
      [5, ''],
      [8, `${r.pick(transports)} `],
      [0.3, r.pick(['ip ', 'ip6 ', 'icmp ', 'arp ', 'ether '])],
    ])
    const direction = this.#direction()
    if (r.chance(30)) {
      const [a, b] = [r.pick(ports), r.pick(ports)]
      const range = r.weighted([
        [12, `${Math.min(a, b)}-${Math.max(a, b)}`],
        [4, `${a}-${b}`],
        [1, `${r.pick(serviceNames)}-${r.pick(serviceNames)}`],
        [1, `${a}`],
      ])
      return `${family}${direction}portrange ${range}`
    }
    const port = r.chance(90)
      ? String(r.pick(ports))
      : r.pick(family === '' ? serviceNames : ['domain', 'split'])
    if (r.chance(15)) return `${family}${direction}port ${port} or ${r.pick(ports)}`
    if (r.chance(10)) return `${family}${direction}port (${port} or ${r.pick(ports)})`
    return `${family}${direction}port ${port}`
  }

  #protocol(): string {
    const r = this.#random
    return r.weighted<() => string>([
      [6, () => `${r.pick(['ip ', 'ip6 ', ''])}proto ${this.#protocolId()}`],
      [1, () => `${r.pick(['ip ', 'ip6 ', ''])}protochain ${this.#protocolId()}`],
      [5, () => `${r.pick(linkWords)} proto ${this.#etherProtocol()}`],
      [1, () => `${r.pick(['iso', 'isis'])} proto ${r.pick(['\\clnp', '0x83', '0x81', '15', '0x82', '27'])}`],
      [0.3, () => `${r.pick(['arp', 'tcp', 'udp', 'atalk', 'stp', 'llc'])} proto ${r.pick(protocols)}`],
      [0.1, () => `${r.pick(['src ', 'dst '])}proto ${r.pick(protocols)}`],
    ])()
  }

  #protocolId(): string {
    const r = this.#random
    return r.weighted([
      [6, String(r.pick(protocols))],
      [2, `\\${r.pick(numberedProtocols)}`],
      [1, r.pick(numberedProtocols)],
    ])
  }

  #etherProtocol(): string {
    const r = this.#random
    const numbers = [...Object.values(etherTypes), 0x42, 0xfe, 0xe0, 0xf0, 0xaa, 0, 1500, 1501, 1536, 65535]
    return r.weighted([
      [5, `\\${r.pick([...etherProtocols, ...moreEtherProtocols])}`],
      [5, r.chance(50) ? `0x${r.pick(numbers).toString(16)}` : String(r.pick(numbers))],
      [1, 'loopback'],
    ])
  }

  #linkAddress(): string {
    const r = this.#random
    const mac = r.weighted<() => string>([
      [8, () => r.pick(macs)],
      [1, () => r.pick(macs).replaceAll(':', r.pick(['-', '.']))],
      [1, () => r.pick(['0200.0000.0001', '2:0:0:0:0:1', '020000000001'])],
      [1, () => r.pick(etherNames)],
      [1, () => r.pick(ipv4)],
    ])()
    return `${r.pick(linkWords.slice(0, r.chance(60) ? 1 : 7))} ${this.#direction()}${r.chance(60) ? 'host ' : ''}${mac}`
  }

  #cast(): string {
    const r = this.#random
    return `${r.pick(['', 'ether ', 'ip ', 'ip6 ', 'wlan ', 'link ', 'arp ', 'tcp '])}${r.pick(['broadcast', 'multicast'])}`
  }

  #length(): string {
    const r = this.#random
    return `${r.pick(['less', 'greater'])} ${r.pick([0, 14, 60, 64, 80, 100, 1500])}`
  }

  #encapsulation(): string {
    const r = this.#random
    const number = (from: readonly number[]) => (r.chance(50) ? ` ${r.pick(from)}` : '')
    return r.weighted<() => string>([
      [this.#where('vlan', 6), () => `vlan${number(vlans)}`],
      [this.#where('mpls', 3), () => `mpls${number(labels)}`],
      [this.#where('pppoe', 1), () => 'pppoed'],
      [this.#where('pppoe', 3), () => `pppoes${number(sessions)}`],
      [60, () => `geneve${number(networkIds)}`],
    ])()
  }

  #wlan(): string {
    const r = this.#random
    const type = r.pick(['mgt', 'ctl', 'data'] as const)
    const subtype = r.pick(wlanTypes[type])
    return `${r.pick(['', '', 'wlan '])}${r.weighted<() => string>([
      [3, () => `type ${r.pick([type, type, 'management', 'control', '0', '4', '8'])}`],
      [3, () => `type ${type} subtype ${r.chance(85) ? subtype : r.pick(['0x10', '0', '3'])}`],
      [3, () => `subtype ${subtype}`],
      [2, () => `dir ${r.pick(['nods', 'tods', 'fromds', 'dstods', '0', '1', '3'])}`],
      [
        4,
        () =>
          `${r.pick(['ra', 'ta', 'addr1', 'addr2', 'addr3', 'addr4'])} ${r.pick(['', 'host '])}${r.pick(macs)}`,
      ],
    ])()}`
  }

  /** Identifiers that take the qualifiers of the one before, also over several. */
  #shared(): string {
    const r = this.#random
    return r.pick([
      'tcp dst port http or domain or 22',
      'not host alpha and 10.0.0.2',
      'not (host alpha or 10.0.0.2)',
      'src host (10.0.0.1 or alpha or 2001:db8::1)',
      'ip proto (6 or 17)',
      'net 10.0.0.0/8 or 192.168.0.0/16',
      'port 53 and not 80',
      'ether host 02:00:00:00:00:01 or ff:ff:ff:ff:ff:ff',
      'host 10.0.0.1 and (10.0.0.2 or 10.1.2.3)',
      'portrange 80-90 or 440-450',
      'vlan 5 or 100',
    ])
  }

  #refused(): string {
    return this.#random.pick([...foreign, ...broken, ...moreBroken, ...stillMoreBroken])
  }

  #relation(): string {
    const r = this.#random
    const relation = r.pick(['=', '==', '!=', '<', '<=', '>', '>='])
    if (r.chance(35)) return this.#named(relation)
    const left = this.#arithmetic(2)
    const right = r.chance(70) ? this.#number() : this.#arithmetic(1)
    return r.chance(90) ? `${left} ${relation} ${right}` : `${right}${relation}${left}`
  }

  #named(relation: string): string {
    const r = this.#random
    const protocol = r.pick(Object.keys(names))
    const field = r.pick(names[protocol]!)
    const known = values[field]
    const value = known ? r.pick(known) : String(r.int(4))
    if (field === 'tcpflags' && r.chance(70))
      return `tcp[tcpflags] & (${value}|${r.pick(known!)}) ${relation} ${r.pick(['0', value])}`
    return `${protocol}[${field}] ${relation} ${value}`
  }

  #number(): string {
    const r = this.#random
    const value = r.weighted<number>([
      [5, r.int(8)],
      [3, r.pick(ports)],
      [3, r.pick(protocols)],
      [2, r.pick(Object.values(etherTypes))],
      [1, r.pick([255, 256, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff, 0x0a000001, 31, 32])],
    ])
    return r.chance(30) ? `0x${value.toString(16)}` : r.chance(5) ? `0${value.toString(8)}` : String(value)
  }

  #bytes(depth: number): string {
    const r = this.#random
    const protocol = r.weighted([
      [4000, r.pick(accessors)],
      [this.#where('radio', 4), 'radio'],
      [25, r.pick(rareAccessors)],
    ])
    const size = r.weighted([
      [5, ''],
      [3, ':2'],
      [2, ':4'],
      [2, ':1'],
    ])
    const offset = r.weighted<() => string>([
      [12, () => String(r.pick([0, 1, 2, 4, 6, 8, 9, 10, 12, 13, 16, 20]))],
      [1, () => String(r.pick([40, 60, 100, 300]))],
      [2, () => (depth > 0 ? this.#arithmetic(depth - 1) : '0')],
    ])()
    return `${protocol}[${offset}${size}]`
  }

  #arithmetic(depth: number): string {
    const r = this.#random
    if (depth === 0 || r.chance(40))
      return r.weighted<() => string>([
        [10, () => this.#bytes(depth)],
        [3, () => this.#number()],
        [2, () => 'len'],
      ])()
    const operator = r.pick(['+', '-', '*', '/', '%', '&', '|', '^', '<<', '>>', '&', '+'])
    const [left, right] = [
      this.#arithmetic(depth - 1),
      r.chance(60) ? this.#small(operator) : this.#arithmetic(depth - 1),
    ]
    return r.weighted([
      [5, `${left} ${operator} ${right}`],
      [4, `(${left} ${operator} ${right})`],
      [1, `-${left}`],
      [1, `(${left}) ${operator} (${right})`],
    ])
  }

  /** A right operand that the operator takes, mostly. */
  #small(operator: string): string {
    const r = this.#random
    if (operator === '<<' || operator === '>>')
      return String(
        r.weighted([
          [20, r.pick([0, 1, 2, 3, 8, 16, 31])],
          [1, 33],
        ]),
      )
    if (operator === '/' || operator === '%')
      return String(
        r.weighted([
          [20, r.pick([1, 2, 4, 3, 10, 8, 256])],
          [1, 0],
        ]),
      )
    return r.pick(['0', '1', '2', '4', '0xf', '0xff', '0x1fff', '0xffffffff', '14', '20'])
  }
}

/** So many different expressions; the same ones each time. */
export function generatedExpressions(linkType: LinkTypeName, count: number, seed: number): string[] {
  const writer = new ExpressionWriter(linkType, seed)
  const found = new Set<string>()
  while (found.size < count) found.add(writer.expression())
  return [...found]
}
