/**
 * `skep dump FILE`: what the compiler made of the programs of a file or tool, beside the lines it came from; the IR it
 * went through; or what the kernel made of it in turn. Compiling needs no rights: all but that last is for everybody.
 */
import { type Insn, slotsOf } from '../asm/index.ts'
import { type CompileRequest, compile } from '../compiler/index.ts'
import { invariant, nearestNames, UnsupportedError } from '../error/index.ts'
import type { MapStore, ProgramDeclaration } from '../host/index.ts'
import { printFn } from '../ir/index.ts'
import { LinuxMap, theHost, translated } from '../linux/index.ts'
import type { ProgramSpec } from '../object/index.ts'
import { NextVariant } from '../operand/index.ts'
import { doorOf } from '../source/index.ts'
import { objectInfo } from '../sys/index.ts'
import {
  complain,
  explain,
  flag,
  helpText,
  operand,
  paintFor,
  parseOptions,
  printAll,
  text,
  UsageError,
} from '../tool/index.ts'
import { assembly, assemblyBesideSource } from './assembly.ts'
import type { Command } from './command.ts'
import { findPrograms } from './find-programs.ts'
import { declaredNames, kernelNames } from './instruction-names.ts'
import { whileLoaded } from './loaded-program.ts'
import { dumpObject } from './object-file.ts'
import { isObjectFile } from './object-kind.ts'
import { failProgram } from './program-file.ts'

const options = {
  file: operand('FILE', 'the program, or the name of a tool'),
  ir: flag('', 'the compiler’s own language: as it was lowered, and as it was optimised'),
  asm: flag('', 'assembly alone'),
  xlated: flag('', 'what the kernel made of it: loaded, read back, and let go again'),
  program: text('', 'NAME', 'only programs of this name, or with it in their title'),
  help: flag('h', 'show this help'),
}

export const command: Command = {
  name: 'dump',
  summary: 'Show what the compiler made of programs, beside their source lines',
  description: `The programs are all that a file declares up to its first attach, or what a tool attaches when it is given no
options. Numbers in front of instructions are slots of 8 bytes, as the verifier and bpftool count them.`,
  options,
  examples: {
    'dump hello.ts': 'assembly beside TypeScript',
    'dump --ir hello.ts': 'how it came about',
    'dump x.o': 'an object of clang’s, as it is for this kernel',
    'dump --xlated opensnoop': 'what the kernel runs when opensnoop does',
  },
  run: dump,
}

/** Runs the command; 1 if there is a program of which there is nothing to show. */
async function dump(words: readonly string[]): Promise<number> {
  const { file, program: wanted, help, ...flags } = parseOptions(options, words)
  if (help) {
    await printAll([helpText(command)])
    return 0
  }
  const asked = Object.entries(flags).filter(([, given]) => given)
  if (asked.length > 1)
    throw new UsageError(
      `${asked.map(([name]) => `--${name}`).join(' and ')} show different things`,
      'give one of them',
    )
  if (isObjectFile(file)) {
    if (flags.ir || flags.xlated)
      throw new UsageError('of an object there is assembly alone', 'skep dump --asm OBJ.o')
    await printAll(dumpObject(file, !flags.asm, wanted))
    return 0
  }
  const view = views[(asked[0]?.[0] as keyof typeof views | undefined) ?? 'beside']
  const name = `skep dump ${file}`
  let programs: readonly ProgramDeclaration[]
  try {
    programs = await findPrograms(file)
  } catch (error) {
    return failProgram(name, error)
  }
  const failed: unknown[] = []
  const shown = async function* () {
    let first = true
    for (const program of chosen(programs, wanted)) {
      try {
        const { title, body } = await view(program)
        yield `${first ? '' : '\n'}${paintFor(process.stdout)('header', title)}\n\n${body}`
        first = false
      } catch (error) {
        failed.push(error)
        complain(explain(`${name}: ${program.title}`, error, paintFor(process.stderr)))
      }
    }
  }
  await printAll(shown())
  return failed.length > 0 ? 1 : 0
}

/** Those that are called `wanted`, or have it in their titles. */
function chosen(
  programs: readonly ProgramDeclaration[],
  wanted: string | undefined,
): readonly ProgramDeclaration[] {
  if (wanted === undefined) return programs
  const found = programs.filter(({ name, title }) => name === wanted || title.includes(wanted))
  if (found.length > 0) return found
  const names = programs.map(({ name }) => name)
  const near = nearestNames(wanted, names)
  throw new UsageError(
    `--program: there is no '${wanted}'`,
    near.length > 0 ? `did you mean ${near.join(', ')}?` : `there are ${names.join(', ')}`,
  )
}

interface Shown {
  readonly title: string
  readonly body: string
}

type View = (program: ProgramDeclaration) => Shown | Promise<Shown>

const views = {
  beside(program) {
    const { spec, title } = compiled(program)
    return { title, body: assemblyBesideSource(spec.insns, spec.lines, declaredNames) }
  },
  asm(program) {
    const { spec, title } = compiled(program)
    return { title, body: assembly(spec.insns, declaredNames) }
  },
  ir(program) {
    const stages: string[] = []
    const { title } = compiled(program, (stage, fn) => stages.push(`${stage}\n\n${printFn(fn)}`))
    return { title, body: stages.join('\n') }
  },
  async xlated(program) {
    const { variant, seen } = await whileLoaded(program, (loaded, store) => {
      const ids = loaded.spec.maps.map((map) => [idOf(store(map)), map.name] as const)
      return { ...translated(loaded), names: new Map(ids) }
    })
    const { insns, lines, names } = seen
    return {
      title: titleOf(program, variant, insns),
      body: assemblyBesideSource(insns, lines, kernelNames(names)),
    }
  },
} satisfies Readonly<Record<string, View>>

function idOf(store: MapStore): number {
  invariant(store instanceof LinuxMap, 'a map of a loaded program is not in the kernel')
  return Number(objectInfo(store.fd, 'map').id)
}

/** Compiles a program by the first of its variants that can serve it; as `attach` would, if the kernel takes that. */
function compiled(
  program: ProgramDeclaration,
  onIr?: CompileRequest['onIr'],
): { spec: ProgramSpec; title: string } {
  const { target } = theHost()
  const { name, fn, license } = program
  const door = doorOf(program)
  const reasons: string[] = []
  for (const variant of program.variants(target)) {
    try {
      const spec = compile({ name, fn, variant, target, door, license, onIr })
      return { spec, title: titleOf(program, variant.name, spec.insns) }
    } catch (error) {
      if (!(error instanceof NextVariant)) throw error
      reasons.push(`${variant.name}: ${error.message}`)
    }
  }
  throw new UnsupportedError(program.title, `${program.title} cannot be compiled: ${reasons.join('; ')}`)
}

function titleOf({ title }: ProgramDeclaration, variant: string, insns: readonly Insn[]): string {
  const slots = insns.reduce((sum, insn) => sum + slotsOf(insn), 0)
  return `${title}${variant === title ? '' : ` as ${variant}`}: ${slots} instructions`
}
