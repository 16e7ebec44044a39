/**
 * A session: programs that run together, from `attach` to `close`. All of them attach or none does. It knows nothing
 * of the kind of host, nor of compiling, which is handed in.
 */
import { NotFoundError, StateError, SyscallError, UnsupportedError, VerifierError } from '../error/index.ts'
import type { MapSpec, ProgramSpec } from '../object/index.ts'
import { NextVariant } from '../operand/index.ts'
import type { MapDeclaration, ProgramDeclaration, Variant } from './declaration.ts'
import { parseDuration } from './duration.ts'
import type { Host, Link, LoadedProgram, MapStore } from './host.ts'
import { LiveMaps } from './live-maps.ts'

export interface CompileOptions {
  readonly nullChecks: boolean
  /** Compile now, whatever is known of earlier runs. */
  readonly anew: boolean
}

export type CompileProgram = (
  declaration: ProgramDeclaration,
  variant: Variant,
  options: CompileOptions,
) => ProgramSpec | Promise<ProgramSpec>

export interface SessionOptions {
  /** Aborting it closes the session; loops over its streams then end normally. */
  readonly signal?: AbortSignal | undefined
  /** False: load only, for `run`. `placed`: attach those that say where, and only load the others. */
  readonly attach?: boolean | 'placed' | undefined
  /** Called when all is loaded, before anything attaches; throwing undoes it. */
  readonly prepare?: ((store: (map: MapSpec) => MapStore) => void) | undefined
  /** What attaches besides programs, once those are: each is detached with them. */
  readonly more?: ((store: (map: MapSpec) => MapStore) => Iterable<Link>) | undefined
}

/** Which way a program was attached, and why none before it. */
export interface Choice {
  readonly program: ProgramDeclaration
  readonly chosen: Variant
  readonly rejected: readonly Rejection[]
  /** It was compiled before: by an earlier run, or when Skep was built. */
  readonly cached: boolean
}

export interface Rejection {
  readonly variant: Variant
  readonly reason: Error
}

/** A program on its way into the kernel, or there. */
interface Entry {
  readonly program: ProgramDeclaration
  readonly variants: readonly Variant[]
  /** It is not attached: a table holds it. */
  readonly held: boolean
  readonly rejected: Rejection[]
  variant?: Variant
  loaded?: LoadedProgram
  link?: Link
}

