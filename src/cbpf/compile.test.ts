import { expect, test } from 'vitest'
import { CompileError } from '../error/index.ts'
import { compileFilter } from './compile.ts'
import { formatProgram } from './text/format.ts'

test('tcp and port 80, as the issue has it: IPv6 first, every load once', () => {
  const program = compileFilter('tcp and port 80', { snapLength: 65535 })
  expect(formatProgram(program, 'd')).toBe(`(000) ldh      [12]
(001) jeq      #0x86dd          jt 2	jf 8
(002) ldb      [20]
(003) jeq      #0x6             jt 4	jf 19
(004) ldh      [54]
(005) jeq      #0x50            jt 18	jf 6
(006) ldh      [56]
(007) jeq      #0x50            jt 18	jf 19
(008) jeq      #0x800           jt 9	jf 19
(009) ldb      [23]
(010) jeq      #0x6             jt 11	jf 19
(011) ldh      [20]
(012) jset     #0x1fff          jt 19	jf 13
(013) ldxb     4*([14]&0xf)
(014) ldh      [x + 14]
(015) jeq      #0x50            jt 18	jf 16
(016) ldh      [x + 16]
(017) jeq      #0x50            jt 18	jf 19
(018) ret      #65535
(019) ret      #0
`)
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
