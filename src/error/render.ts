/** Diagnostics as text: message, place, the source line with carets under it, hint. */
import type { Diagnostic, Span } from './diagnostic.ts'

/** One diagnostic, without a trailing newline. */
export function renderDiagnostic(diagnostic: Diagnostic): string {
  const lines = [`${diagnostic.code}: ${diagnostic.message}`]
  if (diagnostic.span) lines.push(...renderSpan(diagnostic.span))
  if (diagnostic.hint) lines.push(`  hint: ${diagnostic.hint}`)
  for (const note of diagnostic.notes ?? []) lines.push(`  note: ${note.message}`, ...renderSpan(note.span))
  return lines.join('\n')
}

/** Several diagnostics, an empty line between them. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(renderDiagnostic).join('\n\n')
}

/** The most columns of a source line that are shown: with the gutter they fit a terminal of 80. */
const most = 68

/** The place of a span, its line, and carets under it. */
export function renderSpan(span: Span): string[] {
  const { file, line, column, text } = span.source.locate(span.start)
  const whole = text.replace(/\t/g, ' ').trimEnd()
  const width = Math.max(1, Math.min(span.end - span.start, whole.length - column))
  // Of a long line, the part that matters: the place, with some of what stands before it.
  const end = Math.max(whole.length, column + width)
  const start = column + width <= most ? 0 : Math.max(0, Math.min(column - 12, end - most))
  const shown = (start > 0 ? '…' : '') + whole.slice(start > 0 ? start + 1 : 0, start + most)
  const gutter = String(line)
  const blank = ' '.repeat(gutter.length)
  return [
    `  ${blank} at ${file}:${line}:${column + 1}`,
    `  ${gutter} | ${shown}${start + most < whole.length ? '…' : ''}`,
    `  ${blank} | ${' '.repeat(column - start)}${'^'.repeat(Math.min(width, most - (column - start)))}`,
  ]
}
