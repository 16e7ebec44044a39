/** Kernel functions of this house, and the functions that they call, as sources to be mutated. */
import { readdirSync } from 'node:fs'
import { compile, type FunctionSource, type SourceDoor } from '../../src/compiler/index.ts'
import { isSkepError } from '../../src/error/index.ts'
import type { Variant } from '../../src/host/index.ts'
import { theHost } from '../../src/linux/index.ts'
import { NextVariant } from '../../src/operand/index.ts'
import { Program } from '../../src/program/index.ts'
import { sourceDoor } from '../../src/source/index.ts'
import type { Tool } from '../../src/tool/index.ts'
import { cases } from '../golden/cases.ts'
import { kernelCases } from '../golden/kernel-cases.ts'

type Function = (...args: never[]) => unknown

/** A program, in one way to run it, and the sources of what it consists of. */
export interface Subject {
  readonly program: Pick<Program, 'name' | 'fn'>
  readonly variant: Variant
  readonly sources: ReadonlyMap<Function, FunctionSource>
}

export const { target } = theHost()

/** Compiles a subject behind this door. */
export function compileSubject({ program, variant }: Subject, door: SourceDoor): void {
  const { name } = program
  const fn = variant.fn ?? program.fn
  compile({ name, fn, variant, target, door, license: 'GPL' })
}

/** The first way that there is on this kernel. */
function subjectOf(program: Pick<Program, 'name' | 'fn' | 'variants'>): Subject | undefined {
  for (const variant of program.variants(target)) {
    const sources = new Map<Function, FunctionSource>()
    const subject = { program, variant, sources }
    try {
      compileSubject(subject, (fn) => {
        const source = sourceDoor(fn)
        sources.set(fn, source)
        return source
      })
      return subject
    } catch (error) {
      if (!(error instanceof NextVariant) && !isSkepError(error)) throw error
    }
  }
  return undefined
}

async function programsOfTools(): Promise<Subject['program'][]> {
  const folder = new URL('../../tools/', import.meta.url)
  const files = readdirSync(folder).filter((file) => /^[\w-]+\.ts$/.test(file))
  const found: Subject['program'][] = []
  for (const file of files.sort()) {
    const { default: tool }: { default: Tool } = await import(new URL(file, folder).href)
    const options = Object.entries(tool.options).map(([key, { fallback }]) => [key, fallback])
    try {
      found.push(...tool.trace(Object.fromEntries(options)).programs)
    } catch (error) {
      // It asks for an argument.
      if (!isSkepError(error)) throw error
    }
  }
  return found
}

/** All that this kernel can run. */
export async function corpus(): Promise<readonly Subject[]> {
  const programs = [...Object.values(cases), ...Object.values(kernelCases), ...(await programsOfTools())]
  return programs.flatMap((program) => (program instanceof Program && subjectOf(program)) || [])
}
