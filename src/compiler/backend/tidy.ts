/**
 * Clean-up of machine code that has its registers: what a register already holds is not made again, equal ends of
 * blocks are merged, and a constant on its way to a join is made ahead of the branch that leads there, if its
 * register is free on the other way too. All until nothing changes.
 */

import type { Slot } from '../../ir/index.ts'
import { BPF_ALU, BPF_ALU64 } from '../../uapi/index.ts'
import { joinBlocks } from './duplicate-tests.ts'
import { outlineOf } from './flow.ts'
import { hoistConstants } from './hoist-constants.ts'
import { dropDead } from './liveness.ts'
import { framePointer, hasEffect, isRepeatable, type MBlock, type MFn, type MInst } from './machine.ts'
import { dropKnown } from './tidy-known.ts'

const mostRounds = 12

/** `saved`: where registers are saved, and nothing else. */
export function tidy(mfn: MFn, saved: readonly Slot[] = []): void {
  for (let round = 0; round < mostRounds; round++) {
    let changed = joinBlocks(mfn)
    changed = dropKnown(mfn, saved) || changed
    changed = dropDead(outlineOf(mfn.entry), mfn, (inst) => !hasEffect(inst)) || changed
    changed = mergeTails(mfn) || changed
    changed = hoistConstants(mfn, 'late') || changed
    if (!changed) break
  }
  joinBlocks(mfn)
}

/** Where several blocks jump to one place and end alike, the last instruction moves to a block that they share. */
function mergeTails(mfn: MFn): boolean {
  const flow = outlineOf(mfn.entry)
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
  if (inst.ref) return false
  if (isRepeatable(inst)) return true
  return kind === BPF_ALU || kind === BPF_ALU64 || (inst.dst === framePointer && inst.slot !== undefined)
}
