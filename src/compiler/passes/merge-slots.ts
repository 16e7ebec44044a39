/**
 * Two pieces of stack memory with the same contents become one: `map.get(key)` and a later `map.delete(key)` each put
 * the key into a slot of its own, and the second need not.
 *
 * A slot counts here if it is only ever filled, by stores at constant offsets, each byte once, and then read. If slot A
 * and slot B are filled with the same SSA values at the same offsets, and all stores to A dominate all stores to B, then
 * whenever B has been filled A holds the same bytes: an SSA value has one value between two passes of its definition,
 * which dominates both, and A is filled again only on the way to filling B again.
 */
import {
  type Block,
  dominators,
  type Fn,
  replace,
  resolveAll,
  type Slot,
  type Value,
} from '../../ir/index.ts'

interface Filled {
  readonly slot: Slot
  readonly stores: Value[]
  readonly addresses: Value[]
}

export function mergeSlots(fn: Fn): boolean {
  const filled = [...filledSlots(fn).values()]
  const bySignature = new Map<string, Filled[]>()
  for (const each of filled) {
    const signature = signatureOf(each)
    const alike = bySignature.get(signature)
    if (alike) alike.push(each)
    else bySignature.set(signature, [each])
  }
  const groups = [...bySignature.values()].filter((group) => group.length > 1)
  if (groups.length === 0) return false
  const before = order(fn)
  const gone = new Set<Filled>()
  for (const group of groups) {
    for (const later of group) {
      const earlier = group.find((each) => each !== later && !gone.has(each) && fills(each, later, before))
      if (!earlier) continue
      gone.add(later)
      const dropped = new Set(later.stores)
      for (const block of fn.blocks) block.body = block.body.filter((value) => !dropped.has(value))
      for (const address of later.addresses) replaceAddress(fn, address, earlier.slot)
    }
  }
  if (gone.size > 0) resolveAll(fn)
  return gone.size > 0
}

/** An address of the other slot in the place of `address`. */
function replaceAddress(fn: Fn, address: Value, slot: Slot): void {
  const other = fn.value('slot', 'ptr', [], address.span)
  other.slot = slot
  other.block = address.block
  const body = address.block.body
  body[body.indexOf(address)] = other
  replace(address, other)
}

/** Slots that are only filled and then read. */
function filledSlots(fn: Fn): Map<Slot, Filled> {
  const slots = new Map<Slot, Filled>()
  const refused = new Set<Slot>()
  /** The slot an address lies in, and where in it. */
  const places = new Map<Value, { slot: Slot; offset: number }>()
  const values = fn.blocks.flatMap((block) => [...block.phis, ...block.body])
  for (const value of values) {
    if (value.op === 'slot') {
      places.set(value, { slot: value.slot!, offset: 0 })
      const known = slots.get(value.slot!)
      if (known) known.addresses.push(value)
      else slots.set(value.slot!, { slot: value.slot!, stores: [], addresses: [value] })
    }
  }
  for (const value of values) {
    for (const [i, arg] of value.args.entries()) {
      const place = places.get(arg)
      if (!place) continue
      if (value.op === 'load') continue
      if (value.op === 'store' && i === 0) slots.get(place.slot)!.stores.push(value)
      else if (value.op !== 'call' || value.call!.writes?.includes(i)) refused.add(place.slot)
    }
  }
  for (const block of fn.blocks) {
    const end = block.terminator
    const used = end.kind === 'if' ? end.condition : end.kind === 'return' ? end.value : undefined
    const place = used && places.get(used)
    if (place) refused.add(place.slot)
  }
  for (const [slot, { stores }] of slots) {
    if (stores.length === 0 || refused.has(slot) || overlap(stores)) slots.delete(slot)
  }
  return slots
}

function overlap(stores: readonly Value[]): boolean {
  const sorted = [...stores].sort((a, b) => a.offset - b.offset)
  return sorted.some((store, i) => i > 0 && sorted[i - 1]!.offset + sorted[i - 1]!.size > store.offset)
}

function signatureOf({ slot, stores }: Filled): string {
  const parts = stores.map((store) => {
    const value = store.args[1]!
    return `${store.offset}:${store.size}=${value.op === 'const' ? `#${value.imm}` : value.id}`
  })
  return `${slot.size}/${slot.align} ${parts.sort().join(' ')}`
}

/** Whether the first value is done on every path before the second. */
type Before = (a: Value, b: Value) => boolean

function order(fn: Fn): Before {
  const tree = dominators(fn)
  const positions = new Map<Value, number>()
  const index = (block: Block) => {
    for (const [i, value] of block.body.entries()) positions.set(value, i)
  }
  for (const block of fn.blocks) index(block)
  return (a, b) =>
    a.block === b.block ? positions.get(a)! < positions.get(b)! : tree.dominates(a.block, b.block)
}

function fills(earlier: Filled, later: Filled, before: Before): boolean {
  return earlier.stores.every((a) => later.stores.every((b) => before(a, b)))
}
