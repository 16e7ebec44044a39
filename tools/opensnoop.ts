/**
 * opensnoop: files as they are opened (after BCC's tool of that name, by Brendan Gregg). The calls are seen at their
 * exit, where their arguments are still known and the kernel has read the file name, so that it can be read again: by
 * one program on the exit of all system calls, which costs those little and comes and goes in a moment.
 */
import { type Infer, i32, ringbuf, str, struct, tracepoint, u32, u64 } from 'skep'
import {
  bootNsecs,
  comm,
  isCompat,
  kernelStr,
  openFile,
  pathUpwards,
  pid,
  task,
  tid,
  uid,
  userRead,
  userStr,
} from 'skep/kernel'
import {
  type Column,
  flag,
  flagsOfOpen,
  openFlags,
  pattern,
  pid as pidOption,
  seconds,
  secondsSinceFirst,
  syscallNumber,
  tool,
  user,
  wallClock,
} from 'skep/tool'

/** Kinds of records: folders above a relative name one by one, innermost first, and last the open itself. */
const [folder, whole] = [0, 1]

/** `struct open_how` of include/uapi/linux/openat2.h. */
const openHow = struct({ flags: u64, mode: u64, resolve: u64 })

const { O_ACCMODE, O_CREAT, O_TMPFILE } = flagsOfOpen
const [OPEN, OPENAT, OPENAT2] = [syscallNumber('open'), syscallNumber('openat'), syscallNumber('openat2')]

const record = struct({
  kind: u32,
  pid: u32,
  tid: u32,
  uid: u32,
  time: u64,
  comm: str(16),
  ret: i32,
  flags: i32,
  mode: u32,
  text: str(1024),
})

