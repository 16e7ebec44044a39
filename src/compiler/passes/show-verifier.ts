/**
 * Tests for the verifier's eyes: what only we know to hold is asked once more where it matters. The other way of such
 * a branch is never taken, and ends the program.
 */
import { type Block, Builder, cutBlock, dominators, type Fn, makeConst, type Value } from '../../ir/index.ts'
import { isInside } from '../analysis/range.ts'
import { Ranges } from '../analysis/ranges.ts'

/**
 * How far a pointer moves is compared just before it does, if the verifier does not know (of `i % 10` it learns nothing,
 * nor of what was computed before a branch said how large `i` is). Runs last: it looks at what the other passes made.
 */
export function showReach(fn: Fn): boolean {
  const moves = fn.blocks.flatMap(({ body }) => body.filter(({ reach }) => reach !== undefined))
  let ranges: Ranges | undefined
  let changed = false
  for (const move of moves) {
    const [, distance] = move.args
    ranges ??= new Ranges(dominators(fn), 'verifier')
    const range = ranges.at(distance!, move.block)
    if (range.seen && isInside(range, 0n, move.reach!)) continue
    insist(fn, move.block, move.block.body.indexOf(move), distance!, move.reach!)
    // The next one may be seen now.
    ranges = undefined
    changed = true
  }
  return changed
}

/** A loop whose end the verifier does not see (`while (n > 0) n /= 10n`) gets a counter: it turns `bound` times at most. */
export function showEnd(fn: Fn, header: Block, isLatch: (from: Block) => boolean, bound: bigint): void {
  const span = header.loop?.span
  const counter = fn.value('phi', 'num', [], span)
  counter.block = header
  header.phis.push(counter)
  const one = makeConst(fn, header, 1n, 'num', span)
  const next = fn.value('add', 'num', [counter, one], span)
  next.block = header
  for (const from of header.predecessors) {
    const zero = makeConst(fn, from, 0n, 'num', span)
    if (!isLatch(from)) from.body.push(zero)
    counter.args.push(isLatch(from) ? next : zero)
  }
  header.body.unshift(one, next)
  insist(fn, header, 2, counter, bound)
}

/** Cuts `block` before `body[at]`: from there on `value`, which is not negative, is `most` at most. */
function insist(fn: Fn, block: Block, at: number, value: Value, most: bigint): void {
  const rest = cutBlock(fn, block, at)
  const b = new Builder(fn, block)
  b.span = value.span
  b.insist(b.compare('ult', value, b.const(most + 1n)), 0, rest)
}
