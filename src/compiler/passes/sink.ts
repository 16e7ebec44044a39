/**
 * Moves a computation down to its first use, across calls (which clobber registers) and past the reservation of a ring
 * record (so that it is not made for a record that was not to be had). A value moves only
 * - within its block, or into a block that its own block branches to and nobody else does: never into a loop, and
 *   never where it would be made twice;
 * - if it has at most one operand that is no constant: then moving it makes no other value live longer than it did.
 *
 * Sound, because what moves has no effect of its own, and what it depends on is in SSA form. Loads from memory that
 * others change, and calls with a new result each time (the clock), keep their order among themselves and to all
 * effects but two: the reservation of a ring record, and stores to the stack or to such a record.
 */
import { type Block, type Fn, hasEffect, isPure, type Value } from '../../ir/index.ts'

export function sink(fn: Fn): boolean {
  let changed = false
  const users = usersOf(fn)
  for (const block of fn.blocks) {
    for (const value of [...block.body].reverse()) if (sinkOne(value, users)) changed = true
  }
  return changed
}

/** A use: the value, or the terminator of `block`, that uses something. */
interface Use {
  readonly block: Block
  /** Undefined for a terminator, and for a phi (whose use is at the end of the block it comes from). */
  readonly user: Value | undefined
}

function usersOf(fn: Fn): Map<Value, Use[]> {
  const users = new Map<Value, Use[]>()
  const note = (used: Value, use: Use) => {
    const list = users.get(used)
    if (list) list.push(use)
    else users.set(used, [use])
  }
  for (const block of fn.blocks) {
    for (const phi of block.phis) {
      for (const [i, arg] of phi.args.entries()) note(arg, { block: block.predecessors[i]!, user: undefined })
    }
    for (const value of block.body) for (const arg of value.args) note(arg, { block, user: value })
    const end = block.terminator
    if (end.kind === 'if') note(end.condition, { block, user: undefined })
    if (end.kind === 'return') note(end.value, { block, user: undefined })
  }
  return users
}

function sinkOne(value: Value, users: ReadonlyMap<Value, readonly Use[]>): boolean {
  const ordered = !isPure(value)
  if (!movable(value)) return false
  const uses = users.get(value)
  const to = uses?.[0] && placeOf(uses[0])
  if (!uses || !to || uses.some((use) => placeOf(use) !== to)) return false
  if (to !== value.block && !onlyReachedFrom(to, value.block)) return false
  const from = value.block
  const start = from.body.indexOf(value) + 1
  const first = firstUse(to, uses, to === from ? start : 0)
  const between =
    to === from ? from.body.slice(start, first) : [...from.body.slice(start), ...to.body.slice(0, first)]
  if (to === from && !between.some((each) => each.op === 'call')) return false
  if (ordered && between.some(keepsOrder)) return false
  if (value.op === 'call' && between.some((each) => each.call?.locks)) return false
  from.body.splice(start - 1, 1)
  to.body.splice(to === from ? first - 1 : first, 0, value)
  value.block = to
  return true
}

/** Where a use is now: the user itself may have moved a moment ago. */
function placeOf({ user, block }: Use): Block {
  return user?.block ?? block
}

function movable(value: Value): boolean {
  if (value.op === 'const' || value.op === 'param' || value.op === 'proven' || hasEffect(value)) return false
  // A lookup's result is tested at once, and may die with the next change of the map.
  if (value.op === 'call') return value.type !== 'ptr' || value.call!.refersTo === undefined
  if (value.op === 'load' && (value.space === 'map' || value.space === 'stack' || value.space === 'record'))
    return false
  return value.args.filter((arg) => arg.op !== 'const').length <= 1
}

function onlyReachedFrom(block: Block, from: Block): boolean {
  return block.predecessors.length === 1 && block.predecessors[0] === from && block.loop === undefined
}

function firstUse(block: Block, uses: readonly Use[], start: number): number {
  const wanted = new Set(uses.map((use) => use.user))
  for (let i = start; i < block.body.length; i++) if (wanted.has(block.body[i]!)) return i
  return block.body.length
}

/** Whether something in order may not move past `value`. */
function keepsOrder(value: Value): boolean {
  if (value.op === 'store') return value.space !== 'stack' && value.space !== 'record'
  if (value.op === 'call') return value.call!.effect !== 'const' && value.call!.name !== 'ringbuf_reserve'
  return value.op === 'atomic' || (value.op === 'load' && value.space === 'kernel')
}
