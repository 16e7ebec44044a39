import { describe, expect, it } from 'vitest'
import { FormatError } from '../error/index.ts'
import { decode } from './decode.ts'
import { disassemble } from './disassemble.ts'
import { encode } from './encode.ts'

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(hex.trim().split(/\s+/), (byte) => Number.parseInt(byte, 16))
}

function refusal(hex: string): string {
  try {
    decode(bytes(hex))
  } catch (error) {
    if (error instanceof FormatError) return `${error.offset}: ${error.message}`
    throw error
  }
  return 'none'
}

describe('decode', () => {
  it.each([
    // RFC 9669, sections 3.1, 4.3 and 5.3; Linux Documentation/bpf/standardization/instruction-set.rst.
    ['07 01 00 00 11 22 33 44', 'r1 += 1144201745'],
    ['db 21 00 00 00 01 00 00', 'r1 = load_acquire((u64 *)(r2 +0))'],
    ['cb 21 04 00 10 01 00 00', 'store_release((u16 *)(r1 +4), w2)'],
    ['db 21 00 00 a1 00 00 00', 'r2 = atomic_fetch_xor((u64 *)(r1 +0), r2)'],
    ['85 10 00 00 fe ff ff ff', 'call pc-2'],
    ['85 20 01 00 40 e2 01 00', 'call kfunc#123456@1'],
    ['85 00 00 00 01 00 00 00', 'call bpf_map_lookup_elem#1'],
    ['18 11 00 00 05 00 00 00 00 00 00 00 00 00 00 00', 'r1 = map[fd:5]'],
    ['18 21 00 00 05 00 00 00 00 00 00 00 08 00 00 00', 'r1 = map[fd:5][0]+8'],
    ['18 41 00 00 03 00 00 00 00 00 00 00 00 00 00 00', 'r1 = func[+3]'],
    ['50 20 00 00 0e 00 00 00', 'r0 = *(u8 *)skb[r2 +14]'],
  ])('reads %s', (hex, text) => {
    const [insn] = decode(bytes(hex))
    expect(disassemble(insn!)).toBe(text)
    expect(encode([insn!])).toEqual(bytes(hex))
  })

  it('names the byte where it goes wrong', () => {
    const exit = '95 00 00 00 00 00 00 00 '
    expect(refusal('95 00 00')).toBe('0: BPF instructions: 3 bytes where an instruction takes 8 at byte 0')
    expect(refusal(`${exit}18 01 00 00 00 00 00 00`)).toMatch(/^8: .*second half of ld_imm64 is missing/)
    expect(refusal(`${exit}18 01 00 00 00 00 00 00 01 00 00 00 00 00 00 00`)).toMatch(/^16: .*bare immediate/)
    expect(refusal(`${exit}ff 00 00 00 00 00 00 00`)).toMatch(/^8: .*unknown opcode 0xff/)
    expect(refusal('db 21 00 00 33 00 00 00')).toMatch(/unknown atomic operation 0x33/)
    expect(refusal('d3 21 00 00 00 00 00 00')).toMatch(/no atomic operation on a byte/)
    expect(refusal('bf 2b 00 00 00 00 00 00')).toMatch(/no register r11/)
    expect(refusal('95 01 00 00 00 00 00 00')).toMatch(/takes no destination/)
    expect(refusal('bf 21 07 00 00 00 00 00')).toMatch(/no sign extension from 7 bits/)
    expect(refusal('85 30 00 00 00 00 00 00')).toMatch(/unknown kind of call 3/)
    expect(refusal('18 71 00 00 00 00 00 00 00 00 00 00 00 00 00 00')).toMatch(/unknown kind of ld_imm64 7/)
    expect(refusal('18 11 00 00 05 00 00 00 00 00 00 00 01 00 00 00')).toMatch(/upper half/)
  })

  it('reads what the kernel makes of a program when asked to', () => {
    const probeMem = bytes('39 21 08 00 00 00 00 00')
    expect(() => decode(probeMem)).toThrow(FormatError)
    expect(disassemble(decode(probeMem, { xlated: true })[0]!)).toBe('r1 = *(u64 *)(r2 +8)')
  })

  it('throws nothing but FormatError on random bytes', () => {
    let state = 1
    const random = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) >>> 16
    let read = 0
    for (let i = 0; i < 20_000; i++) {
      const data = Uint8Array.from({ length: random() % 33 }, (_, at) =>
        at % 8 === 0 || random() % 4 === 0 ? random() & 255 : 0,
      )
      try {
        for (const insn of decode(data)) if (disassemble(insn)) read++
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
      }
    }
    expect(read).toBeGreaterThan(100)
  })
})
