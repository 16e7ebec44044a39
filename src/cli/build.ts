/**
 * `skep build SOURCE`: an object that any loader takes. Of TypeScript by Skep's own compiler, of C by the clang of the machine
 * and headers of Skep's.
 */
import { existsSync, readFileSync } from 'node:fs'
import { compileC } from '../clang/index.ts'
import type { ProgramDeclaration } from '../host/index.ts'
import { theHost } from '../linux/index.ts'
import type { Target } from '../operand/index.ts'
import {
  choice,
  flag,
  helpText,
  operand,
  parseOptions,
  print,
  text,
  texts,
  UsageError,
} from '../tool/index.ts'
import type { Command } from './command.ts'
import { findPrograms } from './find-programs.ts'
import { portableKernel } from './portable-kernel.ts'
import { expectFit, portableObject } from './portable-object.ts'
import { failProgram } from './program-file.ts'
import { writeText } from './write-text.ts'

const options = {
  file: operand('SOURCE', 'a .ts, .js or .c file, or the name of a tool'),
  output: text('o', 'FILE', 'where to write; the name of the source with .o unless given'),
  btf: texts(
    '',
    'FILE',
    'types of the kernel to compile TypeScript for; those of this kernel unless given. Of more than one the object is built for the first, and the others are asked whether they have what it needs',
  ),
  cpu: choice('', 'VERSION', 'of the instruction set: v1, v2, v3, v4', {
    choices: ['v1', 'v2', 'v3', 'v4'],
    what: 'version of the instruction set',
    fallback: 'v3',
  }),
  help: flag('h', 'show this help'),
}

export const command: Command = {
  name: 'build',
  summary: 'Compile TypeScript, or C for BPF, to an object for any loader',
  description: `Of a TypeScript file all programs that it declares up to its first attach. What they ask of kernel types stays open (CO-RE): the
object runs on kernels that lay structs out differently, if they have the helpers, hooks and fields of the one it was built for; --btf
names the types of an older one. C is compiled by clang 14 or later; #include "vmlinux.h", <bpf/bpf_helpers.h>, bpf_core_read.h,
bpf_tracing.h and bpf_endian.h come from Skep.`,
  options,
  examples: {
    'build hello.ts': 'writes hello.o',
    'build --btf vmlinux-6.1 hello.ts': 'for Linux 6.1 and later',
    'build --btf vmlinux-6.1 --btf vmlinux-6.12 hello.ts': 'the same, if Linux 6.12 has all that it needs',
    'build x.bpf.c': 'writes x.bpf.o',
    'build --cpu v2 -o old.o x.bpf.c': 'for kernels before 5.1',
  },
  run: build,
}

type Options = ReturnType<typeof parseOptions<typeof options>>

/** Runs the command. */
async function build(words: readonly string[]): Promise<number> {
  const given = parseOptions(options, words)
  if (given.help) {
    await print(helpText(command))
    return 0
  }
  return given.file.endsWith('.c') ? buildC(given) : buildTypeScript(given)
}

async function buildC({ file, output, cpu, btf }: Options): Promise<number> {
  if (!existsSync(file)) throw new UsageError(`there is no file '${file}'`)
  if (btf.length > 0) throw new UsageError('--btf is for TypeScript', 'C takes its types from vmlinux.h')
  const object = compileC(readFileSync(file, 'utf8'), { file, cpu })
  return written(output ?? file.replace(/c$/, 'o'), object, [])
}

async function buildTypeScript({ file, output, cpu, btf }: Options): Promise<number> {
  const version = Number(cpu.slice(1)) as 1 | 2 | 3 | 4
  const [target, ...others] = kernelsOf(btf).map((types) =>
    portableKernel(theHost().target, { btf: types, cpu: version }),
  ) as [Target, ...Target[]]
  let programs: readonly ProgramDeclaration[]
  try {
    programs = await findPrograms(file)
  } catch (error) {
    return failProgram(`skep build ${file}`, error)
  }
  const object = portableObject(programs, target)
  for (const other of others) {
    try {
      expectFit(object, target, other)
    } catch (error) {
      return failProgram(`skep build ${file}, for ${other.name}`, error)
    }
  }
  const lines = object.programs.map(
    ({ spec, section, decided }) =>
      `  ${section}: ${spec.name}${decided ? `, for kernels that have what ${target.name} has` : ''}\n`,
  )
  const also = others.map(({ name }) => `  fits ${name}, too\n`)
  return written(output ?? `${file.replace(/\.m?[jt]s$/, '')}.o`, object.bytes, [...lines, ...also])
}

/** Without a file it is built for the kernel at hand. */
const kernelsOf = (btf: readonly string[]): readonly (string | undefined)[] =>
  btf.length > 0 ? btf : [undefined]

async function written(path: string, object: Uint8Array, lines: readonly string[]): Promise<number> {
  writeText(path, object, 'skep build -o FILE SOURCE')
  await print(`${path}: ${object.length} bytes\n${lines.join('')}`)
  return 0
}
