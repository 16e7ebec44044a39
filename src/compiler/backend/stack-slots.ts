/**
 * Where the slots of a function lie. Slots that never hold something at the same time share memory: liveness by
 * bytes, since structs are written field by field. What does not fit the kernel's 512 bytes (MAX_BPF_STACK) moves,
 * largest first, to memory of the CPU (`scratch`); pointers cannot be kept there, so slots that hold some stay, and
 * those in which functions hand each other registers.
 */
import { CompileError, type Span } from '../../error/index.ts'
import type { Fn, Slot } from '../../ir/index.ts'
import { largestScratch, moveToScratch, type Scratch } from './scratch.ts'
import { slotUse } from './slot-liveness.ts'

export interface StackPlan {
  /** Offsets from r10, all negative. */
  readonly places: ReadonlyMap<Slot, number>
  readonly bytes: number
}

/**
 * Gives each slot its place in `available` bytes of stack, rewriting `fn` where some have to leave it.
 * CompileError SK1090, with who uses how much, when they cannot.
 */
export function placeSlots(fn: Fn, available: number, scratchUse: Scratch = 'alone'): StackPlan {
  const use = slotUse(fn)
  const slots = fn.slots.filter((slot) => use.isUsed(slot))
  const whole = pack(slots, use.conflicts)
  if (whole.bytes <= available) return whole
  // Room for the key of the lookup.
  const room = available - 8
  const movable = slots.filter((slot) => !use.holdsPointers(slot)).sort((a, b) => b.size - a.size)
  const moved: Slot[] = []
  let left = slots
  let plan = whole
  while (plan.bytes > room) {
    const next = movable.shift()
    if (!next) throw overflow(slots, whole.bytes)
    moved.push(next)
    left = left.filter((slot) => slot !== next)
    plan = pack(left, use.conflicts)
  }
  const scratch = pack(moved, use.conflicts)
  if (scratch.bytes > largestScratch) throw overflow(slots, whole.bytes)
  moveToScratch(fn, scratch, scratchUse)
  return placeSlots(fn, available, scratchUse)
}

/** Places slots, largest first, as near to the top as those they conflict with allow. */
function pack(slots: readonly Slot[], conflicts: (a: Slot, b: Slot) => boolean): StackPlan {
  const places = new Map<Slot, number>()
  let bytes = 0
  for (const slot of [...slots].sort((a, b) => b.size - a.size || a.id - b.id)) {
    const others = [...places].filter(([other]) => conflicts(slot, other))
    const candidates = [0, ...others.map(([, place]) => -place)].sort((a, b) => a - b)
    for (const above of candidates) {
      const place = -Math.ceil((above + slot.size) / slot.align) * slot.align
      if (others.some(([other, at]) => place < at + other.size && at < place + slot.size)) continue
      places.set(slot, place)
      bytes = Math.max(bytes, -place)
      break
    }
  }
  return { places, bytes: Math.ceil(bytes / 8) * 8 }
}

function overflow(slots: readonly Slot[], bytes: number): CompileError {
  const rows = [...slots].sort((a, b) => b.size - a.size)
  const width = String(rows[0]?.size ?? 0).length
  const table = rows.map(
    (slot) => `  ${String(slot.size).padStart(width)} bytes  ${slot.name}${where(slot.span)}`,
  )
  return new CompileError([
    {
      code: 'SK1090',
      message: `this function needs ${bytes} bytes of stack, and the kernel has 512:\n${table.join('\n')}`,
      span: rows[0]?.span,
      hint: 'make the largest of these smaller, or keep it in a map',
    },
  ])
}

function where(span: Span | undefined): string {
  if (!span) return ''
  const { file, line } = span.source.locate(span.start)
  return `  ${file}:${line}`
}
