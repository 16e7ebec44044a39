import { isIPv4, isIPv6 } from 'node:net'
import { describe, expect, it } from 'vitest'
import {
  formatIpv4,
  formatIpv6,
  formatMac,
  ipv4,
  mac,
  parseCidr,
  parseCidr6,
  parseIpv4,
  parseIpv6,
  parseMac,
} from './address.ts'

describe('addresses', () => {
  it('ipv4 is a host-order number, in network order in memory', () => {
    expect(parseIpv4('10.0.0.1')).toBe(0x0a000001)
    expect(parseIpv4('255.255.255.255')).toBe(0xffffffff)
    const bytes = new Uint8Array(4)
    ipv4.encode(new DataView(bytes.buffer), 0, parseIpv4('192.0.2.1'))
    expect([...bytes]).toEqual([192, 0, 2, 1])
    expect(ipv4.format(0xc0000201)).toBe('192.0.2.1')
    expect(formatIpv4(0)).toBe('0.0.0.0')
  })

  it('accepts the IPv4 addresses that Node accepts', () => {
    for (const text of [
      '1.2.3.4',
      '1.2.3',
      '1.2.3.4.5',
      '256.0.0.1',
      '01.2.3.4',
      '1.2.3.-4',
      '',
      '1.2.3.4 ',
      '1e1.2.3.4',
      '0.0.0.0',
    ])
      expect(accepts(parseIpv4, text), text).toBe(isIPv4(text))
  })

  const texts = [
    ...[
      '::',
      '::1',
      '1::',
      '2001:db8::1',
      '2001:db8:0:0:1:0:0:1',
      '1:2:3:4:5:6:7:8',
      '1:0:0:2:0:0:0:3',
      '0:0:1::',
    ],
    ...[
      '2001:DB8::A',
      '1:2:3:4:5:6:7::',
      '::2:3:4:5:6:7:8',
      'fe80::0:1',
      '1:0:2:0:3:0:4:0',
      '64:ff9b::192.0.2.33',
    ],
  ]
  const wrong = [
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '12345::',
    'g::',
    '',
    ':',
    '1:',
    ':1',
    '1.2.3.4::',
    '::1.2.3',
    '::1.2.3.4:5',
  ]

  it('reads and writes IPv6 as URL does (RFC 5952)', () => {
    for (const text of texts)
      expect(`[${formatIpv6(parseIpv6(text))}]`).toBe(new URL(`http://[${text}]`).hostname)
    expect(formatIpv6(parseIpv6('::ffff:c000:0201'))).toBe('::ffff:192.0.2.1')
  })

  it('accepts the IPv6 addresses that Node accepts', () => {
    for (const text of [...texts, ...wrong]) expect(accepts(parseIpv6, text), text).toBe(isIPv6(text))
  })

  it('reads prefixes, and zeroes what is past them', () => {
    expect(parseCidr('10.1.2.3/8')).toEqual({ prefixlen: 8, addr: 0x0a000000 })
    expect(parseCidr('192.0.2.1')).toEqual({ prefixlen: 32, addr: 0xc0000201 })
    expect(parseCidr('192.0.2.1/0')).toEqual({ prefixlen: 0, addr: 0 })
    const { prefixlen, addr } = parseCidr6('2001:db8:ffff::1/35')
    expect([prefixlen, formatIpv6(addr)]).toEqual([35, '2001:db8:e000::'])
    for (const text of ['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/-1', '10.0.0.0/8/8'])
      expect(accepts(parseCidr, text)).toBe(false)
  })

  it('reads and writes Ethernet addresses', () => {
    expect(formatMac(parseMac('02:00:5E:10:00:ff'))).toBe('02:00:5e:10:00:ff')
    expect(mac.format(Uint8Array.of(1, 2, 3, 4, 5, 6))).toBe('01:02:03:04:05:06')
    for (const text of ['02:00:5e:10:00', '2:0:5e:10:0:ff', '']) expect(accepts(parseMac, text)).toBe(false)
  })
})

function accepts(parse: (text: string) => unknown, text: string): boolean {
  try {
    parse(text)
    return true
  } catch (error) {
    expect((error as { code?: string }).code).toBe('SK2003')
    return false
  }
}
