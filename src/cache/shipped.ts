/**
 * Programs that were compiled when Skep was built, for kernels that it knows: those of its tools as they are without
 * options, so that the first run of a tool compiles nothing. They lie beside the code they are of (dist/start/programs), which
 * is as much to be trusted. Each stands behind what compiling read of the program and of the kernel (`Reads`,
 * `KernelReads`): where this run and this kernel answer the same, it is what compiling would give; else it is compiled.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { ProgramSpec } from '../object/index.ts'
import { KernelReads, type ProgramVariant, type Question, type Target } from '../operand/index.ts'
import { type Compile, compileWatched, type Entry, type ProgramRequest, programOf } from './entry.ts'
import { fileNameOf } from './file-name.ts'

/** An entry, and what it was compiled for. */
interface ShippedEntry extends Entry {
  readonly questions: readonly Question[]
  readonly answers: readonly string[]
}

interface ShippedFile {
  readonly key: string
  readonly entries: readonly ShippedEntry[]
}

/** What was found, and how it is to be kept for this kernel. */
export interface Shipped {
  readonly program: ProgramSpec
  readonly entry: Entry
}

/** Which variant of which program it is; what the function's text is, is among what was read, and not taken on trust. */
function keyOf(build: string, { name, fn, variant, license, nullChecks = false }: ProgramRequest): string {
  const { name: way, type, key } = variant
  return JSON.stringify([build, way, type, key, name, license, nullChecks, fileNameOf(String(fn))])
}

export class ShippedPrograms {
  readonly #folder: string
  readonly #build: string

  constructor(folder: string, build: string) {
    this.#folder = folder
    this.#build = build
  }

  /** The program, where one was compiled for kernels like this. Throws NextVariant where that is what it came to. */
  find(request: ProgramRequest): Shipped | undefined {
    for (const { questions, answers, ...entry } of this.#entries(keyOf(this.#build, request))) {
      if (!new KernelReads(request.target).same(questions, answers)) continue
      const program = programOf(entry, request)
      if (!program || !('program' in entry.outcome)) continue
      // The one thing in a program that is another on each kernel.
      const { attachBtfId } = request.variant
      const packed = entry.outcome.program
      const outcome = { program: { ...packed, rest: { ...packed.rest, attachBtfId } } }
      return { program: { ...program, attachBtfId }, entry: { ...entry, outcome } }
    }
    return undefined
  }

  #entries(key: string): readonly ShippedEntry[] {
    try {
      const packed = readFileSync(pathOf(this.#folder, key))
      const file = JSON.parse(zlib().gunzipSync(packed).toString()) as ShippedFile
      return file.key === key ? file.entries : []
    } catch {
      // Nothing was compiled of it, or it is damaged, which gunzip sees.
      return []
    }
  }
}

const pathOf = (folder: string, key: string) => join(folder, `${fileNameOf(key)}.gz`)

/** Loaded when there is something to unpack, which is once on each machine. */
function zlib(): typeof import('node:zlib') {
  return createRequire(import.meta.filename ?? import.meta.url)('node:zlib')
}

/** Compiles what is to be shipped. */
export class ShippedWriter {
  readonly #files = new Map<string, ShippedEntry[]>()
  readonly #build: string

  constructor(build: string) {
    this.#build = build
  }

  /**
   * Compiles for `kernel`, by the variant that `variantOn` chooses there. Throws what compiling throws; NextVariant is kept, too.
   */
  compile(
    request: Omit<ProgramRequest, 'target' | 'variant'>,
    kernel: Target,
    variantOn: (target: Target) => ProgramVariant,
    compile: Compile,
  ): ProgramSpec {
    const reads = new KernelReads(kernel)
    const { target } = reads
    const whole = { ...request, target, variant: variantOn(target) }
    return compileWatched(whole, compile, (packed) => {
      const { exact, questions, answers } = reads
      const entry = packed()
      if (!exact || !entry) return
      const key = keyOf(this.#build, whole)
      const kept = this.#files.get(key) ?? []
      this.#files.set(key, kept)
      const shipped = { questions, answers, ...entry }
      const text = JSON.stringify(shipped)
      if (!kept.some((other) => JSON.stringify(other) === text)) kept.push(shipped)
    })
  }

  /** Writes a file for each program. */
  write(folder: string): void {
    mkdirSync(folder, { recursive: true })
    for (const [key, entries] of this.#files) {
      const text = JSON.stringify({ key, entries } satisfies ShippedFile)
      writeFileSync(pathOf(folder, key), zlib().gzipSync(text, { level: 9 }))
    }
  }
}