export class Session implements AsyncDisposable {
  /** What was chosen for each program, in the order in which they were given. */
  readonly choices: readonly Choice[]
  /** The maps that its programs use. */
  readonly maps: readonly MapDeclaration[]
  /** Resolves when the session has ended, for whatever reason. */
  readonly closed: Promise<void>
  readonly #detach: () => Promise<void>
  readonly #end: () => Promise<void>
  #resolveClosed!: () => void
  #closing: Promise<void> | undefined
  readonly #aborted = () => {
    this.close().catch((error) => {
      queueMicrotask(() => {
        throw error
      })
    })
  }
  readonly #signal: AbortSignal | undefined

  /** Made by `openSession`; `detach` undoes the attaching, `end` all it did. */
  constructor(
    choices: readonly Choice[],
    maps: readonly MapDeclaration[],
    detach: () => Promise<void>,
    end: () => Promise<void>,
    signal: AbortSignal | undefined,
  ) {
    this.choices = choices
    this.maps = maps
    this.closed = new Promise((resolve) => {
      this.#resolveClosed = resolve
    })
    this.#detach = detach
    this.#end = end
    this.#signal = signal
    signal?.addEventListener('abort', this.#aborted, { once: true })
  }

  /** Detaches all programs. What the maps hold then is final, and can be read until the session is closed. Idempotent. */
  detach(): Promise<void> {
    return this.#closing ?? this.#detach()
  }

  /** Detaches all programs, ends streams after what is in them, and lets go of maps and programs. Idempotent. */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    this.#signal?.removeEventListener('abort', this.#aborted)
    try {
      await this.#end()
    } finally {
      this.#resolveClosed()
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /**
   * Ticks, counted from 1, each `interval` (`'1s'`, or milliseconds) from now until the session ends. One that comes
   * while the loop is still busy is left out.
   */
  async *every(interval: string | number): AsyncGenerator<number, void, undefined> {
    const step = Math.max(1, parseDuration(interval))
    const start = performance.now()
    let ended = false
    const closing = this.closed.then(() => {
      ended = true
    })
    for (let tick = 1; ; tick = Math.max(tick + 1, Math.ceil((performance.now() - start) / step))) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const due = new Promise<void>((resolve) => {
        // Timers cut to whole milliseconds: rounded up, a tick never comes before its time.
        timer = setTimeout(resolve, Math.ceil(start + tick * step - performance.now()))
      })
      await Promise.race([due, closing])
      clearTimeout(timer)
      if (ended || this.#closing) return
      yield tick
    }
  }
}

/**
 * Compiles, loads and (unless `attach` is false) attaches `programs` on `host`: each by the first of its variants that
 * compiles and that the kernel takes. If one cannot be, nothing stays. Throws `signal.reason` if that is aborted
 * already.
 */
export async function openSession(
  host: Host,
  compile: CompileProgram,
  programs: readonly ProgramDeclaration[],
  { signal, attach = true, prepare, more }: SessionOptions = {},
): Promise<Session> {
  signal?.throwIfAborted()
  const maps = new LiveMaps(host)
  const entries: Entry[] = []
  const links: Link[] = []
  const end = () => undo(entries, links, maps)
  try {
    const add = async (program: ProgramDeclaration, held: boolean) => {
      const entry: Entry = { program, variants: program.variants(host.target), held, rejected: [] }
      entries.push(entry)
      await load(host, compile, entry, maps)
    }
    for (const program of programs) await add(program, false)
    for (let next = heldElsewhere(entries, maps); next; next = heldElsewhere(entries, maps))
      await add(next, true)
    linkTables(entries, maps)
    prepare?.((map) => maps.use(map))
    for (const entry of entries)
      if (!entry.held && (attach === true || (attach === 'placed' && entry.variant!.attach)))
        await attachEntry(host, compile, entry, maps)
    if (attach && more) for (const link of more((map) => maps.use(map))) links.push(link)
    const used = new Set<MapSpec>(entries.flatMap(({ loaded }) => loaded!.spec.maps))
    for (const store of maps.release(used)) store.close()
  } catch (error) {
    await end()
    throw error
  }
  const choices = entries.map(({ program, variant, rejected, loaded }) => ({
    program,
    chosen: variant!,
    rejected,
    cached: loaded!.spec.cached ?? false,
  }))
  return new Session(choices, maps.declarations(), () => detach(entries, links), end, signal)
}

/** A program that a table holds and that is not loaded yet. */
function heldElsewhere(entries: readonly Entry[], maps: LiveMaps): ProgramDeclaration | undefined {
  const held = maps.tables().flatMap((table) => table.programs?.() ?? [])
  return held.find((program) => !entries.some((entry) => entry.program === program))
}

function linkTables(entries: readonly Entry[], maps: LiveMaps): void {
  for (const table of maps.tables()) {
    const users = entries.filter(({ loaded }) => loaded!.spec.maps.includes(table.spec))
    table.link!(
      (program) => entries.find((entry) => entry.program === program)!.loaded!,
      users.map(({ program }) => program),
    )
  }
}

/** Loads the next variant that was not rejected yet. */
async function load(host: Host, compile: CompileProgram, entry: Entry, maps: LiveMaps): Promise<void> {
  for (const variant of entry.variants.slice(entry.rejected.length)) {
    try {
      entry.loaded = await loadVariant(host, compile, entry.program, variant, maps)
      entry.variant = variant
      entry.program.bind(entry.loaded)
      return
    } catch (error) {
      reject(entry, variant, error)
    }
  }
  throw impossible(host, entry)
}

/** Which pointers may be null is the kernel's knowledge: one that refuses to follow them untested gets the tests. */
async function loadVariant(
  host: Host,
  compile: CompileProgram,
  program: ProgramDeclaration,
  variant: Variant,
  maps: LiveMaps,
): Promise<LoadedProgram> {
  const attempt = async (nullChecks: boolean, anew = false): Promise<LoadedProgram> => {
    const spec = await compile(program, variant, { nullChecks, anew })
    for (const map of spec.maps) maps.use(map)
    try {
      return host.load(spec, (map) => maps.use(map))
    } catch (error) {
      // What was compiled before may be refused, but not be the reason: an error tells of the source as it is now.
      if (spec.cached && error instanceof VerifierError && !wantsNullChecks(error))
        return attempt(nullChecks, true)
      throw error
    }
  }
  try {
    return await attempt(false)
  } catch (error) {
    if (wantsNullChecks(error)) return attempt(true)
    throw error
  }
}

function wantsNullChecks(error: unknown): boolean {
  return error instanceof VerifierError && /ptr_or_null_/.test(error.log)
}

async function attachEntry(host: Host, compile: CompileProgram, entry: Entry, maps: LiveMaps): Promise<void> {
  for (;;) {
    const { program, loaded } = entry
    const variant = entry.variant!
    if (!variant.attach) {
      throw new StateError(`${program.title} does not say where it is to be attached`, {
        hint: 'attach what program.on({ … }) gives, or load() it and run() it',
      })
    }
    try {
      entry.link = host.attach(loaded!, variant.attach)
      return
    } catch (error) {
      reject(entry, variant, error)
      unload(entry)
      await load(host, compile, entry, maps)
    }
  }
}

/** Notes why `variant` does not serve, if that is a reason to try another; else throws the error. */
function reject(entry: Entry, variant: Variant, error: unknown): void {
  const mayDiffer =
    error instanceof NextVariant ||
    error instanceof UnsupportedError ||
    error instanceof NotFoundError ||
    error instanceof SyscallError
  if (!mayDiffer) throw error
  entry.rejected.push({ variant, reason: error })
}

function impossible(host: Host, { program, rejected }: Entry): Error {
  const [first] = rejected
  if (!first)
    return new UnsupportedError(program.title, `${program.title}: ${host.target.name} has no way to run it`)
  const refused = rejected.filter(({ reason }) => !(reason instanceof NextVariant))
  if (refused[0] && refused.every(({ reason }) => same(reason, refused[0]!.reason))) return refused[0].reason
  const reasons = rejected.map(({ variant, reason }) => `\n  ${variant.name}: ${reason.message}`).join('')
  const message = `${program.title} cannot be attached on ${host.target.name}; what was tried:${reasons}`
  const hint = '`skep doctor` shows which hooks work here'
  return new UnsupportedError(program.title, message, { hint, cause: first.reason })
}

/** Whether two refusals say the same, as EPERM for whatever is tried does, and a misspelt name. */
function same(a: Error, b: Error): boolean {
  if (a instanceof SyscallError && b instanceof SyscallError) return a.errno === b.errno
  if (a instanceof NotFoundError && b instanceof NotFoundError) return a.wanted === b.wanted
  return a === b
}

function unload(entry: Entry): void {
  if (!entry.loaded) return
  entry.program.bind(undefined)
  entry.loaded.close()
  delete entry.loaded
}

/** Closes all links, side by side: some take long. Throws the first error when all is done. */
async function detach(entries: readonly Entry[], links: Link[]): Promise<void> {
  const detached = await Promise.allSettled([
    ...links.splice(0).map(async (link) => link.close()),
    ...entries.map(async (entry) => {
      const { link } = entry
      delete entry.link
      await link?.close()
    }),
  ])
  for (const result of detached) if (result.status === 'rejected') throw result.reason
}

/** Links first, then streams, programs and maps; what fails does not stop the rest. */
async function undo(entries: readonly Entry[], links: Link[], maps: LiveMaps): Promise<void> {
  const errors: unknown[] = []
  const attempt = (body: () => void) => {
    try {
      body()
    } catch (error) {
      errors.push(error)
    }
  }
  await detach(entries, links).catch((error) => errors.push(error))
  const stores = maps.release(new Set(), attempt)
  for (const entry of entries) attempt(() => unload(entry))
  for (const store of stores) attempt(() => store.close())
  if (errors.length > 0) throw errors[0]
}
