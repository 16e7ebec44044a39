/**
 * `kprobe(function, fn)` and `kretprobe(…)`: programs on functions of the kernel, at their first instruction (or another
 * one) and after their return (Documentation/trace/kprobes.rst). A function by name has its arguments typed by BTF where
 * that knows it; a pattern (`vfs_*`) or a list is many functions at once, attached by one link where the kernel has
 * those (kprobe.multi, Linux 5.18), else one by one. Needs Linux 4.17.
 */
import { functionType } from '../btf/index.ts'
import { SkepError } from '../error/index.ts'
import type { Variant } from '../host/index.ts'
import type { Target } from '../operand/index.ts'
import { BPF_PROG_TYPE_KPROBE, BPF_TRACE_KPROBE_MULTI } from '../uapi/index.ts'
import type { AtEntry, KernelFunctionName, OfResult } from './kernel-function.ts'
import { type KernelFunction, Program } from './program.ts'
import {
  registerArguments,
  registerResult,
  typedRegisterArguments,
  typedRegisterResult,
} from './registers.ts'
import { nothingMatters } from './result.ts'
import type { FunctionOptions } from './trampoline.ts'
import type { UprobeFunction } from './uprobe.ts'

export interface KprobeOptions extends FunctionOptions {
  /** Bytes behind the function's beginning, where an instruction begins; arguments are in registers there no longer. */
  readonly offset?: number
}

type Kind = 'kprobe' | 'kretprobe'

/** How one function is reached by a probe; also what a best hook tries second. */
export function kprobeVariant(
  kind: Kind,
  target: Target,
  name: string,
  { offset = 0, cookie }: KprobeOptions,
): Variant {
  const title = `${kind} ${name}${offset ? `+${offset}` : ''}`
  return {
    name: title,
    type: BPF_PROG_TYPE_KPROBE,
    expectedAttachType: 0,
    attachBtfId: 0,
    key: title,
    parameters(l) {
      const type = target.btf && functionType(target.btf, name)
      if (kind === 'kretprobe') return type ? typedRegisterResult(l, type) : registerResult(l)
      return type && offset === 0 ? typedRegisterArguments(l, type) : registerArguments(l)
    },
    result: nothingMatters,
    attach: { kind: 'kprobe', title, name, offset, returns: kind === 'kretprobe', cookie },
    ...(cookie === undefined ? { section: title.replace(' ', '/') } : {}),
  }
}

function multiVariants(
  kind: Kind,
  functions: string | readonly string[],
  cookie: bigint | undefined,
): Variant[] {
  const title = `${kind} ${typeof functions === 'string' ? functions : functions.join(', ')}`
  const returns = kind === 'kretprobe'
  const shared = {
    type: BPF_PROG_TYPE_KPROBE,
    attachBtfId: 0,
    parameters: returns ? registerResult : registerArguments,
    result: nothingMatters,
  }
  const place = { functions, returns, cookie }
  return [
    {
      ...shared,
      name: `${title} (by one link)`,
      expectedAttachType: BPF_TRACE_KPROBE_MULTI,
      key: `${kind} multi`,
      attach: { kind: 'kprobeMulti', title, ...place },
      // A section holds one pattern.
      ...(typeof functions === 'string' && cookie === undefined
        ? { section: `${kind}.multi/${functions}` }
        : {}),
    },
    {
      ...shared,
      name: `${title} (one by one)`,
      expectedAttachType: 0,
      key: `${kind} each`,
      attach: { kind: 'kprobeEach', title, ...place },
    },
  ]
}

class Kprobe extends Program {
  readonly title: string
  private readonly kind: Kind
  private readonly functions: string | readonly string[]
  private readonly where: KprobeOptions

  constructor(
    kind: Kind,
    functions: string | readonly string[],
    fn: KernelFunction,
    { offset, cookie, ...options }: KprobeOptions,
  ) {
    super(fn, options)
    const named = typeof functions === 'string' ? functions : functions.join(', ')
    if (offset !== undefined && !(Number.isSafeInteger(offset) && offset >= 0))
      throw new SkepError(
        'SK2012',
        `${kind} at offset ${offset} of ${named}: an offset is a number of bytes`,
        {
          hint: 'see `objdump -d` of the kernel, or leave it out for the beginning of the function',
        },
      )
    this.kind = kind
    this.functions = functions
    this.where = {
      ...(offset === undefined ? {} : { offset }),
      ...(cookie === undefined ? {} : { cookie }),
    }
    this.title = `${kind} ${named}`
  }

  variants(target: Target): readonly Variant[] {
    const { kind, functions, where } = this
    if (typeof functions === 'string' && !/[*?]/.test(functions))
      return [kprobeVariant(kind, target, functions, where)]
    return multiVariants(kind, functions, where.cookie)
  }

  plainArguments(context: unknown): readonly unknown[] {
    return Array.isArray(context) ? context : [context]
  }
}

/**
 * A program that runs each time a function of the kernel is entered: of one function with its arguments, typed where BTF
 * knows it; of several, by a pattern (`tcp_*`) or a list, with six (arm64: eight) words that lie in registers. Pointers to
 * structs are read by property paths, other pointers by `userStr`, `kernelStr` and `kernelRead`. Needs Linux 4.17.
 */
export function kprobe<const N extends KernelFunctionName>(
  name: N,
  fn: AtEntry<N>,
  options?: KprobeOptions,
): Program
export function kprobe(names: readonly string[], fn: UprobeFunction, options?: FunctionOptions): Program
export function kprobe(
  names: string | readonly string[],
  fn: KernelFunction,
  options: KprobeOptions = {},
): Program {
  return new Kprobe('kprobe', names, fn, options)
}

/** A program that runs each time a function of the kernel returns, with its result. Needs Linux 4.17. */
export function kretprobe<const N extends KernelFunctionName>(
  name: N,
  fn: OfResult<N>,
  options?: FunctionOptions,
): Program
export function kretprobe(
  names: readonly string[],
  fn: (result: bigint) => unknown,
  options?: FunctionOptions,
): Program
export function kretprobe(
  names: string | readonly string[],
  fn: KernelFunction,
  options: FunctionOptions = {},
): Program {
  return new Kprobe('kretprobe', names, fn, options)
}
