/**
 * A CO-RE decision into an instruction (libbpf's relo_core.c, bpf_core_patch_insn): constants of arithmetic and
 * `ld_imm64`, offsets and widths of loads and stores. What was decided to be impossible becomes a call of a helper that
 * there is not, with a number that is told from all others in a verifier's log.
 */
import { type Insn, type Size, sizeBits } from '../../asm/index.ts'
import { BPF_ALU, BPF_ALU64, BPF_CALL, BPF_JMP, BPF_LDX, BPF_ST, BPF_STX, BPF_X } from '../../uapi/index.ts'

/** What an instruction has to become. */
export interface Decision {
  readonly poison: boolean
  readonly before: bigint
  readonly after: bigint
  /** The instruction must hold `before`. */
  readonly exact: boolean
  /** Bytes of the field, where the access follows it; 0 where it does not. */
  readonly sizeBefore: number
  readonly sizeAfter: number
  /** An access of another width would read something else. */
  readonly fixedSize: boolean
}

/** The helper that nobody has. */
export const POISON = 0xbad2310

const poisoned: Insn = { code: BPF_JMP | BPF_CALL, dst: 0, src: 0, off: 0, imm: POISON }
const classMask = 7
const sizeMask = 0x18

/** The instructions in place of `insn`, as many slots long. Gives a text where it cannot be. */
export function patch(insn: Insn, decision: Decision): readonly Insn[] | string {
  const { before, after, exact } = decision
  const impossible = insn.imm64 === undefined ? [poisoned] : [poisoned, poisoned]
  if (decision.poison) return impossible
  const holds = (value: number | bigint) => !exact || BigInt(value) === before
  if (insn.imm64 !== undefined) {
    if (insn.src !== 0) return 'the constant is a reference already'
    if (!holds(insn.imm64)) return mismatch(insn.imm64, before)
    return [{ ...insn, imm64: BigInt.asUintN(64, after) }]
  }
  switch (insn.code & classMask) {
    case BPF_ALU:
    case BPF_ALU64:
      if (insn.code & BPF_X) return 'the instruction has no constant'
      if (!holds(insn.imm >>> 0) && !holds(insn.imm)) return mismatch(insn.imm, before)
      return [{ ...insn, imm: Number(BigInt.asIntN(32, after)) }]
    case BPF_LDX:
    case BPF_ST:
    case BPF_STX: {
      if (!holds(insn.off)) return mismatch(insn.off, before)
      if (after > 0x7fffn) return `offset ${after} does not fit into an instruction`
      if (decision.fixedSize) return impossible
      const code = resized(insn.code, decision)
      if (typeof code === 'string') return code
      return [{ ...insn, code, off: Number(after) }]
    }
    default:
      return 'an instruction that holds neither offset nor constant'
  }
}

const mismatch = (found: number | bigint, wanted: bigint) =>
  `the instruction holds ${found}, and its relocation says ${wanted}`

function resized(code: number, { sizeBefore, sizeAfter }: Decision): number | string {
  if (sizeBefore === sizeAfter) return code
  if ((code & sizeMask) !== sizeBits[sizeBefore as Size])
    return `an access that is not ${sizeBefore} bytes wide`
  const bits = sizeBits[sizeAfter as Size]
  return bits === undefined ? `no access is ${sizeAfter} bytes wide` : (code & ~sizeMask) | bits
}
