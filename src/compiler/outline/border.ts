/**
 * What crosses the border between a function and the part of it that is called back: values that go in and come out,
 * each a word in one piece of the caller's stack; what is free to make anew stays out of it.
 */
import { type Block, type Builder, cloneValue, type Fn, type Slot, type Value } from '../../ir/index.ts'
import type { Region } from './region.ts'

/** Slots that only one turn of the loop uses: they go with the body. */
export function privateSlots(fn: Fn, { header, blocks }: Region): Set<Slot> {
  const roots = new Map<Value, Set<Slot>>()
  const shared = new Set<Slot>()
  const rootsOf = (value: Value) => roots.get(value)
  for (let changed = true; changed; ) {
    changed = false
    for (const block of fn.blocks) {
      for (const value of [...block.phis, ...block.body]) {
        const found =
          value.op === 'slot' ? [value.slot!] : addressOf(value).flatMap((arg) => [...(rootsOf(arg) ?? [])])
        for (const slot of found) {
          let known = roots.get(value)
          if (!known) roots.set(value, (known = new Set()))
          if (known.has(slot)) continue
          known.add(slot)
          changed = true
        }
      }
    }
  }
  for (const block of fn.blocks) {
    for (const value of [...block.phis, ...block.body]) {
      const carried = value.op === 'phi' && (block === header || !blocks.has(block))
      const outside = !blocks.has(block) && addressOf(value).length === 0
      const kept = value.op === 'store' ? rootsOf(value.args[1]!) : undefined
      for (const slot of kept ?? []) shared.add(slot)
      if (!carried && !outside) continue
      for (const arg of value.args) for (const slot of rootsOf(arg) ?? []) shared.add(slot)
    }
  }
  const used = new Set([...roots].flatMap(([, slots]) => [...slots]))
  return new Set([...used].filter((slot) => !shared.has(slot)))
}

/** The operands whose address the value goes on from. */
function addressOf(value: Value): readonly Value[] {
  const moves = value.op === 'add' || value.op === 'sub' || value.op === 'cast' || value.op === 'proven'
  return moves || value.op === 'phi' ? value.args : []
}

/** The value needs nothing of the caller: it can be made anew in the function. */
export function isFree(value: Value, own: ReadonlySet<Slot>): boolean {
  if (value.op === 'slot') return own.has(value.slot!)
  if (
    value.op === 'const' ||
    value.op === 'map' ||
    value.op === 'mapValue' ||
    value.op === 'function' ||
    value.op === 'fact'
  )
    return true
  // An address in one of the body's own slots.
  return (
    (value.op === 'add' || value.op === 'sub' || value.op === 'cast') &&
    value.type === 'ptr' &&
    value.args.every((arg) => isFree(arg, own))
  )
}

/** A free value once more, at the end of `block`. */
export function copyFree(fn: Fn, value: Value, block: Block): Value {
  const copy = cloneValue(
    fn,
    value,
    value.args.map((arg) => copyFree(fn, arg, block)),
    block,
  )
  block.body.push(copy)
  return copy
}

/** Values from before the loop that it uses. */
export function inputsOf({ blocks }: Region, own: ReadonlySet<Slot>): Set<Value> {
  const inputs = new Set<Value>()
  eachUse(blocks, (arg, from) => {
    if (blocks.has(arg.block) || (from && !blocks.has(from)) || isFree(arg, own)) return
    inputs.add(arg)
  })
  return inputs
}

/** Values of the loop that are used behind it. */
export function resultsOf(fn: Fn, { blocks }: Region): Set<Value> {
  const results = new Set<Value>()
  const outside = new Set(fn.blocks.filter((block) => !blocks.has(block)))
  eachUse(outside, (arg) => {
    if (blocks.has(arg.block)) results.add(arg)
  })
  return results
}

/** All operands in `blocks`; those of phis with the block they come from. */
function eachUse(blocks: ReadonlySet<Block>, see: (arg: Value, from?: Block) => void): void {
  for (const block of blocks) {
    for (const phi of block.phis) for (const [i, arg] of phi.args.entries()) see(arg, block.predecessors[i])
    for (const value of block.body) for (const arg of value.args) see(arg)
    const end = block.terminator
    if (end.kind === 'if') see(end.condition)
    else if (end.kind === 'return') see(end.value)
  }
}

/** The piece of stack that caller and function share: a word for each value. */
export class Words {
  readonly slot: Slot
  private readonly offsets = new Map<Value | string, number>()

  constructor(fn: Fn, span: Value['span']) {
    this.slot = fn.wordSlot(0, "the loop's variables", span)
  }

  offset(of: Value | string): number {
    let offset = this.offsets.get(of)
    if (offset === undefined) {
      offset = this.offsets.size * 8
      this.offsets.set(of, offset)
      this.slot.size = offset + 8
    }
    return offset
  }

  /** `pointer` is the piece's address: the slot's, or the context in the function. */
  store(b: Builder, pointer: Value, of: Value, value: Value): void {
    b.store(pointer, value, wordAt(this.offset(of)))
  }

  load(b: Builder, pointer: Value, of: Value): Value {
    return b.load(of.type, pointer, wordAt(this.offset(of)))
  }
}

export const wordAt = (offset: number) => ({ offset, size: 8, space: 'stack' }) as const
