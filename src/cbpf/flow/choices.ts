/**
 * Choices within choices that begin with the same question ask it once: the length of an 802.11 header is 26 where a
 * data frame has quality of service, and is padded where a data frame says so.
 */
import type { Node, Test, Value } from './flow.ts'
import type { Values } from './values.ts'

type Choice = Value & { kind: 'choose' }

const yes: Node = { kind: 'return', k: 1 }
const no: Node = { kind: 'return', k: 0 }

/** `value` with such choices put together. */
export function joinChoices(values: Values, value: Value): Value {
  switch (value.kind) {
    case 'load':
      return value.base ? values.load(value.size, value.offset, joinChoices(values, value.base)) : value
    case 'alu':
      return values.alu(value.op, joinChoices(values, value.left), joinChoices(values, value.right))
    case 'negate':
      return values.negate(joinChoices(values, value.operand))
    case 'choose':
      return joinChoice(values, value)
    default:
      return value
  }
}

function joinChoice(values: Values, choice: Choice): Value {
  const inner = choice.no
  if (inner.kind !== 'choose') return choice
  const [outerFirst, innerFirst] = [firstCondition(choice.test), firstCondition(inner.test)]
  if (outerFirst === undefined || innerFirst === undefined) return choice
  if (values.graph(outerFirst.alone) !== values.graph(innerFirst.alone)) return choice
  const rest = values.choose(innerFirst.rest, inner.yes, inner.no)
  const body = joinChoice(
    values,
    values.choose(outerFirst.rest, replace(values, choice.yes, inner, rest), rest) as Choice,
  )
  // A choice of the same otherwise is one of both questions.
  if (body.kind === 'choose' && body.no === inner.no) {
    return values.choose(both(outerFirst.alone, body.test), body.yes, inner.no)
  }
  return values.choose(outerFirst.alone, body, inner.no)
}

/** A graph that says 0 unless its first test has one outcome: that test alone, and what comes after it. */
function firstCondition(graph: Node): { alone: Test; rest: Node } | undefined {
  if (graph.kind === 'return') return undefined
  const refuses = (node: Node) => node.kind === 'return' && node.k === 0
  if (refuses(graph.no)) return { alone: { ...graph, yes, no }, rest: graph.yes }
  if (refuses(graph.yes)) return { alone: { ...graph, yes: no, no: yes }, rest: graph.no }
  return undefined
}

function both(first: Test, second: Node): Test {
  const then = (node: Node) => (node.kind === 'return' && node.k !== 0 ? second : node)
  return { ...first, yes: then(first.yes), no: then(first.no) }
}

/** `value` with `other` in the place of `part`. */
function replace(values: Values, value: Value, part: Value, other: Value): Value {
  if (value === part) return other
  switch (value.kind) {
    case 'load':
      return value.base
        ? values.load(value.size, value.offset, replace(values, value.base, part, other))
        : value
    case 'alu':
      return values.alu(
        value.op,
        replace(values, value.left, part, other),
        replace(values, value.right, part, other),
      )
    case 'negate':
      return values.negate(replace(values, value.operand, part, other))
    default:
      return value
  }
}
