/**
 * `begin`, `end`, `interval`: functions of user space that a one-liner runs before it attaches, after it detached, and
 * in between. They are kept here until whoever runs the one-liner takes them.
 */
import { parseDuration } from '../host/index.ts'
import { builtin } from '../operand/index.ts'

export type Moment = () => unknown

export interface Moments {
  readonly begin: Moment[]
  readonly end: Moment[]
  /** In milliseconds. */
  readonly interval: { readonly every: number; readonly run: Moment }[]
}

/** What was asked for so far. */
export const moments: Moments = { begin: [], end: [], interval: [] }

/** A function that means nothing in kernel code. */
// biome-ignore lint/suspicious/noExplicitAny: each has arguments of its own
function outside<F extends (...args: any[]) => void>(name: string, javascript: F): F {
  return builtin(name, javascript, (l) => {
    return l.fail(
      'SK1003',
      `${name}() is a function of user space`,
      'call it beside the programs, not in one',
    )
  })
}

/** Runs `run` before the programs are attached, and waits for it. */
export const begin: (run: Moment) => void = outside('begin', (run: Moment) => {
  moments.begin.push(run)
})

/** Runs `run` after the programs are detached, before maps are printed, and waits for it. */
export const end: (run: Moment) => void = outside('end', (run: Moment) => {
  moments.end.push(run)
})

/** Runs `run` each time this span of time (`'1s'`, or milliseconds) has passed, from when the programs are attached. */
export const interval: (every: string | number, run: Moment) => void = outside(
  'interval',
  (every: string | number, run: Moment) => {
    moments.interval.push({ every: parseDuration(every), run })
  },
)
