/** `range(n)`: the numbers 0…n − 1, for loops whose bound is plain to see. */
import { SkepError } from '../error/index.ts'
import { builtin } from '../operand/index.ts'

/** Counts from 0 up to, but not including, `count`. In kernel code: `for (const i of range(8)) …`. */
export const range: (count: number) => Iterable<number> = builtin(
  'range',
  function* range(count: number): Iterable<number> {
    if (!Number.isInteger(count))
      throw new SkepError('SK2012', `range(${count}): the count must be an integer`)
    for (let i = 0; i < count; i++) yield i
  },
  (l) => l.fail('SK1001', 'range() can stand in for (const i of range(n)) only'),
)
