/**
 * What keys and printed values are made of. A one-liner declares no types, so they are inferred from the operands
 * while lowering: each kind of part says which operands it takes, how they lie in memory, and what is made of them in
 * user space. A part's name is all a recipe has to keep of it.
 */
import type { Value } from '../ir/index.ts'
import { pid } from '../kernel/index.ts'
import {
  builtinOf,
  KernelPointer,
  type Lowering,
  ObjectLiteral,
  type Operand,
  Scalar,
} from '../operand/index.ts'
import { bool, i64, stackId, str, struct, type Type, u32, u64 } from '../schema/index.ts'
import { StackOperand, stacks, TakenStack } from './stack.ts'

export interface Part {
  /** For recipes: `i64`, `str(16)`. */
  readonly name: string
  readonly type: Type
  /** The operand as `type` is written from it. */
  lower(l: Lowering, operand: Operand): Operand
  /** What is shown of a decoded value. */
  shown(decoded: never): unknown
}

const same = { lower: (_: Lowering, operand: Operand) => operand, shown: (value: unknown) => value }
const asBigint = (l: Lowering, operand: Operand) =>
  new Scalar('big', l.b.unary('cast', operand.components()[0]!, 'i64'))

const fixed: readonly Part[] = [
  { ...same, name: 'number', type: i64.asNumber, lower: asBigint },
  { ...same, name: 'i64', type: i64 },
  { ...same, name: 'u64', type: u64 },
  { ...same, name: 'boolean', type: bool },
  {
    name: 'address',
    type: u64,
    lower: (l, operand) => new Scalar('big', operand.word(l, 'big', 'an address')),
    shown: (value: bigint) => `0x${value.toString(16)}`,
  },
  {
    name: 'kstack',
    type: stackId,
    lower: (_, operand) => (operand as StackOperand).id,
    shown: (id: number) => new TakenStack('kernel', id, 0, stacks()),
  },
  {
    // Equal addresses in two processes are two stacks.
    name: 'ustack',
    type: struct({ pid: u32, id: stackId }),
    lower: (l, operand) =>
      new ObjectLiteral(
        new Map([
          ['pid', builtinOf(pid)!.call(l, [])],
          ['id', (operand as StackOperand).id],
        ]),
      ),
    shown: ({ pid, id }: { pid: number; id: number }) => new TakenStack('user', id, pid, stacks()),
  },
]

/** The part of this name. */
export function partOf(name: string): Part {
  const found = fixed.find((each) => each.name === name)
  if (found) return found
  return { ...same, name, type: str(Number(/^str\((\d+)\)$/.exec(name)![1])) }
}

/** The part that takes `operand`; `what` names who wants it, in messages. */
export function partFor(l: Lowering, operand: Operand, what: string): Part {
  if (operand.isText()) return partOf(`str(${textSize(l, operand)})`)
  if (operand instanceof StackOperand) return partOf(operand.kind === 'kernel' ? 'kstack' : 'ustack')
  if (operand instanceof KernelPointer) return partOf('address')
  if (operand instanceof Scalar) {
    if (operand.kind === 'bool') return partOf('boolean')
    if (operand.kind === 'num') return partOf('number')
    return partOf(isSigned(operand.value) ? 'i64' : 'u64')
  }
  return l.fail(
    'SK2017',
    `${what} takes numbers, strings, booleans and stacks, this is ${operand.describe()}`,
    'give the fields of it that matter',
  )
}

/** Known strings have a size that many of them share, so that one call has one map whichever it is. */
function textSize(l: Lowering, operand: Operand): number {
  const { size, constant } = operand.text(l, 'a key')
  if (!constant) return size
  return 2 ** Math.max(4, Math.ceil(Math.log2(size)))
}

/** The sign of a bigint as far as it is known before the pass that decides it (compiler/passes/signs.ts). */
function isSigned(value: Value, seen: Set<Value> = new Set()): boolean {
  if (value.type !== 'big') return value.type === 'i64'
  if (seen.has(value)) return false
  seen.add(value)
  if (value.op === 'const') return value.imm < 0n
  return value.op === 'sub' || value.op === 'neg' || value.args.some((each) => isSigned(each, seen))
}

/** The part of a value of JavaScript, for kernel functions that run as JavaScript. */
export function partOfValue(value: unknown): Part {
  if (value instanceof TakenStack) return partOf(value.kind === 'kernel' ? 'kstack' : 'ustack')
  if (typeof value === 'bigint') return partOf(value < 1n << 63n ? 'i64' : 'u64')
  if (typeof value === 'string') return partOf('str(256)')
  return partOf(typeof value === 'boolean' ? 'boolean' : 'number')
}

/** What `partOfValue(value).type` encodes for `value`. */
export function encodable(value: unknown): unknown {
  if (value instanceof TakenStack)
    return value.kind === 'kernel' ? value.id : { pid: value.pid, id: value.id }
  return typeof value === 'number' ? BigInt(value) : value
}

/** Several parts as one type: itself for one, a struct for more. */
export function typeOfParts(parts: readonly Part[]): Type {
  if (parts.length === 1) return parts[0]!.type
  return struct(Object.fromEntries(parts.map(({ type }, index) => [`part${index}`, type])))
}

/** The operands of all parts as one operand of `typeOfParts`. */
export function lowerParts(l: Lowering, parts: readonly Part[], operands: readonly Operand[]): Operand {
  const lowered = parts.map((part, index) => part.lower(l, operands[index]!))
  if (lowered.length === 1) return lowered[0]!
  return new ObjectLiteral(new Map(lowered.map((each, index) => [`part${index}`, each])))
}

/** A value of `typeOfParts` as what is shown of each part. */
export function shownParts(parts: readonly Part[], decoded: unknown): unknown[] {
  if (parts.length === 1) return [parts[0]!.shown(decoded as never)]
  const values = decoded as Record<string, unknown>
  return parts.map((part, index) => part.shown(values[`part${index}`] as never))
}
