/** opensnoop against opens of files with names of their own, and beside Debian's opensnoop. */
import { execFile, spawn } from 'node:child_process'
import { closeSync, constants, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { itOnce } from '../support/once.ts'
import { peerTraced, skep, traced, tracedJson } from '../support/traced.ts'

interface Open {
  readonly time: string
  readonly pid: number
  readonly tid: number
  readonly uid: number
  readonly comm: string
  readonly fd: number
  readonly errno: number
  readonly flags: number
  readonly mode: number
  readonly path: string
}

const self = process.pid
const folder = mkdtempSync(join(tmpdir(), 'opensnoop-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string) => join(folder, name)
const { O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND } = constants
const O_ACCMODE = 3

const there = Array.from({ length: 23 }, (_, i) => file(`there ${i} é`))
const missing = Array.from({ length: 11 }, (_, i) => file(`missing ${i}`))
for (const each of there) writeFileSync(each, '')

/** Opens each of them once; gives the descriptors, which are closed again. */
function opens(): number[] {
  const fds = there.map((each) => openSync(each, 'r'))
  for (const each of missing) expect(() => openSync(each, 'r+')).toThrow('ENOENT')
  for (const fd of fds) closeSync(fd)
  return fds
}

const mine = (seen: readonly Open[]) => seen.filter(({ path }) => path.startsWith(folder))

/** What the tool sees of a child of the test alone, whose program waits for a line before it begins. */
async function ofChild(options: readonly string[], command: string, ...args: string[]): Promise<Open[]> {
  const child = spawn(command, args, { cwd: folder, stdio: ['pipe', 'ignore', 'ignore'] })
  const ended = new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve))
  try {
    return await tracedJson<Open>('opensnoop', ['-p', `${child.pid}`, ...options], () => {
      child.stdin.end('\n')
      return ended
    })
  } finally {
    child.kill('SIGKILL')
  }
}

describe('opensnoop', () => {
  it('tells of each open once, with descriptor and errno', async () => {
    let fds: number[] = []
    const started = Date.now()
    const work = () => {
      fds = opens()
    }
    const seen = mine(await tracedJson<Open>('opensnoop', ['-p', `${self}`], work))
    expect(seen.map(({ path, fd, errno, flags }) => [path, fd, errno, flags & O_ACCMODE])).toEqual([
      ...there.map((path, i) => [path, fds[i], 0, O_RDONLY]),
      ...missing.map((path) => [path, -1, 2, O_RDWR]),
    ])
    for (const { pid, tid, uid, time } of seen) {
      expect([pid, tid, uid]).toEqual([self, self, process.getuid!()])
      expect(Date.parse(time)).toBeGreaterThan(started - 50)
      expect(Date.parse(time)).toBeLessThan(Date.now() + 50)
    }
  })

  itOnce('filters by failure, thread, user, name and flags', async () => {
    const work = () => {
      opens()
      closeSync(openSync(file('made'), O_WRONLY | O_CREAT | O_TRUNC, 0o640))
      closeSync(openSync(file('made'), O_RDWR | O_APPEND))
    }
    const of = async (...options: string[]) =>
      mine(await tracedJson<Open>('opensnoop', ['-p', `${self}`, ...options], work)).map(({ path }) => path)
    expect(await of('-x', '-t', `${self}`)).toEqual(missing)
    expect(await of('-t', `${self + 1}`)).toEqual([])
    expect(await of('-u', `${process.getuid!() + 1}`)).toEqual([])
    expect(await of('-n', '^no such name$')).toEqual([])
    expect(await of('-f', 'O_WRONLY', '-f', 'O_RDWR')).toEqual([...missing, file('made'), file('made')])
    expect(await of('-f', 'O_APPEND,O_CREAT')).toEqual([file('made'), file('made')])
    expect(await of('-f', 'O_RDONLY')).toEqual(there)
    expect(await of('-f', 'O_SYNC')).toEqual([])
  })

  it('sees openat2, with flags and mode as they were asked for', async () => {
    const asked = O_WRONLY | O_CREAT
    const script = `
import ctypes, struct, sys
input()
how = struct.pack('QQQ', ${asked}, 0o604, 0)
ctypes.CDLL(None).syscall(437, -100, sys.argv[1].encode(), how, len(how))`
    const path = file('by openat2')
    // Python may look into its working folder for modules meanwhile.
    const opens = mine(await ofChild([], 'python3', '-c', script, path))
    const [open, ...more] = opens.filter((each) => each.path === path)
    expect(open).toMatchObject({ path, comm: 'python3', errno: 0, flags: asked, mode: 0o604 })
    expect(open!.fd).toBeGreaterThan(2)
    expect(more).toEqual([])
  })

  itOnce('shows whole paths with -F: from the working folder, a descriptor, across mounts', async () => {
    mkdirSync(file('a/b/c'), { recursive: true })
    mkdirSync(file('mount/point'), { recursive: true })
    const places = `
import os
input()
os.chdir('a')
folder = os.open('b/c', os.O_PATH)
for name, at in (('one', None), ('two', folder), (os.getcwd() + '/three', None), ('four', 9999)):
    try: os.open(name, os.O_RDONLY, dir_fd=at)
    except OSError: pass`
    const mount = 'mount -t tmpfs none mount/point && mkdir -p mount/point/x/y && cd mount/point/x/y'
    const known = ['one', 'two', 'three', 'four', 'five']
    const named = async (...options: string[]) => {
      const seen = [
        await ofChild(['-x', ...options], 'python3', '-c', places),
        await ofChild(['-x', ...options], 'unshare', '--mount', 'sh', '-c', `read _; ${mount}; : < five`),
      ].flat()
      const ours = seen.filter(({ path }) => known.includes(path.replace(/^.*\//, '')))
      return ours.map(({ path, errno }) => [path, errno])
    }
    expect(await named('-F')).toEqual([
      [file('a/one'), 2],
      [file('a/b/c/two'), 2],
      [file('a/three'), 2],
      // There is no folder to tell of, as the errno says: EBADF.
      ['four', 9],
      [file('mount/point/x/y/five'), 2],
    ])
    expect(await named()).toEqual([
      ['one', 2],
      ['two', 2],
      [file('a/three'), 2],
      ['four', 9],
      ['five', 2],
    ])
  })

  itOnce('ends after the time of -d', async () => {
    const words = [skep, 'opensnoop', '-d', '0.1', '-p', `${self}`, '-x']
    const { stdout } = await promisify(execFile)(process.execPath, words)
    expect(stdout).toMatch(/^PID {5}COMM/)
  })

  it("says the same as Debian's, run beside it", async () => {
    let ours: readonly string[] = []
    const peer = await peerTraced(
      'opensnoop',
      ['-p', `${self}`, '-U'],
      'COMM',
      async () => {
        ours = await traced('opensnoop', ['-p', `${self}`, '-U', '-e', '-T'], () => void opens())
      },
      (lines) => lines.some((line) => line.includes(missing.at(-1)!)),
    )
    expect(ours[0]).toMatch(/^TIME\(s\) {8}UID {4}PID {5}COMM {15}FD ERR FLAGS {4}MODE PATH$/)
    // UID, PID, COMM, FD, ERR, PATH; without TIME(s), FLAGS and MODE.
    const rows = (lines: readonly string[], row: RegExp) => {
      const own = lines.filter((line) => line.includes(folder))
      return own.map((line) => row.exec(line)?.slice(1)).sort()
    }
    const ownRows = rows(ours, /^\d\.\d{9} +(\d+) +(\d+) +(.+?) +(-?\d+) +(\d+) \d{8} \d{4} (.+)$/)
    expect(ownRows.length).toBe(34)
    expect(ownRows).toEqual(rows(peer, /^(\d+) +(\d+) +(.+?) +(-?\d+) +(\d+) (.+)$/))
  })
})
