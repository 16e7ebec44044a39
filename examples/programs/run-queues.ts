/**
 * Who waits for a CPU, how long, and who has it meanwhile, by cgroup: for machines on which services take each other's
 * time. A wait begins when a task could run (it was woken, or had to give way) and ends when it does; whoever leaves
 * the CPU to it is who it waited for last (kernel/sched/core.c, sched_wakeup and sched_switch).
 *
 *     run-queues.ts [--seconds 5] [--json] [CGROUP…]     paths below /sys/fs/cgroup; all cgroups without; Ctrl-C ends it early
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { attach, hash, histogram, rawTracepoint, struct, u32, u64 } from 'skep'
import { type KernelStructs, nsecs } from 'skep/kernel'

type Task = KernelStructs['task_struct']

const { values: options, positionals } = parseArgs({
  options: { seconds: { type: 'string', default: '5' }, json: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const onlySome = positionals.length > 0

const watched = hash(u64, u32)
/** When a task began to wait, and in which cgroup. */
const waiting = hash(u32, struct({ since: u64, cgroup: u64, preempted: u32 }), { maxEntries: 1 << 16 })
const waits = histogram({ key: u64, sum: true })
/** Waits of those that had to give way. */
const preemptions = hash(u64, u64)
/** For how long a cgroup waited for another. */
const blame = hash(struct({ waiter: u64, runner: u64 }), u64)

const cgroupOf = (task: Task) => task.cgroups.dfl_cgrp.kn.id

function waitsFrom(task: Task, preempted: number) {
  if (task.pid === 0) return
  const cgroup = cgroupOf(task)
  if (onlySome && watched.get(cgroup) === undefined) return
  waiting.set(task.pid, { since: nsecs(), cgroup, preempted })
}

const woken = ['sched_wakeup', 'sched_wakeup_new'].map((event) =>
  rawTracepoint(event, (task: Task) => waitsFrom(task, 0)),
)
const switched = rawTracepoint('sched_switch', (preempted, before, after) => {
  const state = '__state' in before ? before.__state : before.state
  if (preempted || BigInt(state) === 0n) waitsFrom(before, 1)
  const wait = waiting.get(after.pid)
  if (!wait) return
  const { since, cgroup } = wait
  const gaveWay = wait.preempted !== 0
  const now = nsecs()
  const waited = now >= since ? now - since : 0n
  waiting.delete(after.pid)
  waits.record(cgroup, waited / 1000n)
  if (gaveWay) preemptions.add(cgroup, 1n)
  if (before.pid !== 0) blame.add({ waiter: cgroup, runner: cgroupOf(before) }, waited)
})

const mount =
  /^\S+ (\S+) cgroup2 /m.exec(readFileSync('/proc/self/mounts', 'latin1'))?.[1] ?? '/sys/fs/cgroup'

/** A cgroup's number is the inode of its folder. */
const numberOf = (path: string) => statSync(path, { bigint: true }).ino

function pathsByNumber(): Map<bigint, string> {
  const paths = new Map([[numberOf(mount), '/']])
  for (const each of readdirSync(mount, { recursive: true, withFileTypes: true })) {
    const path = `${each.parentPath}/${each.name}`
    if (each.isDirectory()) paths.set(numberOf(path), path.slice(mount.length))
  }
  return paths
}

for (const path of positionals) watched.set(numberOf(path.startsWith(mount) ? path : `${mount}/${path}`), 1)
await using _session = await attach(...woken, switched)
console.error(`Watching run queues for ${options.seconds} seconds`)
const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort())
await setTimeout(Number(options.seconds) * 1000, undefined, { signal: interrupted.signal }).catch(() => {})

const paths = pathsByNumber()
const nameOf = (number: bigint) => paths.get(number) ?? `cgroup ${number} (gone)`
const rows = waits.distributions().map(([cgroup, waits]) => ({
  cgroup: nameOf(cgroup),
  waits: Number(waits.count),
  preempted: Number(preemptions.get(cgroup) ?? 0n),
  total: Number(waits.sum),
  p50: Number(waits.percentile(50)),
  p99: Number(waits.percentile(99)),
  for: [...blame]
    .filter(([{ waiter }]) => waiter === cgroup)
    .map(([{ runner }, time]) => ({ cgroup: nameOf(runner), usecs: Number(time / 1000n) }))
    .sort((a, b) => b.usecs - a.usecs)
    .slice(0, 3),
  histogram: waits,
}))
rows.sort((a, b) => b.total - a.total)
for (const { histogram, ...row } of rows) {
  if (options.json) {
    console.log(JSON.stringify(row))
    continue
  }
  console.log(
    `\n${row.cgroup}: ${row.waits} waits (${row.preempted} had to give way), ${row.total} us in all`,
  )
  console.log(`  half were shorter than ${row.p50} us, 99 % shorter than ${row.p99} us; longest for:`)
  for (const { cgroup, usecs } of row.for) console.log(`    ${String(usecs).padStart(10)} us  ${cgroup}`)
  console.log(histogram.toString('usecs'))
}
if (waits.failed || waiting.failed)
  console.error(`${waits.failed + waiting.failed} waits were not counted: too many at once`)
