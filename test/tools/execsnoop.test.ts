/** execsnoop against processes whose pid, parent, arguments and end are known: nothing missed, nothing twice. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Child } from '../support/child.ts'
import { describeOnce, itOnce } from '../support/once.ts'
import { peerTraced, traced } from '../support/traced.ts'

const main = new URL('../../dist/start/skep.cjs', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'execsnoop-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Exec {
  readonly time: string
  readonly pid: number
  readonly ppid: number
  readonly uid: number
  readonly comm: string
  readonly ret: number
  readonly args: readonly string[]
  readonly cut?: boolean
}

/** Runs the tool over the children of this process while `work` runs, until `enough` execs were seen. */
async function trace(options: readonly string[], enough: number, work: () => Promise<void>): Promise<Exec[]> {
  const tool = new Child(process.execPath, [
    main,
    'execsnoop',
    '--json',
    '-v',
    '-P',
    `${process.pid}`,
    ...options,
  ])
  try {
    await tool.until(() => tool.stderr.includes('attached in'))
    await work()
    await tool.until((lines) => lines.length >= enough)
  } finally {
    expect(await tool.stop('SIGINT'), tool.stderr).toEqual({ code: 0, signal: null })
  }
  expect(tool.stderr).not.toContain('lost')
  return tool.lines.map((line) => JSON.parse(line))
}

/** The pid of a child that ran to its end. */
function finished(
  command: string,
  args: readonly string[] = [],
  argv0?: string,
): Promise<number | undefined> {
  return new Promise((resolve) => {
    const child: ChildProcess = spawn(command, args, { stdio: 'ignore', ...(argv0 ? { argv0 } : {}) })
    child.on('error', () => resolve(undefined))
    child.on('exit', () => resolve(child.pid))
  })
}

describe('execsnoop --json', () => {
  it('reports each of 23 processes once, with pid, parent, arguments and return value', async () => {
    const numbers = Array.from({ length: 23 }, (_, index) => index)
    const pids: (number | undefined)[] = []
    const started = Date.now()
    const execs = await trace([], 23, async () => {
      pids.push(
        ...(await Promise.all(numbers.map((i) => finished('/bin/true', [`number ${i}`, '', 'é\n"'])))),
      )
    })
    const byPid = (a: { pid?: number | undefined }, b: { pid?: number | undefined }) => a.pid! - b.pid!
    const wanted = numbers.map((i) => ({
      pid: pids[i],
      ppid: process.pid,
      uid: process.getuid!(),
      comm: 'true',
      ret: 0,
      args: ['/bin/true', `number ${i}`, '', 'é\n"'],
    }))
    expect(execs.map(({ time: _, ...rest }) => rest).sort(byPid)).toEqual(wanted.sort(byPid))
    for (const { time } of execs) {
      expect(Date.parse(time)).toBeGreaterThan(started - 50)
      expect(Date.parse(time)).toBeLessThan(Date.now() + 50)
    }
  })

  it('gives scripts as they were called, whatever runs them', async () => {
    const script = join(folder, 'script')
    writeFileSync(script, '#!/bin/sh -e\ntrue\n')
    chmodSync(script, 0o755)
    const execs = await trace([], 2, async () => {
      await finished(script, ['a', script])
      await finished('/bin/true', ['/bin/true', 'b'], 'other')
    })
    expect(execs.map(({ comm, args }) => ({ comm, args }))).toEqual([
      { comm: 'script', args: [script, 'a', script] },
      { comm: 'true', args: ['/bin/true', '/bin/true', 'b'] },
    ])
  })

  it('says where it cut', async () => {
    const many = Array.from({ length: 30 }, (_, i) => `${i}`)
    const execs = await trace(['--max-args', '5'], 3, async () => {
      await finished('/bin/true', many)
      await finished('/bin/true', many.slice(0, 4))
      await finished('/bin/true', ['x'.repeat(2000)])
    })
    expect(execs.map(({ args, cut }) => [args.slice(1).map((each) => each.slice(0, 4)), cut])).toEqual([
      [['0', '1', '2', '3'], true],
      [['0', '1', '2', '3'], undefined],
      [['xxxx'], true],
    ])
    expect(execs[2]!.args[1]).toBe('x'.repeat(1023))
  })

  itOnce('shows failed execs with -x, and only then', async () => {
    const missing = join(folder, 'missing')
    const work = async () => {
      await finished(missing, ['an argument'])
      await finished('/bin/true')
    }
    const [failed, succeeded] = await trace(['-x'], 2, work)
    expect(failed).toMatchObject({ ppid: process.pid, ret: -2, args: [missing, 'an argument'] })
    expect(succeeded).toMatchObject({ ppid: process.pid, ret: 0, args: ['/bin/true'] })
    expect((await trace([], 1, work)).map(({ args }) => args)).toEqual([['/bin/true']])
  })

  itOnce('filters by name, by line and by user', async () => {
    const work = async () => {
      await finished('/bin/true', ['seven'])
      await finished('/bin/echo', ['seven'])
      await finished('/bin/echo', ['eight'])
    }
    expect((await trace(['-n', '^ec', '-l', 'seven'], 1, work)).map(({ comm }) => comm)).toEqual(['echo'])
    const users = await trace(['-u', 'nobody'], 1, async () => {
      await finished('/bin/true')
      await finished('setpriv', ['--reuid=65534', '--clear-groups', '/bin/true', 'as nobody'])
    })
    expect(users.map(({ uid, args }) => [uid, args])).toEqual([[65534, ['/bin/true', 'as nobody']]])
  })
})

