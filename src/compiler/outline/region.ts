/**
 * The part of a function that a helper will call back: a loop over a map with all that runs while an element is at
 * hand, or a loop for `bpf_loop` as it is. It is cut out cleanly: one block before it, one on each way out.
 */
import { invariant } from '../../error/index.ts'
import {
  addPredecessor,
  type Block,
  cutBlock,
  type Dominators,
  dropPredecessor,
  type Fn,
  phiArgument,
  retarget,
  splitEdge,
  type Value,
} from '../../ir/index.ts'

/** Whether the loop with this header is one that a helper makes. */
export function isCalledBack(header: Block): boolean {
  return header.repeat !== undefined || nextOf(header) !== undefined
}

export const nextOf = (header: Block): Value | undefined =>
  header.body.find(({ call }) => call?.turn === 'next')

/** What moves: the header and all that runs with an element at hand, also on the way out; or a loop as it is. */
export interface Region {
  readonly header: Block
  readonly blocks: Set<Block>
  readonly latches: readonly Block[]
  readonly next: Value | undefined
}

export function regionOf(header: Block, tree: Dominators): Region | undefined {
  if (header.repeat !== undefined) {
    const loop = tree.loops.find((each) => each.header === header)
    return loop && { ...loop, blocks: new Set(loop.blocks), next: undefined }
  }
  const next = nextOf(header)
  if (!next) return undefined
  const end = header.terminator
  invariant(
    end.kind === 'if' && end.condition === next,
    'the header of a loop over a map asks for an element',
  )
  const blocks = new Set([header, ...tree.order.filter((block) => tree.dominates(end.then, block))])
  return { header, blocks, latches: header.predecessors.filter((from) => blocks.has(from)), next }
}

/** A way out of the loop, and the block that now stands on it. */
export interface Exit {
  readonly from: Block
  readonly landing: Block
}

/** What is visited once only may have been joined with what stands before it: that stays. */
export function cutHeader(fn: Fn, region: Region): Region {
  const { header: whole, blocks, next } = region
  const header = cutBlock(fn, whole, whole.body.indexOf(next!))
  whole.terminator = { kind: 'jump', to: header }
  header.predecessors.push(whole)
  return { ...region, header, blocks: new Set([header, ...[...blocks].filter((block) => block !== whole)]) }
}

/** A return is the caller's: inside, it is one more way out. */
export function splitReturns(fn: Fn, { blocks }: Region): void {
  for (const block of blocks) {
    const end = block.terminator
    if (end.kind !== 'return') continue
    const outside = fn.block()
    outside.terminator = end
    outside.predecessors.push(block)
    block.terminator = { kind: 'jump', to: outside, span: end.span }
  }
}

/** One block that all ways into the loop go through; it is the header's only predecessor outside the loop. */
export function preheader(fn: Fn, { header, blocks }: Region): Block {
  const outside = header.predecessors.filter((from) => !blocks.has(from))
  const block = fn.block()
  const args = new Map<Value, Value>()
  for (const phi of header.phis) {
    const incoming = outside.map((from) => phiArgument(phi, from))
    if (incoming.length === 1) {
      args.set(phi, incoming[0]!)
      continue
    }
    const merged = fn.value('phi', phi.type, incoming, phi.span)
    merged.block = block
    block.phis.push(merged)
    args.set(phi, merged)
  }
  for (const from of outside) {
    dropPredecessor(header, from)
    retarget(from, header, block)
    block.predecessors.push(from)
  }
  addPredecessor(header, block, (phi) => args.get(phi)!)
  block.terminator = { kind: 'jump', to: header }
  return block
}

/** Puts a block on each edge that leaves the loop. */
export function splitExits(fn: Fn, { blocks }: Region): Exit[] {
  const exits: Exit[] = []
  for (const from of blocks)
    for (const to of from.successors)
      if (!blocks.has(to)) exits.push({ from, landing: splitEdge(fn, from, to) })
  return exits
}
