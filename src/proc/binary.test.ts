import { execFileSync } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { NotFoundError } from '../error/index.ts'
import { findBinary } from './binary.ts'
import { eventSource } from './event-source.ts'
import { cachedLibraries } from './library-cache.ts'

/** The libraries of 64 bits that ldconfig lists. */
const listed = execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' })
  .split('\n')
  .filter((line) => /\(libc6,(x86-64|AArch64)/.test(line))
  .map((line) => line.replace(/^.* => /, ''))

describe('binaries by name', () => {
  it('of the loader are those that ldconfig lists', () => {
    expect(listed.length).toBeGreaterThan(0)
    expect(cachedLibraries()).toEqual(listed)
    expect(cachedLibraries('/etc/hostname')).toEqual([])
    expect(cachedLibraries('/nowhere')).toEqual([])
  })

  it('are paths, programs as the shell finds them, libraries', () => {
    const shells = execFileSync('sh', ['-c', 'command -v bash'], { encoding: 'utf8' }).trim()
    expect(findBinary('bash')).toBe(shells)
    expect(findBinary(shells)).toBe(shells)
    const libc = listed.find((path) => path.endsWith('/libc.so.6'))
    for (const name of ['libc', 'c', 'libc.so', 'libc.so.6']) expect(findBinary(name)).toBe(libc)
  })

  it('of a process are what it has mapped, seen from its root', () => {
    const [, mapped] = /(\/\S*libc[.-]\S*)$/m.exec(readFileSync('/proc/self/maps', 'utf8'))!
    const found = findBinary('libc', process.pid)
    expect(found).toBe(`/proc/${process.pid}/root${mapped}`)
    expect(realpathSync(findBinary('/bin/sh', process.pid))).toContain(realpathSync('/bin/sh'))
  })

  it('that are not there are said so, with what is near', () => {
    expect(() => findBinary('bassh')).toThrow(/did you mean .*bash/)
    for (const name of ['/bin/bassh', '/bin', 'no-such-thing', 'bash/', '/dev/null'])
      expect(() => findBinary(name), name).toThrow(NotFoundError)
  })
})

describe('event sources', () => {
  it('have a number and options', () => {
    expect(eventSource('software')?.type).toBe(1)
    expect(eventSource('uprobe')?.format('retprobe')).toBe(0)
    // Of several bits, the lowest.
    expect(eventSource('uprobe')?.format('ref_ctr_offset')).toBe(32)
    expect(eventSource('uprobe')?.format('nothing')).toBeUndefined()
    expect(eventSource('nothing')).toBeUndefined()
  })
})
