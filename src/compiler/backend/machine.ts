/**
 * Machine code before it has registers: BPF instructions (Documentation/bpf/standardization/instruction-set.rst) in
 * a graph of blocks, whose registers are r0…r10 or, from `firstVirtual` on, virtual ones without number limit.
 * The one idea: an instruction's opcode already says what it reads and writes, so allocation, liveness and clean-up
 * need no operand lists of their own; `roles` derives them.
 */
import type { Span } from '../../error/index.ts'
import type { Fn, Slot } from '../../ir/index.ts'
import type { InsnRef, OpenRef } from '../../object/index.ts'
import {
  BPF_ALU,
  BPF_ALU64,
  BPF_ATOMIC,
  BPF_CALL,
  BPF_DW,
  BPF_END,
  BPF_EXIT,
  BPF_FETCH,
  BPF_JA,
  BPF_JEQ,
  BPF_JGE,
  BPF_JGT,
  BPF_JLE,
  BPF_JLT,
  BPF_JMP,
  BPF_JMP32,
  BPF_JNE,
  BPF_JSGE,
  BPF_JSGT,
  BPF_JSLE,
  BPF_JSLT,
  BPF_LD,
  BPF_LDX,
  BPF_MOV,
  BPF_NEG,
  BPF_ST,
  BPF_STX,
  BPF_X,
} from '../../uapi/index.ts'

/** The function of the same program whose address the constant is, or that is called; `link` fills in the distance. */
export interface FunctionRef {
  readonly kind: 'function'
  readonly callee: Fn
}

/** Registers below are r0…r10, from here on virtual. */
export const firstVirtual = 16
/** r10, which is only ever read. */
export const framePointer = 10

export const MOV64 = BPF_ALU64 | BPF_MOV
export const MOV64_X = BPF_ALU64 | BPF_MOV | BPF_X
export const MOV32 = BPF_ALU | BPF_MOV
export const MOV32_X = BPF_ALU | BPF_MOV | BPF_X
export const LD_IMM64 = BPF_LD | BPF_DW
export const CALL = BPF_JMP | BPF_CALL
export const EXIT = BPF_JMP | BPF_EXIT
/** Not the kernel's: `dst = address of slot + off`; emitted as a move of r10 and an addition. */
export const LEA = 0x100

/** Instruction-set versions as clang's -mcpu counts them: 2 has all jumps, 3 32-bit ones, 4 sign extension. */
export type Cpu = 1 | 2 | 3 | 4

export function fitsImm32(value: bigint): boolean {
  return BigInt.asIntN(32, value) === value
}

export class MInst {
  code: number
  dst: number
  src: number
  off: number
  /** A signed 32-bit integer; the operation of an atomic; the number of a helper. */
  imm: number
  imm64: bigint | undefined
  ref: InsnRef | OpenRef | FunctionRef | undefined
  /** The memory of a `LEA`, or of an access through r10; its place is added to `off` at emission. */
  slot: Slot | undefined
  /** How many of r1…r5 a call reads. */
  args = 0
  /** The operands may be exchanged, if the copy in front of it is as well. */
  commutes = false
  span: Span | undefined

  constructor(code: number, dst: number, src: number, off: number, imm: number) {
    this.code = code
    this.dst = dst
    this.src = src
    this.off = off
    this.imm = imm
  }
}

export type MEnd =
  | { readonly kind: 'jump'; to: MBlock; span: Span | undefined }
  /** Goes to `taken` where `inst` jumps, else to `fall`. */
  | { readonly kind: 'branch'; inst: MInst; taken: MBlock; fall: MBlock }
  | { readonly kind: 'exit'; inst: MInst }

export class MBlock {
  readonly id: number
  insts: MInst[] = []
  end!: MEnd

  constructor(id: number) {
    this.id = id
  }

  get successors(): MBlock[] {
    const end = this.end
    if (end.kind === 'jump') return [end.to]
    if (end.kind === 'branch') return end.taken === end.fall ? [end.taken] : [end.taken, end.fall]
    return []
  }

  /** The instruction that ends the block and reads registers, if there is one. */
  get last(): MInst | undefined {
    return this.end.kind === 'jump' ? undefined : this.end.inst
  }
}

export class MFn {
  readonly name: string
  entry!: MBlock
  private nextBlock = 0
  /** One above the largest register in use. */
  registers = firstVirtual

  constructor(name: string) {
    this.name = name
  }

  block(): MBlock {
    return new MBlock(this.nextBlock++)
  }

  register(): number {
    return this.registers++
  }
}

/** Bits of what an instruction does with its register fields. */
export const Role = { readsDst: 1, writesDst: 2, readsSrc: 4, writesSrc: 8 } as const

/** By opcode; asked for every instruction many times over. */
const rolesOf = Uint8Array.from({ length: LEA + 1 }, (_, code) => rolesOfCode(code))

