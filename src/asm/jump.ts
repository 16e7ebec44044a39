/** Where control may go from an instruction: distances count slots, from the slot after the instruction. */
import {
  BPF_CALL,
  BPF_EXIT,
  BPF_JCOND,
  BPF_JMP,
  BPF_JMP32,
  BPF_PSEUDO_CALL,
  BPF_PSEUDO_FUNC,
} from '../uapi/index.ts'
import type { Insn } from './insn.ts'

/** How far a jump goes, conditional or not; undefined for all that is no jump. */
export function jumpDistance(insn: Insn): number | undefined {
  const cls = insn.code & 0x07
  const op = insn.code & 0xf0
  if (cls === BPF_JMP32) return op === 0 ? insn.imm : insn.off
  return cls === BPF_JMP && op !== BPF_CALL && op !== BPF_EXIT && op <= BPF_JCOND ? insn.off : undefined
}

/** How far away a function of the same program is, where the instruction calls it or takes its address. */
export function callDistance(insn: Insn): number | undefined {
  // The address of a function counts from the second slot of its ld_imm64, one before the next instruction.
  if (isFunctionReference(insn)) return Number(BigInt.asIntN(32, insn.imm64!)) - 1
  return insn.code === (BPF_JMP | BPF_CALL) && insn.src === BPF_PSEUDO_CALL ? insn.imm : undefined
}

/** True for the `ld_imm64` of a function's address. */
export function isFunctionReference(insn: Insn): boolean {
  return insn.imm64 !== undefined && insn.src === BPF_PSEUDO_FUNC
}
