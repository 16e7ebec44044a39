/**
 * Instruction selection: IR to BPF instructions on virtual registers. Phis become copies at the ends of the
 * predecessors, each through a register of its own, so that copies need no order; two-address arithmetic becomes a
 * copy and an operation. Getting rid of the copies is the allocator's business.
 */
import { invariant } from '../../error/index.ts'
import { type AluOp, type Block, commutative, type Fn, isAlu, type Op, type Value } from '../../ir/index.ts'
import {
  BPF_ADD,
  BPF_ALU,
  BPF_ALU64,
  BPF_AND,
  BPF_ARSH,
  BPF_DIV,
  BPF_END,
  BPF_LSH,
  BPF_MOD,
  BPF_MOV,
  BPF_MUL,
  BPF_NEG,
  BPF_OR,
  BPF_PSEUDO_CALL,
  BPF_PSEUDO_KFUNC_CALL,
  BPF_RSH,
  BPF_SUB,
  BPF_TO_BE,
  BPF_X,
  BPF_XOR,
} from '../../uapi/index.ts'
import type { Legal } from './legalize.ts'
import { CALL, type Cpu, EXIT, fitsImm32, type MBlock, type MFn, MInst, MOV32_X, move } from './machine.ts'
import { selectBranch } from './select-branch.ts'
import { selectAtomic, selectLoad, selectStore } from './select-memory.ts'
import { Selection, strip } from './selection.ts'

/** `fn` must have been legalized for the same `cpu`. */
export function select(fn: Fn, cpu: Cpu, legal: Legal): MFn {
  const s = new Selection(fn, cpu, legal)
  const blocks = new Map(s.flow.order.map((block) => [block, s.mfn.block()]))
  const entries = new Map<Value, number>()
  for (const block of s.flow.order) for (const phi of block.phis) entries.set(phi, s.mfn.register())
  s.mfn.entry = blocks.get(fn.entry)!
  // One exit for all returns, so that clean-up sees what they share; emission copies it where that is free.
  const exit = s.mfn.block()
  exit.end = { kind: 'exit', inst: new MInst(EXIT, 0, 0, 0, 0) }
  for (let i = s.flow.order.length - 1; i >= 0; i--)
    selectBlock(s, s.flow.order[i]!, { blocks, entries, exit })
  return s.mfn
}

interface Places {
  readonly blocks: ReadonlyMap<Block, MBlock>
  /** By phi, the register in which its value arrives. */
  readonly entries: ReadonlyMap<Value, number>
  readonly exit: MBlock
}

function selectBlock(s: Selection, block: Block, places: Places): void {
  const { blocks, entries } = places
  const machine = blocks.get(block)!
  const backwards: MInst[][] = []
  const end = block.terminator
  const span = end.kind === 'unreachable' ? undefined : end.span
  backwards.push(s.collect(span, () => selectEnd(s, block, machine, places)))
  for (const next of block.successors) {
    const index = next.predecessors.indexOf(block)
    for (const phi of next.phis) {
      const made = s.collect(phi.args[index]!.span, () => s.into(entries.get(phi)!, phi.args[index]!))
      backwards.push(made)
    }
  }
  for (let i = block.body.length - 1; i >= 0; i--) {
    const value = block.body[i]!
    backwards.push(s.collect(value.span, () => selectValue(s, value)))
  }
  for (const phi of block.phis) {
    const made = s.collect(phi.span, () => {
      if (s.isWanted(phi)) s.emit(move(s.home(phi), entries.get(phi)!))
    })
    backwards.push(made)
  }
  machine.insts = backwards.reverse().flat()
}

function selectEnd(s: Selection, block: Block, machine: MBlock, { blocks, exit }: Places): void {
  const end = block.terminator
  switch (end.kind) {
    case 'jump':
      machine.end = { kind: 'jump', to: blocks.get(end.to)!, span: end.span }
      return
    case 'if':
      machine.end = selectBranch(s, end, blocks.get(end.then)!, blocks.get(end.else)!)
      return
    case 'return':
    case 'unreachable': {
      if (end.kind === 'return') s.into(0, end.value)
      // The kernel wants every path to end, also those that nothing takes.
      else s.op(BPF_ALU64 | BPF_MOV, 0, 0, 0)
      machine.end = { kind: 'jump', to: exit, span: s.span }
    }
  }
}

function selectValue(s: Selection, value: Value): void {
  const { op } = value
  if (op === 'store') selectStore(s, value)
  else if (op === 'atomic') selectAtomic(s, value)
  else if (op === 'call') selectCall(s, value)
  else if (op !== 'cast' && s.isWanted(value)) selectResult(s, value, op, s.home(value))
}

function selectResult(s: Selection, value: Value, op: Op, dst: number): void {
  if (isAlu(op)) selectAlu(s, value, op, dst)
  else if (op === 'load') selectLoad(s, value, dst)
  else if (op === 'param') s.emit(move(dst, 1 + Number(value.imm)))
  else if (op === 'const' || op === 'map' || op === 'mapValue' || op === 'fact') s.constant(dst, value)
  else selectUnary(s, value, dst)
}

