/**
 * The graph while it is optimised: the nodes of `flow.ts`, but changeable, and with their values from one table.
 */
import type { Node, Relation, Return, Value } from './flow.ts'
import type { Values } from './values.ts'

/** A test or an end that can be changed. */
export type Place = TestPlace | EndPlace

export interface TestPlace {
  readonly kind: 'test'
  /** Counts from 0 in the order in which a walk that prefers `yes` meets the places first. */
  readonly id: number
  first: Value[]
  relation: Relation
  left: Value
  right: Value
  /** Whether `left` was a difference compared with 0 and has been taken apart. */
  takenApart: boolean
  yes: Place
  no: Place
}

export interface EndPlace {
  readonly kind: 'return'
  readonly id: number
  readonly k: number
}

export type Side = 'yes' | 'no'

/** The place that stands for `root`; what it leads to hangs on it. */
export function toPlaces(root: Node, values: Values): Place {
  const places = new Map<Node, Place>()
  const ends = new Map<number, EndPlace>()
  let ids = 0
  const visit = (node: Node): Place => {
    const known = places.get(node)
    if (known !== undefined) return known
    if (node.kind === 'return') {
      let end = ends.get(node.k)
      if (end === undefined) ends.set(node.k, (end = { kind: 'return', id: ids++, k: node.k }))
      places.set(node, end)
      return end
    }
    const place: TestPlace = {
      kind: 'test',
      id: ids++,
      first: node.first.map((value) => values.adopt(value)),
      relation: node.relation,
      left: values.adopt(node.left),
      right: values.adopt(node.right),
      takenApart: false,
      yes: undefined as never,
      no: undefined as never,
    }
    places.set(node, place)
    place.yes = visit(node.yes)
    place.no = visit(node.no)
    return place
  }
  return visit(root)
}

/** The nodes for places, to be kept. */
export function toNodes(root: Place): Node {
  const nodes = new Map<Place, Node>()
  const visit = (place: Place): Node => {
    const known = nodes.get(place)
    if (known !== undefined) return known
    const node: Node =
      place.kind === 'return'
        ? ({ kind: 'return', k: place.k } satisfies Return)
        : {
            kind: 'test',
            first: place.first,
            relation: place.relation,
            left: place.left,
            right: place.right,
            yes: visit(place.yes),
            no: visit(place.no),
          }
    nodes.set(place, node)
    return node
  }
  return visit(root)
}

/** All tests, each before those it leads to. */
export function testsInOrder(root: Place): TestPlace[] {
  const seen = new Set<Place>()
  const order: TestPlace[] = []
  const visit = (place: Place) => {
    if (place.kind === 'return' || seen.has(place)) return
    seen.add(place)
    visit(place.no)
    visit(place.yes)
    order.push(place)
  }
  visit(root)
  return order.reverse()
}

/** The values that may be computed for `value`, itself included, by what they are made of first. */
export function parts(value: Value, visit: (part: Value) => void): void {
  if (value.kind === 'load' && value.base !== undefined) parts(value.base, visit)
  else if (value.kind === 'alu') {
    parts(value.left, visit)
    parts(value.right, visit)
  } else if (value.kind === 'negate') parts(value.operand, visit)
  else if (value.kind === 'choose') {
    partsOfGraph(value.test, visit)
    parts(value.yes, visit)
    parts(value.no, visit)
  }
  visit(value)
}

function partsOfGraph(node: Node, visit: (part: Value) => void): void {
  if (node.kind === 'return') return
  for (const value of [...node.first, node.left, node.right]) parts(value, visit)
  partsOfGraph(node.yes, visit)
  partsOfGraph(node.no, visit)
}
