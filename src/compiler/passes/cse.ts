/**
 * Computes equal things once. Pure operations with equal operands are equal wherever one dominates the other. Loads
 * are equal while nothing may have written what they read: `ctx` never changes; `packet` does not if the function
 * writes none and calls none that might; other memory is followed only along straight lines (a block, or one entered from a single other),
 * where stores, atomics and calls are seen. A load from the stack right after a store of the same bytes is what was
 * stored.
 */
import {
  type Block,
  commutative,
  type Dominators,
  dominators,
  type Fn,
  isPure,
  type Op,
  packetMemory,
  replace,
  resolve,
  resolveAll,
  type Slot,
  type Space,
  type Value,
} from '../../ir/index.ts'

export function mergeEqual(fn: Fn): boolean {
  return new Merger(fn).run()
}

/** What a load would give at this point; `stored` if from a store. */
interface Known {
  readonly pointer: Value
  readonly offset: number
  readonly size: number
  readonly space: Space
  readonly by: Value
}

class Merger {
  private readonly fn: Fn
  private readonly tree: Dominators
  private readonly numbers = new Map<unknown, number>()
  private readonly table = new Map<string, Value>()
  private readonly memories = new Map<Block, readonly Known[]>()
  private readonly packetIsConstant: boolean
  /** Pointers that the context holds are the same all the time. */
  private readonly packetStays: boolean
  private changed = false

  constructor(fn: Fn) {
    this.fn = fn
    this.tree = dominators(fn)
    this.packetIsConstant = !fn.blocks.some((block) =>
      block.body.some((value) =>
        value.op === 'call' ? calls(value) : writes.has(value.op) && value.space === 'packet',
      ),
    )
    this.packetStays = !fn.blocks.some((block) =>
      block.body.some((value) => value.call?.kills?.includes(packetMemory)),
    )
  }

  run(): boolean {
    this.visit(this.fn.entry)
    if (this.changed) resolveAll(this.fn)
    return this.changed
  }

  /** Values found in `block` are forgotten when its subtree is done. */
  private visit(block: Block): void {
    const found: string[] = []
    const only = block.predecessors.length === 1 ? this.memories.get(block.predecessors[0]!) : undefined
    let memory: Known[] = only ? [...only] : []
    for (const value of [...block.phis, ...block.body]) {
      value.args = value.args.map(resolve)
      if (value.op === 'phi') {
        this.merge(`phi ${block.id} ${value.type} ${value.args.map((arg) => arg.id)}`, value, found)
      } else if (value.op === 'load' && !this.isConstantLoad(value)) {
        const known = memory.find((each) => answers(each, value))
        if (!known) memory.push({ ...place(value), by: value })
        else if (known.by.op === 'load') this.replaceBy(value, known.by)
        else this.forward(value, known.by.args[1]!)
      } else if (value.op === 'load' || isPure(value)) {
        if (value.type !== 'void') this.merge(this.key(value), value, found)
      } else memory = afterEffect(memory, value)
    }
    this.memories.set(block, memory)
    for (const child of this.tree.children(block)) this.visit(child)
    for (const key of found) this.table.delete(key)
  }

  private merge(key: string, value: Value, found: string[]): void {
    const first = this.table.get(key)
    if (first) this.replaceBy(value, first)
    else {
      this.table.set(key, value)
      found.push(key)
    }
  }

  private replaceBy(value: Value, by: Value): void {
    by.span ??= value.span
    replace(value, by)
    this.changed = true
  }

  /** Turns a load into the stored value, cut or extended as memory would have. */
  private forward(load: Value, stored: Value): void {
    if ((load.type === 'bool') !== (stored.type === 'bool')) return
    if (load.type === stored.type && (load.size === 8 || load.type === 'bool')) {
      this.replaceBy(load, stored)
      return
    }
    this.changed = true
    load.args = [stored]
    // A field has its own sign, whatever was put into it.
    if (load.size === 8) load.op = 'cast'
    else load.op = `${load.signed ? 'sext' : 'zext'}${(load.size * 8) as 8 | 16 | 32}` as Op
  }

  private isConstantLoad(value: Value): boolean {
    if (value.space === 'ctx') return this.packetStays || value.type !== 'ptr'
    return value.space === 'packet' && this.packetIsConstant
  }

  private number(thing: unknown): number {
    let number = this.numbers.get(thing)
    if (number === undefined) this.numbers.set(thing, (number = this.numbers.size))
    return number
  }

  private key(value: Value): string {
    let args = value.args.map((arg) => arg.id)
    if (commutative.has(value.op) && args[0]! > args[1]!) args = [args[1]!, args[0]!]
    const { op, type, width, imm, offset, size, signed, space } = value
    const thing = value.slot ?? value.map ?? value.callee ?? value.fact ?? value.call?.name
    const memory = op === 'load' ? `${offset} ${size} ${signed} ${space}` : ''
    // Of two pointers the one that goes less far may be used where the other may not.
    const most = value.reach === undefined ? '' : `${value.reach}`
    const promise = op === 'proven' ? `${value.obligation?.kind} ${value.obligation?.limit}` : ''
    return `${op} ${type} ${width} ${imm} ${thing === undefined ? '' : this.number(thing)} ${memory}${promise}${most} ${args}`
  }
}

const writes: ReadonlySet<Op> = new Set<Op>(['store', 'atomic'])

/** A function of the program is called that may write whatever it has the address of. */
function calls(value: Value): boolean {
  return value.callee !== undefined && value.call?.effect === 'write'
}

function place(value: Value) {
  return { pointer: value.args[0]!, offset: value.offset, size: value.size, space: value.space }
}

function answers(known: Known, load: Value): boolean {
  if (known.space !== load.space || known.pointer !== load.args[0] || known.offset !== load.offset)
    return false
  if (known.size !== load.size) return false
  if (known.by.op === 'store') return (load.type === 'bool') === (known.by.args[1]!.type === 'bool')
  return known.by.signed === load.signed && known.by.type === load.type
}

/** What is still known after `value`, which may write. */
function afterEffect(memory: readonly Known[], value: Value): Known[] {
  if (value.op === 'store' || value.op === 'atomic') {
    const left = memory.filter((known) => known.space !== value.space || apart(known, value))
    if (value.op === 'store' && value.space === 'stack') left.push({ ...place(value), by: value })
    return left
  }
  if (value.op !== 'call') return [...memory]
  if (calls(value)) return []
  const written = (value.call!.writes ?? []).map((i) => value.args[i]!)
  return memory.filter((known) => {
    // Others may write maps, records and the kernel's memory at any call that does anything.
    if (known.space !== 'stack') return false
    const slot = slotOf(known.pointer)
    return (
      slot !== undefined &&
      written.every((pointer) => slotOf(pointer) !== undefined && slotOf(pointer) !== slot)
    )
  })
}

function slotOf(pointer: Value): Slot | undefined {
  if (pointer.op === 'slot') return pointer.slot
  return pointer.op === 'add' && pointer.type === 'ptr' ? slotOf(pointer.args[0]!) : undefined
}

/** The access surely touches other bytes than what is known. */
function apart(known: Known, access: Value): boolean {
  const pointer = access.args[0]!
  if (known.pointer === pointer) {
    return known.offset + known.size <= access.offset || access.offset + access.size <= known.offset
  }
  const [a, b] = [slotOf(known.pointer), slotOf(pointer)]
  return a !== undefined && b !== undefined && a !== b
}
