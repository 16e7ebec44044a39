/**
 * Several functions to one program: the main function first, behind it those that it calls and those that helpers call
 * back, each call and each address of a function filled in as its distance (BPF_PSEUDO_CALL, BPF_PSEUDO_FUNC;
 * Documentation/bpf/standardization/instruction-set.rst). Their stacks add up to the kernel's one limit, so those that
 * are called are generated first.
 */
import { type Insn, slotsOf } from '../../asm/index.ts'
import { CompileError, invariant } from '../../error/index.ts'
import { calleesOf, type Fn, functionsFrom } from '../../ir/index.ts'
import type { FunctionEntry, InsnRef, LineEntry, MapSpec, OpenRef } from '../../object/index.ts'
import { BPF_FUNC_tail_call, BPF_PSEUDO_FUNC } from '../../uapi/index.ts'
import { type GeneratedCode, type GenerateOptions, generate, stackSize } from './generate.ts'
import { CALL, type Cpu, type FunctionRef } from './machine.ts'

export interface LinkedCode {
  readonly insns: Insn[]
  readonly lines: LineEntry[]
  /** The main function first. */
  readonly functions: FunctionEntry[]
  /** In order of first use. */
  readonly maps: MapSpec[]
}

/** Each frame counts as a multiple of this many bytes (check_max_stack_depth_subprog in kernel/bpf/verifier.c). */
const frameStep = 32

/** MAX_CALL_FRAMES of include/linux/bpf_verifier.h: so many functions may be under way at a time. */
const mostFrames = 8

/** What all frames may take together where a function that is called makes tail calls (check_max_stack_depth). */
const stackBeforeTailCalls = 256

/** Generates `main` and all functions that it leads to. */
export function generateAll(
  main: Fn,
  target: { readonly cpu: Cpu },
  options: Pick<GenerateOptions, 'scratch'> = {},
): LinkedCode {
  const functions = functionsFrom(main)
  const levels = new Map<Fn, number>()
  for (const fn of functions)
    levels.set(fn, 1 + Math.max(0, ...[...calleesOf(fn)].map((each) => levels.get(each)!)))
  const deepest = levels.get(main)!
  if (deepest > mostFrames) throw tooDeep(main, deepest)
  const called = functions.slice(0, -1)
  const limit = called.some(makesTailCalls) ? stackBeforeTailCalls : stackSize
  // What one function that is called may take: as much as each other of the longest chain.
  const share = Math.floor(limit / deepest / frameStep) * frameStep
  const codes = new Map<Fn, GeneratedCode>()
  const depths = new Map<Fn, number>()
  for (const fn of called) {
    const code = generate(fn, target, { ...options, stack: share })
    codes.set(fn, code)
    depths.set(fn, frame(code) + below(fn, depths))
  }
  codes.set(main, generate(main, target, { ...options, stack: limit - below(main, depths) }))
  const named = namedFrom(main, codes)
  return link(
    [main, ...called].filter((fn) => named.has(fn)),
    codes,
  )
}

/** `main` and what the code of all leads to: of a loop that never turns, the last steps may have left the body behind. */
function namedFrom(main: Fn, codes: ReadonlyMap<Fn, GeneratedCode>): Set<Fn> {
  const named = new Set([main])
  for (const fn of named)
    for (const { ref } of codes.get(fn)!.insns) {
      const to = ref as InsnRef | OpenRef | FunctionRef | undefined
      if (to?.kind === 'function') named.add(to.callee)
    }
  return named
}

const frame = (code: GeneratedCode): number => Math.ceil(Math.max(1, code.stackBytes) / frameStep) * frameStep

const below = (fn: Fn, depths: ReadonlyMap<Fn, number>): number =>
  Math.max(0, ...[...calleesOf(fn)].map((each) => depths.get(each)!))

const makesTailCalls = (fn: Fn): boolean =>
  fn.blocks.some(({ body }) => body.some(({ call }) => call?.helper === BPF_FUNC_tail_call))

function tooDeep(main: Fn, deepest: number): CompileError {
  const message = `${main.name} leads to ${deepest} functions that are under way at a time, and the kernel has room for ${mostFrames}`
  return new CompileError([
    { code: 'SK1022', message, hint: 'put loops and functions into each other less deep' },
  ])
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
      insns.push(linked(insn, at, starts))
      at += slotsOf(insn)
    }
  }
  const functions = order.map((fn) => ({ insn: starts.get(fn)!, name: fn.name }))
  return { insns, lines, functions, maps: [...maps] }
}

/** `insn`, which stands at slot `at`, with the distance to the function that it names. */
function linked(insn: Insn, at: number, starts: ReadonlyMap<Fn, number>): Insn {
  const { ref, ...rest } = insn
  const named = ref as InsnRef | OpenRef | FunctionRef | undefined
  if (named?.kind !== 'function') return insn
  const target = starts.get(named.callee)
  invariant(target !== undefined, `${named.callee.name} stands nowhere`)
  const distance = target - at - 1
  if (insn.code === CALL) return { ...rest, imm: distance }
  return { ...rest, src: BPF_PSEUDO_FUNC, imm64: BigInt.asUintN(32, BigInt(distance)) }
}

const slots = (insns: readonly Insn[]): number => insns.reduce((sum, insn) => sum + slotsOf(insn), 0)
