/**
 * `perfEvent({ event, frequency }, fn)`: a program that samples: it runs each time a counter of the kernel or of the
 * processor overflows (man 2 perf_event_open), in whatever runs there. `cpu-clock` is what profilers use. One event is
 * opened on each CPU; with a `pid`, one on each thread of that process. Needs Linux 4.9.
 */
import { NotFoundError, nearestNames, SkepError } from '../error/index.ts'
import type { AttachPoint, Variant } from '../host/index.ts'
import * as uapi from '../uapi/index.ts'
import { contextStruct } from './context-struct.ts'
import { Program, type ProgramOptions } from './program.ts'
import { nothingMatters } from './result.ts'

/** Counters that the kernel keeps itself: they work everywhere. The names are those of `perf list`. */
const software = {
  'cpu-clock': uapi.PERF_COUNT_SW_CPU_CLOCK,
  'task-clock': uapi.PERF_COUNT_SW_TASK_CLOCK,
  'page-faults': uapi.PERF_COUNT_SW_PAGE_FAULTS,
  'minor-faults': uapi.PERF_COUNT_SW_PAGE_FAULTS_MIN,
  'major-faults': uapi.PERF_COUNT_SW_PAGE_FAULTS_MAJ,
  'context-switches': uapi.PERF_COUNT_SW_CONTEXT_SWITCHES,
  'cgroup-switches': uapi.PERF_COUNT_SW_CGROUP_SWITCHES,
  'cpu-migrations': uapi.PERF_COUNT_SW_CPU_MIGRATIONS,
  'alignment-faults': uapi.PERF_COUNT_SW_ALIGNMENT_FAULTS,
  'emulation-faults': uapi.PERF_COUNT_SW_EMULATION_FAULTS,
} as const

/** Counters of the processor: most virtual machines have none. */
const hardware = {
  cycles: uapi.PERF_COUNT_HW_CPU_CYCLES,
  instructions: uapi.PERF_COUNT_HW_INSTRUCTIONS,
  'cache-references': uapi.PERF_COUNT_HW_CACHE_REFERENCES,
  'cache-misses': uapi.PERF_COUNT_HW_CACHE_MISSES,
  branches: uapi.PERF_COUNT_HW_BRANCH_INSTRUCTIONS,
  'branch-misses': uapi.PERF_COUNT_HW_BRANCH_MISSES,
  'bus-cycles': uapi.PERF_COUNT_HW_BUS_CYCLES,
  'stalled-cycles-frontend': uapi.PERF_COUNT_HW_STALLED_CYCLES_FRONTEND,
  'stalled-cycles-backend': uapi.PERF_COUNT_HW_STALLED_CYCLES_BACKEND,
  'ref-cycles': uapi.PERF_COUNT_HW_REF_CPU_CYCLES,
} as const

const typed = (type: number, configs: Readonly<Record<string, number>>) =>
  Object.entries(configs).map(([name, config]) => [name, { type, config }] as const)

/** All there are, as `perf_event_attr` wants them, by name. */
export const perfEvents: ReadonlyMap<string, { readonly type: number; readonly config: number }> = new Map([
  ...typed(uapi.PERF_TYPE_SOFTWARE, software),
  ...typed(uapi.PERF_TYPE_HARDWARE, hardware),
])

export type PerfEventName = keyof typeof software | keyof typeof hardware

/** What to sample, how often, and where. */
export type PerfEventSource = {
  readonly event: PerfEventName
  /** Only this process, with all its threads, those to come as well; by default all of the machine. Needs Linux 5.13. */
  readonly pid?: number
  /** Only on this CPU. */
  readonly cpu?: number
} & (
  | {
      /** Samples a second, on each CPU. */
      readonly frequency: number
      readonly period?: never
    }
  | {
      /** A sample after so many events; of a clock, nanoseconds. */
      readonly period: number
      readonly frequency?: never
    }
)

/** What a sample tells (`struct bpf_perf_event_data`). */
export interface PerfEventContext {
  /** The address that was accessed, where the event has one (page faults). */
  readonly addr: bigint
  /** How many events this sample stands for. */
  readonly sample_period: bigint
  /** The registers of what was interrupted, as the machine calls them: `ip` and `sp` on x86-64, `pc` and `sp` on arm64. */
  // biome-ignore lint/suspicious/noExplicitAny: registers are the machine's, and some are arrays
  readonly regs: any
}

class PerfEvent extends Program {
  readonly title: string
  private readonly attach: AttachPoint

  constructor(source: PerfEventSource, fn: (ctx: PerfEventContext) => unknown, options: ProgramOptions) {
    super(fn, options)
    const { event, frequency, period, pid, cpu } = source
    const known = perfEvents.get(event)
    if (!known)
      throw new NotFoundError('perf event', event, nearestNames(event, perfEvents.keys()), {
        hint: "see `skep list 'perfEvent:*'`",
      })
    const often = frequency ?? period
    if (!Number.isSafeInteger(often) || often! <= 0 || (frequency !== undefined && period !== undefined))
      throw new SkepError(
        'SK2012',
        `perf event ${event} wants a frequency or a period, a whole number above 0`,
        {
          hint: `write perfEvent({ event: '${event}', frequency: 99 }, …)`,
        },
      )
    this.title = `perf event ${event}`
    this.attach = { kind: 'perfEvent', name: event, ...known, frequency, period, pid, cpu }
  }

  variants(): readonly Variant[] {
    return [
      {
        name: this.title,
        type: uapi.BPF_PROG_TYPE_PERF_EVENT,
        expectedAttachType: 0,
        attachBtfId: 0,
        key: 'perf event',
        // Who does not look at the sample needs no types of the kernel.
        parameters: (l) => (this.fn.length > 0 ? [contextStruct(l, 'bpf_perf_event_data')] : []),
        result: nothingMatters,
        attach: this.attach,
        section: 'perf_event',
      },
    ]
  }

  plainArguments(context: unknown): readonly unknown[] {
    return [context]
  }
}

/**
 * A program that runs at each sample of `source.event`, in what runs there: `perfEvent({ event: 'cpu-clock', frequency:
 * 99 }, …)`. Needs Linux 4.9, and BTF to look at the sample.
 */
export function perfEvent(
  source: PerfEventSource,
  fn: (ctx: PerfEventContext) => unknown,
  options: ProgramOptions = {},
): Program {
  return new PerfEvent(source, fn, options)
}
