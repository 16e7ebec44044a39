import { expect, it } from 'vitest'
import { BPF_JA, BPF_JMP, BPF_JSLT } from '../../uapi/index.ts'
import { emit } from './emit.ts'
import { layout } from './layout.ts'
import { EXIT, MFn, MInst, MOV64 } from './machine.ts'

/** `while (r1 < 10) r1 = 3`. */
function whileLoop(): MFn {
  const mfn = new MFn('loop')
  const [entry, test, body, end] = [mfn.block(), mfn.block(), mfn.block(), mfn.block()]
  mfn.entry = entry
  entry.insts = [new MInst(MOV64, 1, 0, 0, 0)]
  entry.end = { kind: 'jump', to: test, span: undefined }
  test.end = { kind: 'branch', inst: new MInst(BPF_JMP | BPF_JSLT, 1, 0, 0, 10), taken: body, fall: end }
  body.insts = [new MInst(MOV64, 1, 0, 0, 3)]
  body.end = { kind: 'jump', to: test, span: undefined }
  end.end = { kind: 'exit', inst: new MInst(EXIT, 0, 0, 0, 0) }
  return mfn
}

it('puts the test behind the body, and a jump between, which check_cfg() before Linux 6.8 wants', () => {
  const { insns } = emit(layout(whileLoop()), new Map(), 3)
  expect(insns.map(({ code, off }) => [code, off])).toEqual([
    [MOV64, 0],
    [BPF_JMP | BPF_JA, 2],
    [MOV64, 0],
    [BPF_JMP | BPF_JA, 0],
    [BPF_JMP | BPF_JSLT, -3],
    [EXIT, 0],
  ])
})
