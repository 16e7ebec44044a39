/**
 * Which operand of a commutative operation is overwritten: `d = a; d += b` or `d = b; d += a`. The better one is that
 * whose operand dies here, since then the copy can vanish.
 */
import { outlineOf } from './flow.ts'
import { livenessOf, registerEffects } from './liveness.ts'
import { eachDef, eachUse, isMove, type MFn } from './machine.ts'

export function commute(mfn: MFn): void {
  const flow = outlineOf(mfn.entry)
  const { liveOut } = livenessOf(flow, registerEffects(mfn))
  for (const block of flow.order) {
    const live = liveOut.get(block)!.copy()
    if (block.last) eachUse(block.last, (r) => live.add(r))
    for (let i = block.insts.length - 1; i >= 0; i--) {
      const inst = block.insts[i]!
      const copy = block.insts[i - 1]
      if (inst.commutes && copy && isMove(copy) && copy.dst === inst.dst && inst.src !== inst.dst) {
        if (live.has(copy.src) && !live.has(inst.src)) [copy.src, inst.src] = [inst.src, copy.src]
      }
      eachDef(inst, (r) => live.delete(r))
      eachUse(inst, (r) => live.add(r))
    }
  }
}
