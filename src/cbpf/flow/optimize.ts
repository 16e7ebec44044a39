/**
 * The optimiser of filters: passes over the graph, each a file. First those that libpcap has too, in its order, since
 * they decide what truncated packets get; then those that nobody can notice, until nothing changes any more.
 */

import { askCheaper } from './bits.ts'
import { threadByFacts } from './facts.ts'
import type { Node, Value } from './flow.ts'
import { type Place, testsInOrder, toNodes, toPlaces } from './graph.ts'
import { mergePlaces } from './merge.ts'
import { moveBranches } from './movement.ts'
import { foldTests } from './simplify.ts'
import { Values } from './values.ts'

/** The same filter with fewer instructions. Throws CompileError for what divides by zero or shifts too far. */
export function optimizeFlow(root: Node, values = new Values()): Node {
  let place = toPlaces(root, values)
  if (!jumpsInside(place)) {
    place = moveBranches(place, values)
    foldTests(place, values)
    place = skipRoot(place)
  }
  const idOf = (value: Value) => values.id(value)
  for (let changed = true; changed; ) {
    const merged = mergePlaces(place, idOf)
    const threaded = threadByFacts(merged.root, idOf)
    place = threaded.root
    const cheaper = askCheaper(place, values)
    changed = merged.changed || threaded.changed || cheaper
  }
  return toNodes(place)
}

/** Values that have jumps of their own: libpcap leaves filters with such alone. */
function jumpsInside(root: Place): boolean {
  const jumps = (value: Value): boolean => {
    switch (value.kind) {
      case 'choose':
      case 'chain':
        return true
      case 'load':
        return value.base !== undefined && jumps(value.base)
      case 'alu':
        return jumps(value.left) || jumps(value.right)
      case 'negate':
        return jumps(value.operand)
      default:
        return false
    }
  }
  return testsInOrder(root).some(({ first, left, right }) => first.some(jumps) || jumps(left) || jumps(right))
}

/** The first test vanishes if both its ends are equal, but its loads are made. */
function skipRoot(root: Place): Place {
  const first: Value[] = []
  let place = root
  while (place.kind === 'test' && place.yes === place.no) {
    if (place === root) first.push(...place.first, place.left, place.right)
    place = place.yes
  }
  if (place.kind === 'test') place.first.unshift(...first)
  return place
}
