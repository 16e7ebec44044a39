/**
 * How many scratch words a value takes while it is computed, in the order that takes fewest (Ershov 1958; Sethi and
 * Ullman 1970): an operand that must be kept while the other is computed costs a word more, so the one that needs more
 * words itself comes first.
 */
import type { Node, Value } from './flow.ts'

const known = new WeakMap<Value, number>()

/** The words that computing `value` takes where no register has any of it yet. */
export function wordsFor(value: Value): number {
  let words = known.get(value)
  if (words === undefined) known.set(value, (words = count(value)))
  return words
}

/** The words that it takes to compute `first`, keep it, and compute `second`. */
export function wordsInOrder(first: Value, second: Value): number {
  return Math.max(wordsFor(first), wordsFor(second) + 1)
}

function count(value: Value): number {
  switch (value.kind) {
    case 'load':
      return value.base === undefined ? 0 : wordsFor(value.base)
    case 'negate':
      return wordsFor(value.operand)
    case 'alu':
      return ofTwo(value.left, value.right)
    case 'choose':
      return Math.max(inTests(value.test), wordsFor(value.yes), wordsFor(value.no))
    default:
      return 0
  }
}

function ofTwo(left: Value, right: Value): number {
  if (left === right || isSimple(right)) return wordsFor(left)
  if (isSimple(left)) return wordsFor(right)
  return Math.min(wordsInOrder(left, right), wordsInOrder(right, left))
}

/** What either register gets in one instruction, whatever the other has. */
function isSimple({ kind }: Value): boolean {
  return kind === 'constant' || kind === 'length'
}

function inTests(node: Node): number {
  if (node.kind === 'return') return 0
  return Math.max(ofTwo(node.left, node.right), inTests(node.yes), inTests(node.no))
}
