/**
 * The few edits of the graph that several passes share. A block's `predecessors` and its phis' args are one table
 * kept in two places; these functions change both at once, so that no pass has to remember it.
 */
import type { Span } from '../error/index.ts'
import { invariant } from '../error/index.ts'
import type { Block, Fn, IrType, Value } from './value.ts'

/** Takes the edge from `from` out of `to`'s table (not out of `from`'s terminator). */
export function dropPredecessor(to: Block, from: Block): void {
  const index = to.predecessors.indexOf(from)
  invariant(index >= 0, `b${from.id} is no predecessor of b${to.id}`)
  to.predecessors.splice(index, 1)
  for (const phi of to.phis) phi.args.splice(index, 1)
}

/** Adds an edge to `to`'s table; `argument` gives each phi's value along it. */
export function addPredecessor(to: Block, from: Block, argument: (phi: Value) => Value): void {
  const args = to.phis.map(argument)
  to.predecessors.push(from)
  for (const [i, phi] of to.phis.entries()) phi.args.push(args[i]!)
}

/** What `phi` is when control comes from `from`. */
export function phiArgument(phi: Value, from: Block): Value {
  const arg = phi.args[phi.block.predecessors.indexOf(from)]
  invariant(arg, `v${phi.id} has no argument for b${from.id}`)
  return arg
}

/** Makes the terminator of `from` name `next` where it named `old`; tables are left alone. */
export function retarget(from: Block, old: Block, next: Block): void {
  const end = from.terminator
  if (end.kind === 'jump' && end.to === old) end.to = next
  if (end.kind === 'if') {
    // biome-ignore lint/suspicious/noThenProperty: nobody awaits a terminator
    if (end.then === old) end.then = next
    if (end.else === old) end.else = next
  }
}

/** A new block on the way from `from` to `to`. */
export function splitEdge(fn: Fn, from: Block, to: Block): Block {
  const between = fn.block()
  const end = from.terminator
  between.terminator = { kind: 'jump', to, span: end.kind === 'unreachable' ? undefined : end.span }
  between.predecessors.push(from)
  retarget(from, to, between)
  to.predecessors[to.predecessors.indexOf(from)] = between
  return between
}

/** Cuts `block` before `body[at]`: what follows is a new block, which the caller leads to; `block` has no end. */
export function cutBlock(fn: Fn, block: Block, at: number): Block {
  const rest = fn.block()
  rest.body = block.body.splice(at)
  for (const value of rest.body) value.block = rest
  rest.terminator = block.terminator
  for (const next of rest.successors) next.predecessors[next.predecessors.indexOf(block)] = rest
  block.terminator = { kind: 'unreachable' }
  return rest
}

/** Makes a two-way branch a jump to `kept`, which is one of its targets. */
export function decide(from: Block, kept: Block): void {
  const end = from.terminator
  invariant(end.kind === 'if', `b${from.id} does not branch`)
  const other = kept === end.then ? end.else : end.then
  if (other !== kept) dropPredecessor(other, from)
  from.terminator = { kind: 'jump', to: kept, span: end.span }
}

/** Ends `from` with a branch instead of what it ended with; tables are left alone. */
export function setBranch(from: Block, condition: Value, yes: Block, no: Block, span?: Span): void {
  // biome-ignore lint/suspicious/noThenProperty: nobody awaits a terminator
  from.terminator = { kind: 'if', condition, then: yes, else: no, span }
}

/** A new constant, in no body yet. */
export function makeConst(fn: Fn, block: Block, imm: bigint, type: IrType, span?: Span): Value {
  const value = fn.value('const', type, [], span)
  value.imm = BigInt.asIntN(64, imm)
  value.block = block
  return value
}

/** A copy of `value` with the given operands, in `block`; the caller puts it into the body. */
export function cloneValue(fn: Fn, value: Value, args: Value[], block: Block): Value {
  const copy = fn.value(value.op, value.type, args, value.span)
  copy.block = block
  copy.width = value.width
  copy.imm = value.imm
  copy.offset = value.offset
  copy.size = value.size
  copy.signed = value.signed
  copy.space = value.space
  copy.slot = value.slot
  copy.map = value.map
  copy.call = value.call
  copy.callee = value.callee
  copy.fact = value.fact
  copy.atomic = value.atomic
  copy.fetch = value.fetch
  copy.obligation = value.obligation
  copy.reach = value.reach
  return copy
}

/** How often each value is used, by values and terminators. */
export function countUses(fn: Fn): Map<Value, number> {
  const uses = new Map<Value, number>()
  const use = (value: Value) => uses.set(value, (uses.get(value) ?? 0) + 1)
  for (const block of fn.blocks) {
    for (const phi of block.phis) phi.args.forEach(use)
    for (const value of block.body) value.args.forEach(use)
    const end = block.terminator
    if (end.kind === 'if') use(end.condition)
    else if (end.kind === 'return') use(end.value)
  }
  return uses
}
