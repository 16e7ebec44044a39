/**
 * Which slots hold something at the same time. A byte of a slot is live from a write to the last read of it; a slot
 * whose address leaves the sight of this analysis is live always. Pointers into slots are followed through
 * additions, casts and phis; a helper call reads all bytes of the slots that it is given.
 */
import { type Block, type Fn, isCompare, type Slot, type Value } from '../../ir/index.ts'

export interface SlotUse {
  isUsed(slot: Slot): boolean
  conflicts(a: Slot, b: Slot): boolean
  holdsPointers(slot: Slot): boolean
}

/** Where a value points: by slot, the offset in it, or undefined where that is not constant. */
type Targets = ReadonlyMap<Slot, number | undefined>

const nowhere: Targets = new Map()

interface Touch {
  readonly slot: Slot
  /** Bits of bytes that are surely overwritten, and of those that may be read. */
  readonly writes: bigint
  readonly reads: bigint
}

export function slotUse(fn: Fn): SlotUse {
  const targets = pointerTargets(fn)
  const escaped = new Set<Slot>()
  const pointers = new Set<Slot>()
  const used = new Set<Slot>()
  const touches = new Map<Value, Touch[]>()
  for (const block of fn.blocks) {
    for (const value of [...block.phis, ...block.body]) {
      const made = touchesOf(value, targets, escaped, pointers)
      if (made.length) touches.set(value, made)
      for (const touch of made) used.add(touch.slot)
      for (const slot of targets.get(value)?.keys() ?? []) used.add(slot)
    }
  }
  const apart = conflicts(fn, touches)
  return {
    isUsed: (slot) => used.has(slot),
    conflicts: (a, b) => escaped.has(a) || escaped.has(b) || (apart.get(a)?.has(b) ?? false),
    holdsPointers: (slot) => pointers.has(slot) || slot.words,
  }
}

function pointerTargets(fn: Fn): Map<Value, Targets> {
  const targets = new Map<Value, Targets>()
  for (let changed = true; changed; ) {
    changed = false
    for (const block of fn.blocks) {
      for (const value of [...block.phis, ...block.body]) {
        const before = targets.get(value)
        const now = targetsOf(value, targets)
        if (!now.size || (before && sameTargets(before, now))) continue
        targets.set(value, now)
        changed = true
      }
    }
  }
  return targets
}

function targetsOf(value: Value, targets: ReadonlyMap<Value, Targets>): Targets {
  const of = (i: number) => targets.get(value.args[i]!) ?? nowhere
  switch (value.op) {
    case 'slot':
      return new Map([[value.slot!, 0]])
    case 'cast':
    case 'proven':
      return of(0)
    case 'add':
    case 'sub': {
      const moved = new Map<Slot, number | undefined>()
      for (const [pointer, other] of [
        [0, 1],
        [1, 0],
      ] as const) {
        const by = value.args[other]!
        const step = by.op === 'const' ? Number(value.op === 'add' ? by.imm : -by.imm) : undefined
        for (const [slot, offset] of of(pointer)) {
          moved.set(slot, offset === undefined || step === undefined ? undefined : offset + step)
        }
      }
      return moved
    }
    case 'phi': {
      const all = new Map<Slot, number | undefined>(targets.get(value) ?? [])
      for (const arg of value.args) {
        for (const [slot, offset] of targets.get(arg) ?? nowhere) {
          all.set(slot, all.has(slot) && all.get(slot) !== offset ? undefined : offset)
        }
      }
      return all
    }
    default:
      return nowhere
  }
}

function sameTargets(a: Targets, b: Targets): boolean {
  return a.size === b.size && [...a].every(([slot, offset]) => b.has(slot) && b.get(slot) === offset)
}

