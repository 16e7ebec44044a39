/**
 * Programs compiled for the kernels that Skep is tested on, none of which has to run: those of kernel-cases.ts to be read by
 * eye, and all others of the golden tests. `UPDATE=1 npx vitest run test/golden` writes the files anew.
 */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { disassembleProgram } from '../../src/asm/index.ts'
import { compile } from '../../src/compiler/index.ts'
import { NotFoundError } from '../../src/error/index.ts'
import { NextVariant, type Target } from '../../src/operand/index.ts'
import type { Program } from '../../src/program/index.ts'
import { doorOf } from '../../src/source/index.ts'
import { cases } from './cases.ts'
import { expectFile, fileName, helperNames, sourceOf } from './golden.ts'
import { kernelCases } from './kernel-cases.ts'
import { kernels } from './kernels.ts'

/** The first way that there is, and the assembly. */
function compiled(program: Program, target: Target): string {
  for (const variant of program.variants(target)) {
    try {
      const { name, fn } = program
      const spec = compile({ name, fn, variant, target, door: doorOf(program), license: 'GPL' })
      return `${variant.name}\n\n${disassembleProgram([...spec.insns], { helperNames } as never)}`.trimEnd()
    } catch (error) {
      if (!(error instanceof NextVariant || error instanceof NotFoundError)) throw error
    }
  }
  throw new Error(`${target.name} has no way to run ${program.title}`)
}

const folder = new URL('kernels/', import.meta.url)

describe('on three kernels', () => {
  it.each(Object.keys(kernelCases))('%s', (name) => {
    const program = kernelCases[name as keyof typeof kernelCases]
    const bySame = new Map<string, string[]>()
    for (const target of kernels) {
      const text = compiled(program, target)
      bySame.set(text, [...(bySame.get(text) ?? []), target.name])
    }
    const parts = [...bySame].map(([text, names]) => `${names.join(', ')}: ${text}`)
    expectFile(new URL(fileName(name), folder), `${sourceOf(program.fn)}\n\n${parts.join('\n\n')}\n`)
  })

  it.each(kernels)('$name takes all others', (target) => {
    for (const program of Object.values(cases)) expect(compiled(program, target)).toContain('exit')
  })

  it('keeps no file of a case that is gone', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
    expect(files.sort()).toEqual(Object.keys(kernelCases).map(fileName).sort())
  })
})
