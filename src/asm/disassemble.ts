/** Instructions to text, one line each, as the kernel's log writes them; `assemble` reads it back. */
import { FormatError } from '../error/index.ts'
import { forms, internalForms, type Spelling, signed } from './form.ts'
import { type Insn, slotOffsets } from './insn.ts'
import { isFunctionReference } from './jump.ts'

export interface DisassembleOptions {
  /** Calls helpers by name (`call bpf_map_lookup_elem#1`), the default, or by id alone, as llvm-mc reads it. */
  readonly helperNames?: boolean
}

/** One instruction; jumps as distances (`goto +5`). Throws `FormatError` for an opcode that does not exist. */
export function disassemble(insn: Insn, options: DisassembleOptions = {}): string {
  return textOf(insn, { target: signed, helperNames: options.helperNames ?? true })
}

/** A whole program, with a label `L<slot>:` at every jump target. */
export function disassembleProgram(insns: readonly Insn[], options: DisassembleOptions = {}): string {
  const slots = slotOffsets(insns)
  const starts = new Set(slots)
  const targets = new Set<number>()
  const helperNames = options.helperNames ?? true
  const body = insns.map((insn, i) =>
    textOf(insn, {
      helperNames,
      target: (delta) => {
        const slot = slots[i + 1]! - (isFunctionReference(insn) ? 1 : 0) + delta
        if (!starts.has(slot)) return signed(delta)
        targets.add(slot)
        return `L${slot}`
      },
    }),
  )
  const lines = slots.flatMap((slot, i) => [
    ...(targets.has(slot) ? [`L${slot}:`] : []),
    ...(i < body.length ? [`  ${body[i]}`] : []),
  ])
  return lines.map((line) => line + '\n').join('')
}

function textOf(insn: Insn, spelling: Spelling): string {
  const form = forms.get(insn.code) ?? internalForms.get(insn.code)
  if (!form) throw new FormatError('BPF instructions', `unknown opcode 0x${insn.code.toString(16)}`)
  return form.text(insn, spelling)
}