function touchesOf(
  value: Value,
  targets: ReadonlyMap<Value, Targets>,
  escaped: Set<Slot>,
  pointers: Set<Slot>,
): Touch[] {
  const found: Touch[] = []
  const of = (i: number) => targets.get(value.args[i]!) ?? nowhere
  switch (value.op) {
    case 'store':
    case 'load':
    case 'atomic': {
      const single = of(0).size === 1
      const stored = value.args[1]
      for (const [slot, offset] of of(0)) {
        const bytes = offset === undefined ? undefined : span(offset + value.offset, value.size)
        const isStore = value.op === 'store'
        const writes = isStore && single && bytes !== undefined ? bytes : 0n
        found.push({ slot, writes, reads: isStore ? 0n : (bytes ?? span(0, slot.size)) })
        if (value.type === 'ptr' || stored?.type === 'ptr') pointers.add(slot)
      }
      if (stored) for (const slot of of(1).keys()) escaped.add(slot)
      return found
    }
    case 'call':
      value.args.forEach((_, i) => {
        for (const slot of of(i).keys()) found.push({ slot, writes: 0n, reads: span(0, slot.size) })
      })
      return found
    default:
      if (targets.has(value) || isCompare(value.op)) return found
      value.args.forEach((_, i) => {
        for (const slot of of(i).keys()) escaped.add(slot)
      })
      return found
  }
}

function span(offset: number, size: number): bigint {
  return offset < 0 ? 0n : ((1n << BigInt(size)) - 1n) << BigInt(offset)
}

type Live = Map<Slot, bigint>

function conflicts(fn: Fn, touches: ReadonlyMap<Value, Touch[]>): Map<Slot, Set<Slot>> {
  const reached = reachedSlots(fn, touches)
  const liveIn = liveSlots(fn, touches)
  const apart = new Map<Slot, Set<Slot>>()
  const conflict = (a: Slot, b: Slot) => {
    if (a === b) return
    if (!apart.has(a)) apart.set(a, new Set())
    if (!apart.has(b)) apart.set(b, new Set())
    apart.get(a)!.add(b)
    apart.get(b)!.add(a)
  }
  for (const block of fn.blocks) {
    const live = liveOut(block, liveIn)
    const touched = new Set(reached.get(block)!)
    const before = new Map<Value, Set<Slot>>()
    for (const value of block.body) {
      const here = touches.get(value)
      if (!here) continue
      before.set(value, new Set(touched))
      for (const { slot } of here) touched.add(slot)
    }
    for (const value of [...block.body].reverse()) {
      const here = touches.get(value)
      if (!here) continue
      for (const { slot } of here) {
        for (const [other, bytes] of live) if (bytes && before.get(value)!.has(other)) conflict(slot, other)
        for (const other of here) conflict(slot, other.slot)
      }
      stepBack(here, live)
    }
  }
  return apart
}

function stepBack(here: readonly Touch[], live: Live): void {
  for (const { slot, writes } of here) live.set(slot, (live.get(slot) ?? 0n) & ~writes)
  for (const { slot, reads } of here) live.set(slot, (live.get(slot) ?? 0n) | reads)
}

function liveOut(block: Block, liveIn: ReadonlyMap<Block, Live>): Live {
  const live: Live = new Map()
  for (const next of block.successors) {
    for (const [slot, bytes] of liveIn.get(next) ?? []) live.set(slot, (live.get(slot) ?? 0n) | bytes)
  }
  return live
}

function liveSlots(fn: Fn, touches: ReadonlyMap<Value, Touch[]>): Map<Block, Live> {
  const liveIn = new Map<Block, Live>()
  for (let changed = true; changed; ) {
    changed = false
    for (const block of [...fn.blocks].reverse()) {
      const live = liveOut(block, liveIn)
      for (const value of [...block.body].reverse()) {
        const here = touches.get(value)
        if (here) stepBack(here, live)
      }
      const before = liveIn.get(block)
      if (
        before &&
        before.size === live.size &&
        [...live].every(([slot, bytes]) => before.get(slot) === bytes)
      ) {
        continue
      }
      liveIn.set(block, live)
      changed = true
    }
  }
  return liveIn
}

/** By block, the slots that some way from the entry has touched before it. */
function reachedSlots(fn: Fn, touches: ReadonlyMap<Value, Touch[]>): Map<Block, Set<Slot>> {
  const reached = new Map<Block, Set<Slot>>(fn.blocks.map((block) => [block, new Set()]))
  for (let changed = true; changed; ) {
    changed = false
    for (const block of fn.blocks) {
      const out = new Set(reached.get(block)!)
      for (const value of block.body) for (const { slot } of touches.get(value) ?? []) out.add(slot)
      for (const next of block.successors) {
        const into = reached.get(next)!
        const size = into.size
        for (const slot of out) into.add(slot)
        if (into.size !== size) changed = true
      }
    }
  }
  return reached
}
