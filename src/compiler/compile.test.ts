import { expect, it } from 'vitest'
import { CompileError, sourceText } from '../error/index.ts'
import { xdp } from '../program/index.ts'
import { compile } from './compile.ts'

const target = {
  name: 'a kernel',
  arch: 'x64',
  cpu: 3,
  btf: undefined,
  hasHelper: () => true,
  tracepoint: () => undefined as never,
}

/** The codes of what is wrong with the text of a function. */
function codesOf(text: string): string[] {
  const program = xdp(() => 0)
  const [variant] = program.variants()
  const door = () => ({ source: sourceText('t.js', text), resolve: () => undefined })
  try {
    compile({ name: 't', fn: program.fn, variant: variant!, target: target as never, door, license: 'GPL' })
    return []
  } catch (error) {
    if (!(error instanceof CompileError)) throw error
    return error.diagnostics.map(({ code }) => code)
  }
}

/** Functions each of which calls the one before twice. */
const doubling = (times: number) =>
  Array.from({ length: times }, (_, i) => `const f${i + 1} = (x) => f${i}(x) + f${i}(x + 1)`).join(';')

it('refuses what would become too large, instead of working on it for ever', () => {
  const text = (times: number) =>
    `() => { const f0 = (x) => x; ${doubling(times)}; return f${times}(1) === 0 ? 1 : 2 }`
  expect(codesOf(text(4))).toEqual([])
  expect(codesOf(text(60))).toEqual(['SK1091'])
})

it('refuses what is nested too deeply', () => {
  expect(codesOf(`() => { ${'{'.repeat(20)}${'}'.repeat(20)} return 2 }`)).toEqual([])
  expect(codesOf(`(p) => p${'.a'.repeat(50_000)}`)).toEqual(['SK1091'])
})
