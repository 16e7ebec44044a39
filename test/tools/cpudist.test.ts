/** cpudist against processes whose turns on a CPU are known from /proc/PID/schedstat, and whose sleeps are. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCgroup } from '../support/cgroup.ts'
import { Child } from '../support/child.ts'
import { boundsOf, countOf, distributions, peerBuckets } from '../support/distributions.ts'
import { asleep, Echo, schedStat } from '../support/echo.ts'
import { traced } from '../support/traced.ts'

let echo: Echo
beforeAll(async () => {
  echo = await new Echo().start()
})
afterAll(() => echo.stop())

/** How often a process was switched from. */
function switchesOf(pid: number): number {
  const counts = readFileSync(`/proc/${pid}/status`, 'latin1').matchAll(/ctxt_switches:\t(\d+)/g)
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0)
}

/** How long CPUs have idled, in ticks. */
const idled = () => Number(readFileSync('/proc/stat', 'latin1').split(/\s+/)[4])

/** Wakes `echo` 23 times; gives how often it was switched to. */
async function turnsOf23(): Promise<number> {
  const before = echo.schedStat().turns
  await echo.wake(23)
  return echo.schedStat().turns - before
}

describe('cpudist --json', () => {
  it('counts each turn of a process that is woken 23 times', async () => {
    let [turns, switches] = [0, 0]
    const seen = await distributions(['cpudist', '-p', `${echo.pid}`], async () => {
      const before = switchesOf(echo.pid)
      turns = await turnsOf23()
      switches = switchesOf(echo.pid) - before
    })
    expect(turns).toBeGreaterThanOrEqual(23)
    expect(switches).toBe(turns)
    expect(seen).toMatchObject([{ unit: 'usecs', count: turns }])
    expect(seen[0]).not.toHaveProperty('total')
  })

  it('counts the times between turns, as Debian’s cpudist does', async () => {
    let turns = 0
    const words = ['cpudist', '-O', '-p', `${echo.pid}`] as const
    // (It could not be asked about turns themselves: it leaves out those that end with sleep.)
    const peer = await peerBuckets(words, async () => {
      const seen = await distributions(words, async () => {
        turns = await turnsOf23()
      })
      // It went to sleep before its first turn when nobody looked.
      expect(seen).toMatchObject([{ count: turns - 1 }])
    })
    expect(countOf(peer)).toBe(turns - 1)
  })

  it('measures how long a process was on a CPU', async () => {
    let [turns, ran, most] = [0, 0, 0]
    const [seen] = await distributions(['cpudist', '-e', '-p', `${echo.pid}`], async () => {
      const [start, before] = [process.hrtime.bigint(), echo.schedStat()]
      await echo.wake(3, 20_000)
      const after = echo.schedStat()
      turns = after.turns - before.turns
      ran = Number(after.running - before.running) / 1000
      most = Number(process.hrtime.bigint() - start - (after.waiting - before.waiting)) / 1000
    })
    const { count, total, avg, buckets } = seen!
    expect(count).toBe(turns)
    // The scheduler leaves out what interrupts took; a turn is cut to whole microseconds.
    expect(total).toBeGreaterThan(ran * 0.95 - turns)
    expect(total).toBeLessThan(most * 1.05)
    expect(avg).toBe(Math.floor(total! / count))
    expect(boundsOf(buckets).least).toBeLessThanOrEqual(total!)
    expect(boundsOf(buckets).most).toBeGreaterThan(total!)
  })

  it('counts sleeps of 30 ms off the CPU, and what else keeps a process from running', async () => {
    const sleeper = new Child('perl', ['-e', '$| = 1; print "ready\n"; <>; select(undef, undef, undef, .03) for 1..7; print "done\n"; <>'], {}, 'pipe') // biome-ignore format: one program
    try {
      await sleeper.has('ready')
      await asleep(sleeper.process.pid!)
      let turns = 0
      const [seen] = await distributions(['cpudist', '-Oe', '-p', `${sleeper.process.pid}`], async () => {
        const before = schedStat(sleeper.process.pid!).turns
        sleeper.process.stdin!.write('\n')
        await sleeper.has('done')
        await asleep(sleeper.process.pid!)
        turns = schedStat(sleeper.process.pid!).turns - before
      })
      expect(seen!.count).toBe(turns - 1)
      expect(countOf(seen!.buckets.filter(({ high }) => high >= 30_000))).toBeGreaterThanOrEqual(7)
      expect(seen!.total).toBeGreaterThanOrEqual(7 * 30_000)
    } finally {
      await sleeper.stop()
    }
  })

  it('tells processes and threads apart, and leaves out idle CPUs unless asked', async () => {
    for (const [flags, key] of [
      ['-P', 'pid'],
      ['-LI', 'tid'],
    ] as const) {
      let [turns, idle] = [0, 0]
      const seen = await distributions(['cpudist', flags], async () => {
        const before = idled()
        turns = await turnsOf23()
        idle = idled() - before
      })
      const keys = seen.map((each) => each[key])
      expect(new Set(keys).size).toBe(keys.length)
      expect(seen.find((each) => each[key] === echo.pid)).toMatchObject({ comm: 'sh', count: turns })
      // On a busy machine no CPU may have idled.
      if (!flags.includes('I')) expect(keys).not.toContain(0)
      else if (idle > 0) expect(keys).toContain(0)
    }
  })

  it('keeps to a cgroup and those below it', async () => {
    const cgroup = makeCgroup()
    const member = new Echo()
    try {
      cgroup.take(member.pid)
      await member.start()
      let turns = 0
      const seen = await distributions(['cpudist', '-P', '-c', cgroup.path], async () => {
        const before = member.schedStat().turns
        await Promise.all([member.wake(23), echo.wake(5)])
        turns = member.schedStat().turns - before
      })
      expect(seen).toMatchObject([{ pid: member.pid, count: turns }])
    } finally {
      await member.stop()
      cgroup.close()
    }
  })
})

it('cpudist prints what BCC prints, with percentiles, average and sum', async () => {
  const lines = await traced('cpudist', ['-TePp', `${echo.pid}`], () => echo.wake(23))
  expect(lines.join('\n')).toMatch(
    new RegExp(
      `^\\d\\d:\\d\\d:\\d\\d\\n\\npid = ${echo.pid} sh\\n {5}usecs {15}: count {5}distribution\\n` +
        ' {9}0 -> 1 {10}: \\d+ +\\|\\** *\\|\\n[\\s\\S]* {5}p50 ~ \\d+, .* usecs \\(\\d+ values\\)\\n' +
        ' {5}avg = \\d+ usecs, total: \\d+ usecs, count: \\d+$',
    ),
  )
})
