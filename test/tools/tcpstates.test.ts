/** tcpstates against connections whose states follow from who closes first, in a network namespace of the test's own. */
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Child } from '../support/child.ts'
import { makeNamespace, type Namespace } from '../support/namespace.ts'
import { itOnce } from '../support/once.ts'
import { peerTraced, traced, tracedJson } from '../support/traced.ts'

interface Change {
  readonly time: string
  readonly elapsed?: number
  readonly socket: string
  readonly pid: number
  readonly comm: string
  readonly ip: 4 | 6
  readonly local: string
  readonly localPort: number
  readonly remote: string
  readonly remotePort: number
  readonly oldState: string
  readonly newState: string
  readonly microseconds?: number
}

// Other tests have namespaces, too, and the tool sees all of them: these addresses are this process's.
const self = process.pid
const address4 = `10.${64 + ((self >> 16) & 63)}.${(self >> 8) & 255}.${self & 255}`
const address6 = `fd77:${(self >> 16).toString(16)}:${(self & 0xffff).toString(16)}::1`

let net: Namespace
beforeAll(() => {
  net = makeNamespace()
  execFileSync('ip', ['-n', net.name, 'addr', 'add', `${address4}/32`, 'dev', 'lo'])
  execFileSync('ip', ['-n', net.name, 'addr', 'add', `${address6}/128`, 'dev', 'lo', 'nodad'])
})
afterAll(() => net.close())

/**
 * A server, and connections to it one after the other, from its own process. The client closes first; the server then.
 * Tells the server's port, and of each connection its port and between what times (in microseconds) it was established.
 */
const script = `
const [count, host] = process.argv.slice(1)
const net = require('net')
const now = () => Number(process.hrtime.bigint() / 1000n)
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  socket.resume().on('end', () => socket.end())
}).listen(0, host, async () => {
  const { port } = server.address()
  console.log(port)
  for (let i = 0; i < +count; i++) await new Promise((done) => {
    const begun = now()
    let [least, local] = [0, 0]
    const socket = net.connect(port, host, () => {
      const connected = now()
      local = socket.localPort
      setTimeout(() => {
        least = now() - connected
        socket.end()
      }, 5)
    })
    socket.resume().on('close', () => {
      console.log(JSON.stringify({ port: local, least, most: now() - begun }))
      done()
    })
  })
  server.close()
})`

interface Workload {
  readonly pid: number
  readonly port: number
  readonly connections: readonly { readonly port: number; readonly least: number; readonly most: number }[]
}

async function connections(count: number, host: string): Promise<Workload> {
  const child = new Child('nsenter', [`--net=${net.path}`, process.execPath, '-e', script, `${count}`, host])
  expect(await child.ended, child.stderr).toEqual({ code: 0, signal: null })
  const [port, ...rest] = child.lines.map((line) => JSON.parse(line))
  return { pid: child.process.pid!, port, connections: rest }
}

const ours = (changes: readonly Change[]) =>
  changes.filter(({ local }) => [address4, address6].includes(local))

/** The states of each socket, in order: a socket's memory may be used again after it closed. */
function lives(changes: readonly Change[]): Change[][] {
  const all: Change[][] = []
  const open = new Map<string, Change[]>()
  for (const change of changes) {
    const life = open.get(change.socket) ?? []
    if (life.length === 0) all.push(life)
    life.push(change)
    if (change.newState === 'CLOSE') open.delete(change.socket)
    else open.set(change.socket, life)
  }
  return all
}

const path = (life: readonly Change[]) =>
  [life[0]!.oldState, ...life.map(({ newState }) => newState)].join(' ')
const client = 'CLOSE SYN_SENT ESTABLISHED FIN_WAIT1 FIN_WAIT2 CLOSE'
const server = 'LISTEN SYN_RECV ESTABLISHED CLOSE_WAIT LAST_ACK CLOSE'
const listener = 'CLOSE LISTEN CLOSE'

