/**
 * Register allocation: colours the interference graph, spills what finds no colour, and tries again. First with all
 * copies merged, which is best when registers suffice; else with those that cannot cost a colour.
 */
import { invariant } from '../../error/index.ts'
import type { Fn, Slot } from '../../ir/index.ts'
import { BPF_LDX } from '../../uapi/index.ts'
import { colorRegisters } from './allocate-graph.ts'
import { Spills, spill, spillCosts } from './allocate-spill.ts'
import { flowOf, outlineOf } from './flow.ts'
import { dropDead, livenessOf } from './liveness.ts'
import { hasEffect, isMove, type MBlock, type MFn, type MInst, Role, roles } from './machine.ts'

const mostRounds = 32

/** Gives every virtual register a physical one, in place. Returns the stack slots that spilling needs. */
export function allocate(mfn: MFn, fn: Fn): Slot[] {
  const spills = new Spills(fn)
  const flow = flowOf(mfn.entry)
  while (dropDead(flow, mfn, (inst) => !hasEffect(inst))) {}
  for (let round = 0; ; round++) {
    invariant(round < mostRounds, `no registers for ${fn.name} after ${round} rounds of spilling`)
    const costs = spillCosts(mfn, flow, spills)
    let coloring = colorRegisters(mfn, flow, costs, true)
    if (coloring.spilled.length) coloring = colorRegisters(mfn, flow, costs, false)
    if (coloring.spilled.length === 0) {
      for (const block of flow.order) assign(block, coloring.color)
      return settleSlots(mfn, flow.order, spills.slots)
    }
    invariant(
      coloring.spilled.every((group) => group.some((register) => !spills.short.has(register))),
      'registers made by spilling do not fit',
    )
    spill(mfn, flow, coloring.spilled, spills)
    dropDead(flow, mfn, (inst) => !hasEffect(inst))
  }
}

function assign(block: MBlock, color: readonly (number | undefined)[]): void {
  const paint = (inst: MInst) => {
    const role = roles(inst)
    if (role & (Role.readsDst | Role.writesDst)) inst.dst = color[inst.dst]!
    if (role & (Role.readsSrc | Role.writesSrc)) inst.src = color[inst.src]!
  }
  for (const inst of block.insts) paint(inst)
  if (block.last) paint(block.last)
  block.insts = block.insts.filter((inst) => !isMove(inst) || inst.dst !== inst.src)
}

/** Drops saves that nobody reads, and lets spilled registers that are never live together share their slot. */
function settleSlots(mfn: MFn, order: readonly MBlock[], slots: readonly Slot[]): Slot[] {
  const index = new Map(slots.map((slot, i) => [slot, i]))
  const visitIf = (wanted: boolean) => (inst: MInst, visit: (i: number) => void) => {
    const i = inst.slot && index.get(inst.slot)
    if (i !== undefined && ((inst.code & 7) === BPF_LDX) === wanted) visit(i)
  }
  const uses = visitIf(true)
  const defs = visitIf(false)
  const { liveOut } = livenessOf(outlineOf(mfn.entry), { size: slots.length, uses, defs })
  const apart = slots.map(() => new Set<number>())
  for (const block of order) {
    const live = new Set<number>()
    liveOut.get(block)!.each((i) => live.add(i))
    const kept: MInst[] = []
    for (const inst of [...block.insts].reverse()) {
      let wanted = true
      defs(inst, (i) => (wanted = live.has(i)))
      if (!wanted) continue
      kept.push(inst)
      defs(inst, (i) => {
        for (const other of live) {
          if (other === i) continue
          apart[i]!.add(other)
          apart[other]!.add(i)
        }
        live.delete(i)
      })
      uses(inst, (i) => live.add(i))
    }
    block.insts = kept.reverse()
  }
  const chosen: number[] = []
  for (const [i] of slots.entries()) {
    const taken = new Set([...apart[i]!].map((other) => chosen[other]))
    let c = 0
    while (taken.has(c)) c++
    chosen.push(c)
  }
  for (const block of order) {
    for (const inst of block.insts) {
      const i = inst.slot && index.get(inst.slot)
      if (i !== undefined) inst.slot = slots[chosen[i]!]!
    }
  }
  return slots.slice(0, Math.max(-1, ...chosen) + 1)
}
