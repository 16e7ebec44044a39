/**
 * `functionEntry(…)` and `functionExit(…)`: what happens in the kernel is told by different hooks on different kernels.
 * Given a function's name, or the names it had, they try a trampoline (fentry, fexit), a probe (kprobe, kretprobe), what
 * the C compiler made of the function (`.isra`, `.constprop`, `.part`), and last other programs, tracepoints as a rule.
 * What was chosen, and why none before it, is told by the session (`--verbose` of a tool).
 */
import type { Variant } from '../host/index.ts'
import { type Lowering, NextVariant, type Target } from '../operand/index.ts'
import { entryKind, exitKind } from './fentry.ts'
import { functionResult } from './function-arguments.ts'
import type { AtEntry, KernelFunctionName, OfResult } from './kernel-function.ts'
import { kprobeVariant } from './kprobe.ts'
import { type KernelFunction, Program, type ProgramOptions } from './program.ts'
import { callArguments } from './syscall-registers.ts'
import { trampolineVariant } from './trampoline.ts'

export interface BestHookOptions extends ProgramOptions {
  /** Other programs that tell the same, in order of preference, for kernels where the function is not in reach. */
  readonly otherwise?: readonly Program[]
}

interface Way {
  readonly trampoline: typeof entryKind
  readonly probe: 'kprobe' | 'kretprobe'
  readonly word: string
}

const entry: Way = { trampoline: entryKind, probe: 'kprobe', word: 'entry' }

/** A probe knows the result and no more, so that is what all ways give. */
const exit: Way = {
  trampoline: { ...exitKind, parameters: functionResult },
  probe: 'kretprobe',
  word: 'exit',
}

/** Wrappers of system calls: the kernel's name of `sys_openat`. Their one argument is the registers of the caller. */
const syscallPrefix: Record<Target['arch'], string> = { x64: '__x64_sys_', arm64: '__arm64_sys_' }

class BestHook extends Program {
  readonly title: string
  private readonly way: Way
  private readonly names: readonly string[]
  private readonly otherwise: readonly Program[]
  /** How many arguments its function takes. */
  private readonly taken: number

  constructor(
    way: Way,
    names: readonly string[],
    fn: KernelFunction,
    { otherwise = [], ...options }: BestHookOptions,
  ) {
    super(fn, options)
    this.taken = fn.length
    this.way = way
    this.names = names
    this.otherwise = otherwise
    this.title = `${way.word} of ${names[0]}`
    for (const program of otherwise) program.belongs()
  }

  variants(target: Target): readonly Variant[] {
    const own = this.names.flatMap((name) => this.waysTo(target, name))
    const others = this.otherwise.flatMap((program) =>
      program.variants(target).map((variant) => runBy(variant, program)),
    )
    return [...own, ...others]
  }

  override restrict(only: () => boolean): void {
    super.restrict(only)
    for (const program of this.otherwise) program.restrict(only)
  }

  private waysTo(target: Target, name: string): Variant[] {
    const { trampoline, probe } = this.way
    const call = /^sys_(\w+)$/.exec(name)?.[1]
    const real = call === undefined ? name : syscallPrefix[target.arch] + call
    const written = target.btf?.find(real, 'func') !== undefined
    const probed = kprobeVariant(probe, target, real, {})
    const ways = [
      trampolineVariant(trampoline, target, real, undefined),
      // A program that is written for types would be one that does not compile.
      written || !target.btf
        ? probed
        : withoutArguments(probed, this.taken, `the BTF of ${target.name} has no function ${real}`),
    ]
    if (call !== undefined && probe === 'kprobe') return ways.map(asSystemCall)
    // Where BTF has the function as it was written, there is no need to read all symbols of the kernel.
    const made = written ? [] : (target.compiledFunctions?.(name) ?? [])
    return [
      ...ways,
      ...made.map((each) => {
        const variant = kprobeVariant(probe, target, each, {})
        return probe === 'kprobe'
          ? withoutArguments(variant, this.taken, `the C compiler changed the arguments of ${each}`)
          : variant
      }),
    ]
  }

  plainArguments(context: unknown): readonly unknown[] {
    return Array.isArray(context) ? context : [context]
  }
}

/** The variant of another program, which brings its function along. */
function runBy(variant: Variant, { fn }: Program): Variant {
  return Object.create(variant, { fn: { value: fn } })
}

/** What is passed to the caller of the system call instead of to its wrapper. */
function asSystemCall(variant: Variant): Variant {
  const parameters = (l: Lowering) => {
    const [registers] = variant.parameters(l)
    return registers ? callArguments(l, registers) : []
  }
  const key = `${variant.key} as a system call`
  return Object.create(variant, { parameters: { value: parameters }, key: { value: key } })
}

/** What the function is passed is not what the program knows: one that asks for it (`taken`) is in need of another way. */
function withoutArguments(variant: Variant, taken: number, why: string): Variant {
  const parameters = () => {
    if (taken > 0) throw new NextVariant(why)
    return []
  }
  return Object.create(variant, { parameters: { value: parameters } })
}

const list = (names: string | readonly string[]) => (typeof names === 'string' ? [names] : names)

/**
 * A program that runs each time one of the kernel's functions is entered, by the best hook there is: `names` is a function
 * or a list of names it had (the newest first), of which the first that works is taken; `sys_openat` is the system
 * call, with its arguments as bigints. `otherwise` lists what to do where none is in reach.
 */
export function functionEntry<const N extends KernelFunctionName>(
  names: N | readonly [N, ...string[]],
  fn: AtEntry<N>,
  options?: BestHookOptions,
): Program
export function functionEntry(
  names: string | readonly string[],
  fn: KernelFunction,
  options: BestHookOptions = {},
): Program {
  return new BestHook(entry, list(names), fn, options)
}

/** A program that runs each time one of the kernel's functions has ended, with its result, as `functionEntry` finds it. */
export function functionExit<const N extends KernelFunctionName>(
  names: N | readonly [N, ...string[]],
  fn: OfResult<N>,
  options?: BestHookOptions,
): Program
export function functionExit(
  names: string | readonly string[],
  fn: KernelFunction,
  options: BestHookOptions = {},
): Program {
  return new BestHook(exit, list(names), fn, options)
}
