/** The commands of `skep` beside its tools: one table, for the command line, its help, its manual and its tests. */
import type { Described } from '../tool/index.ts'

/** A command: what help and manual say of it, and what it does. */
export interface Command extends Described {
  /** It ends by Ctrl-C in its own way. */
  readonly listens?: true
  /**
   * Runs it with the words behind its name, as one of `all`; gives an exit code, or nothing where the program is to end
   * by itself. Throws what went wrong.
   */
  run(words: readonly string[], all: Commands): Promise<number | undefined>
}

/** By their first word; each is imported when it is needed. */
export type Commands = Readonly<Record<string, () => Promise<Command>>>

/** All there are, as the overview shows them. */
export const commands: Commands = {
  '-e': async () => (await import('./one-liner.ts')).command,
  run: async () => (await import('./run.ts')).command,
  list: async () => (await import('./list.ts')).command,
  dump: async () => (await import('./dump.ts')).command,
  verify: async () => (await import('./verify.ts')).command,
  build: async () => (await import('./build.ts')).command,
  load: async () => (await import('./load.ts')).command,
  filter: async () => (await import('./filter.ts')).command,
  doctor: async () => (await import('./doctor.ts')).command,
  gen: async () => (await import('./gen.ts')).command,
  help: async () => (await import('./help.ts')).command,
}
