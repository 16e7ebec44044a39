/**
 * Drops what nobody needs. Needed are effects, what terminators use, obligations that are not discharged yet, and the
 * operands of what is needed; phis that only feed each other are not. An atomic whose result nobody needs has none. A store to a stack slot is an effect only if
 * the slot's memory is ever looked at: by a load, an atomic, a call, or anybody who got its address otherwise.
 */
import { type Fn, hasEffect, type Slot, type Value } from '../../ir/index.ts'

export function dropDead(fn: Fn): boolean {
  const looked = slotsLookedAt(fn)
  const needed = new Set<Value>()
  /** Whose result somebody needs, not the effect alone. */
  const used = new Set<Value>()
  const work: Value[] = []
  const use = (value: Value) => {
    used.add(value)
    need(value)
  }
  const need = (value: Value) => {
    if (needed.has(value)) return
    needed.add(value)
    work.push(value)
  }
  for (const block of fn.blocks) {
    for (const value of block.body) {
      if (value.obligation || (hasEffect(value) && !isDeadStore(value, looked))) need(value)
    }
    const end = block.terminator
    if (end.kind === 'if') use(end.condition)
    else if (end.kind === 'return') use(end.value)
  }
  for (let value = work.pop(); value; value = work.pop()) value.args.forEach(use)

  let changed = false
  for (const block of fn.blocks) {
    const before = block.phis.length + block.body.length
    block.phis = block.phis.filter((value) => needed.has(value))
    block.body = block.body.filter((value) => needed.has(value))
    changed ||= block.phis.length + block.body.length !== before
    for (const value of block.body) {
      if (!value.fetch || used.has(value)) continue
      value.fetch = false
      value.type = 'void'
      changed = true
    }
  }
  return changed
}

/** The slot whose memory `pointer` surely points into. */
function slotOf(pointer: Value): Slot | undefined {
  if (pointer.op === 'slot') return pointer.slot
  return pointer.op === 'add' && pointer.type === 'ptr' ? slotOf(pointer.args[0]!) : undefined
}

function isDeadStore(value: Value, looked: ReadonlySet<Slot>): boolean {
  if (value.op !== 'store' || value.space !== 'stack') return false
  const slot = slotOf(value.args[0]!)
  return slot !== undefined && !looked.has(slot)
}

function slotsLookedAt(fn: Fn): ReadonlySet<Slot> {
  const looked = new Set<Slot>()
  const look = (pointer: Value) => {
    const slot = slotOf(pointer)
    if (slot) looked.add(slot)
  }
  for (const block of fn.blocks) {
    for (const phi of block.phis) phi.args.forEach(look)
    for (const value of block.body) {
      if (value.op === 'store') look(value.args[1]!)
      else if (value.op === 'add' && value.type === 'ptr') value.args.slice(1).forEach(look)
      else value.args.forEach(look)
    }
    const end = block.terminator
    if (end.kind === 'return') look(end.value)
  }
  return looked
}
