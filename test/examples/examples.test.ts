/** README's example as printed there, and every file of examples/, each way a user may run it. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Child } from '../support/child.ts'
import { makeNamespace, type Namespace } from '../support/namespace.ts'
import { readmeExample, root, ways } from './ways.ts'

const folder = mkdtempSync(join(tmpdir(), 'skep-examples-'))
afterAll(() => rmSync(folder, { recursive: true }))
const example = (name: string) => join(root, 'examples', `${name}.ts`)

let programs = 0
/** A program of a name that nobody else uses. */
function uniqueProgram(): { name: string; path: string; start(): void } {
  const name = `skep-p${process.pid}-${programs++}`.slice(0, 15)
  const path = join(folder, name)
  copyFileSync('/bin/true', path)
  return { name, path, start: () => void execFileSync(path) }
}

/** Sends small UDP packets from the peer, as fast as they go, until it is stopped. */
function flood(net: Namespace): Child {
  const send = `
    const socket = require('node:dgram').createSocket('udp4')
    const next = () => socket.send('x', 9, '${net.address}', () => setImmediate(next))
    next()
    console.log('flooding')`
  return new Child('nsenter', [`--net=/run/netns/${net.peerName}`, process.execPath, '-e', send])
}

async function finished(child: Child): Promise<void> {
  expect(await child.ended, child.stderr).toEqual({ code: 0, signal: null })
  expect(child.stderr).toBe('')
}

describe.each(Object.entries(ways))('%s, alone', (_way, run) => {
  it('runs examples/hello.ts', async () => {
    const program = uniqueProgram()
    // It greets the next five of the whole machine: when others were quicker, it is asked again.
    for (let greeted = false; !greeted; ) {
      const child = run(example('hello'))
      try {
        await child.has('Tracing')
        for (let i = 0; i < 5; i++) program.start()
        await finished(child)
        expect(child.lines.filter((line) => line.startsWith('Hello, '))).toHaveLength(5)
        greeted = child.lines.some((line) => line.startsWith(`Hello, ${program.name} (`))
      } finally {
        await child.stop()
      }
    }
  })
})

// What waits for seconds to pass waits together.
describe.concurrent.each(Object.entries(ways))('%s', (_way, run) => {
  it("runs README's example", async () => {
    const child = run(readmeExample(readFileSync(join(root, 'README.md'), 'utf8')))
    try {
      const program = uniqueProgram()
      const ours = () => child.lines.filter((line) => line.includes(program.path))
      // It says nothing of its own: what is started until it sees something was too early.
      const early = setInterval(program.start, 100)
      await child.until(() => ours().length > 0).finally(() => clearInterval(early))
      const before = ours().length
      for (let i = 0; i < 7; i++) program.start()
      await child.until(() => ours().length >= before + 7)
      for (const line of ours()) {
        expect(line).toMatch(new RegExp(`^\\d+ ${process.pid} ${program.name} ${program.path}$`))
      }
    } finally {
      await child.stop()
    }
  })

  it('runs examples/count-by-process.ts', async () => {
    const child = run(example('count-by-process'))
    await finished(child)
    expect(child.lines.filter((line) => /^.{16} +\d+$/.test(line)).length).toBeGreaterThanOrEqual(3)
  })

  it('runs examples/histogram.ts', async () => {
    const child = run(example('histogram'))
    await finished(child)
    expect(child.lines.join('\n')).toMatch(/usecs\s+: count\s+distribution/)
    expect(child.lines.join('\n')).toMatch(/\d+ -> \d+\s+: [1-9]\d*\s+\|\*/)
  })

  it('runs examples/shared-map.ts', async () => {
    const child = run(example('shared-map'))
    await finished(child)
    expect(child.lines.join('\n')).toMatch(/made [1-9]\d* system calls, the last one number \d+/)
  })

  it('runs examples/drop-flood.ts', async () => {
    const net = makeNamespace()
    let sender: Child | undefined
    try {
      sender = flood(net)
      await sender.has('flooding')
      const child = run(example('drop-flood'), [net.iface, net.path, '3'])
      await finished(child)
      expect(child.lines.join('\n')).toMatch(/dropped [1-9]\d* packets of 10\.77\.0\.2/)
    } finally {
      await sender?.stop()
      net.close()
    }
  })
})

it('covers every example', () => {
  const here = import.meta.dirname
  const covered = readdirSync(here).map((file) => readFileSync(join(here, file), 'utf8'))
  for (const file of readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' }))
    if (/\.(ts|c)$/.test(file)) expect(covered.join('')).toContain(`runs examples/${file}`)
})
