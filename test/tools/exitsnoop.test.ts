/** exitsnoop against children of this process that end in known ways, and beside Debian's exitsnoop. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { describe, expect, it } from 'vitest'
import { itOnce } from '../support/once.ts'
import { peerTraced, traced, tracedJson } from '../support/traced.ts'

interface Exit {
  readonly time: string
  readonly label?: string
  readonly comm: string
  readonly pid: number
  readonly ppid: number
  readonly tid: number
  readonly age: number
  readonly code?: number
  readonly signal?: number
  readonly name?: string
  readonly coreDumped?: boolean
}

const self = process.pid
type End = readonly [pid: number, code: number | null, signal: NodeJS.Signals | null]

/** A child that ran to its end, as node was told of it. */
function ended(script: string, command = 'bash', args = ['-c', script]): Promise<End> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore' })
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve([child.pid!, code, signal]))
  })
}

const codes = [0, 1, 2, 3, 7, 126, 255]
const signals: NodeJS.Signals[] = ['SIGTERM', 'SIGKILL', 'SIGHUP', 'SIGUSR1']

/** Eleven ends: by codes and by signals. */
async function ends(): Promise<End[]> {
  const all: End[] = []
  for (const code of codes) all.push(await ended(`exit ${code}`))
  for (const signal of signals) all.push(await ended(`kill -${signal.slice(3)} $$`))
  return all
}

const mine = (exits: readonly Exit[]) => exits.filter((exit) => exit.ppid === self)
const endOf = ({ pid, code, name }: Exit) => [pid, code ?? null, name ?? null]

describe('exitsnoop', () => {
  it('tells of each end what wait(2) told the parent, once', async () => {
    let known: End[] = []
    const seen = mine(await tracedJson<Exit>('exitsnoop', [], async () => (known = await ends())))
    expect(seen.map(endOf)).toEqual(known)
    for (const { comm, pid, tid, signal, name, coreDumped } of seen) {
      expect([comm, tid]).toEqual(['bash', pid])
      if (name === undefined) continue
      expect(signal).toBe(constants.signals[name as NodeJS.Signals])
      expect(coreDumped).toBe(false)
    }
  })

  itOnce('tells failures only with -x, one process with -p, and labels', async () => {
    let known: End[] = []
    const failed = mine(await tracedJson<Exit>('exitsnoop', ['-x'], async () => (known = await ends())))
    expect(failed.map(endOf)).toEqual(known.slice(1))
    // A process that waits for its order to end.
    const child = spawn('bash', ['-c', 'read; exit 23'], { stdio: ['pipe', 'ignore', 'ignore'] })
    const only = await tracedJson<Exit>('exitsnoop', ['-p', `${child.pid}`, '--label', 'ab'], async () => {
      await ended('exit 5')
      await new Promise((resolve) => child.on('exit', resolve).stdin!.end('\n'))
    })
    expect(only.map(({ label, pid, code }) => [label, pid, code])).toEqual([['ab', child.pid, 23]])
  })

  it('knows the age of a process from its start', async () => {
    const child = spawn('bash', ['-c', 'read'], { stdio: ['pipe', 'ignore', 'ignore'] })
    await new Promise((resolve) => child.on('spawn', resolve))
    // In ticks of 10 ms since boot: field 22, behind the name.
    const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8').replace(/^.*\) /, '')
    const started = Number(stat.split(' ')[19]) / 100
    const uptime = () => Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0])
    const before = uptime()
    const [exit] = await tracedJson<Exit>('exitsnoop', ['-p', `${child.pid}`], async () => {
      await new Promise((resolve) => child.on('exit', resolve).stdin!.end('\n'))
    })
    // What /proc says is cut to ticks.
    expect(started + exit!.age).toBeGreaterThan(before - 0.02)
    expect(started + exit!.age).toBeLessThan(uptime() + 0.02)
  })

  it('tells of a process with threads once, when the last ends, and of threads with --per-thread', async () => {
    // Five threads end, then the first one, and last another: only then has the process ended.
    const script = `
import ctypes, os, threading
exit_thread = 60 if os.uname().machine == 'x86_64' else 93
def state(tid):
    with open(f'/proc/self/task/{tid}/stat') as file: return file.read().rpartition(') ')[2][0]
def last():
    while state(os.getpid()) != 'Z': pass
    os._exit(13)
stay = threading.Event()
threads = [threading.Thread(target=stay.wait) for _ in range(5)]
for each in threads: each.start()
stay.set()
while len(os.listdir('/proc/self/task')) > 1: pass
threading.Thread(target=last).start()
ctypes.CDLL(None).syscall(exit_thread, 0)`
    const run = () => ended('', 'python3', ['-c', script])
    let known: End | undefined
    const whole = await tracedJson<Exit>('exitsnoop', [], async () => (known = await run()))
    const [one, ...more] = whole.filter(({ pid }) => pid === known![0])
    expect([endOf(one!), more]).toEqual([known, []])
    expect(one!.tid).not.toBe(one!.pid)
    const each = await tracedJson<Exit>('exitsnoop', ['--per-thread'], async () => (known = await run()))
    const threads = each.filter(({ pid }) => pid === known![0])
    expect(threads.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0, 13])
    expect(new Set(threads.map(({ tid }) => tid)).size).toBe(7)
    expect(threads.at(-2)!.tid).toBe(known![0])
  })

  it("says what Debian's says, run beside it", async () => {
    let ours: readonly string[] = []
    let known: End[] = []
    const peer = await peerTraced(
      'exitsnoop',
      [],
      'PCOMM',
      async () => {
        ours = await traced('exitsnoop', ['--utc', '--label', 'x'], async () => (known = await ends()))
      },
      (lines) => known.every(([pid]) => lines.some((line) => line.includes(` ${pid} `))),
    )
    expect(ours[0]).toMatch(/^TIME-UTC {5}LABEL PCOMM {12}PID {5}PPID {4}TID {5}AGE\(s\) {2}EXIT_CODE$/)
    // Name, process, parent, thread, age, cause.
    const rows = (lines: readonly string[]) =>
      lines
        .map((line) => /(\S+) +(\d+) +(\d+) +(\d+) +([\d.]+) +(.*\S)/.exec(line)?.slice(1) ?? [])
        .filter(([, pid]) => known.some(([one]) => `${one}` === pid))
        .map(([comm, pid, , tid, , why]) => [comm, pid, tid, why])
        .sort()
    expect(rows(ours).length).toBe(11)
    // Debian's gives signals a shape of their own.
    const numbers = (all: ReturnType<typeof rows>) =>
      all.map((row) => row.map((cell) => cell?.replace(/^(signal \d+|code \d+).*/, '$1')))
    expect(numbers(rows(ours))).toEqual(numbers(rows(peer)))
    expect(ours.some((line) => line.endsWith('signal 9 (KILL)'))).toBe(true)
    expect(ours[1]).toMatch(/^\d\d:\d\d:\d\d\.\d{3} x {5}\S/)
  })
})
