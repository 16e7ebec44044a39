/**
 * Options of tools, declared once: parsing, help and documentation come from the same object. Each kind answers for
 * itself what its text means; the long name of an option is its key in `options`, `maxArgs` being `--max-args`.
 */
import { readFileSync } from 'node:fs'
import { nearestNames } from '../error/index.ts'
import { parseDuration } from '../host/index.ts'
import { UsageError } from './usage-error.ts'

/** One option: `T` is what the tool gets. */
export interface Option<T> {
  /** The letter after the dash, or ''. */
  readonly short: string
  readonly summary: string
  /** What stands for the value in help (`PID`); '' for a flag, which takes none. */
  readonly placeholder: string
  /** Given by its place in the command line, not by a dash. */
  readonly positional: boolean
  /** A word that cannot be left out. */
  readonly required?: true
  /** By place, and takes all words that are left. */
  readonly rest?: true
  /** The value when it is not given. */
  readonly fallback: T
  /**
   * The value of its text. `name` is how messages call the option; `before` is its value so far where it is given
   * once more. Throws UsageError.
   */
  parse(text: string, name: string, before?: T): T
}

// biome-ignore lint/suspicious/noExplicitAny: whatever the options' types are
export type Options = Readonly<Record<string, Option<any>>>

/** What a tool's `trace` gets. */
export type Values<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never }

/** True if given. */
export function flag(short: string, summary: string): Option<boolean> {
  return { short, summary, placeholder: '', positional: false, fallback: false, parse: () => true }
}

/** How often it is given: `-dd` twice. */
export function times(short: string, summary: string): Option<number> {
  return {
    short,
    summary,
    placeholder: '',
    positional: false,
    fallback: 0,
    parse: (_, __, before = 0) => before + 1,
  }
}

/** Any text. */
export function text(short: string, placeholder: string, summary: string): Option<string | undefined> {
  return { short, summary, placeholder, positional: false, fallback: undefined, parse: (given) => given }
}

/** Any texts: it may be given several times. */
export function texts(short: string, placeholder: string, summary: string): Option<readonly string[]> {
  const parse = (given: string, _: string, before: readonly string[] = []) => [...before, given]
  return { short, summary, placeholder, positional: false, fallback: [], parse }
}

/** A word that must be there, by place. */
export function operand(placeholder: string, summary: string): Option<string> {
  return {
    short: '',
    summary,
    placeholder,
    positional: true,
    required: true,
    fallback: '',
    parse: (given) => given,
  }
}

/** A word that may be there, by place. */
export function optionalOperand(placeholder: string, summary: string): Option<string | undefined> {
  return { ...text('', placeholder, summary), positional: true }
}

/** All words that are left, by place. */
export function words(placeholder: string, summary: string): Option<readonly string[]> {
  return { ...texts('', placeholder, summary), positional: true, rest: true }
}

/** One of `choices`, in any case; `what` they are. */
export function choice<T extends string>(
  short: string,
  placeholder: string,
  summary: string,
  {
    choices,
    what,
    fallback,
  }: { readonly choices: readonly T[]; readonly what: string; readonly fallback: T },
): Option<T> {
  const parse = (given: string, name: string) => {
    const found = choices.find((each) => each.toLowerCase() === given.toLowerCase())
    if (found !== undefined) return found
    const near = nearestNames(given, choices)
    const hint = near.length > 0 ? `did you mean ${near.join(', ')}?` : `there are ${choices.join(', ')}`
    throw new UsageError(`${name}: there is no ${what} '${given}'`, hint)
  }
  return { short, summary, placeholder, positional: false, fallback, parse }
}

export interface NumberRange<T> {
  readonly fallback: T
  readonly min?: number
  readonly max?: number
}

/** A whole number. */
export function number<T extends number | undefined>(
  short: string,
  placeholder: string,
  summary: string,
  { fallback, min = 0, max = Number.MAX_SAFE_INTEGER }: NumberRange<T>,
): Option<number | T> {
  const parse = (given: string, name: string) => wholeNumber(given, name, min, max)
  return { short, summary, placeholder, positional: false, fallback, parse }
}

/** The id of a process; −1 if not given, so that kernel code can ask `pid >= 0`. */
export function pid(short: string, summary: string, placeholder = 'PID'): Option<number> {
  return number(short, placeholder, summary, { fallback: -1, min: 1, max: 0x3f_ffff })
}

/** A user, by name or number; −1 if not given. */
export function user(short: string, summary: string): Option<number> {
  return { short, summary, placeholder: 'USER', positional: false, fallback: -1, parse: userId }
}

/** A regular expression. */
export function pattern(short: string, placeholder: string, summary: string): Option<RegExp | undefined> {
  const parse = (given: string, name: string) => {
    try {
      return new RegExp(given)
    } catch (error) {
      throw new UsageError(`${name}: '${given}' is no regular expression (${(error as Error).message})`)
    }
  }
  return { short, summary, placeholder, positional: false, fallback: undefined, parse }
}

/** Seconds between outputs, by place; in milliseconds (`undefined`: one output, at the end). */
export function interval(summary = 'output interval, in seconds'): Option<number | undefined> {
  const parse = (given: string, name: string) => {
    const seconds = Number(given)
    if (given.trim() === '' || !(seconds > 0))
      throw new UsageError(`${name}: '${given}' is no number of seconds above 0`)
    return seconds * 1000
  }
  return { short: '', summary, placeholder: '', positional: true, fallback: undefined, parse }
}

/** How many outputs, by place; `undefined`: no end. */
export function count(summary = 'number of outputs'): Option<number | undefined> {
  const parse = (given: string, name: string) => wholeNumber(given, name, 1, Number.MAX_SAFE_INTEGER)
  return { short: '', summary, placeholder: '', positional: true, fallback: undefined, parse }
}

/** A span of time (`500ms`, `5s`, `1m`), in milliseconds. */
export function duration(short: string, summary: string): Option<number | undefined> {
  const parse = (given: string, name: string) => {
    try {
      return parseDuration(given)
    } catch {
      throw new UsageError(`${name}: '${given}' is no span of time`, `write it as 500ms, 5s, 1m or 1h`)
    }
  }
  return { short, summary, placeholder: 'DURATION', positional: false, fallback: undefined, parse }
}

function wholeNumber(given: string, name: string, min: number, max: number): number {
  const value = Number(given)
  if (/^-?\d+$/.test(given) && value >= min && value <= max) return value
  const bounds = max < Number.MAX_SAFE_INTEGER ? `${min}…${max}` : `${min} or more`
  throw new UsageError(`${name}: '${given}' is no whole number (${bounds})`)
}

function userId(given: string, name: string): number {
  if (/^\d+$/.test(given)) return Number(given)
  const line = readFileSync('/etc/passwd', 'latin1')
    .split('\n')
    .find((each) => each.startsWith(`${given}:`))
  if (!line) throw new UsageError(`${name}: there is no user '${given}'`, 'give the number of the user')
  return Number(line.split(':')[2])
}
