/**
 * Source → IR → assembly, to be read by eye: each case of cases.ts against its file here. Each chapter of docs/language.md
 * has its cases, and each construct is in one. After a change that is meant,
 * `UPDATE=1 npx vitest run --project system test/golden` writes them anew; the diff is the review.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { disassembleProgram } from '../../src/asm/index.ts'
import { compile } from '../../src/compiler/index.ts'
import { printFn } from '../../src/ir/index.ts'
import type { Program } from '../../src/program/index.ts'
import { doorOf } from '../../src/source/index.ts'
import { chapters as constructsByChapter, constructsOf, headings } from '../support/language.ts'
import { cases, chapters } from './cases.ts'
import { expectFile, fileName, goldenKernel, helperNames, shortened, sourceOf } from './golden.ts'
import { kernelCases } from './kernel-cases.ts'

interface Shown {
  readonly source: string
  readonly ir: string
  readonly assembly: string
}

function compiled(program: Program): Shown {
  const ir: string[] = []
  const [variant] = program.variants(goldenKernel)
  const spec = compile({
    name: program.name,
    fn: program.fn,
    variant: variant!,
    target: goldenKernel,
    door: doorOf(program),
    license: 'GPL',
    onIr: (stage, fn) => stage === 'optimized' && ir.push(printFn(fn).trimEnd()),
  })
  const assembly = disassembleProgram([...spec.insns], { helperNames } as never).trimEnd()
  return { source: sourceOf(program.fn), ir: shortened(ir.join('\n\n')), assembly: shortened(assembly) }
}

const folder = new URL('./', import.meta.url)

const introduction = `# What the language compiles to

Each construct of [the language](../language.md) by its chapters, and the instructions that become of it, for version 3 of the
instruction set. With the compiler's own steps in between they are in [test/golden](../../test/golden); what hangs on the kernel is in
[test/golden/kernels](../../test/golden/kernels) for three of them, and what each pass does in [test/golden/passes](../../test/golden/passes).
\`skep dump FILE\` shows the same of your own programs.
`

it.each(Object.entries(cases))('%s', (title, program) => {
  const { source, ir, assembly } = compiled(program)
  expectFile(new URL(fileName(title), folder), `source\n\n${source}\n\nir\n\n${ir}\n\nassembly\n\n${assembly}\n`)
})

it('keeps no file of a case that is gone', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  expect(files.sort()).toEqual(Object.keys(cases).map(fileName).sort())
})

const anchor = (heading: string) => heading.toLowerCase().replace(/[^\w -]/g, '').replaceAll(' ', '-')

it('is in the reference, by the chapters of docs/language.md, which lead there', () => {
  const language = readFileSync(new URL('../../docs/language.md', folder), 'utf8')
  const shown = headings().filter((heading) => heading in chapters)
  const text = shown.map((heading) => {
    expect(language).toContain(`(reference/compiled.md#${anchor(heading)})`)
    const programs = Object.entries<Program>(chapters[heading as keyof typeof chapters])
    const sections = programs.map(([title, program]) => {
      const { source, assembly } = compiled(program)
      return `### ${title}\n\n\`\`\`js\n${source}\n\`\`\`\n\n\`\`\`\n${assembly}\n\`\`\`\n`
    })
    return `## ${heading}\n\n${sections.join('\n')}`
  })
  expectFile(new URL('../../docs/reference/compiled.md', folder), `${introduction}\n${text.join('\n')}`)
})

/** Chapters that random programs have not, and what is in those; where the cases ask a kernel: kernel-cases.ts. */
const notAtRandom: Readonly<Record<string, string>> = {
  'Maps of maps': 'hashOfMaps() arrayOfMaps()',
  Programs:
    'tracepoint() rawTracepoint() fentry() fexit() kprobe() kretprobe() functionEntry() functionExit() uprobe() uretprobe() perfEvent()',
  'Kernel memory':
    'task() in hasType() hasFunction() hasHelper() cast() containerOf() kernelRead() kernelStr() userStr() userRead()',
  "The kernel's own functions": 'helper kfunc',
}

it('shows each chapter of docs/language.md', () => {
  const shown = new Set([...Object.keys(chapters), ...Object.keys(notAtRandom)])
  expect([...shown].sort()).toEqual(headings().sort())
})

it('shows each construct', () => {
  const found = new Set<string>()
  for (const { fn } of Object.values({ ...cases, ...kernelCases }))
    for (const each of constructsOf(sourceOf(fn))) found.add(each)
  for (const name of [...readdirSync(new URL('chapters/', folder)).map((file) => `chapters/${file}`), 'kernel-cases.ts']) {
    const [declarations = '', programs = ''] = readFileSync(new URL(name, folder), 'utf8').split('\nexport const ')
    for (const [, word, call = ''] of declarations.matchAll(/\b(\w+)(\(|:)?/g)) {
      found.add(word!)
      if (call) found.add(word! + (call === '(' ? '()' : ':'))
    }
    for (const [, kind] of programs.matchAll(/^ {2}\S.*?: (\w+)\(/gm)) found.add(`${kind}()`)
    for (const [, option] of programs.matchAll(/, \{ (\w+):/g)) found.add(`${option}:`)
  }
  const all = [...Object.entries(constructsByChapter), ...Object.entries(notAtRandom)]
  const missing = all.flatMap(([chapter, constructs]) =>
    constructs.split(' ').flatMap((each) => (found.has(each) ? [] : [`${chapter}: ${each}`])),
  )
  expect(missing).toEqual([])
})
