/**
 * syscount: how many system calls there are, how long they take (after BCC's tool of that name, by Sasha Goldshtein).
 * Each CPU counts for itself and nothing is ever set back, so that no call is lost between two summaries: a summary is
 * what was added since the last one.
 */
import { readFileSync } from 'node:fs'
import { hash, lruHash, perCpuHash, rawTracepoint, str, struct, tracepoint, u32, u64 } from 'skep'
import { comm, inCgroup, isCompat, nsecs, pid, task, tid } from 'skep/kernel'
import {
  type Column,
  cgroup,
  errno,
  flag,
  number,
  type Output,
  pid as pidOption,
  seconds,
  syscall,
  syscallName,
  syscallNumbers,
  tool,
} from 'skep/tool'

/** Added to the numbers that 32-bit programs have for system calls: they are others. */
const compat = 1 << 20

export default tool({
  name: 'syscount',
  summary: 'Count system calls, and how long they take',
  subject: 'processes',
  description:
    'A summary at the end (Ctrl-C), or at every interval. Calls are counted when they return: those that never do ' +
    '(exit_group) or have not yet are not among them.',
  options: {
    pid: pidOption('p', 'only this process'),
    tid: pidOption('t', 'only this thread', 'TID'),
    ppid: pidOption('', 'only children of this process', 'PPID'),
    cgroup: cgroup('c', 'only processes in this cgroup (version 2), or below it'),
    interval: seconds('i', 'SECONDS', 'summary at this interval'),
    duration: seconds('d', 'SECONDS', 'end after this time'),
    top: number('T', 'TOP', 'most lines of a summary (10)', { fallback: 10, min: 1 }),
    failures: flag('x', 'only calls that failed'),
    errno: errno('e', 'only calls that failed with this error, as ENOENT or 2'),
    latency: flag('L', 'measure how long calls take, too, and sort by that'),
    milliseconds: flag('m', 'in milliseconds (else microseconds)'),
    process: flag('P', 'by process, not by system call'),
    list: flag('l', 'list the system calls that have names, and end'),
    syscall: syscall('', 'only this system call'),
  },
  fields: {
    SYSCALL:
      'name of the system call; [471] for a newer one than Skep knows, [32-bit 20] for those of 32-bit programs',
    PID: 'process id (-P)',
    COMM: 'name of the process (-P)',
    COUNT: 'calls that returned',
    'TIME (us)': 'time that they took, all together, in microseconds (-L)',
    'TIME (ms)': 'the same in milliseconds (-L -m)',
  },
  overhead:
    'Every system call of the machine takes longer while it runs, whatever the filters: by about 0.2 microseconds, and ' +
    'by 0.5 with -L. That is felt where system calls are most of what a machine does.',
  examples: {
    syscount: 'the ten most frequent calls, until Ctrl-C',
    'syscount -i 1': 'every second',
    'syscount -p 181': 'of process 181',
    'syscount -L': 'sorted by the time they take',
    'syscount -P': 'by process',
    'syscount -x -i 5': 'calls that fail, every five seconds',
    'syscount -e ENOENT -i 5': 'calls that find nothing',
    'syscount --syscall openat -P': 'who opens files',
  },
  trace({ interval, duration, top, latency, milliseconds, process: byProcess, list, ...filters }) {
    if (list) return { programs: [], report: (out) => listed(out) }
    const { pid: onlyPid, tid: onlyTid, ppid, cgroup, failures, errno, syscall } = filters
    const counts = perCpuHash(u32, u64)
    const times = perCpuHash(u32, u64)
    // A thread keeps its entry: to look one up costs a fraction of making one.
    const started = hash(u32, struct({ time: u64 }), { maxEntries: 65536 })
    const names = lruHash(u32, str(16))

    const wanted = (id: bigint) =>
      (syscall < 0 || (Number(id) === syscall && !isCompat())) &&
      (onlyPid < 0 || pid() === onlyPid) &&
      (onlyTid < 0 || tid() === onlyTid) &&
      (ppid < 0 || task().real_parent.tgid === ppid) &&
      (cgroup === 0n || inCgroup(task(), cgroup))
    const entered = tracepoint('raw_syscalls:sys_enter', ({ id }) => {
      if (!wanted(id)) return
      const call = started.get(tid())
      if (call) call.time = nsecs()
      else started.set(tid(), { time: nsecs() })
    })
    const left = tracepoint('raw_syscalls:sys_exit', ({ id, ret }) => {
      // The end of a signal handler, which is no call of anybody's.
      if (id < 0n || !wanted(id)) return
      if (failures && ret >= 0n) return
      if (errno > 0 && ret !== BigInt(-errno)) return
      const key = byProcess ? pid() : Number(id) + (isCompat() ? compat : 0)
      if (latency) {
        const call = started.get(tid())
        if (!call || call.time === 0n) return
        times.add(key, nsecs() - call.time)
        call.time = 0n
      }
      counts.add(key, 1n)
    })
    const exited = rawTracepoint('sched_process_exit', (task) => {
      if (latency) started.delete(task.pid)
      // While it lives, /proc knows the name of a process.
      if (byProcess && task.pid === task.tgid) names.set(task.tgid, comm())
    })
    const programs = [left, ...(latency ? [entered] : []), ...(latency || byProcess ? [exited] : [])]

    const unit = milliseconds
      ? { title: 'TIME (ms)', size: 1e6, digits: 6 }
      : { title: 'TIME (us)', size: 1e3, digits: 3 }
    const columns: (Column<Row> | false)[] = [
      ...(byProcess
        ? [
            { title: 'PID', width: 7, value: (row: Row) => row.pid! },
            { title: 'COMM', width: 15, value: (row: Row) => row.comm! },
          ]
        : [{ title: 'SYSCALL', width: 22, value: (row: Row) => row.syscall! }]),
      { title: 'COUNT', width: 8, right: true, value: (row) => row.count },
      latency && {
        title: unit.title,
        width: 16,
        right: true,
        value: (row) => (Number(row.nanoseconds) / unit.size).toFixed(unit.digits),
      },
    ]
    const subject = (key: number) =>
      byProcess
        ? { pid: key, comm: nameOf(key) ?? names.get(key) ?? '[unknown]' }
        : { syscall: key < compat ? syscallName(key) : `[32-bit ${key - compat}]` }

    return {
      programs,
      async report(out) {
        const [newCounts, newTimes] = [additions(counts), additions(times)]
        const every = duration === undefined ? interval : Math.min(interval ?? duration, duration)
        const ticks = duration === undefined ? undefined : Math.ceil(duration / every!)
        for await (const _ of out.ticks(every, ticks)) {
          const [calls, spent] = [newCounts(), newTimes()]
          const rows = [...calls].map(([key, count]) => ({
            ...subject(key),
            count,
            ...(latency ? { nanoseconds: spent.get(key) ?? 0n } : {}),
          }))
          const size = (row: Row) => Number(row.nanoseconds ?? row.count)
          out.time()
          await out.rows(columns, rows.sort((a, b) => size(b) - size(a)).slice(0, top))
        }
      },
    }
  },
})

interface Row {
  readonly syscall?: string
  readonly pid?: number
  readonly comm?: string
  readonly count: bigint
  readonly nanoseconds?: bigint
}

/** Gives at each call what was added to `map` since the last one. */
function additions(map: Iterable<[number, bigint]>): () => Map<number, bigint> {
  const before = new Map<number, bigint>()
  return () => {
    const added = new Map<number, bigint>()
    for (const [key, value] of map) {
      const more = value - (before.get(key) ?? 0n)
      before.set(key, value)
      if (more > 0n) added.set(key, more)
    }
    return added
  }
}

/** The names there are, four a line. */
function listed(out: Output): void {
  const names = Object.entries(syscallNumbers(process.arch)).sort(([a], [b]) => (a < b ? -1 : 1))
  if (out.json) for (const [name, number] of names) out.object({ syscall: name, number })
  else {
    for (let i = 0; i < names.length; i += 4)
      out.line(
        names
          .slice(i, i + 4)
          .map(([name]) => name.padEnd(22))
          .join('   ')
          .trimEnd(),
      )
  }
}

function nameOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trimEnd()
  } catch {
    return undefined
  }
}
