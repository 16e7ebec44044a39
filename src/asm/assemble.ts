/**
 * Text to instructions: one statement a line, labels (`out:`), comments after `;`, `//` or ` #`. Slot numbers and opcode
 * bytes before a statement, as the kernel's log and bpftool print them (`3: (95) exit`), are skipped, so their listings
 * can be pasted. All lines are read before anything is reported.
 */
import { CompileError, type Diagnostic, nearestNames, type SourceText, sourceText } from '../error/index.ts'
import { helpers } from '../uapi/index.ts'
import { type Insn, slotOffsets } from './insn.ts'
import { Cursor, scan, Unreadable } from './scan.ts'
import { type Pending, statement } from './statement.ts'

interface Line {
  readonly start: number
  readonly read: Insn | Pending
}

/** The instructions of `text`. Throws `CompileError` with one diagnostic for each line that cannot be read; `file` is the name shown. */
export function assemble(text: string, file = 'assembly'): Insn[] {
  const source = sourceText(file, text)
  const diagnostics: Diagnostic[] = []
  const lines: Line[] = []
  const labels = new Map<string, number>()
  let start = 0
  for (const line of text.split('\n')) {
    report(diagnostics, source, start, () => {
      const at = readLabels(withoutComment(line), labels, lines.length)
      const cursor = new Cursor(scan(withoutComment(line), at), line.slice(0, at).endsWith('(18)'))
      if (cursor.next.kind !== 'end') lines.push({ start, read: statement(cursor) })
    })
    start += line.length + 1
  }
  const slots = slotOffsets(lines.map(({ read }) => ('label' in read ? read.make(0) : read)))
  const insns = lines.map((line, i) => {
    const { read } = line
    if (!('label' in read)) return read
    return (
      report(diagnostics, source, line.start, () => resolve(read, labels, slots, slots[i + 1]!)) ??
      read.make(0)
    )
  })
  if (diagnostics.length) throw new CompileError(diagnostics.sort((a, b) => a.span!.start - b.span!.start))
  return insns
}

function resolve(
  pending: Pending,
  labels: ReadonlyMap<string, number>,
  slots: readonly number[],
  next: number,
): Insn {
  const { label, min, max } = pending
  const index = labels.get(label.text)
  if (index === undefined) {
    const near = nearestNames(label.text, [...labels.keys(), ...helpers.keys()])
    throw new Unreadable(
      `no label '${label.text}'`,
      label,
      near.length ? `Did you mean ${near.join(', ')}?` : undefined,
    )
  }
  const distance = slots[index]! - next
  if (distance < min || distance > max)
    throw new Unreadable(
      `'${label.text}' is ${distance} slots away, too far for this jump`,
      label,
      'Use gotol.',
    )
  return pending.make(distance)
}

/** Takes the labels (and slot numbers) a line begins with; returns where its statement begins. */
function readLabels(line: string, labels: Map<string, number>, index: number): number {
  const prefix = /\s*(?:\d+:(?:\s*\([0-9a-f]{2}\))?|([A-Za-z_$.][\w$.]*):)/y
  for (let at = 0; ; at = prefix.lastIndex) {
    prefix.lastIndex = at
    const match = prefix.exec(line)
    if (!match) return at
    const name = match[1]
    if (name === undefined) continue
    const place = { start: prefix.lastIndex - name.length - 1, end: prefix.lastIndex - 1 }
    if (labels.has(name)) throw new Unreadable(`label '${name}' is there twice`, place, 'Rename one of them.')
    if (/^[rw]\d+$|^pc$/.test(name)) throw new Unreadable(`'${name}' cannot be a label`, place, 'Rename it.')
    labels.set(name, index)
  }
}

function withoutComment(line: string): string {
  return line.replace(/(;|\/\/|(^|\s)#).*/, '')
}

/** Turns what `read` throws into a diagnostic of the line at `start`. */
function report<T>(
  diagnostics: Diagnostic[],
  source: SourceText,
  start: number,
  read: () => T,
): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const span = { source, start: start + error.start, end: start + error.end }
    diagnostics.push({ code: 'SK5002', message: error.message, span, hint: error.hint })
    return undefined
  }
}
