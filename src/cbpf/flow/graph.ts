/**
 * The graph while it is optimised: the nodes of `flow.ts`, but changeable, and with their values from one table.
 */
import type { Node, Relation, Value } from './flow.ts'
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
  const waiting: Node[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (places.has(node)) continue
    if (node.kind === 'return') {
      let end = ends.get(node.k)
      if (end === undefined) ends.set(node.k, (end = { kind: 'return', id: ids++, k: node.k }))
      places.set(node, end)
      continue
    }
    places.set(node, {
      kind: 'test',
      id: ids++,
      first: node.first.map((value) => values.adopt(value)),
      relation: node.relation,
      left: values.adopt(node.left),
      right: values.adopt(node.right),
      takenApart: false,
      yes: undefined as never,
      no: undefined as never,
    })
    waiting.push(node.no, node.yes)
  }
  for (const [node, place] of places) {
    if (node.kind === 'return' || place.kind === 'return') continue
    place.yes = places.get(node.yes)!
    place.no = places.get(node.no)!
  }
  return places.get(root)!
}

/** The nodes for places, to be kept. */
export function toNodes(root: Place): Node {
  const nodes = new Map<Place, Node>()
  for (const place of endsFirst(root, yesThenNo)) {
    if (place.kind === 'return') nodes.set(place, { kind: 'return', k: place.k })
    else {
      const { kind, first, relation, left, right } = place
      const [yes, no] = [nodes.get(place.yes)!, nodes.get(place.no)!]
      nodes.set(place, { kind, first, relation, left, right, yes, no })
    }
  }
  return nodes.get(root)!
}

/** All tests, each before those it leads to. */
export function testsInOrder(root: Place): TestPlace[] {
  return endsFirst(root, noThenYes)
    .filter((place) => place.kind === 'test')
    .reverse()
}

export function yesThenNo<N extends Node | Place>(node: N): readonly N[] {
  return node.kind === 'return' ? [] : ([node.yes, node.no] as N[])
}

export function noThenYes<N extends Node | Place>(node: N): readonly N[] {
  return node.kind === 'return' ? [] : ([node.no, node.yes] as N[])
}

/** All that `root` leads to, each after what it leads to itself, gone through in the order of `followers`. */
export function endsFirst<N>(root: N, followers: (node: N) => readonly N[]): N[] {
  const order: N[] = []
  const seen = new Set<N>([root])
  // Not by recursion: a chain of alternatives is thousands of tests deep.
  const path = [{ node: root, followers: followers(root), at: 0 }]
  while (path.length > 0) {
    const top = path.at(-1)!
    if (top.at === top.followers.length) {
      order.push(top.node)
      path.pop()
      continue
    }
    const next = top.followers[top.at++]!
    if (seen.has(next)) continue
    seen.add(next)
    path.push({ node: next, followers: followers(next), at: 0 })
  }
  return order
}
