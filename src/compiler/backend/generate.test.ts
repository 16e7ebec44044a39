import { describe, expect, it } from 'vitest'
import { countSlots, runCode } from '../../../test/support/run-code.ts'
import { disassembleProgram } from '../../asm/index.ts'
import { type Fn, interpret } from '../../ir/index.ts'
import { BPF_PROG_TYPE_XDP } from '../../uapi/index.ts'
import { generate } from './generate.ts'
import type { Cpu } from './machine.ts'
import * as bench from './testing/bench-programs.ts'
import { packetLength, randomFn, randomOf, valueLength } from './testing/random-fn.ts'

/** The packet of bench/codegen-c: TCP 40000 → 80 in IPv4 in Ethernet, 128 bytes. */
function benchPacket(): Uint8Array {
  const bytes = Uint8Array.from({ length: 128 }, (_, i) => (7 * (i - 54)) & 0xff)
  bytes.set([2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 0])
  bytes.set([0x45, 0, 0, 114, 0, 0, 0x40, 0, 64, 6, 0, 0, 10, 1, 2, 3, 192, 0, 2, 9], 14)
  return bytes
}

describe('programs of bench/codegen-c', () => {
  // Slots of clang-19 -O2 -mcpu=v3, and what each returns.
  const programs: [name: string, fn: () => Fn, clang: number, result: number | undefined, type?: number][] = [
    ['csum64', bench.csum64, 25, undefined],
    ['fnv1a64', bench.fnv1a64, 23, undefined],
    ['log2_pure', bench.log2Pure, 46, undefined],
    ['count_pid', bench.countPid, 23, 0],
    ['lat_start', bench.latStart, 14, 0],
    ['xdp_proto_switch', bench.xdpProtoSwitch, 73, 2, BPF_PROG_TYPE_XDP],
  ]
  for (const [name, make, clang, result, type] of programs) {
    it(`${name} takes at most clang's ${clang} slots, and runs`, () => {
      const packet = benchPacket()
      const code = generate(make(), { cpu: 3 })
      const run = runCode(code, packet, type === undefined ? {} : { type })
      expect(run.result).toBe(result ?? interpreted(make(), packet))
      expect(countSlots(code.insns)).toBeLessThanOrEqual(clang)
    })
  }
})

/** The low 32 bits of what the interpreter makes of `fn` on a packet. */
function interpreted(fn: Fn, packet: Uint8Array): number {
  const context = new Uint8Array(128)
  const view = new DataView(context.buffer)
  const [contextAt, packetAt, valueAt] = [0x1000n, 0x2000n, 0x3000n]
  view.setUint32(76, Number(packetAt), true)
  view.setUint32(80, Number(packetAt) + packet.length, true)
  const { result } = interpret(fn, {
    params: [contextAt],
    regions: [
      { address: contextAt, bytes: context },
      { address: packetAt, bytes: packet.slice() },
      { address: valueAt, bytes: new Uint8Array(valueLength) },
    ],
    call: (value) => (value.call!.name === 'map_lookup_elem' ? valueAt : 0n),
  })
  return Number(BigInt.asUintN(32, result))
}

describe('random functions', () => {
  const count = Number(process.env.SKEP_FUZZ ?? 160)
  const first = Number(process.env.SKEP_SEED ?? 1)
  for (const cpu of [1, 2, 3, 4] as const satisfies readonly Cpu[]) {
    it(`return in the kernel what the interpreter says, cpu v${cpu}`, () => {
      for (let seed = first + cpu; seed < first + count; seed += 4) {
        const random = randomOf(seed ^ 0x5eed)
        const packet = Uint8Array.from({ length: packetLength }, () => (random() < 0.3 ? 0 : random() * 256))
        const expected = interpreted(randomFn(seed), packet)
        const code = generate(randomFn(seed), { cpu })
        let got: number | string
        try {
          got = runCode(code, packet).result
        } catch (error) {
          got = (error as Error).message
        }
        if (got !== expected)
          expect.fail(`seed ${seed}: ${got}, not ${expected}\n${disassembleProgram(code.insns)}`)
      }
    })
  }
})
