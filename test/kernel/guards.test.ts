/**
 * Filter expressions in front of and inside kernel functions: the compiled program in the kernel, the same function as
 * JavaScript, and the reference agree on every packet.
 */
import { load, type PacketFunction, type Program, socketFilter, tc, xdp } from 'skep'
import { type ClassicProgram, checkClassic, compileFilter, interpret, type PacketTest, pcap } from 'skep/cbpf'
import { TC_ACT_SHOT, XDP_DROP, XDP_PASS } from 'skep/kernel'
import { plain } from 'skep/vm'
import { describe, expect, it } from 'vitest'
import { Random, randomPacket, randomProgram } from '../support/classic-programs.ts'

const least = 54
const packetsOf = (random: Random, count: number) =>
  Array.from({ length: count }, () => randomPacket(random)).filter(({ length }) => length >= least)

/** A socket filter sees what follows the Ethernet header that the kernel takes off. */
const prefix = Uint8Array.from([2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 0x88, 0xb5])

const unspecified = 0xffffffff

interface Way {
  readonly name: string
  declare(test: PacketTest): Program
  input(packet: Uint8Array): Uint8Array
  readonly matched: number
  readonly other: number
}

const same = (packet: Uint8Array) => packet
const ways: readonly Way[] = [
  {
    name: 'xdp',
    declare: (test) => xdp(test, () => XDP_DROP),
    input: same,
    matched: XDP_DROP,
    other: XDP_PASS,
  },
  {
    name: 'tc',
    declare: (test) => tc(test, () => TC_ACT_SHOT),
    input: same,
    matched: TC_ACT_SHOT,
    other: unspecified,
  },
  {
    name: 'socket filter',
    declare: (test) => socketFilter(test, () => 77),
    input: (packet) => Uint8Array.from([...prefix, ...packet]),
    matched: 77,
    other: 0,
  },
]

async function compare(
  test: PacketTest,
  program: ClassicProgram,
  packets: readonly Uint8Array[],
): Promise<void> {
  for (const { name, declare, input, matched, other } of ways) {
    const guarded = declare(test)
    await using _session = await load(guarded)
    for (const packet of packets) {
      const wanted = interpret(program, packet) !== 0 ? matched : other
      expect(
        guarded.run({ data: input(packet) }).returned,
        `${name} ${Buffer.from(packet).toString('hex')}`,
      ).toBe(wanted)
      expect((plain(guarded, packet).returned as number) >>> 0, `plain ${name}`).toBe(wanted)
    }
  }
}

describe('a guard', () => {
  it.each([
    'udp port 53',
    'tcp port 80 or icmp',
    'not (ip host 10.0.0.1 or arp)',
    'src net 10.0.0.0/8 and ip[8] & 3 = 1',
    'ip[2:2] - ((ip[0] & 0xf) << 2) > 40',
    'ether[len - 4:4] > 0x7fffffff',
    'ip6 and tcp dst port 80',
  ])('passes what the expression says: %s', async (expression) => {
    await compare(pcap(expression), compileFilter(expression), packetsOf(new Random(5), 60))
  })

  it('is any classic program', async () => {
    const random = new Random(6)
    const packets = packetsOf(random, 8)
    const offered = (program: ClassicProgram) =>
      checkClassic(program).length === 0 &&
      !program.some(({ code, k }) => (code & 7) === 0 && k >= 0x80000000)
    const programs = Array.from({ length: 60 }, () => randomProgram(random, 16)).filter(offered)
    expect(programs.length).toBeGreaterThan(15)
    for (const program of programs) await compare(pcap(program), program, packets)
  })

  it('stands anywhere in a function, as often as wanted', async () => {
    const [dns, web] = [pcap('udp port 53'), pcap('tcp port 80')]
    const sort: PacketFunction = (packet) => (dns(packet) ? 11 : web(packet) ? 12 : 13)
    const program = xdp(sort)
    await using _session = await load(program)
    const seen = new Set<number>()
    for (const packet of packetsOf(new Random(7), 400)) {
      const { returned } = program.run({ data: packet })
      expect(returned).toBe(plain(program, packet).returned)
      seen.add(returned)
    }
    expect(seen).toEqual(new Set([11, 12, 13]))
  })

  it('finds a VLAN tag in the packet, too, where the kernel keeps tags beside it', async () => {
    const program = tc(pcap('vlan 5 and ip6'), () => TC_ACT_SHOT)
    await using _session = await load(program)
    const packet = new Uint8Array(64)
    packet.set([0x81, 0, 0, 5, 0x86, 0xdd], 12)
    expect(program.run({ data: packet }).returned).toBe(TC_ACT_SHOT)
    packet[15] = 6
    expect(program.run({ data: packet }).returned).toBe(unspecified)
  })

  it('refuses what it cannot know', () => {
    expect(() => pcap('tcp prot 80')).toThrow(expect.objectContaining({ name: 'CompileError' }))
    const named = { scope: () => ({}) }
    expect(() => xdp(pcap('tcp'), () => XDP_DROP, named)).toThrow(expect.objectContaining({ code: 'SK4003' }))
  })
})
