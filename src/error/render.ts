/** Diagnostics as text: message, place, the source line with carets under it, hint. */
import type { Diagnostic, Span } from './diagnostic.ts'

/** One diagnostic, without a trailing newline. */
export function renderDiagnostic(diagnostic: Diagnostic): string {
  const lines = [`${diagnostic.code}: ${diagnostic.message}`]
  if (diagnostic.span) lines.push(...frame(diagnostic.span))
  if (diagnostic.hint) lines.push(`  hint: ${diagnostic.hint}`)
  for (const note of diagnostic.notes ?? []) lines.push(`  note: ${note.message}`, ...frame(note.span))
  return lines.join('\n')
}

/** Several diagnostics, an empty line between them. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(renderDiagnostic).join('\n\n')
}

function frame(span: Span): string[] {
  const { file, line, column, text } = span.source.locate(span.start)
  const shown = text.replace(/\t/g, ' ').trimEnd()
  const width = Math.max(1, Math.min(span.end - span.start, shown.length - column))
  const gutter = String(line)
  const blank = ' '.repeat(gutter.length)
  return [
    `  ${blank} at ${file}:${line}:${column + 1}`,
    `  ${gutter} | ${shown}`,
    `  ${blank} | ${' '.repeat(column)}${'^'.repeat(width)}`,
  ]
}
