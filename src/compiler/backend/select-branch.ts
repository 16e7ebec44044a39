/**
 * Conditional jumps: comparison and jump are one instruction. Constants go into it where they fit, 32-bit jumps
 * (cpu v3) are taken for 32-bit comparisons and where they make a constant fit or an extension needless, and a test
 * of bits (`(a & mask) !== 0`) is `jset`.
 */
import { type CompareOp, inverse, isCompare, mirrored, type Terminator, type Value } from '../../ir/index.ts'
import {
  BPF_JEQ,
  BPF_JGE,
  BPF_JGT,
  BPF_JLE,
  BPF_JLT,
  BPF_JMP,
  BPF_JMP32,
  BPF_JNE,
  BPF_JSET,
  BPF_JSGE,
  BPF_JSGT,
  BPF_JSLE,
  BPF_JSLT,
  BPF_X,
} from '../../uapi/index.ts'
import { isCounter } from '../analysis/counter.ts'
import { fitsImm32, type MBlock, type MEnd, MInst } from './machine.ts'
import { type Selection, strip } from './selection.ts'

const jumps: Readonly<Record<CompareOp, number>> = {
  eq: BPF_JEQ,
  ne: BPF_JNE,
  ult: BPF_JLT,
  ule: BPF_JLE,
  ugt: BPF_JGT,
  uge: BPF_JGE,
  slt: BPF_JSLT,
  sle: BPF_JSLE,
  sgt: BPF_JSGT,
  sge: BPF_JSGE,
}

const signedOps = new Set<CompareOp>(['slt', 'sle', 'sgt', 'sge'])
const lessOps = new Set<CompareOp>(['ult', 'ule', 'slt', 'sle'])

/** The end of a machine block for an `if`; emits what its operands need. */
export function selectBranch(
  s: Selection,
  end: Extract<Terminator, { kind: 'if' }>,
  taken: MBlock,
  fall: MBlock,
): MEnd {
  let condition = strip(end.condition)
  while (condition.op === 'not') {
    condition = strip(condition.args[0]!)
    ;[taken, fall] = [fall, taken]
  }
  const made = isCompare(condition.op) ? compare(s, condition) : undefined
  const { inst, inverted } = made ?? {
    inst: new MInst(BPF_JMP | BPF_JNE, s.register(condition), 0, 0, 0),
    inverted: false,
  }
  inst.span = end.span ?? condition.span
  if (inverted) [taken, fall] = [fall, taken]
  return { kind: 'branch', inst, taken, fall }
}

interface Jump {
  readonly inst: MInst
  /** It jumps where the comparison does not hold. */
  readonly inverted: boolean
}

function compare(s: Selection, value: Value): Jump {
  let op = value.op as CompareOp
  let [a, b] = value.args.map(strip) as [Value, Value]
  // The verifier before Linux 6.8 decides comparisons of registers only if it knows the second of them exactly.
  if (a.op === 'const' ? b.op !== 'const' : isCounter(a) && b.op !== 'const' && !isCounter(b)) {
    ;[a, b] = [b, a]
    op = mirrored[op]
  }
  const bits = bitTest(s, value, op, a, b)
  if (bits) return bits
  if (s.cpu === 1 && lessOps.has(op)) {
    const jump = plain(s, value, inverse[op], a, b)
    return { inst: jump, inverted: true }
  }
  return { inst: plain(s, value, op, a, b), inverted: false }
}

function plain(s: Selection, value: Value, op: CompareOp, a: Value, b: Value): MInst {
  const low = value.width === 32
  const narrow = low || (!signedOps.has(op) && s.cpu >= 3 && s.isUpperZero(a) && s.isUpperZero(b))
  if (b.op === 'const') {
    if (!low && fitsImm32(b.imm) && !(narrow && isFreeExtension(s, a, low))) {
      return new MInst(BPF_JMP | jumps[op], s.register(a), 0, 0, Number(b.imm))
    }
    if (narrow) {
      const imm = Number(BigInt.asIntN(32, b.imm))
      return new MInst(BPF_JMP32 | jumps[op], low32(s, a, low), 0, 0, imm)
    }
  }
  const extended = isFreeExtension(s, a, low) || isFreeExtension(s, b, low)
  if (low || (narrow && extended)) {
    return new MInst(BPF_JMP32 | jumps[op] | BPF_X, low32(s, a, low), low32(s, b, low), 0, 0)
  }
  return new MInst(BPF_JMP | jumps[op] | BPF_X, s.register(a), s.register(b), 0, 0)
}

/** `value` extends what a 32-bit comparison can look at directly, and nobody else needs it extended. */
function isFreeExtension(s: Selection, value: Value, low: boolean): boolean {
  if (value.op !== 'zext32' && !(low && value.op === 'sext32')) return false
  return s.isUsedOnce(value) || low
}

function low32(s: Selection, value: Value, low: boolean): number {
  return s.register(isFreeExtension(s, value, low) ? value.args[0]! : value)
}

/** `(a & mask) == 0`, `!= 0`. There is no jump on clear bits: the sides are exchanged instead. */
function bitTest(s: Selection, value: Value, op: CompareOp, a: Value, b: Value): Jump | undefined {
  if (a.op !== 'and' || b.op !== 'const' || b.imm !== 0n || (op !== 'eq' && op !== 'ne')) return undefined
  if (s.isWanted(a) || !s.isUsedOnce(a)) return undefined
  let [x, mask] = a.args.map(strip) as [Value, Value]
  if (x.op === 'const') [x, mask] = [mask, x]
  const inverted = op === 'eq'
  const low = value.width === 32 || a.width === 32
  if (mask.op === 'const') {
    const short = BigInt.asUintN(32, mask.imm) === mask.imm
    if (!low && fitsImm32(mask.imm)) {
      return { inst: new MInst(BPF_JMP | BPF_JSET, s.register(x), 0, 0, Number(mask.imm)), inverted }
    }
    if (s.cpu >= 3 && (low || short)) {
      const imm = Number(BigInt.asIntN(32, mask.imm))
      return { inst: new MInst(BPF_JMP32 | BPF_JSET, s.register(x), 0, 0, imm), inverted }
    }
  }
  if (low && s.cpu < 3) return undefined
  const kind = low ? BPF_JMP32 : BPF_JMP
  return { inst: new MInst(kind | BPF_JSET | BPF_X, s.register(x), s.register(mask), 0, 0), inverted }
}
