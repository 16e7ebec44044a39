/**
 * The order of blocks. A block that ends in a jump saves it if its target comes next; a branch needs one of its two
 * sides next. Blocks are joined to chains by that, innermost loops first, and the chains follow each other in
 * reverse post-order.
 *
 * Before Linux 6.8 the verifier's check_cfg() lets loops be closed by jumps alone, not by what falls through. Where a loop
 * ends right before it begins, a jump to the next instruction stands between: the kernel takes it out once it has
 * verified the program.
 */
import { BPF_JA, BPF_JMP } from '../../uapi/index.ts'
import { flowOf } from './flow.ts'
import { type MBlock, type MFn, MInst, oppositeJump } from './machine.ts'

export function layout(mfn: MFn): MBlock[] {
  const flow = flowOf(mfn.entry)
  const next = new Map<MBlock, MBlock>()
  const before = new Map<MBlock, MBlock>()
  const join = (block: MBlock, to: MBlock | undefined) => {
    if (!to || next.has(block) || before.has(to) || to === mfn.entry) return
    for (let at: MBlock | undefined = to; at; at = next.get(at)) if (at === block) return
    next.set(block, to)
    before.set(to, block)
  }
  const depth = (block: MBlock) => flow.depth.get(block)!
  const at = (block: MBlock) => flow.position.get(block)!
  const byDepth = [...flow.order].sort((a, b) => depth(b) - depth(a) || at(a) - at(b))
  // An exit can stand anywhere for the price of the jump to it: it is no target worth competing for.
  const worth = (block: MBlock) => block.end.kind !== 'exit' || block.insts.length > 0
  for (const block of byDepth) {
    if (block.end.kind === 'jump' && worth(block.end.to)) join(block, block.end.to)
  }
  for (const block of byDepth) {
    const { end } = block
    if (end.kind !== 'branch') continue
    const sides = oppositeJump(end.inst.code) === undefined ? [end.fall] : [end.taken, end.fall]
    sides.sort((a, b) => Number(worth(b)) - Number(worth(a)) || depth(b) - depth(a) || at(a) - at(b))
    for (const side of sides) join(block, side)
  }
  for (const block of byDepth) if (block.end.kind === 'jump') join(block, block.end.to)
  const order: MBlock[] = []
  for (const head of flow.order) {
    if (before.has(head)) continue
    for (let block: MBlock | undefined = head; block; block = next.get(block)) order.push(block)
  }
  // Where every way to an exit has taken it along, it is not needed itself.
  const needed = order.filter((block, i) => worth(block) || isReached(order, block, order[i - 1]))
  for (const [i, block] of needed.entries()) {
    const { end } = block
    if (end.kind === 'jump' && end.to === needed[i + 1] && at(end.to) <= at(block)) closeLoop(block)
  }
  return needed
}

function closeLoop(block: MBlock): void {
  const jump = new MInst(BPF_JMP | BPF_JA, 0, 0, 0, 0)
  jump.span = block.insts.at(-1)?.span
  block.insts.push(jump)
}

function isReached(order: readonly MBlock[], exit: MBlock, behind: MBlock | undefined): boolean {
  return order.some((block) => {
    const { end } = block
    if (end.kind === 'jump') return end.to === exit && block === behind
    return end.kind === 'branch' && (end.taken === exit || (end.fall === exit && block === behind))
  })
}
