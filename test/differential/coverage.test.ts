/**
 * What of the language the random programs reach: each chapter of docs/language.md with what is in it, as it stands in
 * the text of programs with fixed seeds. A chapter that nobody knows fails, and so does a construct that no program has.
 */
import { expect, it } from 'vitest'
import { chapters, constructsOf, headings } from '../support/language.ts'
import { generate, sourceOf } from './program.ts'
import { wholeFrom } from './whole.ts'

const programs = 400

/** Chapters of what a packet handed in by a test cannot show: what has tests of its own. */
const beyond: Readonly<Record<string, string>> = {
  'Where a proof is asked for': 'each program has such places; what is refused is in test/diagnostics',
  'Maps of maps': 'test/kernel/maps-of-maps.test.ts',
  Stack: 'test/kernel/stack.test.ts',
  'Kernel memory': 'test/kernel: what the kernel holds is no input of a test run',
  "The kernel's own functions": 'test/kernel/kernel-calls.test.ts',
}

it('random programs reach each construct of each chapter of docs/language.md', () => {
  expect([...Object.keys(chapters), ...Object.keys(beyond)].sort()).toEqual(headings().sort())
  const found = new Set<string>()
  for (let seed = wholeFrom; seed < wholeFrom + programs; seed++) {
    for (const each of constructsOf(sourceOf(generate(seed)))) found.add(each)
  }
  const missing = Object.entries(chapters).flatMap(([chapter, constructs]) =>
    constructs.split(' ').flatMap((each) => (found.has(each) ? [] : [`${chapter}: ${each}`])),
  )
  expect(missing).toEqual([])
})
