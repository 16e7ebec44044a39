/**
 * Tests for the verifier's eyes: what only we know to hold is asked once more where it matters. The other way of such
 * a branch is never taken, and ends the program.
 */
import { type Block, type Fn, makeConst, setBranch, type Value } from '../../ir/index.ts'

/** An index that the verifier learnt nothing of (`i % 10`) is compared just before `proof`. */
export function showIndex(fn: Fn, proof: Value, limit: number): void {
  const { block } = proof
  insist(fn, block, block.body.indexOf(proof), proof.args[0]!, BigInt(limit) - 1n)
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
  const { span } = value
  const rest = fn.block()
  rest.body = block.body.splice(at)
  for (const each of rest.body) each.block = rest
  rest.terminator = block.terminator
  for (const next of rest.successors) next.predecessors[next.predecessors.indexOf(block)] = rest
  const never = fn.block()
  const zero = makeConst(fn, never, 0n, 'num', span)
  never.body.push(zero)
  never.terminator = { kind: 'return', value: zero, span }
  const limit = makeConst(fn, block, most + 1n, 'num', span)
  const inside = fn.value('ult', 'bool', [value, limit], span)
  inside.block = block
  block.body.push(limit, inside)
  rest.predecessors = [block]
  never.predecessors = [block]
  setBranch(block, inside, rest, never, span)
}
