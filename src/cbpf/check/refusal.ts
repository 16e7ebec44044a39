/** Why a classic program is refused: data, as diagnostics are, and the error that carries them. */
import { CompileError } from '../../error/index.ts'
import type { ClassicProgram } from '../instruction.ts'
import { formatInstruction } from '../text/format.ts'

export interface Refusal {
  /** The instruction; undefined where it is the program as a whole. */
  readonly index: number | undefined
  /** Why, in a few words. */
  readonly reason: string
}

/** Throws CompileError (SK5004) with every refusal and its instruction, if there is one. */
export function accept(program: ClassicProgram, refusals: readonly Refusal[], who: string): void {
  if (refusals.length === 0) return
  throw new CompileError(
    refusals.slice(0, 10).map(({ index, reason }) => ({
      code: 'SK5004',
      message:
        index === undefined
          ? `${who} refuses the program: ${reason}`
          : `${who} refuses ${formatInstruction(program[index]!, index).trimEnd().replace(/\s+/g, ' ')}: ${reason}`,
    })),
  )
}
