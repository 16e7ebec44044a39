/**
 * The back end as a sequence: optimised IR → legal IR → places of slots → instructions on virtual registers →
 * registers → clean-up → order → bytes to be. Spilling may push the stack over the edge; then slots that could leave
 * it do, and selection starts again.
 */
import type { Insn } from '../../asm/index.ts'
import { CompileError } from '../../error/index.ts'
import type { Fn, Slot } from '../../ir/index.ts'
import type { InsnRef, LineEntry, MapSpec, OpenRef } from '../../object/index.ts'
import { allocate } from './allocate.ts'
import { commute } from './commute.ts'
import { duplicateTests } from './duplicate-tests.ts'
import { emit } from './emit.ts'
import { hoistConstants } from './hoist-constants.ts'
import { layout } from './layout.ts'
import { legalize } from './legalize.ts'
import type { Cpu, FunctionRef, MFn } from './machine.ts'
import type { Scratch } from './scratch.ts'
import { select } from './select.ts'
import { placeSlots, type StackPlan } from './stack-slots.ts'
import { tidy } from './tidy.ts'

/** MAX_BPF_STACK of include/linux/filter.h, in bytes. */
export const stackSize = 512

export interface GenerateOptions {
  /** Bytes of stack that the function may use. Default 512: less if it is called by others. */
  readonly stack?: number
  /** Whether memory of the CPU may be another run's at the same time. Default: it is not. */
  readonly scratch?: Scratch
}

export interface GeneratedCode {
  readonly insns: Insn[]
  readonly lines: LineEntry[]
  /** Bytes below r10 that are used. */
  readonly stackBytes: number
  /** In order of first use, with the scratch map if slots had to leave the stack. */
  readonly maps: MapSpec[]
}

/**
 * Generates the code of `fn` (which it changes) for one instruction-set version.
 * CompileError SK1090 if the stack does not suffice, UnsupportedError if a jump is too far.
 */
export function generate(
  fn: Fn,
  target: { readonly cpu: Cpu },
  options: GenerateOptions = {},
): GeneratedCode {
  const { cpu } = target
  const stack = options.stack ?? stackSize
  // Before version 3 nothing tells what was there before.
  const scratch = cpu >= 3 ? options.scratch : 'alone'
  const legal = legalize(fn, cpu)
  let reserve = 0
  for (let attempt = 0; ; attempt++) {
    const plan = placeSlots(fn, stack - reserve, scratch)
    const mfn = select(fn, cpu, legal)
    duplicateTests(mfn)
    hoistConstants(mfn, 'early')
    commute(mfn)
    const saved = allocate(mfn, fn)
    const bytes = plan.bytes + saved.length * 8
    if (bytes <= stack) return finish(mfn, cpu, plan, saved, bytes)
    if (attempt > 4 || saved.length * 8 > stack) throw tooManyRegisters(fn, saved.length)
    reserve = Math.max(reserve + 16, saved.length * 8 + 16)
  }
}

function finish(
  mfn: MFn,
  cpu: Cpu,
  plan: StackPlan,
  saved: readonly Slot[],
  stackBytes: number,
): GeneratedCode {
  tidy(mfn, saved)
  const frame = new Map(plan.places)
  for (const [i, slot] of saved.entries()) frame.set(slot, -plan.bytes - 8 * (i + 1))
  const { insns, lines } = emit(layout(mfn), frame, cpu)
  return { insns, lines, stackBytes, maps: mapsOf(insns) }
}

function mapsOf(insns: readonly Insn[]): MapSpec[] {
  const maps = new Set<MapSpec>()
  for (const { ref } of insns as readonly { ref?: InsnRef | OpenRef | FunctionRef }[])
    if (ref && 'map' in ref) maps.add(ref.map)
  return [...maps]
}

function tooManyRegisters(fn: Fn, count: number): CompileError {
  const message = `${fn.name} keeps ${count} values at a time besides its variables, and the kernel's stack has room for 64`
  return new CompileError([
    { code: 'SK1090', message, hint: 'split the function, or keep intermediate results in a map' },
  ])
}
