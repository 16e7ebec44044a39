/**
 * Code that ends alike is there once: what follows when A and X are loaded is often the same for different values
 * (both ports of a range). Instructions are made once, from the ends upwards, each knowing what comes after it; an
 * instruction that several would fall into belongs to one of them, and the others get a copy.
 */
import type { ClassicInstruction } from '../instruction.ts'
import { endsFirst } from './graph.ts'
import type { Block, Target } from './layout.ts'

/** An instruction, or several that jump among themselves, with what comes next. */
interface Step {
  readonly code: readonly ClassicInstruction[]
  readonly next: Step | undefined
  readonly yes: Step | undefined
  readonly no: Step | undefined
  readonly id: number
}

/** Blocks as they were written, each after those that lead to it, the first one entered; what nobody enters is left out. */
export function shareCode(blocks: readonly WrittenBlock[]): Block[] {
  const known = new Map<string, Step>()
  const stepsOf = new Map<WrittenBlock, (Step | undefined)[]>()
  const once = (
    code: readonly ClassicInstruction[],
    next: Step | undefined,
    yes: Step | undefined,
    no: Step | undefined,
  ): Step => {
    const text = code.map((i) => `${i.code},${i.jt},${i.jf},${i.k}`).join()
    const key = `${text};${next?.id};${yes?.id};${no?.id}`
    let step = known.get(key)
    if (step === undefined) {
      step = { code, next, yes, no, id: known.size }
      known.set(key, step)
    }
    return step
  }
  const at = (target: WrittenTarget | undefined) => target && stepsOf.get(target.block)![target.at]
  for (const block of [...blocks].reverse()) {
    const steps: (Step | undefined)[] = []
    const { yes, no } = block.targets
    let next: Step | undefined
    let end = block.code.length
    for (let start = end - 1; start >= 0; start--) {
      // Code with jumps inside is one step: nobody enters it but at its beginning.
      if (start > 0 && !block.enterable[start]) continue
      const last = end === block.code.length
      next = once(block.code.slice(start, end), next, last ? at(yes) : undefined, last ? at(no) : undefined)
      steps[start] = next
      end = start
    }
    stepsOf.set(block, steps)
  }
  return inListingOrder(stepsOf.get(blocks[0]!)![0]!)
}

/** A block before equal code is found. */
export interface WrittenBlock {
  readonly code: readonly ClassicInstruction[]
  /** For each instruction whether a path may enter there. */
  readonly enterable: readonly boolean[]
  readonly targets: { readonly yes?: WrittenTarget; readonly no?: WrittenTarget }
}

export interface WrittenTarget {
  readonly block: WrittenBlock
  readonly at: number
}

/** Blocks depth first, where a test holds before where it does not, as libpcap prints them. */
function inListingOrder(root: Step): Block[] {
  const owners = ownersOf(root)
  const headOf = (step: Step): Step => {
    let head = step
    for (let owner = owners.get(head); owner !== undefined; owner = owners.get(head)) head = owner
    return head
  }
  const lastOf = (head: Step): Step => {
    let last = head
    while (last.next !== undefined) last = last.next
    return last
  }
  const places = new Map<Step, Target>()
  const heads = endsFirst(root, (head) => {
    const { yes, no } = lastOf(head)
    return [no, yes].filter((step) => step !== undefined).map(headOf)
  })
  const drafts = heads.reverse().map((head) => {
    const block: Draft = { code: [], targets: {}, last: lastOf(head) }
    let owned = true
    for (let step: Step | undefined = head; step !== undefined; step = step.next) {
      if (owned) places.set(step, { block, at: block.code.length })
      block.code.push(...step.code)
      owned &&= step.next === undefined || owners.get(step.next) === step
    }
    return block
  })
  for (const { targets, last } of drafts) {
    if (last.yes !== undefined) targets.yes = places.get(last.yes)!
    if (last.no !== undefined) targets.no = places.get(last.no)!
  }
  return drafts
}

interface Draft extends Block {
  readonly code: ClassicInstruction[]
  readonly targets: { yes?: Target; no?: Target }
  readonly last: Step
}

/** For each step that others fall into the one that it stands behind. */
function ownersOf(root: Step): Map<Step, Step> {
  const owners = new Map<Step, Step>()
  const followers = ({ next, yes, no }: Step) => [no, yes, next].filter((step) => step !== undefined)
  for (const step of endsFirst(root, followers).reverse()) {
    if (step.next !== undefined && !owners.has(step.next)) owners.set(step.next, step)
  }
  return owners
}
