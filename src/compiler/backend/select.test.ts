import { describe, expect, it } from 'vitest'
import { runCode } from '../../../test/support/run-code.ts'
import { disassemble } from '../../asm/index.ts'
import { Builder, Fn, type Value } from '../../ir/index.ts'
import { generate } from './generate.ts'
import type { Cpu } from './machine.ts'

/** Text of the code that `make` builds; it gets the builder and a packet pointer behind a bounds check. */
function textOf(make: (b: Builder, data: Value) => Value, cpu: Cpu = 3): { lines: string[]; result: number } {
  const fn = new Fn('shape')
  const b = new Builder(fn, fn.block())
  const context = b.param(0)
  const data = b.load('ptr', context, { offset: 76, size: 4, space: 'ctx' })
  const end = b.load('ptr', context, { offset: 80, size: 4, space: 'ctx' })
  const [out, on] = [fn.block(), fn.block()]
  b.branch(b.compare('ugt', b.alu('add', data, b.const(64)), end), out, on)
  b.block = out
  b.return(b.const(7))
  b.block = on
  b.return(make(b, data))
  const code = generate(fn, { cpu })
  const packet = Uint8Array.from({ length: 64 }, (_, i) => 0xf0 - i)
  return { lines: code.insns.slice(6).map((insn) => disassemble(insn)), result: runCode(code, packet).result }
}

const at = (offset: number, size: 1 | 2 | 4 | 8, signed = false) =>
  ({ offset, size, signed, space: 'packet' }) as const

describe('select', () => {
  it('takes constant parts of addresses into the access', () => {
    const { lines } = textOf((b, data) => b.load('num', b.alu('add', data, b.const(8)), at(4, 4)))
    expect(lines).toEqual(['r0 = *(u32 *)(r2 +12)', 'exit'])
  })

  it('tests bits with jset', () => {
    const { lines, result } = textOf((b, data) => {
      const bits = b.alu('and', b.load('num', data, at(0, 1)), b.const(0x10))
      return b.unary('cast', b.compare('ne', bits, b.const(0)), 'num')
    })
    expect(lines).toEqual(['r1 = *(u8 *)(r2 +0)', 'r0 = 1', 'if r1 & 0x10 goto +1', 'r0 = 0', 'exit'])
    expect(result).toBe(1)
  })

  it('compares 32 bits with constants that fit no 64-bit comparison', () => {
    const make = (b: Builder, data: Value) => {
      const word = b.load('num', data, at(0, 4))
      return b.unary('cast', b.compare('eq', word, b.const(0xedeeeff0)), 'num')
    }
    const { lines, result } = textOf(make)
    expect(lines).toContainEqual(expect.stringMatching(/^if w1 [!=]= -0x12111010 goto \+1$/))
    expect(result).toBe(1)
    expect(textOf(make, 2).result).toBe(1)
  })

  it('sign-extends loads as the cpu can', () => {
    const make = (b: Builder, data: Value) => b.alu('shr', b.load('num', data, at(0, 1, true)), b.const(60))
    expect(textOf(make, 3).lines).toContain('r0 s>>= 56')
    expect(textOf(make, 4).lines).toContain('r0 = *(s8 *)(r2 +0)')
    expect([textOf(make, 3).result, textOf(make, 4).result]).toEqual([15, 15])
  })

  it('stores constants and unextended values directly', () => {
    const { lines } = textOf((b, data) => {
      const slot = b.fn.slot(16, 8, 'x')
      b.store(b.slot(slot), b.const(-1), { size: 8, space: 'stack' })
      const word = b.load('num', data, at(0, 8))
      b.store(b.slot(slot), b.unary('zext32', word), { offset: 8, size: 4, space: 'stack' })
      return b.load('num', b.slot(slot), { offset: 8, size: 1, space: 'stack' })
    })
    expect(lines).toEqual([
      '*(u64 *)(r10 -16) = -1',
      'r1 = *(u64 *)(r2 +0)',
      '*(u32 *)(r10 -8) = r1',
      'r0 = *(u8 *)(r10 -8)',
      'exit',
    ])
  })

  for (const cpu of [3, 4] as const) {
    it(`divides signed numbers, INT64_MIN by -1 too, cpu v${cpu}`, () => {
      const cases: [a: bigint, b: bigint][] = [
        [-7n, 2n],
        [7n, -2n],
        [-7n, -2n],
        [7n, 2n],
        [-(1n << 63n), -1n],
        [-(1n << 63n), 1n],
        [0n, -5n],
      ]
      for (const [x, y] of cases) {
        for (const op of ['sdiv', 'smod'] as const) {
          const { result } = textOf((b, data) => {
            // Zero that the verifier does not know, so that nothing is computed ahead.
            const word = b.load('num', data, at(0, 1))
            const zero = b.alu('sub', word, b.const(0xf0))
            const made = b.alu(
              op,
              b.alu('add', b.const(x), zero),
              b.alu('or', b.alu('add', b.const(y), zero), b.const(y)),
            )
            return b.alu('xor', made, b.alu('shr', made, b.const(32)))
          }, cpu)
          const exact = BigInt.asIntN(64, op === 'sdiv' ? x / y : x % y)
          expect(result).toBe(Number(BigInt.asUintN(32, exact ^ (BigInt.asUintN(64, exact) >> 32n))))
        }
      }
    })
  }
})
