/** `skep gen vmlinux`: the types of a kernel as a header of C, whose structs lie as they do there. */
import { existsSync, readFileSync } from 'node:fs'
import { printHeader, readBtf } from '../btf/index.ts'
import { flag, helpText, parseOptions, printAll, text, UsageError } from '../tool/index.ts'
import type { Command } from './command.ts'
import { writeText } from './write-text.ts'

const vmlinux = '/sys/kernel/btf/vmlinux'

const options = {
  output: text('o', 'FILE', 'where to write; standard output unless given'),
  btf: text('', 'FILE', 'types from this file, instead of the running kernel’s'),
  help: flag('h', 'show this help'),
}

const command: Command = {
  name: 'gen vmlinux',
  summary: 'Write the types of a kernel as a header of C',
  options,
  examples: { 'gen vmlinux -o vmlinux.h': 'for #include "vmlinux.h"' },
  run: genVmlinux,
}

/** Runs the command with the words behind its name. */
export async function genVmlinux(words: readonly string[]): Promise<number> {
  const { output, btf = vmlinux, help } = parseOptions(options, words)
  if (help) {
    await printAll([helpText(command)])
    return 0
  }
  if (!existsSync(btf))
    throw new UsageError(
      `there is no file '${btf}'`,
      'give one with --btf: kernels with CONFIG_DEBUG_INFO_BTF have it',
    )
  const header = printHeader(readBtf(readFileSync(btf)))
  if (output === undefined || output === '-') await printAll(header)
  else writeText(output, [...header].join(''), 'skep gen vmlinux -o FILE')
  return 0
}
