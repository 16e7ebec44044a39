/**
 * The instruction as data, and small pure constructors for every instruction of RFC 9669 and the kernel's additions
 * (cpu v4, `may_goto`, arena casts, acquire and release). An instruction is the fields of `struct bpf_insn`; only the
 * two-slot `ld_imm64` adds its 64-bit value. Registers are their numbers, immediates are marked: `imm(5)`.
 */
import {
  BPF_ABS,
  BPF_ALU,
  BPF_ALU64,
  BPF_ATOMIC,
  BPF_CALL,
  BPF_DW,
  BPF_END,
  BPF_EXIT,
  BPF_IMM,
  BPF_IND,
  BPF_JA,
  BPF_JCOND,
  BPF_JMP,
  BPF_JMP32,
  BPF_K,
  BPF_LD,
  BPF_LDX,
  BPF_LOAD_ACQ,
  BPF_MEM,
  BPF_MEMSX,
  BPF_MOV,
  BPF_NEG,
  BPF_PSEUDO_CALL,
  BPF_PSEUDO_KFUNC_CALL,
  BPF_ST,
  BPF_STORE_REL,
  BPF_STX,
  BPF_TO_BE,
  BPF_TO_LE,
  BPF_X,
} from '../uapi/index.ts'
import {
  type AluOp,
  type AtomicOp,
  aluOps,
  atomicOps,
  type JumpOp,
  jumpOps,
  type Size,
  sizeBits,
} from './opcode.ts'

/** One instruction. `code` is the opcode byte; `off` is an int16, `imm` an int32. */
export interface Insn {
  readonly code: number
  readonly dst: number
  readonly src: number
  readonly off: number
  readonly imm: number
  /** The value of `ld_imm64`, 0 to 2^64 - 1; such an instruction takes two slots and its `imm` is 0. */
  readonly imm64?: bigint
  /** What the instruction refers to before it is linked (a map, a function): the business of whoever set it. */
  readonly ref?: unknown
}

/** A constant operand, where a bare number would be a register. */
export interface Immediate {
  readonly imm: number
}

/** A register number, or a constant. */
export type Operand = number | Immediate

/** A constant operand; taken as 32 bits, which 64-bit operations sign-extend. */
export function imm(value: number): Immediate {
  return { imm: value | 0 }
}

function insn(code: number, dst: number, src: number, off: number, imm: number): Insn {
  return { code, dst, src, off, imm }
}

function withOperand(code: number, dst: number, operand: Operand, off: number): Insn {
  if (typeof operand === 'number') return insn(code | BPF_X, dst, operand, off, 0)
  return insn(code | BPF_K, dst, 0, off, operand.imm)
}

/** `dst = operand`. */
export function mov64(dst: number, operand: Operand): Insn {
  return withOperand(BPF_ALU64 | BPF_MOV, dst, operand, 0)
}

/** `dst = operand`, the upper half becomes zero. */
export function mov32(dst: number, operand: Operand): Insn {
  return withOperand(BPF_ALU | BPF_MOV, dst, operand, 0)
}

/** `dst = (sN)src`: sign-extends the low 8, 16 or 32 bits. cpu v4, Linux 6.6. */
export function movSigned64(bits: 8 | 16 | 32, dst: number, src: number): Insn {
  return insn(BPF_ALU64 | BPF_MOV | BPF_X, dst, src, bits, 0)
}

/** `wdst = (sN)wsrc`: sign-extends the low 8 or 16 bits to 32. cpu v4, Linux 6.6. */
export function movSigned32(bits: 8 | 16, dst: number, src: number): Insn {
  return insn(BPF_ALU | BPF_MOV | BPF_X, dst, src, bits, 0)
}

/** `dst = addr_space_cast(src, to, from)`: between arena (1) and kernel (0) addresses. Linux 6.9. */
export function addrSpaceCast(dst: number, src: number, to: number, from: number): Insn {
  return insn(BPF_ALU64 | BPF_MOV | BPF_X, dst, src, 1, (to << 16) | from)
}

/** `dst op= operand`. */
export function alu64(op: AluOp, dst: number, operand: Operand): Insn {
  return withOperand(BPF_ALU64 | aluOps[op].code, dst, operand, aluOps[op].off)
}

/** `wdst op= operand`, the upper half becomes zero. */
export function alu32(op: AluOp, dst: number, operand: Operand): Insn {
  return withOperand(BPF_ALU | aluOps[op].code, dst, operand, aluOps[op].off)
}

/** `dst = -dst`. */
export function neg64(dst: number): Insn {
  return insn(BPF_ALU64 | BPF_NEG, dst, 0, 0, 0)
}

/** `wdst = -wdst`. */
export function neg32(dst: number): Insn {
  return insn(BPF_ALU | BPF_NEG, dst, 0, 0, 0)
}

/** `dst = leN dst`: host order to little-endian, truncating to `bits`. */
export function toLittleEndian(bits: 16 | 32 | 64, dst: number): Insn {
  return insn(BPF_ALU | BPF_END | BPF_TO_LE, dst, 0, 0, bits)
}

/** `dst = beN dst`: host order to big-endian, truncating to `bits`. */
export function toBigEndian(bits: 16 | 32 | 64, dst: number): Insn {
  return insn(BPF_ALU | BPF_END | BPF_TO_BE, dst, 0, 0, bits)
}

/** `dst = bswapN dst`: swaps always, truncating to `bits`. cpu v4, Linux 6.6. */
export function byteSwap(bits: 16 | 32 | 64, dst: number): Insn {
  return insn(BPF_ALU64 | BPF_END, dst, 0, 0, bits)
}

