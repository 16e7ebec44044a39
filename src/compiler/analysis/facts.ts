/** What a branch says: the truth of its condition, and how the condition's operands are related. */
import type { Value } from '../../ir/index.ts'
import { type Domain, orders } from './range.ts'

/** `value` and `other` are related by one of the relations `accepts` (less 1, equal 2, greater 4), read in `domain`. */
export interface Fact {
  readonly value: Value
  readonly other: Value
  readonly accepts: number
  readonly domain: Domain
  readonly width: 32 | 64
}

export interface Facts {
  /** Bools whose truth is known. */
  readonly truths: Map<Value, boolean>
  readonly relations: Map<Value, Fact[]>
}

/** What follows from `condition` being true (or false). */
export function factsOf(condition: Value, truth: boolean): Facts {
  const facts: Facts = { truths: new Map(), relations: new Map() }
  addFacts(facts, condition, truth, 0)
  return facts
}

function addFacts(facts: Facts, condition: Value, truth: boolean, depth: number): void {
  if (depth > 6) return
  facts.truths.set(condition, truth)
  const { op, args } = condition
  if (op === 'not') addFacts(facts, args[0]!, !truth, depth + 1)
  if (op === 'proven' || (op === 'cast' && args[0]!.type === 'bool'))
    addFacts(facts, args[0]!, truth, depth + 1)
  if (condition.type === 'bool' && ((op === 'and' && truth) || (op === 'or' && !truth))) {
    for (const arg of args) addFacts(facts, arg, truth, depth + 1)
  }
  const order = orders[op]
  if (!order) return
  const [a, b] = [args[0]!, args[1]!]
  const accepts = truth ? order.accepts : 7 - order.accepts
  relate(facts, { value: a, other: b, accepts, domain: order.domain, width: condition.width })
  relate(facts, {
    value: b,
    other: a,
    accepts: mirror(accepts),
    domain: order.domain,
    width: condition.width,
  })
}

function mirror(accepts: number): number {
  return (accepts & 2) | (accepts & 1 ? 4 : 0) | (accepts & 4 ? 1 : 0)
}

function relate(facts: Facts, fact: Fact): void {
  const list = facts.relations.get(fact.value)
  if (list) list.push(fact)
  else facts.relations.set(fact.value, [fact])
}
