/**
 * Small kernel functions, one for each construct of the language, by the chapters of docs/language.md. Each gets the
 * first words of a packet; what it returns must be the same in the kernel and as plain JavaScript.
 */
import { arrays } from './arrays.ts'
import { flow } from './flow.ts'
import { numbers } from './numbers.ts'
import { patterns } from './patterns.ts'
import type { Constructs } from './shared.ts'
import { strings } from './strings.ts'
import { types } from './types.ts'

export const constructs: Readonly<Record<string, Constructs>> = {
  types,
  numbers,
  patterns,
  arrays,
  strings,
  flow,
}
