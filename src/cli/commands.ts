/** The commands of `skep` beside its tools: one table, for the command line, its help, its manual and its tests. */
import type { Commands } from './command.ts'

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
