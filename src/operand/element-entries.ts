/** `array.entries()` of an array in memory: a loop over its elements gives each with its index. */
import type { Lowering } from './lowering.ts'
import { type Iteration, Operand } from './operand.ts'

/** `array.entries()`: each element with its index. */
export class ElementEntries extends Operand {
  private readonly array: Operand
  private readonly length: number

  constructor(array: Operand, length: number) {
    super()
    this.array = array
    this.length = length
  }

  describe(): string {
    return `the entries of ${this.array.describe()}`
  }

  override iterate(l: Lowering): Iteration {
    const at = (index: Operand) => new Pair(index, this.array.index(l, index))
    return { kind: 'counted', count: l.b.const(this.length), at }
  }
}

/** `[index, element]`. */
class Pair extends Operand {
  private readonly parts: readonly [Operand, Operand]

  constructor(...parts: readonly [Operand, Operand]) {
    super()
    this.parts = parts
  }

  describe(): string {
    return 'an index and its element'
  }

  override index(l: Lowering, index: Operand): Operand {
    const known = index.host()?.value
    return this.parts[known as 0 | 1] ?? l.fail('SK2016', 'an entry of an array is [index, element]')
  }
}
