/** The command line: one file a command. */
export { type Command, commands } from './commands.ts'
export { toolNamed, toolNames } from './tools.ts'
