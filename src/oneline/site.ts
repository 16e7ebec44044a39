/**
 * Call sites: each call of `count()` in kernel code has a map of its own, and its text is the map's title. A call is
 * told from others by where it stands, so a function that two programs share counts into one map.
 */
import type { Lowering, Recipe } from '../operand/index.ts'

export interface Site {
  /** The text of the call: `count(comm())`. */
  readonly title: string
  /** Where it stands: `-e:1:42`. */
  readonly place: string
}

/** The call of `name` that is being lowered. */
export function siteOf(l: Lowering, name: string): Site {
  const { span } = l.b
  if (!span) return { title: `${name}()`, place: '' }
  const { file, line, column } = span.source.locate(span.start)
  const title = span.source.text.slice(span.start, span.end).replace(/\s+/g, ' ')
  return { title, place: `${file}:${line}:${column + 1}` }
}

/** The site in a recipe. */
export function siteIn(recipe: Recipe): Site {
  return { title: String(recipe.title), place: String(recipe.place) }
}
