import { expect, it } from 'vitest'
import { CompileError } from '../../error/index.ts'
import { compileFilter } from '../compile.ts'
import { interpret } from '../engine/interpret.ts'
import type { FilterOptions } from '../filter-options.ts'
import { emit } from '../flow/emit.ts'
import { parseFilter } from '../language/parse.ts'
import type { LinkTypeName } from '../link-type.ts'
import { generateFlow } from './generate.ts'

const bytes = (hex: string) =>
  Uint8Array.from(hex.replace(/\s/g, '').match(/../g) ?? [], (two) => Number.parseInt(two, 16))

function accepts(text: string, packet: string, options: FilterOptions = {}): boolean {
  const data = bytes(packet)
  return interpret(emit(generateFlow(parseFilter(text), options)), data, { wireLength: data.length }) !== 0
}

const macs = '020000000002 020000000001'
/** An IPv4 header from 10.0.0.1 to 10.0.0.2; `words` of it, what it carries, which fragment. */
const ip4 = (protocol: string, { words = 5, fragment = '0000' } = {}) =>
  `4${words} 00 0040 0000 ${fragment} 40 ${protocol} 0000 0a000001 0a000002 ${'00'.repeat(4 * words - 20)}`
const ip6 = (next: string) =>
  `60000000 0014 ${next} 40 20010db8${'00'.repeat(11)}01 20010db8${'00'.repeat(11)}02`
const ports = 'd431 0050 00000000 00000000 5012'

it.each([
  ['tcp and port 80', `${macs} 0800 ${ip4('06')} ${ports}`, true],
  ['tcp and port 80', `${macs} 0800 ${ip4('06', { words: 7 })} ${ports}`, true],
  ['tcp and port 80', `${macs} 0800 ${ip4('06', { fragment: '0001' })} ${ports}`, false],
  ['tcp and port 80', `${macs} 86dd ${ip6('06')} ${ports}`, true],
  ['udp and port 80', `${macs} 0800 ${ip4('06')} ${ports}`, false],
  ['src portrange 54000-55000', `${macs} 0800 ${ip4('06')} ${ports}`, true],
  ['tcp[13] & 2 != 0', `${macs} 0800 ${ip4('06', { words: 6 })} ${ports}`, true],
  ['tcp[12 >> 1 : 2] = 0', `${macs} 0800 ${ip4('06')} ${ports}`, true],
  ['src host 10.0.0.1 and not dst net 10.0.0.0/30', `${macs} 0800 ${ip4('06')}`, false],
  ['dst net 2001:db8::/33', `${macs} 86dd ${ip6('3b')}`, true],
  ['ether src 2:0:0:0:0:1', `${macs} 0800`, true],
  // A load outside the packet is no, also under `not`.
  ['not tcp', `${macs} 08`, false],
  ['not tcp', `${macs} 0806`, true],
  ['ip protochain 17', `${macs} 0800 ${ip4('33')} 1104 0000`, true],
  ['ip6 protochain 17', `${macs} 86dd ${ip6('00')} 3c00 000000000000 1101 ${'00'.repeat(14)}`, true],
  ['isis and not l2', `${macs} 0030 fefe03 83 1b 0100 0f`, true],
  ['llc ui', `${macs} 0030 424203 0000`, true],
  ['ipx', `${macs} 0030 aaaa03 000000 8137`, true],
])('%s on %s: %s', (text, packet, verdict) => {
  expect(accepts(text, packet)).toBe(verdict)
})

const inner = `0800 ${ip4('11')} 0035 0035`
const udp = (port: string) => `c350 ${port} 0040 0000`

it.each([
  ['vlan 5 and udp', `${macs} 8100 0005 ${inner}`, true],
  ['vlan 6 or udp', `${macs} ${inner}`, false],
  ['vlan 5 and vlan 7 and port 53', `${macs} 88a8 0005 8100 0007 ${inner}`, true],
  ['mpls 16 and mpls and host 10.0.0.1', `${macs} 8847 00010040 00011140 ${ip4('11')}`, true],
  ['mpls 16 and mpls and host 10.0.0.1', `${macs} 8847 00010140 00011140 ${ip4('11')}`, false],
  ['pppoes 3 and ip', `${macs} 8864 1100 0003 0042 0021 ${ip4('11')}`, true],
  ['pppoes 4 and ip', `${macs} 8864 1100 0003 0042 0021 ${ip4('11')}`, false],
  [
    'geneve 9 and port 53',
    `${macs} 0800 ${ip4('11')} ${udp('17c1')} 0200 6558 00000900 ${'00'.repeat(8)} ${macs} ${inner}`,
    true,
  ],
  [
    'geneve and ip host 10.0.0.1',
    `${macs} 86dd ${ip6('11')} ${udp('17c1')} 0000 0800 00000900 ${ip4('11')}`,
    true,
  ],
  [
    'geneve and ether host 2:0:0:0:0:1',
    `${macs} 86dd ${ip6('11')} ${udp('17c1')} 0000 0800 00000900 ${ip4('11')}`,
    false,
  ],
  [
    'vxlan 9 and vlan 5 and port 53',
    `${macs} 0800 ${ip4('11', { words: 6 })} ${udp('12b5')} 0800 0000 00000900 ${macs} 8100 0005 ${inner}`,
    true,
  ],
  [
    'vxlan 8 and vlan 5 and port 53',
    `${macs} 0800 ${ip4('11', { words: 6 })} ${udp('12b5')} 0800 0000 00000900 ${macs} 8100 0005 ${inner}`,
    false,
  ],
])('%s on %s: %s', (text, packet, verdict) => {
  expect(accepts(text, packet)).toBe(verdict)
})

