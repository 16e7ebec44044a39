/**
 * Patterns for hooks, as bpftrace has them (man 8 bpftrace, -l): `*`, `?` and `[…]` stand for what they stand for in
 * a shell. With a kind in front of a colon a pattern means the whole of a name, `tracepoint:sched:*`; without one a
 * piece of it, wherever it is.
 */
import { UsageError } from '../tool/index.ts'

/** What is asked of a kind of hooks. */
interface Kind {
  readonly name: string
  readonly aliases: readonly string[]
}

export class HookPattern {
  readonly #kind: RegExp | undefined
  readonly #name: RegExp

  /** Throws UsageError for a bracket without end. `kinds` are all there are. */
  constructor(pattern: string, kinds: readonly Kind[]) {
    const [, kind, rest] = /^([^:]*):(.*)$/.exec(pattern) ?? []
    const asked = kind === undefined ? undefined : new RegExp(`^${regexOf(kind, pattern)}$`, 'i')
    if (asked && kinds.some((each) => fits(asked, each))) {
      this.#kind = asked
      // Where any kind will do, the name may have more in front, too: *:sched_switch.
      const before = kind!.includes('*') ? '(?:.*:)?' : ''
      this.#name = new RegExp(`^${before}${regexOf(rest!, pattern)}$`)
    } else this.#name = new RegExp(regexOf(pattern, pattern))
  }

  /** Whether hooks of this kind are meant at all. */
  wants(kind: Kind): boolean {
    return !this.#kind || fits(this.#kind, kind)
  }

  /** Whether this hook of a kind that is wanted is meant. */
  matches(name: string): boolean {
    return this.#name.test(name)
  }
}

function fits(pattern: RegExp, { name, aliases }: Kind): boolean {
  return [name, ...aliases].some((each) => pattern.test(each))
}

function regexOf(glob: string, whole: string): string {
  return glob.replace(/\*|\?|\[(!?)([^\]]*)(\]?)|[.+^${}()|\]\\]/g, (found, not, set: string, end) => {
    if (found === '*') return '.*'
    if (found === '?') return '.'
    if (!found.startsWith('[')) return `\\${found}`
    if (end === '' || set === '')
      throw new UsageError(`'${whole}': a [ without its ]`, 'write [abc] or [a-z]')
    return `[${not ? '^' : ''}${set.replace(/[\\^]/g, '\\$&')}]`
  })
}
