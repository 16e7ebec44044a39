/**
 * Programs that were compiled before. One file holds what was compiled of one function for one kernel, way of
 * attaching and build of Skep; in it, each program stands behind what compiling it read (`Reads`): where a new run sees the same,
 * compiling again would give the same. A key is never hashed to be believed: it is compared whole, and values are looked
 * at one by one. So a program is either exactly that, or it is compiled.
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
import { CacheDirectory, type CacheEnvironment, cachePath } from './directory.ts'
import { fileNameOf } from './file-name.ts'
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

/** What compiling came to: a program, or (by its message) that this variant will not do. */
type Outcome = { readonly program: PackedProgram } | { readonly next: string }

interface Entry {
  readonly steps: readonly Step[]
  readonly seen: readonly string[]
  readonly recipes: Reads['recipes']
  readonly paths: Reads['paths']
  readonly outcome: Outcome
}

interface CacheFile {
  readonly key: string
  readonly entries: readonly Entry[]
}

/** Most programs kept of one function: a tool with many options has many. */
const entriesLimit = 8

export class ProgramCache {
  readonly #directory: CacheDirectory
  readonly #build: string
  readonly #unwritten: { key: string; entry: Entry }[] = []

  /** `build` names the compiler, so that another one's programs are not taken. */
  constructor(directory: CacheDirectory, build: string) {
    this.#directory = directory
    this.#build = build
  }

  /** The program, if it was compiled before. Throws NextVariant where that is what compiling came to. */
  find(request: ProgramRequest): ProgramSpec | undefined {
    const key = this.#keyOf(request)
    const entries = key === undefined ? [] : this.#entries(key)
    for (const { steps, seen, recipes, paths, outcome } of entries) {
      const reads = new Reads(request.fn, request.door)
      if (!reads.same(steps, seen)) continue
      if ('next' in outcome) throw new NextVariant(outcome.next)
      reads.repeat(recipes, paths)
      const program = unpack(outcome.program, [...reads.values, ...reads.made])
      if (program) return { ...program, cached: true }
    }
    return undefined
  }

  /** Compiles, and keeps what came of it if that can be kept; `write` puts it into the directory. */
  compile(
    request: ProgramRequest,
    compile: (request: ProgramRequest & Watching) => ProgramSpec,
  ): ProgramSpec {
    const key = this.#keyOf(request)
    if (key === undefined) return compile(request)
    const reads = new Reads(request.fn, request.door)
    try {
      const program = compile({ ...request, reads, door: reads.door, onMap: (made) => reads.make(made) })
      const packed = pack(program, [...reads.values, ...reads.made])
      if (packed) this.#keep(key, reads, { program: packed })
      return program
    } catch (error) {
      if (error instanceof NextVariant) this.#keep(key, reads, { next: error.message })
      throw error
    }
  }

  /** Writes what was compiled since the last time. */
  write(): void {
    for (const { key, entry } of this.#unwritten.splice(0)) {
      const others = this.#entries(key).filter((other) => !sameReads(other, entry))
      const file: CacheFile = { key, entries: [entry, ...others].slice(0, entriesLimit) }
      this.#directory.write(fileNameOf(key), Buffer.from(JSON.stringify(file)))
    }
  }

  #keep(key: string, reads: Reads, outcome: Outcome): void {
    const { exact, steps, seen, recipes, paths } = reads
    if (exact) this.#unwritten.push({ key, entry: { steps, seen, recipes, paths, outcome } })
  }

  #entries(key: string): readonly Entry[] {
    const text = this.#directory.read(fileNameOf(key))
    if (text === undefined) return []
    const file = JSON.parse(text.toString()) as CacheFile
    return file.key === key ? file.entries : []
  }

  /** All that a program depends on besides what its function reads; `undefined` where something does not say what it is. */
  #keyOf({ name, fn, variant, target, license, nullChecks = false }: ProgramRequest): string | undefined {
    // What the kernel has (helpers, instruction sets) follows from which kernel it is.
    const { identity } = target
    const { key, name: way, type } = variant
    if (identity === undefined || key === undefined) return undefined
    return JSON.stringify([this.#build, identity, way, type, key, name, license, nullChecks, String(fn)])
  }
}

function sameReads(a: Entry, b: Entry): boolean {
  return JSON.stringify([a.steps, a.seen]) === JSON.stringify([b.steps, b.seen])
}

declare const skepBuild: string | undefined

/** Which build this is; `undefined` where Skep runs from its sources. */
export const build = typeof skepBuild === 'undefined' ? undefined : skepBuild

let shared: { readonly cache: ProgramCache | undefined } | undefined

/** The cache of this process and user. There is none where skep runs from its sources, which change without a name. */
export function programCache(environment: CacheEnvironment = process.env): ProgramCache | undefined {
  shared ??= { cache: openCache(environment) }
  return shared.cache
}

function openCache(environment: CacheEnvironment): ProgramCache | undefined {
  const path = build === undefined ? undefined : cachePath(environment)
  if (build === undefined || path === undefined) return undefined
  const cache = new ProgramCache(new CacheDirectory(path), build)
  process.once('exit', () => cache.write())
  return cache
}
