/**
 * killsnoop: signals that processes send with kill(2) (after BCC's tool of that name, by Brendan Gregg). The call is
 * seen at its exit, where its arguments are still known: one program tells who asked for what, and what came of it. It
 * sees the exits of all system calls, which costs those little, and comes and goes in a moment.
 */
import { type Infer, i32, ringbuf, str, struct, tracepoint, u32, u64 } from 'skep'
import { bootNsecs, comm, isCompat, pid } from 'skep/kernel'
import {
  flag,
  pid as pidOption,
  signal,
  signalName,
  syscallNumber,
  timeOfDay,
  tool,
  wallClock,
} from 'skep/tool'

const KILL = syscallNumber('kill')

const record = struct({ time: u64, pid: u32, comm: str(16), signal: i32, target: i32, result: i32 })

export default tool({
  name: 'killsnoop',
  summary: 'Trace signals sent with kill(2)',
  subject: 'processes',
  description:
    'One line for each kill() system call. Signals that the kernel sends, and those sent to threads (tgkill, tkill: what ' +
    "a process's own abort() and raise() use) or with sigqueue(), are not among them; this is as in BCC.",
  options: {
    failed: flag('x', 'only calls that failed'),
    pid: pidOption('p', 'only signals that this process sends'),
    target: pidOption('T', 'only signals to this process', 'TPID'),
    signal: signal('s', 'only this signal, by name or number'),
  },
  fields: {
    TIME: 'time of day, HH:MM:SS',
    PID: 'process that sends the signal',
    COMM: 'its name',
    SIG: 'number of the signal; 0 asks only whether the target is there',
    TPID: 'process that it is sent to; 0, -1 and below for groups of processes, as in man 2 kill',
    RESULT: 'return value: 0, or a negative errno',
  },
  overhead:
    'A tenth of a microsecond for every system call of the machine: only programs that do little else notice.',
  examples: {
    killsnoop: 'all signals that processes send',
    'killsnoop -x': 'those that could not be sent',
    'killsnoop -p 181': 'what process 181 sends',
    'killsnoop -T 189': 'what is sent to process 189',
    'killsnoop -s KILL': 'one signal only',
  },
  trace({ failed, pid: sender, target, signal: onlySignal }) {
    const kills = ringbuf(record)
    const int = (register: bigint) => Number(BigInt.asIntN(32, register))
    const killed = tracepoint('raw_syscalls:sys_exit', ({ id, ret, args }) => {
      if (Number(id) !== KILL || isCompat()) return
      const [to, sent] = [int(args[0]), int(args[1])]
      if (sender >= 0 && pid() !== sender) return
      if (target >= 0 && to !== target) return
      if (onlySignal >= 0 && sent !== onlySignal) return
      if (failed && ret >= 0n) return
      kills.output({
        time: bootNsecs(),
        pid: pid(),
        comm: comm(),
        signal: sent,
        target: to,
        result: Number(ret),
      })
    })
    return {
      programs: [killed],
      async report(out) {
        const table = out.table<ReturnType<typeof killOf>>([
          { title: 'TIME', width: 9, value: (kill) => timeOfDay(kill.time) },
          { title: 'PID', width: 7, value: (kill) => kill.pid },
          { title: 'COMM', width: 16, value: (kill) => kill.comm },
          { title: 'SIG', width: 4, value: (kill) => kill.signal },
          { title: 'TPID', width: 7, value: (kill) => kill.target },
          { title: 'RESULT', value: (kill) => kill.result },
        ])
        for await (const kill of out.events(kills)) await table.row(killOf(kill))
      },
    }
  },
})

function killOf({ time, ...kill }: Infer<typeof record>) {
  return { time: wallClock(time), ...kill, name: signalName(kill.signal) }
}
