/** The command line: one file a command. */
export type { Command, Commands } from './command.ts'
export { commands } from './commands.ts'
export { toolNamed, toolNames } from './tools.ts'
