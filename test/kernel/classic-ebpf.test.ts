/**
 * Classic programs as eBPF in the kernel: each scheme in each kind of program that sees packets is taken by the verifier,
 * and BPF_PROG_TEST_RUN gives what the reference says of the same packets.
 */
import { execFileSync } from 'node:child_process'
import { callLocal, encode, exit, imm, jump, mov32 } from 'skep/asm'
import {
  type ClassicProgram,
  checkClassic,
  type EbpfOptions,
  formatProgram,
  interpret,
  parseProgram,
  toEbpf,
} from 'skep/cbpf'
import { describe, expect, it } from 'vitest'
import { theHost } from '../../src/linux/index.ts'
import { ETH_P_IP, ETH_P_IPV6 } from '../../src/net/index.ts'
import {
  bpfFd,
  type Fd,
  inNetworkNamespace,
  interfaceIndex,
  progLoad,
  progTestRun,
} from '../../src/sys/index.ts'
import {
  BPF_PROG_TYPE_SCHED_CLS,
  BPF_PROG_TYPE_SOCKET_FILTER,
  BPF_PROG_TYPE_XDP,
  BPF_TCX_INGRESS,
  TC_ACT_OK,
  TC_ACT_SHOT,
} from '../../src/uapi/index.ts'
import { Child } from '../support/child.ts'
import { mutated, Random, randomPacket, randomProgram } from '../support/classic-programs.ts'
import { makeNamespace } from '../support/namespace.ts'

const types = {
  'socket filter': BPF_PROG_TYPE_SOCKET_FILTER,
  tc: BPF_PROG_TYPE_SCHED_CLS,
  xdp: BPF_PROG_TYPE_XDP,
}

const ways: readonly Required<EbpfOptions>[] = [
  { scheme: 'kernel', hook: 'socket filter' },
  { scheme: 'kernel', hook: 'tc' },
  { scheme: 'direct', hook: 'tc' },
  { scheme: 'direct', hook: 'xdp' },
]

function load(program: ClassicProgram, options: Required<EbpfOptions>): Fd {
  const insns = encode(toEbpf(program, options))
  const loaded = progLoad({
    prog_type: types[options.hook],
    insns,
    insn_cnt: insns.length / 8,
    license: 'GPL',
  })
  if (loaded.fd) return loaded.fd
  throw new Error(
    `${options.scheme} ${options.hook}: ${loaded.errno}\n${formatProgram(program)}\n${loaded.log}`,
  )
}

/** A socket filter sees what follows the Ethernet header that the kernel takes off; here one of no known protocol. */
const prefix = Uint8Array.from([2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 0x88, 0xb5])
const leastPacket = 14

function verdictOf(fd: Fd, hook: string, packet: Uint8Array): number {
  const data = hook === 'socket filter' ? Uint8Array.from([...prefix, ...packet]) : packet
  return progTestRun(fd, { data }).retval
}

/** In tc the kernel runs no program on what says it is IP and has no whole header of it. */
function refused(hook: string, packet: Uint8Array): boolean {
  const protocol = (packet[12]! << 8) | packet[13]!
  const least = protocol === ETH_P_IP ? 34 : protocol === ETH_P_IPV6 ? 54 : leastPacket
  return hook === 'tc' && packet.length < least
}

function compare(program: ClassicProgram, packets: readonly Uint8Array[]): void {
  for (const options of ways) {
    using fd = load(program, options)
    for (const packet of packets) {
      if (refused(options.hook, packet)) continue
      const machine = options.scheme === 'kernel' ? 'kernel' : 'libpcap'
      const wanted = interpret(program, packet, { machine })
      const verdict = verdictOf(fd, options.hook, packet)
      if (verdict === wanted) continue
      const what = `${options.scheme} ${options.hook}: ${verdict}, not ${wanted}`
      throw new Error(`${what}\n${formatProgram(program)}\n${Buffer.from(packet).toString('hex')}`)
    }
  }
}

const expressions = [
  'ip',
  'tcp port 80',
  'src net 10.0.0.0/8 and tcp dst portrange 8000-9000',
  'vlan and ip6',
  'icmp or udp port 53',
  'not (ip host 10.0.0.1 or arp)',
  'ether[0] % 3 = 1 or ip[8] & 3 = 1 and len > 50',
  'ip[2:2] - ((ip[0] & 0xf) << 2) - ((tcp[12] & 0xf0) >> 2) != 0',
  'less 70 or ether[len - 4:4] > 0x7fffffff',
  'ether[300] = 5 or ether[60000] = 3',
]

