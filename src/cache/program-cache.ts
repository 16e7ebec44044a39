/**
 * Programs that were compiled before. One file holds what was compiled of one function for one kernel, way of
 * attaching and build of Skep; in it, each program stands behind what compiling it read (`Reads`): where a new run sees the same,
 * compiling again would give the same. A key is never hashed to be believed: it is compared whole, and values are looked
 * at one by one. So a program is either exactly that, or it is compiled.
 */
import { join } from 'node:path'
import type { ProgramSpec } from '../object/index.ts'
import { CacheDirectory, type CacheEnvironment, cachePath } from './directory.ts'
import { type Compile, compileWatched, type Entry, type ProgramRequest, programOf } from './entry.ts'
import { fileNameOf } from './file-name.ts'
import { ShippedPrograms } from './shipped.ts'

interface CacheFile {
  readonly key: string
  readonly entries: readonly Entry[]
}

/** Most programs kept of one function: a tool with many options has many. */
const entriesLimit = 8

export class ProgramCache {
  readonly #directory: CacheDirectory
  readonly #build: string
  readonly #shipped: ShippedPrograms | undefined
  readonly #unwritten: { key: string; entry: () => Entry | undefined }[] = []

  /** `build` names the compiler, so that another one's programs are not taken; `shipped` are those that came along. */
  constructor(directory: CacheDirectory, build: string, shipped?: ShippedPrograms) {
    this.#directory = directory
    this.#build = build
    this.#shipped = shipped
  }

  /** The program, if it was compiled before. Throws NextVariant where that is what compiling came to. */
  find(request: ProgramRequest): ProgramSpec | undefined {
    const key = this.#keyOf(request)
    const entries = key === undefined ? [] : this.#entries(key)
    for (const entry of entries) {
      const program = programOf(entry, request)
      if (program) return program
    }
    const shipped = this.#shipped?.find(request)
    // From now on it is one of this kernel, of which nothing has to be asked.
    if (shipped && key !== undefined) this.#unwritten.push({ key, entry: () => shipped.entry })
    return shipped?.program
  }

  /** Compiles, and keeps what came of it if that can be kept; `write` puts it into the directory. */
  compile(request: ProgramRequest, compile: Compile): ProgramSpec {
    const key = this.#keyOf(request)
    if (key === undefined) return compile(request)
    return compileWatched(request, compile, (entry) => this.#unwritten.push({ key, entry }))
  }

  /** Writes what was compiled since the last time. */
  write(): void {
    for (const { key, entry: packed } of this.#unwritten.splice(0)) {
      const entry = packed()
      if (!entry) continue
      const others = this.#entries(key).filter((other) => !sameReads(other, entry))
      const file: CacheFile = { key, entries: [entry, ...others].slice(0, entriesLimit) }
      this.#directory.write(fileNameOf(key), Buffer.from(JSON.stringify(file)))
    }
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
  // Bundled by somebody else, this stands nowhere.
  const here = import.meta.dirname as string | undefined
  const shipped = here === undefined ? undefined : new ShippedPrograms(join(here, 'programs'), build)
  const cache = new ProgramCache(new CacheDirectory(path), build, shipped)
  process.once('exit', () => cache.write())
  return cache
}
