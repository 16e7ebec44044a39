/**
 * Where values are computed that many tests share: the places of headers in tunnels. On ways that pass the tunnel's own
 * tests these are done there; on any other (`geneve or tcp`) the first test that needs one computes it with all that it
 * is made of, so that no test repeats the sum of tunnels before it.
 */
import type { Node, Test, Value } from '../flow/flow.ts'
import { partsOf } from '../flow/parts.ts'

/** The graph with `shared` values, given in an order in which they can be computed, computed before they are needed. */
export function computeShared(root: Node, shared: readonly Value[]): Node {
  if (shared.length === 0) return root
  const order = topological(root)
  const known = new Map<Test, ReadonlySet<Value>>()
  const first = new Map<Test, readonly Value[]>()
  const reach = (next: Node, values: ReadonlySet<Value>) => {
    if (next.kind === 'return') return
    const before = known.get(next)
    known.set(next, before ? new Set([...before].filter((value) => values.has(value))) : values)
  }
  for (const node of order) {
    const here = known.get(node) ?? new Set()
    const used = partsOf([...node.first, node.left, node.right])
    const missing = shared.filter(
      (value) => used.has(value) && !here.has(value) && !node.first.includes(value),
    )
    first.set(node, [...missing, ...node.first])
    const after = new Set([...here, ...missing, ...node.first.filter((value) => shared.includes(value))])
    reach(node.yes, after)
    reach(node.no, after)
  }
  const changed = new Map<Node, Node>()
  const made = (node: Node) => changed.get(node) ?? node
  for (const node of order.toReversed()) {
    changed.set(node, { ...node, first: first.get(node)!, yes: made(node.yes), no: made(node.no) })
  }
  return made(root)
}

/** Tests, each before those it leads to. */
function topological(root: Node): Test[] {
  const order: Test[] = []
  const seen = new Set<Node>()
  // A node is taken up again, to be put into the order, when those behind it are done.
  const waiting: { node: Node; done: boolean }[] = [{ node: root, done: false }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, done } = next
    if (node.kind === 'return') continue
    if (done) order.push(node)
    else if (!seen.has(node)) {
      seen.add(node)
      waiting.push({ node, done: true }, { node: node.no, done: false }, { node: node.yes, done: false })
    }
  }
  return order.reverse()
}
