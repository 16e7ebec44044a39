/** Which values a graph computes anywhere. */
import type { Node, Value } from '../flow/flow.ts'

/** Every value of the graph with all its parts. */
export function valuesUsed(root: Node): ReadonlySet<Value> {
  return reached([root])
}

/** These values and all that they are made of. */
export function partsOf(...values: readonly Value[]): ReadonlySet<Value> {
  return reached(values)
}

function reached(from: readonly (Node | Value)[]): ReadonlySet<Value> {
  const values = new Set<Value>()
  const nodes = new Set<Node>()
  const waiting = [...from]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.kind === 'test' || next.kind === 'return') {
      if (nodes.has(next)) continue
      nodes.add(next)
      if (next.kind === 'test') waiting.push(...next.first, next.left, next.right, next.yes, next.no)
    } else if (!values.has(next)) {
      values.add(next)
      waiting.push(...parts(next))
    }
  }
  return values
}

function parts(value: Value): readonly (Node | Value)[] {
  switch (value.kind) {
    case 'load':
      return value.base ? [value.base] : []
    case 'alu':
      return [value.left, value.right]
    case 'negate':
      return [value.operand]
    case 'choose':
      return [value.test, value.yes, value.no]
    default:
      return []
  }
}
