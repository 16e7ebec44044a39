/**
 * What people see on stderr: errors that say what happened, where, what to do; never a bare stack trace. What is no
 * error of Skep's is a bug, and says so; `SKEP_DEBUG=1` shows where it came from.
 */
import { isSkepError } from '../error/index.ts'
import { type Paint, paintFor, plain } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Exit codes: 1 failed, 2 wrong usage. */
export function exitCodeOf(error: unknown): number {
  return error instanceof UsageError ? 2 : 1
}

/** The text for stderr, with its newline; `name` is the command's: `skep execsnoop`. */
export function explain(name: string, error: unknown, paint: Paint = plain): string {
  const debug = process.env.SKEP_DEBUG === '1'
  const stack = debug && error instanceof Error ? `\n${error.stack}` : ''
  const say = (message: string, hint: string | undefined) =>
    `${paint('error', `${name}:`)} ${message}${hint ? `\n  ${paint('hint', 'hint:')} ${hint}` : ''}${stack}\n`
  if (isSkepError(error)) return say(error.message, error.hint)
  const message = error instanceof Error ? error.message : String(error)
  return say(
    `${message} (this is a bug of Skep's)`,
    debug ? undefined : 'run it again with SKEP_DEBUG=1 and report what it shows',
  )
}

/** Says on stderr what went wrong, and gives the exit code. */
export function fail(name: string, error: unknown): number {
  complain(explain(name, error, paintFor(process.stderr)))
  return exitCodeOf(error)
}

/** Writes `text` to stderr. If nobody can read it there, nobody can be told. */
export function complain(text: string): void {
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => {})
  process.stderr.write(text)
}