export default tool({
  name: 'opensnoop',
  summary: 'Trace files as they are opened',
  subject: 'files',
  description:
    'One line for each open(), openat() and openat2() on the whole machine, also for those that fail. The name is the ' +
    'one that was asked for; -F puts the folder in front of it that it is relative to.',
  options: {
    timestamp: flag('T', 'include the time since the first line, in seconds'),
    printUid: flag('U', 'include the user id'),
    failed: flag('x', 'only opens that failed'),
    pid: pidOption('p', 'only this process'),
    tid: pidOption('t', 'only this thread', 'TID'),
    uid: user('u', 'only this user'),
    duration: seconds('d', 'SECONDS', 'end after this time'),
    name: pattern('n', 'NAME', 'only processes whose name matches this regular expression'),
    extendedFields: flag('e', 'include flags and mode'),
    flagFilter: openFlags('f', 'only opens with this flag, as O_WRONLY; several: any of them'),
    fullPath: flag('F', 'show the whole path of names that are relative'),
  },
  fields: {
    'TIME(s)': 'seconds since the first line (-T)',
    UID: 'user id (-U)',
    PID: 'process id',
    TID: 'thread id, in its place (-t)',
    COMM: 'name of the process',
    FD: 'file descriptor, or -1 if the open failed',
    ERR: 'errno, or 0: see man 3 errno',
    FLAGS: 'flags as they were given, octal (-e)',
    MODE: 'mode of a file that is to be made, octal (-e)',
    PATH: 'file name as it was given, or whole (-F)',
  },
  overhead:
    'A record for each open that passes the filters, and a tenth of a microsecond for every system call of the machine, ' +
    'whatever it is: only programs that do little else will notice.',
  examples: {
    opensnoop: 'all opens',
    'opensnoop -x': 'those that fail: missing libraries, configuration, permissions',
    'opensnoop -T': 'with times',
    'opensnoop -p 181': 'process 181 only',
    'opensnoop -u www-data': 'what a user opens',
    'opensnoop -d 10': 'ten seconds',
    'opensnoop -n main': "processes with 'main' in their names",
    'opensnoop -f O_WRONLY -f O_RDWR': 'opens for writing',
    'opensnoop -F': 'whole paths',
  },
  trace({ timestamp, printUid, failed, pid: onlyPid, tid: onlyTid, uid: onlyUser, ...rest }) {
    const { duration, name, extendedFields, flagFilter, fullPath } = rest
    const records = ringbuf(record, { bytes: 1 << 23 })
    const { modes, bits } = flagFilter
    const anyFlags = modes.length === 0 && bits === 0

    const int = (register: bigint) => Number(BigInt.asIntN(32, register))
    const left = tracepoint('raw_syscalls:sys_exit', ({ id, ret: returned, args: [a, b, c, d] }) => {
      const [call, ret] = [Number(id), Number(returned)]
      if ((call !== OPENAT && call !== OPEN && call !== OPENAT2) || isCompat()) return
      if (failed && ret >= 0) return
      if (onlyPid >= 0 && pid() !== onlyPid) return
      if (onlyTid >= 0 && tid() !== onlyTid) return
      if (onlyUser >= 0 && uid() !== onlyUser) return
      const file = call === OPEN ? a : b
      let flags = int(call === OPEN ? b : c)
      let mode = int(call === OPEN ? c : d)
      if (call === OPENAT2) {
        const how = userRead(c, openHow)
        flags = Number(how.flags)
        mode = Number(how.mode)
      }
      if (!anyFlags && !modes.includes(flags & O_ACCMODE) && (flags & bits) === 0) return
      // A mode that is not asked for is whatever was in the register.
      const makes = (flags & O_CREAT) !== 0 || (flags & O_TMPFILE) === O_TMPFILE
      const open = {
        pid: pid(),
        tid: tid(),
        uid: uid(),
        time: bootNsecs(),
        comm: comm(),
        ret,
        flags,
        mode: makes ? mode : 0,
      }
      if (fullPath && !userStr(file, 2).startsWith('/')) {
        const from = call === OPEN ? -1 : int(a)
        const start = from < 0 ? task().fs.pwd : openFile(from).f_path
        const complete = pathUpwards(start, ({ d_name: { name } }) => {
          records.output({ ...open, kind: folder, text: kernelStr(name, 256) })
        })
        if (!complete) records.output({ ...open, kind: folder, text: '...' })
      }
      records.output({ ...open, kind: whole, text: userStr(file, 1024) })
    })

    return {
      programs: [left],
      async report(out) {
        if (duration !== undefined) out.endAfter(duration)
        const columns: (Column<Open> | false)[] = [
          timestamp && { title: 'TIME(s)', width: 14, value: (open) => open.elapsed!.toFixed(9) },
          printUid && { title: 'UID', width: 6, value: (open) => open.uid },
          onlyTid >= 0
            ? { title: 'TID', width: 7, value: (open) => open.tid }
            : { title: 'PID', width: 7, value: (open) => open.pid },
          { title: 'COMM', width: 16, value: (open) => open.comm },
          { title: 'FD', width: 4, right: true, value: (open) => open.fd },
          { title: 'ERR', width: 3, right: true, value: (open) => open.errno },
          extendedFields && { title: 'FLAGS', width: 8, value: (open) => octal(open.flags, 8) },
          extendedFields && { title: 'MODE', width: 4, value: (open) => octal(open.mode, 4) },
          { title: 'PATH', grow: true, value: (open) => open.path },
        ]
        const table = out.table(columns)
        for await (const open of opens(out.events(records), timestamp)) {
          if (!name || name.test(open.comm)) await table.row(open)
        }
      },
    }
  },
})

interface Open {
  readonly time: Date
  /** Seconds since the first one, if asked for. */
  readonly elapsed?: number
  readonly pid: number
  readonly tid: number
  readonly uid: number
  readonly comm: string
  readonly fd: number
  readonly errno: number
  readonly flags: number
  readonly mode: number
  readonly path: string
}

/** Records of folders and opens into opens; those of a thread come in order. */
async function* opens(records: AsyncIterable<Infer<typeof record>>, timed: boolean): AsyncGenerator<Open> {
  const folders = new Map<number, string[]>()
  const since = secondsSinceFirst()
  for await (const { kind, text, time, ret, ...open } of records) {
    const above = folders.get(open.tid)
    if (kind === folder) {
      if (above) above.unshift(text)
      else folders.set(open.tid, [text])
      continue
    }
    folders.delete(open.tid)
    yield {
      time: wallClock(time),
      ...(timed ? { elapsed: since(time) } : {}),
      ...open,
      fd: Math.max(ret, -1),
      errno: Math.max(-ret, 0),
      path: above ? `/${[...above, text].join('/')}` : text,
    }
  }
}

function octal(value: number, digits: number): string {
  return (value >>> 0).toString(8).padStart(digits, '0')
}
