/** The command line as a user meets it: help, mistakes, ends of all kinds, and their exit codes. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { Child } from '../support/child.ts'

const root = new URL('../../', import.meta.url).pathname
const main = `${root}dist/start/skep.cjs`

function skep(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], { encoding: 'utf8' })
  expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m)
  return { status, stdout, stderr }
}

describe('a tool', () => {
  it('helps', () => {
    const { status, stdout, stderr } = skep('execsnoop', '-h')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const each of ['-x, --fails', '--max-args N', '--json', '--for DURATION', 'skep execsnoop -x']) {
      expect(stdout).toContain(each)
    }
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThan(100)
  })

  it.each([
    [['--fail'], '--fails'],
    [['-k'], '-k'],
    [['-P', 'x'], "'x'"],
    [['--for', 'ever'], 'span of time'],
    [['word'], "'word'"],
  ])('refuses %j with 2', (words, told) => {
    const { status, stdout, stderr } = skep('execsnoop', ...words)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(told)
  })

  it('ends once attached with --for 0s', () => {
    const { status, stdout, stderr } = skep('execsnoop', '--for', '0s', '-v', '-P', `${process.pid}`)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^PCOMM .*\n$/)
    expect(stderr).toContain('attached as raw tracepoint sched_process_exec')
  })

  it('ends well at Ctrl-C, and at SIGTERM, once it runs', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const child = new Child(process.execPath, [main, 'execsnoop', '-P', `${process.pid}`])
      await child.until((lines) => lines.length > 0)
      execFileSync('/bin/true', ['the last'])
      expect(await child.stop(signal)).toEqual({ code: 0, signal: null })
      expect(child.lines[1]).toContain('the last')
      expect(child.stderr).toBe('')
    }
  })

  it('ends quietly when its reader has gone', async () => {
    const tool = spawn(process.execPath, [main, 'execsnoop', '-P', `${process.pid}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stderr = ''
    tool.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    const ended = new Promise((resolve) => tool.on('close', (code, signal) => resolve({ code, signal })))
    await new Promise((resolve) => tool.stdout.once('data', resolve))
    tool.stdout.destroy()
    // It learns of it when it writes.
    const writing = setInterval(() => execFileSync('/bin/true'), 50)
    expect(await ended.finally(() => clearInterval(writing))).toEqual({ code: 0, signal: null })
    expect(stderr).toBe('')
  })
})
