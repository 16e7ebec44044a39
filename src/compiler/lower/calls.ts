/**
 * Which functions of a program are called, and which become part of their callers: a function that is large and called
 * from several places becomes a function of the program (a BPF-to-BPF call); all others are lowered where they are
 * called, for their very arguments. How large and how often is known once everything was lowered the second way, so
 * that is done first (`worthwhile`), and again where it found some.
 */
import { type Fn, functionsFrom, sameCode } from '../../ir/index.ts'

/** In values of the IR, of which two make an instruction; a call costs up to ten, and what the caller knows. */
const large = 100

export class Calls {
  /** The functions to call, by their keys. */
  private readonly chosen: ReadonlySet<string>
  private readonly refused: ReadonlySet<string>
  private readonly sites = new Map<string, { count: number; size: number }>()
  private readonly made = new Map<Fn, string>()
  private readonly promised = new Set<string>()
  private repeated = false

  /** `refused`: those that turned out not to be fit to be called. */
  constructor(chosen: ReadonlySet<string> = new Set(), refused: ReadonlySet<string> = new Set()) {
    this.chosen = chosen
    this.refused = refused
  }

  isChosen(key: string): boolean {
    return this.chosen.has(key)
  }

  /** Lowers a function in place with `body`, and notes that; `made` tells how many values there are. */
  inPlace<T>(key: string, made: () => number, body: () => T): T {
    // What a second copy calls would be called by the one function that stood for both.
    if (this.repeated || this.refused.has(key)) return body()
    const site = this.sites.get(key) ?? { count: 0, size: 0 }
    this.sites.set(key, site)
    site.count++
    const before = made()
    this.repeated = site.count > 1
    try {
      return body()
    } finally {
      this.repeated = false
      site.size = Math.max(site.size, made() - before)
    }
  }

  /** The functions that would better be called. */
  worthwhile(): Set<string> {
    const worth = [...this.sites].filter(([, { count, size }]) => count > 1 && size >= large)
    return new Set(worth.map(([key]) => key))
  }

  /** The function of the program with the code of `fn`: an earlier one, or `fn` itself. */
  one(fn: Fn, key: string): Fn {
    for (const other of this.made.keys()) if (sameCode(fn, other)) return other
    this.made.set(fn, key)
    return fn
  }

  /** A call promises that what the function is handed is not undefined. */
  promise(key: string): void {
    this.promised.add(key)
  }

  /** The functions to give up where nothing comes of `fn`: itself, or those that are called by what cannot keep a promise. */
  unfit(fn: Fn): Iterable<string> {
    const key = this.made.get(fn)
    if (key !== undefined) return [key]
    return this.promised.size > 0 ? this.promised : this.chosen
  }

  /** Those of the chosen that came to be called from one place only, which need not be functions. */
  lone(main: Fn): Set<string> {
    const counts = new Map<string, number>()
    for (const fn of functionsFrom(main)) {
      for (const { body } of fn.blocks) {
        for (const { op, callee } of body) {
          const key = op === 'call' && callee ? this.made.get(callee) : undefined
          if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
        }
      }
    }
    return new Set([...counts].filter(([, count]) => count === 1).map(([key]) => key))
  }
}
