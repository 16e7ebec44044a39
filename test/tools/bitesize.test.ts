/** bitesize against reads and writes of known sizes on a block device of the test's own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  added,
  bucketsIn,
  counted,
  type Drawn,
  distributions,
  peerBuckets,
} from '../support/distributions.ts'
import { type LoopDevice, makeLoopDevice } from '../support/loop-device.ts'
import { itOnce } from '../support/once.ts'
import { traced } from '../support/traced.ts'

let disk: LoopDevice
beforeAll(() => {
  disk = makeLoopDevice()
})
afterAll(() => disk.close())

const transfers = async () => {
  await disk.transfer('read', 23, 4)
  await disk.transfer('write', 7, 64)
  await disk.transfer('read', 3, 1)
}
const wanted = [
  { low: 0, high: 1, count: 3 },
  { low: 4, high: 7, count: 23 },
  { low: 64, high: 127, count: 7 },
]

describe('bitesize', () => {
  it('counts 33 requests by size and process, as /proc/diskstats and Debian’s bitesize do', async () => {
    let completed = 0
    let issued: Drawn[] = []
    const peer = await peerBuckets(['bitesize', '-d', disk.name, '-c', 'dd'], async () => {
      const seen = await distributions(['bitesize', '-d', disk.path], async () => {
        const before = await disk.completed()
        await transfers()
        completed = (await disk.completed()) - before
      })
      expect(seen.reduce((sum, { count }) => sum + count, 0)).toBe(completed)
      // A queue that was found busy is emptied by the kernel, on behalf of who filled it.
      issued = seen.filter(({ comm }) => comm === 'dd' || /^kworker/.test(`${comm}`))
      expect(issued.every(({ unit }) => unit === 'Kbytes')).toBe(true)
      // A kilobyte is between 1 and 1: the first bucket.
      expect(added(issued.map(({ buckets }) => buckets))).toEqual(wanted)
    })
    expect(counted(peer)).toEqual(counted(issued.find(({ comm }) => comm === 'dd')!.buckets))
  })

  itOnce('keeps to processes of a name, and to a disk', async () => {
    const other = makeLoopDevice()
    try {
      const work = async () => {
        await other.transfer('read', 5, 4)
        await transfers()
      }
      expect(await distributions(['bitesize', '-d', disk.name, '-c', 'not-dd'], work)).toEqual([])
      expect(await distributions(['bitesize', '-d', other.name, '-c', 'dd'], work)).toMatchObject([
        { count: 5 },
      ])
    } finally {
      other.close()
    }
  })

  itOnce('prints what BCC prints, and percentiles', async () => {
    const lines = await traced('bitesize', ['-T', '-c', 'dd', '-d', disk.name], transfers)
    expect(lines.slice(0, 5)).toEqual([
      expect.stringMatching(/^\d\d:\d\d:\d\d$/),
      '',
      'Process Name = dd',
      '     Kbytes              : count     distribution',
      `         0 -> 1          : 3        |${'*****'.padEnd(40)}|`,
    ])
    expect(counted(bucketsIn(lines))).toEqual(wanted)
    expect(lines.at(-1)).toMatch(/^ {5}p50 ~ [4-7], p90 ~ \d+, p99 ~ \d+ Kbytes \(33 values\)$/)
  })
})
