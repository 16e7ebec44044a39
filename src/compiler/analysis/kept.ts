/**
 * The ranges of a function, found once and asked by all passes in a row that change nothing: to find them is a third of
 * what the compiler does. Only who runs the passes knows what they changed, so it is `optimize` that keeps and forgets.
 */
import { dominators, type Fn } from '../../ir/index.ts'
import { Ranges } from './ranges.ts'

const kept = new WeakMap<Fn, { ranges: Ranges | undefined }>()

/** The ranges of `fn` as it is now. */
export function rangesOf(fn: Fn): Ranges {
  const place = kept.get(fn)
  if (!place) return new Ranges(dominators(fn))
  return (place.ranges ??= new Ranges(dominators(fn)))
}

/** From now on the ranges of `fn` are kept until they are forgotten. */
export function keepRanges(fn: Fn): void {
  kept.set(fn, { ranges: undefined })
}

/** `fn` has changed. */
export function forgetRanges(fn: Fn): void {
  const place = kept.get(fn)
  if (place) place.ranges = undefined
}

/** The ranges of `fn` are not kept any more. */
export function dropRanges(fn: Fn): void {
  kept.delete(fn)
}
