import { describe, expect, it } from 'vitest'
import { causeOf } from './verifier-causes.ts'
import { summarise } from './verifier-log.ts'

// Logs as kernels of other versions than the test machine's print them.
const linux54 = `0: (b7) r1 = 0
; return p.next
1: (79) r0 = *(u64 *)(r1 +8)
R1 invalid mem access 'inv'
processed 2 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0
`
const branches = `func#0 @0
0: R1=ctx(off=0,imm=0) R10=fp0
; const v = counts.get(1) @ count.ts:7
0: (18) r1 = 0xffff8881        ; R1_w=map_ptr
2: (85) call bpf_map_lookup_elem#1    ; R0=map_value_or_null(id=1,off=0,ks=4,vs=8,imm=0)
; v.n @ count.ts:8
3: (79) r0 = *(u64 *)(r0 +0)
R0 invalid mem access 'map_value_or_null'
verification time 12 usec
stack depth 0
processed 3 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0
`

describe('a verifier log', () => {
  it('is cut down to what tells', () => {
    expect(summarise(linux54)).toEqual({
      complaint: "R1 invalid mem access 'inv'",
      headline: "R1 invalid mem access 'inv'",
      lines: ['0: (b7) r1 = 0', '1: (79) r0 = *(u64 *)(r1 +8)', "R1 invalid mem access 'inv'"],
      insn: 1,
    })
    const { headline, insn, lines } = summarise(branches)
    expect([headline, insn]).toEqual(["R0 invalid mem access 'map_value_or_null'", 3])
    expect(lines).toHaveLength(4)
    expect(causeOf(headline)).toMatchObject({ hint: expect.stringContaining('undefined') })
  })

  it('names the instruction that a complaint names', () => {
    expect(summarise('unreachable insn 12\nprocessed 0 insns\n').insn).toBe(12)
    expect(summarise('back-edge from insn 7 to 3\n')).toMatchObject({ insn: 7 })
  })

  it('may end in the line of an instruction, where the verifier reached its limit', () => {
    const log =
      '418: (07) r8 += 1   ; frame1: R8=1\n416: (7d) if r7 s>= r9 goto pc+5 BPF program is too large. Processed 1000001 insn\n'
    const { complaint, insn } = summarise(log)
    expect([complaint, insn]).toEqual(['BPF program is too large. Processed 1000001 insn', 416])
    expect(causeOf(complaint)).toMatchObject({ name: 'too complex' })
  })

  it('may be empty, or tell what nobody knows', () => {
    expect(summarise('')).toEqual({ complaint: '', headline: '', lines: [], insn: undefined })
    expect(causeOf('the moon is in the seventh house')).toBeUndefined()
  })
})
