/** syscount against a child that makes known numbers of system calls, and beside Debian's syscount. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { itOnce } from '../support/once.ts'
import { peerTraced, skep, traced, tracedJson } from '../support/traced.ts'

interface Row {
  readonly time: string
  readonly syscall?: string
  readonly pid?: number
  readonly comm?: string
  readonly count: number
  readonly nanoseconds?: number
}

/** Calls that python makes only when it is asked to. */
const [asked, refused, slept] = [1009, 211, 3]

/**
 * Says that it is there, waits for a line, makes the calls, waits for another. It does not sleep by `time.sleep`, which
 * asks for a point in time: part of the time may be gone when the kernel is asked.
 */
const script = `
import os, select
nothing = select.poll()
print('ready', flush=True)
input()
for i in range(${asked}): os.getsid(0)
for i in range(${refused}):
    try: os.getsid(0x7ffffff0)
    except OSError: pass
for i in range(${slept}): nothing.poll(20)
print('done', flush=True)
input()`

interface Worker {
  readonly pid: number
  /** Makes the calls; `thenEnd`: and ends. */
  work(thenEnd?: boolean): Promise<void>
}

async function withWorker<T>(
  use: (worker: Worker) => Promise<T>,
  [command, ...args]: readonly string[] = ['python3', '-c', script],
): Promise<T> {
  const child = spawn(command!, args, { stdio: ['pipe', 'pipe', 'ignore'] })
  const ended = new Promise<void>((resolve, reject) => child.on('error', reject).on('exit', () => resolve()))
  const said = () => new Promise((resolve) => child.stdout.once('data', resolve))
  try {
    await said()
    return await use({
      pid: child.pid!,
      async work(thenEnd = false) {
        const done = said()
        child.stdin.write('\n')
        await done
        if (thenEnd) child.stdin.end('\n')
        if (thenEnd) await ended
      },
    })
  } finally {
    child.kill('SIGKILL')
    await ended
  }
}

const countOf = (rows: readonly Row[], name: string) => rows.find(({ syscall }) => syscall === name)?.count

