/**
 * Whether the kernel takes a classic program as a seccomp filter: seccomp_check_filter() in kernel/seccomp.c, on top
 * of the rules for all classic programs. The packet is a `struct seccomp_data`, read in aligned words, in host order.
 */
import { structLayouts } from '../../uapi/index.ts'
import type { ClassicInstruction, ClassicProgram } from '../instruction.ts'
import { operations } from '../opcode.ts'
import { checkClassic } from './classic.ts'
import type { Refusal } from './refusal.ts'

const { size } = structLayouts.seccomp_data

/** Everything for which the kernel refuses the program as a seccomp filter; empty if it takes it. */
export function checkSeccomp(program: ClassicProgram): readonly Refusal[] {
  const refusals = checkClassic(program)
  if (refusals.length > 0) return refusals
  return program.flatMap((instruction, index) => {
    const reason = flawOf(instruction)
    return reason === undefined ? [] : [{ index, reason }]
  })
}

function flawOf({ code, k }: ClassicInstruction): string | undefined {
  const operation = operations.get(code)!
  switch (operation.kind) {
    case 'load':
      if (operation.indirect) return 'seccomp has no loads relative to x'
      if (operation.size !== 4) return 'seccomp loads whole words: ld'
      if (k >= size) return `struct seccomp_data has ${size} bytes`
      return k % 4 === 0 ? undefined : 'seccomp loads aligned words: a multiple of 4'
    case 'headerLength':
      return 'seccomp has no packet headers'
    case 'alu':
      return operation.op === 'mod' ? 'seccomp has no remainder' : undefined
    default:
      return undefined
  }
}
