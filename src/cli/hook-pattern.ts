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
  readonly ofFile?: true
}

export class HookPattern {
  /** The file whose hooks are meant; '' where they are the kernel's. */
  readonly file: string = ''
  readonly #kind: RegExp | undefined
  readonly #name: RegExp

  /** Throws UsageError for a bracket without end, and for hooks of a file that is not named. `kinds` are all there are. */
  constructor(pattern: string, kinds: readonly Kind[]) {
    const [, kind, rest = ''] = /^([^:]*):(.*)$/.exec(pattern) ?? []
    const asked = kind === undefined ? undefined : new RegExp(`^${regexOf(kind, pattern)}$`, 'i')
    const meant = asked ? kinds.filter((each) => fits(asked, each)) : []
    this.#kind = meant.length > 0 ? asked : undefined
    if (!this.#kind) this.#name = new RegExp(regexOf(pattern, pattern))
    else if (meant.every(({ ofFile }) => ofFile)) {
      const [, file = '', name = '*'] = /^([^:]+)(?::(.*))?$/.exec(rest) ?? []
      if (file === '' || file === '*')
        throw new UsageError(`'${pattern}': of which file?`, `write ${meant[0]!.name}:/bin/bash:*`)
      this.file = file
      this.#name = new RegExp(`^[^:]*:${regexOf(name, pattern)}$`)
    } else {
      // Where any kind will do, the name may have more in front, too: *:sched_switch.
      const before = kind!.includes('*') ? '(?:.*:)?' : ''
      this.#name = new RegExp(`^${before}${regexOf(rest, pattern)}$`)
    }
  }

  /** Whether hooks of this kind are meant at all. */
  wants(kind: Kind): boolean {
    if ((kind.ofFile ?? false) !== (this.file !== '')) return false
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
