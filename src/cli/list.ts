/**
 * `skep list PATTERN`: what programs can be attached to, one a line. What this user may not see is said once on stderr,
 * and the rest is listed.
 */
import { isSkepError, NotFoundError, nearestNames, type SkepError } from '../error/index.ts'
import {
  complain,
  explain,
  flag,
  helpText,
  optionalOperand,
  paintFor,
  parseOptions,
  print,
  printAll,
  toJson,
} from '../tool/index.ts'
import type { Command } from './command.ts'
import type { HookDetails, HookKind, Hooks } from './hook.ts'
import { HookPattern } from './hook-pattern.ts'
import { hookKinds } from './hooks.ts'

const options = {
  pattern: optionalOperand('PATTERN', 'which: tracepoint:sched:*, function:vfs_*, or a piece of a name'),
  verbose: flag('v', 'show what a program gets there: offset, size, and C type'),
  json: flag('', 'one JSON object a line'),
  help: flag('h', 'show this help'),
}

export const command: Command = {
  name: 'list',
  summary: 'List what programs can be attached to',
  description: `A pattern is a name in which *, ? and [a-z] stand for what they do in a shell. With a kind in front it means
the whole of a name, without one a piece of it. Kinds are:

  tracepoint:SYSTEM:NAME  a place of the kernel's, with a record of what it did
  rawTracepoint:NAME      the same place, with the kernel's own arguments
  perfEvent:NAME          samples: a clock, or a counter of the processor
  function:NAME           a function of the kernel's
  uprobe:FILE:NAME        a function of a program or library (/bin/bash, libc)
  usdt:FILE:NAME          a probe that was built into one

The names that bpftrace has for kinds are understood, too. Tracepoints are for root to see; all else is for everybody.`,
  options,
  examples: {
    list: 'all there are',
    'list openat': 'what has openat in its name',
    "list -v 'tracepoint:sched:*'": 'the scheduler’s tracepoints, with their fields',
    "list -v 'rawTracepoint:sched_switch'": 'what the kernel passes there',
    "list 'uprobe:bash:readline*'": 'functions of bash',
  },
  run: list,
}

/** Runs the command. Throws where there is nothing to list. */
async function list(words: readonly string[]): Promise<number> {
  const { pattern = '*', verbose, json, help } = parseOptions(options, words)
  if (help) {
    await print(helpText(command))
    return 0
  }
  const listing = new Listing(new HookPattern(pattern, hookKinds))
  const show = json ? jsonLine : textLine
  const wanted = await printAll(
    map(listing, (hook) => show(hook, verbose ? hook.hooks.detailsOf(hook.name) : undefined)),
  )
  const { count, refused, listed } = listing
  if (count === 0) throw refused.keys().next().value ?? nothing(pattern)
  for (const [error, kinds] of refused)
    complain(explain(`skep list: without ${kinds.join(' and ')}`, error, paintFor(process.stderr)))
  if (!wanted) return 0
  for (const kind of listed) {
    const note = await kind.note?.()
    if (note !== undefined) complain(`skep list: ${note}\n`)
  }
  return 0
}

interface Hook {
  readonly kind: HookKind
  readonly name: string
  /** That it is one of. */
  readonly hooks: Hooks
}

/** The hooks that a pattern means, and what kinds could not be looked at. */
class Listing {
  /** How many there were so far. */
  count = 0
  /** Why kinds are left out, each reason once. */
  readonly refused = new Map<SkepError, string[]>()
  /** Kinds of which there were some. */
  readonly listed = new Set<HookKind>()
  readonly #pattern: HookPattern

  constructor(pattern: HookPattern) {
    this.#pattern = pattern
  }

  *[Symbol.iterator](): Generator<Hook> {
    for (const kind of hookKinds.filter((each) => this.#pattern.wants(each))) {
      using hooks = this.#open(kind)
      for (const name of hooks?.names ?? []) {
        if (!this.#pattern.matches(name)) continue
        this.count++
        this.listed.add(kind)
        yield { kind, name, hooks: hooks! }
      }
    }
  }

  #open(kind: HookKind): Hooks | undefined {
    try {
      return kind.open(this.#pattern.file)
    } catch (error) {
      if (!isSkepError(error)) throw error
      const same = [...this.refused.keys()].find((each) => each.message === error.message) ?? error
      this.refused.set(same, [...(this.refused.get(same) ?? []), `${kind.name}s`])
      return undefined
    }
  }
}

function* map<T, U>(values: Iterable<T>, to: (value: T) => U): Generator<U> {
  for (const value of values) yield to(value)
}

function textLine({ kind, name }: Hook, details: HookDetails | undefined): string {
  const lines = [`${kind.name}:${name}`]
  const { fields = [], returns, offset, size } = details ?? {}
  if (offset !== undefined) lines.push(`       at 0x${offset.toString(16)}${size ? `, ${size} bytes` : ''}`)
  for (const field of fields) {
    const inContext = typeof field.offset === 'number'
    const place = `${inContext ? field.offset : ''}`.padStart(8)
    lines.push(
      `${place} ${String(field.size).padStart(4)}  ${field.declaration}${inContext ? '' : ` at ${field.offset}`}`,
    )
  }
  if (returns !== undefined) lines.push(`       returns ${returns}`)
  return `${lines.join('\n')}\n`
}

function jsonLine({ kind, name }: Hook, details: HookDetails | undefined): string {
  return `${toJson({ kind: kind.name, name, ...details })}\n`
}

/** The error for a pattern that means nothing there is, with what it may have meant. */
function nothing(pattern: string): NotFoundError {
  const { file } = new HookPattern(pattern, hookKinds)
  const [kind] = pattern.split(':')
  const all = new Listing(new HookPattern(file === '' ? '*' : `${kind}:${file}`, hookKinds))
  // Of kernel hooks with a kind in front everything may be misspelt, of others the last word.
  const bare = (text: string) => text.slice(text.lastIndexOf(':') + 1)
  const whole = file === '' && pattern.includes(':')
  const names = map(all, (hook) => (whole ? `${hook.kind.name}:${hook.name}` : bare(hook.name)))
  const near = nearestNames(whole ? pattern : bare(pattern), new Set(names))
  return new NotFoundError('hook', pattern, near, {
    hint: 'a pattern without a kind in front is looked for in all names: `skep list openat`',
  })
}
