/**
 * Repairs SSA form where a value got several definitions because code was copied: each use is made a use of the
 * definition that reaches it, with phis where several do. Definitions are looked up backwards from the uses, as
 * Braun et al. do on construction ("Simple and Efficient Construction of Static Single Assignment Form"); phis that
 * turn out trivial are left to `clean-cfg`.
 */
import { invariant } from '../error/index.ts'
import type { Block, Fn, Value } from './value.ts'

/** For a value: the block of each of its definitions (its own one included), with the value it has at that block's end. */
export type Definitions = ReadonlyMap<Block, Value>

/** Rewrites all uses outside the defining blocks. Needs every path to a use to run through a definition. */
export function repairSsa(fn: Fn, defined: ReadonlyMap<Value, Definitions>): void {
  const readers = new Map<Value, Reader>()
  const readerOf = (value: Value): Reader | undefined => {
    const definitions = defined.get(value)
    if (!definitions) return undefined
    let reader = readers.get(value)
    if (!reader) {
      reader = new Reader(fn, value, definitions)
      readers.set(value, reader)
    }
    return reader
  }
  const atEnd = (value: Value, block: Block) => readerOf(value)?.atEnd(block) ?? value
  const inside = (value: Value, block: Block) => {
    const reader = readerOf(value)
    return reader === undefined || value.block === block ? value : reader.atStart(block)
  }

  for (const block of fn.blocks) {
    // New phis are appended while we go; their args are right already.
    for (const phi of [...block.phis]) phi.args = phi.args.map((arg, i) => atEnd(arg, block.predecessors[i]!))
    for (const value of block.body) value.args = value.args.map((arg) => inside(arg, block))
    const end = block.terminator
    if (end.kind === 'if') end.condition = inside(end.condition, block)
    else if (end.kind === 'return') end.value = inside(end.value, block)
  }
}

class Reader {
  private readonly fn: Fn
  private readonly value: Value
  private readonly definitions: Definitions
  private readonly starts = new Map<Block, Value>()

  constructor(fn: Fn, value: Value, definitions: Definitions) {
    this.fn = fn
    this.value = value
    this.definitions = definitions
  }

  atEnd(block: Block): Value {
    return this.definitions.get(block) ?? this.atStart(block)
  }

  atStart(block: Block): Value {
    const known = this.starts.get(block)
    if (known) return known
    invariant(block.predecessors.length > 0, `v${this.value.id} is used where no definition reaches`)
    if (block.predecessors.length === 1) {
      const only = this.atEnd(block.predecessors[0]!)
      this.starts.set(block, only)
      return only
    }
    const phi = this.fn.value('phi', this.value.type, [], this.value.span)
    phi.block = block
    this.starts.set(block, phi)
    block.phis.push(phi)
    phi.args = block.predecessors.map((from) => this.atEnd(from))
    return phi
  }
}
