/**
 * exitsnoop: processes as they end, how old they got and why (after BCC's tool of that name, by Arturo
 * Martin-de-Nicolas). A process has ended when its last thread has (kernel/exit.c, do_exit); what wait(2) says of it is
 * the code of the whole group if there is one, else that of its first thread.
 */
import { type Infer, rawTracepoint, ringbuf, str, struct, u32, u64 } from 'skep'
import { bootNsecs } from 'skep/kernel'
import { type Column, flag, pid as pidOption, signalName, text, timeOfDay, tool, wallClock } from 'skep/tool'

const record = struct({
  time: u64,
  started: u64,
  pid: u32,
  ppid: u32,
  tid: u32,
  /** As wait(2) has it: the signal in the low 7 bits, bit 7 for a core dump, the code above. */
  status: u32,
  comm: str(16),
})

/** `SIGNAL_GROUP_EXIT` of include/linux/sched/signal.h: the group ends with one code. */
const groupExit = 0x4

export default tool({
  name: 'exitsnoop',
  summary: 'Trace the ends of processes: when, after how long, why',
  subject: 'processes',
  description:
    'One line for each process that ends, by itself or by a signal; with --per-thread for each thread as well.',
  options: {
    timestamp: flag('t', 'include the time of day'),
    utc: flag('', 'include the time of day in UTC (with or without -t)'),
    pid: pidOption('p', 'only this process'),
    label: text('', 'LABEL', 'begin each line with this word'),
    failed: flag('x', 'only those that did not end with exit(0)'),
    perThread: flag('', 'the end of each thread, too'),
  },
  fields: {
    'TIME-ZONE': 'time of day, HH:MM:SS.mmm, and in which time zone (-t, --utc)',
    LABEL: 'the word that was given (--label)',
    PCOMM: 'name of the process (of the thread, with --per-thread)',
    PID: 'process id',
    PPID: 'process id of the parent',
    TID: 'thread id: of a process, its last thread',
    'AGE(s)': 'seconds since it was started, time in suspend counted',
    EXIT_CODE: '0, the code it ended with, or the signal that ended it, and whether a core was dumped',
  },
  overhead: 'A record for each end of a process: not to be noticed below some thousand a second.',
  examples: {
    exitsnoop: 'all ends',
    'exitsnoop -x': 'failures only: exit codes other than 0, and signals',
    'exitsnoop -t': 'with the local time of day',
    'exitsnoop --utc': 'with the time of day in UTC',
    'exitsnoop -p 181': 'process 181 only',
    'exitsnoop --label exit': "'exit' before each line, to tell it from other tools' output",
    'exitsnoop --per-thread': 'each thread',
  },
  trace({ timestamp, utc, pid: onlyPid, label, failed, perThread }) {
    const exits = ringbuf(record)
    const exited = rawTracepoint('sched_process_exit', (task, isLast) => {
      // Older kernels do not say whether it is the last: there, the threads that are alive are counted.
      const last = isLast ?? task.signal.live.counter === 0
      if (!perThread && !last) return
      if (onlyPid >= 0 && task.tgid !== onlyPid) return
      const one = perThread ? task : task.group_leader
      const whole = !perThread && (task.signal.flags & groupExit) !== 0
      const status = whole ? task.signal.group_exit_code : one.exit_code
      if (failed && status === 0) return
      exits.output({
        time: bootNsecs(),
        started: one.start_boottime,
        pid: task.tgid,
        ppid: task.real_parent.tgid,
        tid: task.pid,
        status,
        comm: one.comm,
      })
    })
    return {
      programs: [exited],
      async report(out) {
        const columns: (Column<Exit> | false)[] = [
          (timestamp || utc) && { title: zoneTitle(utc), width: 12, value: (exit) => clock(exit.time, utc) },
          label !== undefined && { title: 'LABEL', width: 5, value: () => label },
          { title: 'PCOMM', width: 16, value: (exit) => exit.comm },
          { title: 'PID', width: 7, value: (exit) => exit.pid },
          { title: 'PPID', width: 7, value: (exit) => exit.ppid },
          { title: 'TID', width: 7, value: (exit) => exit.tid },
          { title: 'AGE(s)', width: 7, value: (exit) => exit.age.toFixed(2) },
          { title: 'EXIT_CODE', value: cause },
        ]
        const table = out.table(columns)
        for await (const exit of out.events(exits)) {
          await table.row({ ...(label === undefined ? {} : { label }), ...exitOf(exit) })
        }
      },
    }
  },
})

interface Exit {
  readonly time: Date
  readonly pid: number
  readonly ppid: number
  readonly tid: number
  readonly comm: string
  /** In seconds. */
  readonly age: number
  /** What it gave to exit(), if no signal ended it. */
  readonly code?: number
  readonly signal?: number
  readonly name?: string | undefined
  readonly coreDumped?: boolean
}

function exitOf({ time, started, status, ...exit }: Infer<typeof record>): Exit {
  const ended = { time: wallClock(time), ...exit, age: Number(time - started) / 1e9 }
  const signal = status & 0x7f
  if (signal === 0) return { ...ended, code: status >>> 8 }
  return { ...ended, signal, name: signalName(signal), coreDumped: (status & 0x80) !== 0 }
}

function cause({ code, signal, name, coreDumped }: Exit): string {
  if (signal === undefined) return code === 0 ? '0' : `code ${code}`
  return `signal ${signal} (${name?.slice('SIG'.length) ?? 'unknown'})${coreDumped ? ', core dumped' : ''}`
}

function zoneTitle(utc: boolean): string {
  if (utc) return 'TIME-UTC'
  const parts = new Intl.DateTimeFormat('en', { timeZoneName: 'short' }).formatToParts()
  return `TIME-${parts.find(({ type }) => type === 'timeZoneName')!.value}`
}

function clock(time: Date, utc: boolean): string {
  if (utc) return time.toISOString().slice(11, 23)
  return `${timeOfDay(time)}.${`${time.getMilliseconds()}`.padStart(3, '0')}`
}