describeOnce('execsnoop as a table', () => {
  it('has the columns of BCC, and lets nothing break its lines', async () => {
    const tool = new Child(process.execPath, [main, 'execsnoop', '-TUq', '-P', `${process.pid}`])
    await tool.until((lines) => lines.length > 0)
    execFileSync('/bin/true', ['two words', 'and\na \x1b[31mtrap'])
    await tool.until((lines) => lines.length > 1)
    expect(await tool.stop('SIGINT')).toEqual({ code: 0, signal: null })
    expect(tool.lines[0]).toMatch(/^TIME {5}UID {4}PCOMM {12}PID {5}PPID {4}RET ARGS$/)
    expect(tool.lines[1]).toMatch(
      /^\d\d:\d\d:\d\d \d+ +true +\d+ +\d+ +0 "\/bin\/true" "two words" "and\\na \\x1b\[31mtrap"$/,
    )
    expect(tool.lines.length).toBe(2)
  })
})

describe('execsnoop', () => {
  it("says the same as Debian's, run beside it", async () => {
    const pids: (number | undefined)[] = []
    const name = `known-${process.pid}`
    const command = join(folder, name)
    symlinkSync('/bin/true', command)
    const run = async () => {
      for (let i = 0; i < 13; i++) pids.push(await finished(command, [`number ${i}`]))
    }
    let ours: readonly string[] = []
    // It sees every process, and is asked to tell of none but these.
    const peer = await peerTraced(
      'execsnoop',
      ['-n', name],
      'PCOMM',
      async () => {
        ours = await traced('execsnoop', ['-P', `${process.pid}`], run)
      },
      (lines) => pids.every((pid) => lines.some((line) => line.includes(` ${pid} `))),
    )
    expect(ours[0]).toMatch(/^PCOMM +PID +PPID +RET +ARGS$/)
    // Name, process, parent, result, arguments.
    const rows = (lines: readonly string[]) =>
      lines.slice(1).map((line) => /^(\S+) +(\d+) +(\d+) +(-?\d+) (.*\S)/.exec(line)?.slice(1))
    const known = pids.map((pid, i) => [name, `${pid}`, `${process.pid}`, '0', `${command} number ${i}`])
    expect(rows(ours)).toEqual(known)
    expect(rows(ours)).toEqual(rows(peer))
  })
})
