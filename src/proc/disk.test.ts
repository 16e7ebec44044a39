import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findDisk } from './disk.ts'

describe('findDisk', () => {
  it('knows each block device of /proc/diskstats by its numbers', () => {
    const listed = () =>
      readFileSync('/proc/diskstats', 'latin1')
        .trim()
        .split('\n')
        .map((row) => row.trim().split(/\s+/, 3).join(' '))
    const rows = listed()
    const found = rows.map((row) => findDisk(row.split(' ')[2]!))
    // Others attach and detach disks meanwhile.
    const still = new Set(listed())
    const there = rows.flatMap((row, i) => (still.has(row) ? [[row, found[i]] as const] : []))
    expect(there.length).toBeGreaterThan(0)
    for (const [row, disk] of there) expect(`${disk?.major} ${disk?.minor}`).toBe(row.replace(/ [^ ]*$/, ''))
  })

  it('knows none by other names', () => {
    for (const name of ['', '..', 'no-such-disk']) expect(findDisk(name)).toBeUndefined()
  })
})
