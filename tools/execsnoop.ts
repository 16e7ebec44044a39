/**
 * execsnoop: programs as they are started (after BCC's tool of that name, by Brendan Gregg). Successful execs are seen
 * where the kernel has just built the new image (trace_sched_process_exec, fs/exec.c): there the arguments lie in fresh
 * pages of the new stack, which can always be read, and the execs of threads and of 32-bit programs look the same.
 * Failed ones (`-x`) are seen at the exit of the system call, when the kernel has touched already what they name.
 */
import { type Infer, i32, lruHash, rawTracepoint, ringbuf, str, struct, tracepoint, u32, u64 } from 'skep'
import { bootNsecs, comm, pid, range, task, tid, uid, userRead, userStr } from 'skep/kernel'
import {
  type Column,
  flag,
  number,
  pattern,
  pid as pidOption,
  timeOfDay,
  tool,
  user,
  wallClock,
} from 'skep/tool'

/** Kinds of records: the arguments one by one, and last the exec itself. */
const [argument, whole] = [0, 1]

/** Most bytes of an argument; what is longer is cut. */
const longest = 1023

const record = struct({
  kind: u32,
  /** Of an argument its number, of an exec how many there were. */
  count: u32,
  tid: u32,
  pid: u32,
  ppid: u32,
  uid: u32,
  ret: i32,
  time: u64,
  comm: str(16),
  text: str(longest + 1),
})

interface Exec {
  readonly time: Date
  readonly pid: number
  readonly ppid: number
  readonly uid: number
  readonly comm: string
  readonly ret: number
  /** The file, then the arguments behind argv[0]. */
  readonly args: readonly string[]
  /** Set if there was more: arguments beyond `--max-args`, bytes beyond `longest`. */
  readonly cut?: true
}

