import { expect, test } from 'vitest'
import { CompileError } from '../error/index.ts'
import { buildPacket } from '../net/index.ts'
import { compileFilter } from './compile.ts'
import { interpret } from './engine/interpret.ts'
import { formatProgram } from './text/format.ts'

test('tcp and port 80: IPv6 first, every load once', () => {
  const program = compileFilter('tcp and port 80', { snapLength: 65535 })
  const lines = formatProgram(program, 'd').split('\n')
  const asks = (type: string) => lines.findIndex((line) => line.includes(`#${type} `))
  expect(asks('0x86dd')).toBeGreaterThanOrEqual(0)
  expect(asks('0x86dd')).toBeLessThan(asks('0x800'))
  const loads = lines.filter((line) => /\) ld/.test(line)).map((line) => line.slice(6))
  expect(loads.length).toBeGreaterThan(5)
  expect(new Set(loads).size).toBe(loads.length)
})

test('the same filter always gives the same program', () => {
  const once = () => compileFilter('host 10.0.0.1 or (vlan and udp portrange 1-9)')
  expect(once()).toEqual(once())
})

test('what can match no packet is refused, but shown when not optimised', () => {
  expect(() => compileFilter('ip and arp')).toThrow(CompileError)
  expect(() => compileFilter('ip and arp')).toThrow(/matches no packet/)
  expect(compileFilter('ip and arp', { optimize: false }).length).toBeGreaterThan(3)
})

test('what divides by a zero that arithmetic makes is refused', () => {
  expect(() => compileFilter('ip[0] / (2 - 2) = 1')).toThrow(/divides by zero/)
})

test('shorter paths are not taken where they make the program longer', () => {
  const text = 'not portrange 5000-6000 and not pppoes 3 and (not ip and (less 100 or tcp))'
  // libpcap has 38.
  expect(compileFilter(text, { linkType: 'LOOP' }).length).toBeLessThanOrEqual(38)
})

test('where words run out, fewer values are kept in them', () => {
  // Each `geneve` has four offsets of its own, which all that follows is read by.
  const text =
    'geneve 16777215 and ppp[100:1] & udp[4:1] & 0x59 | vrrp[6] >= 4 && (geneve 7) or (geneve) or udp dst port 123 or stp or geneve 7 and ip6'
  const program = compileFilter(text, { linkType: 'RAW' })
  const plain = compileFilter(text, { linkType: 'RAW', optimize: false })
  for (const dest of [53, 123, 6081]) {
    const packet = buildPacket({ ipv4: {}, udp: { dest }, payload: new Uint8Array(64) }).subarray(14)
    expect(interpret(program, packet)).toBe(interpret(plain, packet))
  }
})
