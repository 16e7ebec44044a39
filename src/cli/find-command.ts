/** From a word of the command line to what it means: a command, or a tool, which is one as well. */
import { existsSync } from 'node:fs'
import { nearestNames } from '../error/index.ts'
import { everywhere, runTool, UsageError } from '../tool/index.ts'
import type { Command, Commands } from './command.ts'
import { toolNamed, toolNames } from './tools.ts'

/** The command or tool of this name. Throws UsageError, which offers the nearest, where there is none. */
export async function commandNamed(name: string, commands: Commands): Promise<Command> {
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
