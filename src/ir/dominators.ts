/**
 * Who dominates whom, and which loops there are. The tree is found as Cooper, Harvey and Kennedy do it ("A Simple,
 * Fast Dominance Algorithm"): reverse postorder until nothing changes. Loops are the natural ones: lowering and all
 * passes keep the graph reducible, so a loop is its header, everything else follows.
 */
import { invariant } from '../error/index.ts'
import type { Block, Fn } from './value.ts'

export interface Loop {
  readonly header: Block
  /** Blocks of the loop that jump back to the header. */
  readonly latches: readonly Block[]
  readonly blocks: ReadonlySet<Block>
  /** The loop around this one. */
  parent: Loop | undefined
}

export interface Dominators {
  /** All reachable blocks in reverse postorder: a block stands after its dominators. */
  readonly order: readonly Block[]
  /** The nearest other block on every path to `block`; undefined for the entry and for unreachable blocks. */
  parent(block: Block): Block | undefined
  children(block: Block): readonly Block[]
  /** Every path to `b` runs through `a` (true for a = b). False where either is unreachable. */
  dominates(a: Block, b: Block): boolean
  /** Inner loops before the loops around them. */
  readonly loops: readonly Loop[]
  /** The innermost loop `block` is in. */
  loopOf(block: Block): Loop | undefined
}

/** Reachable blocks in reverse postorder. */
export function reversePostorder(fn: Fn): Block[] {
  const seen = new Set<Block>([fn.entry])
  const order: Block[] = []
  const stack: { block: Block; next: readonly Block[]; at: number }[] = [
    { block: fn.entry, next: fn.entry.successors, at: 0 },
  ]
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!
    const next = top.next[top.at++]
    if (next === undefined) {
      order.push(top.block)
      stack.pop()
    } else if (!seen.has(next)) {
      seen.add(next)
      stack.push({ block: next, next: next.successors, at: 0 })
    }
  }
  return order.reverse()
}

/** The dominator tree and the loops of `fn` as it is now. */
export function dominators(fn: Fn): Dominators {
  const order = reversePostorder(fn)
  const index = new Map(order.map((block, i) => [block, i]))
  const parents = immediate(order, index)
  const children = order.map(() => [] as Block[])
  for (let i = 1; i < order.length; i++) children[parents[i]!]!.push(order[i]!)

  // Numbering the tree in preorder makes "dominates" an interval test.
  const first = new Array<number>(order.length).fill(0)
  const last = new Array<number>(order.length).fill(0)
  let clock = 0
  const number = (i: number): void => {
    first[i] = clock++
    for (const child of children[i]!) number(index.get(child)!)
    last[i] = clock
  }
  number(0)

  const dominates = (a: Block, b: Block): boolean => {
    const i = index.get(a)
    const j = index.get(b)
    if (i === undefined || j === undefined) return false
    return first[i]! <= first[j]! && first[j]! < last[i]!
  }
  const loops = findLoops(order, index, dominates)
  const innermost = new Map<Block, Loop>()
  for (const loop of loops)
    for (const block of loop.blocks) if (!innermost.has(block)) innermost.set(block, loop)

  return {
    order,
    parent: (block) => {
      const i = index.get(block)
      return i === undefined || i === 0 ? undefined : order[parents[i]!]
    },
    children: (block) => children[index.get(block) ?? -1] ?? [],
    dominates,
    loops,
    loopOf: (block) => innermost.get(block),
  }
}

function immediate(order: readonly Block[], index: ReadonlyMap<Block, number>): number[] {
  const parents = new Array<number>(order.length).fill(-1)
  parents[0] = 0
  for (let changed = true; changed; ) {
    changed = false
    for (let i = 1; i < order.length; i++) {
      let parent = -1
      for (const predecessor of order[i]!.predecessors) {
        const j = index.get(predecessor)
        if (j === undefined || parents[j] === -1) continue
        if (parent === -1) {
          parent = j
          continue
        }
        let other = j
        while (parent !== other) {
          while (parent > other) parent = parents[parent]!
          while (other > parent) other = parents[other]!
        }
      }
      invariant(parent >= 0, `b${order[i]!.id} is reached but lists no reached predecessor`)
      if (parents[i] !== parent) {
        parents[i] = parent
        changed = true
      }
    }
  }
  return parents
}

function findLoops(
  order: readonly Block[],
  index: ReadonlyMap<Block, number>,
  dominates: (a: Block, b: Block) => boolean,
): Loop[] {
  const loops: Loop[] = []
  for (let i = order.length - 1; i >= 0; i--) {
    const header = order[i]!
    const latches = header.predecessors.filter((from) => dominates(header, from))
    if (latches.length === 0) continue
    const blocks = new Set<Block>([header])
    const work = [...latches]
    for (let block = work.pop(); block; block = work.pop()) {
      if (blocks.has(block)) continue
      blocks.add(block)
      for (const from of block.predecessors) if (index.has(from)) work.push(from)
    }
    loops.push({ header, latches, blocks, parent: undefined })
  }
  loops.sort((a, b) => a.blocks.size - b.blocks.size)
  loops.forEach((loop, i) => {
    loop.parent = loops.find((other, j) => j > i && other !== loop && other.blocks.has(loop.header))
  })
  return loops
}
