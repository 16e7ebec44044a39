/**
 * Classic programs and packets for tests: made at random from a seed, and damaged ones of given programs. Programs lean
 * to what is nearly right, packets to what the usual filters ask for, cut short now and then.
 */
import type { ClassicInstruction, ClassicProgram } from 'skep/cbpf'

/** Numbers from a seed (mulberry32). */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** 32 bits. */
  word(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }

  /** 0 to `count` - 1. */
  below(count: number): number {
    return this.word() % count
  }

  chance(oneIn: number): boolean {
    return this.below(oneIn) === 0
  }

  of<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!
  }
}

// The opcodes of linux/filter.h, as numbers: a test of the table that the engines read must not read it as well.
const loads = [0x20, 0x28, 0x30, 0x40, 0x48, 0x50, 0xb1, 0x80, 0x81, 0x00, 0x01, 0x60, 0x61]
const stores = [0x02, 0x03]
const alu = [0x04, 0x14, 0x24, 0x34, 0x94, 0x54, 0x44, 0xa4, 0x64, 0x74, 0x84]
const registers = [0x0c, 0x1c, 0x2c, 0x3c, 0x9c, 0x5c, 0x4c, 0xac, 0x6c, 0x7c, 0x07, 0x87]
const tests = [0x15, 0x25, 0x35, 0x45, 0x1d, 0x2d, 0x3d, 0x4d]
const constants = [
  0, 1, 2, 3, 4, 6, 8, 12, 13, 14, 16, 17, 20, 23, 26, 31, 32, 40, 53, 54, 60, 64, 80, 96, 255,
]
const larger = [
  0x800, 0x806, 0x8100, 0x86dd, 0x1fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffff02c,
]

function operand(random: Random): number {
  if (random.chance(12)) return random.word()
  return random.chance(4) ? random.of(larger) : random.of(constants)
}

/** A program of at most `most` instructions with a `ret` at its end; most are accepted by libpcap and by the kernel. */
export function randomProgram(random: Random, most = 24): ClassicInstruction[] {
  const count = 1 + random.below(most)
  const written = new Set<number>()
  const program: ClassicInstruction[] = []
  for (let at = 0; at < count - 1; at++) {
    const left = count - at - 1
    const forward = () => random.below(Math.min(left, random.chance(3) ? 255 : 4))
    const kind = random.below(12)
    if (kind < 5) {
      const code = random.of(loads)
      const word = code === 0x60 || code === 0x61
      const k = !word
        ? operand(random)
        : written.size && !random.chance(8)
          ? random.of([...written])
          : random.below(17)
      program.push({ code, jt: 0, jf: 0, k })
    } else if (kind < 6) {
      const k = random.below(random.chance(20) ? 18 : 16)
      written.add(k)
      program.push({ code: random.of(stores), jt: 0, jf: 0, k })
    } else if (kind < 8) {
      program.push({ code: random.of(alu), jt: 0, jf: 0, k: operand(random) })
    } else if (kind < 9) program.push({ code: random.of(registers), jt: 0, jf: 0, k: 0 })
    else if (kind < 11) {
      program.push({ code: random.of(tests), jt: forward(), jf: forward(), k: operand(random) })
    } else if (random.chance(2)) program.push({ code: 0x05, jt: 0, jf: 0, k: forward() })
    else program.push({ code: random.of([0x06, 0x16]), jt: 0, jf: 0, k: operand(random) })
  }
  program.push({ code: random.of([0x06, 0x16]), jt: 0, jf: 0, k: random.of([0, 1, 96, 65535, 0xffffffff]) })
  return program
}

/** The program with one to three damages: changed members, lost, doubled and exchanged instructions. */
export function mutated(random: Random, program: ClassicProgram): ClassicInstruction[] {
  const damaged = [...program]
  for (let times = 1 + random.below(3); times > 0; times--) {
    const at = random.below(damaged.length)
    const instruction = damaged[at]!
    const change = random.below(10)
    if (change < 3) damaged[at] = { ...instruction, k: random.chance(3) ? random.word() : operand(random) }
    else if (change < 5) damaged[at] = { ...instruction, jt: random.below(random.chance(3) ? 256 : 8) }
    else if (change < 6) damaged[at] = { ...instruction, jf: random.below(random.chance(3) ? 256 : 8) }
    else if (change < 7) damaged[at] = { ...instruction, code: random.below(random.chance(4) ? 65536 : 256) }
    else if (change < 8)
      damaged[at] = { ...instruction, code: random.of([...loads, ...alu, ...registers, ...tests]) }
    else if (change < 9 && damaged.length > 1) damaged.splice(at, 1)
    else damaged.splice(at, 0, random.of(damaged))
  }
  return damaged
}

/** A packet of Ethernet: IPv4, IPv6, ARP, VLAN or nothing known; one in six cut short or empty. */
export function randomPacket(random: Random): Uint8Array {
  const packet = Uint8Array.from({ length: 96 }, () => random.word())
  const put = (at: number, ...bytes: number[]) => packet.set(bytes, at)
  const ports = (at: number) => {
    for (const each of [at, at + 2])
      put(
        each,
        ...random.of([
          [0, 80],
          [0, 53],
          [31, 144],
          [1, 187],
        ]),
      )
  }
  const transport = random.of([6, 17, 1, 0])
  switch (random.below(6)) {
    case 0:
    case 1: {
      const words = random.chance(4) ? 6 : 5
      put(12, 8, 0, 0x40 | words)
      put(20, random.chance(8) ? 0x20 : 0, random.chance(10) ? 5 : 0)
      put(23, transport)
      if (random.chance(2)) put(26, 10, 0, 0, random.below(4))
      ports(14 + 4 * words)
      break
    }
    case 2:
      put(12, 0x86, 0xdd, 0x60)
      put(20, transport)
      ports(54)
      break
    case 3:
      put(12, 0x81, 0, 0, 5, 0x86, 0xdd)
      break
    case 4:
      put(12, 8, 6)
  }
  return random.chance(6) ? packet.subarray(0, random.below(97)) : packet
}
