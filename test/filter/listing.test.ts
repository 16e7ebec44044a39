/** What `skep filter` prints: the program of `tcp and port 80` as it is, and all else as Debian's tcpdump prints it. */
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const main = new URL('../../dist/src/cli/main.js', import.meta.url).pathname
const skep = (...args: string[]) =>
  execFileSync(process.execPath, [main, 'filter', ...args], { encoding: 'utf8' })
const tcpdump = (...args: string[]) =>
  execFileSync('tcpdump', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** IPv6 before IPv4, in `tcp` as in `port`, unlike libpcap 1.10.3: the tests of `ip` then end in one place. */
const listing = `\
(000) ldh      [12]
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
`

/** The same in numbers: code, jt, jf, k. */
const numbers = [
  [40, 0, 0, 12],
  [21, 0, 6, 0x86dd],
  [48, 0, 0, 20],
  [21, 0, 15, 6],
  [40, 0, 0, 54],
  [21, 12, 0, 80],
  [40, 0, 0, 56],
  [21, 10, 11, 80],
  [21, 0, 10, 0x800],
  [48, 0, 0, 23],
  [21, 0, 8, 6],
  [40, 0, 0, 20],
  [69, 6, 0, 0x1fff],
  [177, 0, 0, 14],
  [72, 0, 0, 14],
  [21, 2, 0, 80],
  [72, 0, 0, 16],
  [21, 0, 1, 80],
  [6, 0, 0, 65535],
  [6, 0, 0, 0],
]

describe('skep filter', () => {
  it('prints `tcp and port 80` as issue 4 has it', () => {
    expect(skep('-d', '-s', '65535', '-y', 'EN10MB', 'tcp and port 80')).toBe(listing)
  })

  it('prints it as C and as numbers', () => {
    const hex = (value: number) => value.toString(16)
    const c = numbers.map(
      ([code, jt, jf, k]) => `{ 0x${hex(code!)}, ${jt}, ${jf}, 0x${hex(k!).padStart(8, '0')} },\n`,
    )
    expect(skep('-dd', '-s', '65535', '-y', 'EN10MB', 'tcp and port 80')).toBe(c.join(''))
    const decimal = `20\n${numbers.map((each) => `${each.join(' ')}\n`).join('')}`
    expect(skep('-ddd', '-s', '65535', '-y', 'EN10MB', 'tcp and port 80')).toBe(decimal)
  })

  it('joins the words of an expression', () => {
    expect(skep('-d', '-s', '65535', '-y', 'EN10MB', 'tcp', 'and', 'port', '80')).toBe(listing)
  })

  // Of these both make the same program.
  it.each([
    ['EN10MB', 'ether host 02:00:00:00:00:01'],
    ['EN10MB', 'ip[6:2] & 0x1fff = 0 and len > 100'],
    ['EN10MB', ''],
    ['LINUX_SLL', 'inbound'],
    ['IEEE802_11', 'type mgt subtype beacon'],
  ])('-d, -dd, -ddd of -y %s %j as tcpdump prints them', (linkType, text) => {
    for (const form of ['-d', '-dd', '-ddd']) {
      const args = ['-y', linkType, form, ...(text ? [text] : [])]
      expect(skep(...args), form).toBe(tcpdump(...args))
    }
  })
})
