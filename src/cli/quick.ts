/** How the bundle that `start.ts` loads runs what it was asked for: as `main.ts` does. */
import { fail, runTool, type Tool } from '../tool/index.ts'
import type { Command } from './command.ts'

/** Runs a tool, or the command; gives the exit code. */
export async function runCommand(
  tool: Tool | undefined,
  command: Command | undefined,
  words: readonly string[],
): Promise<number | undefined> {
  if (tool) return runTool(tool, words)
  try {
    return await command!.run(words, {})
  } catch (error) {
    return fail(`skep ${command!.name}`, error)
  }
}
