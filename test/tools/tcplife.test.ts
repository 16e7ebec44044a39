/** tcplife against connections of known bytes, ends and owners, in network namespaces of the test's own. */
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Child } from '../support/child.ts'
import { makeNamespace, type Namespace } from '../support/namespace.ts'
import { describeOnce, itOnce } from '../support/once.ts'
import { peerTraced, traced, tracedJson } from '../support/traced.ts'

const address6 = 'fd77::1'
let net: Namespace
beforeAll(() => {
  net = makeNamespace()
  const give = (name: string, address: string, iface: string) =>
    execFileSync('ip', ['-n', name, 'addr', 'add', `${address}/64`, 'dev', iface, 'nodad'])
  give(net.name, address6, 'veth0')
  give(net.peerName, 'fd77::2', 'veth1')
})
afterAll(() => net.close())

interface Life {
  readonly time: string
  readonly pid: number
  readonly comm: string
  readonly ip: 4 | 6
  readonly local: string
  readonly localPort: number
  readonly remote: string
  readonly remotePort: number
  readonly sentBytes: number
  readonly receivedBytes: number
  readonly microseconds: number
}

/** Bytes that the server says. */
const reply = 5000

/** Says `reply` bytes: at once, or (`after`) when the other side has said all. It closes first, or last. */
const serverScript = `
const [reply, order, ...hosts] = process.argv.slice(1)
for (const host of hosts) require('net').createServer({ allowHalfOpen: order === 'after' }, (socket) => {
  const say = () => socket.end(Buffer.alloc(+reply))
  if (order === 'after') socket.on('end', say)
  else say()
  socket.resume()
}).listen(0, host, function () { console.log(this.address().port) })`

/** Connects several times in a row; the i-th time says i thousand bytes. Tells its port and between what times it lived. */
const clientScript = `
const [count, order, host, port] = process.argv.slice(1)
const now = () => Number(process.hrtime.bigint() / 1000n)
;(async () => {
  for (let i = 1; i <= +count; i++) await new Promise((done) => {
    let [begun, connected, closing, local] = [now(), 0, 0, 0]
    const bytes = Buffer.alloc(i * 1000)
    const socket = require('net').connect(+port, host, () => {
      connected = now()
      local = socket.localPort
      if (order === 'before') socket.write(bytes)
      else setTimeout(() => {
        closing = now()
        socket.end(bytes)
      }, 10)
    })
    socket.resume().on('end', () => (closing ||= now())).on('close', () => {
      console.log(JSON.stringify({ port: local, least: closing - connected, most: now() - begun }))
      done()
    })
  })
})()`

interface Connection {
  readonly port: number
  /** Microseconds that it lived at least and at most. */
  readonly least: number
  readonly most: number
}

interface Calls {
  readonly server: { readonly pid: number; readonly port: number; readonly host: string }
  readonly client: { readonly pid: number; readonly connections: readonly Connection[] }
}

type Call = (host: string, count: number) => Promise<Calls>

/** A server in one namespace while `work` calls it from the other; it closes `after` its client, or `before`. */
async function serving(order: 'after' | 'before', work: (call: Call) => Promise<unknown>): Promise<void> {
  const inside = (name: string, ...words: readonly string[]) =>
    new Child('nsenter', [`--net=/run/netns/${name}`, process.execPath, '-e', ...words])
  const hosts = [net.address, address6]
  const servers = hosts.map((host) => inside(net.name, serverScript, `${reply}`, order, host))
  try {
    for (const server of servers) await server.until((lines) => lines.length === 1)
    await work(async (host, count) => {
      const server = servers[hosts.indexOf(host)]!
      const port = Number(server.lines[0])
      const client = inside(net.peerName, clientScript, `${count}`, order, host, `${port}`)
      expect(await client.ended, client.stderr).toEqual({ code: 0, signal: null })
      const connections = client.lines.map((line) => JSON.parse(line) as Connection)
      expect(connections).toHaveLength(count)
      return {
        server: { pid: server.process.pid!, port, host },
        client: { pid: client.process.pid!, connections },
      }
    })
  } finally {
    for (const server of servers) await server.stop()
  }
}

/** Checks that there is a life of each end of each connection, and no other of these processes. */
function expectLives(lives: readonly Life[], { server, client }: Calls, ip: 4 | 6): void {
  const from = ip === 4 ? net.peerAddress : 'fd77::2'
  const own = lives.filter(({ pid }) => pid === server.pid || pid === client.pid)
  expect(own).toHaveLength(2 * client.connections.length)
  for (const [i, { port, least, most }] of client.connections.entries()) {
    const said = (i + 1) * 1000
    const ends = [
      [client.pid, from, port, server.host, server.port, said, reply],
      [server.pid, server.host, server.port, from, port, reply, said],
    ] as const
    for (const [pid, local, localPort, remote, remotePort, sent, received] of ends) {
      const found = own.filter((each) => each.localPort === localPort && each.remotePort === remotePort)
      expect(found).toMatchObject([{ pid, comm: 'node', ip, local, remote }])
      const [life] = found as [Life]
      // The kernel counts the beginning and the end of a stream as a byte each.
      expect(life.sentBytes - sent).toBeGreaterThanOrEqual(0)
      expect(life.sentBytes - sent).toBeLessThanOrEqual(2)
      expect(life.receivedBytes - received).toBeGreaterThanOrEqual(0)
      expect(life.receivedBytes - received).toBeLessThanOrEqual(2)
      if (pid !== client.pid) continue
      expect(life.microseconds).toBeGreaterThanOrEqual(least)
      expect(life.microseconds).toBeLessThanOrEqual(most)
    }
  }
}

