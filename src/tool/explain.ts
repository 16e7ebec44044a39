/**
 * Errors as people see them on stderr: what happened, where, what to do; never a bare stack trace. What is no error
 * of Skep's is a bug, and says so; `SKEP_DEBUG=1` shows where it came from.
 */
import { isSkepError } from '../error/index.ts'
import { UsageError } from './usage-error.ts'

/** Exit codes: 1 failed, 2 wrong usage. */
export function exitCodeOf(error: unknown): number {
  return error instanceof UsageError ? 2 : 1
}

/** The text for stderr, with its newline; `name` is the command's: `skep execsnoop`. */
export function explain(name: string, error: unknown): string {
  const debug = process.env.SKEP_DEBUG === '1'
  const stack = debug && error instanceof Error ? `\n${error.stack}` : ''
  if (isSkepError(error)) {
    const hint = error.hint ? `\n  hint: ${error.hint}` : ''
    return `${name}: ${error.message}${hint}${stack}\n`
  }
  const message = error instanceof Error ? error.message : String(error)
  const more = debug ? '' : '\n  hint: run it again with SKEP_DEBUG=1 and report what it shows'
  return `${name}: ${message} (this is a bug of Skep's)${more}${stack}\n`
}

/** Says on stderr what went wrong, and gives the exit code. */
export function fail(name: string, error: unknown): number {
  process.stderr.write(explain(name, error))
  return exitCodeOf(error)
}
