/**
 * The commands of `skep` beside its tools: one table, for the command line, its help, its manual and its tests. A word
 * is looked up here: tools are commands, too, once they are found.
 */
import { existsSync } from 'node:fs'
import { nearestNames } from '../error/index.ts'
import { type Described, everywhere, runTool, UsageError } from '../tool/index.ts'
import { toolNamed, toolNames } from './tools.ts'

/** A command: what help and manual say of it, and what it does. */
export interface Command extends Described {
  /** It ends by Ctrl-C in its own way. */
  readonly listens?: true
  /**
   * Runs it with the words behind its name; gives an exit code, or nothing where the program is to end by itself.
   * Throws what went wrong.
   */
  run(words: readonly string[]): Promise<number | undefined>
}

/** By their first word, as the overview shows them; each is imported when it is needed. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import('./run.ts')).command,
  verify: async () => (await import('./verify.ts')).command,
  gen: async () => (await import('./gen.ts')).command,
  help: async () => (await import('./help.ts')).command,
}

/** The command or tool of this name. Throws UsageError, which offers the nearest, where there is none. */
export async function commandNamed(name: string): Promise<Command> {
  if (Object.hasOwn(commands, name)) return commands[name]!()
  const tools = toolNames()
  if (tools.includes(name)) {
    const tool = await toolNamed(name)
    const options = { ...tool.options, ...everywhere(tool.options) }
    return { ...tool, options, listens: true, run: (words) => runTool(tool, words) }
  }
  throw new UsageError(
    `there is no command or tool '${name}'`,
    hintFor(name, [...Object.keys(commands), ...tools]),
  )
}

function hintFor(name: string, names: readonly string[]): string {
  if (/\.m?[jt]s$/.test(name) && existsSync(name)) return `to run a file: skep run ${name}`
  const near = nearestNames(name, names)
  return near.length > 0 ? `did you mean ${near.join(', ')}?` : 'run skep alone to see what there is'
}
