/**
 * Diagnostics as data: a code, a place in the user's source, a hint. Rendering is elsewhere (`render.ts`), and
 * tests match code and span, never prose.
 */

/** A place in a file as a person names it: `line` counts from 1, `column` from 0, `text` is the whole line. */
export interface Position {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly text: string
}

/** A piece of source text that knows where in which file it stands, through source maps where there are some. */
export interface SourceText {
  readonly text: string
  locate(offset: number): Position
}

/** A range of UTF-16 offsets in a source text. */
export interface Span {
  readonly source: SourceText
  readonly start: number
  readonly end: number
}

export interface Diagnostic {
  readonly code: string
  readonly message: string
  readonly span?: Span | undefined
  readonly hint?: string | undefined
  /** Further places that matter, each with a few words. */
  readonly notes?: readonly { readonly message: string; readonly span: Span }[]
}

/** A source text that stands in `file` with its first character at `line` (from 1) and `column` (from 0). */
export function sourceText(file: string, text: string, line = 1, column = 0): SourceText {
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  return {
    text,
    locate(offset) {
      let low = 0
      for (let high = starts.length; high - low > 1; ) {
        const middle = (low + high) >> 1
        if (starts[middle]! <= offset) low = middle
        else high = middle
      }
      const start = starts[low]!
      const end = text.indexOf('\n', start)
      const indent = low === 0 ? column : 0
      return {
        file,
        line: line + low,
        column: offset - start + indent,
        text: ' '.repeat(indent) + text.slice(start, end < 0 ? undefined : end),
      }
    },
  }
}
