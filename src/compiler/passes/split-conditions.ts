/**
 * `if (a or b)` on bools becomes two branches, `if (a and b)` likewise: a branch costs less than making a bool of a
 * comparison, and each branch is a fact for the ranges. Sound because bools have no effects, so that leaving the
 * second one out is not noticed.
 */
import {
  addPredecessor,
  type Block,
  countUses,
  type Fn,
  phiArgument,
  retarget,
  setBranch,
  type Value,
} from '../../ir/index.ts'

export function splitConditions(fn: Fn): boolean {
  const uses = countUses(fn)
  let changed = false
  for (let i = 0; i < fn.blocks.length; i++) {
    const block = fn.blocks[i]!
    const end = block.terminator
    if (end.kind !== 'if' || end.then === end.else) continue
    const { condition } = end
    if (
      (condition.op !== 'or' && condition.op !== 'and') ||
      condition.type !== 'bool' ||
      uses.get(condition) !== 1
    )
      continue
    split(fn, block, condition, condition.op === 'or' ? end.then : end.else)
    changed = true
  }
  return changed
}

/** `early` is where the first bool may already lead. */
function split(fn: Fn, block: Block, condition: Value, early: Block): void {
  const end = block.terminator
  if (end.kind !== 'if') return
  const [first, second] = condition.args as [Value, Value]
  const late = early === end.then ? end.else : end.then
  const rest = fn.block()
  rest.predecessors = [block]
  setBranch(rest, second, end.then, end.else, end.span)
  // The way to `late` leads through the new block now; the one to `early` exists twice.
  late.predecessors[late.predecessors.indexOf(block)] = rest
  addPredecessor(early, rest, (phi) => phiArgument(phi, block))
  setBranch(block, first, end.then, end.else, end.span)
  retarget(block, late, rest)
}
