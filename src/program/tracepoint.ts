/**
 * `tracepoint(name, fn)`: a program on a tracepoint of the kernel. Where every field the function uses is also an
 * argument of the raw tracepoint, it attaches raw (cheaper, and it comes and goes in a moment); otherwise as a perf
 * event, with the record of its `format` file. Needs Linux 4.7.
 */
import { rawTracepoint as findRaw, type RawTracepoint } from '../btf/index.ts'
import type { Variant } from '../host/index.ts'
import { type Lowering, NextVariant, Operand, type Target } from '../operand/index.ts'
import { BPF_PROG_TYPE_TRACEPOINT, BPF_PROG_TYPE_TRACING, BPF_TRACE_RAW_TP } from '../uapi/index.ts'
import { Program, type ProgramOptions } from './program.ts'
import { rawArgument } from './raw-arguments.ts'
import { nothingMatters } from './result.ts'
import { registersOf, SyscallArguments, syscallNumber } from './syscall-registers.ts'
import { isBool, TracepointRecord } from './tracepoint-record.ts'

/**
 * Contexts of tracepoints by name, for editors: empty until types of a kernel are at hand, those of this machine that
 * `skep gen types` writes, or those of a kernel that come with Skep (`skep/types/6.18`).
 */
// biome-ignore lint/suspicious/noEmptyInterface: users' generated types extend it
export interface Tracepoints {}

/** What the function of a tracepoint takes: typed where types were generated, else whatever fields there are. */
// biome-ignore lint/suspicious/noExplicitAny: without generated types a context has whatever fields the kernel says
export type TracepointContext<N extends string> = N extends keyof Tracepoints ? Readonly<Tracepoints[N]> : any

/** The name of a tracepoint: any, and editors offer those that are known. */
export type TracepointName = keyof Tracepoints | (string & {})

/**
 * Tracepoints of single system calls have no raw form: the kernel makes them of `raw_syscalls` (kernel/trace/trace_syscalls.c).
 * To know that saves reading the kernel's types.
 */
const madeOfOthers = /^syscalls:/

class Tracepoint extends Program {
  readonly title: string
  private readonly event: string

  constructor(event: string, fn: (ctx: never) => unknown, options: ProgramOptions) {
    super(fn, options)
    this.event = event
    this.title = `tracepoint ${event}`
  }

  variants(target: Target): readonly Variant[] {
    const record = recordVariant(target, this.event)
    return madeOfOthers.test(this.event) ? [record] : [rawVariant(target, this.event), record]
  }

  plainArguments(context: unknown): readonly unknown[] {
    return [context]
  }
}

/** BTF is asked for the event when it is compiled: what was compiled before needs no BTF. */
function rawVariant(target: Target, event: string): Variant {
  const name = event.slice(event.indexOf(':') + 1)
  let found: RawTracepoint | undefined
  const raw = () => (found ??= target.btf && findRaw(target.btf, name))
  return {
    name: `raw tracepoint ${name}`,
    type: BPF_PROG_TYPE_TRACING,
    expectedAttachType: BPF_TRACE_RAW_TP,
    get attachBtfId() {
      return raw()?.btfId ?? 0
    },
    key: event,
    parameters() {
      const known = raw()
      if (!known) throw new NextVariant(`there is no raw tracepoint ${name}`)
      return [new RawRecord(target, event, known)]
    },
    result: nothingMatters,
    attach: { kind: 'rawTracepoint', event },
    section: `tp_btf/${name}`,
  }
}

/** The record variant asks tracefs for the event only when it is wanted: the raw one needs no tracefs at all. */
function recordVariant(target: Target, event: string): Variant {
  return {
    name: `tracepoint ${event}`,
    type: BPF_PROG_TYPE_TRACEPOINT,
    expectedAttachType: 0,
    attachBtfId: 0,
    // Modules bring tracepoints of their own, which the kernel's build does not tell of.
    get key() {
      return `${event} ${JSON.stringify(target.tracepoint(event).fields)}`
    },
    parameters: () => [new TracepointRecord(target.tracepoint(event))],
    result: nothingMatters,
    get attach() {
      return { kind: 'perfTracepoint', id: target.tracepoint(event).id, name: event }
    },
    section: `tracepoint/${event.replace(':', '/')}`,
  }
}

/** The record's fields as far as the raw arguments have them by the same name; others are the next variant's. */
class RawRecord extends Operand {
  private readonly target: Target
  private readonly event: string
  private readonly raw: RawTracepoint

  constructor(target: Target, event: string, raw: RawTracepoint) {
    super()
    this.target = target
    this.event = event
    this.raw = raw
  }

  describe(): string {
    return `the context of tracepoint ${this.event}`
  }

  override isContext(): boolean {
    return true
  }

  override member(l: Lowering, name: string): Operand {
    if (this.event.startsWith('raw_syscalls:') && name === 'args') return new SyscallArguments(registersOf(l))
    if (this.event === 'raw_syscalls:sys_exit' && name === 'id') return syscallNumber(l, registersOf(l))
    const index = this.raw.params.findIndex((parameter) => parameter.name === name)
    if (index < 0 || !this.sameMeaning(name, index)) {
      throw new NextVariant(`field '${name}' is no argument of the raw tracepoint`)
    }
    return rawArgument(l, this.raw, index)
  }

  /** A field may have an argument's name and another meaning (a pointer's target, a narrowed value). */
  private sameMeaning(name: string, index: number): boolean {
    // What the kernel passes there is what it records (include/trace/events/syscalls.h): no need for tracefs.
    if (this.event.startsWith('raw_syscalls:')) return name === 'id' || name === 'ret'
    const { btf } = this.target
    const field = this.target.tracepoint(this.event).fields.find((each) => each.name === name)
    const type = btf?.type(btf.resolve(this.raw.params[index]!.typeId))
    if (!field || field.dynamic || field.arrayLength !== undefined || type?.kind !== 'int') return false
    return type.size === field.size && type.signed === field.signed && type.bool === isBool(field)
  }
}

/**
 * A program that runs each time tracepoint `name` (`sched:sched_process_exec`) is passed; `ctx` has its fields.
 * Integers of 64 bits are bigints. Needs Linux 4.7; raw attachment needs 5.5.
 */
export function tracepoint<const N extends TracepointName>(
  name: N,
  fn: (ctx: TracepointContext<N>) => unknown,
  options: ProgramOptions = {},
): Program {
  return new Tracepoint(name, fn, options)
}
