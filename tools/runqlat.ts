/**
 * runqlat: how long tasks that could run waited for a CPU (after BCC's tool of that name, by Brendan Gregg). A wait
 * begins when a task is woken (sched_wakeup, sched_wakeup_new) or has to give way while it could go on (sched_switch,
 * kernel/sched/core.c), and ends when it is switched to.
 */
import { hash, histogram, rawTracepoint, str, u32, u64 } from 'skep'
import { inCgroup, type KernelStructs, nsecs } from 'skep/kernel'
import { cgroup, count, flag, interval, pid as pidOption, tool } from 'skep/tool'

type Task = KernelStructs['task_struct']

export default tool({
  name: 'runqlat',
  summary: 'Show how long tasks wait for a CPU, as histograms',
  subject: 'CPU',
  description:
    'The time from when a task could run (it was woken, or had to give way) to when it runs, on the whole machine.',
  options: {
    timestamp: flag('T', 'print the time of day before each summary'),
    milliseconds: flag('m', 'in milliseconds, not microseconds'),
    pids: flag('P', 'a histogram for each process'),
    tids: flag('L', 'a histogram for each thread'),
    pidnss: flag('', 'a histogram for each PID namespace'),
    pid: pidOption('p', 'trace this process only'),
    cgroup: cgroup('c', 'trace tasks of this cgroup (version 2) only, and of those below it'),
    interval: interval(),
    count: count(),
  },
  examples: {
    runqlat: 'the whole machine, until Ctrl-C',
    'runqlat 1 10': 'ten summaries, one a second',
    'runqlat -mT 1': 'each second, in milliseconds, with the time of day',
    'runqlat -P 5': 'each process by itself, every five seconds',
    'runqlat -p 185 --for 10s': 'process 185, for ten seconds',
    'runqlat -c /sys/fs/cgroup/system.slice': 'all services of systemd',
  },
  fields: {
    usecs: 'how long tasks waited, in microseconds; with -m msecs, in milliseconds',
    count: 'how many waits were that long',
    pid: 'with -P: the process, and its name',
    tid: 'with -L: the thread, and its name',
    pidns: 'with --pidnss: the number of the PID namespace, as in /proc/PID/ns/pid',
  },
  overhead:
    'Runs at each wake-up and each switch of tasks, about a microsecond each (twice that with -P or -L): to be felt where there are hundreds of thousands a second.',
  trace({ timestamp, milliseconds, pids, tids, pidnss, pid, cgroup, interval, count }) {
    const section = tids ? 'tid' : pids ? 'pid' : pidnss ? 'pidns' : undefined
    const unit = milliseconds ? 'msecs' : 'usecs'
    const divisor = milliseconds ? 1_000_000n : 1_000n
    const since = hash(u32, u64)
    const all = histogram()
    const each = histogram({ key: u32 })
    const names = hash(u32, str(16))

    const waits = (task: Task) => {
      if (task.pid === 0 || (pid >= 0 && task.tgid !== pid)) return
      if (cgroup !== 0n && !inCgroup(task, cgroup)) return
      since.set(task.pid, nsecs())
    }
    const keyOf = (task: Task) => {
      if (tids) {
        names.set(task.pid, task.comm)
        return task.pid
      }
      if (pids) {
        names.set(task.tgid, task.group_leader.comm)
        return task.tgid
      }
      const { level } = task.thread_pid
      return level < 32 ? task.thread_pid.numbers[level].ns.ns.inum : 0
    }
    const woken = ['sched_wakeup', 'sched_wakeup_new'].map((event) => rawTracepoint(event, waits))
    const switched = rawTracepoint('sched_switch', (preempted, before, after) => {
      // A task that has to give way waits on, even if it was about to sleep.
      const state = '__state' in before ? before.__state : before.state
      if (preempted || BigInt(state) === 0n) waits(before)
      const start = since.get(after.pid)
      if (start === undefined) return
      since.delete(after.pid)
      const now = nsecs()
      const waited = now >= start ? (now - start) / divisor : 0n
      if (section) each.record(keyOf(after), waited)
      else all.record(waited)
    })

    return {
      programs: [...woken, switched],
      async report(out) {
        for await (const _ of out.ticks(interval, count)) {
          if (timestamp) out.time()
          const named = (id: number) => ({ [section!]: id, ...(pidnss ? {} : { comm: names.get(id) }) })
          if (section) out.histogram(each, unit, { section, label: named })
          else out.histogram(all, unit)
          all.clear()
          each.clear()
          names.clear()
        }
      },
    }
  },
})
