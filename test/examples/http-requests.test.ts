/** examples/programs/http-requests.ts between a server and a client of the test's: each request once on each side, with its answer and how long it took. */
import { expect, it } from 'vitest'
import { Child } from '../support/child.ts'
import { root, ways } from './ways.ts'

interface Row {
  readonly pid: number
  readonly side: string
  readonly remote: string
  readonly method: string
  readonly path: string
  readonly status: number
  readonly usecs: number
}

const requests = 31
/** The server takes that long for `/slow`. */
const slow = 30

const server = `
  const { createServer } = require('node:http')
  const server = createServer((request, response) => {
    const answer = () => response.writeHead(request.url.includes('missing') ? 404 : 200).end('x'.repeat(100))
    request.resume().on('end', () => request.url === '/slow' ? setTimeout(answer, ${slow}) : answer())
  })
  server.listen(0, '127.0.0.1', () => console.log(server.address().port))
  process.stdin.on('end', () => server.close(() => process.exit())).resume()`

/** Asks for paths one after the other, over one connection, once it is told the port. */
const client = `
  const { Agent, request } = require('node:http')
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  process.stdin.once('data', async (port) => {
    for (let i = 0; i < ${requests}; i++) {
      const method = i % 5 === 0 ? 'POST' : 'GET'
      const path = i === 7 ? '/slow' : i % 3 === 0 ? '/missing/' + i : '/page/' + i
      await new Promise((done) => {
        const sent = request({ port: Number(port), host: '127.0.0.1', method, path, agent }, (answer) => {
          console.log(method, path, answer.statusCode)
          answer.resume().on('end', done)
        })
        sent.end(method === 'POST' ? 'hello' : undefined)
      })
    }
    agent.destroy()
    process.exit()
  })
  console.log('ready')`

it('runs examples/programs/http-requests.ts: each request, its answer, and the time between', async () => {
  const serving = new Child(process.execPath, ['-e', server], {}, 'pipe')
  const asking = new Child(process.execPath, ['-e', client], {}, 'pipe')
  const watch = (pid: number) =>
    ways['skep run']!(`${root}examples/programs/http-requests.ts`, [
      '--json',
      '--number',
      `${requests}`,
      '--pid',
      `${pid}`,
    ])
  const watches = [watch(serving.process.pid!), watch(asking.process.pid!)]
  try {
    await serving.until((lines) => lines.length > 0)
    await asking.has('ready')
    for (const each of watches) await each.until(() => each.stderr.includes('Watching'))
    asking.process.stdin!.write(serving.lines[0]!)
    await asking.ended
    const told = asking.lines.slice(1)
    expect(told).toHaveLength(requests)
    for (const [i, each] of watches.entries()) {
      expect(await each.ended, each.stderr).toEqual({ code: 0, signal: null })
      const rows = each.lines.map((line) => JSON.parse(line) as Row)
      expect(rows.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual(told)
      const process = i === 0 ? serving.process : asking.process
      for (const row of rows) {
        expect(row).toMatchObject({
          pid: process.pid,
          side: i === 0 ? 'server' : 'client',
          remote: '127.0.0.1',
        })
        expect(row.usecs).toBeGreaterThan(0)
      }
      expect(rows.find(({ path }) => path === '/slow')!.usecs).toBeGreaterThanOrEqual(slow * 1000 - 1000)
    }
  } finally {
    serving.process.stdin!.end()
    await asking.stop()
    for (const each of watches) await each.stop()
    await serving.stop()
  }
})