function tcpdump(expression: string): ClassicProgram {
  const args = ['-ddd', '-y', 'EN10MB', expression]
  return parseProgram(
    execFileSync('tcpdump', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  )
}

const packetsOf = (random: Random, count: number) =>
  Array.from({ length: count }, () => randomPacket(random)).filter(({ length }) => length > leastPacket)

/** What programs on these hooks cannot load: windows, and some of what is beside a packet. */
const offered = (program: ClassicProgram) =>
  checkClassic(program).length === 0 &&
  program.every(
    ({ code, k }) => (code !== 0x20 && code !== 0x28 && code !== 0x30 && code !== 0xb1) || k < 0x80000000,
  )

describe('both schemes of eBPF', () => {
  it.each(expressions)('say what the reference says: %s', (expression) => {
    compare(tcpdump(expression), packetsOf(new Random(1), 300))
  })

  it('agree on random programs', () => {
    const random = new Random(2)
    const packets = packetsOf(random, 12)
    const programs = Array.from({ length: 600 }, () => randomProgram(random)).filter(offered)
    expect(programs.length).toBeGreaterThan(200)
    for (const program of programs) compare(program, packets)
  })

  it('agree on damaged programs', () => {
    const random = new Random(3)
    const corpus = expressions.map(tcpdump)
    const packets = packetsOf(random, 8)
    const programs = Array.from({ length: 300 }, () => mutated(random, random.of(corpus))).filter(offered)
    expect(programs.length).toBeGreaterThan(100)
    for (const program of programs) compare(program, packets)
  })
})

describe('a packet in pieces', () => {
  it('is made one where the filter reads beyond the first', async ({ skip }) => {
    if (theHost().target.btf!.find('tcx_link') === undefined) skip('tcx, which Linux has from 6.6 on')
    const longOnesAreOfB = parseProgram(`
            ld #pktlen
            jgt #1000, long, keep
      long: ldb [900]
            jeq #0x42, keep, drop
      keep: ret #1
      drop: ret #0`)
    // What the filter refuses is dropped: TC_ACT_SHOT, or TC_ACT_OK.
    const [shot, ok] = [imm(TC_ACT_SHOT), imm(TC_ACT_OK)]
    const insns = encode([
      callLocal(5),
      jump('jeq', 0, imm(0), 2),
      mov32(0, ok),
      exit(),
      mov32(0, shot),
      exit(),
      ...toEbpf(longOnesAreOfB, { scheme: 'direct', hook: 'tc' }),
    ])
    const loaded = progLoad({
      prog_type: BPF_PROG_TYPE_SCHED_CLS,
      insns,
      insn_cnt: insns.length / 8,
      license: 'GPL',
    })
    if (!loaded.fd) throw new Error(loaded.log)
    using program = loaded.fd
    const net = makeNamespace()
    try {
      using _link = inNetworkNamespace(net.path, () =>
        bpfFd(
          'BPF_LINK_CREATE',
          { prog_fd: program.value, target_ifindex: interfaceIndex(net.iface), attach_type: BPF_TCX_INGRESS },
          'tcx link',
        ),
      )
      const inside = [`--net=/run/netns/${net.name}`, process.execPath, '-e', counting]
      const server = new Child('nsenter', inside)
      const children = [server]
      try {
        await server.until((lines) => lines.includes('listening'))
        const outside = [`--net=/run/netns/${net.peerName}`, process.execPath, '-e', sending, net.address]
        const client = new Child('nsenter', outside)
        children.push(client)
        await client.until((lines) => lines.includes(String(bytes)))
      } finally {
        for (const child of children) child.process.kill()
        await Promise.all(children.map((child) => child.ended))
      }
    } finally {
      net.close()
    }
  })
})

const bytes = 50_000
/** A server that says how many bytes it got, and a client that sends them and prints that. */
const counting = `require('net').createServer({ allowHalfOpen: true }, (socket) => {
  let count = 0
  socket.on('data', (data) => { count += data.length }).on('end', () => socket.end(String(count)))
}).listen(7007, () => console.log('listening'))`
const sending = `require('net').connect(7007, process.argv[1])
  .on('connect', function () { this.end(Buffer.alloc(${bytes}, 'B')) })
  .on('data', (data) => console.log(String(data)))`
