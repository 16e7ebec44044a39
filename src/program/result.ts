/** What a kernel function returns, as the word the kernel gets. */
import type { Value } from '../ir/index.ts'
import { type Lowering, Nothing, type Operand, Optional } from '../operand/index.ts'

/** Tracing programs always return 0: anything else makes perf build a sample that nobody reads. */
export function nothingMatters(l: Lowering, _returned: Operand): Value {
  return l.b.const(0)
}

/** A number on every path: an action, a verdict, a length. */
export function numberOnEveryPath(what: string): (l: Lowering, returned: Operand) => Value {
  return (l, returned) => {
    if (returned instanceof Nothing) return l.fail('SK1016', `this function must return ${what}`)
    if (returned instanceof Optional) return onEveryPath(l, returned, what)
    return returned.required(l).word(l, 'num', `the result (${what})`)
  }
}

/** The result of a function that may end without `return`: on the promise that it does not. */
function onEveryPath(l: Lowering, { isPresent, inner }: Optional, what: string): Value {
  return l.b.proven(inner.word(l, 'num', `the result (${what})`), isPresent, {
    kind: 'present',
    code: 'SK1016',
    message: `this function does not return on every path, and must return ${what}`,
    hint: 'say what becomes of the packet at its end as well: return XDP_PASS',
  })
}
