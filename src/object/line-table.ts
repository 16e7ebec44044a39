/**
 * Line tables as the kernel takes them (kernel/bpf/verifier.c, check_btf_line): ascending, each entry at the beginning of
 * an instruction, no place twice, and one where each function begins.
 */
import { type Insn, slotsOf } from '../asm/index.ts'
import type { BtfBuilder, LineInfo } from '../btf/index.ts'
import type { LineEntry } from './spec.ts'

/** The table of a program whose functions begin at `starts`; empty where no line is known. */
export function lineTable(
  entries: readonly LineEntry[],
  starts: readonly number[],
  insns: readonly Insn[],
): LineEntry[] {
  const slots = slotStarts(insns)
  const table = new Map<number, LineEntry>()
  for (const entry of entries) if (slots.has(entry.insn)) table.set(entry.insn, entry)
  if (table.size === 0) return []
  const sorted = [...table.values()].sort((a, b) => a.insn - b.insn)
  for (const start of starts)
    if (!table.has(start)) {
      const { position } = sorted.findLast((entry) => entry.insn <= start) ?? sorted[0]!
      table.set(start, { insn: start, position })
    }
  return [...table.values()].sort((a, b) => a.insn - b.insn)
}

/** An entry as BTF has it; `insnOff` in slots. */
export function lineInfo(builder: BtfBuilder, { insn, position }: LineEntry): LineInfo {
  return {
    insnOff: insn,
    fileNameOff: builder.string(position.file),
    lineOff: builder.string(position.text.trim()),
    line: position.line,
    column: position.column + 1,
  }
}

function slotStarts(insns: readonly Insn[]): Set<number> {
  const slots = new Set<number>()
  let slot = 0
  for (const insn of insns) {
    slots.add(slot)
    slot += slotsOf(insn)
  }
  return slots
}
