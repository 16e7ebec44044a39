/**
 * Small blocks that only test something are copied to where control comes from: an entry whose outcome is known goes
 * straight on (a loop's first test, a bool that was just set), and a loop's last jump becomes its test, so that each
 * turn jumps once. On machine code before allocation, which need not be SSA.
 */
import type { Flow } from './flow.ts'
import { flowOf, meet, outlineOf } from './flow.ts'
import {
  CALL,
  copyInst,
  isMove,
  loadedConstant,
  type MBlock,
  type MEnd,
  type MFn,
  type MInst,
} from './machine.ts'
import { outcome } from './outcome.ts'

/** Most copies that are worth repeating: nearly all of them will be coalesced. */
const most = 32

export function duplicateTests(mfn: MFn): void {
  for (let round = 0; round < 4; round++) {
    const flow = outlineOf(mfn.entry)
    let changed = false
    for (const block of flow.order) changed = skipKnown(block) || changed
    if (!changed) break
  }
  joinBlocks(mfn)
  const flow = flowOf(mfn.entry)
  for (const header of flow.order) rotate(header, flow)
  joinBlocks(mfn)
}

/** If `block` jumps to a test whose outcome is known here, goes where it would go. */
function skipKnown(block: MBlock): boolean {
  if (block.end.kind !== 'jump') return false
  const test = block.end.to
  if (test.end.kind !== 'branch' || test === block || test.insts.length > most) return false
  const known = new Map<number, bigint>()
  for (const inst of block.insts) step(inst, known)
  for (const inst of test.insts) {
    if (!isMove(inst) && loadedConstant(inst) === undefined) return false
    step(inst, known)
  }
  const { inst } = test.end
  const jumps = outcome(inst, known)
  if (jumps === undefined) return false
  block.insts.push(...test.insts.map(copyInst))
  block.end = { kind: 'jump', to: jumps ? test.end.taken : test.end.fall, span: inst.span }
  return true
}

/** What constants registers hold behind `inst`. */
function step(inst: MInst, known: Map<number, bigint>): void {
  const value = isMove(inst) ? known.get(inst.src) : loadedConstant(inst)
  if (value !== undefined) known.set(inst.dst, value)
  else {
    known.delete(inst.dst)
    known.delete(inst.src)
    if (inst.code === CALL) for (let r = 0; r <= 5; r++) known.delete(r)
  }
}

/** Puts the test of a loop that has one way back at that way's end. */
function rotate(header: MBlock, flow: Flow<MBlock>): void {
  if (header.end.kind !== 'branch' || header.insts.length > most || !header.insts.every(isMove)) return
  const backs = flow.predecessors
    .get(header)!
    .filter((block) => meet(block, header, flow.dominator, flow.position) === header)
  const [back] = backs
  if (backs.length !== 1 || !back || back === header || back.end.kind !== 'jump') return
  const { inst, taken, fall } = header.end
  back.insts.push(...header.insts.map(copyInst))
  back.end = { kind: 'branch', inst: copyInst(inst), taken, fall } satisfies MEnd
}

/** Joins blocks that always follow one another, and steps over empty ones. */
export function joinBlocks(mfn: MFn): boolean {
  let changed = false
  const past = (block: MBlock) => {
    const seen = new Set<MBlock>()
    while (block.end.kind === 'jump' && block.insts.length === 0 && !seen.has(block)) {
      seen.add(block)
      block = block.end.to
    }
    return block
  }
  const { order } = outlineOf(mfn.entry)
  for (const block of order) {
    const { end } = block
    if (end.kind === 'jump') {
      const to = past(end.to)
      if (to !== end.to) changed = true
      end.to = to
    } else if (end.kind === 'branch') {
      const [yes, no] = [past(end.taken), past(end.fall)]
      if (yes !== end.taken || no !== end.fall || yes === no) changed = true
      end.taken = yes
      end.fall = no
      if (yes === no) block.end = { kind: 'jump', to: yes, span: end.inst.span }
    }
  }
  const { order: left, predecessors } = outlineOf(mfn.entry)
  const joined = new Set<MBlock>()
  for (const block of left) {
    if (joined.has(block)) continue
    for (let end = block.end; end.kind === 'jump' && end.to !== block; end = block.end) {
      const { to } = end
      // The one exit stays apart, so that any block may jump to it.
      if (predecessors.get(to)!.length !== 1 || to === mfn.entry || isBareExit(to)) break
      block.insts.push(...to.insts)
      block.end = to.end
      joined.add(to)
      changed = true
    }
  }
  return changed
}

function isBareExit(block: MBlock): boolean {
  return block.end.kind === 'exit' && block.insts.length === 0
}
