import { fstatSync, openSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { StateError } from '../error/index.ts'
import { Fd } from './fd.ts'

const open = () => new Fd(openSync('/dev/null', 'r'), 'the null device')
const isOpen = (value: number) => {
  try {
    return fstatSync(value).isCharacterDevice()
  } catch {
    return false
  }
}

describe('Fd', () => {
  it('closes once, and has no number afterwards', () => {
    const fd = open()
    const { value } = fd
    fd.close()
    expect(isOpen(value)).toBe(false)
    const other = open()
    // The number is free again, so a second close would hit this one.
    expect(other.value).toBe(value)
    fd.close()
    fd[Symbol.dispose]()
    expect(isOpen(value)).toBe(true)
    other.close()
    expect(() => fd.value).toThrow(StateError)
    expect(() => fd.value).toThrow('the null device is closed')
    expect(() => fd.duplicate()).toThrow(StateError)
  })

  it('duplicates with close-on-exec', () => {
    using fd = open()
    using twin = fd.duplicate()
    expect(twin.value).not.toBe(fd.value)
    fd.close()
    expect(isOpen(twin.value)).toBe(true)
    const flags = /flags:\s*(\d+)/.exec(readFileSync(`/proc/self/fdinfo/${twin.value}`, 'latin1'))![1]!
    expect(Number.parseInt(flags, 8) & 0o2000000).toBe(0o2000000)
  })

  it('closes on the thread pool', async () => {
    const fd = open()
    const { value } = fd
    await fd.closeAsync()
    expect(isOpen(value)).toBe(false)
    await fd.closeAsync()
    expect(fd.closed).toBe(true)
  })

  it('gives its number away', () => {
    const fd = open()
    const other = new Fd(fd.release(), 'other')
    fd.close()
    expect(isOpen(other.value)).toBe(true)
    other.close()
  })
})
