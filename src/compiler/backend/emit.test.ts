import { describe, expect, it } from 'vitest'
import { sourceText, UnsupportedError } from '../../error/index.ts'
import { Builder, Fn } from '../../ir/index.ts'
import { BPF_JA, BPF_JEQ, BPF_JMP, BPF_JMP32 } from '../../uapi/index.ts'
import { emit } from './emit.ts'
import { generate } from './generate.ts'
import { EXIT, MBlock, MInst, MOV64 } from './machine.ts'

/** A branch over `length` instructions to an exit. */
function far(length: number): MBlock[] {
  const [top, middle, end] = [new MBlock(0), new MBlock(1), new MBlock(2)]
  top.end = { kind: 'branch', inst: new MInst(BPF_JMP | BPF_JEQ, 1, 0, 0, 0), taken: end, fall: middle }
  middle.insts = Array.from({ length }, () => new MInst(MOV64, 0, 0, 0, 0))
  middle.end = { kind: 'jump', to: end, span: undefined }
  end.end = { kind: 'exit', inst: new MInst(EXIT, 0, 0, 0, 0) }
  return [top, middle, end]
}

describe('emit', () => {
  it('jumps as far as 16 bits go', () => {
    const { insns } = emit(far(32767), new Map(), 3)
    expect(insns[0]!.off).toBe(32767)
  })

  it('jumps further with cpu v4 alone', () => {
    expect(() => emit(far(32768), new Map(), 3)).toThrow(UnsupportedError)
    const { insns } = emit(far(32768), new Map(), 4)
    const [test, otherwise, long] = insns
    expect(test).toMatchObject({ off: 1 })
    expect(otherwise).toMatchObject({ code: BPF_JMP | BPF_JA, off: 1 })
    expect(long).toMatchObject({ code: BPF_JMP32 | BPF_JA, imm: 32768 })
    expect(insns[3 + 32768]!.code).toBe(EXIT)
  })

  it('gives the first instruction a line, and each change of place', () => {
    const source = sourceText('/src/a.ts', 'one\ntwo\nthree\n')
    const at = (start: number) => ({ source, start, end: start + 3 })
    const fn = new Fn('lines')
    const b = new Builder(fn, fn.block())
    const slot = fn.slot(8, 8, 'x')
    b.span = at(4)
    b.store(b.slot(slot), b.const(0x123456789abn), { size: 8, space: 'stack' })
    b.span = at(8)
    b.store(b.slot(slot), b.const(1), { size: 8, space: 'stack' })
    b.return(b.load('num', b.slot(slot), { size: 8, space: 'stack' }))
    const { lines } = generate(fn, { cpu: 3 })
    expect(lines.map(({ insn, position }) => [insn, position.line])).toEqual([
      [0, 2],
      [3, 3],
    ])
  })
})
