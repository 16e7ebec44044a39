/**
 * A cursor over the tokens of an expression: one token ahead, what was expected when something else stands there,
 * and bounds for hostile texts.
 */
import { type SourceText, type Span, sourceText } from '../../error/index.ts'
import { offeredWords } from './keywords.ts'
import { type Token, tokenAt } from './lexer.ts'
import { offer, refusal } from './refuse.ts'

/** The most characters of an expression, the deepest nesting, and the most primitives and operators. */
const mostCharacters = 1 << 20
const mostNesting = 500
/** As many as the kernel's BPF_MAXINSNS: each is an instruction, unless it repeats another. */
const mostParts = 4096

export class Reader {
  readonly source: SourceText
  token: Token
  #last: Span
  #nesting = 0
  #parts = 0

  constructor(text: string) {
    this.source = sourceText('expression', text)
    this.#last = { source: this.source, start: 0, end: 0 }
    if (text.length > mostCharacters)
      throw refusal(
        'size',
        `the expression has ${text.length} characters, at most ${mostCharacters} are read`,
        this.#last,
      )
    this.token = tokenAt(this.source, 0)
  }

  get atEnd(): boolean {
    return this.token.kind === 'end'
  }

  /** Gives the token and goes to the next one. */
  take(): Token {
    const { token } = this
    this.#last = token.span
    this.token = tokenAt(this.source, token.span.end)
    return token
  }

  /** Whether the next token is this symbol or plain word. */
  at(word: string): boolean {
    const { token } = this
    return (token.kind === 'symbol' || token.kind === 'word') && token.word === word
  }

  /** Takes this symbol or plain word, if it is next. */
  takeIf(word: string): boolean {
    if (!this.at(word)) return false
    this.take()
    return true
  }

  /** Takes this symbol, which must be next. */
  expect(symbol: string): void {
    if (!this.takeIf(symbol)) throw this.unexpected(`'${symbol}'`)
  }

  /** Takes a number, which must be next. */
  number(): number {
    if (this.token.kind !== 'number') throw this.unexpected('a number')
    const { value } = this.token
    this.take()
    return value
  }

  /** From `start` to the end of what was taken last. */
  since(start: Span): Span {
    return { source: this.source, start: start.start, end: Math.max(start.end, this.#last.end) }
  }

  /** Counts a primitive or an operator. */
  count(): void {
    if (++this.#parts > mostParts)
      throw refusal(
        'size',
        `more than ${mostParts} primitives and operators`,
        this.token.span,
        'a program of the kernel has at most 4096 instructions: split the expression',
      )
  }

  /** Goes one level deeper for as long as `read` takes. */
  deeper<T>(read: () => T): T {
    if (++this.#nesting > mostNesting)
      throw refusal('size', `nested deeper than ${mostNesting} levels`, this.token.span)
    const result = read()
    this.#nesting--
    return result
  }

  /** The error for a token where `expected` should stand. */
  unexpected(expected: string, hint?: string) {
    const { token } = this
    if (token.kind === 'foreign')
      return refusal(
        'linkType',
        `'${token.text}' is about ${token.needs}, which Skep does not filter`,
        token.span,
      )
    if (token.kind === 'end')
      return refusal('grammar', `expected ${expected}, the expression ends here`, token.span, hint)
    const near =
      token.kind === 'name' && !token.text.startsWith('\\') ? offer(token.text, offeredWords) : undefined
    return refusal('grammar', `expected ${expected}, not '${token.text}'`, token.span, hint ?? near)
  }
}
