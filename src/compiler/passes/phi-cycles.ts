/**
 * Phis that feed each other around a loop, and get one and the same value from outside, are that value. Looking at each
 * phi alone never finds it: each sees the other. So this is an optimistic fixpoint: phis count as unknown until an
 * operand says otherwise, and what is still one value at the end is that value on every path.
 *
 * Sound, because a value that is the only one to come into such a cycle from outside dominates all of it; constants,
 * which need not, are copied to where they are wanted.
 */
import { type Fn, makeConst, replace, resolve, resolveAll, type Value } from '../../ir/index.ts'

/** What a phi is: not known yet, one value, or several. */
type State = Value | 'unknown' | 'several'

export function mergePhiCycles(fn: Fn): boolean {
  const states = new Map<Value, State>()
  for (const block of fn.blocks) for (const phi of block.phis) states.set(phi, 'unknown')
  for (let changed = true; changed; ) {
    changed = false
    for (const [phi, before] of states) {
      if (before === 'several') continue
      const after = meet(phi, states)
      if (after === before) continue
      states.set(phi, after)
      changed = true
    }
  }
  let changed = false
  for (const [phi, state] of states) {
    if (typeof state === 'string') continue
    let value = resolve(state)
    if (value.op === 'const') {
      value = makeConst(fn, phi.block, value.imm, phi.type, phi.span)
      phi.block.body.unshift(value)
    }
    replace(phi, value)
    changed = true
  }
  if (changed) resolveAll(fn)
  return changed
}

function meet(phi: Value, states: ReadonlyMap<Value, State>): State {
  let found: State = 'unknown'
  for (const arg of phi.args) {
    const state = states.get(arg) ?? arg
    if (state === 'unknown') continue
    if (state === 'several') return 'several'
    if (found === 'unknown') found = state
    else if (found !== state && !sameConstant(found as Value, state)) return 'several'
  }
  return found
}

function sameConstant(a: Value, b: Value): boolean {
  return a.op === 'const' && b.op === 'const' && a.imm === b.imm
}
