/** The parser: trees of what the grammar has, and the code and place of what it refuses. */
import { describe, expect, it } from 'vitest'
import { CompileError } from '../../error/index.ts'
import { hostNames } from './host-names.ts'
import { keywords } from './keywords.ts'
import { parseFilter } from './parse.ts'
import type { Arithmetic, Expression, Id } from './syntax.ts'

/** A tree as one line, with all parentheses. */
function shown(expression: Expression): string {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return `(${shown(expression.left)} ${expression.kind} ${shown(expression.right)})`
    case 'not':
      return `!${shown(expression.operand)}`
    case 'match': {
      const { protocol, direction, type, id } = expression
      return [protocol, direction, type, shownId(id)].filter((part) => part !== undefined).join(' ')
    }
    case 'protocol':
      return expression.protocol
    case 'comparison':
      return `${value(expression.left)} ${expression.operator} ${value(expression.right)}`
    default: {
      const { kind, span, ...rest } = expression
      return [kind, ...Object.values(rest).filter((part) => part !== undefined)].join(' ')
    }
  }
}

function shownId(id: Id): string {
  switch (id.kind) {
    case 'name':
      return `'${id.name}'`
    case 'number':
      return String(id.value)
    case 'portRange':
      return `${id.low}…${id.high}`
    case 'ipv4':
      return id.address.toString(16) + (id.mask === undefined ? `/${id.bits}` : `&${id.mask.toString(16)}`)
    case 'ipv6':
      return `${hex(id.address)}/${id.prefix}`
    case 'mac':
      return hex(id.address)
    case 'decnet':
      return `decnet ${id.address}`
  }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function value(node: Arithmetic): string {
  switch (node.kind) {
    case 'number':
      return String(node.value)
    case 'len':
      return 'len'
    case 'negate':
      return `-${value(node.operand)}`
    case 'binary':
      return `(${value(node.left)} ${node.operator} ${value(node.right)})`
    case 'bytes':
      return `${node.protocol}[${value(node.offset)}:${node.size}]`
  }
}

describe('a filter expression', () => {
  it.each([
    ['', 'everything'],
    ['tcp', 'tcp'],
    ['ether src host 2:0:0:0:0:1', 'link src host 020000000001'],
    // `and` and `or` bind equally, `not` tighter.
    ['ip or tcp and udp', '((ip or tcp) and udp)'],
    ['ip || tcp && ! udp', '((ip or tcp) and !udp)'],
    ['not ip and not not tcp', '(!ip and !!tcp)'],
    ['ip or (tcp and udp)', '(ip or (tcp and udp))'],
    // What is left out is taken over.
    ['port 80 or 443', '(port 80 or port 443)'],
    [
      'tcp dst port ftp or ftp-data or 53',
      "((tcp dst port 'ftp' or tcp dst port 'ftp-data') or tcp dst port 53)",
    ],
    ['port 80 or (udp) or 443', '((port 80 or udp) or port 443)'],
    ['port 80 and (not 443 or (5 and 6))', '(port 80 and (!port 443 or (port 5 and port 6)))'],
    ['host 1.2.3.4 and not 10.1', '(host 1020304/32 and !host a010000/16)'],
    ['port (80 or 443) and tcp', '((port 80 or port 443) and tcp)'],
    ['port not 80', '!port 80'],
    ['port ((80))', 'port 80'],
    ['ip src or dst net 10.0.0.0/8', 'ip src or dst net a000000&ff000000'],
    ['dst and src host 1.2.3.4', 'src and dst host 1020304/32'],
    ['src foo', "src 'foo'"],
    ['net 1.2 mask 255.255.255', 'net 1020000&ffffff00'],
    ['ip6 net fe80::/10', `ip6 net fe80${'0'.repeat(28)}/10`],
    ['host ::ffff:1.2.3.4', `host ${'0'.repeat(20)}ffff01020304/128`],
    ['decnet host 1.5', 'decnet host decnet 1029'],
    ['portrange 6000-6008', 'portrange 6000…6008'],
    ['portrange http', 'portrange http…http'],
    ['portrange 80', 'portrange 80'],
    ['ip proto \\tcp', "ip proto 'tcp'"],
    ['ether host aabb.ccdd.eeff or 1-2-3-4-5-6', '(link host aabbccddeeff or link host 010203040506)'],
    ['ether host 001122334455', 'link host 001122334455'],
    // Arithmetic: `%` and `^` take in all that follows.
    ['tcp[tcpflags] & (tcp-syn|tcp-fin) != 0', '(tcp[13:1] & (2 | 1)) != 0'],
    ['1 + 2 * 3 - 4 = len', '((1 + (2 * 3)) - 4) = len'],
    ['len % 7 + 1 == 3', '(len % (7 + 1)) = 3'],
    ['len * 2 % 3 = 1', '(len * (2 % 3)) = 1'],
    ['-len % 3 < -1', '-(len % 3) < -1'],
    ['1 << 2 | 3 & 4 >= 0x10', '((1 << 2) | (3 & 4)) >= 16'],
    ['(len) + 010 = 8', '(len + 8) = 8'],
    ['ip[2 + tcp[12]:2] <= 5', 'ip[(2 + tcp[12:1]):2] <= 5'],
    ['(80 = len)', '80 = len'],
    ['(80 - len = 1)', '(80 - len) = 1'],
    ['((tcp[9]) / 8 != 3 and ip)', '((tcp[9:1] / 8) != 3 and ip)'],
    // Primitives of one word.
    ['ether broadcast and multicast', '(broadcast link and multicast)'],
    ['less 64 or greater 1500', '(less 64 or greater 1500)'],
    ['byte 12 & 8', 'byte 12 & 8'],
    ['inbound and ifindex 2', '(inbound and ifindex 2)'],
    [
      'vlan 5 and vlan and mpls (7)',
      '((encapsulation vlan 5 and encapsulation vlan) and encapsulation mpls 7)',
    ],
    ['pppoed or pppoes 1', '(encapsulation pppoed or encapsulation pppoes 1)'],
    ['geneve 11 and vxlan 0xffffff', '(encapsulation geneve 11 and encapsulation vxlan 16777215)'],
    ['llc and llc rnr and llc XID', '((llc and llc rnr) and llc xid)'],
    ['wlan type mgt subtype beacon', 'wlanType 128 252'],
    ['type ctl', 'wlanType 4 12'],
    ['subtype ack', 'wlanType 212 252'],
    ['type 8 subtype 0x40', 'wlanType 72 252'],
    ['dir tods', 'wlanDirection 1'],
    ['wlan addr2 1:2:3:4:5:6', 'link addr2 010203040506'],
  ])('%s', (text, tree) => {
    expect(shown(parseFilter(text))).toBe(tree)
  })

  it('knows the place of each part', () => {
    const tree = parseFilter('ip and tcp port 80 or 443')
    expect(tree.kind === 'or' && tree.left.kind === 'and').toBe(true)
    if (tree.kind !== 'or' || tree.left.kind !== 'and') return
    const texts = [tree, tree.left, tree.left.right, tree.right].map(({ span }) =>
      span.source.text.slice(span.start, span.end),
    )
    expect(texts).toEqual(['ip and tcp port 80 or 443', 'ip and tcp port 80', 'tcp port 80', '443'])
  })
})

/** Code and marked text of the refusal. */
function refused(text: string): [code: string, marked: string, hint: string] {
  try {
    parseFilter(text)
  } catch (error) {
    if (!(error instanceof CompileError)) throw error
    const { code, span, hint } = error.diagnostics[0]!
    return [code, text.slice(span!.start, span!.end), hint ?? '']
  }
  throw new Error(`${text} is not refused`)
}

describe('a refusal', () => {
  it.each([
    ['tcp # udp', 'SK2101', '#'],
    ['port 08', 'SK2101', '08'],
    ['tcp and', 'SK2102', ''],
    ['tcp udp', 'SK2102', 'udp'],
    ['()', 'SK2102', ')'],
    ['(tcp', 'SK2102', ''],
    ['len', 'SK2102', ''],
    ['len + = 3', 'SK2102', '='],
    ['80', 'SK2103', '80'],
    ['tcp and (80)', 'SK2103', '80'],
    ['port ((http))', 'SK2102', 'http'],
    ['port 80 and (443 or tcp)', 'SK2102', 'tcp'],
    ['src or host 1.2.3.4', 'SK2102', 'host'],
    ['less len', 'SK2102', 'len'],
    ['net 10/8', 'SK2102', '/'],
    ['tcp or foo', 'SK2103', 'foo'],
    ['udp or 1.2.3.4', 'SK2103', '1.2.3.4'],
    ['len > 5 or 6', 'SK2103', '6'],
    ['port 1.2.3.4', 'SK2104', '1.2.3.4'],
    ['ip port 80', 'SK2104', '80'],
    ['host 1:2:3:4:5:6', 'SK2104', '1:2:3:4:5:6'],
    ['ether host 5', 'SK2104', '5'],
    ['host 10.0.0.0/8', 'SK2104', '10.0.0.0/8'],
    ['host fe80::/10', 'SK2104', 'fe80::/10'],
    ['gateway 1.2.3.4', 'SK2104', '1.2.3.4'],
    ['host 1.2.3.256', 'SK2105', '1.2.3.256'],
    ['host ::1.2.3.04', 'SK2105', '::1.2.3.04'],
    ['host 1:2:3:', 'SK2105', '1:2:3:'],
    ['net 10.0.0.1/8', 'SK2105', '10.0.0.1/8'],
    ['net fe80::1/10', 'SK2105', 'fe80::1/10'],
    ['net 10.0.0.0/33', 'SK2106', '33'],
    ['port 65536', 'SK2106', '65536'],
    ['vlan 4096', 'SK2106', '4096'],
    ['len = 4294967296', 'SK2106', '4294967296'],
    ['ip[0:3] = 1', 'SK2106', ':3'],
    ['len / (0) = 1', 'SK2106', '0'],
    ['len << 32 = 1', 'SK2106', '32'],
    ['type 3', 'SK2106', '3'],
    ['llc foo', 'SK2107', 'foo'],
    ['type mgt subtype ack', 'SK2107', 'ack'],
    ['type 0xc subtype ack', 'SK2107', 'ack'],
    ['vci 5', 'SK2109', 'vci'],
    ['ether host $aa', 'SK2109', '$aa'],
  ])('%s: %s at %j', (text, code, marked) => {
    expect(refused(text).slice(0, 2)).toEqual([code, marked])
  })

  it('offers the nearest words', () => {
    expect(refused('tpc port 80')).toEqual(['SK2102', 'tpc', expect.stringContaining('tcp')])
    expect(refused('type mgt subtype baecon')).toEqual([
      'SK2107',
      'baecon',
      expect.stringContaining('beacon'),
    ])
    expect(refused('tcp and prot 80')).toEqual(['SK2103', 'prot', expect.stringContaining('port')])
    expect(refused('ip proto tcp')).toEqual(['SK2102', 'tcp', expect.stringContaining('\\tcp')])
    expect(refused('web')).toEqual(['SK2102', 'web', expect.stringContaining('host web')])
  })

  it.each([
    ['TCP port 80', 'tcp'],
    ['10.0.0.1', 'host 10.0.0.1'],
    ['2:0:0:0:0:1', 'ether host'],
    ['tcp.port == 80', 'tcp port'],
    ['host 10.0.0.1 port 80', 'and port'],
    ['port http https', 'or https'],
    ['port 80,443', 'or'],
    ['net 10/8', '10.0/8'],
    ['port 80 - 90', 'portrange'],
    ['80', 'port 80'],
  ])('%s: advises %j', (text, advice) => {
    expect(refused(text)[2]).toContain(advice)
  })

  it('comes for texts without end, however deep', () => {
    for (const [text, code] of [
      ['('.repeat(100_000), 'SK2108'],
      ['not '.repeat(100_000), 'SK2108'],
      [`len = ${'('.repeat(100_000)}`, 'SK2108'],
      [`len = ${'-'.repeat(100_000)}1`, 'SK2108'],
      [`len = ${'ip['.repeat(100_000)}`, 'SK2108'],
      [`tcp${' or tcp'.repeat(100_000)}`, 'SK2108'],
      [`port 1${' or (2)'.repeat(100_000)}`, 'SK2108'],
      [`vlan ${'('.repeat(100_000)}5`, 'SK2102'],
      ['x'.repeat(2_000_000), 'SK2108'],
      ['a:'.repeat(100_000), 'SK2105'],
    ] as const)
      expect(refused(text)[0], text.slice(0, 20)).toBe(code)
  })
})

it('takes as a name what a backslash stands before', () => {
  for (const word of keywords.keys())
    expect(parseFilter(`host \\${word}`)).toMatchObject({ type: 'host', id: { kind: 'name', name: word } })
})

it('names its hosts, and nothing else', () => {
  const text =
    'host web and (src db or web or port http) and not (ether host router or net lab) and ip proto \\tcp'
  expect(hostNames(parseFilter(text))).toEqual(['web', 'db'])
})
