import { describe, expect, it } from 'vitest'
import * as runtime from '../runtime/index.ts'
import { lowerUsing } from './lower-using.ts'
import { moduleSource } from './module-source.ts'
import { parseModule } from './strip-types.ts'

/** Runs a body of a module, `using` lowered; what it logs. */
async function logOf(body: string): Promise<{ log: string[]; error: unknown }> {
  const log: string[] = []
  const resource = (name: string, fails = false) => ({
    name,
    [Symbol.dispose ?? Symbol.for('nodejs.dispose')]() {
      log.push(`-${name}`)
      if (fails) throw new Error(`close ${name}`)
    },
    async [Symbol.asyncDispose ?? Symbol.for('nodejs.asyncDispose')]() {
      await undefined
      log.push(`-${name} later`)
      if (fails) throw new Error(`close ${name}`)
    },
  })
  const text = `async function test() {${body}}`
  const lowered = lowerUsing('t.js', text, parseModule('t.js', text)).replace(/\nimport[\s\S]*$/, '')
  const test = new Function('log', 'resource', '$skepUsing', `${lowered};return test`)
  let error: unknown
  try {
    await test((word: string) => log.push(word), resource, runtime)()
  } catch (thrown) {
    error = thrown
  }
  return { log, error }
}

describe('lowerUsing', () => {
  it('disposes in reverse order, at the end of the block', async () => {
    const { log } = await logOf(
      "{ using a = resource('a'), b = resource('b'); log(a.name + b.name) } log('end')",
    )
    expect(log).toEqual(['ab', '-b', '-a', 'end'])
  })

  it('waits where await using says so', async () => {
    const { log } = await logOf(
      "await using a = resource('a')\nusing b = resource('b')\nusing n = null\nlog('end')",
    )
    expect(log).toEqual(['end', '-b', '-a later'])
  })

  it('disposes on return, break and errors', async () => {
    const { log, error } = await logOf(`
      for (const i of [1, 2]) { using a = resource('a' + i); if (i === 2) break; log('body') }
      using late = resource('late')
      const inner = () => { using b = resource('b'); return 1 }
      log(String(inner()))
      throw new Error('mine')`)
    expect(log).toEqual(['body', '-a1', '-a2', '-b', '1', '-late'])
    expect(error).toMatchObject({ message: 'mine' })
  })

  it('loses no error', async () => {
    const { error } = await logOf(
      "using a = resource('a', true)\nusing b = resource('b', true)\nthrow new Error('mine')",
    )
    expect(error).toMatchObject({
      error: { message: 'close a' },
      suppressed: { error: { message: 'close b' }, suppressed: { message: 'mine' } },
    })
  })

  it('leaves lines, and what stands before, where they are', () => {
    const text = "import { a } from 'a'\nawait using b: Foo = await a(() => {\n  kernel(code)\n})\nb.more()\n"
    const lines = moduleSource('t.ts', text).split('\n')
    expect(lines[1]).toBe('const       b      = await a(() => {')
    expect(lines[2]).toBe('  kernel(code)')
    expect(lines[4]).toBe('b.more()')
  })

  it('leaves alone what is only called using', () => {
    const text = 'const using = 1\nusing\nfoo(using)'
    expect(moduleSource('t.js', text)).toBe(text)
  })

  it('refuses the places it cannot lower', () => {
    expect(() => moduleSource('t.js', 'for (using a of b) a()')).toThrow(/'using' cannot stand here/)
  })
})
