import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mutated, Random, randomPacket, randomProgram } from '../../../test/support/classic-programs.ts'
import { LibpcapFilter, type OraclePacket } from '../../../test/support/libpcap-filter.ts'
import { CompileError } from '../../error/index.ts'
import { checkCapture, checkClassic } from '../check/classic.ts'
import type { ClassicInstruction, ClassicProgram } from '../instruction.ts'
import { operations } from '../opcode.ts'
import { formatProgram } from '../text/format.ts'
import { parseProgram } from '../text/parse.ts'
import { PacketFilter } from './batch.ts'
import { interpret } from './interpret.ts'
import { toJavaScript } from './javascript.ts'
import { toWasm } from './wasm.ts'

let libpcap: LibpcapFilter
beforeAll(() => {
  libpcap = new LibpcapFilter()
})
afterAll(() => libpcap[Symbol.dispose]())

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
]

function tcpdump(expression: string): ClassicProgram {
  const args = ['-ddd', '-y', 'EN10MB', expression]
  return parseProgram(
    execFileSync('tcpdump', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  )
}

const packetsOf = (random: Random, count: number): OraclePacket[] =>
  Array.from({ length: count }, () => {
    const bytes = randomPacket(random)
    return { bytes, wireLength: bytes.length + (random.chance(3) ? random.below(1500) : 0) }
  })

/** Every engine on every packet; throws with the program and the packet where one says otherwise than `wanted`. */
function compare(program: ClassicProgram, packets: readonly OraclePacket[], wanted: Uint32Array) {
  const javaScript = toJavaScript(program)
  const batch = new PacketFilter(program)
  batch.load(packets)
  const accepted = batch.run()
  const { verdicts } = batch
  expect(accepted).toBe(verdicts.filter((verdict) => verdict !== 0).length)
  for (const [i, { bytes, wireLength }] of packets.entries()) {
    const said = {
      interpret: interpret(program, bytes, { wireLength }),
      javaScript: javaScript(bytes, wireLength),
      wasm: verdicts[i]!,
    }
    for (const [engine, verdict] of Object.entries(said)) {
      if (verdict === wanted[i]) continue
      const packet = Buffer.from(bytes).toString('hex')
      throw new Error(
        `${engine}: ${verdict}, not ${wanted[i]}\n${formatProgram(program)}${packet} ${wireLength}`,
      )
    }
  }
}

const recalls = ({ code }: ClassicInstruction) => code === 0x60 || code === 0x61

/** No jumps backwards, no opcode at which libpcap aborts, no scratch word that it has not cleared. */
const certain = (program: ClassicProgram) =>
  program.every(({ code, k }) => operations.has(code) && !(code === 0x05 && (k | 0) < 0)) &&
  (!program.some(recalls) || checkClassic(program).length === 0)

/**
 * Whether the program is refused, which has to be where libpcap does. Its validator (1.10.3) lets pass some opcodes
 * that its interpreter does not know, and shifts by 32 and more, whose meaning C leaves open.
 */
function refuses(program: ClassicProgram, valid: boolean): boolean {
  const refusals = checkCapture(program)
  const lenient = program.some(
    ({ code, k }) => !operations.has(code) || ((code === 0x64 || code === 0x74) && k >= 32),
  )
  if (!lenient || !valid) expect(refusals.length === 0, formatProgram(program)).toBe(valid)
  return refusals.length > 0
}

describe('all engines', () => {
  it.each(expressions)('say what libpcap says: %s', (expression) => {
    const program = tcpdump(expression)
    const packets = packetsOf(new Random(1), 2000)
    const [answer] = libpcap.ask([program], packets, () => true)
    const accepted = answer!.verdicts.filter((verdict) => verdict > 0).length
    expect(accepted).toBeGreaterThan(0)
    expect(accepted).toBeLessThan(packets.length)
    compare(program, packets, answer!.verdicts)
  })

  it('walk along headers', () => {
    const program = tcpdump('ip6 protochain 17')
    const random = new Random(2)
    const packets = Array.from({ length: 500 }, () => {
      const bytes = new Uint8Array(200)
      bytes.set([0x86, 0xdd, 0x60], 12)
      let next = 20
      for (let at = 54, headers = random.below(6); headers > 0 && at < 150; headers--) {
        bytes[next] = random.of([0, 43, 60])
        const units = random.below(3)
        bytes[at + 1] = units
        next = at
        at += 8 * (units + 1)
      }
      bytes[next] = random.of([6, 17])
      return { bytes: random.chance(5) ? bytes.subarray(0, random.below(200)) : bytes, wireLength: 200 }
    })
    const [answer] = libpcap.ask([program], packets, () => true)
    expect(new Set(answer!.verdicts).size).toBe(2)
    compare(program, packets, answer!.verdicts)
  })

  it('agree with libpcap on random programs', () => {
    const random = new Random(3)
    const packets = packetsOf(random, 24)
    const programs = Array.from({ length: 2000 }, () => randomProgram(random))
    const answers = libpcap.ask(programs, packets, certain)
    let compared = 0
    for (const [i, program] of programs.entries()) {
      if (refuses(program, answers[i]!.valid)) expect(() => toWasm(program)).toThrow(CompileError)
      else if (certain(program)) {
        compare(program, packets, answers[i]!.verdicts)
        compared++
      }
    }
    expect(compared).toBeGreaterThan(1000)
  })

  it('agree on damaged programs, or refuse them', () => {
    const random = new Random(4)
    const corpus = [...expressions, 'ip6 protochain 6'].map(tcpdump)
    const packets = packetsOf(random, 12)
    let [refused, compared] = [0, 0]
    // SKEP_MUTATIONS=100 makes it a hundred thousand.
    for (let batch = 0; batch < Number(process.env.SKEP_MUTATIONS ?? 3); batch++) {
      const programs = Array.from({ length: 1000 }, () => mutated(random, random.of(corpus)))
      for (const [i, { valid, verdicts }] of libpcap.ask(programs, packets, certain).entries()) {
        const program = programs[i]!
        if (refuses(program, valid)) {
          expect(() => toWasm(program)).toThrow(CompileError)
          refused++
          continue
        }
        const said = packets.map(({ bytes, wireLength }) => interpret(program, bytes, { wireLength }))
        compare(program, packets, certain(program) ? verdicts : Uint32Array.from(said))
        compared++
      }
    }
    expect(refused).toBeGreaterThan(300)
    expect(compared).toBeGreaterThan(1000)
  })

  it('take the longest programs', () => {
    const test = (k: number, jt: number, jf: number) => ({ code: 0x15, jt, jf, k })
    const first = { code: 0x30, jt: 0, jf: 0, k: 3 }
    const ends = [1, 2, 0].map((k) => ({ code: 0x06, jt: 0, jf: 0, k }))
    const near = [first, ...Array.from({ length: 4092 }, (_, i) => test(i % 256, 0, 1)), ...ends]
    const returns = Array.from({ length: 295 }, (_, k) => ({ code: 0x06, jt: 0, jf: 0, k }))
    const far = [
      first,
      ...Array.from({ length: 3800 }, (_, i) => test(i % 256, 255 - (i % 3), i % 200)),
      ...returns,
    ]
    const packets = packetsOf(new Random(8), 50)
    for (const program of [near, far]) {
      const [answer] = libpcap.ask([program], packets, () => true)
      compare(program, packets, answer!.verdicts)
    }
  })
})
