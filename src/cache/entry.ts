/**
 * One compiled program behind what compiling it read (`Reads`): where a run sees the same, compiling again would give the
 * same, or would again come to the next variant.
 */
import type { ProgramSpec } from '../object/index.ts'
import {
  type MadeMap,
  NextVariant,
  type ProgramVariant,
  Reads,
  type SourceDoor,
  type Step,
  type Target,
} from '../operand/index.ts'
import { type PackedProgram, pack, unpack } from './pack.ts'

/** What is to be compiled, as the compiler is asked. */
export interface ProgramRequest {
  readonly name: string
  readonly fn: (...args: never[]) => unknown
  readonly variant: ProgramVariant
  readonly target: Target
  readonly door: SourceDoor
  readonly license: string
  readonly nullChecks?: boolean | undefined
}

/** How the compiler tells what it reads and makes. */
export interface Watching {
  readonly reads?: Reads
  readonly onMap?: (made: MadeMap) => void
}

export type Compile = (request: ProgramRequest & Watching) => ProgramSpec

/** What compiling came to: a program, or (by its message) that this variant will not do. */
export type Outcome = { readonly program: PackedProgram } | { readonly next: string }

export interface Entry {
  readonly steps: readonly Step[]
  readonly seen: readonly string[]
  readonly recipes: Reads['recipes']
  readonly paths: Reads['paths']
  readonly outcome: Outcome
}

/** The program, if this run reads the same. Throws NextVariant where that is what compiling came to. */
export function programOf(entry: Entry, request: ProgramRequest): ProgramSpec | undefined {
  const { steps, seen, recipes, paths, outcome } = entry
  const reads = new Reads(request.fn, request.door)
  if (!reads.same(steps, seen)) return undefined
  if ('next' in outcome) throw new NextVariant(outcome.next)
  reads.repeat(recipes, paths)
  const program = unpack(outcome.program, [...reads.values, ...reads.made])
  return program && { ...program, cached: true }
}

/** Compiles, and tells `keep` what is worth keeping of it, if anything: as an entry when that is asked for, which takes a while. */
export function compileWatched(
  request: ProgramRequest,
  compile: Compile,
  keep: (entry: () => Entry | undefined) => void,
): ProgramSpec {
  const reads = new Reads(request.fn, request.door)
  const tell = (outcome: () => Outcome | undefined) => {
    const { exact, steps, seen, recipes, paths } = reads
    if (!exact) return
    keep(() => {
      const made = outcome()
      return made && { steps, seen, recipes, paths, outcome: made }
    })
  }
  try {
    const program = compile({ ...request, reads, door: reads.door, onMap: (made) => reads.make(made) })
    tell(() => {
      const packed = pack(program, [...reads.values, ...reads.made])
      return packed && { program: packed }
    })
    return program
  } catch (error) {
    if (error instanceof NextVariant) tell(() => ({ next: error.message }))
    throw error
  }
}
