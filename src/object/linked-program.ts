/**
 * A program while it is put together: the instructions of its functions one behind the other, with their lines; at the
 * end calls know how far they go.
 */
import { halves, type Insn, slotsOf } from '../asm/index.ts'
import type { Btf, FuncInfo, LineInfo } from '../btf/index.ts'
import { FormatError, type Position } from '../error/index.ts'
import { BPF_PSEUDO_FUNC } from '../uapi/index.ts'
import type { ObjectFunction } from './object-spec.ts'
import type { Missing } from './spec.ts'

const mostSlots = 1 << 20

/** The place in the source of a line of `.BTF.ext`. */
export function positionOf(btf: Btf, { fileNameOff, lineOff, line, column }: LineInfo): Position {
  return {
    file: btf.stringAt(fileNameOff),
    line,
    column: Math.max(0, column - 1),
    text: btf.stringAt(lineOff),
  }
}

/** The instructions of a program so far. */
export class Linked {
  readonly functions: FuncInfo[] = []
  readonly lines: LineInfo[] = []
  readonly missing: Missing[] = []
  readonly #name: string
  readonly #insns: Insn[] = []
  readonly #starts = new Map<ObjectFunction, number>()
  #slots = 0

  constructor(name: string) {
    this.#name = name
  }

  has(code: ObjectFunction): boolean {
    return this.#starts.has(code)
  }

  /** Says that `code` comes next; gives the index of its first instruction. */
  begin(code: ObjectFunction): number {
    this.#starts.set(code, this.#slots)
    this.functions.push({ insnOff: this.#slots, typeId: code.typeId })
    for (const line of code.lines) this.lines.push({ ...line, insnOff: line.insnOff + this.#slots })
    return this.#insns.length
  }

  /** Slot `slot` of the function that began last is for something that the kernel has not. */
  misses(slot: number, what: string, position: Position | undefined): void {
    this.missing.push({ insn: this.#slots + slot, what, position })
  }

  push(insns: readonly Insn[]): void {
    for (const insn of insns) this.#slots += slotsOf(insn)
    if (this.#slots > mostSlots)
      throw new FormatError(this.#name, `a program of more than ${mostSlots} instructions`)
    this.#insns.push(...insns)
  }

  set(index: number, insn: Insn): void {
    this.#insns[index] = insn
  }

  /** All instructions, with the distances of calls. */
  finish(): Insn[] {
    let slot = 0
    return this.#insns.map((insn) => {
      const here = slot
      slot += slotsOf(insn)
      const { ref } = insn as { ref?: { call?: ObjectFunction } }
      if (!ref?.call) return insn
      const distance = this.#starts.get(ref.call)! - here - 1
      const { ref: _, ...rest } = insn
      return insn.imm64 === undefined
        ? { ...rest, imm: distance }
        : { ...rest, src: BPF_PSEUDO_FUNC, imm64: halves(distance, 0) }
    })
  }
}
