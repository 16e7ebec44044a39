/** perf_event_open(2) and its ioctls (kernel/events/core.c): how tracepoints and clocks reach programs. */
import {
  encodeLayout,
  type LayoutInput,
  PERF_EVENT_ATTR,
  PERF_EVENT_IOC_DISABLE,
  PERF_EVENT_IOC_ENABLE,
  PERF_EVENT_IOC_SET_BPF,
  PERF_FLAG_FD_CLOEXEC,
  PERF_TYPE_TRACEPOINT,
} from '../uapi/index.ts'
import type { SyscallErrorDetails } from './errno.ts'
import { syscallError } from './errno.ts'
import { Fd } from './fd.ts'
import { native } from './ffi.ts'
import { cString, syscall, trySyscall } from './syscall.ts'

export type PerfEventAttr = LayoutInput<typeof PERF_EVENT_ATTR>

export interface PerfEventTarget {
  /** A process, 0 for this one, or -1 for all. Default -1. */
  readonly pid?: number
  /** A CPU, or -1 for all (then a `pid` must be given). Default -1 with a pid, else 0. */
  readonly cpu?: number
  /** More PERF_FLAG_ bits. */
  readonly flags?: number
}

/** Opens an event; `attr.size` is filled in. `what` names it in messages, `pointedTo` is what `attr` has an address of. */
export function perfEventOpen(
  attr: PerfEventAttr,
  what: string,
  target: PerfEventTarget = {},
  details: SyscallErrorDetails = {},
  pointedTo?: Uint8Array,
): Fd {
  const { pid = -1, cpu = pid === -1 ? 0 : -1, flags = 0 } = target
  const bytes = encodeLayout(PERF_EVENT_ATTR, { size: PERF_EVENT_ATTR.size, ...attr })
  // The call takes five arguments: the sixth only stays alive until it is over.
  const given = [bytes, pid, cpu, -1, flags | PERF_FLAG_FD_CLOEXEC, ...(pointedTo ? [pointedTo] : [])]
  const result = trySyscall('perf_event_open', ...given)
  if (result < 0) throw syscallError('perf_event_open', -result, { doing: `cannot open ${what}`, ...details })
  return new Fd(result, what)
}

/**
 * Opens a tracepoint by the id from its format file. One event on one CPU is enough for a program: the kernel runs
 * it wherever the tracepoint is hit.
 */
export function openTracepoint(id: number, name: string, target?: PerfEventTarget): Fd {
  const attr = { type: PERF_TYPE_TRACEPOINT, config: id, sample_period: 1, wakeup_events: 1 }
  return perfEventOpen(attr, `tracepoint ${name}`, target)
}

/** Where a uprobe goes, and the kernel's own words for its kind (/sys/bus/event_source/devices/uprobe). */
export interface UprobePlace {
  readonly type: number
  readonly config: number | bigint
  readonly path: string
  /** In bytes into the file. */
  readonly offset: number
}

/** Opens a probe of user space. It is hit on all CPUs, whichever it was opened on. Needs Linux 4.17. */
export function openUprobe(
  { type, config, path, offset }: UprobePlace,
  what: string,
  target?: PerfEventTarget,
): Fd {
  const name = cString(path)
  const attr = { type, config, uprobe_path: native().address(name), probe_offset: offset, disabled: 1 }
  return perfEventOpen(attr, what, target, {}, name)
}

/** Lets an event run a program. It ends when the event is closed. */
export function setPerfEventProgram(event: Fd, program: Fd): void {
  syscall(
    `cannot attach ${program.what} to ${event.what}`,
    'ioctl',
    event.value,
    PERF_EVENT_IOC_SET_BPF,
    program.value,
  )
}

/** Starts an event that was opened `disabled`, or disabled since. */
export function enablePerfEvent(event: Fd): void {
  syscall(`cannot start ${event.what}`, 'ioctl', event.value, PERF_EVENT_IOC_ENABLE, 0)
}

/** Halts an event. */
export function disablePerfEvent(event: Fd): void {
  syscall(`cannot halt ${event.what}`, 'ioctl', event.value, PERF_EVENT_IOC_DISABLE, 0)
}
