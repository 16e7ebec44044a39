/**
 * Constants on their way to a join are made ahead of the branch that leads there, if their registers are free on the
 * other way too: `if (c) goto T; … T: r0 = 2; goto J` becomes `r0 = 2; if (c) goto J; …`, which saves a jump. Early
 * (before allocation) where both ways make constants or many lead to the join, as in a switch; late for the rest.
 */
import { type Flow, flowOf, outlineOf } from './flow.ts'
import { type BitSet, livenessOf, registerEffects } from './liveness.ts'
import {
  eachDef,
  eachUse,
  firstVirtual,
  isMove,
  isRepeatable,
  type MBlock,
  type MFn,
  type MInst,
  oppositeJump,
} from './machine.ts'

export type When = 'early' | 'late'

/** True if anything changed. With several branches to one block, the first makes the constants for all. */
export function hoistConstants(mfn: MFn, when: When): boolean {
  let changed = false
  // Most functions have nothing of the kind: no need to analyse them.
  while (outlineOf(mfn.entry).order.some(isCandidate)) {
    const flow = flowOf(mfn.entry)
    const { liveIn } = livenessOf(flow, registerEffects(mfn))
    if (!flow.order.some((block) => hoist(block, flow, liveIn, when))) return changed
    changed = true
  }
  return changed
}

function isCandidate({ end, insts }: MBlock): boolean {
  return end.kind === 'jump' && (insts.length === 1 || insts.length === 2) && insts.every(isFree)
}

function isFree(inst: MInst): boolean {
  return isRepeatable(inst) && !inst.ref
}

function hoist(block: MBlock, flow: Flow<MBlock>, liveIn: ReadonlyMap<MBlock, BitSet>, when: When): boolean {
  const { end, insts } = block
  if (!isCandidate(block) || end.kind !== 'jump') return false
  if (flow.predecessors.get(end.to)!.length < 2) return false
  const froms = [...flow.predecessors.get(block)!]
  if (froms.length === 0 || !froms.every((from) => from.end.kind === 'branch')) return false
  froms.sort((a, b) => flow.position.get(a)! - flow.position.get(b)!)
  const top = froms[0]!
  if (flow.depth.get(top)! > flow.depth.get(block)!) return false
  const region = between(top, froms, flow)
  if (!region) return false
  const mine = new Set<number>()
  for (const inst of insts) eachDef(inst, (r) => mine.add(r))
  if (when === 'early' && [...mine].some((r) => r < firstVirtual)) return false
  const busy = (check: MBlock) => [...mine].some((r) => liveIn.get(check)!.has(r))
  for (const from of froms) {
    if (from.end.kind !== 'branch') return false
    const other = from.end.taken === block ? from.end.fall : from.end.taken
    if (other === block || busy(other)) return false
    if (when === 'early' && !paysEarly(other, end.to)) return false
  }
  let clear = true
  eachUse(top.last!, (r) => {
    if (mine.has(r)) clear = false
  })
  for (const each of region) {
    if (busy(each)) return false
    for (const inst of each.insts) {
      eachDef(inst, (r) => {
        if (mine.has(r)) clear = false
      })
    }
  }
  if (!clear) return false
  // A test of bits has only one direction: both sides must stay where they can be reached.
  if (froms.some((from) => from.end.kind === 'branch' && from.end.fall === block && !canTurn(from)))
    return false
  top.insts.push(...insts)
  for (const from of froms) {
    if (from.end.kind !== 'branch') continue
    if (from.end.taken === block) from.end.taken = end.to
    else from.end.fall = end.to
  }
  return true
}

/** Copies may come to nothing, and with them the jump that would be saved. */
function paysEarly(other: MBlock, join: MBlock): boolean {
  return other.end.kind !== 'jump' || other.end.to !== join || !other.insts.every(isMove)
}

function canTurn(block: MBlock): boolean {
  return block.end.kind === 'branch' && oppositeJump(block.end.inst.code) !== undefined
}

/** The blocks on ways from `top` to the others; undefined if `top` does not dominate them. */
function between(top: MBlock, froms: readonly MBlock[], flow: Flow<MBlock>): Set<MBlock> | undefined {
  const region = new Set<MBlock>()
  const work = froms.filter((from) => from !== top)
  while (work.length) {
    const block = work.pop()!
    if (block === top || region.has(block)) continue
    if (flow.dominator.get(block) === block) return undefined
    region.add(block)
    work.push(...flow.predecessors.get(block)!)
  }
  return region
}
