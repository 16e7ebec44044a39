import { expect, it } from 'vitest'
import { BtfBuilder, readBtf } from '../btf/index.ts'
import { compile } from '../compiler/index.ts'
import { hash } from '../map/index.ts'
import type { Target } from '../operand/index.ts'
import { u64 } from '../schema/index.ts'
import { inspectorDoor } from '../source/index.ts'
import { kprobe } from './index.ts'

/** The registers of x64 in the order in which `struct pt_regs` has them. */
const registers = [
  'r15',
  'r14',
  'r13',
  'r12',
  'bp',
  'bx',
  'r11',
  'r10',
  'r9',
  'r8',
  'ax',
  'cx',
  'dx',
  'si',
  'di',
]

/** A kernel whose function `wide` gives 24 bytes, and `narrow` 16. */
function kernel(): Target {
  const b = new BtfBuilder()
  const long = b.int('unsigned long', 8)
  const members = (names: readonly string[]) =>
    names.map((name, index) => ({ name, typeId: long, bitOffset: index * 64 }))
  b.struct('pt_regs', registers.length * 8, members(registers))
  for (const [name, words] of [
    ['wide', ['a', 'b', 'c']],
    ['narrow', ['a', 'b']],
  ] as const) {
    const returnTypeId = b.struct(`${name}_result`, words.length * 8, members(words))
    b.func(name, b.funcProto(returnTypeId, [{ name: 'first', typeId: long }]), 'static')
  }
  return {
    name: 'Linux 1.0',
    arch: 'x64',
    cpu: 3,
    btf: readBtf(b.build()),
    tracepoint: () => expect.fail('asked for a tracepoint'),
    hasHelper: () => true,
  }
}

/** Offsets into the registers that a program on `name` reads its first argument from. */
function readBy(name: string): number[] {
  const target = kernel()
  const seen = hash(u64, u64)
  const program = kprobe(name, (first) => seen.set(first, 1n))
  const [variant] = program.variants(target)
  const { insns } = compile({
    name,
    fn: program.fn,
    variant: variant!,
    target,
    door: inspectorDoor,
    license: 'GPL',
  })
  // BPF_LDX of 8 bytes from r1, which is the context still.
  return insns.filter(({ code, src }) => code === 0x79 && src === 1).map(({ off }) => off)
}

it('the first argument is in rdi', () => {
  expect(readBy('narrow')).toEqual([registers.indexOf('di') * 8])
})

it('rdi says where a result of more than 16 bytes goes, and the first argument is in rsi (System V AMD64 ABI 3.2.3)', () => {
  expect(readBy('wide')).toEqual([registers.indexOf('si') * 8])
})
