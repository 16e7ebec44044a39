/** Assembly for people: slots, labels, names of maps, and the source lines that instructions came from. */
import { disassembleProgram, type Insn, slotOffsets } from '../asm/index.ts'
import type { LineEntry } from '../object/index.ts'

/** What an instruction says in words of its own, if it does. */
export type Naming = (insn: Insn) => string | undefined

interface Line {
  /** Where it begins, in slots of 8 bytes. */
  readonly slot: number
  readonly text: string
  /** Where others jump to. */
  readonly label: boolean
}

/** The program as assembly, an instruction a line. */
export function assembly(insns: readonly Insn[], naming: Naming): string {
  return linesOf(insns, naming).map(shown).join('')
}

/** The program as assembly, each instruction below the line of source that it came from. */
export function assemblyBesideSource(
  insns: readonly Insn[],
  entries: readonly LineEntry[],
  naming: Naming,
): string {
  const entryAt = new Map(entries.map((entry) => [entry.insn, entry]))
  let file = ''
  let last = ''
  const parts: string[] = []
  for (const line of linesOf(insns, naming)) {
    const position = entryAt.get(line.slot)?.position
    const place = position && `${position.file}:${position.line}`
    if (position && place !== last) {
      if (position.file !== file) parts.push(`${parts.length > 0 ? '\n' : ''}${position.file}\n`)
      parts.push(`${String(position.line).padStart(5)} | ${position.text.replace(/\t/g, '  ').trimEnd()}\n`)
      file = position.file
      last = place!
    }
    parts.push(shown(line))
  }
  return parts.join('')
}

function shown({ slot, text, label }: Line): string {
  return label ? `${' '.repeat(8)}${text}\n` : `${String(slot).padStart(12)}  ${text}\n`
}

function linesOf(insns: readonly Insn[], naming: Naming): Line[] {
  const slots = slotOffsets(insns)
  let index = 0
  return disassembleProgram(insns)
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const label = !line.startsWith(' ')
      const slot = slots[index]!
      if (label) return { slot, text: line, label }
      const insn = insns[index++]!
      return { slot, text: naming(insn) ?? line.trim(), label }
    })
}
