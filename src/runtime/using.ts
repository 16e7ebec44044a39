/**
 * What lowered `using` declarations call: scopes that hold resources and dispose of them in reverse order, as the
 * DisposeCapability of ECMAScript 2026 does; errors on the way are suppressed by later ones, and none is lost.
 */

type Dispose = () => unknown

const symbols = {
  sync: Symbol.dispose ?? Symbol.for('nodejs.dispose'),
  async: Symbol.asyncDispose ?? Symbol.for('nodejs.asyncDispose'),
}

export class Scope {
  readonly #held: Dispose[] = []
  #errors: unknown[] = []

  /** Takes a resource in (`null` and `undefined` need nothing). */
  add(value: unknown, waits: boolean): void {
    if (value === null || value === undefined) return
    const methods = value as Record<symbol, Dispose | undefined>
    const dispose = (waits ? methods[symbols.async] : undefined) ?? methods[symbols.sync]
    if (typeof dispose !== 'function') throw new TypeError('a value held by using has no dispose method')
    this.#held.push(() => dispose.call(value))
  }

  /** Notes that the block ended with `error`, which is thrown again at the end. */
  fail(error: unknown): void {
    this.#errors.push(error)
  }

  /** Disposes of everything, waiting for each. */
  async end(): Promise<void> {
    for (let dispose = this.#held.pop(); dispose; dispose = this.#held.pop()) {
      try {
        await dispose()
      } catch (error) {
        this.fail(error)
      }
    }
    this.#rethrow()
  }

  /** Disposes of everything that can be without waiting. */
  endNow(): void {
    for (let dispose = this.#held.pop(); dispose; dispose = this.#held.pop()) {
      try {
        dispose()
      } catch (error) {
        this.fail(error)
      }
    }
    this.#rethrow()
  }

  #rethrow(): void {
    const [first, ...later] = this.#errors
    if (this.#errors.length === 0) return
    this.#errors = []
    throw later.reduce(
      (suppressed, error) => Object.assign(new Error('an error was suppressed'), { error, suppressed }),
      first,
    )
  }
}

export function scope(): Scope {
  return new Scope()
}

const modules = new Map<string, Scope>()

/** The scope of a module's own body. */
export function ofModule(url: string): Scope {
  let found = modules.get(url)
  if (!found) {
    found = new Scope()
    modules.set(url, found)
  }
  return found
}

/** Disposes of what modules hold whose bodies ended with an error. */
export async function endModules(): Promise<void> {
  for (const each of [...modules.values()].reverse()) await each.end()
}
