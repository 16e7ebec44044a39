/** What a command of `skep` is, beside its tools. */
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
