/** What is thrown for a text that is no classic program: a diagnostic (SK5003) that points at the place. */
import { CompileError, type SourceText } from '../../error/index.ts'

/** A CompileError from `start` to `end` of the text. */
export function unreadable(
  source: SourceText,
  start: number,
  end: number,
  message: string,
  hint?: string,
): CompileError {
  return new CompileError([{ code: 'SK5003', message, span: { source, start, end }, hint }])
}
