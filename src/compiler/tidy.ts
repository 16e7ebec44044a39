/**
 * Clean-up of machine code that has its registers: what a register already holds is not made again, equal ends of
 * blocks are merged, and a constant on its way to a join is made ahead of the branch that leads there, if its
 * register is free on the other way too. All until nothing changes.
 */
import { dropKnown } from './tidy-known.ts'
import { joinBlocks } from './duplicate-tests.ts'
import { type Flow, flowOf } from './flow.ts'
import { type BitSet, dropDead, livenessOf, registerEffects } from './liveness.ts'
import {
  eachDef,
  eachUse,
  framePointer,
  hasEffect,
  isRepeatable,
  type MBlock,
  type MFn,
  type MInst,
  oppositeJump,
} from './machine.ts'
import { BPF_ALU, BPF_ALU64 } from '../uapi/index.ts'

const mostRounds = 12

export function tidy(mfn: MFn): void {
  for (let round = 0; round < mostRounds; round++) {
    let changed = joinBlocks(mfn)
    changed = dropKnown(mfn) || changed
    changed = dropDead(flowOf(mfn.entry), mfn, (inst) => !hasEffect(inst)) || changed
    changed = mergeTails(mfn) || changed
    changed = hoistConstants(mfn) || changed
    if (!changed) break
  }
  joinBlocks(mfn)
}

/** Where several blocks jump to one place and end alike, the last instruction moves to a block that they share. */
function mergeTails(mfn: MFn): boolean {
  const flow = flowOf(mfn.entry)
  let changed = false
  for (const target of flow.order) {
    const groups = new Map<string, MBlock[]>()
    for (const before of flow.predecessors.get(target)!) {
      const last = before.end.kind === 'jump' ? before.insts.at(-1) : undefined
      if (!last || !isMergeable(last)) continue
      const key = `${last.code} ${last.dst} ${last.src} ${last.off} ${last.imm} ${last.imm64} ${last.slot?.id}`
      const group = groups.get(key)
      if (group) group.push(before)
      else groups.set(key, [before])
    }
    for (const group of groups.values()) {
      if (group.length < 2) continue
      const shared = mfn.block()
      shared.insts = [group[0]!.insts.at(-1)!]
      shared.end = { kind: 'jump', to: target, span: shared.insts[0]!.span }
      for (const block of group) {
        block.insts.pop()
        block.end = { kind: 'jump', to: shared, span: shared.insts[0]!.span }
      }
      changed = true
    }
  }
  return changed
}

/** Only what the verifier sees the same way whichever way it comes: no accesses through pointers, no calls. */
function isMergeable(inst: MInst): boolean {
  const kind = inst.code & 7
  if (isRepeatable(inst)) return !inst.ref
  return kind === BPF_ALU || kind === BPF_ALU64 || (inst.dst === framePointer && inst.slot !== undefined)
}

/**
 * `if (c) goto T; … T: r0 = 2; goto J` becomes `r0 = 2; if (c) goto J; …`. With several branches to T, the first
 * makes the constant for all, if nothing between them touches the register.
 */
function hoistConstants(mfn: MFn): boolean {
  let changed = false
  for (;;) {
    const flow = flowOf(mfn.entry)
    const { liveIn } = livenessOf(flow, registerEffects(mfn))
    if (!flow.order.some((block) => hoist(block, flow, liveIn))) return changed
    changed = true
  }
}

function hoist(block: MBlock, flow: Flow<MBlock>, liveIn: ReadonlyMap<MBlock, BitSet>): boolean {
  const { end, insts } = block
  if (end.kind !== 'jump' || end.to === block || insts.length === 0 || insts.length > 2) return false
  if (!insts.every((inst) => isRepeatable(inst) && !inst.ref)) return false
  if (flow.predecessors.get(end.to)!.length < 2) return false
  const froms = [...flow.predecessors.get(block)!]
  if (!froms.every((from) => from.end.kind === 'branch')) return false
  froms.sort((a, b) => flow.position.get(a)! - flow.position.get(b)!)
  const top = froms[0]!
  if (flow.depth.get(top)! > flow.depth.get(block)!) return false
  const region = between(top, froms, flow)
  if (!region) return false
  const mine = new Set<number>()
  for (const inst of insts) eachDef(inst, (r) => mine.add(r))
  const busy = (check: MBlock) => [...mine].some((r) => liveIn.get(check)!.has(r))
  for (const from of froms) {
    if (from.end.kind !== 'branch') return false
    const other = from.end.then === block ? from.end.else : from.end.then
    if (other === block || (other !== block && busy(other))) return false
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
  if (froms.some((from) => from.end.kind === 'branch' && from.end.else === block && !canTurn(from))) return false
  top.insts.push(...insts)
  for (const from of froms) {
    if (from.end.kind !== 'branch') continue
    if (from.end.then === block) from.end.then = end.to
    else from.end.else = end.to
  }
  return true
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
