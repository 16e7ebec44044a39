/**
 * Blocks in a row with their jumps: a jump reaches 255 instructions; where it would have to go farther, it goes to a
 * `ja` behind it, which reaches everywhere.
 */
import type { ClassicInstruction, ClassicProgram } from '../instruction.ts'
import { jump } from './machine.ts'

/** Code that runs from one of its instructions to its last; with targets, the last one is a test. */
export interface Block {
  readonly code: readonly ClassicInstruction[]
  readonly targets: { readonly yes?: Target; readonly no?: Target }
}

export interface Target {
  readonly block: Block
  /** The instruction of the block. */
  readonly at: number
}

type Side = 'yes' | 'no'

const reach = 255

/** The program of blocks in this order. */
export function arrange(blocks: readonly Block[]): ClassicProgram {
  /** The jumps that take the long way, by block. */
  const far = new Map<Block, Set<Side>>()
  const starts = new Map<Block, number>()
  for (;;) {
    let at = 0
    for (const block of blocks) {
      starts.set(block, at)
      at += block.code.length + (far.get(block)?.size ?? 0)
    }
    let stable = true
    for (const block of blocks) {
      for (const side of ['yes', 'no'] as const) {
        const target = block.targets[side]
        if (target === undefined || far.get(block)?.has(side)) continue
        const from = starts.get(block)! + block.code.length
        if (starts.get(target.block)! + target.at - from <= reach) continue
        const sides = far.get(block) ?? new Set()
        far.set(block, sides.add(side))
        stable = false
      }
    }
    if (stable) break
  }

  const program: ClassicInstruction[] = []
  for (const block of blocks) {
    const { yes, no } = block.targets
    if (yes === undefined || no === undefined) {
      program.push(...block.code)
      continue
    }
    const from = starts.get(block)! + block.code.length
    const distance = (target: Target) => starts.get(target.block)! + target.at - from
    const long = (['yes', 'no'] as const).filter((side) => far.get(block)?.has(side))
    const to = (side: Side, target: Target) => {
      const place = long.indexOf(side)
      return place >= 0 ? place : distance(target)
    }
    const last = block.code.at(-1)!
    program.push(...block.code.slice(0, -1), { ...last, jt: to('yes', yes), jf: to('no', no) })
    for (const [place, side] of long.entries()) {
      program.push({ code: jump, jt: 0, jf: 0, k: distance(side === 'yes' ? yes : no) - place - 1 })
    }
  }
  return program
}
