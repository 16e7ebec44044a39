/** What is refused while a flow is optimised and emitted: the expression has been read, so there is no place to show. */
import { CompileError } from '../../error/index.ts'

const codes = {
  /** More at the same time than the scratch words hold. */
  complex: 'SK2151',
  /** A division by the constant zero. */
  zero: 'SK2152',
  /** A shift that moves all bits out. */
  shift: 'SK2153',
  /** No packet can match. */
  nothing: 'SK2154',
} as const

/** Whether scratch words ran out. */
export function isTooComplex(error: unknown): boolean {
  return error instanceof CompileError && error.code === codes.complex
}

export function refusal(reason: keyof typeof codes, message: string, hint?: string): CompileError {
  return new CompileError([{ code: codes[reason], message, hint }])
}
