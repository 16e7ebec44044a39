/**
 * Source → IR → assembly, to be read by eye: each case of cases.ts against its file here. After a change that is meant,
 * `UPDATE=1 npx vitest run test/golden` writes them anew; the diff is the review.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { disassembleProgram } from '../../src/asm/index.ts'
import { compile } from '../../src/compiler/index.ts'
import { printFn } from '../../src/ir/index.ts'
import type { Target } from '../../src/operand/index.ts'
import type { Program } from '../../src/program/index.ts'
import { inspectorDoor } from '../../src/source/index.ts'
import { helperById } from '../../src/uapi/index.ts'
import { cases } from './cases.ts'

/** A kernel that nobody has, so that these files are the same everywhere. */
const target: Target = {
  name: 'the golden kernel',
  arch: 'x64',
  cpu: 3,
  btf: undefined,
  hasHelper: () => true,
  tracepoint: () => {
    throw new Error('the golden kernel has no tracepoints')
  },
}

function compiled(program: Program): string {
  const parts = [`source\n\n${program.fn.toString()}`]
  const [variant] = program.variants(target)
  const spec = compile({
    name: program.name,
    fn: program.fn,
    variant: variant!,
    target,
    door: inspectorDoor,
    license: 'GPL',
    onIr: (stage, fn) => stage === 'optimized' && parts.push(`ir\n\n${printFn(fn)}`),
  })
  const helperNames = (id: number) => helperById(id)?.name
  return [...parts, `assembly\n\n${disassembleProgram([...spec.insns], { helperNames } as never)}`].join('\n\n').trimEnd() + '\n'
}

const fileOf = (name: string) => new URL(`${name.replace(/\W+/g, '-')}.txt`, import.meta.url)

it.each(Object.keys(cases))('%s', (name) => {
  const text = compiled(cases[name as keyof typeof cases])
  const file = fileOf(name)
  if (process.env['UPDATE']) writeFileSync(file, text)
  expect(existsSync(file), `${file.pathname} is not there: UPDATE=1 writes it`).toBe(true)
  expect(text).toBe(readFileSync(file, 'utf8'))
})

it('keeps no file of a case that is gone', () => {
  const known = Object.keys(cases).map((name) => fileOf(name).pathname.split('/').at(-1))
  const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.txt'))
  expect(files.sort()).toEqual(known.sort())
})
