/**
 * Proves that every loop ends, and soon enough for the kernel's verifier, which walks through each turn: 1,000,000
 * instructions (BPF_COMPLEXITY_LIMIT_INSNS), and 8,192 branches to come back to (BPF_COMPLEXITY_LIMIT_JMP_SEQ in
 * kernel/bpf/verifier.c). Where only we see the end, a counter shows it to the verifier.
 */
import type { Diagnostic } from '../../error/index.ts'
import { type Block, dominators, type Fn, type Loop, type Walk } from '../../ir/index.ts'
import { rangesOf } from '../analysis/kept.ts'
import type { Ranges } from '../analysis/ranges.ts'
import { type TripBound, tripBound } from '../analysis/trip-bound.ts'
import { isCalledBack } from '../outline/region.ts'
import { showEnd } from './show-verifier.ts'

/** Instructions a loop may take in all its turns, with room for the rest of the program. */
const limit = 900_000n

/** Branches that it may leave for later in all its turns, with such room. */
const forkLimit = 8_000n

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
  const ranges = rangesOf(fn)
  for (const loop of tree.loops) {
    const { header } = loop
    if (!header.loop || header.loop.bound !== undefined) continue
    const bound = boundOf(loop, ranges, tripBound(loop, ranges, tree.dominates))
    if (bound) header.loop.bound = bound.turns
  }
}

/**
 * Refuses loops without a bound, and those that turn too often, unless bpf_loop can make their turns (`canRepeat`);
 * shows the verifier the end of the others.
 */
export function proveLoops(fn: Fn, diagnostics: Diagnostic[], canRepeat = false): void {
  const tree = dominators(fn)
  const ranges = rangesOf(fn)
  const costs = new Map<Loop, Walk>()
  const unseen: { loop: Loop; turns: bigint }[] = []
  for (const loop of tree.loops) {
    const { header } = loop
    const span = header.loop?.span
    const walked = () => {
      const own = [...loop.blocks].filter((block) => tree.loopOf(block) === loop)
      const inner = [...costs].filter(([inner]) => inner.parent === loop)
      return sum([...own.map(walkOf), ...inner.map(([, cost]) => cost)])
    }
    if (isCalledBack(header)) {
      costs.set(loop, times(calledBackTurns, walked()))
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
    const turn = walked()
    const visible = bound.seen !== undefined && bound.seen * turn.insns <= limit
    // The test whether it goes on is one that the verifier can tell, or the counter's, which comes to it.
    const once = visible
      ? { insns: turn.insns, forks: turn.forks - 1n }
      : { insns: turn.insns + counting, forks: turn.forks }
    const cost = times(visible ? bound.seen : bound.turns, once)
    const isLong = cost.insns > limit || cost.forks > forkLimit
    if (isLong && canRepeat && bound.turns <= mostRepeats) {
      header.repeat = bound.turns
      costs.set(loop, times(calledBackTurns, turn))
      continue
    }
    if (!visible) unseen.push({ loop, turns: bound.turns })
    costs.set(loop, cost)
    if (cost.insns <= limit) continue
    // The loop around one that is too long already says nothing new.
    if ([...costs].some(([inner, cost]) => inner.parent === loop && cost.insns > limit)) continue
    diagnostics.push({
      code: 'SK1041',
      message: `this loop may turn ${bound.turns} times at about ${once.insns} instructions each: too many for the kernel's verifier`,
      span,
      hint: `lower its bound to at most ${limit / once.insns} turns`,
    })
  }
  // Outer loops first: the header of an inner one, which is cut in two, may be where the outer one turns.
  for (const { loop, turns } of unseen.reverse())
    showEnd(fn, loop.header, (from) => loop.latches.includes(from), turns)
  fn.walk = sum([
    ...tree.order.filter((block) => !tree.loopOf(block)).map(walkOf),
    ...[...costs].filter(([loop]) => !loop.parent).map(([, cost]) => cost),
  ])
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

/** A block, with the functions that it calls. */
function walkOf(block: Block): Walk {
  const own = block.body.filter(({ op }) => op !== 'const' && op !== 'cast').length + 1
  const forks = block.terminator.kind === 'if' ? 1n : 0n
  return sum([
    { insns: BigInt(own), forks },
    ...block.body.flatMap(({ op, callee }) => (op === 'call' && callee?.walk) || []),
  ])
}

const sum = (walks: readonly Walk[]): Walk => ({
  insns: walks.reduce((all, { insns }) => all + insns, 0n),
  forks: walks.reduce((all, { forks }) => all + forks, 0n),
})

const times = (turns: bigint, { insns, forks }: Walk): Walk => ({
  insns: turns * insns,
  forks: turns * forks,
})
