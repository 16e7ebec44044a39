import { constants as fs } from 'node:fs'
import { constants as os } from 'node:os'
import { describe, expect, it } from 'vitest'
import { errno, openFlags, ports, seconds, signal, syscall } from './kernel-option.ts'
import { parseOptions } from './parse-options.ts'
import { UsageError } from './usage-error.ts'

const options = {
  errno: errno('e', ''),
  signal: signal('s', ''),
  syscall: syscall('', ''),
  ports: ports('p', ''),
  time: seconds('d', 'DURATION', ''),
  flags: openFlags('f', ''),
}
const parse = (...words: string[]) => parseOptions(options, words)

describe('options by the names of the kernel', () => {
  it('take names and numbers', () => {
    expect([parse('-e', 'ENOENT').errno, parse('-e', '13').errno]).toEqual([os.errno.ENOENT, 13])
    expect(['KILL', 'sigkill', '9'].map((each) => parse('-s', each).signal)).toEqual([9, 9, 9])
    expect(parse('--syscall', 'read').syscall).toBe(process.arch === 'x64' ? 0 : 63)
    expect(parse('-p', '80,443').ports).toEqual([80, 443])
    expect(['10', '0.5', '250ms', '2m'].map((each) => parse('-d', each).time)).toEqual([
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

  it('are absent without being given', () => {
    const { errno, signal, syscall, ports, time, flags } = parse()
    expect([errno, signal, syscall, ports, time, flags]).toEqual([
      0,
      -1,
      -1,
      [],
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
    ['-d', 'soon'],
    ['-f', 'O_NOPE'],
    ['-f', 'O_ACCMODE'],
  ])('refuse %s %s', (...words) => {
    expect(() => parse(...words)).toThrow(UsageError)
  })
})
