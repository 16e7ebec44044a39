/** biolatency against known I/O on a block device of the test's own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCgroup } from '../support/cgroup.ts'
import {
  boundsOf,
  counted,
  countOf,
  distributions,
  expectBetween,
  expectCounts,
  peerBuckets,
} from '../support/distributions.ts'
import { type LoopDevice, makeLoopDevice } from '../support/loop-device.ts'
import { describeOnce, itOnce } from '../support/once.ts'
import { traced, tracedJson } from '../support/traced.ts'

let disk: LoopDevice
let other: LoopDevice
beforeAll(() => {
  disk = makeLoopDevice()
  other = makeLoopDevice()
})
afterAll(() => {
  disk.close()
  other.close()
})

describe('biolatency --json', () => {
  it('measures each of 23 requests, as /proc/diskstats counts and Debian’s biolatency measures them', async () => {
    let [completed, elapsed] = [0, 0]
    const peer = await peerBuckets(['biolatency', '-d', disk.name], async () => {
      const seen = await distributions(['biolatency', '-e', '-d', disk.path], async () => {
        const [before, start] = [await disk.completed(), process.hrtime.bigint()]
        await disk.transfer('read', 23, 4)
        elapsed = Number(process.hrtime.bigint() - start) / 1000
        completed = (await disk.completed()) - before
        await other.transfer('read', 5, 4)
      })
      expect(completed).toBeGreaterThanOrEqual(23)
      expect(seen).toMatchObject([{ unit: 'usecs' }])
      const { count, total, buckets } = seen[0]!
      expectBetween(count, disk.told(completed))
      const bounds = boundsOf(buckets)
      expect(total).toBeGreaterThanOrEqual(bounds.least)
      expect(total).toBeLessThan(bounds.most)
      // They came one after the other.
      expect(total).toBeLessThan(elapsed)
    })
    expectBetween(countOf(peer), disk.told(completed))
  })

  itOnce('tells disks and kinds of requests apart', async () => {
    const work = async () => {
      await disk.transfer('read', 23, 4)
      await disk.transfer('write', 7, 4)
      await other.transfer('read', 5, 4)
    }
    const of = (seen: Awaited<ReturnType<typeof distributions>>, device: LoopDevice) =>
      seen.filter(({ disk: name }) => name === device.name)
    const disks = await distributions(['biolatency', '-D'], work)
    expectCounts(of(disks, disk), disk.told(30))
    expectCounts(of(disks, other), other.told(5))

    const kinds = await distributions(['biolatency', '-F', '-d', disk.name], work)
    const ofKind = (kind: string) => kinds.filter(({ flags }) => `${flags}`.endsWith(kind))
    expectCounts(ofKind('Sync-Read'), disk.told(23))
    expectCounts(ofKind('Sync-Write'), disk.told(7))

    const both = of(await distributions(['biolatency', '-DF'], work), other)
    expect(both).toMatchObject([{ disk: other.name, flags: 'Sync-Read' }])
    expectCounts(both, other.told(5))
  })

  it('includes the time in a queue with -Q, where there is one', async () => {
    const queueing = makeLoopDevice()
    try {
      queueing.queue()
      for (const device of [disk, queueing]) {
        const words = ['-e', '-d', device.name]
        let driver: { count: number; total: number } | undefined
        const [queued] = await tracedJson<typeof driver & object>(
          'biolatency',
          ['-Q', ...words],
          async () => {
            ;[driver] = await tracedJson('biolatency', words, () => device.transfer('read', 23, 4))
          },
        )
        for (const { count } of [queued!, driver!]) expectBetween(count, device.told(23))
        if (device === queueing) expect(queued!.total).toBeGreaterThan(driver!.total)
      }
    } finally {
      queueing.close()
    }
  })

  it('keeps to a cgroup and those below it', async () => {
    const cgroup = makeCgroup()
    try {
      const words = ['biolatency', '-c', cgroup.path, '-d', disk.name] as const
      const seen = await distributions(words, async () => {
        await disk.transfer('read', 23, 4, `echo $$ > ${cgroup.inner}/cgroup.procs`)
        await disk.transfer('read', 5, 4)
      })
      expectCounts(seen, disk.told(23))
    } finally {
      cgroup.close()
    }
  })
})

describeOnce('biolatency as text', () => {
  it('prints what BCC prints, and percentiles', async () => {
    const lines = await traced('biolatency', ['-TmFd', disk.name], () => disk.transfer('read', 23, 4))
    expect(lines.slice(0, 4)).toEqual([
      expect.stringMatching(/^\d\d:\d\d:\d\d$/),
      '',
      'flags = Sync-Read',
      '     msecs               : count     distribution',
    ])
    const [, values] = lines.at(-1)!.match(/^ {5}p50 ~ \d+, p90 ~ \d+, p99 ~ \d+ msecs \((\d+) values\)$/)!
    expectBetween(Number(values), disk.told(23))
  })

  it('takes -j for --json, as BCC does', async () => {
    const [line] = await traced('biolatency', ['-jd', disk.name], () => disk.transfer('read', 3, 4))
    expect(counted(JSON.parse(line!).buckets).length).toBeGreaterThan(0)
  })
})
