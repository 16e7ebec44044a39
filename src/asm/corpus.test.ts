/** Every opcode with every interesting value of every field, through all the ways in and out, and past llvm-mc. */
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import {
  BPF_CALL,
  BPF_DW,
  BPF_IND,
  BPF_JA,
  BPF_JMP,
  BPF_JMP32,
  BPF_LD,
  BPF_LOAD_ACQ,
  BPF_STORE_REL,
} from '../uapi/index.ts'
import { assemble } from './assemble.ts'
import { decode } from './decode.ts'
import { disassemble, disassembleProgram } from './disassemble.ts'
import { encode } from './encode.ts'
import { flawOf, forms } from './form.ts'
import type { Insn } from './insn.ts'
import { atomicOps } from './opcode.ts'

const offs = [0, 1, 8, 16, 32, -1, 0x7fff, -0x8000]
const imms = [0, 1, 16, 32, 64, -1, 255, 0x7fffffff, -0x80000000, BPF_LOAD_ACQ, BPF_STORE_REL, 1 << 16]
const values = [0n, 5n, 0xffffffffn, 0x100000002n, 0x8000000000000000n, 0xffffffffffffffffn]

/** All well-formed instructions made of those values; `ld_imm64` has its own. */
const corpus: Insn[] = [...forms.keys()].flatMap((code) => {
  const found: Insn[] = []
  const wide = code === (BPF_LD | BPF_DW)
  for (const dst of [0, 1, 10])
    for (const src of wide ? [0, 1, 2, 3, 4, 5, 6] : [0, 2, 10, 1])
      if (wide) found.push(...values.map((imm64) => ({ code, dst, src, off: 0, imm: 0, imm64 })))
      else
        for (const off of offs)
          for (const imm of [...new Set([...imms, ...Object.values(atomicOps)])])
            found.push({ code, dst, src, off, imm })
  return found.filter((insn) => flawOf(insn) === undefined)
})

/** What llvm-mc 19 has no text for. */
function unknownToLlvm({ code, src, imm, off }: Insn): boolean {
  if (code === (BPF_LD | BPF_DW) || code === (BPF_JMP | BPF_CALL)) return src !== 0
  if ((code & 0xe7) === (BPF_LD | BPF_IND)) return imm !== 0
  if ((code & 0xe7) === 0xc3) return imm === BPF_LOAD_ACQ || imm === BPF_STORE_REL
  if (code === (BPF_JMP32 | BPF_JA)) return imm !== (imm << 16) >> 16
  return code === 0xbf && off === 1 && imm < 0
}

describe('the corpus', () => {
  it('has every opcode', () => {
    expect(new Set(corpus.map((insn) => insn.code)).size).toBe(forms.size)
    expect(corpus.length).toBeGreaterThan(5000)
  })

  it.each([false, true])('survives encoding and decoding (big-endian: %s)', (bigEndian) => {
    const back = decode(encode(corpus, { bigEndian }), { bigEndian })
    expect(back.length).toBe(corpus.length)
    expect(back.findIndex((insn, i) => !same(insn, corpus[i]!))).toBe(-1)
  })

  it('survives being written and read', () => {
    const text = corpus.map((insn) => disassemble(insn)).join('\n')
    const back = assemble(text)
    expect(back.length).toBe(corpus.length)
    const wrong = back.findIndex((insn, i) => !same(insn, corpus[i]!))
    expect(wrong < 0 ? '' : disassemble(corpus[wrong]!)).toBe('')
  })

  it('survives being written and read with labels', () => {
    const program = corpus.filter((_, i) => i % 7 === 0)
    const text = disassembleProgram(program)
    expect(text).toMatch(/^L\d+:$/m)
    expect(assemble(text).findIndex((insn, i) => !same(insn, program[i]!))).toBe(-1)
  })

  it.each(['bpfel', 'bpfeb'])('is what llvm-mc makes of the text (%s)', (triple) => {
    const known = corpus.filter((insn) => !unknownToLlvm(insn))
    const text = known.map((insn) => disassemble(insn, { helperNames: false })).join('\n')
    const bytes = llvmAssemble(triple, text)
    const ours = encode(known, { bigEndian: triple === 'bpfeb' })
    expect(bytes.length).toBe(ours.length)
    const at = bytes.findIndex((byte, i) => byte !== ours[i])
    expect(at < 0 ? '' : disassemble(decode(ours)[Math.floor(at / 8)]!)).toBe('')
    expect(new Set(known.map((insn) => insn.code)).size).toBeGreaterThan(forms.size - 3)
  })
})

function same(a: Insn, b: Insn): boolean {
  const { code, dst, src, off, imm, imm64 } = a
  return (
    code === b.code && dst === b.dst && src === b.src && off === b.off && imm === b.imm && imm64 === b.imm64
  )
}

/** The bytes llvm-mc shows beside each instruction. */
function llvmAssemble(triple: string, text: string): Uint8Array {
  const output = execFileSync(
    'llvm-mc-19',
    ['-triple', triple, '-mcpu=v4', '--assemble', '--show-encoding'],
    {
      input: text + '\n',
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  )
  const encodings = [...output.matchAll(/encoding: \[(.*)\]/g)]
  return Uint8Array.from(encodings.flatMap((match) => match[1]!.split(',').map(Number)))
}
