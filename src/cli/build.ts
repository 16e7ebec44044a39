/** `skep build SOURCE`: C for BPF to an object that any loader takes, by the clang of the machine and headers of Skep's. */
import { existsSync, readFileSync } from 'node:fs'
import { compileC } from '../clang/index.ts'
import { choice, flag, helpText, operand, parseOptions, print, text, UsageError } from '../tool/index.ts'
import type { Command } from './command.ts'
import { writeText } from './write-text.ts'

const options = {
  file: operand('SOURCE', 'a .c file'),
  output: text('o', 'FILE', 'where to write; the name of the source with .o unless given'),
  cpu: choice('', 'VERSION', 'of the instruction set: v1, v2, v3, v4', {
    choices: ['v1', 'v2', 'v3', 'v4'],
    what: 'version of the instruction set',
    fallback: 'v3',
  }),
  help: flag('h', 'show this help'),
}

export const command: Command = {
  name: 'build',
  summary: 'Compile C for BPF to an object',
  description: `#include "vmlinux.h" and <bpf/bpf_helpers.h>, bpf_core_read.h, bpf_tracing.h and bpf_endian.h come from Skep: the types
of this kernel, which CO-RE makes those of another where the object is loaded. Needs clang 14 or later.`,
  options,
  examples: {
    'build x.bpf.c': 'writes x.bpf.o',
    'build --cpu v2 -o old.o x.bpf.c': 'for kernels before 5.1',
  },
  run: build,
}

/** Runs the command. */
async function build(words: readonly string[]): Promise<number> {
  const { file, output, cpu, help } = parseOptions(options, words)
  if (help) {
    await print(helpText(command))
    return 0
  }
  if (!existsSync(file)) throw new UsageError(`there is no file '${file}'`)
  if (!file.endsWith('.c')) throw new UsageError(`'${file}' is no C`, 'give a .c file')
  const path = output ?? file.replace(/c$/, 'o')
  const object = compileC(readFileSync(file, 'utf8'), { file, cpu })
  writeText(path, object, 'skep build -o FILE SOURCE')
  await print(`${path}: ${object.length} bytes\n`)
  return 0
}
