/**
 * A process that sleeps until it is sent a number, works a little and sends it back: its switches are known. With
 * `cpu` it stays on that one.
 */
import { readdirSync, readFileSync } from 'node:fs'
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

/** How often a process was switched to, and of these at least how many a tracer could see. */
export interface Turns {
  /**
   * Kernels of some virtual machines run no BPF program on behalf of process 1, the agent of their host: one sees how
   * its threads are switched to, never how they are switched from. A turn that begins so is not seen.
   */
  readonly least: number
  readonly most: number
}

/** Goes through `round` until a tracer saw all turns of it. */
export async function seenWhole<
  T extends { readonly turns: Turns; readonly seen: { readonly count: number } },
>(round: () => Promise<T>): Promise<T> {
  for (;;) {
    const result = await round()
    if (result.seen.count === result.turns.most || result.turns.least === result.turns.most) return result
  }
}

/** How often threads of process 1 were switched from. */
function switchesOfInit(): number {
  try {
    const threads = readdirSync('/proc/1/task')
    return threads.reduce((sum, id) => sum + switchesOf(`/proc/1/task/${id}`), 0)
  } catch {
    // A thread has ended meanwhile: ask again.
    return switchesOfInit()
  }
}

/** How often a process was switched from, by its folder in /proc. */
export function switchesOf(folder: string): number {
  const counts = readFileSync(`${folder}/status`, 'latin1').matchAll(/ctxt_switches:\t(\d+)/g)
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0)
}

export function schedStat(pid: number): SchedStat {
  const [running, waiting, turns] = readFileSync(`/proc/${pid}/schedstat`, 'latin1').trim().split(' ')
  return { running: BigInt(running!), waiting: BigInt(waiting!), turns: Number(turns) }
}

/** Resolves once a process sleeps: nothing tells of it, so /proc is asked. */
export async function asleep(pid: number): Promise<void> {
  while (!/^State:\tS/m.test(readFileSync(`/proc/${pid}/status`, 'latin1'))) await after(1)
}

/** Work that takes a CPU and nothing else, and work that takes none. */
const scripts = {
  count: [
    'sh',
    '-c',
    'echo ready; while read count; do i=0; while [ $i -lt $count ]; do i=$((i + 1)); done; echo "$count"; done',
  ],
  sleep: [
    'perl',
    '-e',
    '$| = 1; print "ready\\n"; while (<>) { select(undef, undef, undef, 0.03) for 1..$_; print }',
  ],
} as const

export class Echo {
  readonly #child: Child

  /** `count`: it counts to the number it is sent; `sleep`: it sleeps as often, 30 ms each time. */
  constructor(cpu?: number, work: keyof typeof scripts = 'count') {
    const words = scripts[work]
    const [command, ...args] = cpu === undefined ? words : ['taskset', '-c', `${cpu}`, ...words]
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

  /** Wakes it `times` times, each time to do `count` of its work, and waits until it sleeps again. */
  async wake(times: number, count = 0): Promise<void> {
    for (let i = 0; i < times; i++) {
      const lines = this.#child.lines.length
      this.#child.process.stdin!.write(`${count}\n`)
      await this.#child.until((seen) => seen.length > lines)
      await asleep(this.pid)
    }
  }

  /** How often it is switched to while `work` runs, which ends with it asleep. */
  async turnsIn(work: () => Promise<unknown>): Promise<Turns> {
    const [before, hidden] = [this.schedStat().turns, switchesOfInit()]
    await work()
    const most = this.schedStat().turns - before
    return { least: most - (switchesOfInit() - hidden), most }
  }

  schedStat(): SchedStat {
    return schedStat(this.pid)
  }

  async stop(): Promise<void> {
    await this.#child.stop()
  }
}