function selectCall(s: Selection, value: Value): void {
  const { call, args } = value
  invariant(call, 'a call says whom it calls')
  const simple = (arg: Value) => s.isInline(strip(arg))
  // Registers first: a constant that is made early would only stand in the way of the copies.
  for (const inline of [false, true]) {
    args.forEach((arg, i) => {
      if (simple(arg) === inline && !(inline === false && s.slotAddress(i + 1, arg))) s.into(i + 1, arg)
    })
  }
  const kind = value.callee ? BPF_PSEUDO_CALL : call.kfunc ? BPF_PSEUDO_KFUNC_CALL : 0
  const inst = s.op(CALL, 0, kind, call.helper)
  inst.args = args.length
  if (value.callee) inst.ref = { kind: 'function', callee: value.callee }
  else if (call.open) inst.ref = { kind: 'kfunc', ...call.open }
  if (s.isWanted(value)) s.emit(move(s.home(value), 0))
}

const aluCodes: Readonly<Record<AluOp, number>> = {
  add: BPF_ADD,
  sub: BPF_SUB,
  mul: BPF_MUL,
  udiv: BPF_DIV,
  sdiv: BPF_DIV,
  umod: BPF_MOD,
  smod: BPF_MOD,
  and: BPF_AND,
  or: BPF_OR,
  xor: BPF_XOR,
  shl: BPF_LSH,
  shr: BPF_RSH,
  sar: BPF_ARSH,
}

const bitwise = new Set<Op>(['and', 'or', 'xor'])
const divisions = new Set<Op>(['udiv', 'umod'])

function selectAlu(s: Selection, value: Value, op: AluOp, dst: number): void {
  if (op === 'add' && s.slotAddress(dst, value)) return
  let [a, b] = value.args.map(strip) as [Value, Value]
  if (prefersSwap(value, a, b)) [a, b] = [b, a]
  const bothShort = s.isUpperZero(a) && s.isUpperZero(b)
  const oneShort = op === 'and' && (s.isUpperZero(a) || s.isUpperZero(b))
  const short = value.width === 32 || oneShort || (bothShort && (bitwise.has(op) || divisions.has(op)))
  const off = op === 'sdiv' || op === 'smod' ? 1 : 0
  if (b.op === 'const') {
    if (op === 'and' && BigInt.asUintN(value.width, b.imm) === 0xffffffffn) {
      zeroExtend(s, a, dst)
      return
    }
    let imm = value.width === 32 || short ? BigInt.asIntN(32, b.imm) : b.imm
    let code = aluCodes[op]
    if (op === 'sub' && fitsImm32(-imm)) {
      code = BPF_ADD
      imm = -imm
    }
    if (fitsImm32(imm)) {
      const wide = value.width === 64 && !(short && (divisions.has(op) || !fitsImm32(b.imm)))
      s.into(dst, a)
      s.op((wide ? BPF_ALU64 : BPF_ALU) | code, dst, 0, Number(imm), off)
      return
    }
  }
  if (b.op === 'fact' && !('symbol' in b.fact!)) {
    s.into(dst, a)
    const inst = s.op((value.width === 64 ? BPF_ALU64 : BPF_ALU) | aluCodes[op], dst, 0, b.fact!.value)
    inst.ref = { kind: 'fact', fact: b.fact! }
    return
  }
  const right = s.register(b)
  s.into(dst, a)
  const wide = value.width === 64 && !(short && divisions.has(op))
  const inst = s.op((wide ? BPF_ALU64 : BPF_ALU) | aluCodes[op] | BPF_X, dst, right, 0, off)
  inst.commutes = commutative.has(op) && a.type !== 'ptr' && b.type !== 'ptr'
}

/** Whether `b op a` is the better order; which operand can be overwritten is seen later, by `commute`. */
function prefersSwap(value: Value, a: Value, b: Value): boolean {
  if (!commutative.has(value.op) || b.op === 'const') return false
  if (a.op === 'const') return true
  // Pointers stay on the left: the verifier follows `pointer += scalar` best.
  if (a.type === 'ptr' || b.type === 'ptr') return a.type !== 'ptr'
  const turns = (v: Value) => v.op === 'phi' && v.args.some((arg) => strip(arg) === value)
  return turns(b) && !turns(a)
}

function zeroExtend(s: Selection, value: Value, dst: number): void {
  if (s.isUpperZero(value)) s.into(dst, value)
  else s.op(MOV32_X, dst, s.register(value))
}

function selectUnary(s: Selection, value: Value, dst: number): void {
  const arg = strip(value.args[0]!)
  const { op } = value
  switch (op) {
    case 'neg':
      s.into(dst, arg)
      s.op((value.width === 32 ? BPF_ALU : BPF_ALU64) | BPF_NEG, dst, 0)
      return
    case 'not':
      s.into(dst, arg)
      s.op(BPF_ALU64 | BPF_XOR, dst, 0, 1)
      return
    case 'zext32':
      zeroExtend(s, arg, dst)
      return
    case 'zext8':
    case 'zext16':
      s.into(dst, arg)
      s.op(BPF_ALU64 | BPF_AND, dst, 0, op === 'zext8' ? 0xff : 0xffff)
      return
    case 'sext8':
    case 'sext16':
    case 'sext32':
      s.signExtend(dst, Number(op.slice(4)), arg)
      return
    case 'bswap16':
    case 'bswap32':
    case 'bswap64':
      s.into(dst, arg)
      // Before cpu v4 there are only conversions; all BPF targets here are little-endian, where `be` swaps.
      s.op(s.cpu >= 4 ? BPF_ALU64 | BPF_END : BPF_ALU | BPF_END | BPF_TO_BE, dst, 0, Number(op.slice(5)))
      return
    default:
      invariant(false, `no instruction for ${op}`)
  }
}
