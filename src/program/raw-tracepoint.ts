/** `rawTracepoint(name, fn)`: a program on a tracepoint's own arguments, typed by BTF. Needs Linux 5.5. */
import { rawTracepoint as findRaw, type RawTracepoint, rawTracepointNames } from '../btf/index.ts'
import { NotFoundError, nearestNames, UnsupportedError } from '../error/index.ts'
import type { Variant } from '../host/index.ts'
import type { Target } from '../operand/index.ts'
import { BPF_PROG_TYPE_TRACING, BPF_TRACE_RAW_TP } from '../uapi/index.ts'
import { type KernelFunction, Program, type ProgramOptions } from './program.ts'
import { rawArgument } from './raw-arguments.ts'
import { nothingMatters } from './result.ts'

/** The functions of raw tracepoints by name, for editors; known and extended as `Tracepoints` are. */
// biome-ignore lint/suspicious/noEmptyInterface: generated types extend it
export interface RawTracepoints {}

/** The name of a raw tracepoint: any, and editors offer those that are known. */
export type RawTracepointName = keyof RawTracepoints | (string & {})

/**
 * The function of a raw tracepoint: of typed arguments where types are known, else of whatever BTF says. Looked up by a
 * pattern: of `RawTracepoints[N]` TypeScript would compute the functions of all tracepoints before it knows the name.
 */
export type RawTracepointFunction<N extends string> =
  RawTracepoints extends Record<EventOf<N>, infer F> ? F : KernelFunction

/** Without its subsystem: `sched_switch` of `sched:sched_switch`. */
type EventOf<N extends string> = [N] extends [`${string}:${infer Event}`] ? Event : N

class RawTracepointProgram extends Program {
  readonly title: string
  private readonly event: string

  constructor(event: string, fn: KernelFunction, options: ProgramOptions) {
    super(fn, options)
    this.event = event
    this.title = `raw tracepoint ${event}`
  }

  variants(target: Target): readonly Variant[] {
    // Looked up when it is compiled: a program that was compiled before needs no BTF.
    const { event } = this
    let found: RawTracepoint | undefined
    const raw = () => (found ??= this.find(target))
    return [
      {
        name: this.title,
        type: BPF_PROG_TYPE_TRACING,
        expectedAttachType: BPF_TRACE_RAW_TP,
        get attachBtfId() {
          return raw().btfId
        },
        key: this.title,
        parameters: (l) => raw().params.map((_, index) => rawArgument(l, raw(), index)),
        result: nothingMatters,
        attach: { kind: 'rawTracepoint', event },
        section: `tp_btf/${event.slice(event.indexOf(':') + 1)}`,
      },
    ]
  }

  private find(target: Target): RawTracepoint {
    const { btf } = target
    if (!btf) {
      throw new UnsupportedError('BTF', `raw tracepoints are typed by BTF, and ${target.name} has none`, {
        hint: `use tracepoint('system:${this.event}', …), which needs tracefs only`,
      })
    }
    const name = this.event.slice(this.event.indexOf(':') + 1)
    const raw = findRaw(btf, name)
    if (!raw)
      throw new NotFoundError('raw tracepoint', name, nearestNames(name, rawTracepointNames(btf)), {
        hint: "see `skep list 'rawTracepoint:*'`",
      })
    return raw
  }

  plainArguments(context: unknown): readonly unknown[] {
    return Array.isArray(context) ? context : [context]
  }
}

/**
 * A program that runs each time tracepoint `name` (`sched_switch`) is passed, with the arguments the kernel passes:
 * pointers to structs are read by property paths. Needs Linux 5.5 and BTF.
 */
export function rawTracepoint<const N extends RawTracepointName>(
  name: N,
  fn: RawTracepointFunction<N>,
  options?: ProgramOptions,
): Program
// Apart from the above, where nothing is known of the function's type while the name is open.
export function rawTracepoint(name: string, fn: KernelFunction, options: ProgramOptions = {}): Program {
  return new RawTracepointProgram(name, fn, options)
}
