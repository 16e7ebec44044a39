/** What values are made of, and which values a graph computes. */
import type { Node, Value } from './flow.ts'
import { endsFirst, yesThenNo } from './graph.ts'

/** The values that `value` is computed from at once; of a choice also all that its tests compare. */
export function operands(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'load':
      return value.base ? [value.base] : []
    case 'alu':
      return [value.left, value.right]
    case 'negate':
      return [value.operand]
    case 'choose':
      return [...compared(value.test), value.yes, value.no]
    default:
      return []
  }
}

/** The values that may be computed for `value`, itself included, each once, by what they are made of first. */
export function parts(value: Value, visit: (part: Value) => void, seen = new Set<Value>()): void {
  if (seen.has(value)) return
  seen.add(value)
  for (const operand of operands(value)) parts(operand, visit, seen)
  visit(value)
}

/** These values and all that they are made of. */
export function partsOf(values: Iterable<Value>): ReadonlySet<Value> {
  const found = new Set<Value>()
  for (const value of values) parts(value, () => undefined, found)
  return found
}

/** Every value that a graph computes anywhere, with all its parts. */
export function valuesUsed(root: Node): ReadonlySet<Value> {
  return partsOf(compared(root))
}

/** What the tests of a graph compute. */
function compared(root: Node): Value[] {
  return endsFirst(root, yesThenNo<Node>).flatMap((node) =>
    node.kind === 'return' ? [] : [...node.first, node.left, node.right],
  )
}
