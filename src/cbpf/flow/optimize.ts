/**
 * The optimiser of filters: passes over the graph, each a file. First those that libpcap has too (`settle.ts`), since
 * they decide what truncated packets get; then those that nobody can notice, until nothing changes any more.
 */
import { askCheaper } from './bits.ts'
import { threadByFacts } from './facts.ts'
import type { Node, Value } from './flow.ts'
import { type Place, toNodes, toPlaces } from './graph.ts'
import { mergePlaces } from './merge.ts'
import { settle } from './settle.ts'
import { Values } from './values.ts'

/** The same filter with fewer instructions. Throws CompileError for what divides by zero or shifts too far. */
export function optimizeFlow(root: Node, values = new Values()): Node {
  return toNodes(improve(settle(toPlaces(root, values), values), values))
}

/** What can be better without any packet being judged otherwise. */
export function improve(root: Place, values: Values): Place {
  const idOf = (value: Value) => values.id(value)
  let place = root
  for (let changed = true; changed; ) {
    const cheaper = askCheaper(place, values)
    const merged = mergePlaces(place, idOf)
    const threaded = threadByFacts(merged.root, idOf)
    place = threaded.root
    changed = merged.changed || threaded.changed || cheaper
  }
  return place
}
