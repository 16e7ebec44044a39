/** Programs in the kernel for as long as somebody looks at them: loaded without being attached, and let go again. */
import type { MapStore, ProgramDeclaration } from '../host/index.ts'
import { load } from '../index.ts'
import { LinuxProgram, theHost } from '../linux/index.ts'
import type { MapSpec } from '../object/index.ts'

/** What is there to be looked at: the program, and the live maps it names. */
export type Look<T> = (program: LinuxProgram, store: (map: MapSpec) => MapStore) => T

/** Loads a program as `attach` would, and lets `look` see it; `variant` is the way it would be attached. */
export async function whileLoaded<T>(
  declaration: ProgramDeclaration,
  look: Look<T>,
): Promise<{ variant: string; seen: T }> {
  const host = theHost()
  let seen: { value: T } | undefined
  const looking: typeof host = {
    ...host,
    load(spec, store) {
      const loaded = host.load(spec, store)
      if (loaded instanceof LinuxProgram) seen = { value: look(loaded, store) }
      return loaded
    },
  }
  await using session = await load(declaration, { host: looking })
  return { variant: session.choices[0]!.chosen.name, seen: seen!.value }
}
