/**
 * A classic program as basic blocks, for the engines that compile: what is reached, in the order of the program, which
 * for a program without loops is an order in which every jump goes forward. So structured languages need no more than
 * nested blocks that a jump leaves.
 */
import { checkCapture } from '../check/classic.ts'
import { accept } from '../check/refusal.ts'
import type { ClassicProgram } from '../instruction.ts'
import { type Operation, operations } from '../opcode.ts'

/** An instruction with what it does. */
export type Step = Operation & { readonly k: number }

export type Ending =
  | { readonly kind: 'return'; readonly value: number | 'a' }
  | { readonly kind: 'jump'; readonly to: number }
  | {
      readonly kind: 'test'
      readonly test: Extract<Operation, { kind: 'test' }>
      readonly k: number
      /** Indices of blocks. */
      readonly yes: number
      readonly no: number
    }

export interface Block {
  /** Without the jump at its end. */
  readonly steps: readonly Step[]
  readonly ending: Ending
}

export interface Blocks {
  readonly blocks: readonly Block[]
  /** True if some jump goes to its own block or to one before it. */
  readonly loops: boolean
}

/** The blocks of a program; the first is entered. Throws CompileError (SK5004) for what no engine runs. */
export function blocksOf(program: ClassicProgram): Blocks {
  accept(program, checkCapture(program), 'an engine in user space')
  const starts = leaders(program)
  const indexOf = new Map(starts.map((start, index) => [start, index]))
  const blocks = starts.map((start) => blockAt(program, start, indexOf))
  const loops = blocks.some(({ ending }, index) => successors(ending).some((to) => to <= index))
  return { blocks, loops }
}

/** Where control may go from an end. */
export function successors(ending: Ending): readonly number[] {
  if (ending.kind === 'return') return []
  return ending.kind === 'jump' ? [ending.to] : [ending.yes, ending.no]
}

/** The first instructions of the blocks that are reached, in order. */
function leaders(program: ClassicProgram): number[] {
  const found = new Set([0])
  const seen = new Set<number>()
  const open = [0]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (let i = at; !seen.has(i); i++) {
      seen.add(i)
      const { code, jt, jf, k } = program[i]!
      const { kind } = operations.get(code)!
      const targets =
        kind === 'test' ? [i + 1 + jt, i + 1 + jf] : kind === 'jump' ? [i + 1 + (k | 0)] : undefined
      for (const target of targets ?? []) {
        found.add(target)
        open.push(target)
      }
      if (targets || kind === 'return') break
    }
  }
  return [...found].sort((a, b) => a - b)
}

function blockAt(program: ClassicProgram, start: number, indexOf: ReadonlyMap<number, number>): Block {
  const steps: Step[] = []
  for (let at = start; ; at++) {
    const { code, jt, jf, k } = program[at]!
    const operation = operations.get(code)!
    const target = (distance: number) => indexOf.get(at + 1 + distance)!
    if (at > start && indexOf.has(at)) return { steps, ending: { kind: 'jump', to: indexOf.get(at)! } }
    switch (operation.kind) {
      case 'return':
        return { steps, ending: { kind: 'return', value: operation.value === 'a' ? 'a' : k >>> 0 } }
      case 'jump':
        return { steps, ending: { kind: 'jump', to: target(k | 0) } }
      case 'test': {
        const [yes, no] = [target(jt), target(jf)]
        if (yes === no) return { steps, ending: { kind: 'jump', to: yes } }
        return { steps, ending: { kind: 'test', test: operation, k: k >>> 0, yes, no } }
      }
      default:
        steps.push({ ...operation, k: k >>> 0 })
    }
  }
}

/** The graph in which these blocks give 0 at once, without what is no longer reached. */
export function withRefusals({ blocks, loops }: Blocks, refused: (index: number) => boolean): Blocks {
  const ends = blocks.map(
    (block, index): Block => (refused(index) ? { steps: [], ending: { kind: 'return', value: 0 } } : block),
  )
  const reached = new Set([0])
  for (const index of reached) for (const to of successors(ends[index]!.ending)) reached.add(to)
  const order = [...reached].sort((a, b) => a - b)
  const renumbered = new Map(order.map((old, index) => [old, index]))
  const target = (to: number) => renumbered.get(to)!
  return {
    loops,
    blocks: order.map((old) => {
      const { steps, ending } = ends[old]!
      if (ending.kind === 'return') return { steps, ending }
      if (ending.kind === 'jump') return { steps, ending: { ...ending, to: target(ending.to) } }
      return { steps, ending: { ...ending, yes: target(ending.yes), no: target(ending.no) } }
    }),
  }
}