describe('tcpstates', () => {
  it.each([
    [address4, 4],
    [address6, 6],
  ])('follows both ends of each connection of 23, with times: %s', async (host, ip) => {
    let known!: Workload
    const seen = await tracedJson<Change>('tcpstates', ['-t'], async () => {
      known = await connections(23, host)
    })
    const all = lives(ours(seen))
    const count = (states: string) => all.filter((life) => path(life) === states).length
    expect([count(client), count(server), count(listener), all.length]).toEqual([23, 23, 1, 47])
    for (const change of all.flat()) {
      expect([change.ip, change.local]).toEqual([ip, host])
      expect(change.elapsed).toBeGreaterThanOrEqual(0)
    }
    for (const { port, least, most } of known.connections) {
      const [called, calls] = [server, client].map(
        (states) =>
          all.find(
            (life) => path(life) === states && [life[1]!.localPort, life[1]!.remotePort].includes(port),
          )!,
      )
      expect([calls!.at(-1)!.localPort, calls!.at(-1)!.remotePort]).toEqual([port, known.port])
      expect([called!.at(-1)!.localPort, called!.at(-1)!.remotePort]).toEqual([known.port, port])
      // A client's change to SYN_SENT and to FIN_WAIT1 is made by its own calls.
      expect([calls![0]!.pid, calls![2]!.pid]).toEqual([known.pid, known.pid])
      expect(calls![0]!.microseconds).toBeUndefined()
      const { oldState, microseconds } = calls![2]!
      expect(oldState).toBe('ESTABLISHED')
      expect(microseconds).toBeGreaterThanOrEqual(least)
      expect(microseconds).toBeLessThanOrEqual(most)
    }
  })

  itOnce('filters by port and by version', async () => {
    const of = async (host: string, ...options: string[]) =>
      ours(await tracedJson<Change>('tcpstates', options, () => connections(3, host)))
    expect(await of(address4, '-6')).toEqual([])
    expect(await of(address6, '-4')).toEqual([])
    expect((await of(address6, '-6')).length).toBeGreaterThan(0)
    expect(await of(address4, '-4', '-L', '1,2')).toEqual([])
    expect(await of(address4, '-D', '1')).toEqual([])
    // A port that is known before; nobody else is in this namespace.
    const fixed = script.replace('listen(0,', 'listen(7177,')
    for (const [option, states] of [
      ['-L', server],
      // The client's first change comes before it has a port, but knows whom it calls.
      ['-D', client],
    ] as const) {
      const seen = await tracedJson<Change>('tcpstates', [option, '80,7177'], async () => {
        const child = new Child('nsenter', [
          `--net=${net.path}`,
          process.execPath,
          '-e',
          fixed,
          '5',
          address4,
        ])
        expect(await child.ended, child.stderr).toEqual({ code: 0, signal: null })
      })
      const paths = lives(ours(seen)).map(path)
      expect(paths.filter((each) => each !== listener)).toEqual(Array.from({ length: 5 }, () => states))
    }
  })

  it("says the same as Debian's, run beside it", async () => {
    let own: readonly string[] = []
    const done = (lines: readonly string[]) =>
      lines.some((line) => line.includes(address4) && /LISTEN +-> CLOSE/.test(line))
    const peer = await peerTraced(
      'tcpstates',
      [],
      'SKADDR',
      async () => {
        own = await traced('tcpstates', [], () => connections(7, address4))
      },
      done,
    )
    expect(own[0]).toMatch(
      /^SKADDR {11}C-PID {3}C-COMM {5}LADDR {11}LPORT RADDR {11}RPORT OLDSTATE {4}-> NEWSTATE {4}MS$/,
    )
    // SKADDR, LADDR, LPORT, RADDR, RPORT, OLDSTATE, NEWSTATE; who ran meanwhile, and for how long, each sees for itself.
    const row = /^(\w+) +\d+ +.*? +(10\.[\d.]+) +(\d+) +([\d.]+) +(\d+) +(\w+) +-> +(\w+) +[\d.]+$/
    const rows = (lines: readonly string[]) =>
      lines
        .filter((line) => line.includes(address4))
        .map((line) => row.exec(line.trim())?.slice(1).join(' '))
        .sort()
    expect(rows(own).length).toBe(2 + 7 * 10)
    expect(rows(own)).toEqual(rows(peer))
  })

  itOnce('writes values with commas between them', async () => {
    const lines = await traced('tcpstates', ['-stT', '-4'], () => connections(2, address4))
    expect(lines[0]).toBe('TIME,TIME(s),SKADDR,C-PID,C-COMM,IP,LADDR,LPORT,RADDR,RPORT,OLDSTATE,NEWSTATE,MS')
    const mine = lines.filter((line) => line.includes(address4))
    expect(mine.length).toBe(22)
    for (const line of mine)
      expect(line).toMatch(/^\d\d:\d\d:\d\d,[\d.]+,\w+,\d+,[^,]*,4,[\d.]+,\d+,[\d.]+,\d+,\w+,\w+,[\d.]+$/)
  })
})
