/**
 * Spilling: registers that got no colour live in 8-byte stack slots (whole registers, so that the verifier keeps
 * what it knows of them) and visit registers at their uses. One whose only definition reads nothing is made again
 * instead. Reloads are shared within a block up to the next call; if that was too greedy, the next round parts them.
 */

import type { Fn, Slot } from '../../ir/index.ts'
import { BPF_DW, BPF_LDX, BPF_MEM, BPF_STX } from '../../uapi/index.ts'
import type { Flow } from './flow.ts'
import {
  CALL,
  copyInst,
  eachDef,
  eachUse,
  framePointer,
  isMove,
  isRepeatable,
  type MBlock,
  type MFn,
  MInst,
  Role,
  roles,
} from './machine.ts'

/** What spilling has done so far, over all rounds. */
export class Spills {
  readonly slots: Slot[] = []
  /** Registers that live only from one instruction to the next: spilling them again would gain nothing. */
  readonly short = new Set<number>()
  /** Where a shared reload came from. */
  readonly homes = new Map<number, Slot>()
  private readonly fn: Fn

  constructor(fn: Fn) {
    this.fn = fn
  }

  slot(): Slot {
    const slot: Slot = {
      id: this.fn.slots.length + this.slots.length,
      size: 8,
      align: 8,
      name: 'saved registers',
      span: undefined,
      words: true,
    }
    this.slots.push(slot)
    return slot
  }
}

/** A spilled group: how its value comes back, and where it is kept if it must be. */
interface Group {
  readonly members: ReadonlySet<number>
  readonly again: MInst | undefined
  slot: Slot | undefined
  /** Reloads are not shared: the group is a shared reload itself, or its value is free to make. */
  readonly parted: boolean
}

/** What spilling each register would cost: its uses and definitions, ten times as much in each loop. */
export function spillCosts(mfn: MFn, flow: Flow<MBlock>, spills: Spills): number[] {
  const cost: number[] = new Array(mfn.registers).fill(0)
  const sources = singleSources(mfn, flow)
  for (const block of flow.order) {
    const weight = 10 ** Math.min(flow.depth.get(block)!, 6)
    const count = (inst: MInst) => {
      eachUse(inst, (r) => (cost[r]! += weight))
      eachDef(inst, (r) => (cost[r]! += weight))
    }
    for (const inst of block.insts) count(inst)
    if (block.last) count(block.last)
  }
  for (const [register, source] of sources) if (isRepeatable(source)) cost[register]! /= 4
  for (const register of spills.short) cost[register] = Infinity
  return cost
}

/** The one instruction that makes a register, for those with one. */
function singleSources(mfn: MFn, flow: Flow<MBlock>): Map<number, MInst> {
  const count = new Uint32Array(mfn.registers)
  const source = new Map<number, MInst>()
  for (const block of flow.order) {
    for (const inst of block.insts) {
      eachDef(inst, (r) => {
        count[r]!++
        source.set(r, inst)
      })
    }
  }
  for (const register of source.keys()) if (count[register] !== 1) source.delete(register)
  return source
}

/** Rewrites the code so that the spilled groups need registers only briefly. */
export function spill(
  mfn: MFn,
  flow: Flow<MBlock>,
  groups: readonly (readonly number[])[],
  spills: Spills,
): void {
  const sources = singleSources(mfn, flow)
  const groupOf = new Map<number, Group>()
  for (const given of groups) {
    // Short-lived members stay in registers; they were only merged.
    const members = new Set(given.filter((r) => !spills.short.has(r)))
    const group = groupFor(members, sources, spills)
    for (const register of members) groupOf.set(register, group)
  }
  for (const block of flow.order) new Rewriter(mfn, spills, groupOf).block(block)
}

