/** A shorthand for tests: a function with a builder and blocks by name. */
import { Builder } from '../builder.ts'
import type { Block, IrType, Value } from '../value.ts'
import { Fn } from '../value.ts'

export interface Graph {
  readonly fn: Fn
  readonly b: Builder
  /** Goes on in `block`. */
  at(block: Block): Builder
  phi(block: Block, type: IrType, ...args: Value[]): Value
}

/** A new function `test`, with the builder in its entry. */
export function graph(): Graph {
  const fn = new Fn('test')
  const b = new Builder(fn, fn.block())
  return {
    fn,
    b,
    at(block) {
      b.block = block
      return b
    },
    phi(block, type, ...args) {
      const phi = fn.value('phi', type, args)
      phi.block = block
      block.phis.push(phi)
      return phi
    },
  }
}
