/** `range(n)`: the numbers 0…n − 1, for loops whose bound is plain to see. */
import { SkepError } from '../error/index.ts'
import type { Value } from '../ir/index.ts'
import { builtin, type Iteration, Operand } from '../operand/index.ts'

/** Counts from 0 up to, but not including, `count`. In kernel code: `for (const i of range(8)) …`. */
export const range: (count: number) => Iterable<number> = builtin(
  'range',
  function* range(count: number): Iterable<number> {
    if (!Number.isInteger(count))
      throw new SkepError('SK2012', `range(${count}): the count must be an integer`)
    for (let i = 0; i < count; i++) yield i
  },
  (l, [count]) => {
    if (!count) return l.fail('SK2012', 'range() wants a number')
    return new Range(count.required(l).word(l, 'num', 'range()'))
  },
)

/** What `range(n)` gives: nothing but a thing to be iterated. */
class Range extends Operand {
  private readonly count: Value

  constructor(count: Value) {
    super()
    this.count = count
  }

  describe(): string {
    return 'a range'
  }

  override iterate(): Iteration {
    return { kind: 'counted', count: this.count, at: (index) => index }
  }
}