export default tool({
  name: 'execsnoop',
  summary: 'Trace new processes, with their arguments',
  subject: 'processes',
  description:
    'One line for each exec() on the whole machine that succeeds; with -x also for those that fail.',
  options: {
    time: flag('T', 'include the time of day'),
    timestamp: flag('t', 'include the time since the start, in seconds'),
    fails: flag('x', 'include failed execs'),
    uid: user('u', 'trace this user only'),
    ppid: pidOption('P', 'trace children of this process only', 'PPID'),
    quote: flag('q', 'put arguments in quotation marks'),
    name: pattern('n', 'NAME', 'show commands whose name matches this regular expression only'),
    line: pattern('l', 'LINE', 'show commands with a matching argument only'),
    printUid: flag('U', 'include the user id'),
    maxArgs: number('', 'N', 'most arguments to show of a command (20)', { fallback: 20, min: 1, max: 512 }),
  },
  examples: {
    execsnoop: 'all new processes',
    'execsnoop -x': 'failed ones too: a PATH being searched, a broken script',
    'execsnoop -TU -u www-data': 'what a user starts, with time of day and user id',
    'execsnoop -P 181': 'children of process 181',
    'execsnoop -n ssh': 'commands with ssh in their names',
    'execsnoop --json --for 10s': 'ten seconds, as JSON',
  },
  fields: {
    TIME: 'time of day, HH:MM:SS (-T)',
    'TIME(s)': 'seconds since the start (-t)',
    UID: 'user id (-U)',
    PCOMM: 'name of the process after the exec (before it, if it failed)',
    PID: 'process id',
    PPID: 'process id of the parent',
    RET: 'return value: 0, or a negative errno',
    ARGS:
      'the file that was executed, then the arguments behind argv[0], which a process may choose; scripts as they were ' +
      'called, whatever interpreter runs them. A line that ends in ... (in JSON, "cut":true) had more arguments than ' +
      '--max-args, or one of 1023 bytes or more',
  },
  overhead: 'A record for each exec and argument: not to be noticed below some thousand execs a second.',
  notes: {
    'How it works': `Successful execs are seen at sched_process_exec, where the kernel has just built the new process: the
arguments are read from its fresh stack, so none is missed because a page was not there, and execs of threads, of 32-bit
programs and by the kernel are seen like any other. With -x the exits of execve() and execveat() are watched too, for
calls that failed (this needs tracefs; the rest needs BTF only). A failed call of a 32-bit program is not seen, and an
argument in a page that the process has never touched reads as empty there.

Needs Linux 5.8.`,
    'Other than in BCC': `--cgroupmap and --mntnsmap (filters by pinned maps) are not there. -n and -l take JavaScript's
regular expressions; -t counts with the kernel's clock. Arguments are cut at 1023 bytes, not at 128.`,
  },
  trace({ time, timestamp, fails, uid: onlyUser, ppid: onlyParent, quote, name, line, printUid, maxArgs }) {
    const records = ringbuf(record, { bytes: 1 << 23 })
    // A script has its interpreter, an option of it, and its own name before its arguments.
    const most = maxArgs + 3

    const wanted = (parent: number) =>
      (onlyUser < 0 || uid() === onlyUser) && (onlyParent < 0 || parent === onlyParent)

    const succeeded = rawTracepoint('sched_process_exec', (self, _before, program) => {
      const ppid = self.real_parent.tgid
      if (!wanted(ppid)) return
      const rest = { tid: tid(), pid: pid(), ppid, uid: uid(), ret: 0, time: bootNsecs(), comm: comm() }
      // argv[0] says nothing; in its place stands what runs: the file itself, or the interpreter of a script.
      records.output({ ...rest, kind: argument, count: 0, text: program.interp })
      const narrow = self.mm.task_size <= 0xffff_ffffn
      let pointer = self.mm.start_stack + (narrow ? 8n : 16n)
      for (const i of range(most)) {
        const at = narrow ? BigInt(userRead(pointer, u32)) : userRead(pointer, u64)
        if (at === 0n) break
        records.output({ ...rest, kind: argument, count: i + 1, text: userStr(at, longest + 1) })
        pointer += narrow ? 4n : 8n
      }
      records.output({ ...rest, kind: whole, count: program.argc, text: program.filename })
    })

    const calls = lruHash(u32, struct({ file: u64, argv: u64 }))
    const entered = (call: { filename: bigint; argv: bigint }) => {
      calls.set(tid(), { file: call.filename, argv: call.argv })
    }
    const left = (call: { ret: bigint }) => {
      const entry = calls.get(tid())
      if (!entry) return
      const { file, argv } = entry
      calls.delete(tid())
      const ret = Number(call.ret)
      const ppid = task().real_parent.tgid
      if (ret >= 0 || !wanted(ppid)) return
      const rest = { tid: tid(), pid: pid(), ppid, uid: uid(), ret, time: bootNsecs(), comm: comm() }
      records.output({ ...rest, kind: argument, count: 0, text: userStr(file, longest + 1) })
      let count = 1
      let pointer = argv + 8n
      for (const i of range(most)) {
        const at = userRead(pointer, u64)
        if (at === 0n) break
        records.output({ ...rest, kind: argument, count: i + 1, text: userStr(at, longest + 1) })
        pointer += 8n
        count = i + 2
      }
      records.output({ ...rest, kind: whole, count, text: userStr(file, longest + 1) })
    }
    const failed = ['execve', 'execveat'].flatMap((call) => [
      tracepoint(`syscalls:sys_enter_${call}`, entered),
      tracepoint(`syscalls:sys_exit_${call}`, left),
    ])

    return {
      programs: fails ? [succeeded, ...failed] : [succeeded],
      async report(out) {
        const start = Date.now()
        const columns: (Column<Exec> | false)[] = [
          time && { title: 'TIME', width: 8, value: (exec) => timeOfDay(exec.time) },
          timestamp && { title: 'TIME(s)', width: 8, value: (exec) => since(start, exec.time) },
          printUid && { title: 'UID', width: 6, value: (exec) => exec.uid },
          { title: 'PCOMM', width: 16, value: (exec) => exec.comm },
          { title: 'PID', width: 7, value: (exec) => exec.pid },
          { title: 'PPID', width: 7, value: (exec) => exec.ppid },
          { title: 'RET', width: 3, right: true, value: (exec) => exec.ret },
          { title: 'ARGS', grow: true, value: (exec) => shown(exec, quote) },
        ]
        const table = out.table(columns)
        for await (const exec of joined(out.events(records), maxArgs)) {
          if (name && !name.test(exec.comm)) continue
          if (line && !exec.args.some((each) => line.test(each))) continue
          await table.row(exec)
        }
      },
    }
  },
})

/** Records of arguments and execs into execs; those of a thread come in order. */
async function* joined(records: AsyncIterable<Infer<typeof record>>, maxArgs: number): AsyncGenerator<Exec> {
  const open = new Map<number, string[]>()
  for await (const { kind, count, tid, text, time, ...exec } of records) {
    const argv = open.get(tid) ?? []
    if (kind === argument) {
      if (count === 0) argv.length = 0
      argv[count] = text
      open.set(tid, argv)
      continue
    }
    open.delete(tid)
    const script = argv[0] === text ? 0 : argv.indexOf(text, 1)
    const all = [text, ...argv.slice(Math.max(script, 0) + 1).filter((each) => each !== undefined)]
    const args = all.slice(0, maxArgs)
    const seen = argv.filter((each) => each !== undefined).length
    const cut =
      all.length > maxArgs || seen < count || args.some((each) => Buffer.byteLength(each) >= longest)
    yield { time: wallClock(time), ...exec, args, ...(cut ? { cut } : {}) }
  }
}

function since(start: number, time: Date): string {
  return ((time.getTime() - start) / 1000).toFixed(3)
}

function shown({ args, cut }: Exec, quote: boolean): string {
  const words = quote ? args.map((each) => `"${each.replace(/["\\]/g, '\\$&')}"`) : args
  return [...words, ...(cut ? ['...'] : [])].join(' ')
}
