/**
 * Where the slots of a function lie. Slots that never hold something at the same time share memory: liveness by
 * bytes, since structs are written field by field. What does not fit the kernel's 512 bytes (MAX_BPF_STACK) moves,
 * largest first, to the value of a per-CPU array that is looked up once, at the entry; pointers cannot be kept
 * there, so slots that hold some stay, and those in which functions hand each other registers.
 */
import { CompileError, type Span } from '../../error/index.ts'
import { type Block, Builder, type Fn, replace, resolveAll, type Slot, type Value } from '../../ir/index.ts'
import type { MapSpec } from '../../object/index.ts'
import { BPF_FUNC_map_lookup_elem, BPF_MAP_TYPE_PERCPU_ARRAY } from '../../uapi/index.ts'
import { slotUse } from './slot-liveness.ts'

/** A per-CPU value is one allocation of at most this size (PCPU_MIN_UNIT_SIZE in include/linux/percpu.h). */
const largestScratch = 32 * 1024

export interface StackPlan {
  /** Offsets from r10, all negative. */
  readonly places: ReadonlyMap<Slot, number>
  readonly bytes: number
}

/**
 * Gives each slot its place in `available` bytes of stack, rewriting `fn` where some have to leave it.
 * CompileError SK1090, with who uses how much, when they cannot.
 */
export function placeSlots(fn: Fn, available: number): StackPlan {
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
  moveToScratch(fn, scratch)
  return placeSlots(fn, available)
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

/** Puts the lookup in front of everything, and places in its result in place of the slots. */
function moveToScratch(fn: Fn, scratch: StackPlan): void {
  const map: MapSpec = {
    name: 'scratch',
    type: BPF_MAP_TYPE_PERCPU_ARRAY,
    keySize: 4,
    valueSize: scratch.bytes,
    maxEntries: 1,
    flags: 0,
  }
  const start = fn.entry
  const entry = fn.block()
  const missing = fn.block()
  fn.blocks.splice(0, fn.blocks.length, entry, ...fn.blocks.filter((block) => block !== entry))
  takeParams(start, entry)
  const build = new Builder(fn, entry)
  const key = build.slot(fn.slot(4, 4, 'scratch key'))
  build.store(key, build.const(0), { size: 4, space: 'stack' })
  const helper = BPF_FUNC_map_lookup_elem
  const found = build.call(
    { helper, name: 'map_lookup_elem', effect: 'volatile' },
    [build.map(map), key],
    'ptr',
  )
  build.branch(build.compare('eq', found, build.const(0)), missing, start)
  build.block = missing
  // An array's entry 0 always exists; the verifier does not know.
  build.return(build.const(0))
  for (const block of fn.blocks) {
    const body: Value[] = []
    for (const value of block.body) {
      body.push(value)
      const place = value.op === 'slot' ? scratch.places.get(value.slot!) : undefined
      if (place === undefined) continue
      const offset = fn.value('const', 'num', [], value.span)
      offset.imm = BigInt(scratch.bytes + place)
      const address = fn.value('add', 'ptr', [found, offset], value.span)
      offset.block = address.block = block
      body.push(offset, address)
      replace(value, address)
    }
    block.body = body
  }
  resolveAll(fn)
}

function takeParams(from: Block, to: Block): void {
  const params = from.body.filter((value) => value.op === 'param')
  from.body = from.body.filter((value) => value.op !== 'param')
  for (const param of params) param.block = to
  to.body.push(...params)
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
