/** biolatency against known I/O on a block device of the test's own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCgroup } from '../support/cgroup.ts'
import { boundsOf, counted, countOf, distributions, peerBuckets } from '../support/distributions.ts'
import { type LoopDevice, makeLoopDevice } from '../support/loop-device.ts'
import { describeOnce } from '../support/once.ts'
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
      expect(seen).toMatchObject([{ unit: 'usecs', count: completed }])
      const { total, buckets } = seen[0]!
      const bounds = boundsOf(buckets)
      expect(total).toBeGreaterThanOrEqual(bounds.least)
      expect(total).toBeLessThan(bounds.most)
      // They came one after the other.
      expect(total).toBeLessThan(elapsed)
    })
    expect(countOf(peer)).toBe(completed)
  })

  it('tells disks and kinds of requests apart', async () => {
    const work = async () => {
      await disk.transfer('read', 23, 4)
      await disk.transfer('write', 7, 4)
      await other.transfer('read', 5, 4)
    }
    const of = (seen: Awaited<ReturnType<typeof distributions>>, device: LoopDevice) =>
      seen.filter(({ disk: name }) => name === device.name)
    const disks = await distributions(['biolatency', '-D'], work)
    expect(of(disks, disk)).toMatchObject([{ count: 30 }])
    expect(of(disks, other)).toMatchObject([{ count: 5 }])

    const kinds = await distributions(['biolatency', '-F', '-d', disk.name], work)
    const ofKind = (kind: string) => kinds.filter(({ flags }) => `${flags}`.endsWith(kind))
    expect(ofKind('Sync-Read')).toMatchObject([{ count: 23 }])
    expect(ofKind('Sync-Write')).toMatchObject([{ count: 7 }])

    const both = of(await distributions(['biolatency', '-DF'], work), other)
    expect(both).toMatchObject([{ disk: other.name, flags: 'Sync-Read', count: 5 }])
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
        expect([queued!.count, driver!.count]).toEqual([23, 23])
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
      expect(seen).toMatchObject([{ count: 23 }])
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
    expect(lines.at(-1)).toMatch(/^ {5}p50 ~ \d+, p90 ~ \d+, p99 ~ \d+ msecs \(23 values\)$/)
  })

  it('takes -j for --json, as BCC does', async () => {
    const [line] = await traced('biolatency', ['-jd', disk.name], () => disk.transfer('read', 3, 4))
    expect(counted(JSON.parse(line!).buckets).length).toBeGreaterThan(0)
  })
})