describe('syscount', () => {
  it('counts each call of a process', () =>
    withWorker(async ({ pid, work }) => {
      const rows = await tracedJson<Row>('syscount', ['-p', `${pid}`, '-T', '100'], () => work())
      expect(countOf(rows, 'getsid')).toBe(asked + refused)
      expect(countOf(rows, 'poll')).toBe(slept)
      expect(rows.map(({ count }) => count)).toEqual(rows.map(({ count }) => count).sort((a, b) => b - a))
    }))

  itOnce('counts failures, and those with one error', async () => {
    const failed = (...options: string[]) =>
      withWorker(({ pid, work }) => tracedJson<Row>('syscount', ['-p', `${pid}`, ...options], () => work()))
    expect(countOf(await failed('-x'), 'getsid')).toBe(refused)
    expect(await failed('-e', 'ESRCH')).toMatchObject([{ syscall: 'getsid', count: refused }])
    expect(await failed('-e', 'EPERM')).toEqual([])
    expect(await failed('--syscall', 'getsid')).toMatchObject([{ syscall: 'getsid', count: asked + refused }])
    expect((await failed('-T', '2')).length).toBe(2)
  })

  it('measures how long calls take, with -L, and sorts by that', () =>
    withWorker(async ({ pid, work }) => {
      const rows = await tracedJson<Row>('syscount', ['-L', '-p', `${pid}`], () => work())
      const sleeps = rows.find(({ syscall }) => syscall === 'poll')!
      expect(sleeps.count).toBe(slept)
      expect(sleeps.nanoseconds).toBeGreaterThanOrEqual(slept * 20_000_000)
      expect(rows[0]!.syscall).toMatch(/^(poll|read)$/)
    }))

  it('counts by process, also one that has ended, and children of one', () =>
    withWorker(async ({ pid, work }) => {
      const options = ['-P', '--ppid', `${process.pid}`, '--syscall', 'getsid']
      const rows = await tracedJson<Row>('syscount', options, () => work(true))
      const comm = 'python3'
      expect(rows).toMatchObject([{ pid, comm, count: asked + refused }])
    }))

  it('loses nothing between summaries', () => {
    const total = 100_003
    const many = `
import os
print('ready', flush=True)
input()
for i in range(${total}): os.getsid(0)
print('done', flush=True)
input()`
    return withWorker(
      async ({ pid, work }) => {
        const options = ['-i', '0.05', '-p', `${pid}`, '--syscall', 'getsid']
        const rows = await tracedJson<Row>('syscount', options, () => work())
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(total)
        expect(new Set(rows.map(({ time }) => time)).size).toBe(rows.length)
      },
      ['python3', '-c', many],
    )
  })

  itOnce('ends after the time of -d, with as many summaries as intervals fit', () => {
    const words = [skep, 'syscount', '-i', '0.1', '-d', '0.3', '-p', `${process.pid}`]
    const text = execFileSync(process.execPath, words, { encoding: 'utf8' })
    expect(text.match(/^\d\d:\d\d:\d\d\nSYSCALL {19}COUNT$/gm)?.length).toBe(3)
  })

  it.runIf(process.arch === 'x64')('tells calls of 32-bit programs from others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'syscount-'))
    try {
      // getpid is 20 there, and 39 for everybody else.
      const calls = `for (int i = 0; i < ${asked}; i++) __asm__ volatile ("int $0x80" : "=a"(r) : "a"(20) : "memory");`
      const source = `#include <stdio.h>\nint main() { int r = 0; puts("ready"); fflush(stdout); getchar(); ${calls} puts("done"); fflush(stdout); getchar(); return r == 0; }`
      execFileSync('gcc', ['-x', 'c', '-o', join(folder, 'caller'), '-'], { input: source })
      await withWorker(
        async ({ pid, work }) => {
          const rows = await tracedJson<Row>('syscount', ['-p', `${pid}`], () => work())
          expect(countOf(rows, '[32-bit 20]')).toBe(asked)
          expect(countOf(rows, 'writev')).toBeUndefined()
        },
        [join(folder, 'caller')],
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  itOnce('lists the names it knows without root', () => {
    const unprivileged = ['--reuid=65534', '--clear-groups', '--no-new-privs', process.execPath, skep]
    const names = execFileSync('setpriv', [...unprivileged, 'syscount', '-l'], { encoding: 'utf8' }).split(
      /\s+/,
    )
    expect(names).toContain('openat2')
    expect(names).toContain('bpf')
  })

  it("counts what Debian's counts, run beside it", () =>
    withWorker(async ({ pid, work }) => {
      let ours: readonly string[] = []
      const peer = await peerTraced('syscount', ['-p', `${pid}`, '-T', '50'], 'Tracing', async () => {
        ours = await traced('syscount', ['-p', `${pid}`, '-T', '50'], () => work())
      })
      // Those that the child makes while both watch for sure.
      const rows = (lines: readonly string[]) =>
        lines.filter((line) => /^(getsid|poll|read) +\d+$/.test(line)).sort()
      expect(rows(ours)).toEqual(rows(peer))
      expect(rows(ours).length).toBe(3)
    }))

  it('knows all system calls of this kernel by name', () => {
    const inMounts = 'mount -t tracefs nodev /sys/kernel/tracing && ls /sys/kernel/tracing/events/syscalls'
    const events = execFileSync('unshare', ['--mount', 'sh', '-c', inMounts], { encoding: 'utf8' })
    const list = execFileSync(process.execPath, [skep, 'syscount', '-l'], { encoding: 'utf8' })
    const known = new Set(list.split(/\s+/))
    // Events are called as the kernel's functions are, which are older, or newer, than the names of the calls.
    const renamed: Record<string, string> = { sendfile64: 'sendfile', umount: 'umount2' }
    const entered = [...events.matchAll(/^sys_enter_(?:new(?!fstatat))?(\w+)$/gm)].map(([, name]) => name!)
    expect(entered.length).toBeGreaterThan(300)
    expect(entered.filter((name) => !known.has(renamed[name] ?? name))).toEqual([])
  })
})
