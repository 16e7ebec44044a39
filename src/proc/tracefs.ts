/**
 * The kernel's tracefs: where it is mounted, or else a detached instance of our own (fs/tracefs/inode.c), so that
 * nothing has to be mounted and nothing is left behind. Everything below reads through the `Tracefs` it is given.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isSkepError, type SkepError, SyscallError, UnsupportedError } from '../error/index.ts'
import { openDetached } from '../sys/index.ts'
import { readMounts } from './mounts.ts'

export interface Tracefs extends Disposable {
  /** A directory that exists while this is open. */
  readonly path: string
  /** True for an instance of our own, false where it is mounted. */
  readonly detached: boolean
  /** A file's text. Node's errors (`ENOENT`). */
  readText(relative: string): string
  /** The names in a directory. Node's errors (`ENOENT`). */
  list(relative: string): string[]
  close(): void
}

const advice = 'mount it: mount -t tracefs nodev /sys/kernel/tracing'

/** Finds or opens tracefs. UnsupportedError where the kernel has none, SyscallError where this user may not. */
export function openTracefs(): Tracefs {
  const mounted = mountPoints()
  const found = mounted.find((path) => existsSync(`${path}/events`))
  if (found) return tracefsAt(found)
  try {
    const root = openDetached('tracefs')
    return tracefsAt(`/proc/self/fd/${root.value}`, true, () => root.close())
  } catch (error) {
    throw isSkepError(error) ? explain(error, mounted[0]) : error
  }
}

/** Where tracefs is mounted, the usual place first; a mounted debugfs brings it along as `tracing`. */
function mountPoints(): string[] {
  const mounts = readMounts()
  const paths = mounts.filter((mount) => mount.type === 'tracefs').map((mount) => mount.path)
  const debug = mounts.filter((mount) => mount.type === 'debugfs').map((mount) => `${mount.path}/tracing`)
  return [...paths, ...debug].sort((a, b) => Number(b === usual) - Number(a === usual))
}

const usual = '/sys/kernel/tracing'

/** The tracefs, or the copy of one, at `path`. */
export function tracefsAt(path: string, detached = false, close = () => {}): Tracefs {
  return {
    path,
    detached,
    readText: (relative) => readFileSync(`${path}/${relative}`, 'utf8'),
    list: (relative) => readdirSync(`${path}/${relative}`),
    close,
    [Symbol.dispose]: close,
  }
}

function explain(error: SkepError, mounted: string | undefined): SkepError {
  if (!(error instanceof SyscallError)) return error
  if (error.errno === 'ENODEV')
    return new UnsupportedError('tracefs', 'this kernel is built without tracefs, so it has no tracepoints', {
      hint: 'use a kernel with CONFIG_FTRACE',
      cause: error,
    })
  if (error.errno === 'ENOSYS')
    return new UnsupportedError('tracefs', 'tracefs is not mounted, and this kernel opens none by itself', {
      hint: `as root, ${advice}`,
      since: '5.2',
      cause: error,
    })
  const where = mounted ? `tracefs at ${mounted} is closed to this user` : 'tracefs is not mounted'
  return new SyscallError(error.syscall, error.errno, `${where}; ${error.message}`, {
    hint: mounted ? 'run as root' : `run as root; where that is not enough, ${advice}`,
    cause: error,
  })
}
