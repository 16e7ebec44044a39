/** cpudist against processes whose turns on a CPU are known from /proc/PID/schedstat, and whose sleeps are. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCgroup } from '../support/cgroup.ts'
import { boundsOf, countOf, distributions, expectBetween, peerBuckets } from '../support/distributions.ts'
import { Echo, seenWhole, switchesOf, type Turns } from '../support/echo.ts'
import { itOnce } from '../support/once.ts'
import { traced } from '../support/traced.ts'

let echo: Echo
beforeAll(async () => {
  echo = await new Echo().start()
})
afterAll(() => echo.stop())

/** How long CPUs have idled, in ticks. */
const idled = () => Number(readFileSync('/proc/stat', 'latin1').split(/\s+/)[4])

/** The times between turns that can be seen: it went to sleep before its first turn when nobody looked. */
const offTurns = ({ least, most }: Turns): Turns => ({ least: least - 1, most: most - 1 })

const turnsOf23 = () => echo.turnsIn(() => echo.wake(23))

describe('cpudist --json', () => {
  it('counts each turn of a process that is woken 23 times', async () => {
    let turns: Turns | undefined
    let switches = 0
    const seen = await distributions(['cpudist', '-p', `${echo.pid}`], async () => {
      const before = switchesOf(`/proc/${echo.pid}`)
      turns = await turnsOf23()
      switches = switchesOf(`/proc/${echo.pid}`) - before
    })
    expect(turns!.most).toBeGreaterThanOrEqual(23)
    expect(switches).toBe(turns!.most)
    expect(seen).toMatchObject([{ unit: 'usecs' }])
    expectBetween(seen[0]!.count, turns!)
    expect(seen[0]).not.toHaveProperty('total')
  })

  it('counts the times between turns, as Debian’s cpudist does', async () => {
    let turns: Turns | undefined
    let count = 0
    const words = ['cpudist', '-O', '-p', `${echo.pid}`] as const
    // (It could not be asked about turns themselves: it leaves out those that end with sleep.)
    const peer = await peerBuckets(words, async () => {
      const [seen] = await distributions(words, async () => {
        turns = await turnsOf23()
      })
      count = seen!.count
      expectBetween(count, offTurns(turns!))
    })
    expect(countOf(peer)).toBe(count)
  })

  it('measures how long a process was on a CPU', async () => {
    const round = async () => {
      let [ran, most] = [0, 0]
      let turns: Turns | undefined
      const [seen] = await distributions(['cpudist', '-e', '-p', `${echo.pid}`], async () => {
        const [start, before] = [process.hrtime.bigint(), echo.schedStat()]
        turns = await echo.turnsIn(() => echo.wake(3, 20_000))
        const after = echo.schedStat()
        ran = Number(after.running - before.running) / 1000
        most = Number(process.hrtime.bigint() - start - (after.waiting - before.waiting)) / 1000
      })
      return { ran, most, turns: turns!, seen: seen! }
    }
    const { ran, most, seen } = await seenWhole(round)
    const { count, total, avg, buckets } = seen
    // The scheduler leaves out what interrupts took; a turn is cut to whole microseconds.
    expect(total).toBeGreaterThan(ran * 0.95 - count)
    expect(total).toBeLessThan(most * 1.05)
    expect(avg).toBe(Math.floor(total! / count))
    expect(boundsOf(buckets).least).toBeLessThanOrEqual(total!)
    expect(boundsOf(buckets).most).toBeGreaterThan(total!)
  })

  it('counts sleeps of 30 ms off the CPU, and what else keeps a process from running', async () => {
    const sleeper = new Echo(undefined, 'sleep')
    try {
      await sleeper.start()
      const round = async () => {
        let turns: Turns | undefined
        const [seen] = await distributions(['cpudist', '-Oe', '-p', `${sleeper.pid}`], async () => {
          turns = offTurns(await sleeper.turnsIn(() => sleeper.wake(1, 7)))
        })
        return { turns: turns!, seen: seen! }
      }
      const { seen, turns } = await seenWhole(round)
      expect(seen.count).toBe(turns.most)
      expect(countOf(seen.buckets.filter(({ high }) => high >= 30_000))).toBeGreaterThanOrEqual(7)
      expect(seen.total).toBeGreaterThanOrEqual(7 * 30_000)
    } finally {
      await sleeper.stop()
    }
  })

  itOnce('tells processes and threads apart, and leaves out idle CPUs unless asked', async () => {
    for (const [flags, key] of [
      ['-P', 'pid'],
      ['-LI', 'tid'],
    ] as const) {
      let turns: Turns | undefined
      let idle = 0
      const seen = await distributions(['cpudist', flags], async () => {
        const before = idled()
        turns = await turnsOf23()
        idle = idled() - before
      })
      const keys = seen.map((each) => each[key])
      expect(new Set(keys).size).toBe(keys.length)
      const own = seen.find((each) => each[key] === echo.pid)
      expect(own).toMatchObject({ comm: 'sh' })
      expectBetween(own!.count, turns!)
      // On a busy machine no CPU may have idled.
      if (!flags.includes('I')) expect(keys).not.toContain(0)
      else if (idle > 0) expect(keys).toContain(0)
    }
  })

  itOnce('keeps to a cgroup and those below it', async () => {
    const cgroup = makeCgroup()
    const member = new Echo()
    try {
      cgroup.take(member.pid)
      await member.start()
      let turns: Turns | undefined
      const seen = await distributions(['cpudist', '-P', '-c', cgroup.path], async () => {
        turns = await member.turnsIn(() => Promise.all([member.wake(23), echo.wake(5)]))
      })
      expect(seen).toMatchObject([{ pid: member.pid }])
      expectBetween(seen[0]!.count, turns!)
    } finally {
      await member.stop()
      cgroup.close()
    }
  })
})

itOnce('cpudist prints what BCC prints, with percentiles, average and sum', async () => {
  const lines = await traced('cpudist', ['-TePp', `${echo.pid}`], () => echo.wake(23))
  expect(lines.join('\n')).toMatch(
    new RegExp(
      `^\\d\\d:\\d\\d:\\d\\d\\n\\npid = ${echo.pid} sh\\n {5}usecs {15}: count {5}distribution\\n` +
        ' {9}0 -> 1 {10}: \\d+ +\\|\\** *\\|\\n[\\s\\S]* {5}p50 ~ \\d+, .* usecs \\(\\d+ values\\)\\n' +
        ' {5}avg = \\d+ usecs, total: \\d+ usecs, count: \\d+$',
    ),
  )
})
