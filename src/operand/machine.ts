/**
 * The JavaScript side of builtins: while `plain` runs a kernel function as JavaScript, a `Machine` stands in for the
 * kernel. Outside of it builtins and the kernel side of maps refuse to run.
 */
import { StateError } from '../error/index.ts'

/** What stands in for the kernel while a kernel function runs as JavaScript. */
export interface Machine {
  /** What builtin `name` gives for `args`. */
  helper(name: string, args: readonly unknown[]): unknown
  /** The in-memory side of a map handle; `handle` is what the function captured. */
  map(handle: object): unknown
  /** How many tail calls the run has made. */
  tailCalls: number
  /** Nanoseconds since the machine began, for timers. */
  readonly now: bigint
  /** Timers that were started, by what tells them apart. */
  readonly timers: Map<string, { readonly due: bigint; run(): void }>
}

/** Thrown in place of going on: the run goes on with `fn`, and what called it does not come back. */
export class TailCall {
  readonly fn: (...args: never[]) => unknown
  readonly context: unknown

  constructor(fn: (...args: never[]) => unknown, context: unknown) {
    this.fn = fn
    this.context = context
  }
}

let current: Machine | undefined

/** The machine a kernel function is running on, if one is. */
export function runningMachine(): Machine | undefined {
  return current
}

/** The machine, for the body of builtin `name`; outside a run this is an error. */
export function machineFor(name: string): Machine {
  if (current) return current
  throw new StateError(`${name}() means something inside kernel functions only`, {
    hint: 'pass the function to attach(), or run it as JavaScript with plain() of skep/test',
  })
}

/** Runs `body` with `machine` standing in for the kernel. */
export function runOn<T>(machine: Machine, body: () => T): T {
  const before = current
  current = machine
  try {
    return body()
  } finally {
    current = before
  }
}
