/**
 * Computes what is known and simplifies what remains, one operation at a time: constants, algebra (`fold-algebra.ts`),
 * comparisons (`fold-compare.ts`), addresses and widths of memory accesses, conditions that the branches on the way
 * decide. Sound because each rewriting gives the same 64 bits for all operands the ranges allow; a check is dropped
 * for what a range says only if the kernel's verifier can know that range too (`Range.seen`).
 */
import {
  bigOps,
  commutative,
  evaluate,
  type Fn,
  isCompare,
  makeConst,
  mirrored,
  replace,
  resolve,
  resolveAll,
  type Value,
} from '../../ir/index.ts'
import { rangesOf } from '../analysis/kept.ts'
import { foldAlgebra } from './fold-algebra.ts'
import { foldCompare } from './fold-compare.ts'
import { become, becomeConst, type Folding } from './folding.ts'
import { lowBits } from './low-bits.ts'

export function fold(fn: Fn): boolean {
  const ranges = rangesOf(fn)
  const all = fn.blocks.flatMap((block) => [...block.phis, ...block.body])
  const decided = !all.some((value) => value.type === 'big' || bigOps.has(value.op))
  const proving = all.some(({ obligation }) => obligation !== undefined && obligation.kind !== 'present')
  const uses = new Map<Value, number>()
  for (const { args } of all) for (const arg of args) uses.set(arg, (uses.get(arg) ?? 0) + 1)
  let changed = false
  for (const block of fn.blocks) {
    const body: Value[] = []
    let current: Value | undefined
    const isUsedOnce = (value: Value) => (uses.get(value) ?? 0) < 2
    const f: Folding = {
      decided,
      proving,
      mayAskOther: (value) => !proving && isUsedOnce(value),
      isUsedOnce,
      make(op, type, args) {
        const value = fn.value(op, type, args, current?.span)
        value.block = block
        body.push(value)
        return value
      },
      constant(imm, type) {
        const value = makeConst(fn, block, imm, type, current?.span)
        body.push(value)
        return value
      },
      range: (value) => ranges.at(value, block),
      known(value, a, b) {
        const known = ranges.compare(value, a, b, block)
        return known?.seen ? known.result : undefined
      },
    }
    for (const phi of block.phis) {
      phi.args = phi.args.map(resolve)
      const by = foldPhi(phi, (bool) => f.make('not', 'bool', [bool]))
      if (!by) continue
      replace(phi, by)
      changed = true
    }
    for (const value of block.body) {
      current = value
      let result: Value | undefined
      for (let round = 0; round < 8; round++) {
        value.args = value.args.map(resolve)
        const next = simplify(value, f)
        if (!next) break
        changed = true
        result = next
        if (next !== value) break
      }
      if (result && result !== value) replace(value, result)
      else body.push(value)
    }
    block.body = body
    const end = block.terminator
    if (end.kind === 'if' && end.condition.op !== 'const') {
      current = resolve(end.condition)
      const truth = ranges.settles(current, block)
      if (truth !== undefined) {
        end.condition = f.constant(truth ? 1n : 0n, 'bool')
        changed = true
      }
    }
  }
  if (changed) resolveAll(fn)
  return changed
}

function simplify(value: Value, f: Folding): Value | undefined {
  return (
    foldConstant(value) ??
    orderOperands(value) ??
    (value.type === 'void' || value.op === 'load' || value.op === 'atomic'
      ? foldAccess(value, f)
      : undefined) ??
    (value.op === 'proven' ? foldProven(value) : undefined) ??
    foldCompare(value, f) ??
    foldAlgebra(value, f)
  )
}

function foldConstant(value: Value): Value | undefined {
  if (value.args.length === 0 || value.op === 'phi' || value.args.some((arg) => arg.op !== 'const'))
    return undefined
  // A bigint's sign decides what these mean; `signs` has the say.
  if (bigOps.has(value.op) || (value.type === 'big' && value.op === 'cast')) return undefined
  if (value.type === 'big' && !value.args.every((arg) => arg.type === 'big')) return undefined
  const result = evaluate(
    value.op,
    value.args.map((arg) => arg.imm),
    value.width,
  )
  if (result === undefined || (value.type === 'big' && !exact(value))) return undefined
  return becomeConst(value, result)
}