function groupFor(members: ReadonlySet<number>, sources: ReadonlyMap<number, MInst>, spills: Spills): Group {
  const made = [...members].map((r) => sources.get(r))
  const roots = made.filter((inst) => !inst || !isMove(inst) || !members.has(inst.src))
  const only = roots.length === 1 && !made.includes(undefined) ? roots[0] : undefined
  const again = only && isRepeatable(only) ? only : undefined
  let slot: Slot | undefined
  if (members.size === 1 && !again) for (const register of members) slot = spills.homes.get(register)
  return { members, again, slot, parted: again !== undefined || slot !== undefined }
}

const reload = BPF_LDX | BPF_MEM | BPF_DW
const save = BPF_STX | BPF_MEM | BPF_DW
const isReload = (inst: MInst) => inst.code === reload && inst.src === framePointer
const isSave = (inst: MInst) => inst.code === save && inst.dst === framePointer

class Rewriter {
  private readonly mfn: MFn
  private readonly spills: Spills
  private readonly groupOf: ReadonlyMap<number, Group>
  private out: MInst[] = []
  /** Registers that hold a group's value at the moment. */
  private readonly at = new Map<Group, number>()

  constructor(mfn: MFn, spills: Spills, groupOf: ReadonlyMap<number, Group>) {
    this.mfn = mfn
    this.spills = spills
    this.groupOf = groupOf
  }

  block(block: MBlock): void {
    for (const inst of block.insts) this.step(inst, (made) => this.out.push(made))
    if (block.last) this.step(block.last, () => {})
    block.insts = this.out
  }

  private step(inst: MInst, keep: (inst: MInst) => void): void {
    const role = roles(inst)
    const dst = this.groupOf.get(inst.dst)
    const src = this.groupOf.get(inst.src)
    if (isMove(inst) && dst && dst === src) return
    // The traffic of an earlier round with the same slot: the loads and stores made now do its work.
    if (
      inst.slot &&
      ((dst?.slot === inst.slot && isReload(inst)) || (src?.slot === inst.slot && isSave(inst)))
    )
      return
    const defines = dst && role & Role.writesDst ? dst : src && role & Role.writesSrc ? src : undefined
    const reads = (group: Group | undefined, bit: number) =>
      group && role & bit ? this.load(group, inst) : undefined
    const fromDst = reads(dst, Role.readsDst)
    const fromSrc = reads(src, Role.readsSrc)
    // A value that is made again where it is used is not made here.
    if (defines?.again && !(role & (Role.readsDst | Role.readsSrc))) return
    if (fromSrc !== undefined) inst.src = fromSrc
    if (fromDst !== undefined) inst.dst = fromDst
    if (defines) {
      const target = (defines === dst ? fromDst : fromSrc) ?? this.temporary(defines)
      if (defines === dst && role & Role.writesDst) inst.dst = target
      else inst.src = target
      keep(inst)
      this.store(defines, target, inst)
    } else {
      keep(inst)
    }
    if (inst.code === CALL) this.at.clear()
    for (const [group] of this.at) if (group.parted) this.at.delete(group)
  }

  private temporary(group: Group): number {
    const register = this.mfn.register()
    if (group.parted) this.spills.short.add(register)
    return register
  }

  private load(group: Group, for_: MInst): number {
    const held = this.at.get(group)
    if (held !== undefined) return held
    const register = this.temporary(group)
    let made: MInst
    if (group.again) {
      made = copyInst(group.again)
      made.dst = register
    } else {
      group.slot ??= this.spills.slot()
      made = new MInst(reload, register, framePointer, 0, 0)
      made.slot = group.slot
      if (!group.parted) this.spills.homes.set(register, group.slot)
    }
    made.span = for_.span
    this.out.push(made)
    this.at.set(group, register)
    return register
  }

  private store(group: Group, register: number, from: MInst): void {
    group.slot ??= this.spills.slot()
    const made = new MInst(save, framePointer, register, 0, 0)
    made.slot = group.slot
    made.span = from.span
    this.out.push(made)
    if (!group.parted) this.spills.homes.set(register, group.slot)
    this.at.set(group, register)
  }
}