/** `dst = *(uN *)(src + off)`, zero-extended; `size` in bytes. */
export function load(size: Size, dst: number, src: number, off: number): Insn {
  return insn(BPF_LDX | BPF_MEM | sizeBits[size], dst, src, off, 0)
}

/** `dst = *(sN *)(src + off)`, sign-extended; `size` in bytes. cpu v4, Linux 6.6. */
export function loadSigned(size: 1 | 2 | 4, dst: number, src: number, off: number): Insn {
  return insn(BPF_LDX | BPF_MEMSX | sizeBits[size], dst, src, off, 0)
}

/** `r0 = *(uN *)skb[offset]`: packet data in host order, of socket filters and tc only; leaves the program when out of range. */
export function loadAbsolute(size: 1 | 2 | 4, offset: number): Insn {
  return insn(BPF_LD | BPF_ABS | sizeBits[size], 0, 0, 0, offset | 0)
}

/** `r0 = *(uN *)skb[src + offset]`, like `loadAbsolute`. */
export function loadIndirect(size: 1 | 2 | 4, src: number, offset: number): Insn {
  return insn(BPF_LD | BPF_IND | sizeBits[size], 0, src, 0, offset | 0)
}

/** `*(uN *)(dst + off) = src`; `size` in bytes. */
export function store(size: Size, dst: number, off: number, src: number): Insn {
  return insn(BPF_STX | BPF_MEM | sizeBits[size], dst, src, off, 0)
}

/** `*(uN *)(dst + off) = value`, an int32 that is sign-extended to 8 bytes; `size` in bytes. */
export function storeImm(size: Size, dst: number, off: number, value: number): Insn {
  return insn(BPF_ST | BPF_MEM | sizeBits[size], dst, 0, off, value | 0)
}

/** An atomic read-modify-write of 4 or 8 bytes at `dst + off`; fetching ones leave the old value in `src` (`cmpxchg`: r0). */
export function atomic(op: AtomicOp, size: 4 | 8, dst: number, off: number, src: number): Insn {
  return insn(BPF_STX | BPF_ATOMIC | sizeBits[size], dst, src, off, atomicOps[op])
}

/** `dst = load_acquire((uN *)(src + off))`. Linux 6.15. */
export function loadAcquire(size: Size, dst: number, src: number, off: number): Insn {
  return insn(BPF_STX | BPF_ATOMIC | sizeBits[size], dst, src, off, BPF_LOAD_ACQ)
}

/** `store_release((uN *)(dst + off), src)`. Linux 6.15. */
export function storeRelease(size: Size, dst: number, off: number, src: number): Insn {
  return insn(BPF_STX | BPF_ATOMIC | sizeBits[size], dst, src, off, BPF_STORE_REL)
}

/** `if dst op operand goto off`, all 64 bits; `off` counts slots from the next instruction. */
export function jump(op: JumpOp, dst: number, operand: Operand, off: number): Insn {
  return withOperand(BPF_JMP | jumpOps[op].code, dst, operand, off)
}

/** `if wdst op operand goto off`, the low 32 bits. */
export function jump32(op: JumpOp, dst: number, operand: Operand, off: number): Insn {
  return withOperand(BPF_JMP32 | jumpOps[op].code, dst, operand, off)
}

/** `goto off`. */
export function ja(off: number): Insn {
  return insn(BPF_JMP | BPF_JA, 0, 0, off, 0)
}

/** `gotol off`, with 32 bits of distance. cpu v4, Linux 6.6. */
export function gotol(off: number): Insn {
  return insn(BPF_JMP32 | BPF_JA, 0, 0, 0, off)
}

/** `may_goto off`: jumps once the program has looped too long. Linux 6.9. */
export function mayGoto(off: number): Insn {
  return insn(BPF_JMP | BPF_JCOND, 0, 0, off, 0)
}

/** Calls the helper of this id. */
export function callHelper(id: number): Insn {
  return insn(BPF_JMP | BPF_CALL, 0, 0, 0, id)
}

/** Calls the kernel function with this BTF id, of a module if `fdIndex` points into the load's `fd_array`. Linux 5.13. */
export function callKfunc(btfId: number, fdIndex = 0): Insn {
  return insn(BPF_JMP | BPF_CALL, 0, BPF_PSEUDO_KFUNC_CALL, fdIndex, btfId)
}

/** Calls a function of the program; `off` counts slots from the next instruction. */
export function callLocal(off: number): Insn {
  return insn(BPF_JMP | BPF_CALL, 0, BPF_PSEUDO_CALL, 0, off)
}

/** Calls the function whose address is in `dst`; not for the kernel. */
export function callx(dst: number): Insn {
  return insn(BPF_JMP | BPF_CALL | BPF_X, dst, 0, 0, 0)
}

export function exit(): Insn {
  return insn(BPF_JMP | BPF_EXIT, 0, 0, 0, 0)
}

/** `dst = value`, 64 bits in two slots; `pseudo` is a `BPF_PSEUDO_*` that gives the value another meaning. */
export function ldImm64(dst: number, value: bigint, pseudo = 0): Insn {
  return { ...insn(BPF_LD | BPF_IMM | BPF_DW, dst, pseudo, 0, 0), imm64: BigInt.asUintN(64, value) }
}

/** How many 8-byte slots an instruction takes: jumps count in slots. */
export function slotsOf(insn: Insn): 1 | 2 {
  return insn.imm64 === undefined ? 1 : 2
}

/** The slot of each instruction, and at the end the number of all slots. */
export function slotOffsets(insns: readonly Insn[]): number[] {
  const offsets = [0]
  for (const insn of insns) offsets.push(offsets.at(-1)! + slotsOf(insn))
  return offsets
}
