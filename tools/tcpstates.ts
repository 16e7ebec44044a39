/**
 * tcpstates: TCP connections from state to state, and how long each lasted (after BCC's tool of that name, by Brendan
 * Gregg). The kernel passes one tracepoint whenever a socket changes its state (inet_sock_set_state, net/ipv4/af_inet.c);
 * a connection in TIME_WAIT has no socket any more, so that its socket is seen to close instead.
 */
import { hash, type Infer, rawTracepoint, ringbuf, str, struct, u32, u64 } from 'skep'
import { bootNsecs, comm, connectionOf, pid } from 'skep/kernel'
import { AF_INET, AF_INET6, connectionFields, type Ends, endsOf, IPPROTO_TCP } from 'skep/net'
import {
  type Column,
  flag,
  ports,
  secondsSinceFirst,
  tcpState,
  tcpStateName,
  timeOfDay,
  tool,
  wallClock,
} from 'skep/tool'

const CLOSE = tcpState('CLOSE')

const record = struct({
  ...connectionFields,
  time: u64,
  /** When the state before began; 0 if that was not seen. */
  since: u64,
  socket: u64,
  pid: u32,
  comm: str(16),
  before: u32,
  after: u32,
})

interface Change extends Ends {
  readonly time: Date
  /** Since the first line, in seconds; with -t. */
  readonly elapsed?: number
  /** The address of the kernel's socket, hexadecimal: what tells connections apart. */
  readonly socket: string
  readonly pid: number
  readonly comm: string
  readonly oldState: string
  readonly newState: string
  /** How long the old state lasted; missing if its beginning was not seen. */
  readonly microseconds?: number
}

export default tool({
  name: 'tcpstates',
  summary: 'Trace TCP connections from state to state, and how long each lasted',
  subject: 'network',
  description:
    'One line for each change of state of a TCP socket of this machine, in all network namespaces, for both ends where ' +
    'both are here. States change when packets arrive, too: then C-PID and C-COMM are whatever ran meanwhile.',
  options: {
    time: flag('T', 'include the time of day'),
    timestamp: flag('t', 'include the time since the first line, in seconds'),
    wide: flag('w', 'wide columns, which IPv6 addresses fit in'),
    csv: flag('s', 'values with commas between them'),
    localport: ports('L', 'trace these local ports only, with commas between them'),
    remoteport: ports('D', 'trace these remote ports only, with commas between them'),
    ipv4: flag('4', 'trace IPv4 only'),
    ipv6: flag('6', 'trace IPv6 only'),
  },
  fields: {
    TIME: 'time of day (-T)',
    'TIME(s)': 'seconds since the first line (-t)',
    SKADDR: "address of the kernel's socket: what tells connections apart",
    'C-PID': 'process that ran when the state changed',
    'C-COMM': 'its name',
    IP: 'version of the Internet Protocol (-w, -s)',
    LADDR: 'address on this side',
    LPORT: 'port on this side',
    RADDR: 'address on the other side',
    RPORT: 'port on the other side',
    OLDSTATE: 'state before',
    NEWSTATE: 'state now: CLOSE is the end, or TIME_WAIT, which needs no socket',
    MS: 'how long the old state lasted, in milliseconds; 0.000 if its beginning was not seen',
  },
  overhead: 'Runs some ten times in the life of each connection, never for a packet: not to be felt.',
  examples: {
    tcpstates: 'all changes',
    'tcpstates -T': 'with the time of day',
    'tcpstates -w': 'with room for IPv6 addresses',
    'tcpstates -stT': 'with commas, for a spreadsheet',
    'tcpstates -L 80,443': 'connections to a web server of this machine',
    'tcpstates -D 5432': 'connections to databases',
  },
  trace({ time, timestamp, wide, csv, localport, remoteport, ipv4, ipv6 }) {
    const began = hash(u64, u64, { maxEntries: 65536 })
    const changes = ringbuf(record)
    const changed = rawTracepoint('inet_sock_set_state', (sk, before, after) => {
      if (sk.sk_protocol !== IPPROTO_TCP) return
      const now = bootNsecs()
      const since = began.get(sk) ?? 0n
      if (after === CLOSE) began.delete(sk)
      else began.set(sk, now)
      const connection = connectionOf(sk)
      const { family, localPort, remotePort } = connection
      const wanted =
        (localport.length === 0 || localport.includes(localPort)) &&
        (remoteport.length === 0 || remoteport.includes(remotePort)) &&
        (!ipv4 || family === AF_INET) &&
        (!ipv6 || family === AF_INET6)
      if (!wanted) return
      changes.output({ ...connection, time: now, since, socket: sk, pid: pid(), comm: comm(), before, after })
    })

    return {
      programs: [changed],
      async report(out) {
        const elapsed = secondsSinceFirst()
        const address = wide ? 26 : 15
        const columns: (Column<Change> | false)[] = [
          time && { title: 'TIME', width: 8, value: (change) => timeOfDay(change.time) },
          timestamp && { title: 'TIME(s)', width: 9, value: (change) => change.elapsed!.toFixed(6) },
          { title: 'SKADDR', width: 16, value: (change) => change.socket },
          { title: 'C-PID', width: 7, value: (change) => change.pid },
          {
            title: 'C-COMM',
            width: wide ? 16 : 10,
            value: ({ comm }) => (wide || csv ? comm : comm.slice(0, 10)),
          },
          (wide || csv) && { title: 'IP', width: 2, value: (change) => change.ip },
          { title: 'LADDR', width: address, value: (change) => change.local },
          { title: 'LPORT', width: 5, value: (change) => change.localPort },
          { title: 'RADDR', width: address, value: (change) => change.remote },
          { title: 'RPORT', width: 5, value: (change) => change.remotePort },
          { title: 'OLDSTATE', width: 11, value: (change) => change.oldState },
          !csv && { title: '->', width: 2, value: () => '->' },
          { title: 'NEWSTATE', width: 11, value: (change) => change.newState },
          { title: 'MS', value: (change) => ((change.microseconds ?? 0) / 1000).toFixed(3) },
        ]
        const table = out.table(columns, { csv })
        for await (const change of out.events(changes)) {
          await table.row({ ...(timestamp ? { elapsed: elapsed(change.time) } : {}), ...changeOf(change) })
        }
      },
    }
  },
})

function changeOf({
  time,
  since,
  socket,
  pid,
  comm,
  before,
  after,
  ...connection
}: Infer<typeof record>): Change {
  return {
    time: wallClock(time),
    socket: socket.toString(16),
    pid,
    comm,
    ...endsOf(connection),
    oldState: tcpStateName(before),
    newState: tcpStateName(after),
    ...(since === 0n ? {} : { microseconds: Number(time - since) / 1000 }),
  }
}
