/**
 * Which bounds checks a program needs, for the engines that compile: far fewer than loads. A load outside the packet
 * ends the program with 0. So where every way on from a place either loads beyond byte n or ends with 0 by itself, a
 * packet shorter than n may end there at once: one check stands for all of them, as early as possible, and what is
 * checked already is not checked again.
 *
 * Backwards over the blocks: `need`, the length that every way on asks for. Forwards: what is known. The same for
 * loads relative to X, from where X got its value. In a program with loops each load is checked where it stands.
 */
import { linkWindow } from '../ancillary.ts'
import { type Block, type Blocks, type Step, successors } from './blocks.ts'
import { setsX } from './step-registers.ts'

/** What is to be made sure of at a place; otherwise the program ends with 0. */
export interface Check {
  /** The packet has this many bytes; 0 for no check, Infinity where the program gives 0 in any case. */
  readonly length: number
  /** The packet has this many bytes behind byte X, where `length` holds already; 0 for no check. */
  readonly behindX: number
}

export interface Bounds {
  /** At the beginning of each block. */
  readonly entry: readonly Check[]
  /** Before steps (only in programs with loops), and behind those that set X: by block and step. */
  readonly before: readonly ReadonlyMap<number, Check>[]
  readonly behind: readonly ReadonlyMap<number, Check>[]
  /**
   * How much behind X is loaded from and needs no check by `behind`, since X is a constant there: by block and step;
   * for the beginning, where X is 0, step -1 of the first block.
   */
  readonly constant: readonly ReadonlyMap<number, number>[]
}

const none: Check = { length: 0, behindX: 0 }

/** The checks of a program. */
export function boundsOf({ blocks, loops }: Blocks): Bounds {
  return loops ? checkEach(blocks) : merge(blocks)
}

/** The bytes an absolute load needs; undefined for other steps. Loads beside the packet are none of it. */
export function bytesNeeded(step: Step): number | undefined {
  if (step.kind === 'headerLength') return step.k + 1
  if (step.kind !== 'load' || step.indirect) return undefined
  return step.k >= linkWindow ? undefined : step.k + step.size
}

/** Before each load, of its own bytes. */
function checkEach(blocks: readonly Block[]): Bounds {
  return {
    entry: blocks.map(() => none),
    behind: blocks.map(() => new Map()),
    constant: blocks.map(() => new Map()),
    before: blocks.map(({ steps }) => {
      const checks = new Map<number, Check>()
      for (const [index, step] of steps.entries()) {
        const length = bytesNeeded(step)
        if (length !== undefined) checks.set(index, { length, behindX: 0 })
        else if (step.kind === 'load' && step.indirect) {
          checks.set(index, { length: step.k + step.size, behindX: step.k + step.size })
        }
      }
      return checks
    }),
  }
}

/** What all ways on from a place ask for. */
interface Need {
  readonly length: number
  readonly behindX: number
}

const nothing: Need = { length: 0, behindX: 0 }
const refused: Need = { length: Number.POSITIVE_INFINITY, behindX: Number.POSITIVE_INFINITY }

function merge(blocks: readonly Block[]): Bounds {
  const needs: Need[] = []
  const behind: Map<number, Need>[] = []
  for (let index = blocks.length - 1; index >= 0; index--) {
    const found = needOf(blocks[index]!, needs)
    needs[index] = found.need
    behind[index] = found.behindStep
  }
  return place(blocks, needs, behind)
}

/** What a block needs at its beginning, and behind each step that sets X. */
function needOf({ steps, ending }: Block, needs: readonly Need[]) {
  const after = successors(ending).map((to) => needs[to]!)
  let need =
    ending.kind === 'return'
      ? ending.value === 0
        ? refused
        : nothing
      : {
          length: Math.min(...after.map((each) => each.length)),
          behindX: Math.min(...after.map((each) => each.behindX)),
        }
  const behindStep = new Map<number, Need>()
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at]!
    if (setsX(step)) {
      behindStep.set(at, need)
      const known = step.kind === 'immediate' && need.behindX > 0 ? step.k + need.behindX : need.behindX
      need = {
        length: Math.max(need.length, known),
        behindX: need.length === Number.POSITIVE_INFINITY ? need.length : 0,
      }
    }
    const bytes = bytesNeeded(step)
    if (bytes !== undefined) need = { ...need, length: Math.max(need.length, bytes) }
    else if (step.kind === 'load' && step.indirect) {
      const behindX = Math.max(need.behindX, step.k + step.size)
      need = { length: Math.max(need.length, behindX), behindX }
    }
  }
  return { need, behindStep }
}

/** Checks where something is needed that is not known. */
function place(
  blocks: readonly Block[],
  needs: readonly Need[],
  behind: readonly ReadonlyMap<number, Need>[],
): Bounds {
  const known: (Need | undefined)[] = []
  const entry: Check[] = []
  const checks: Map<number, Check>[] = []
  const constant = blocks.map(() => new Map<number, number>())
  for (const [index, block] of blocks.entries()) {
    // X is 0 at first: what is behind it is behind the beginning.
    const need = index === 0 ? { ...needs[0]!, behindX: 0 } : needs[index]!
    let { check, now } = ensure(need, known[index] ?? nothing)
    if (index === 0 && needs[0]!.behindX > 0 && check.length < Number.POSITIVE_INFINITY) {
      now = { ...now, behindX: now.length }
      constant[0]!.set(-1, needs[0]!.behindX)
    }
    entry[index] = check
    const inside = new Map<number, Check>()
    for (const [at, step] of block.steps.entries()) {
      if (!setsX(step)) continue
      const wanted = behind[index]!.get(at)!
      const known = step.kind === 'immediate' && wanted.behindX > 0 ? Math.max(0, now.length - step.k) : 0
      ;({ check, now } = ensure(wanted, { length: now.length, behindX: known }))
      if (check !== none) inside.set(at, check)
      if (step.kind === 'immediate' && wanted.behindX > 0) constant[index]!.set(at, wanted.behindX)
    }
    checks[index] = inside
    for (const to of successors(block.ending)) {
      const other = known[to]
      known[to] = other
        ? { length: Math.min(other.length, now.length), behindX: Math.min(other.behindX, now.behindX) }
        : now
    }
  }
  return { entry, before: blocks.map(() => new Map()), behind: checks, constant }
}

function ensure(need: Need, known: Need): { check: Check; now: Need } {
  if (need.length === Number.POSITIVE_INFINITY)
    return { check: { length: need.length, behindX: 0 }, now: known }
  const behindX = need.behindX > known.behindX ? need.behindX : 0
  // X + n bytes are at least n.
  const wanted = Math.max(need.length, need.behindX)
  const length = wanted > known.length ? wanted : 0
  return {
    check: length || behindX ? { length, behindX } : none,
    now: { length: Math.max(known.length, wanted), behindX: Math.max(known.behindX, need.behindX) },
  }
}
