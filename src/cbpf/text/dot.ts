/** The graph of a classic program for Graphviz (`dot -Tsvg`): a box a basic block, what is true on the left. */
import type { ClassicProgram } from '../instruction.ts'
import { operations } from '../opcode.ts'
import { formatInstruction } from './format.ts'

/** The program in the language of dot. `comments`, one an instruction, stand behind it. */
export function toDot(program: ClassicProgram, comments?: readonly string[]): string {
  const targets = program.map(({ code, jt, jf, k }, index) => {
    const kind = operations.get(code)?.kind
    if (kind === 'test') return [index + 1 + jt, index + 1 + jf]
    if (kind === 'jump') return [index + 1 + (k | 0)]
    return kind === 'return' ? [] : undefined
  })
  const starts = new Set([0])
  for (const [index, to] of targets.entries()) {
    if (to) for (const each of [...to, index + 1]) starts.add(each)
  }
  const lines: string[] = []
  for (const start of [...starts]
    .filter((each) => each >= 0 && each < program.length)
    .sort((a, b) => a - b)) {
    let end = start
    while (!targets[end] && !starts.has(end + 1) && end + 1 < program.length) end++
    const text = program.slice(start, end + 1).map((_, i) => boxLine(program, start + i, comments))
    lines.push(`  b${start} [label="${text.join('')}"]`)
    const [yes, no] = targets[end] ?? [end + 1]
    if (yes !== undefined && yes < program.length) {
      lines.push(`  b${start} -> b${yes}${no === undefined ? '' : ' [label="yes"]'}`)
    }
    if (no !== undefined) lines.push(`  b${start} -> b${no} [label="no", style=dashed]`)
  }
  const style =
    '  node [shape=box, fontname="monospace", fontsize=10]\n  edge [fontname="monospace", fontsize=9]\n'
  return `digraph filter {\n${style}${lines.map((line) => `${line}\n`).join('')}}\n`
}

function boxLine(program: ClassicProgram, index: number, comments: readonly string[] | undefined): string {
  const line = formatInstruction(program[index]!, index).replace(/\s+jt \d+\tjf \d+$/, '')
  const comment = comments ? `  ; ${comments[index]}` : ''
  return `${(line.trimEnd() + comment).replace(/["\\]/g, '\\$&')}\\l`
}
