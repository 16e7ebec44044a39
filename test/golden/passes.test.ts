/**
 * What each pass of the compiler is for, to be read by eye: a function of pass-cases.ts without the pass and with it. Passes
 * are what src/compiler exports as one, so a new one without a case fails here, and so does one that its case does not
 * need. `UPDATE=1 npx vitest run --project system test/golden` writes the files anew.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it, vi } from 'vitest'
import type { Fn } from '../../src/ir/index.ts'
import type { Program } from '../../src/program/index.ts'

const compiler = new URL('../../src/compiler/', import.meta.url)
const inFolder = (folder: string) =>
  readdirSync(new URL(folder, compiler))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => folder + file)

/** How a pass begins: it takes a function, and gives nothing but whether it changed it. */
const pass =
  /^export (?:function (\w+)\((?:fn: Fn|mfn: MFn|functions: readonly Fn\[\])[^)]*\): (?:boolean|void) |const (\w+): Rule )/gm

/** What finds something out for a later step, and what without it is found. */
const analyses: Readonly<Record<string, () => unknown>> = {
  shareConstants: () => new Set(),
  upperZeroValues: () => new Set(),
}

/** What is no pass by itself: without it `placeSlots` would try for ever. test/golden/an-object-too-large-for-the-stack.txt shows it. */
const parts = ['backend/scratch.ts']

/** Exports that are passes, by the name of their file. */
const passes = new Map<string, { readonly path: string; readonly names: readonly string[] }>()
for (const file of [...inFolder('passes/'), ...inFolder('backend/'), 'outline/outline.ts']) {
  if (parts.includes(file)) continue
  const { pathname: path } = new URL(file, compiler)
  const text = readFileSync(path, 'utf8')
  const names = [...text.matchAll(pass)].map(([, name, rule]) => name ?? rule!)
  for (const name of Object.keys(analyses)) if (text.includes(`export function ${name}(`)) names.push(name)
  if (names.length > 0) passes.set(basename(path, '.ts'), { path, names })
}

/** The pass that is left out now. */
let without: string | undefined
for (const [pass, { path, names }] of passes) {
  vi.doMock(path, async (original) => {
    const module = await original<Record<string, (...args: unknown[]) => unknown>>()
    const replaced = names.map((name) => [
      name,
      (...args: unknown[]) => (without === pass ? analyses[name]?.() : module[name]!(...args)),
    ])
    return { ...module, ...Object.fromEntries(replaced) }
  })
}

// Behind the replacements, which concern what is imported after them.
const { disassembleProgram } = await import('../../src/asm/index.ts')
const { compile } = await import('../../src/compiler/index.ts')
const { CompileError } = await import('../../src/error/index.ts')
const { printFn } = await import('../../src/ir/index.ts')
const { inspectorDoor } = await import('../../src/source/index.ts')
const { expectFile, fileName, goldenKernel, helperNames, sourceOf } = await import('./golden.ts')
const { passCases } = await import('./pass-cases.ts')

/** The IR for passes on IR, the assembly for those on instructions, or what is refused. */
function made(program: Program, pass: string): string {
  const functions: string[] = []
  const isOnIr = passes.get(pass)!.path.includes('/passes/')
  const onIr = (stage: string, fn: Fn) => void (stage === 'optimized' && functions.push(printFn(fn).trimEnd()))
  const [variant] = program.variants(goldenKernel)
  const { name, fn } = program
  const request = { name, fn, variant: variant!, target: goldenKernel, door: inspectorDoor, license: 'GPL', onIr }
  try {
    const { insns } = compile(request)
    if (!isOnIr) return disassembleProgram([...insns], { helperNames } as never).trimEnd()
  } catch (error) {
    if (error instanceof CompileError)
      return error.diagnostics.map(({ code, message }) => `refused, ${code}: ${message}`).join('\n')
    // Without some passes the IR is nothing to make instructions of.
    if (without === undefined || functions.length === 0) throw error
  }
  return functions.join('\n\n')
}

it('each pass has a case, and each case is a pass', () => {
  expect(Object.keys(passCases).sort()).toEqual([...passes.keys()].sort())
})

const folder = new URL('passes/', import.meta.url)

it.each(Object.entries(passCases))('%s', (name, program) => {
  without = name
  const before = made(program, name)
  without = undefined
  const after = made(program, name)
  expect(after, `the case shows nothing of ${name}`).not.toBe(before)
  const text = `${sourceOf(program.fn)}\n\nwithout ${name}\n\n${before}\n\nwith ${name}\n\n${after}\n`
  expectFile(new URL(fileName(name), folder), text)
})

it('keeps no file of a case that is gone', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(passCases).map(fileName).sort())
})
