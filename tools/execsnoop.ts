/**
 * execsnoop: programs as they are started (after BCC's tool of that name, by Brendan Gregg). Successful execs are seen
 * where the kernel has just built the new image (trace_sched_process_exec, fs/exec.c): there the arguments lie in fresh
 * pages of the new stack, which can always be read, and the execs of threads and of 32-bit programs look the same.
 * Failed ones (`-x`) are seen at the exit of the system call, when the kernel has touched already what they name.
 */
import { i32, lruHash, rawTracepoint, ringbuf, str, struct, tracepoint, u32, u64 } from 'skep'
import { bootNsecs, comm, pid, range, task, tid, uid, userRead, userStr } from 'skep/kernel'
import { flag, number, pattern, pid as pidOption, tool, user } from 'skep/tool'

/** Kinds of records: an argument that goes on in the next record, (the end of) an argument, the exec itself. */
const part = 0
const argument = 1
const done = 2

interface Exec {
  readonly time: Date
  readonly pid: number
  readonly ppid: number
  readonly uid: number
  readonly comm: string
  readonly ret: number
  /** The file, then the arguments behind argv[0]. */
  readonly args: readonly string[]
  /** There were more than `--max-args`. */
  readonly cut: true | undefined
}

export default tool({
  name: 'execsnoop',
  summary: 'Trace new processes, with their arguments',
  description: 'One line for each exec() that succeeds, on the whole machine; with -x also for those that fail.',
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
  trace({ time, timestamp, fails, uid: onlyUser, ppid: onlyParent, quote, name, line, printUid, maxArgs }) {
    const records = ringbuf(
      struct({
        kind: u32,
        /** Of a part, the number of its argument; of an exec, how many there were. */
        count: u32,
        tid: u32,
        pid: u32,
        ppid: u32,
        uid: u32,
        ret: i32,
        time: u64,
        comm: str(16),
        text: str(256),
      }),
      { bytes: 1 << 22 },
    )
    // A script has its interpreter, an option of it, and its own name before its arguments.
    const most = maxArgs + 3
    const wanted = (parent: number) =>
      (onlyUser < 0 || uid() === onlyUser) && (onlyParent < 0 || parent === onlyParent)

    const succeeded = rawTracepoint('sched_process_exec', (self, _before, program) => {
      const ppid = self.real_parent.tgid
      if (!wanted(ppid)) return
      const mm = self.mm
      const end = mm.arg_end
      const narrow = mm.task_size <= 0xffff_ffffn
      const word = narrow ? 4n : 8n
      const mask = narrow ? 0xffff_ffffn : 0xffff_ffff_ffff_ffffn
      const blank = { tid: tid(), pid: 0, ppid: 0, uid: 0, ret: 0, time: 0n, comm: '' }
      // argv[0] says nothing; in its place stands who runs it: the file itself, or the interpreter of a script.
      records.output({ ...blank, kind: argument, count: 0, text: program.interp })
      let pointer = mm.start_stack + 2n * word
      let at = userRead(pointer, u64) & mask
      let count = 1
      for (const _ of range(most + 64)) {
        if (at === 0n || count >= most) break
        pointer += word
        const next = userRead(pointer, u64) & mask
        const longer = at + 256n < (next === 0n ? end : next)
        records.output({ ...blank, kind: longer ? part : argument, count, text: userStr(at, 256) })
        if (longer) {
          at += 255n
          pointer -= word
        } else {
          at = next
          count += 1
        }
      }
      records.output({
        ...{ kind: done, count: program.argc, tid: tid(), pid: pid(), ppid, uid: uid(), ret: 0 },
        ...{ time: bootNsecs(), comm: comm(), text: program.filename },
      })
    })

    return { programs: fails ? [succeeded] : [succeeded], report() {} }
  },
})
