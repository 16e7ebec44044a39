/** examples/programs/run-queues.ts on two cgroups whose processes want the same CPU: as many waits, and as long, as /proc says. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { makeCgroup } from '../support/cgroup.ts'
import { Echo, schedStat, type Turns } from '../support/echo.ts'
import { root, ways } from './ways.ts'

interface Row {
  readonly cgroup: string
  readonly waits: number
  readonly preempted: number
  readonly total: number
  readonly for: readonly { readonly cgroup: string; readonly usecs: number }[]
}

/** The first CPU that this process may use. */
const cpu = Number.parseInt(
  readFileSync('/proc/self/status', 'latin1').match(/^Cpus_allowed_list:\t(\d+)/m)![1]!,
  10,
)

it('runs examples/programs/run-queues.ts: waits of each cgroup, and whom it waited for', async () => {
  const groups = [makeCgroup(), makeCgroup()]
  const members = groups.map(() => new Echo(cpu))
  try {
    for (const [i, member] of members.entries()) {
      groups[i]!.take(member.pid)
      await member.start()
    }
    const watch = ways['skep run']!(`${root}examples/programs/run-queues.ts`, [
      '--json',
      '--seconds',
      '600',
      ...groups.map(({ inner }) => inner),
    ])
    const rows: Row[] = []
    try {
      await watch.until(() => watch.stderr.includes('Watching'))
      const before = members.map(({ pid }) => schedStat(pid))
      const compete = async () => {
        for (let turn = 0; turn < 7; turn++)
          await Promise.all(members.map((member) => member.wake(1, 40_000)))
      }
      const turns: Turns[] = []
      turns[0] = await members[0]!.turnsIn(async () => {
        turns[1] = await members[1]!.turnsIn(compete)
      })
      const after = members.map(({ pid }) => schedStat(pid))
      await watch.stop('SIGINT')
      rows.push(...watch.lines.map((line) => JSON.parse(line)))
      for (const [i, { inner }] of groups.entries()) {
        const row = rows.find(({ cgroup }) => inner.endsWith(cgroup))!
        const waited = Number(after[i]!.waiting - before[i]!.waiting) / 1000
        const { least, most } = turns[i]!
        expect(row.waits).toBeGreaterThanOrEqual(least)
        expect(row.waits).toBeLessThanOrEqual(most + 2)
        // Of waits that could not be seen nobody knows how long they were.
        expect(row.total).toBeLessThan(waited * 1.1)
        expect(row.total).toBeGreaterThan(waited * (least === most ? 0.9 : 0.5))
        expect(row.preempted).toBeGreaterThan(0)
        const rival = groups[1 - i]!.inner
        expect(row.for.some(({ cgroup }) => rival.endsWith(cgroup))).toBe(true)
      }
    } finally {
      await watch.stop()
    }
    expect(rows).toHaveLength(2)
  } finally {
    for (const member of members) await member.stop()
    for (const group of groups) group.close()
  }
})
