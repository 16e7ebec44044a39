/**
 * A shell that sleeps until it is sent a line, works a little and sends it back: a process whose switches are known.
 * With `cpu` it stays on that one.
 */
import { readFileSync } from 'node:fs'
import { setTimeout as after } from 'node:timers/promises'
import { Child } from './child.ts'

/** What /proc/PID/schedstat says (Documentation/scheduler/sched-stats.rst). */
export interface SchedStat {
  /** Nanoseconds on a CPU. */
  readonly running: bigint
  /** Nanoseconds waiting for one. */
  readonly waiting: bigint
  /** How often it was switched to. */
  readonly turns: number
}

export function schedStat(pid: number): SchedStat {
  const [running, waiting, turns] = readFileSync(`/proc/${pid}/schedstat`, 'latin1').trim().split(' ')
  return { running: BigInt(running!), waiting: BigInt(waiting!), turns: Number(turns) }
}

/** Resolves once a process sleeps: nothing tells of it, so /proc is asked. */
export async function asleep(pid: number): Promise<void> {
  while (!/^State:\tS/m.test(readFileSync(`/proc/${pid}/status`, 'latin1'))) await after(1)
}

/** Counts up to each number it reads: work that takes a CPU and nothing else. */
const script = `
echo ready
while read count; do
  i=0
  while [ $i -lt $count ]; do i=$((i + 1)); done
  echo "$count"
done`

export class Echo {
  readonly #child: Child

  constructor(cpu?: number) {
    const shell = ['sh', '-c', script]
    const [command, ...args] = cpu === undefined ? shell : ['taskset', '-c', `${cpu}`, ...shell]
    this.#child = new Child(command!, args, {}, 'pipe')
  }

  get pid(): number {
    return this.#child.process.pid!
  }

  /** Resolves once it sleeps. */
  async start(): Promise<this> {
    await this.#child.has('ready')
    await asleep(this.pid)
    return this
  }

  /** Wakes it `times` times, each time to count to `count`, and waits until it sleeps again. */
  async wake(times: number, count = 0): Promise<void> {
    for (let i = 0; i < times; i++) {
      const lines = this.#child.lines.length
      this.#child.process.stdin!.write(`${count}\n`)
      await this.#child.until((seen) => seen.length > lines)
      await asleep(this.pid)
    }
  }

  schedStat(): SchedStat {
    return schedStat(this.pid)
  }

  async stop(): Promise<void> {
    await this.#child.stop()
  }
}
