/**
 * What cannot be compiled is refused where it is noticed, often deep below the words that asked for it; the place in
 * the text is filled in by `generate.ts`, which knows them.
 */
import type { Span } from '../../error/index.ts'

/** Why: words that do not go together, a number beyond its field, a link type that lacks it, a name nobody knows. */
export type Reason = 'qualifier' | 'range' | 'linkType' | 'name'

/** On its way to where the place is known. */
export class Refused extends Error {
  readonly reason: Reason
  readonly hint: string | undefined
  readonly span: Span | undefined

  constructor(reason: Reason, message: string, hint: string | undefined, span: Span | undefined) {
    super(message)
    this.reason = reason
    this.hint = hint
    this.span = span
  }
}

/** Refuses what is being read; `span` where a part of it is to blame. */
export function refuse(reason: Reason, message: string, hint?: string, span?: Span): never {
  throw new Refused(reason, message, hint, span)
}