/** The lives that tcplife tells of while `work` runs: both ends of `count` connections, and what others did. */
const livesOf = (options: readonly string[], lines: number, work: () => Promise<unknown>) =>
  tracedJson<Life>('tcplife', options, async (tool) => {
    await work()
    await tool.until((seen) => seen.length >= lines)
  })

describe('tcplife --json', () => {
  it('tells of both ends of 23 connections, as Debian’s tcplife does', async () => {
    await serving('after', async (call) => {
      let calls: Calls | undefined
      let lives: Life[] = []
      const peer = await peerTraced(
        'tcplife',
        ['-w'],
        'LADDR',
        async () => {
          lives = await livesOf([], 46, async () => {
            calls = await call(net.address, 23)
          })
        },
        (lines) => lines.filter((line) => line.includes(`${calls!.server.port}`)).length >= 46,
      )
      expectLives(lives, calls!, 4)
      const theirs = peer.map((line) => line.trim().split(/\s+/))
      for (const { pid, localPort, remotePort, sentBytes, receivedBytes } of lives) {
        if (pid !== calls!.client.pid && pid !== calls!.server.pid) continue
        const row = theirs.find((each) => each[3] === `${localPort}` && each[5] === `${remotePort}`)
        const kilobytes = [sentBytes, receivedBytes].map((bytes) => (bytes / 1024).toFixed(2))
        expect([row![0], row![6], row![7]]).toEqual([`${pid}`, ...kilobytes])
      }
    })
  })

  it('knows whose a connection is that the called side closes first, IPv6 too', async () => {
    await serving('before', async (call) => {
      let calls: Calls | undefined
      const lives = await livesOf(['-6'], 14, async () => {
        await call(net.address, 3)
        calls = await call(address6, 7)
      })
      expectLives(lives, calls!, 6)
      expect(lives.every(({ ip }) => ip === 6)).toBe(true)
    })
  })

  itOnce('keeps to processes, ports and IPv4', async () => {
    await serving('after', async (call) => {
      const { server } = await call(net.address, 1)
      const filtered = async (lines: number, ...options: string[]) => {
        let calls: Calls | undefined
        const lives = await livesOf(options, lines, async () => {
          await call(address6, 2)
          calls = await call(net.address, 3)
        })
        return { lives, calls: calls! }
      }
      const byPid = await filtered(3, '-p', `${server.pid}`)
      expect(byPid.lives.map(({ pid, localPort }) => [pid, localPort])).toEqual(
        Array(3).fill([server.pid, server.port]),
      )
      const { port } = server
      const byLocal = await filtered(3, '-4', '-L', `1,${port}`)
      const ofServer = byLocal.lives.filter(({ pid }) => pid === server.pid)
      expect(ofServer).toHaveLength(3)
      expect(byLocal.lives.every(({ localPort, ip }) => localPort === port && ip === 4)).toBe(true)
      const byRemote = await filtered(3, '-4', '-D', `${port},1`)
      const ofClient = byRemote.lives.filter(({ pid }) => pid === byRemote.calls.client.pid)
      expect(ofClient).toHaveLength(3)
      expect(byRemote.lives.every(({ remotePort }) => remotePort === port)).toBe(true)
    })
  })
})

describeOnce('tcplife as text', () => {
  /** Its header, and its lines of one call. */
  async function printed(...options: string[]): Promise<{ lines: readonly string[]; calls: Calls }> {
    let calls: Calls | undefined
    let lines: readonly string[] = []
    await serving('after', async (call) => {
      const { server } = await call(net.address, 1)
      lines = await traced('tcplife', [...options, '-p', `${server.pid}`], async (tool) => {
        calls = await call(net.address, 1)
        await tool.until((seen) => seen.length > 1)
      })
    })
    return { lines, calls: calls! }
  }

  it('has the columns of BCC', async () => {
    const { lines, calls } = await printed('-T')
    const port = `${calls.client.connections[0]!.port}`.padEnd(5)
    expect(lines).toEqual([
      'TIME     PID     COMM       LADDR           LPORT RADDR           RPORT  TX_KB  RX_KB MS',
      expect.stringMatching(
        new RegExp(
          `^\\d\\d:\\d\\d:\\d\\d ${calls.server.pid} +node       10\\.77\\.0\\.1       ${`${calls.server.port}`.padEnd(5)} ` +
            `10\\.77\\.0\\.2       ${port}      4      0 \\d+\\.\\d\\d$`,
        ),
      ),
    ])
  })

  it('is wide with -w, and has commas with -s', async () => {
    const wide = await printed('-wt')
    expect(wide.lines[0]).toBe(
      'TIME(s)   PID     COMM             IP LADDR                      LPORT RADDR                      RPORT  TX_KB  RX_KB MS',
    )
    expect(wide.lines[1]).toMatch(/^0\.000000 {2}\d+ +node +4 {2}10\.77\.0\.1 {18}\d+ +10\.77\.0\.2 {18}\d/)
    const { lines, calls } = await printed('-s')
    expect(lines[0]).toBe('PID,COMM,IP,LADDR,LPORT,RADDR,RPORT,TX_KB,RX_KB,MS')
    const { server, client } = calls
    expect(lines[1]).toMatch(
      new RegExp(
        `^${server.pid},node,4,10\\.77\\.0\\.1,${server.port},10\\.77\\.0\\.2,${client.connections[0]!.port},4,0,\\d+\\.\\d\\d$`,
      ),
    )
  })
})
