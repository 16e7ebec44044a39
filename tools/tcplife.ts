/**
 * tcplife: connections of TCP as they end, with how long they lived and what they carried (after BCC's tool of that
 * name, by Brendan Gregg). All of it is in their changes of state (inet_sock_set_state, net/ipv4/tcp.c): a connection
 * lives from ESTABLISHED to CLOSE (one that fails from its attempt), and belongs to the process that opened it or, on
 * the side that was called, to the one that closes it: the only changes that happen in its system calls.
 */
import { hash, rawTracepoint, ringbuf, str, struct, u32, u64 } from 'skep'
import { bootNsecs, cast, comm, connectionOf, pid } from 'skep/kernel'
import { AF_INET, AF_INET6, connectionFields, type Ends, endsOf, IPPROTO_TCP } from 'skep/net'
import {
  type Column,
  flag,
  pid as pidOption,
  ports,
  secondsSinceFirst,
  tcpState,
  timeOfDay,
  tool,
  wallClock,
} from 'skep/tool'

const synSent = tcpState('SYN_SENT')
const finWait1 = tcpState('FIN_WAIT1')
const close = tcpState('CLOSE')
const lastAck = tcpState('LAST_ACK')

interface Life extends Ends {
  readonly time: Date
  /** Since the first line, in seconds; with -t. */
  readonly elapsed?: number
  readonly pid: number
  readonly comm: string
  readonly sentBytes: bigint
  readonly receivedBytes: bigint
  readonly microseconds: bigint
}

export default tool({
  name: 'tcplife',
  summary: 'Trace TCP connections as they end: how long they lived, what they carried',
  subject: 'network',
  description:
    'One line for each end of a connection on this machine, when it closes, and for attempts that fail. A connection that the other side resets ends in no process of its own: if this side was called and did not close it, the process shown is whichever ran then.',
  options: {
    time: flag('T', 'include the time of day'),
    timestamp: flag('t', 'include the time since the first line, in seconds'),
    wide: flag('w', 'wide columns, which IPv6 addresses fit in'),
    csv: flag('s', 'values with commas between them'),
    pid: pidOption('p', 'trace this process only'),
    localport: ports('L', 'trace these local ports only, with commas between them'),
    remoteport: ports('D', 'trace these remote ports only, with commas between them'),
    ipv4: flag('4', 'trace IPv4 only'),
    ipv6: flag('6', 'trace IPv6 only'),
  },
  examples: {
    tcplife: 'all connections as they end',
    'tcplife -T': 'with the time of day',
    'tcplife -p 181': 'connections of process 181',
    'tcplife -L 80,443': 'connections to a web server of this machine',
    'tcplife -D 5432 -w': 'connections to databases, wide',
    'tcplife --json --for 1m': 'a minute, as JSON',
  },
  fields: {
    TIME: 'with -T: when the connection ended',
    'TIME(s)': 'with -t: the same in seconds since the first line',
    PID: 'the process that opened or closed the connection',
    COMM: 'its name',
    IP: 'with -w: the version of the Internet Protocol',
    LADDR: 'the address on this side',
    LPORT: 'the port on this side',
    RADDR: 'the address on the other side',
    RPORT: 'the port on the other side',
    TX_KB: 'what was sent and acknowledged, in units of 1024 bytes, cut to whole ones; JSON has bytes',
    RX_KB: 'what was received, in the same units',
    MS: 'how long the connection lived, in milliseconds',
  },
  overhead: 'Runs some five times in the life of each connection, never for a packet: not to be felt.',
  trace({ time, timestamp, wide, csv, pid: onlyPid, localport, remoteport, ipv4, ipv6 }) {
    const open = hash(u64, struct({ born: u64, pid: u32, comm: str(16) }), { maxEntries: 65536 })
    const lives = ringbuf(
      struct({
        ...connectionFields,
        time: u64,
        born: u64,
        sent: u64,
        received: u64,
        pid: u32,
        comm: str(16),
      }),
    )
    const changed = rawTracepoint('inet_sock_set_state', (sk, _before, state) => {
      if (sk.sk_protocol !== IPPROTO_TCP) return
      if (state < finWait1 && !open.has(sk)) open.set(sk, { born: bootNsecs(), pid: 0, comm: '' })
      const life = open.get(sk)
      if (!life) return
      if (state < finWait1) life.born = bootNsecs()
      if (
        state === synSent ||
        state === finWait1 ||
        state === lastAck ||
        (state === close && life.pid === 0)
      ) {
        life.pid = pid()
        life.comm = comm()
      }
      if (state !== close) return
      const connection = connectionOf(sk)
      const { family, localPort, remotePort } = connection
      const tcp = cast(sk, 'tcp_sock')
      const wanted =
        (onlyPid < 0 || life.pid === onlyPid) &&
        (localport.length === 0 || localport.includes(localPort)) &&
        (remoteport.length === 0 || remoteport.includes(remotePort)) &&
        (!ipv4 || family === AF_INET) &&
        (!ipv6 || family === AF_INET6)
      if (wanted) {
        lives.output({
          ...connection,
          time: bootNsecs(),
          born: life.born,
          sent: tcp.bytes_acked,
          received: tcp.bytes_received,
          pid: life.pid,
          comm: life.comm,
        })
      }
      open.delete(sk)
    })

    return {
      programs: [changed],
      async report(out) {
        const since = secondsSinceFirst()
        const address = wide ? 26 : 15
        const columns: (Column<Life> | false)[] = [
          time && { title: 'TIME', width: 8, value: (life) => timeOfDay(life.time) },
          timestamp && { title: 'TIME(s)', width: 9, value: (life) => life.elapsed!.toFixed(6) },
          { title: 'PID', width: 7, value: (life) => life.pid },
          {
            title: 'COMM',
            width: wide ? 16 : 10,
            value: ({ comm }) => (wide || csv ? comm : comm.slice(0, 10)),
          },
          (wide || csv) && { title: 'IP', width: 2, value: (life) => life.ip },
          { title: 'LADDR', width: address, value: (life) => life.local },
          { title: 'LPORT', width: 5, value: (life) => life.localPort },
          { title: 'RADDR', width: address, value: (life) => life.remote },
          { title: 'RPORT', width: 5, value: (life) => life.remotePort },
          { title: 'TX_KB', width: 6, right: true, value: (life) => life.sentBytes / 1024n },
          { title: 'RX_KB', width: 6, right: true, value: (life) => life.receivedBytes / 1024n },
          { title: 'MS', value: (life) => (Number(life.microseconds) / 1000).toFixed(2) },
        ]
        const table = out.table(columns, { csv })
        for await (const { time, born, sent, received, pid, comm, ...connection } of out.events(lives)) {
          await table.row({
            time: wallClock(time),
            ...(timestamp ? { elapsed: since(time) } : {}),
            pid,
            comm,
            ...endsOf(connection),
            sentBytes: sent,
            receivedBytes: received,
            microseconds: (time - born) / 1000n,
          })
        }
      },
    }
  },
})
