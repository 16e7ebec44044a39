/** Which steps read and set A and X, for whoever asks where a value is needed. */
import { linkWindow } from '../ancillary.ts'
import { type Blocks, type Ending, type Step, successors } from './blocks.ts'

/** Loads beside the packet may compute with both registers. */
const besidePacket = (step: Step) => step.kind === 'load' && !step.indirect && step.k >= linkWindow

export function setsA(step: Step): boolean {
  const { kind } = step
  if (kind === 'load' || kind === 'alu' || kind === 'negate' || kind === 'txa') return true
  return 'into' in step && step.into === 'a'
}

export function setsX(step: Step): boolean {
  return step.kind === 'headerLength' || step.kind === 'tax' || ('into' in step && step.into === 'x')
}

export function readsA(step: Step): boolean {
  const { kind } = step
  if (kind === 'alu' || kind === 'negate' || kind === 'tax') return true
  return besidePacket(step) || (kind === 'keep' && step.from === 'a')
}

export function readsX(step: Step): boolean {
  if (step.kind === 'txa' || besidePacket(step)) return true
  if (step.kind === 'load') return step.indirect
  return (step.kind === 'alu' && step.operand === 'x') || (step.kind === 'keep' && step.from === 'x')
}

/** Whether a way through the program reads the register before it sets it: then it has to be 0 first. */
export function readAtFirst({ blocks, loops }: Blocks, register: 'a' | 'x'): boolean {
  if (loops) return true
  const [reads, sets] = register === 'a' ? [readsA, setsA] : [readsX, setsX]
  const live: boolean[] = []
  for (let index = blocks.length - 1; index >= 0; index--) {
    const { steps, ending } = blocks[index]!
    const first = steps.find((step) => reads(step) || sets(step))
    live[index] = first
      ? reads(first)
      : endingReads(ending, register) || successors(ending).some((to) => live[to])
  }
  return live[0]!
}

function endingReads(ending: Ending, register: 'a' | 'x'): boolean {
  if (ending.kind === 'return') return register === 'a' && ending.value === 'a'
  return ending.kind === 'test' && (register === 'a' || ending.test.operand === 'x')
}
