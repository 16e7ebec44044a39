/** The oracle itself: it knows the names it is told, and finds programs out that differ on few packets. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClassicProgram } from '../../src/cbpf/index.ts'
import { Libpcap, type Packet } from '../support/libpcap.ts'
import { packetSet } from './packets.ts'
import { linkTypes, usual } from './survey.ts'
import { knownNames, names } from './vocabulary.ts'

let oracle: Libpcap
let set: number
const ethernet = { ...usual, linkType: 'EN10MB' } as const

beforeAll(async () => {
  oracle = new Libpcap()
  await oracle.learn(knownNames)
  set = await oracle.keep(packetSet('EN10MB', 2000, 7))
})
afterAll(() => oracle[Symbol.asyncDispose]())

async function program(text: string): Promise<ClassicProgram> {
  const compiled = await oracle.compile(text, ethernet)
  if ('refused' in compiled) throw new Error(compiled.refused)
  return compiled.program
}

describe('libpcap as an oracle', () => {
  it('knows the names that Skep is told, and no others', async () => {
    const [{ address: lan }, [alpha]] = [names.network!('lan')!, names.host!('alpha')!]
    expect(lan).toBe(0xc0a80100)
    const same = [
      ['host alpha', `host ${alpha!.join('.')}`],
      ['net lan', 'net 192.168.1.0/24'],
      ['tcp port http', `tcp port ${names.service!('http')!.tcp}`],
      ['ip proto ospf', `ip proto ${names.protocol!('ospf')}`],
      ['ether host alpha', 'ether host 02:00:00:00:00:01'],
    ] as const
    for (const [named, numbered] of same) expect(await program(named)).toEqual(await program(numbered))
    for (const text of ['host unknown.example', 'port telnet', 'ip proto \\egp', 'net unknown'])
      expect(await oracle.compile(text, ethernet)).toHaveProperty('refused')
  })

  it('says what libpcap says of an expression it refuses', async () => {
    expect(await oracle.compile('ip and not ip', ethernet)).toEqual({
      refused: 'expression rejects all packets',
    })
  })

  it('gives the verdict of every packet, as the comparison counts them', async () => {
    const [tcp, all] = [await program('tcp'), await program('')]
    const verdicts = await oracle.run(tcp, set)
    expect(verdicts).toHaveLength(2000)
    expect(new Set(verdicts)).toEqual(new Set([0, usual.snapLength]))
    const comparison = await oracle.compare(tcp, all, { set })
    expect(comparison).toMatchObject({ compared: 2000, trap: undefined, unsound: false })
    expect(comparison.accepted).toBe(verdicts.filter((each) => each > 0).length)
    expect(comparison.different).toBe(2000 - comparison.accepted)
  })

  it('finds a difference that no packet of the set shows, by making packets up', async () => {
    const [first, second] = [await program('udp dst port 31337'), await program('udp dst port 31338')]
    expect(await oracle.compare(first, second, { set })).toMatchObject({ different: 0 })
    const { different, difference } = await oracle.compare(first, second, { set, drafts: 300 })
    expect(different).toBeGreaterThan(0)
    const at = await oracle.keep([difference!])
    expect(await oracle.run(first, at)).not.toEqual(await oracle.run(second, at))
  })

  it('counts the packets on which a program takes longer', async () => {
    const [short, long] = [
      await program('ip'),
      (await oracle.compile('ip or ip', { ...ethernet, optimize: false })) as { program: ClassicProgram },
    ]
    const forth = await oracle.compare(short, long.program, { set, steps: true })
    const back = await oracle.compare(long.program, short, { set, steps: true })
    expect(forth.different).toBe(0)
    expect(forth.longer).toBeGreaterThan(0)
    expect(back.longer).toBe(0)
    expect(back.steps).toEqual([forth.steps[1], forth.steps[0]])
  })

  it('compares nothing with a program that no engine may run', async () => {
    const good = await program('ip')
    const end = { code: 6, jt: 0, jf: 0, k: 0 }
    const outside = [{ code: 0x15, jt: 1, jf: 0, k: 1 }, end]
    const unwritten = [{ code: 0x60, jt: 0, jf: 0, k: 3 }, end]
    for (const bad of [outside, unwritten, good.slice(0, -2)]) {
      const { trap, compared } = await oracle.compare(good, bad, { set })
      expect(trap).toBeDefined()
      expect(compared).toBe(0)
    }
  })

  it('leaves out the packets for which libpcap reads what it has not written', async () => {
    const [geneve, ip] = [await program('geneve or tcp port 80'), await program('ip')]
    const comparison = await oracle.compare(geneve, ip, { set })
    expect(comparison.unsound).toBe(true)
    expect(comparison.undefined).toBeGreaterThan(0)
    expect(comparison.undefined + comparison.compared).toBe(2000)
  })
})

describe('packets', () => {
  it.each(linkTypes)('of %s are of many kinds, cut and whole, the same each time', async (linkType) => {
    const packets = packetSet(linkType, 3000, 1)
    const bytes = (set: readonly Packet[]) => Buffer.concat(set.map((each) => each.bytes))
    expect(bytes(packets).equals(bytes(packetSet(linkType, 3000, 1)))).toBe(true)
    expect(packets.length).toBeGreaterThanOrEqual(3000)
    const here = await oracle.keep(packets)
    const four = ['icmp', 'src host 10.0.0.1', 'ip[0] & 0xf != 5']
    // A link that carries one version of IP knows nothing of the other.
    const here4 = linkType === 'IPV6' ? [] : four
    const here6 = linkType === 'IPV4' || linkType === 'IPV6' ? [] : ['ip6']
    // Each of these is passed by some packet, and another of the same kind of link by none of them.
    for (const text of ['tcp', 'udp', 'sctp', 'tcp port 80', ...here4, ...here6]) {
      const compiled = await oracle.compile(text, { ...usual, linkType })
      if ('refused' in compiled) throw new Error(`${text}: ${compiled.refused}`)
      const passed = (await oracle.run(compiled.program, here)).filter((each) => each > 0).length
      expect(passed, text).toBeGreaterThan(0)
      expect(passed, text).toBeLessThan(packets.length)
    }
  })
})
