/**
 * The shape of a control-flow graph, of IR and of machine blocks alike: reverse post-order, dominators (Cooper,
 * Harvey and Kennedy's iteration) and loop depth (natural loops; no graph here is irreducible).
 */
export interface FlowNode<B> {
  readonly successors: B[]
}

export interface Flow<B> {
  /** Reachable blocks, each before what it dominates; the blocks of a loop stand together. */
  readonly order: readonly B[]
  readonly position: ReadonlyMap<B, number>
  readonly predecessors: ReadonlyMap<B, readonly B[]>
  /** Immediate dominator; the entry's is itself. */
  readonly dominator: ReadonlyMap<B, B>
  /** Number of loops around a block. */
  readonly depth: ReadonlyMap<B, number>
}

/** Blocks in reverse post-order and their predecessors, for those who need no more. */
export type Outline<B> = Pick<Flow<B>, 'order' | 'position' | 'predecessors'>

export function outlineOf<B extends FlowNode<B>>(entry: B): Outline<B> {
  return analyse(entry, (block) => block.successors)
}

export function flowOf<B extends FlowNode<B>>(entry: B): Flow<B> {
  const first = outlineOf(entry)
  const depth = depths(first, dominators(first))
  // What is visited first comes last: ways out of a loop, and ends of the function, go behind the rest.
  const weight = (block: B) => depth.get(block)! * 2 + (block.successors.length ? 1 : 0)
  const outline = analyse(entry, (block) => {
    const next = block.successors
    return next.length < 2 ? next : next.reverse().sort((a, b) => weight(a) - weight(b))
  })
  return { ...outline, dominator: dominators(outline), depth }
}

function analyse<B extends FlowNode<B>>(entry: B, successors: (block: B) => B[]): Outline<B> {
  const order: B[] = []
  const seen = new Set<B>([entry])
  const stack: { block: B; next: B[]; at: number }[] = [{ block: entry, next: successors(entry), at: 0 }]
  while (stack.length) {
    const top = stack[stack.length - 1]!
    const next = top.next[top.at++]
    if (next === undefined) {
      order.push(top.block)
      stack.pop()
    } else if (!seen.has(next)) {
      seen.add(next)
      stack.push({ block: next, next: successors(next), at: 0 })
    }
  }
  order.reverse()
  const position = new Map(order.map((block, i) => [block, i]))
  const predecessors = new Map<B, B[]>(order.map((block) => [block, []]))
  for (const block of order) for (const next of block.successors) predecessors.get(next)!.push(block)
  return { order, position, predecessors }
}

function dominators<B>({ order, position, predecessors }: Outline<B>): Map<B, B> {
  const dominator = new Map<B, B>([[order[0]!, order[0]!]])
  for (let changed = true; changed; ) {
    changed = false
    for (let i = 1; i < order.length; i++) {
      const block = order[i]!
      let best: B | undefined
      for (const before of predecessors.get(block)!) {
        if (dominator.has(before)) best = best ? meet(best, before, dominator, position) : before
      }
      if (dominator.get(block) !== best) {
        dominator.set(block, best!)
        changed = true
      }
    }
  }
  return dominator
}

/** The lowest block that dominates both. */
export function meet<B>(a: B, b: B, dominator: ReadonlyMap<B, B>, position: ReadonlyMap<B, number>): B {
  while (a !== b) {
    while (position.get(a)! > position.get(b)!) a = dominator.get(a)!
    while (position.get(b)! > position.get(a)!) b = dominator.get(b)!
  }
  return a
}

function depths<B>(
  { order, position, predecessors }: Outline<B>,
  dominator: ReadonlyMap<B, B>,
): Map<B, number> {
  const depth = new Map(order.map((block) => [block, 0]))
  for (const header of order) {
    const at = position.get(header)!
    // Only what comes later can jump back.
    const later = predecessors.get(header)!.filter((b) => position.get(b)! >= at)
    const work = later.filter((b) => meet(b, header, dominator, position) === header)
    if (!work.length) continue
    const body = new Set<B>([header])
    while (work.length) {
      const block = work.pop()!
      if (body.has(block)) continue
      body.add(block)
      work.push(...predecessors.get(block)!)
    }
    for (const block of body) depth.set(block, depth.get(block)! + 1)
  }
  return depth
}
