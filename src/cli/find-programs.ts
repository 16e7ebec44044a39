/**
 * The programs of a file or of a tool, for commands that look at them without attaching any. A file runs up to its first
 * `attach` or `load`; its programs are all that were declared until then, whether it exports them or not.
 */
import { existsSync } from 'node:fs'
import type { ProgramDeclaration } from '../host/index.ts'
import { observePrograms, type Program } from '../program/index.ts'
import { isTool, type Tool, UsageError } from '../tool/index.ts'
import { importProgram } from './program-file.ts'
import { supervise } from './supervisor.ts'
import { toolNamed, toolNames } from './tools.ts'

/** The programs of a file, or of the tool of this name. Throws UsageError where there are none, and what the file throws. */
export async function findPrograms(name: string): Promise<readonly ProgramDeclaration[]> {
  if (!existsSync(name) && toolNames().includes(name)) return programsOfTool(await toolNamed(name))
  const programs = await programsOfFile(name)
  if (programs.length === 0) throw new UsageError(`${name} declares no program`)
  return programs
}

/** The programs that a tool attaches when it is given no options. */
export function programsOfTool(tool: Tool): readonly ProgramDeclaration[] {
  const options = Object.entries(tool.options).map(([key, { fallback }]) => [key, fallback])
  return tool.trace(Object.fromEntries(options)).programs
}

async function programsOfFile(file: string): Promise<readonly ProgramDeclaration[]> {
  // The program sees itself called without arguments, not how we were.
  process.argv = [process.argv[0]!, file]
  const declared: Program[] = []
  observePrograms((program) => declared.push(program))
  try {
    const attaching = new Promise<undefined>((resolve) => {
      const stop = () => {
        resolve(undefined)
        return new Promise<never>(() => {})
      }
      supervise({ attach: stop, load: stop })
    })
    const exports = await Promise.race([attaching, importProgram(file)])
    return isTool(exports?.default) ? programsOfTool(exports.default) : withoutTwins(declared)
  } finally {
    observePrograms(undefined)
  }
}

/** What `program.on(place)` gives is the program again, with a place: the last of them stands for all. */
function withoutTwins(programs: readonly Program[]): Program[] {
  return programs.filter(
    ({ fn, title, alternative }, i) =>
      !alternative && !programs.some((other, j) => j > i && other.fn === fn && other.title === title),
  )
}
