import { existsSync, constants as fs, readdirSync, readFileSync, statSync } from 'node:fs'
import { constants as os } from 'node:os'
import { describe, expect, it } from 'vitest'
import { findDisk } from '../proc/index.ts'
import { cgroup, disk, errno, openFlags, ports, seconds, signal, syscall } from './kernel-option.ts'
import { parseOptions } from './parse-options.ts'
import { UsageError } from './usage-error.ts'

const options = {
  errno: errno('e', ''),
  signal: signal('s', ''),
  syscall: syscall('', ''),
  ports: ports('p', ''),
  cgroup: cgroup('c', ''),
  disk: disk('d', ''),
  time: seconds('t', 'DURATION', ''),
  flags: openFlags('f', ''),
}
const parse = (...words: string[]) => parseOptions(options, words)

describe('options by the names of the kernel', () => {
  it('take names and numbers', () => {
    expect([parse('-e', 'ENOENT').errno, parse('-e', '13').errno]).toEqual([os.errno.ENOENT, 13])
    expect(['KILL', 'sigkill', '9'].map((each) => parse('-s', each).signal)).toEqual([9, 9, 9])
    expect(parse('--syscall', 'read').syscall).toBe(process.arch === 'x64' ? 0 : 63)
    expect(parse('-p', '80,443').ports).toEqual([80, 443])
    expect(['10', '0.5', '250ms', '2m'].map((each) => parse('-t', each).time)).toEqual([
      10_000, 500, 250, 120_000,
    ])
  })

  it('know flags of open that are numbers from those that are bits', () => {
    const { O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_SYNC, O_DSYNC } = fs
    expect(parse('-f', 'O_RDONLY').flags).toEqual({ modes: [O_RDONLY], bits: 0 })
    expect(parse('-f', 'O_WRONLY', '-f', 'O_RDWR').flags).toEqual({ modes: [O_WRONLY, O_RDWR], bits: 0 })
    expect(parse('-f', 'O_CREAT,O_EXCL').flags).toEqual({ modes: [], bits: O_CREAT | O_EXCL })
    // Who asks for O_SYNC does not mean O_DSYNC, which is a part of it.
    expect(parse('-f', 'O_SYNC').flags.bits).toBe(O_SYNC & ~O_DSYNC)
  })

  it('know cgroups and disks', () => {
    const mounted = readFileSync('/proc/self/mounts', 'latin1').match(/^\S+ (\S+) cgroup2 /m)![1]!
    expect(parse('-c', mounted).cgroup).toBe(statSync(mounted, { bigint: true }).ino)
    for (const wrong of ['/tmp', '/no/such/folder', `${mounted}/cgroup.procs`])
      expect(() => parse('-c', wrong), wrong).toThrow(UsageError)
    const disk = readdirSync('/sys/class/block').find(
      (name) => !existsSync(`/sys/class/block/${name}/partition`),
    )!
    expect([disk, `/dev/${disk}`].map((each) => parse('-d', each).disk)).toEqual([
      findDisk(disk),
      findDisk(disk),
    ])
    expect(() => parse('-d', 'no-such-disk')).toThrow(UsageError)
  })

  it('are absent without being given', () => {
    const { errno, signal, syscall, ports, cgroup, disk, time, flags } = parse()
    expect([errno, signal, syscall, ports, cgroup, disk, time, flags]).toEqual([
      0,
      -1,
      -1,
      [],
      0n,
      undefined,
      undefined,
      { modes: [], bits: 0 },
    ])
  })

  it.each([
    ['-e', 'ENOSUCH'],
    ['-e', '0'],
    ['-s', 'NOPE'],
    ['-s', '65'],
    ['--syscall', 'nosuchcall'],
    ['-p', '80,http'],
    ['-p', '65536'],
    ['-t', 'soon'],
    ['-d', 'soon'],
    ['-f', 'O_NOPE'],
    ['-f', 'O_ACCMODE'],
  ])('refuse %s %s', (...words) => {
    expect(() => parse(...words)).toThrow(UsageError)
  })
})
