/**
 * Which loads may leave their bytes as they lie. Packets are big-endian and machines are not; but a field that is only
 * compared with constants need not be turned round if the constants are. A load qualifies when all that reads its value
 * are `jeq` and `jset` with a constant, and everything else that may be read there qualifies too, with the same size.
 */
import { linkWindow } from '../ancillary.ts'
import { type Block, type Blocks, type Step, successors } from './blocks.ts'
import { readsA, setsA } from './step-registers.ts'

export interface Orders {
  /** By block: the steps that load without turning round. */
  readonly raw: readonly ReadonlySet<number>[]
  /** By block: the size of the field as it lies that its test reads; undefined for a number. */
  readonly tested: readonly (2 | 4 | undefined)[]
}

/** A value that may be in A: the step that put it there, or what was there before. */
interface Definition {
  readonly block: number
  readonly step: number
  readonly size: 2 | 4 | undefined
}

interface Use {
  readonly definitions: ReadonlySet<Definition>
  /** The block whose test it is, if it takes bytes as they lie. */
  readonly test: number | undefined
}

/** The loads and tests of a program that stay as the bytes lie; none in a program with loops. */
export function ordersOf({ blocks, loops }: Blocks): Orders {
  const raw = blocks.map(() => new Set<number>())
  const tested = blocks.map((): 2 | 4 | undefined => undefined)
  if (loops) return { raw, tested }
  const uses = usesOf(blocks)
  const turned = new Set<Definition>()
  for (let changed = true; changed; ) {
    changed = false
    for (const { definitions, test } of uses) {
      const all = [...definitions]
      const alike = test !== undefined && all.every((each) => each.size === all[0]!.size && !turned.has(each))
      if (alike && all[0]!.size !== undefined) continue
      for (const each of all) {
        changed ||= !turned.has(each)
        turned.add(each)
      }
    }
  }
  for (const { definitions, test } of uses) {
    for (const each of definitions) {
      if (turned.has(each)) continue
      raw[each.block]!.add(each.step)
      if (test !== undefined) tested[test] = each.size
    }
  }
  return { raw, tested }
}

/** A place that is reached by more values than this is not looked into. */
const mostDefinitions = 32

function usesOf(blocks: readonly Block[]): Use[] {
  const uses: Use[] = []
  const unknown = new Set<Definition>([{ block: -1, step: -1, size: undefined }])
  const reaching: (ReadonlySet<Definition> | undefined)[] = [unknown]
  for (const [block, { steps, ending }] of blocks.entries()) {
    let definitions = reaching[block]!
    for (const [step, each] of steps.entries()) {
      if (readsA(each)) uses.push({ definitions, test: undefined })
      if (setsA(each)) definitions = new Set([{ block, step, size: sizeAsItLies(each) }])
    }
    if (ending.kind === 'test') {
      const { relation, operand } = ending.test
      const constant = operand === 'k' && (relation === 'jeq' || relation === 'jset')
      uses.push({ definitions, test: constant ? block : undefined })
    } else if (ending.kind === 'return' && ending.value === 'a') uses.push({ definitions, test: undefined })
    for (const to of successors(ending)) {
      const known = reaching[to]
      if (!known) reaching[to] = definitions
      else if (known !== definitions) {
        const both = new Set([...known, ...definitions])
        if (both.size > mostDefinitions) uses.push({ definitions: both, test: undefined })
        reaching[to] = both.size > mostDefinitions ? unknown : both
      }
    }
  }
  return uses
}

function sizeAsItLies(step: Step): 2 | 4 | undefined {
  if (step.kind !== 'load' || step.size === 1) return undefined
  return step.indirect || step.k < linkWindow ? step.size : undefined
}

/** The constant of a test as its bytes lie, for a field of this size; one that nothing equals if it is too large. */
export function constantAsItLies(
  { test, k }: Extract<Block['ending'], { kind: 'test' }>,
  size: 2 | 4,
): number {
  if (size === 2 && k > 0xffff && test.relation === 'jeq') return k
  const swapped = ((k & 0xff) << 24) | ((k & 0xff00) << 8) | ((k >>> 8) & 0xff00) | (k >>> 24)
  return size === 4 ? swapped >>> 0 : swapped >>> 16
}
