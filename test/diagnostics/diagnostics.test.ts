/**
 * Every diagnostic has an example that brings it about, or a test that does; docs/reference/diagnostics.md shows the
 * examples with what they say. After a change that is meant, `UPDATE=1 npx vitest run --project system test/diagnostics`
 * writes the page anew.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as asm from '../../src/asm/index.ts'
import * as btf from '../../src/btf/index.ts'
import * as cbpf from '../../src/cbpf/index.ts'
import { CompileError, isSkepError, type SkepError } from '../../src/error/index.ts'
import { parseDuration } from '../../src/host/index.ts'
import * as skep from '../../src/index.ts'
import * as kernel from '../../src/kernel/index.ts'
import { examples } from './examples.ts'

const root = new URL('../..', import.meta.url).pathname
const page = join(root, 'docs/reference/diagnostics.md')
const codes = [...readFileSync(page, 'utf8').matchAll(/^\| (SK\d{4}) \|/gm)].map(([, code]) => code!)
const heading = '\n## Examples\n'

/** The value of the last line that does not go on with the one before it. */
function withResult(text: string): string {
  const lines = text.split('\n')
  const last = lines.findLastIndex((line) => /^[a-z]/i.test(line))
  return [...lines.slice(0, last), `return ${lines[last]}`, ...lines.slice(last + 1)].join('\n')
}

const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...args: unknown[]) => Promise<unknown>

/** What is thrown where `text` is evaluated, or where the program it gives is loaded. */
async function thrownBy(text: string): Promise<unknown> {
  const scope = { ...btf, ...asm, ...cbpf, ...kernel, ...skep, parseDuration }
  try {
    const value = await new AsyncFunction(...Object.keys(scope), withResult(text))(...Object.values(scope))
    if (value instanceof skep.Program) await (await skep.load(value)).close()
  } catch (error) {
    return error
  }
  return undefined
}

function said(error: SkepError): string[] {
  const all = error instanceof CompileError ? error.diagnostics : [error]
  return all.flatMap(({ message, hint }) => [
    `> ${message.replaceAll('\n', '\n> ')}`,
    ...(hint ? ['>', `> hint: ${hint}`] : []),
    '',
  ])
}

const sections = new Map<string, string>()

describe('examples of diagnostics', () => {
  it('are there for all codes, and for no others', () => {
    expect(Object.keys(examples).sort()).toEqual([...codes].sort())
  })

  it.each(Object.entries(examples))('%s', async (code, example) => {
    if (typeof example !== 'string' && 'none' in example) {
      sections.set(code, `### ${code}\n\n${example.none}\n`)
      return
    }
    if (typeof example !== 'string') {
      const text = readFileSync(join(root, example.test), 'utf8')
      expect(text, `${example.test} matches it`).toContain(example.says ?? code)
      sections.set(code, `### ${code}\n\nBrought about in \`${example.test}\`.\n`)
      return
    }
    const error = await thrownBy(example)
    if (!isSkepError(error)) throw error ?? new Error(`nothing is refused in ${example}`)
    expect(error.code, error.message).toBe(code)
    sections.set(code, [`### ${code}`, '', '```js', example, '```', '', ...said(error)].join('\n'))
  })

  it('are in the reference with what they say', () => {
    const text = readFileSync(page, 'utf8')
    const [tables = ''] = text.split(heading)
    const all = codes.map((code) => sections.get(code)).join('\n')
    const whole = `${tables.trimEnd()}\n${heading}\nEach of these is brought about, or named, by a test.\n\n${all.trimEnd()}\n`
    if (process.env.UPDATE) writeFileSync(page, whole)
    expect(readFileSync(page, 'utf8')).toBe(whole)
  })
})
