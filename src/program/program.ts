/**
 * A program as the user declares it: a kernel function, and the kind of hook it is for. Each kind (one file each) says
 * which variants it has on a target, what the function's parameters are there, and what its result means; running
 * (`BPF_PROG_TEST_RUN`) works for any that a session has loaded.
 */
import { StateError } from '../error/index.ts'
import type { LoadedProgram, ProgramDeclaration, RunInput, RunResult, Variant } from '../host/index.ts'
import type { Target } from '../operand/index.ts'

export interface ProgramOptions {
  /** The name in the kernel, at most 15 characters; by default made of the hook's. */
  readonly name?: string
  /** The explicit door: the variables that the function uses, where the inspector cannot read them. */
  readonly scope?: () => Readonly<Record<string, unknown>>
  /** Declared licence; "GPL" unless told otherwise. Most tracing helpers ask for it. */
  readonly license?: string
}

// biome-ignore lint/suspicious/noExplicitAny: what a kernel function takes is its kind's business
export type KernelFunction = (...args: any[]) => unknown

/** Told of each program as it comes into being: before its kind has set it up, so it is to be kept, not asked yet. */
export type ProgramObserver = (program: Program) => void

let observer: ProgramObserver | undefined

/** From now on `next` is told of all programs that are declared; `undefined`: nobody is. */
export function observePrograms(next: ProgramObserver | undefined): void {
  observer = next
}

export abstract class Program implements ProgramDeclaration {
  readonly #whole: KernelFunction
  #restricted: KernelFunction | undefined
  #alternative = false
  /** The kernel acts by what the function returns: it has to run every time. */
  readonly answers: boolean = false
  readonly options: ProgramOptions
  abstract readonly title: string
  readonly declaredAt: Error
  private loaded: LoadedProgram | undefined

  constructor(fn: KernelFunction, options: ProgramOptions) {
    this.#whole = fn
    this.options = options
    // Cheap, until its stack is looked at.
    this.declaredAt = new Error('declared')
    observer?.(this)
  }

  get fn(): KernelFunction {
    return this.#restricted ?? this.#whole
  }

  /**
   * From now on the function runs only where `only`, a kernel function too, says true; a restriction before is
   * replaced. Throws StateError for a program whose answer the kernel wants every time, and for one with `scope`.
   */
  restrict(only: () => boolean): void {
    const fn = this.#whole
    if (this.answers) {
      throw new StateError(`${this.title} cannot be restricted: the kernel wants its answer every time`)
    }
    if (this.options.scope) {
      throw new StateError(`${this.title} cannot be restricted: it names its variables`, {
        hint: 'test in the function itself',
      })
    }
    // As many parameters as the raw tracepoint with the most arguments has.
    this.#restricted = (a, b, c, d, e, f, g, h, i, j, k, l) => {
      if (only()) fn(a, b, c, d, e, f, g, h, i, j, k, l)
    }
  }

  /** Whether it says where it is to be attached. */
  get placed(): boolean {
    return true
  }

  /** It is a way of another program's to be attached, and not to be attached beside it. */
  get alternative(): boolean {
    return this.#alternative
  }

  /** From now on it is one. */
  belongs(): void {
    this.#alternative = true
  }

  get name(): string {
    return (this.options.name ?? this.title.replace(/^.*[ :]/, '')).replace(/\W/g, '_').slice(0, 15)
  }

  get scope(): ProgramOptions['scope'] {
    return this.options.scope
  }

  get license(): string {
    return this.options.license ?? 'GPL'
  }

  abstract variants(target: Target): readonly Variant[]

  /** What the function is called with when it runs as JavaScript, for a context given to `plain`. */
  abstract plainArguments(context: unknown): readonly unknown[]

  bind(loaded: LoadedProgram | undefined): void {
    this.loaded = loaded
  }

  /** The program in the kernel. Throws StateError before `load` or `attach`, and after their end. */
  get live(): LoadedProgram {
    if (this.loaded) return this.loaded
    throw new StateError(`${this.title} is not loaded`, { hint: 'await using session = await load(program)' })
  }

  /** Runs the loaded program once (or `repeat` times) on this input (BPF_PROG_TEST_RUN). Needs Linux 4.12. */
  run(input: RunInput = {}): RunResult {
    return this.live.run(input)
  }
}
