/** A block device of the test's own: a loop device over a file, and known I/O on it. No other disk is touched. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { watchCompletions } from './completions.ts'

export interface LoopDevice {
  /** `loop3`. */
  readonly name: string
  /** `/dev/loop3`. */
  readonly path: string
  /** Reads or writes `count` blocks of `kilobytes` past the page cache, one after the other: a request each. */
  transfer(direction: 'read' | 'write', count: number, kilobytes: number, shell?: string): Promise<void>
  /** Requests that have come back since it was made, as /proc/diskstats counts them. */
  completed(): Promise<number>
  /** How many of so many requests tools are told of: all, but for those that came back in the time of process 1. */
  told(requests: number): { readonly least: number; readonly most: number }
  /** Has the kernel queue requests before they are given to the driver. */
  queue(): void
  close(): void
}

/** `close` in `finally`. */
export function makeLoopDevice(): LoopDevice {
  const folder = mkdtempSync(join(tmpdir(), 'skep-loop-'))
  const file = join(folder, 'disk')
  writeFileSync(file, '')
  truncateSync(file, 16 << 20)
  const path = execFileSync('losetup', ['--find', '--show', file], { encoding: 'utf8' }).trim()
  const name = basename(path)
  const before = statsOf(name)
  const completions = watchCompletions(name)
  return {
    name,
    path,
    transfer(direction, count, kilobytes, shell = '') {
      const ends = direction === 'read' ? [path, '/dev/null'] : ['/dev/zero', path]
      const flag = direction === 'read' ? 'iflag=direct' : 'oflag=direct'
      const dd = `exec dd if=${ends[0]} of=${ends[1]} bs=${kilobytes}k count=${count} ${flag} status=none`
      const child = spawn('sh', ['-c', `${shell}\n${dd}`], { stdio: 'inherit' })
      return new Promise((resolve, reject) => {
        child.on('error', reject)
        child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`dd ended with ${code}`))))
      })
    },
    async completed() {
      // A request is counted a moment after who waited for it goes on.
      while (statsOf(name).inFlight > 0) await after(1)
      return statsOf(name).completed - before.completed
    },
    told: (requests) => ({ least: requests - completions.inInit(), most: requests }),
    queue: () => writeFileSync(`/sys/block/${name}/queue/scheduler`, 'mq-deadline'),
    close() {
      completions.close()
      execFileSync('losetup', ['--detach', path])
      rmSync(folder, { recursive: true })
    },
  }
}

/** Reads, writes, discards and flushes (Documentation/admin-guide/iostats.rst). */
function statsOf(name: string): { readonly completed: number; readonly inFlight: number } {
  const line = readFileSync('/proc/diskstats', 'latin1').match(new RegExp(` ${name} (.*)`))![1]!
  const [reads, , , , writes, , , , inFlight, , , discards = 0, , , , flushes = 0] = line
    .split(' ')
    .map(Number)
  return { completed: reads! + writes! + discards + flushes, inFlight: inFlight! }
}