/** The mathematical result of an open bigint operation fits where both signs agree. */
function exact({ op, args }: Value): boolean {
  const [a, b] = args.map((arg) => arg.imm)
  const small = (x: bigint | undefined) => x === undefined || (x >= -(1n << 31n) && x < 1n << 31n)
  return op !== 'shl' && small(a) && small(b)
}

/** Constants stand on the right. */
function orderOperands(value: Value): Value | undefined {
  const [a, b] = value.args
  if (a?.op !== 'const' || !b || b.op === 'const') return undefined
  if (commutative.has(value.op) || value.op === 'beq' || value.op === 'bne')
    return become(value, value.op, b, a)
  if (isCompare(value.op)) return become(value, mirrored[value.op], b, a)
  const mirror = ({ blt: 'bgt', bgt: 'blt', ble: 'bge', bge: 'ble' } as const)[value.op as 'blt']
  return mirror && become(value, mirror, b, a)
}

function foldProven(value: Value): Value | undefined {
  const [inner, present] = value.args
  const holds = present!.op === 'const' && present!.imm !== 0n
  return holds && value.obligation?.kind === 'present' ? inner : undefined
}

/** `pointer + constant` goes into the access's offset; a narrow store does not care about the upper bits. */
function foldAccess(value: Value, f: Folding): Value | undefined {
  if (value.op === 'call') return undefined
  const [pointer, operand] = value.args
  if (pointer!.op === 'add' && pointer!.width === 64 && pointer!.args[1]!.op === 'const') {
    const offset = BigInt(value.offset) + pointer!.args[1]!.imm
    if (offset >= -0x8000n && offset + 8n <= 0x7fffn) {
      value.offset = Number(offset)
      value.args = [pointer!.args[0]!, ...value.args.slice(1)]
      return value
    }
  }
  if (value.op === 'store' && value.size < 8) {
    const plain = lowBits(operand!, value.size * 8)
    if (plain !== operand && plain.type !== 'bool') {
      value.args = [pointer!, plain]
      return value
    }
    if (operand!.op === 'const') {
      const imm = BigInt.asIntN(value.size * 8, operand!.imm)
      if (imm !== operand!.imm && operand!.type !== 'bool') {
        value.args = [pointer!, f.constant(imm, operand!.type)]
        return value
      }
    }
  }
  return undefined
}

/** A join of true and false after one branch is the branch's condition. */
function foldPhi(phi: Value, not: (bool: Value) => Value): Value | undefined {
  const { block } = phi
  if (phi.type !== 'bool' || phi.args.length !== 2 || phi.args.some((arg) => arg.op !== 'const'))
    return undefined
  if (phi.args[0]!.imm === phi.args[1]!.imm) return undefined
  const [one, two] = block.predecessors
  const origin = (from: Value['block']) =>
    from.terminator.kind === 'jump' && from.predecessors.length === 1 ? from.predecessors[0]! : from
  for (const fork of new Set([origin(one!), origin(two!), one!, two!])) {
    const end = fork.terminator
    if (end.kind !== 'if' || end.then === end.else || end.condition.op === 'const') continue
    const side = (from: Value['block']) => {
      if (from === fork) return end.then === block ? 'then' : 'else'
      if (from.predecessors.length !== 1 || from.predecessors[0] !== fork || from.terminator.kind !== 'jump')
        return ''
      return end.then === from ? 'then' : 'else'
    }
    const [first, second] = [side(one!), side(two!)]
    if (!first || !second || first === second) continue
    const whenTrue = phi.args[first === 'then' ? 0 : 1]!.imm
    const condition = resolve(end.condition)
    return whenTrue !== 0n ? condition : not(condition)
  }
  return undefined
}
