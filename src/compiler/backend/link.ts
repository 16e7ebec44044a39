/**
 * Several functions to one program: the main function first, behind it what helpers call back, each address of a
 * function filled in as its distance (BPF_PSEUDO_FUNC; Documentation/bpf/standardization/instruction-set.rst, 64-bit
 * immediates). Their stacks add up to the kernel's one limit, so those that are called are generated first.
 */
import { type Insn, slotsOf } from '../../asm/index.ts'
import { invariant } from '../../error/index.ts'
import type { Fn } from '../../ir/index.ts'
import type { InsnRef, LineEntry, MapSpec } from '../../object/index.ts'
import { BPF_PSEUDO_FUNC } from '../../uapi/index.ts'
import { type GeneratedCode, generate, stackSize } from './generate.ts'
import type { Cpu, FunctionRef } from './machine.ts'

export interface LinkedCode {
  readonly insns: Insn[]
  readonly lines: LineEntry[]
  /** In order of first use. */
  readonly maps: MapSpec[]
}

/** Each frame counts as a multiple of this many bytes (check_max_stack_depth_subprog in kernel/bpf/verifier.c). */
const frameStep = 32

/** Generates `main` and the functions it passes to helpers; `callbacks` stand in an order where callees come first. */
export function generateAll(main: Fn, callbacks: readonly Fn[], target: { readonly cpu: Cpu }): LinkedCode {
  const calls = new Map([main, ...callbacks].map((fn) => [fn, calleesOf(fn)]))
  const levels = new Map<Fn, number>()
  for (const fn of callbacks)
    levels.set(fn, 1 + Math.max(0, ...calls.get(fn)!.map((each) => levels.get(each)!)))
  const deepest = Math.max(0, ...levels.values())
  // What one call back may take: as much as each other function of the longest chain.
  const share = Math.floor(stackSize / (deepest + 1) / frameStep) * frameStep
  const codes = new Map<Fn, GeneratedCode>()
  const depths = new Map<Fn, number>()
  for (const fn of callbacks) {
    const code = generate(fn, target, { stack: share })
    codes.set(fn, code)
    depths.set(fn, frame(code) + below(calls.get(fn)!, depths))
  }
  codes.set(main, generate(main, target, { stack: stackSize - below(calls.get(main)!, depths) }))
  return link([main, ...callbacks], codes)
}

const frame = (code: GeneratedCode): number => Math.ceil(Math.max(1, code.stackBytes) / frameStep) * frameStep

const below = (callees: readonly Fn[], depths: ReadonlyMap<Fn, number>): number =>
  Math.max(0, ...callees.map((fn) => depths.get(fn)!))

function calleesOf(fn: Fn): Fn[] {
  return fn.blocks.flatMap(({ body }) => body.flatMap(({ callee }) => (callee ? [callee] : [])))
}

function link(order: readonly Fn[], codes: ReadonlyMap<Fn, GeneratedCode>): LinkedCode {
  const starts = new Map<Fn, number>()
  let size = 0
  for (const fn of order) {
    starts.set(fn, size)
    size += slots(codes.get(fn)!.insns)
  }
  const insns: Insn[] = []
  const lines: LineEntry[] = []
  const maps = new Set<MapSpec>()
  for (const fn of order) {
    const start = starts.get(fn)!
    const code = codes.get(fn)!
    for (const line of code.lines) lines.push({ ...line, insn: start + line.insn })
    for (const map of code.maps) maps.add(map)
    let at = start
    for (const insn of code.insns) {
      const { ref, ...rest } = insn
      const callee =
        (ref as InsnRef | FunctionRef | undefined)?.kind === 'function' && (ref as FunctionRef).callee
      if (callee) {
        const target = starts.get(callee)
        invariant(target !== undefined, `${callee.name} stands nowhere`)
        const imm64 = BigInt.asUintN(32, BigInt(target - at - 1))
        insns.push({ ...rest, src: BPF_PSEUDO_FUNC, imm64 })
      } else insns.push(insn)
      at += slotsOf(insn)
    }
  }
  return { insns, lines, maps: [...maps] }
}

const slots = (insns: readonly Insn[]): number => insns.reduce((sum, insn) => sum + slotsOf(insn), 0)
