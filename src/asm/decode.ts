/**
 * Bytes to instructions. What comes out is well-formed: every opcode is known and every field an instruction does not
 * use is zero, which is what the kernel demands too, so nothing after this needs to check again.
 */
import { FormatError } from '../error/index.ts'
import { BPF_DW, BPF_IMM, BPF_LD } from '../uapi/index.ts'
import type { ByteOrder } from './encode.ts'
import { flawOf, forms, internalForms } from './form.ts'
import type { Insn } from './insn.ts'

const ldImm64Code = BPF_LD | BPF_IMM | BPF_DW

export interface DecodeOptions extends ByteOrder {
  /** Accepts what the kernel makes of a program (`xlated`): its internal opcodes, and any use of the fields. */
  readonly xlated?: boolean
}

/** The instructions in `bytes`. Throws `FormatError` with the byte offset of the first that is none. */
export function decode(bytes: Uint8Array, { bigEndian = false, xlated = false }: DecodeOptions = {}): Insn[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const insns: Insn[] = []
  for (let at = 0; at < bytes.length; ) {
    if (at + 8 > bytes.length) throw malformed(`${bytes.length - at} bytes where an instruction takes 8`, at)
    const code = view.getUint8(at)
    const registers = view.getUint8(at + 1)
    const low = registers & 15
    const high = registers >> 4
    const first: Insn = {
      code,
      dst: bigEndian ? high : low,
      src: bigEndian ? low : high,
      off: view.getInt16(at + 2, !bigEndian),
      imm: view.getInt32(at + 4, !bigEndian),
    }
    const insn = code === ldImm64Code ? wide(view, at, first, bigEndian) : first
    if (!xlated) {
      const flaw = flawOf(insn)
      if (flaw) throw malformed(flaw, at)
    } else if (!forms.has(code) && !internalForms.has(code))
      throw malformed(`unknown opcode 0x${code.toString(16)}`, at)
    insns.push(insn)
    at += insn.imm64 === undefined ? 8 : 16
  }
  return insns
}

function wide(view: DataView, at: number, first: Insn, bigEndian: boolean): Insn {
  if (at + 16 > view.byteLength) throw malformed('the second half of ld_imm64 is missing', at)
  if (view.getUint32(at + 8) !== 0)
    throw malformed('the second half of ld_imm64 must be a bare immediate', at + 8)
  const upper = BigInt(view.getUint32(at + 12, !bigEndian))
  return { ...first, imm: 0, imm64: (upper << 32n) | BigInt(first.imm >>> 0) }
}

function malformed(message: string, offset: number): FormatError {
  return new FormatError('BPF instructions', message, offset)
}
