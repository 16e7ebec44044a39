/**
 * Whether the kernel takes a classic program for a socket: the rules of bpf_check_classic() and check_load_and_stores()
 * in net/core/filter.c. The kernel says only EINVAL; here every reason is told, with its instruction.
 *
 * `checkCapture` has the looser rules of libpcap's bpf_validate(): what interpreters in user space run may jump
 * backwards (`protochain`) and read scratch memory that nobody wrote, which is zero there.
 */
import { BPF_MAXINSNS, BPF_MEMWORDS } from '../../uapi/index.ts'
import { ancillaryWord, firstAncillary } from '../ancillary.ts'
import type { ClassicInstruction, ClassicProgram } from '../instruction.ts'
import { type Operation, operations } from '../opcode.ts'
import { accept, type Refusal } from './refusal.ts'

/** Everything for which the kernel refuses the program; empty if it takes it. */
export function checkClassic(program: ClassicProgram): readonly Refusal[] {
  if (program.length > BPF_MAXINSNS) {
    return [whole(`it has ${program.length} instructions, and ${BPF_MAXINSNS} are the most`)]
  }
  const refusals = checkEach(program, kernelTarget, kernelLoad)
  return refusals.length > 0 ? refusals : checkScratch(program)
}

/** Throws CompileError (SK5004) for a program that the kernel refuses, with every reason. */
export function requireClassic(program: ClassicProgram): void {
  accept(program, checkClassic(program), 'the kernel')
}

/** Everything for which an engine in user space refuses the program; empty if it takes it. */
export function checkCapture(program: ClassicProgram): readonly Refusal[] {
  return checkEach(program, captureTarget, () => undefined)
}

const whole = (reason: string): Refusal => ({ index: undefined, reason })

type Rule = (instruction: ClassicInstruction, index: number, count: number) => string | undefined

function checkEach(program: ClassicProgram, target: Rule, load: Rule): Refusal[] {
  const count = program.length
  if (count === 0) return [whole('it has no instructions')]
  const refusals: Refusal[] = []
  for (const [index, instruction] of program.entries()) {
    const reason = flawOf(instruction, index, count, target, load)
    if (reason !== undefined) refusals.push({ index, reason })
  }
  const last = operations.get(program[count - 1]!.code)
  if (last && last.kind !== 'return')
    refusals.push({ index: count - 1, reason: 'the last instruction is no ret' })
  return refusals
}

function flawOf(instruction: ClassicInstruction, index: number, count: number, target: Rule, load: Rule) {
  const { code, jt, jf, k } = instruction
  const operation: Operation | undefined = operations.get(code)
  if (!operation) return `there is no opcode 0x${code.toString(16)}`
  switch (operation.kind) {
    case 'load':
      return operation.indirect ? undefined : load(instruction, index, count)
    case 'recall':
    case 'keep':
      return k < BPF_MEMWORDS
        ? undefined
        : `scratch memory has ${BPF_MEMWORDS} words, 0 to ${BPF_MEMWORDS - 1}`
    case 'alu':
      if (operation.operand === 'x') return undefined
      if ((operation.op === 'div' || operation.op === 'mod') && k === 0) return 'division by zero'
      if ((operation.op === 'lsh' || operation.op === 'rsh') && k >= 32) return 'a shift by 32 bits or more'
      return undefined
    case 'jump':
      return target(instruction, index, count)
    case 'test':
      return index + 1 + Math.max(jt, jf) < count ? undefined : 'it jumps behind the end'
    default:
      return undefined
  }
}

const kernelTarget: Rule = ({ k }, index, count) => {
  if (k < count - index - 1) return undefined
  return (k | 0) < 0 ? 'it jumps backwards' : 'it jumps behind the end'
}

const captureTarget: Rule = ({ k }, index, count) => {
  const to = index + 1 + (k | 0)
  return to >= 0 && to < count ? undefined : 'it jumps out of the program'
}

const kernelLoad: Rule = ({ k }) =>
  k >= firstAncillary && !ancillaryWord(k) ? `nothing beside the packet is at ${k | 0}` : undefined

/**
 * Reads of scratch words that are not written on every path there. As in the kernel, a `ret` does not end a path: what
 * was written before it counts as written behind it.
 */
function checkScratch(program: ClassicProgram): Refusal[] {
  const refusals: Refusal[] = []
  const all = 2 ** BPF_MEMWORDS - 1
  const written = new Uint16Array(program.length).fill(all)
  let here = 0
  const reach = (index: number) => {
    written[index]! &= here
  }
  for (const [index, { code, jt, jf, k }] of program.entries()) {
    here &= written[index]!
    const { kind } = operations.get(code)!
    if (kind === 'keep') here |= 1 << k
    else if (kind === 'recall' && !(here & (1 << k))) {
      refusals.push({ index, reason: `M[${k}] is not written on every path to here` })
    } else if (kind === 'jump') {
      reach(index + 1 + k)
      here = all
    } else if (kind === 'test') {
      reach(index + 1 + jt)
      reach(index + 1 + jf)
      here = all
    }
  }
  return refusals
}