it.each([
  ['vlan 5 and udp', `${macs} ${inner}`, { vlanTagPresent: 1, vlanTag: 0x2005 }, true],
  ['vlan 300 and udp', `${macs} ${inner}`, { vlanTagPresent: 1, vlanTag: 300 }, true],
  ['vlan 6 and udp', `${macs} ${inner}`, { vlanTagPresent: 1, vlanTag: 0x2005 }, false],
  ['vlan 5 and udp', `${macs} 8100 0005 ${inner}`, { vlanTagPresent: 0 }, true],
  ['vlan 5 and vlan 7 and udp', `${macs} 8100 0007 ${inner}`, { vlanTagPresent: 1, vlanTag: 5 }, true],
  ['vlan and udp', `${macs} ${inner}`, { vlanTagPresent: 0 }, false],
])('%s on %s with the tag beside it in %o: %s', (text, packet, ancillary, verdict) => {
  const program = compileFilter(text, { vlanTag: 'beside' })
  expect(interpret(program, bytes(packet), { ancillary, machine: 'kernel' }) !== 0).toBe(verdict)
})

const llc = 'aaaa03 000000 0800'
const frame = (control: string, more = '') =>
  `${control} 0000 010203040506 020000000001 0a0b0c0d0e0f 0000 ${more}`

it.each([
  ['RAW', 'tcp', ip4('06'), true],
  ['NULL', 'udp', `02000000 ${ip4('11')}`, true],
  ['LOOP', 'udp', `0000000a ${ip6('11')}`, true],
  ['PPP', 'ip6', `ff03 0057 ${ip6('11')}`, true],
  ['LINUX_SLL', 'outbound and arp', `0004 0001 0006 0200000000010000 0806`, true],
  ['LINUX_SLL2', 'ifindex 7 and ip', `0800 0000 00000007 0001 0006 0200000000010000`, true],
  ['IEEE802_11', 'udp', `${frame('0801')} ${llc} ${ip4('11')}`, true],
  ['IEEE802_11', 'udp', `${frame('8801', '0000')} ${llc} ${ip4('11')}`, true],
  ['IEEE802_11', 'udp', `${frame('0001')} ${llc} ${ip4('11')}`, false],
  ['IEEE802_11', 'wlan dst 0a:0b:0c:0d:0e:0f', frame('0801'), true],
  ['IEEE802_11', 'type mgt subtype beacon', frame('8000'), true],
  ['IEEE802_11_RADIO', 'udp', `0000 0900 02000000 20 ${frame('8801', '0000 00')} ${llc} ${ip4('11')}`, true],
  // The length of the radio header is computed first, and fails first.
  ['IEEE802_11_RADIO', 'less 100 or ip', '0000', false],
] as [LinkTypeName, string, string, boolean][])('%s: %s on %s: %s', (linkType, text, packet, verdict) => {
  expect(accepts(text, packet, { linkType })).toBe(verdict)
})

it.each([
  ['ether host foo', 'EN10MB', 'SK2110', 11],
  ['tcp and tcp proto 5', 'EN10MB', 'SK2104', 8],
  ['ip and vlan', 'PPP', 'SK2109', 7],
  ['mpls and arp', 'EN10MB', 'SK2104', 9],
  ['type mgt', 'EN10MB', 'SK2109', 0],
  ['ip broadcast', 'EN10MB', 'SK2104', 0],
  ['vlan 4096', 'EN10MB', 'SK2106', 5],
  ['len / 0 = 1', 'EN10MB', 'SK2106', 6],
  ['radio[0] = 1', 'IEEE802_11', 'SK2109', 0],
  ['ip protochain 6 and geneve and ip protochain 6', 'EN10MB', 'SK2109', 31],
] as [string, LinkTypeName, string, number][])('%s is refused on %s', (text, linkType, code, start) => {
  const refused = (() => {
    try {
      return generateFlow(parseFilter(text), { linkType })
    } catch (error) {
      return error
    }
  })()
  expect(refused).toBeInstanceOf(CompileError)
  const [diagnostic] = (refused as CompileError).diagnostics
  expect([diagnostic?.code, diagnostic?.span?.start]).toEqual([code, start])
})

it('reads a chain of thousands', () => {
  const text = Array.from({ length: 2000 }, (_, i) => `port ${i}`).join(' or ')
  expect(generateFlow(parseFilter(text)).kind).toBe('test')
})

it.each([
  'geneve and '.repeat(5) + 'tcp',
  'ip[0] + '.repeat(100) + '1 = 2',
  `${'len & ('.repeat(14)}len${')'.repeat(14)} = 1`,
])('compiles what nests deeply without trying everything: %.40s', (text) => {
  for (const linkType of ['EN10MB', 'IEEE802_11_RADIO'] as const) {
    expect(compileFilter(text, { linkType }).length).toBeLessThan(500)
  }
})
