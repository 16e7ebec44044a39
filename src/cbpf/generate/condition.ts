/**
 * Conditions: what an expression becomes before it is known where it leads. A condition given its two exits is a graph;
 * `and` and `or` are nothing but the choice of exits, so no jump is ever patched.
 */
import type { Node, Relation, Value } from '../flow/flow.ts'
import { partsOf, valuesUsed } from '../flow/parts.ts'
import { alu, constant } from './values.ts'

/** The graph that goes on at `yes` where the condition holds, else at `no`. */
export type Condition = (yes: Node, no: Node) => Node

export function not(condition: Condition): Condition {
  return (yes, no) => condition(no, yes)
}

/** All of `conditions`, tested in their order. */
export function all(...conditions: readonly Condition[]): Condition {
  return (yes, no) => conditions.reduceRight((rest, condition) => condition(rest, no), yes)
}

/** Any of `conditions`, tested in their order. */
export function any(...conditions: readonly Condition[]): Condition {
  return (yes, no) => conditions.reduceRight((rest, condition) => condition(yes, rest), no)
}

export function test(relation: Relation, left: Value, right: Value | number): Condition {
  const other = typeof right === 'number' ? constant(right) : right
  return (yes, no) => ({ kind: 'test', first: [], relation, left, right: other, yes, no })
}

export function equals(left: Value, right: Value | number): Condition {
  return test('jeq', left, right)
}

/**
 * Hold always and never, but as tests like others: that nothing is left of an expression is for the optimiser to say,
 * which looks at it only where libpcap's would.
 */
export const always: Condition = equals(constant(0), 0)
export const never: Condition = equals(constant(1), 0)

/** The bits of `mask` in `left` are those of `right`. */
export function masked(left: Value, mask: number, right: number): Condition {
  return equals(mask >>> 0 === 0xffffffff ? left : alu('and', left, mask), right)
}

/**
 * Always holds, once those of `values` are computed, in their order, that anything later uses, so that it is done but
 * once; and then `needed`, unless one of them computed it, because its loads may end the program.
 */
export function computed(values: readonly Value[], needed?: Value): Condition {
  const zero = constant(0)
  return (yes, no) => {
    const used = valuesUsed(yes)
    const first = values.filter((value) => used.has(value))
    if (needed && !first.some((value) => partsOf([value]).has(needed))) first.push(needed)
    if (first.length === 0) return yes
    if (yes.kind === 'test') return { ...yes, first: [...first, ...yes.first] }
    return { kind: 'test', first, relation: 'jeq', left: zero, right: zero, yes, no }
  }
}

/** `yes` where the condition holds, else `no`. */
export function choose(condition: Condition, yes: Value, no: Value): Value {
  const test = condition({ kind: 'return', k: 1 }, { kind: 'return', k: 0 })
  if (test.kind === 'return') return test.k !== 0 ? yes : no
  return { kind: 'choose', test, yes, no }
}
