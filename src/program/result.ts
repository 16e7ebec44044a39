/** What a kernel function returns, as the word the kernel gets. */
import type { Value } from '../ir/index.ts'
import { type Lowering, Nothing, type Operand } from '../operand/index.ts'

/** Tracing programs always return 0: anything else makes perf build a sample that nobody reads. */
export function nothingMatters(l: Lowering, _returned: Operand): Value {
  return l.b.const(0)
}

/** A number on every path: an action, a verdict, a length. */
export function numberOnEveryPath(what: string): (l: Lowering, returned: Operand) => Value {
  return (l, returned) => {
    if (returned instanceof Nothing) return l.fail('SK1016', `this function must return ${what}`)
    return returned.required(l).word(l, 'num', `the result (${what})`)
  }
}
