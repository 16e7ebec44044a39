/** Where functions of one-liners stand: told only where no scope can lie between the function and the code. */
import { expect, it } from 'vitest'
import { placeOfFunction } from './one-liner-script.ts'

const fn = 'c => print(n)'

it.each([
  `tracepoint("a:b", ${fn})`,
  `const n = 5; tracepoint("a:b", ${fn})`,
  `tracepoint("a:b", ${fn}); tracepoint("c:d", e => { count(n) })`,
])('tells the place in %s', (code) => {
  expect(placeOfFunction(code, fn, [])).toBe(code.indexOf(fn))
})

it('looks past functions that are known to end', () => {
  const other = 'c => count(comm())'
  const code = `tracepoint("a:b", ${other}); tracepoint("c:d", ${fn})`
  expect(placeOfFunction(code, fn, [])).toBeUndefined()
  expect(placeOfFunction(code, fn, [other])).toBe(code.indexOf(fn))
})

it.each([
  ['stands in a function', `[1, 2].map(n => tracepoint("a:b", ${fn}))`],
  ['stands in a block', `{ const n = 5; tracepoint("a:b", ${fn}) }`],
  ['stands in a loop', `for (const n of [1]) tracepoint("a:b", ${fn})`],
  ['stands in an object', `with (x) tracepoint("a:b", ${fn})`],
  ['stands there twice', `tracepoint("a:b", ${fn}); n = 1; tracepoint("c:d", ${fn})`],
  ['may come from a module', `tracepoint("a:b", (await import("x")).fn); tracepoint("a:b", ${fn})`],
  ['may be made of text', `tracepoint("a:b", eval("c")); tracepoint("a:b", ${fn})`],
  ['may be made of text that is not named so', `tracepoint("a:b", ev\\u0061l("c"), ${fn})`],
  ['has variables that are hoisted', `if (1) var n = 5; tracepoint("a:b", ${fn})`],
  ['is not the code itself', 'tracepoint("a:b", other)'],
])('does not, where it %s', (_, code) => {
  expect(placeOfFunction(code, fn, [])).toBeUndefined()
})
