/**
 * Programs that the kernel calls in the place where a function of its own begins or ends (kernel/bpf/trampoline.c): the
 * cheapest way to a function, typed by BTF. Each kind says which attach type it has, what its function takes and what
 * its result means.
 */
import type { FunctionType } from '../btf/index.ts'
import type { Variant } from '../host/index.ts'
import type { Lowering, Operand, Target } from '../operand/index.ts'
import { type KernelFunction, Program, type ProgramOptions } from './program.ts'
import { traceableFunction } from './traceable.ts'

export interface FunctionOptions extends ProgramOptions {
  /** A number of the program's own, which `cookie()` gives in it: to tell several attachments of a function apart. */
  readonly cookie?: bigint
}

/** What distinguishes the kinds. */
export interface TrampolineKind {
  /** `fentry`. */
  readonly word: string
  /** BPF_PROG_TYPE_… */
  readonly type: number
  readonly attachType: number
  /** The kernel acts by what the program returns. */
  readonly answers: boolean
  /** The kernel's function for what the user named. */
  readonly functionOf: (name: string) => string
  readonly parameters: (l: Lowering, type: FunctionType) => readonly Operand[]
  readonly result: Variant['result']
  /** Kind of the attach point. */
  readonly attach: string
  /** As of a variant. */
  readonly interruptible?: boolean
  /** Kind of section in objects. */
  readonly section: string
}

/** How a kernel function is reached by a trampoline; also what a best hook tries first. */
export function trampolineVariant(
  kind: TrampolineKind,
  target: Target,
  name: string,
  cookie: bigint | undefined,
): Variant {
  const title = `${kind.word} ${name}`
  let found: FunctionType | undefined
  // Looked up when it is compiled or loaded: not each target has the function, and another variant may do.
  const type = () => (found ??= traceableFunction(target, kind.functionOf(name)))
  return {
    name: title,
    type: kind.type,
    expectedAttachType: kind.attachType,
    get attachBtfId() {
      return type().btfId
    },
    key: title,
    interruptible: kind.interruptible ?? false,
    parameters: (l) => kind.parameters(l, type()),
    result: kind.result,
    attach: { kind: kind.attach, title, name, cookie },
    // A cookie is given where the program is attached.
    ...(cookie === undefined ? { section: `${kind.section}/${name}` } : {}),
  }
}

export class Trampoline extends Program {
  readonly title: string
  override readonly answers: boolean
  private readonly kind: TrampolineKind
  private readonly function: string
  private readonly cookie: bigint | undefined

  constructor(
    kind: TrampolineKind,
    name: string,
    fn: KernelFunction,
    { cookie, ...options }: FunctionOptions,
  ) {
    super(fn, options)
    this.kind = kind
    this.function = name
    this.cookie = cookie
    this.answers = kind.answers
    this.title = `${kind.word} ${name}`
  }

  variants(target: Target): readonly Variant[] {
    return [trampolineVariant(this.kind, target, this.function, this.cookie)]
  }

  plainArguments(context: unknown): readonly unknown[] {
    return Array.isArray(context) ? context : [context]
  }
}
