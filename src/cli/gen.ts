/**
 * `skep gen types`: types of a kernel for editors, as a declaration file of the user's project. Of the running kernel,
 * or of a copy of another one's `/sys/kernel` (`btf/vmlinux`, `tracing/available_events`, `tracing/events`).
 */
import { statSync } from 'node:fs'
import { nearestNames, SyscallError } from '../error/index.ts'
import { KernelFiles } from '../linux/index.ts'
import { flag, helpText, parseOptions, print, text, UsageError } from '../tool/index.ts'
import { generateTypes } from '../typegen/index.ts'
import type { Command } from './command.ts'
import { genObject, namesObject } from './gen-object.ts'
import { genVmlinux } from './gen-vmlinux.ts'
import { writeText } from './write-text.ts'

const options = {
  output: text('o', 'FILE', 'where to write (skep-env.d.ts unless given); - for standard output'),
  kernel: text('', 'FOLDER', 'the kernel of this copy of /sys/kernel, instead of the running one'),
  help: flag('h', 'show this help'),
}

export const command: Command = {
  name: 'gen types',
  summary: 'Write types of a kernel for editors: tracepoint contexts, raw arguments, kernel structs',
  description: `What the kernel knows becomes a declaration file of your project: ctx. then completes to the fields of the
tracepoint, task(). to those of task_struct, and a misspelt field is an error before anything runs. Types of
6.1, 6.12 and 6.18 come with Skep and need no root: "types": ["skep/types/6.18"] in tsconfig.json.
For C there is skep gen vmlinux; of an object in C, skep gen types x.o writes a module with its maps and variables.`,
  options,
  examples: {
    'gen types': 'skep-env.d.ts, of this kernel',
    'gen types -o types/kernel.d.ts': 'elsewhere',
    'gen types --kernel ./server': 'of the kernel whose /sys/kernel was copied to ./server',
  },
  run: gen,
}

/** Runs the command. */
async function gen([what, ...words]: readonly string[]): Promise<number> {
  if (what === '-h' || what === '--help') return gen(['types', what])
  if (what === 'vmlinux') return genVmlinux(words)
  if (what !== 'types') throw unknown(what)
  if (namesObject(words)) return genObject(words)
  const { output = 'skep-env.d.ts', kernel: folder, help: wanted } = parseOptions(options, words)
  if (wanted) {
    await print(helpText(command))
    return 0
  }
  if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(
      `--kernel: there is no folder '${folder}'`,
      'give a copy of /sys/kernel: btf/vmlinux, tracing/available_events, tracing/events',
    )
  using kernel = open(folder)
  const { tracepoints } = kernel
  const written = generateTypes(kernel, tracepoints)
  if (output === '-') await print(written)
  else {
    writeText(output, written, 'skep gen types -o FILE')
    await print(
      `${output}: ${tracepoints.length} tracepoints of ${kernel.name}; tsconfig.json must include it\n`,
    )
  }
  return 0
}

function open(folder: string | undefined): KernelFiles {
  try {
    return new KernelFiles(folder)
  } catch (error) {
    if (!(error instanceof SyscallError)) throw error
    const hint = `${error.hint}; types that come with Skep need no root: "types": ["skep/types/6.18"] in tsconfig.json`
    throw new SyscallError(error.syscall, error.errno, error.message, { hint, cause: error })
  }
}

function unknown(what: string | undefined): UsageError {
  if (what === undefined) return new UsageError('gen needs to know what', 'skep gen types')
  const near = nearestNames(what, ['types', 'vmlinux'])
  return new UsageError(
    `gen makes no '${what}'`,
    near.length > 0 ? `did you mean ${near[0]}?` : 'skep gen types',
  )
}
