import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import type { ClassicProgram } from '../instruction.ts'
import { toDot } from './dot.ts'
import { explainedListing, explainProgram } from './explain.ts'
import { formatProgram } from './format.ts'
import { parseProgram } from './parse.ts'

function tcpdump(expression: string, linkType = 'EN10MB'): ClassicProgram {
  const args = ['-ddd', '-y', linkType, expression]
  return parseProgram(
    execFileSync('tcpdump', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  )
}

/** The comments behind the instructions of an expression that load the fields of `words`. */
const said = (expression: string, linkType: 'EN10MB' | 'LINUX_SLL' | 'RAW' = 'EN10MB') =>
  explainProgram(tcpdump(expression, linkType), linkType)

describe('an explained program', () => {
  it('names fields by what was tested on the way', () => {
    const comments = said('tcp port 80')
    for (const wanted of [
      'EtherType',
      'EtherType = IPv6?',
      'IPv6 next header = TCP?',
      'IPv4 protocol = TCP?',
      'a fragment, and not the first?',
      'x = IPv4 header length',
      'TCP source port = 80?',
      'TCP destination port = 80?',
      'refuse the packet',
    ]) {
      expect(comments).toContain(wanted)
    }
  })

  it.each([
    ['src net 10.0.0.0/8', 'IPv4 source address & 255.0.0.0 = 10.0.0.0?'],
    ['ip6 dst host ::1', 'IPv6 destination address, bytes 12-15 = 1?'],
    ['arp host 10.0.0.1', 'ARP sender address = 10.0.0.1?'],
    ['vlan 5 and ip', 'VLAN tag & 4095 = 5?'],
    ['vlan and udp dst port 53', 'UDP destination port = 53?'],
    ['ether src 2:0:0:0:0:1', 'Ethernet source address, bytes 2-5 = 1?'],
    ['less 70', 'packet length > 70 (0x46)?'],
    ['udp[4:2] > 100', 'UDP length > 100 (0x64)?'],
  ])('reads %s', (expression, comment) => {
    expect(said(expression)).toContain(comment)
  })

  it('knows other link types', () => {
    expect(said('tcp dst port 80', 'LINUX_SLL')).toContain('TCP destination port = 80?')
  })

  it('has a comment for every instruction, in loops too', () => {
    const program = tcpdump('ip6 protochain 6')
    expect(explainProgram(program)).toHaveLength(program.length)
    expect(explainedListing(program).split('\n')).toHaveLength(program.length + 1)
  })

  it('says so where nothing gets', () => {
    expect(explainProgram(parseProgram('ja l\nret #1\nl: ret #0'))).toEqual([
      'on to 2',
      'never reached',
      'refuse the packet',
    ])
  })
})

describe('a graph', () => {
  it('has every instruction in one box, and an edge for each way', () => {
    const program = tcpdump('tcp port 80')
    const dot = toDot(program)
    for (const line of formatProgram(program).trim().split('\n')) {
      expect(dot.split(line.replace(/\s+jt .*$/, '').trimEnd())).toHaveLength(2)
    }
    const tests = program.filter(({ code }) => (code & 7) === 5).length
    expect(dot.match(/label="yes"/g)).toHaveLength(tests)
    expect(dot.match(/label="no"/g)).toHaveLength(tests)
  })
})
