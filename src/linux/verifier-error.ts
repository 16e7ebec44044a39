/**
 * A refusal by the verifier, told to whoever wrote the TypeScript: the complaint, the line it came from, what it
 * means, what to write instead. The whole log stays with the error.
 */
import { type Position, VerifierError } from '../error/index.ts'
import type { LineEntry, ProgramSpec } from '../object/index.ts'
import { causeOf } from './verifier-causes.ts'
import { summarise } from './verifier-log.ts'

/** The error for the log of a refused program. */
export function verifierError(spec: ProgramSpec, log: string, cause: unknown): VerifierError {
  const { complaint, headline, lines, insn } = summarise(log)
  const missing = spec.missing?.find((each) => each.insn === insn)
  const position = missing?.position ?? (insn === undefined ? undefined : positionOf(spec.lines, insn))
  const known = causeOf(complaint)
  const message = [
    `the verifier refused program '${spec.name}': ${known?.cause ?? headline}${missing ? `: ${missing.what}` : ''}`,
    ...(position ? frame(position) : []),
    '  the verifier says:',
    ...lines.map((line) => `    ${line}`),
  ]
  const hint =
    known?.hint ??
    'read the whole log (error.log); if the program was compiled without complaint, report it as a bug of Skep'
  return new VerifierError(spec.name, message.join('\n'), log, { hint, cause, reason: known?.name })
}

/** Where instruction slot `insn` came from: `lines` are ascending. */
export function positionOf(lines: readonly LineEntry[], insn: number): Position | undefined {
  return lines.findLast((entry) => entry.insn <= insn)?.position
}

function frame({ file, line, column, text }: Position): string[] {
  const gutter = String(line)
  const blank = ' '.repeat(gutter.length)
  const shown = text.replace(/\t/g, ' ').trimEnd()
  return [
    `  ${blank} at ${file}:${line}:${column + 1}`,
    `  ${gutter} | ${shown}`,
    `  ${blank} | ${' '.repeat(column)}^`,
  ]
}
