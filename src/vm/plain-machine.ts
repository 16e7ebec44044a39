/**
 * A machine that kernel functions run on as plain JavaScript: helpers are functions of the test, maps are in memory,
 * over the same bytes that the kernel would have.
 */
import { invariant, nearestNames, StateError } from '../error/index.ts'
import { type KernelSide, type OnMachine, onMachine } from '../map/index.ts'
import { type Machine, runOn } from '../operand/index.ts'

/** What builtins give, by name: `{ pid: () => 7, comm: () => 'cat' }`. */
export type Helpers = Readonly<Record<string, (...args: never[]) => unknown>>

export class PlainMachine implements Machine {
  helpers: Helpers
  tailCalls = 0
  now = 0n
  readonly timers = new Map<string, { readonly due: bigint; run(): void }>()
  readonly #maps = new Map<object, KernelSide>()

  constructor(helpers: Helpers) {
    this.helpers = helpers
  }

  helper(name: string, args: readonly unknown[]): unknown {
    if (Object.hasOwn(this.helpers, name)) return this.helpers[name]!(...(args as never[]))
    // A string stands for its own address.
    if ((name === 'userStr' || name === 'kernelStr') && typeof args[0] === 'string') return args[0]
    const near = nearestNames(name, Object.keys(this.helpers))
    throw new StateError(
      `the kernel function called ${name}(), and plain() was not told what that gives${near.length ? ` (it was told of ${near.join(', ')})` : ''}`,
      { hint: `pass helpers: { ${name}: () => … }` },
    )
  }

  /** Lets this many nanoseconds pass: timers that are due by then call back, in their order. */
  elapse(nanoseconds: bigint): void {
    const end = this.now + nanoseconds
    const soonest = () => [...this.timers].sort(([, a], [, b]) => Number(a.due - b.due))[0]
    for (let next = soonest(); next && next[1].due <= end; next = soonest()) {
      const [id, timer] = next
      this.timers.delete(id)
      this.now = timer.due
      runOn(this, () => timer.run())
    }
    this.now = end
  }

  map(handle: object): KernelSide {
    let side = this.#maps.get(handle)
    if (!side) {
      invariant(onMachine in handle, 'a map knows how to be on a machine')
      side = (handle as OnMachine)[onMachine](this)
      this.#maps.set(handle, side)
    }
    return side
  }
}

/** A machine that keeps its maps from one `plain` to the next. */
export function plainMachine(helpers: Helpers = {}): PlainMachine {
  return new PlainMachine(helpers)
}
