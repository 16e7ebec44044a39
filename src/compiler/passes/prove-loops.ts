/**
 * Proves that every loop ends, and soon enough for the kernel's verifier, which walks through each turn (1,000,000
 * instructions, BPF_COMPLEXITY_LIMIT_INSNS). Where only we see the end, a counter shows it to the verifier.
 */
import type { Diagnostic } from '../../error/index.ts'
import { type Block, dominators, type Fn, type Loop } from '../../ir/index.ts'
import { Ranges } from '../analysis/ranges.ts'
import { type TripBound, tripBound } from '../analysis/trip-bound.ts'
import { isCalledBack } from '../outline/region.ts'
import { showEnd } from './show-verifier.ts'

/** Instructions a loop may take in all its turns, with room for the rest of the program. */
const limit = 900_000n

/** What a counter adds to a turn. */
const counting = 2n

/** What the verifier walks of a body that is called back, until it sees nothing new (Linux 6.7; once before). */
const calledBackTurns = 3n

/** BPF_MAX_LOOPS of include/linux/bpf.h. */
const mostRepeats = 8n * 1024n * 1024n

/** A bound past what 32 bits count says nothing to the user. */
const endless = 1n << 33n

/** Notes the bounds of loops as far as they can be proved now: what later passes do may hide a proof, but not undo it. */
export function boundLoops(fn: Fn): void {
  const tree = dominators(fn)
  const ranges = new Ranges(tree)
  for (const loop of tree.loops) {
    const { header } = loop
    if (!header.loop || header.loop.bound !== undefined) continue
    const bound = tripBound(loop, ranges, tree.dominates)
    if (bound) header.loop.bound = bound.turns
  }
}

/**
 * Refuses loops without a bound, and those that turn too often, unless bpf_loop can make their turns (`canRepeat`);
 * shows the verifier the end of the others.
 */
export function proveLoops(fn: Fn, diagnostics: Diagnostic[], canRepeat = false): void {
  const tree = dominators(fn)
  const ranges = new Ranges(tree)
  const costs = new Map<Loop, bigint>()
  const unseen: { loop: Loop; turns: bigint }[] = []
  for (const loop of tree.loops) {
    const { header } = loop
    const span = header.loop?.span
    const walked = () => {
      let turn = 0n
      for (const block of loop.blocks) if (tree.loopOf(block) === loop) turn += sizeOf(block)
      for (const [inner, cost] of costs) if (inner.parent === loop) turn += cost
      return turn
    }
    if (isCalledBack(header)) {
      costs.set(loop, calledBackTurns * walked())
      continue
    }
    const bound = boundOf(loop, ranges, tripBound(loop, ranges, tree.dominates))
    if (!bound || bound.turns > endless) {
      diagnostics.push({
        code: 'SK1040',
        message: 'this loop has no provable bound',
        span,
        hint: 'write `for (const _ of range(n)) { if (!(…)) break; … }`',
      })
      continue
    }
    let turn = walked()
    const visible = bound.seen !== undefined && bound.seen * turn <= limit
    if ((visible ? bound.seen : bound.turns) * turn > limit && canRepeat && bound.turns <= mostRepeats) {
      header.repeat = bound.turns
      costs.set(loop, calledBackTurns * turn)
      continue
    }
    if (!visible) {
      turn += counting
      unseen.push({ loop, turns: bound.turns })
    }
    const cost = (visible ? bound.seen : bound.turns) * turn
    costs.set(loop, cost)
    if (cost <= limit) continue
    // The loop around one that is too long already says nothing new.
    if ([...costs].some(([inner, cost]) => inner.parent === loop && cost > limit)) continue
    diagnostics.push({
      code: 'SK1041',
      message: `this loop may turn ${bound.turns} times at about ${turn} instructions each: too many for the kernel's verifier`,
      span,
      hint: `lower its bound to at most ${limit / turn} turns`,
    })
  }
  // Outer loops first: the header of an inner one, which is cut in two, may be where the outer one turns.
  for (const { loop, turns } of unseen.reverse())
    showEnd(fn, loop.header, (from) => loop.latches.includes(from), turns)
  fn.walk = 0n
  for (const block of tree.order) if (!tree.loopOf(block)) fn.walk += sizeOf(block)
  for (const [loop, cost] of costs) if (!loop.parent) fn.walk += cost
  // Proved: nothing has to be kept for them any more.
  for (const { header } of tree.loops) header.loop = undefined
}

/** The best that is known: what was found now or noted before, and that a loop which never comes round turns once. */
function boundOf(loop: Loop, ranges: Ranges, found: TripBound | undefined): TripBound | undefined {
  if (!loop.latches.some((latch) => ranges.canReach(latch))) return { turns: 1n, seen: found?.seen }
  const noted = loop.header.loop?.bound
  if (noted === undefined || (found && found.turns <= noted)) return found
  return { turns: noted, seen: found?.seen }
}

/** The instructions of a block, with those of functions that it calls. */
function sizeOf(block: Block): bigint {
  let size = 1n
  for (const { op, callee } of block.body) {
    if (op !== 'const' && op !== 'cast') size++
    if (op === 'call' && callee) size += callee.walk ?? 0n
  }
  return size
}
