/** Instructions to bytes: `struct bpf_insn` in either byte order (RFC 9669 section 3), two of them for `ld_imm64`. */
import { InternalError } from '../error/index.ts'
import { type Insn, slotsOf } from './insn.ts'

export interface ByteOrder {
  /** Big-endian targets: s390, and `clang -target bpfeb`. */
  readonly bigEndian?: boolean
}

/** The program as the kernel and ELF files hold it, 8 bytes a slot. */
export function encode(insns: readonly Insn[], { bigEndian = false }: ByteOrder = {}): Uint8Array {
  const slots = insns.reduce((sum, insn) => sum + slotsOf(insn), 0)
  const view = new DataView(new ArrayBuffer(8 * slots))
  let at = 0
  for (const insn of insns) {
    const { code, dst, src, off, imm, imm64 } = insn
    if ((off << 16) >> 16 !== off) throw new InternalError(`offset ${off} does not fit into an instruction`)
    view.setUint8(at, code)
    view.setUint8(at + 1, bigEndian ? (dst << 4) | src : (src << 4) | dst)
    view.setInt16(at + 2, off, !bigEndian)
    view.setInt32(at + 4, imm64 === undefined ? imm : Number(BigInt.asIntN(32, imm64)), !bigEndian)
    if (imm64 !== undefined) view.setInt32(at + 12, Number(BigInt.asIntN(32, imm64 >> 32n)), !bigEndian)
    at += 8 * slotsOf(insn)
  }
  return new Uint8Array(view.buffer)
}
