/** runqlat against processes whose switches are known: as many waits as /proc/PID/schedstat counts, and as long. */
import { readFileSync, statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCgroup } from '../support/cgroup.ts'
import { Child } from '../support/child.ts'
import { boundsOf, countOf, distributions, expectBetween, peerBuckets } from '../support/distributions.ts'
import { Echo, seenWhole, type Turns } from '../support/echo.ts'
import { describeOnce, itOnce } from '../support/once.ts'
import { skep, traced } from '../support/traced.ts'

/** The first CPU that this process may use. */
const cpu = Number.parseInt(
  readFileSync('/proc/self/status', 'latin1').match(/^Cpus_allowed_list:\t(\d+)/m)![1]!,
  10,
)

let echo: Echo
/** It competes with `echo` for the same CPU. */
let rival: Echo
beforeAll(async () => {
  echo = await new Echo(cpu).start()
  rival = await new Echo(cpu).start()
})
afterAll(async () => {
  await echo.stop()
  await rival.stop()
})

const turnsOf23 = () => echo.turnsIn(() => echo.wake(23))

describe('runqlat --json', () => {
  it('counts each turn of a process that is woken 23 times, as Debian’s runqlat does', async () => {
    let turns: Turns | undefined
    let count = 0
    const peer = await peerBuckets(['runqlat', '-p', `${echo.pid}`], async () => {
      const seen = await distributions(['runqlat', '-p', `${echo.pid}`], async () => {
        turns = await turnsOf23()
      })
      expect(turns!.most).toBeGreaterThanOrEqual(23)
      expect(seen).toMatchObject([{ unit: 'usecs' }])
      count = seen[0]!.count
      expectBetween(count, turns!)
    })
    // It does not see waits of a task that had to give way when it was about to sleep.
    expectBetween(countOf(peer), { least: 23 - (turns!.most - turns!.least), most: count })
  })

  it('measures how long a process waits for another one on the same CPU', async () => {
    const round = async () => {
      let waited = 0
      let turns: Turns | undefined
      const [seen] = await distributions(['runqlat', '-p', `${echo.pid}`], async () => {
        const before = echo.schedStat().waiting
        turns = await echo.turnsIn(() => Promise.all([echo.wake(1, 40_000), rival.wake(1, 40_000)]))
        waited = Number(echo.schedStat().waiting - before) / 1000
      })
      return { waited, turns: turns!, seen: seen! }
    }
    const { waited, seen } = await seenWhole(round)
    expect(waited).toBeGreaterThan(1000)
    const { least, most } = boundsOf(seen.buckets)
    expect(least).toBeLessThan(waited * 1.05)
    expect(most).toBeGreaterThan(waited * 0.95)
  })

  it('tells processes, threads and namespaces apart', async () => {
    const by = async (flag: string, key: string) => {
      let turns: Turns | undefined
      const seen = await distributions(['runqlat', flag], async () => {
        turns = await turnsOf23()
      })
      const keys = seen.map((each) => each[key])
      expect(new Set(keys).size).toBe(keys.length)
      return { seen, turns: turns! }
    }
    for (const [flag, key] of [
      ['-P', 'pid'],
      ['-L', 'tid'],
    ] as const) {
      const { seen, turns } = await by(flag, key)
      const own = seen.find((each) => each[key] === echo.pid)
      expect(own).toMatchObject({ comm: 'sh' })
      expectBetween(own!.count, turns)
    }
    const { seen, turns } = await by('--pidnss', 'pidns')
    const own = seen.find((each) => each.pidns === statSync('/proc/self/ns/pid').ino)
    expect(own!.count).toBeGreaterThanOrEqual(turns.least)
  })

  itOnce('keeps to a cgroup and those below it', async () => {
    const cgroup = makeCgroup()
    const member = new Echo()
    try {
      cgroup.take(member.pid)
      await member.start()
      let turns: Turns | undefined
      const seen = await distributions(['runqlat', '-P', '-c', cgroup.path], async () => {
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

describeOnce('runqlat as text', () => {
  it('prints what BCC prints, and percentiles', async () => {
    const lines = await traced('runqlat', ['-mTp', `${echo.pid}`, '-P'], () => echo.wake(23))
    expect(lines.join('\n')).toMatch(
      new RegExp(
        `^\\d\\d:\\d\\d:\\d\\d\\n\\npid = ${echo.pid} sh\\n {5}msecs {15}: count {5}distribution\\n` +
          ' {9}0 -> 1 {10}: \\d+ +\\|\\*+ *\\|\\n[\\s\\S]* {5}p50 ~ \\d+, .* msecs \\(\\d+ values\\)$',
      ),
    )
  })

  it('prints as many summaries as asked for', async () => {
    const tool = new Child(process.execPath, [skep, 'runqlat', '0.05', '3', '-T'])
    expect(await tool.ended).toEqual({ code: 0, signal: null })
    expect(tool.lines.filter((line) => /^\d\d:\d\d:\d\d$/.test(line))).toHaveLength(3)
  })
})
