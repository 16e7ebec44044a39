/** The command line: one file a command. */
export { type Command, type Commands, commands } from './commands.ts'
export { toolNamed, toolNames } from './tools.ts'
