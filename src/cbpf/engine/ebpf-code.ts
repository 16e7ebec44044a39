/** eBPF as it grows: instructions whose jumps go to labels, and the arithmetic that both schemes share. */
import {
  alu32,
  callHelper,
  exit,
  type Insn,
  imm,
  type JumpOp,
  ja,
  jump32,
  load,
  mov32,
  mov64,
  neg32,
  type Operand,
  store,
  toBigEndian,
} from '../../asm/index.ts'
import { invariant, UnsupportedError } from '../../error/index.ts'
import { ancillaryWord } from '../ancillary.ts'
import type { Ending, Step } from './blocks.ts'
import type { ContextValue, EbpfHook, HookLayout } from './ebpf-hook.ts'

/** A place to jump to: a block by its index, the beginning, or the end with 0. */
export type Label = number | 'start' | 'zero'

const mostDistance = 0x7fff

export class EbpfCode {
  private readonly insns: Insn[] = []
  private readonly jumps: { readonly at: number; readonly to: Label }[] = []
  private readonly labels = new Map<Label, number>()

  emit(...insns: readonly Insn[]): void {
    this.insns.push(...insns)
  }

  label(label: Label): void {
    this.labels.set(label, this.insns.length)
  }

  /** True if something jumps to the label. */
  wants(label: Label): boolean {
    return this.jumps.some(({ to }) => to === label)
  }

  /** Emits a jump, whose distance is filled in later. */
  jump(insn: Insn, to: Label): void {
    this.jumps.push({ at: this.insns.length, to })
    this.insns.push(insn)
  }

  /** The instructions. UnsupportedError where a jump is too far for one. */
  finish(): readonly Insn[] {
    for (const { at, to } of this.jumps) {
      const target = this.labels.get(to)
      invariant(target !== undefined, 'a jump of a filter goes nowhere')
      const off = target - at - 1
      if (Math.abs(off) > mostDistance) {
        throw new UnsupportedError(
          'filter',
          'the filter is too long: as eBPF a jump goes beyond 32767 instructions',
        )
      }
      this.insns[at] = { ...this.insns[at]!, off }
    }
    return this.insns
  }
}

/** The registers of a scheme. */
export interface EbpfRegisters {
  readonly a: number
  readonly x: number
  readonly context: number
}

/** The opposite conditions, for falling through to what follows. */
const opposite = { jeq: 'jne', jgt: 'jle', jge: 'jlt' } as const satisfies Record<string, JumpOp>

/** A test: to `yes` or `no`, one of which may be the block that follows. */
function branch(
  code: EbpfCode,
  relation: keyof typeof opposite | 'jset',
  left: number,
  right: Operand,
  yes: number,
  no: number,
  follows: number,
): void {
  if (yes === follows && relation !== 'jset') code.jump(jump32(opposite[relation], left, right, 0), no)
  else {
    code.jump(jump32(relation, left, right, 0), yes)
    if (no !== follows) code.jump(ja(0), no)
  }
}

/** How a block ends that `follows` comes behind; `k` is what a test compares A with, where that is not its own constant. */
export function writeEnding(
  code: EbpfCode,
  { a, x }: EbpfRegisters,
  ending: Ending,
  follows: number,
  k?: number,
): void {
  switch (ending.kind) {
    case 'return':
      if (ending.value !== 'a') code.emit(mov32(0, imm(ending.value)))
      else if (a !== 0) code.emit(mov64(0, a))
      code.emit(exit())
      break
    case 'jump':
      if (ending.to !== follows) code.jump(ja(0), ending.to)
      break
    case 'test': {
      const { test, yes, no } = ending
      branch(code, test.relation, a, test.operand === 'k' ? imm(k ?? ending.k) : x, yes, no, follows)
    }
  }
}

/** `a op= operand`. The kernel's own conversion takes counts modulo 32; as libpcap means it they shift everything out. */
export function arithmetic(
  code: EbpfCode,
  { a, x }: EbpfRegisters,
  { op, operand, k }: Extract<Step, { kind: 'alu' }>,
  moduloShifts: boolean,
): void {
  const right = operand === 'k' ? imm(k) : x
  if (operand === 'x' && (op === 'div' || op === 'mod')) code.jump(jump32('jeq', x, imm(0), 0), 'zero')
  if (operand === 'x' && (op === 'lsh' || op === 'rsh') && !moduloShifts) {
    // A that is 0 stays so, whatever the count.
    code.emit(jump32('jle', x, imm(31), 1), mov32(a, imm(0)))
  }
  code.emit(alu32(op, a, right))
}

/** The steps that touch registers and scratch memory only; false for others. */
export function simpleStep(code: EbpfCode, registers: EbpfRegisters, step: Step, stack: number): boolean {
  const { a, x } = registers
  switch (step.kind) {
    case 'immediate':
      code.emit(mov32(registers[step.into], imm(step.k)))
      return true
    case 'recall':
      code.emit(load(4, registers[step.into], 10, stack + 4 * step.k))
      return true
    case 'keep':
      code.emit(store(4, 10, stack + 4 * step.k, registers[step.from]))
      return true
    case 'negate':
      code.emit(neg32(a))
      return true
    case 'tax':
      code.emit(mov32(x, a))
      return true
    case 'txa':
      code.emit(mov32(a, x))
      return true
    default:
      return false
  }
}

/** A load of what is beside the packet. UnsupportedError for what the context of the hook does not offer. */
export function loadBeside(
  code: EbpfCode,
  { a, x, context }: EbpfRegisters,
  k: number,
  hook: EbpfHook,
  { beside }: HookLayout,
): void {
  const word = ancillaryWord(k)
  const value = valueBeside(k, beside)
  if (word?.name === 'xor_x') code.emit(alu32('xor', a, x))
  else if (!value) {
    const what = word ? `${word.meaning} ('[${word.name}]')` : `offset ${k | 0}`
    throw new UnsupportedError('filter', `a filter as eBPF in a ${hook} program cannot load ${what}`, {
      hint: 'attach the classic program itself to a socket',
    })
  } else if ('helper' in value) {
    code.emit(callHelper(value.helper))
    if (a !== 0) code.emit(mov64(a, 0))
  } else {
    code.emit(load(4, a, context, value.offset))
    if (value.bigEndian) code.emit(toBigEndian(16, a))
  }
}

function valueBeside(k: number, beside: HookLayout['beside']): ContextValue | undefined {
  const member = ancillaryWord(k)?.member
  return member && beside[member]
}

/** Whether a step loads what a helper of the hook gives. */
export function callsHelper(step: Step, { beside }: HookLayout): boolean {
  if (step.kind !== 'load' || step.indirect) return false
  const value = valueBeside(step.k, beside)
  return value !== undefined && 'helper' in value
}
