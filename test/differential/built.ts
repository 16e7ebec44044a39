/** From the text of generated programs to live ones. Many share one script: the inspector lists scripts one by one. */
import * as skep from '../../src/index.ts'
import { lock, range } from '../../src/kernel/index.ts'
import { checks } from './marks.ts'
import { type GeneratedProgram, sourceOf } from './program.ts'

/** A map, ring buffer or histogram, on either side. */
export interface Observed {
  entries?(): Iterable<[unknown, unknown]>
  buckets?(): unknown
  readonly failed?: number
  readonly lost?: number
  readonly value?: unknown
}

export interface BuiltProgram {
  readonly generated: GeneratedProgram
  readonly program: skep.Program
  /** The kernel function with checks. */
  readonly twin: (packet: unknown) => unknown
  readonly maps: Readonly<Record<string, Observed & object>>
  readonly rings: Readonly<Record<string, Observed & AsyncIterable<unknown>>>
  readonly histograms: Readonly<Record<string, Observed & object>>
  readonly globals: Readonly<Record<string, Observed & object>>
  readonly tables: Readonly<Record<string, ReturnType<typeof skep.programArray>>>
}

const library = { ...skep, lock, range, ...checks }

/** Builders of these programs, in one script. Throws SyntaxError. */
export function build(programs: readonly GeneratedProgram[]): (() => BuiltProgram)[] {
  const parts = programs.map((each) => `() => {\n${sourceOf(each)}\n}`)
  const names = Object.keys(library)
  const make = new Function(
    'library',
    `const { ${names.join(', ')} } = library\nreturn [${parts.join(',\n')}]`,
  )
  const builders = make(library) as (() => Omit<BuiltProgram, 'generated'>)[]
  return builders.map((builder, i) => () => ({ ...builder(), generated: programs[i]! }))
}
