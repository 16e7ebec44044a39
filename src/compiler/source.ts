/** How the compiler comes by the text of a function and the values of its free variables: an interface, so that it needs neither files nor an inspector. */
import type { SourceText } from '../error/index.ts'

/** A function's source and scope. */
export interface FunctionSource {
  /** The function's own text (`fn.toString()`), which knows where it stands in the user's file. */
  readonly source: SourceText
  /** The value of a free variable, or `undefined` if there is none of the name (yet: it may be in its dead zone). */
  resolve(name: string): { readonly value: unknown } | undefined
}

/** A door to a function's source. Throws SkepError if it cannot look behind `fn` (a native or bound function). */
export type SourceDoor = (fn: (...args: never[]) => unknown) => FunctionSource
