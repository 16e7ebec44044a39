import { describe, expect, it } from 'vitest'
import { CompileError, FormatError } from '../error/index.ts'
import { assemble } from './assemble.ts'
import { disassemble, disassembleProgram } from './disassemble.ts'
import { callDistance, jumpDistance } from './jump.ts'

/** `line:column message` of each diagnostic, columns from 1. */
function complaints(text: string): string[] {
  try {
    assemble(text)
  } catch (error) {
    if (!(error instanceof CompileError)) throw error
    return error.diagnostics.map(({ span, message }) => {
      const { line, column } = span!.source.locate(span!.start)
      return `${line}:${column + 1} ${message}`
    })
  }
  return []
}

describe('assemble', () => {
  it('resolves labels in slots, both ways', () => {
    const program = assemble(`
      start:
        r1 = 0x1122334455667788 ll     ; two slots
        if r1 == 0 goto out            // forward
        call helper
        r2 = func[helper]
        gotol start                    # back
      out: exit
      helper:
        r0 = 0
        exit
    `)
    expect(program.map((insn) => jumpDistance(insn))).toEqual([
      undefined,
      4,
      undefined,
      undefined,
      -7,
      undefined,
      undefined,
      undefined,
    ])
    expect(program.map(callDistance).filter((distance) => distance !== undefined)).toEqual([4, 2])
    expect(disassembleProgram(program)).toBe(
      `L0:
  r1 = 0x1122334455667788 ll
  if r1 == 0x0 goto L7
  call L8
  r2 = func[L8]
  gotol L0
L7:
  exit
L8:
  r0 = 0
  exit
`,
    )
  })

  it('reads other spellings of the kernel, bpftool and llvm', () => {
    const texts = (text: string) => assemble(text).map((insn) => disassemble(insn))
    expect(texts('0: (b7) r0 = 0   ; R0_w=0\n  1: (95) exit')).toEqual(['r0 = 0', 'exit'])
    expect(texts('28: (18) r5 = 0x7   ; R5=7\n30: (85) call pc+5')).toEqual(['r5 = 0x7 ll', 'call pc+5'])
    expect(texts('if r1 != 0xffffffff goto pc-2')).toEqual(['if r1 != -0x1 goto -2'])
    expect(texts('w1 = *(u32 *)(r2 + 0x4)')).toEqual(['r1 = *(u32 *)(r2 +4)'])
    expect(texts('r2 = atomic64_xchg((u64 *)(r1 +8), r2)')).toEqual(['r2 = xchg_64(r1 +8, r2)'])
    expect(texts('r0 = atomic64_cmpxchg((u64 *)(r1 +8), r0, r2)')).toEqual(['r0 = cmpxchg_64(r1 +8, r0, r2)'])
    expect(texts('call map_lookup_elem')).toEqual(['call bpf_map_lookup_elem#1'])
    expect(texts('r0 = *(u32*)(r1)')).toEqual(['r0 = *(u32 *)(r1 +0)'])
  })

  it('says where and what, for every line', () => {
    expect(
      complaints(
        [
          'r11 = 5',
          'r1 = 0xffffffff',
          'r1 += w2',
          'goto nowhere',
          'exit now',
          'if r1 ~ 5 goto +1',
          'goto +40000',
          'lock *(u8 *)(r1 +0) += w2',
          'r1 = be16 r2',
          'x: x: exit',
          'frobnicate r1',
        ].join('\n'),
      ),
    ).toEqual([
      "1:1 expected a register from 0 to 10, not 'r11'",
      '2:6 constant 4294967295 is outside -2147483648 to 2147483647',
      "3:7 expected a 64-bit register (r…), not 'w2'",
      "4:6 no label 'nowhere'",
      "5:6 expected the end of the line, not 'now'",
      "6:7 '~' has no meaning here",
      '7:6 distance 40000 is outside -32768 to 32767',
      '8:7 atomic operations work on u32 and u64',
      '9:11 source and destination of this instruction are one register',
      "10:4 label 'x' is there twice",
      "11:1 expected an instruction, not 'frobnicate'",
    ])
  })

  it('refuses a label too far for a short jump', () => {
    const far = `goto end\n${'r1 = 1 ll\n'.repeat(0x4000)}end: exit`
    expect(complaints(far)[0]).toMatch(/^1:6 'end' is 32768 slots away/)
    expect(assemble(far.replace('goto', 'gotol'))[0]!.imm).toBe(32768)
  })

  it('throws nothing but its own errors on mutated text', () => {
    const lines = [
      'r1 = *(u32 *)(r6 +4)',
      'if w0 s> w1 goto out',
      'lock *(u64 *)(r0 +0) += r1',
      'out: r1 = map[fd:5][0]+8',
      'r0 = cmpxchg_64(r1 +8, r0, r2)',
      'store_release((u16 *)(r1 +4), w2)',
      'call kfunc#123@1',
      'r1 = (s8)r2',
      'r0 = *(u8 *)skb[r2 +14]',
      'r1 = 0x1234 ll',
      'r0 s%= 5',
      'call bpf_map_lookup_elem#1',
      'r1 = func[out]',
    ]
    const pieces = [
      ' ',
      '(',
      ')',
      '*',
      's',
      '>',
      '=',
      '+',
      '-',
      '0x',
      '99999999999999999999',
      'r9',
      'w1',
      '#',
      ':',
      'll',
      '\u{1f41d}',
      '[',
      'toString',
    ]
    let state = 7
    const random = (below: number) => ((state = (Math.imul(state, 1103515245) + 12345) >>> 0) >>> 16) % below
    let good = 0
    let bad = 0
    for (let i = 0; i < 20_000; i++) {
      let text = `${lines[random(lines.length)]}\nout: exit`
      for (let n = random(3); n >= 0; n--) {
        const at = random(text.length)
        text =
          text.slice(0, at) + (random(2) ? pieces[random(pieces.length)] : '') + text.slice(at + random(3))
      }
      try {
        const insns = assemble(text)
        expect(assemble(disassembleProgram(insns))).toEqual(insns)
        good++
      } catch (error) {
        if (!(error instanceof CompileError || error instanceof FormatError)) throw error
        bad++
      }
    }
    expect(Math.min(good, bad)).toBeGreaterThan(1000)
  })
})
