/**
 * Perf events that sample (man 2 perf_event_open): `{ kind: 'perfEvent', name, type, config, frequency | period, pid?,
 * cpu? }`. Without a `pid` one event on each CPU that runs; one that goes away meanwhile is no error. With a `pid` one
 * on each of its threads, inherited by the threads that these start, or what a process does would be seen in part.
 */
import { readdirSync } from 'node:fs'
import { NotFoundError, SyscallError, UnsupportedError } from '../../error/index.ts'
import type { AttachPoint, Link } from '../../host/index.ts'
import { mostSamplesASecond, onlineCpus } from '../../proc/index.ts'
import { type Fd, type PerfEventAttr, type PerfEventTarget, perfEventOpen } from '../../sys/index.ts'
import { PERF_SAMPLE_ADDR, PERF_TYPE_HARDWARE } from '../../uapi/index.ts'
import type { LinuxProgram } from '../program.ts'
import { slowFdLink } from './fd-link.ts'
import { runAt } from './perf-link.ts'
import { integer, optionalInteger, text } from './point.ts'

export function attachPerfEvent(program: LinuxProgram, point: AttachPoint): Link {
  const pid = optionalInteger(point, 'pid')
  const cpu = optionalInteger(point, 'cpu')
  const open: Fd[] = []
  const attach = (target: PerfEventTarget) => {
    const event = openEvent(point, target)
    if (event) open.push(runAt(event, program))
    return event !== undefined
  }
  try {
    if (pid !== undefined) onThreads(pid, (tid) => attach({ pid: tid, cpu: cpu ?? -1 }))
    else for (const each of onlineCpus()) if (cpu === undefined || cpu === each) attach({ cpu: each })
    if (open.length === 0)
      throw pid === undefined
        ? new NotFoundError('CPU', `${cpu}`, [], { hint: 'see /sys/devices/system/cpu/online' })
        : new NotFoundError('process', `${pid}`, [], { hint: 'it may have ended: see `ps`' })
  } catch (error) {
    for (const each of open) each.close()
    throw error
  }
  return slowFdLink(...open)
}

/** Calls `attach` for each thread of a process, until there is none that it was not called for: threads start threads. */
function onThreads(pid: number, attach: (tid: number) => boolean): void {
  const seen = new Set<number>()
  for (let before = -1; before !== seen.size; ) {
    before = seen.size
    for (const tid of threadsOf(pid)) if (!seen.has(tid) && attach(tid)) seen.add(tid)
  }
}

function threadsOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map(Number)
  } catch {
    return []
  }
}

/** `undefined` where the CPU or the thread is gone. */
function openEvent(point: AttachPoint, target: PerfEventTarget): Fd | undefined {
  const name = text(point, 'name')
  const frequency = optionalInteger(point, 'frequency')
  const often: PerfEventAttr =
    frequency === undefined
      ? { sample_period: integer(point, 'period') }
      : { freq: 1, sample_freq: frequency }
  const threads: PerfEventAttr = target.pid === undefined ? {} : { inherit: 1, inherit_thread: 1 }
  const type = integer(point, 'type')
  try {
    // Unless the sample has an address of its own, the program would see what lies there from before.
    const attr = {
      type,
      config: integer(point, 'config'),
      disabled: 1,
      sample_type: PERF_SAMPLE_ADDR,
      ...often,
      ...threads,
    }
    return perfEventOpen(attr, `perf event ${name}`, target)
  } catch (error) {
    if (!(error instanceof SyscallError)) throw error
    if (error.errno === 'ENODEV' || error.errno === 'ESRCH') return undefined
    throw explain(error, { name, type, frequency })
  }
}

interface Asked {
  readonly name: string
  readonly type: number
  readonly frequency: number | undefined
}

function explain(error: SyscallError, { name, type, frequency }: Asked): Error {
  if (type === PERF_TYPE_HARDWARE && ['ENOENT', 'EOPNOTSUPP', 'ENOTSUPP'].includes(error.errno))
    return new UnsupportedError(
      `perf event ${name}`,
      `'${name}' is counted by the processor, and this machine offers no such counter (as most virtual machines)`,
      { hint: "use 'cpu-clock', which the kernel's timers drive", cause: error },
    )
  const most = mostSamplesASecond()
  if (error.errno === 'EINVAL' && frequency !== undefined && most !== undefined && frequency > most)
    return new SyscallError(
      error.syscall,
      error.errno,
      `${error.message}: ${frequency} samples a second are too many`,
      {
        hint: `ask for at most ${most}, or raise it: sysctl kernel.perf_event_max_sample_rate`,
        cause: error,
      },
    )
  return error
}
