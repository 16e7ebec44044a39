/** Which registers are live where: the backward data-flow problem over machine blocks, as bit sets. */
import type { Outline } from './flow.ts'
import type { MBlock, MFn, MInst } from './machine.ts'
import { eachDef, eachUse } from './machine.ts'

/** A set of small integers. */
export class BitSet {
  readonly words: Uint32Array

  constructor(size: number) {
    this.words = new Uint32Array((size + 31) >>> 5)
  }

  has(i: number): boolean {
    return (this.words[i >>> 5]! & (1 << (i & 31))) !== 0
  }

  add(i: number): void {
    this.words[i >>> 5]! |= 1 << (i & 31)
  }

  delete(i: number): void {
    this.words[i >>> 5]! &= ~(1 << (i & 31))
  }

  /** Adds `live` without `killed`; true if that changed anything. */
  addLive(live: BitSet, killed: BitSet): boolean {
    let changed = 0
    for (let w = 0; w < this.words.length; w++) {
      const before = this.words[w]!
      const after = (before | (live.words[w]! & ~killed.words[w]!)) >>> 0
      this.words[w] = after
      changed |= before ^ after
    }
    return changed !== 0
  }

  addAll(other: BitSet): void {
    for (let w = 0; w < this.words.length; w++) this.words[w]! |= other.words[w]!
  }

  each(visit: (i: number) => void): void {
    for (let w = 0; w < this.words.length; w++) {
      for (let bits = this.words[w]!; bits; bits &= bits - 1) visit(w * 32 + 31 - Math.clz32(bits & -bits))
    }
  }

  copy(): BitSet {
    const copy = new BitSet(0)
    ;(copy as { words: Uint32Array }).words = this.words.slice()
    return copy
  }
}

export interface Liveness {
  readonly liveIn: ReadonlyMap<MBlock, BitSet>
  readonly liveOut: ReadonlyMap<MBlock, BitSet>
}

/** What is tracked: registers by default; slots of spilled registers use the same walk. */
export interface Effects {
  readonly size: number
  uses(inst: MInst, visit: (i: number) => void): void
  defs(inst: MInst, visit: (i: number) => void): void
}

export function registerEffects(mfn: MFn): Effects {
  return { size: mfn.registers, uses: eachUse, defs: eachDef }
}

export function livenessOf(flow: Outline<MBlock>, effects: Effects): Liveness {
  const killed = new Map<MBlock, BitSet>()
  const liveIn = new Map<MBlock, BitSet>()
  const liveOut = new Map<MBlock, BitSet>()
  for (const block of flow.order) {
    const kill = new BitSet(effects.size)
    const gen = new BitSet(effects.size)
    const step = (inst: MInst) => {
      effects.uses(inst, (r) => {
        if (!kill.has(r)) gen.add(r)
      })
      effects.defs(inst, (r) => kill.add(r))
    }
    for (const inst of block.insts) step(inst)
    if (block.last) step(block.last)
    killed.set(block, kill)
    liveIn.set(block, gen)
    liveOut.set(block, new BitSet(effects.size))
  }
  for (let changed = true; changed; ) {
    changed = false
    for (let i = flow.order.length - 1; i >= 0; i--) {
      const block = flow.order[i]!
      const out = liveOut.get(block)!
      for (const next of block.successors) out.addAll(liveIn.get(next)!)
      if (liveIn.get(block)!.addLive(out, killed.get(block)!)) changed = true
    }
  }
  return { liveIn, liveOut }
}

/** Drops instructions whose results nobody reads; true if there were any. */
export function dropDead(flow: Outline<MBlock>, mfn: MFn, pure: (inst: MInst) => boolean): boolean {
  let changed = false
  const { liveOut } = livenessOf(flow, registerEffects(mfn))
  for (const block of flow.order) {
    const live = liveOut.get(block)!.copy()
    if (block.last) eachUse(block.last, (r) => live.add(r))
    const kept: MInst[] = []
    for (let i = block.insts.length - 1; i >= 0; i--) {
      const inst = block.insts[i]!
      let wanted = !pure(inst)
      eachDef(inst, (r) => {
        if (live.has(r)) wanted = true
      })
      if (!wanted) continue
      eachDef(inst, (r) => live.delete(r))
      eachUse(inst, (r) => live.add(r))
      kept.push(inst)
    }
    if (kept.length !== block.insts.length) {
      block.insts = kept.reverse()
      changed = true
    }
  }
  return changed
}
