/**
 * The optimiser of filters: passes over the graph, each a file. First those that libpcap has too (`settle.ts`), since
 * they decide what truncated packets get; then those that nobody can notice, until nothing changes any more.
 */
import { askCheaper } from './bits.ts'
import { joinChoices } from './choices.ts'
import { DemandTable, met } from './demands.ts'
import { threadByFacts } from './facts.ts'
import type { Node, Value } from './flow.ts'
import { fold } from './fold.ts'
import { type Place, testsInOrder, toNodes, toPlaces } from './graph.ts'
import { mergePlaces } from './merge.ts'
import { parts } from './parts.ts'
import { settle } from './settle.ts'
import { addUp } from './simplify.ts'
import { Values } from './values.ts'

/** The same filter with fewer instructions. Throws CompileError for what divides by zero or shifts too far. */
export function optimizeFlow(root: Node, values = new Values()): Node {
  return toNodes(improve(settle(toPlaces(root, values), values), values))
}

/** What can be better without any packet being judged otherwise. */
export function improve(root: Place, values: Values): Place {
  rewriteValues(root, values)
  let place = root
  for (let changed = true; changed; ) {
    const cheaper = askCheaper(place, values)
    const merged = mergePlaces(place, values)
    const threaded = threadByFacts(merged.root, values)
    place = threaded.root
    changed = merged.changed || threaded.changed || cheaper
  }
  return place
}

/** Simpler values that demand of a packet what they did before. */
function rewriteValues(root: Place, values: Values): void {
  const demands = new DemandTable(values)
  const rewrite = (value: Value) => {
    const folded = wraps(value) ? value : fold(values, value)
    return joinChoices(values, met(demands.of(value), demands.of(folded)) ? folded : value)
  }
  for (const place of testsInOrder(root)) {
    place.first = place.first.map(rewrite)
    place.left = rewrite(place.left)
    place.right = rewrite(place.right)
    while (addUp(place, values));
  }
}

/** Whether a value adds what is rather a negative number: the machine takes such an offset of a load for too large. */
function wraps(value: Value): boolean {
  let found = false
  parts(value, (part) => {
    found ||= part.kind === 'constant' && part.k > 0x7fffffff
  })
  return found
}
