/** Which functions a program consists of: those that it calls, or whose address it gives away, and so on from there. */
import type { Fn } from './value.ts'

/** The functions that `fn` names itself, in order of their first use. */
export function calleesOf(fn: Fn): ReadonlySet<Fn> {
  return new Set(fn.blocks.flatMap(({ body }) => body.flatMap(({ callee }) => callee ?? [])))
}

/** `main` and all that it leads to; a function stands behind those it calls, so `main` is the last. */
export function functionsFrom(main: Fn): Fn[] {
  const order = new Set<Fn>()
  const visit = (fn: Fn): void => {
    for (const callee of calleesOf(fn)) if (!order.has(callee)) visit(callee)
    order.add(fn)
  }
  visit(main)
  return [...order]
}
