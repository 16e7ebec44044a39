/**
 * The directory of cached programs, which is used only if it is this user's and nobody else's: no link, mode 0700,
 * files as plain. Each holds its contents twice, and what is not twice the same is damaged: two copies are compared in
 * no time, where a checksum of half a megabyte takes milliseconds of a start. What is damaged, foreign, unreadable or
 * cannot be written is as if it were not there: a cache is not worth a message. Files are written apart and renamed, and
 * the oldest go when there are many.
 *
 * Where it is: `SKEP_CACHE`, a directory, or `off`; else `skep` in `$XDG_CACHE_HOME` or `~/.cache`. Under sudo `HOME` may be
 * another user's; what is not in a place of one's own is not used, but the home of the user database is.
 */
import {
  closeSync,
  constants,
  fstatSync,
  futimesSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'

const most = { files: 256, bytes: 64 << 20, fileBytes: 4 << 20 }

/** A file that was used this long ago (ms) is marked as used again. */
const touchAfter = 3_600_000

export interface CacheEnvironment {
  readonly SKEP_CACHE?: string | undefined
  readonly XDG_CACHE_HOME?: string | undefined
  readonly HOME?: string | undefined
}

/** The directory's path; `undefined` where there is to be none. */
export function cachePath({ SKEP_CACHE, XDG_CACHE_HOME, HOME }: CacheEnvironment): string | undefined {
  if (SKEP_CACHE === 'off') return undefined
  if (SKEP_CACHE) return SKEP_CACHE
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME) && isOwn(XDG_CACHE_HOME))
    return join(XDG_CACHE_HOME, 'skep')
  const home = HOME && isAbsolute(HOME) && isOwn(HOME) ? HOME : ownHome()
  return home && join(home, '.cache', 'skep')
}

/** Whether `path`, or what it would be made in, belongs to this user. */
function isOwn(path: string): boolean {
  try {
    return statSync(path).uid === process.geteuid!()
  } catch {
    return path !== dirname(path) && isOwn(dirname(path))
  }
}

function ownHome(): string | undefined {
  try {
    const { homedir } = userInfo()
    return isAbsolute(homedir) && isOwn(homedir) ? homedir : undefined
  } catch {
    return undefined
  }
}

export class CacheDirectory {
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  /** What was written under `name`, if all of it is there. */
  read(name: string): Buffer | undefined {
    if (!this.#isPrivate()) return undefined
    return quietly(() => {
      const fd = openSync(
        join(this.#path, name),
        constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
      )
      try {
        const { size, mtimeMs } = this.#plainFile(fd)
        const both = Buffer.allocUnsafe(size)
        if (readSync(fd, both) !== size) return undefined
        const bytes = both.subarray(0, size / 2)
        if (size % 2 !== 0 || !bytes.equals(both.subarray(size / 2))) return undefined
        if (Date.now() - mtimeMs > touchAfter) futimesSync(fd, new Date(), new Date())
        return bytes
      } finally {
        closeSync(fd)
      }
    })
  }

  /** Keeps `bytes` under `name`. */
  write(name: string, bytes: Uint8Array): void {
    quietly(() => {
      this.#make()
      if (!this.#isPrivate()) return
      if (2 * bytes.length > most.fileBytes) return
      const apart = join(this.#path, `${name}.${process.pid}.new`)
      rmSync(apart, { force: true })
      writeFileSync(apart, Buffer.concat([bytes, bytes]), { mode: 0o600, flag: 'wx' })
      renameSync(apart, join(this.#path, name))
      this.#evict()
    })
  }

  /** With the directory it is in, if that is missing too (`~/.cache`). */
  #make(): void {
    for (const path of [this.#path, dirname(this.#path), this.#path]) {
      if (quietly(() => statSync(path))) return
      quietly(() => mkdirSync(path, { mode: 0o700 }))
    }
  }

  #isPrivate(): boolean {
    return (
      quietly(() => {
        const stat = lstatSync(this.#path)
        return stat.isDirectory() && stat.uid === process.geteuid!() && (stat.mode & 0o777) === 0o700
      }) ?? false
    )
  }

  /** Throws where `fd` is anything else. */
  #plainFile(fd: number): { size: number; mtimeMs: number } {
    const stat = fstatSync(fd)
    const plain = stat.isFile() && stat.uid === process.geteuid!() && (stat.mode & 0o077) === 0
    if (!plain || stat.size === 0 || stat.size > most.fileBytes) throw new Error('no file of the cache')
    return stat
  }

  /** Down to three quarters where there is too much, so that it is not done each time. */
  #evict(): void {
    const files = readdirSync(this.#path).flatMap((name) => {
      const path = join(this.#path, name)
      const stat = quietly(() => lstatSync(path))
      return stat ? [{ path, bytes: stat.size, used: stat.mtimeMs }] : []
    })
    let left = { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) }
    if (left.files <= most.files && left.bytes <= most.bytes) return
    for (const { path, bytes } of files.sort((a, b) => a.used - b.used)) {
      if (left.files <= most.files * 0.75 && left.bytes <= most.bytes * 0.75) return
      rmSync(path, { force: true, recursive: false })
      left = { files: left.files - 1, bytes: left.bytes - bytes }
    }
  }
}

function quietly<T>(attempt: () => T): T | undefined {
  try {
    return attempt()
  } catch {
    return undefined
  }
}
