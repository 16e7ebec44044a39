/** A cgroup (version 2) of the test's own, with one in it. */
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'

export interface Cgroup {
  readonly path: string
  /** The cgroup within. */
  readonly inner: string
  /** Moves a process into the inner cgroup. */
  take(pid: number): void
  /** Removes both; their processes must have ended. */
  close(): void
}

let count = 0

/** `close` in `finally`. */
export function makeCgroup(): Cgroup {
  const root = readFileSync('/proc/self/mounts', 'latin1').match(/^\S+ (\S+) cgroup2 /m)![1]!
  const path = `${root}/skep-${process.pid}-${count++}`
  const inner = `${path}/inner`
  mkdirSync(inner, { recursive: true })
  return {
    path,
    inner,
    take: (pid) => writeFileSync(`${inner}/cgroup.procs`, `${pid}`),
    close() {
      rmdirSync(inner)
      rmdirSync(path)
    },
  }
}
