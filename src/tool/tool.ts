/**
 * `tool({ … })`: a tool as one object, from which its command line, help and documentation come. Options are ordinary
 * values that the kernel functions capture: what they decide is decided before the kernel sees it.
 */
import type { ProgramDeclaration, Session } from '../host/index.ts'
import type { Described } from './help.ts'
import type { Options, Values } from './option.ts'
import type { Output } from './output.ts'

/** What a tool attaches, and what it says meanwhile. */
export interface Trace {
  readonly programs: readonly ProgramDeclaration[]
  /** Runs once the programs are attached; the tool ends when it returns. */
  report(out: Output, session: Session): Promise<void> | void
  /** What to say in place of an error of attaching. */
  explain?(error: unknown): unknown
}

/** What tools are about; the overview shows them in this order. */
export const subjects = ['processes', 'files', 'CPU', 'disks', 'network'] as const

export interface Tool<O extends Options = Options> extends Described {
  readonly options: O
  readonly subject?: (typeof subjects)[number]
  /** What each column says, with its unit, by its title; for the man page. */
  readonly fields: Readonly<Record<string, string>>
  /** What tracing costs, in a sentence or two; for the man page. */
  readonly overhead?: string
  /** What else is to be known, each under its title; for the man page. Paragraphs as in `description`. */
  readonly notes?: Readonly<Record<string, string>>
  /** Called once a run, with the values of the options. */
  trace(options: Values<O>): Trace
}

const brand = Symbol.for('skep.tool')

/** Declares a tool; the default export of a file in `tools/`. */
export function tool<const O extends Options>(definition: Tool<O>): Tool<O> {
  return Object.assign(definition, { [brand]: true })
}

/** Whether `value` was made by `tool`, of whichever copy of the package. */
export function isTool(value: unknown): value is Tool {
  return typeof value === 'object' && value !== null && brand in value
}
