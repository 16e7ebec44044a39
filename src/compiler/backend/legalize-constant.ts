/**
 * Constants that take two slots (`ld_imm64`: wide numbers, map addresses) are worth a register when they are used
 * more than once or in a loop: then there is one of them, where it dominates all uses and in no loop. The allocator
 * makes it again at each use if registers are short. All others are made at their use.
 */
import type { Block, Fn, Value } from '../../ir/index.ts'
import { type Flow, flowOf, meet } from './flow.ts'
import { fitsImm32 } from './machine.ts'

interface Use {
  readonly value: Value
  readonly user: Value | undefined
  readonly block: Block
  set(value: Value): void
}

interface Group {
  /** One of the equal values, to be copied. */
  readonly sample: Value
  readonly uses: Use[]
  /** How many uses make a register pay. */
  readonly enough: number
}

/** Returns the constants that are to have a register. */
export function shareConstants(fn: Fn): Set<Value> {
  const flow = flowOf(fn.entry)
  const groups = new Map<unknown, Group>()
  for (const block of flow.order) {
    for (const phi of block.phis) {
      phi.args.forEach((arg, i) => {
        // A constant that enters a phi is made right in the phi's register.
        if (arg.op !== 'const')
          note(groups, {
            value: arg,
            user: undefined,
            block: block.predecessors[i]!,
            set: (v) => (phi.args[i] = v),
          })
      })
    }
    for (const user of block.body) {
      for (const [i, value] of user.args.entries()) {
        note(groups, { value, user, block, set: (v) => (user.args[i] = v) })
      }
    }
  }
  const shared = new Set<Value>()
  for (const group of groups.values()) {
    const { home, at } = place(group, flow)
    const looped = group.uses.some((use) => flow.depth.get(use.block)! > flow.depth.get(home)!)
    if (group.uses.length < group.enough && !(looped && group.enough < 3)) continue
    const { op, type, imm, map } = group.sample
    const one = fn.value(op, type, [], group.sample.span)
    one.imm = op === 'mapValue' ? 0n : imm
    one.map = map
    one.block = home
    home.body.splice(at, 0, one)
    for (const use of group.uses) use.set(derived(fn, use, one))
    shared.add(one)
  }
  return shared
}

function note(groups: Map<unknown, Group>, use: Use): void {
  const { value } = use
  const { op, imm, map } = value
  const key = op === 'const' ? imm : op === 'map' ? map : op === 'mapValue' ? valueKey(map!) : undefined
  if (key === undefined || (op === 'const' && (fitsImm32(imm) || BigInt.asUintN(32, imm) === imm))) return
  const group = groups.get(key)
  // A map goes to r1 or r2 of a call: from a register that is one move, so that it takes three to win a slot.
  if (group) group.uses.push(use)
  else groups.set(key, { sample: value, uses: [use], enough: op === 'map' ? 3 : 2 })
}

const keys = new WeakMap<object, object>()

/** A key for the values of `map` that differs from the map's own. */
function valueKey(map: object): object {
  const key = keys.get(map) ?? {}
  keys.set(map, key)
  return key
}

/** What a use becomes: the shared value, or a place `imm` bytes behind the first byte of an array map's value. */
function derived(fn: Fn, use: Use, base: Value): Value {
  const { value, user, block } = use
  if (value.op !== 'mapValue' || value.imm === 0n) return base
  const offset = fn.value('const', 'num', [], value.span)
  offset.imm = value.imm
  const place = fn.value('add', 'ptr', [base, offset], value.span)
  place.block = offset.block = block
  block.body.splice(user ? block.body.indexOf(user) : block.body.length, 0, offset, place)
  return place
}

/** The lowest block outside loops that dominates all uses, and the index in its body. */
function place(group: Group, flow: Flow<Block>): { home: Block; at: number } {
  let home = group.uses[0]!.block
  for (const use of group.uses) home = meet(home, use.block, flow.dominator, flow.position)
  while (flow.depth.get(home)! > 0) home = flow.dominator.get(home)!
  const users = new Set(group.uses.map((use) => use.user))
  const first = home.body.findIndex((value) => users.has(value))
  return { home, at: first < 0 ? home.body.length : first }
}