function rolesOfCode(code: number): number {
  if (code === LEA) return Role.writesDst
  const source = code & BPF_X ? Role.readsSrc : 0
  const operation = code & 0xf0
  switch (code & 7) {
    case BPF_LD:
      return Role.writesDst
    case BPF_LDX:
      return Role.writesDst | Role.readsSrc
    case BPF_ST:
      return Role.readsDst
    case BPF_STX:
      return Role.readsDst | Role.readsSrc
    case BPF_ALU:
    case BPF_ALU64:
      if (operation === BPF_MOV) return Role.writesDst | source
      if (operation === BPF_END || operation === BPF_NEG) return Role.readsDst | Role.writesDst
      return Role.readsDst | Role.writesDst | source
    default:
      if (operation === BPF_CALL || operation === BPF_EXIT || operation === BPF_JA) return 0
      return Role.readsDst | source
  }
}

const atomic = BPF_STX | BPF_ATOMIC
const fetch = BPF_FETCH

/** What `inst` does with `dst` and `src`; the registers of calls and exits are not in its fields. */
export function roles(inst: MInst): number {
  const role = rolesOf[inst.code]!
  const fetches = (inst.code & 0xe7) === atomic && (inst.imm & fetch) !== 0
  return fetches ? role | Role.writesSrc : role
}

/** Calls `visit` for each register that `inst` reads, r10 left out. */
export function eachUse(inst: MInst, visit: (register: number) => void): void {
  if (inst.code === CALL) {
    for (let r = 1; r <= inst.args; r++) visit(r)
    return
  }
  if (inst.code === EXIT) {
    visit(0)
    return
  }
  const role = roles(inst)
  if (role & Role.readsDst && inst.dst !== framePointer) visit(inst.dst)
  if (role & Role.readsSrc && inst.src !== framePointer) visit(inst.src)
}

/** Calls `visit` for each register that `inst` changes. */
export function eachDef(inst: MInst, visit: (register: number) => void): void {
  if (inst.code === CALL) {
    for (let r = 0; r <= 5; r++) visit(r)
    return
  }
  const role = roles(inst)
  if (role & Role.writesDst) visit(inst.dst)
  if (role & Role.writesSrc) visit(inst.src)
}

/** A 64-bit copy of one register to another. */
export function isMove(inst: MInst): boolean {
  // A move with an offset sign-extends (cpu v4).
  return inst.code === MOV64_X && inst.off === 0 && inst.src !== framePointer
}

/** Something other than registers changes, or control leaves: the instruction must stay. */
export function hasEffect(inst: MInst): boolean {
  const kind = inst.code & 7
  return inst.code !== LEA && (kind === BPF_ST || kind === BPF_STX || kind === BPF_JMP || kind === BPF_JMP32)
}

/** Makes the register of a constant, in as few slots as possible. */
export function loadConstant(dst: number, value: bigint): MInst {
  if (fitsImm32(value)) return new MInst(MOV64, dst, 0, 0, Number(value))
  if (BigInt.asUintN(32, value) === value) {
    return new MInst(MOV32, dst, 0, 0, Number(BigInt.asIntN(32, value)))
  }
  const inst = new MInst(LD_IMM64, dst, 0, 0, 0)
  inst.imm64 = value
  return inst
}

export function move(dst: number, src: number): MInst {
  return new MInst(MOV64_X, dst, src, 0, 0)
}

/** The instruction needs no register and reads nothing that changes: it may be repeated where its result is needed. */
export function isRepeatable(inst: MInst): boolean {
  return inst.code === MOV64 || inst.code === MOV32 || inst.code === LD_IMM64 || inst.code === LEA
}

/** The value of an instruction that makes a constant, as 64 unsigned bits. */
export function loadedConstant(inst: MInst): bigint | undefined {
  if (inst.ref) return undefined
  if (inst.code === MOV64) return BigInt.asUintN(64, BigInt(inst.imm))
  if (inst.code === MOV32) return BigInt.asUintN(32, BigInt(inst.imm))
  if (inst.code === LD_IMM64) return BigInt.asUintN(64, inst.imm64 ?? 0n)
  return undefined
}

export function copyInst(inst: MInst): MInst {
  const copy = new MInst(inst.code, inst.dst, inst.src, inst.off, inst.imm)
  copy.imm64 = inst.imm64
  copy.ref = inst.ref
  copy.slot = inst.slot
  copy.args = inst.args
  copy.commutes = inst.commutes
  copy.span = inst.span
  return copy
}

const opposite = new Map<number, number>([
  [BPF_JEQ, BPF_JNE],
  [BPF_JNE, BPF_JEQ],
  [BPF_JGT, BPF_JLE],
  [BPF_JLE, BPF_JGT],
  [BPF_JGE, BPF_JLT],
  [BPF_JLT, BPF_JGE],
  [BPF_JSGT, BPF_JSLE],
  [BPF_JSLE, BPF_JSGT],
  [BPF_JSGE, BPF_JSLT],
  [BPF_JSLT, BPF_JSGE],
])

/** The opcode that jumps exactly when `code` does not; `JSET` has none. */
export function oppositeJump(code: number): number | undefined {
  const operation = opposite.get(code & 0xf0)
  return operation === undefined ? undefined : (code & 0x0f) | operation
}
