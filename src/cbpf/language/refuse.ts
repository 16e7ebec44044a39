/**
 * Refusals of a filter expression: one diagnostic, the place in the expression, what was expected, and the nearest
 * words for one that is not known.
 */
import { CompileError, nearestNames, type Span } from '../../error/index.ts'

/** What can be wrong with an expression; the codes of docs/reference/diagnostics.md. */
const codes = {
  /** A character or a number that is none. */
  text: 'SK2101',
  /** Something else was expected here. */
  grammar: 'SK2102',
  /** A name or number of which nothing says what it is. */
  unqualified: 'SK2103',
  /** An address, number or name that its qualifiers do not go with. */
  qualifier: 'SK2104',
  /** Text that is no address, or a mask that does not fit it. */
  address: 'SK2105',
  /** A number outside of what its field holds. */
  range: 'SK2106',
  /** A word that is not among those that may stand here. */
  word: 'SK2107',
  /** Deeper or longer than a program could be. */
  size: 'SK2108',
  /** What this link type does not have. */
  linkType: 'SK2109',
  /** A host, port, protocol or network by a name that nobody knows. */
  name: 'SK2110',
} as const

/** Why an expression is refused. */
export type Refusal = keyof typeof codes

/** The error for `what` at `span`, to be thrown; `hint` says what to write instead. */
export function refusal(what: Refusal, message: string, span: Span, hint?: string): CompileError {
  return new CompileError([{ code: codes[what], message, span, hint }])
}

/** A hint that offers those of `names` that are near to `wanted`, or else `otherwise`. */
export function offer(wanted: string, names: Iterable<string>, otherwise?: string): string | undefined {
  // To two letters everything is near.
  const near = wanted.length > 2 ? nearestNames(wanted, names) : []
  return near.length > 0 ? `did you mean ${near.join(', ')}?` : otherwise
}
