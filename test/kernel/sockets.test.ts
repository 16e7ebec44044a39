/** Connections read from the kernel's sockets, held against what node says of them. Loopback only. */

import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { attach, rawTracepoint, ringbuf, struct, u32 } from 'skep'
import { connectionOf } from 'skep/kernel'
import { connectionFields, endsOf } from 'skep/net'
import { describe, expect, it } from 'vitest'

const [ESTABLISHED, CLOSE] = [1, 7]

describe('a connection', () => {
  for (const [host, ip] of [
    ['127.0.0.1', 4],
    ['::1', 6],
    ['::ffff:127.0.0.1', 6],
  ] as const) {
    it(`to ${host} has the ends that node says`, async () => {
      const states = ringbuf(struct({ ...connectionFields, state: u32 }))
      const server = createServer().listen(0, host)
      await once(server, 'listening')
      const { port } = server.address() as AddressInfo
      // The client's own side: its remote port is the server's. (Whose time a packet is handled in is chance.)
      const changed = rawTracepoint('inet_sock_set_state', (sk, _before, state) => {
        const connection = connectionOf(sk)
        if (connection.remotePort === port) states.output({ ...connection, state })
      })
      const found: unknown[] = []
      const session = await attach(changed)
      try {
        const socket = connect(port, host)
        await once(socket, 'connect')
        const wanted = { ip, local: host, localPort: socket.localPort, remote: host, remotePort: port }
        socket.destroy()
        for await (const record of states) {
          if (record.state === ESTABLISHED || record.state === CLOSE) found.push(endsOf(record))
          if (record.state === CLOSE) break
        }
        expect(found).toEqual([wanted, wanted])
      } finally {
        await session.close()
        server.close()
      }
    })
  }
})
