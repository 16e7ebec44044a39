/**
 * cpudist: how long tasks stay on a CPU at a time, or off it (after BCC's tool of that name, by Sasha Goldshtein). Both
 * are seen where the kernel switches from one task to the next (sched_switch, kernel/sched/core.c): a turn on a CPU
 * goes from being switched to until being switched from, and the time off it the other way round.
 */
import { hash, histogram, rawTracepoint, str, u32, u64 } from 'skep'
import { cpu, inCgroup, type KernelStructs, nsecs } from 'skep/kernel'
import { cgroup, count, flag, interval, pid as pidOption, tool } from 'skep/tool'

type Task = KernelStructs['task_struct']

export default tool({
  name: 'cpudist',
  summary: 'Show how long tasks stay on a CPU at a time, as histograms',
  subject: 'CPU',
  description:
    'Turns of tasks on a CPU, from switch to switch, on the whole machine; with -O the times between such turns, asleep or waiting.',
  options: {
    offcpu: flag('O', 'the time off a CPU'),
    timestamp: flag('T', 'print the time of day before each summary'),
    milliseconds: flag('m', 'in milliseconds, not microseconds'),
    pids: flag('P', 'a histogram for each process'),
    tids: flag('L', 'a histogram for each thread'),
    pid: pidOption('p', 'trace this process only'),
    includeIdle: flag('I', 'include CPUs that idle, as process 0'),
    extension: flag('e', 'the average and the sum as well'),
    cgroup: cgroup('c', 'trace tasks of this cgroup (version 2) only, and of those below it'),
    interval: interval(),
    count: count(),
  },
  examples: {
    cpudist: 'turns on a CPU, until Ctrl-C',
    'cpudist -O': 'the times between them',
    'cpudist 1 10': 'ten summaries, one a second',
    'cpudist -mT 1': 'each second, in milliseconds, with the time of day',
    'cpudist -P --for 5s': 'each process by itself, for five seconds',
    'cpudist -e -p 185': 'process 185, with average and sum',
  },
  fields: {
    usecs: 'how long a turn was, in microseconds; with -m msecs, in milliseconds',
    count: 'how many turns were that long',
    pid: 'with -P: the process, and its name',
    tid: 'with -L: the thread, and its name',
  },
  overhead:
    'Runs at each switch of tasks, about a microsecond each (twice that with -P or -L): to be felt where there are hundreds of thousands a second.',
  trace(options) {
    const { offcpu, milliseconds, pids, tids, pid, includeIdle, extension, cgroup } = options
    const section = tids ? 'tid' : pids ? 'pid' : undefined
    const unit = milliseconds ? 'msecs' : 'usecs'
    const divisor = milliseconds ? 1_000_000n : 1_000n
    const since = hash(u32, u64)
    const all = histogram({ sum: extension })
    const each = histogram({ key: u32, sum: extension })
    const names = hash(u32, str(16))

    /** Every CPU has an idle task of its own, and all of them have number 0. */
    const idle = 0x8000_0000
    const idOf = (task: Task) => (task.pid === 0 ? idle + cpu() : task.pid)
    const wanted = (task: Task) =>
      (includeIdle || task.pid !== 0) &&
      (pid < 0 || task.tgid === pid) &&
      (cgroup === 0n || inCgroup(task, cgroup))
    const switched = rawTracepoint('sched_switch', (_preempted, before, after) => {
      const now = nsecs()
      const begins = offcpu ? before : after
      const ends = offcpu ? after : before
      const ended = offcpu && begins.exit_state !== 0
      if (wanted(begins) && !ended) since.set(idOf(begins), now)
      const start = since.get(idOf(ends))
      if (start === undefined) return
      since.delete(idOf(ends))
      const span = now >= start ? (now - start) / divisor : 0n
      if (!section) return all.record(span)
      const key = tids ? ends.pid : ends.tgid
      names.set(key, tids ? ends.comm : ends.group_leader.comm)
      each.record(key, span)
    })

    return {
      programs: [switched],
      async report(out) {
        const label = (id: number) => ({ [section!]: id, comm: names.get(id) })
        for await (const _ of out.ticks(options.interval, options.count)) {
          if (options.timestamp) out.time()
          if (section) out.histogram(each, unit, { section, label })
          else out.histogram(all, unit)
          all.clear()
          each.clear()
          names.clear()
        }
      },
    }
  },
})
