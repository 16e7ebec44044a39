/** One line of assembly as tokens, and a cursor over them that says what it expected when it finds something else. */

export interface Token {
  readonly kind: 'word' | 'number' | 'symbol' | 'end'
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A line that cannot be read: offsets in the line. */
export class Unreadable extends Error {
  readonly start: number
  readonly end: number
  readonly hint: string | undefined

  constructor(message: string, { start, end }: { start: number; end: number }, hint?: string) {
    super(message)
    this.start = start
    this.end = end
    this.hint = hint
  }
}

// A leading `s` belongs to a signed operator only where no word could have one: `s>>=`, `s/=`, `s<`.
const pattern =
  /\s*(?:((?:s(?=[<>/%]))?(?:<<=|>>=|[-+*/%&|^=!<>]=|[-+*&=()[\],:#@<>]))|(0[xX][0-9a-fA-F]+|\d+)(?![\w$])|([A-Za-z_$.][\w$.]*))/y

/** The tokens of `line` from offset `at`, with an end token last. */
export function scan(line: string, at: number): Token[] {
  const tokens: Token[] = []
  for (pattern.lastIndex = at; ; ) {
    const before = pattern.lastIndex
    const match = pattern.exec(line)
    if (!match) {
      const start = before + /^\s*/.exec(line.slice(before))![0].length
      if (start >= line.length) return [...tokens, { kind: 'end', text: '', start, end: start }]
      throw new Unreadable(`'${line[start]}' has no meaning here`, { start, end: start + 1 })
    }
    const text = match[1] ?? match[2] ?? match[3]!
    const end = pattern.lastIndex
    tokens.push({
      kind: match[1] ? 'symbol' : match[2] ? 'number' : 'word',
      text,
      start: end - text.length,
      end,
    })
  }
}

/** Reads tokens from left to right. */
export class Cursor {
  readonly tokens: readonly Token[]
  /** The line came with the opcode of `ld_imm64`: its constant is wide without saying `ll`. */
  readonly wideConstant: boolean
  at = 0

  constructor(tokens: readonly Token[], wideConstant = false) {
    this.tokens = tokens
    this.wideConstant = wideConstant
  }

  get next(): Token {
    return this.tokens[this.at]!
  }

  take(): Token {
    const token = this.next
    if (token.kind !== 'end') this.at++
    return token
  }

  /** Takes the next token if it reads `text`. */
  accept(text: string): boolean {
    if (this.next.text !== text || this.next.kind === 'end') return false
    this.at++
    return true
  }

  expect(...texts: string[]): void {
    for (const text of texts) if (!this.accept(text)) this.fail(`'${text}'`)
  }

  word(what: string): string {
    return this.next.kind === 'word' ? this.take().text : this.fail(what)
  }

  fail(wanted: string, hint?: string): never {
    const { next } = this
    throw new Unreadable(`expected ${wanted}${next.kind === 'end' ? '' : `, not '${next.text}'`}`, next, hint)
  }

  end(): void {
    if (this.next.kind !== 'end') this.fail('the end of the line')
  }

  /** An optional sign and a number. */
  integer(): bigint {
    const negative = this.accept('-')
    if (!negative) this.accept('+')
    if (this.next.kind !== 'number') this.fail('a number')
    const value = BigInt(this.take().text)
    return negative ? -value : value
  }

  /** An integer between `min` and `max`. */
  within(min: number | bigint, max: number | bigint, what: string, hint?: string): bigint {
    const first = this.next
    const value = this.integer()
    if (value < min || value > max) {
      const place = { start: first.start, end: this.tokens[this.at - 1]!.end }
      throw new Unreadable(`${what} ${value} is outside ${min} to ${max}`, place, hint)
    }
    return value
  }
}
