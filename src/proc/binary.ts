/**
 * Programs and libraries by name: `bash` as a shell finds it, `libc` as the dynamic loader does (man 8 ld.so), with a
 * process first what that process has mapped. Paths of a process lead through /proc/PID/root, so that those of a
 * container mean the container's own files.
 */
import { accessSync, constants, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { NotFoundError, nearestNames } from '../error/index.ts'
import { cachedLibraries } from './library-cache.ts'

/** The path of the file that `name` (a path, a program on PATH, a library) is, for `pid` if given. Throws NotFoundError. */
export function findBinary(name: string, pid?: number): string {
  const root = pid === undefined ? '' : `/proc/${pid}/root`
  const found = name.includes('/') ? existing(name, root) : named(name, pid, root)
  if (found !== undefined) return found
  throw new NotFoundError('program or library', name, name.includes('/') ? [] : near(name), {
    hint: name.includes('/')
      ? 'there is no such file: give the path of a program or a shared library'
      : 'give its path, the name of a program on PATH, or that of a library (libc, libssl.so.3)',
  })
}

function existing(path: string, root: string): string | undefined {
  return [...(root && path.startsWith('/') ? [root + path] : []), path].find(isFile)
}

function named(name: string, pid: number | undefined, root: string): string | undefined {
  const mapped = pid === undefined ? [] : mappedFiles(pid).filter((path) => isNamed(path, name))
  const program = folders().map((folder) => `${folder}/${name}`)
  const library = cachedLibraries().filter((path) => isNamed(path, name))
  return (
    mapped.map((path) => root + path).find(isFile) ??
    program.find((path) => isFile(path) && isExecutable(path)) ??
    library.find(isFile) ??
    libraryFolders.flatMap((folder) => filesIn(folder)).find((path) => isNamed(path, name) && isFile(path))
  )
}

/** `libc.so.6` is `libc.so.6`, `libc.so`, `libc` and `c`. */
function isNamed(path: string, name: string): boolean {
  const file = basename(path)
  const bare = name.replace(/\.so$/, '')
  return file === name || file.startsWith(`${bare}.so`) || file.startsWith(`lib${bare}.so`)
}

function near(name: string): string[] {
  const names = [
    ...folders().flatMap((folder) => filesIn(folder)),
    ...cachedLibraries().map((path) => path.replace(/\.so[.\d]*$/, '')),
  ].map((path) => basename(path))
  return nearestNames(name, [...new Set(names)])
}

const folders = () => (process.env.PATH ?? '').split(':').filter((each) => each !== '')

/** Where loaders look that have no cache (musl), or that found nothing there. */
const libraryFolders = ['/lib', '/usr/lib', '/lib64', '/usr/lib64', '/usr/local/lib']

function mappedFiles(pid: number): string[] {
  try {
    const lines = readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')
    return [...new Set(lines.map((line) => /^(?:\S+ +){5}(\/.*)$/.exec(line)?.[1] ?? ''))]
  } catch {
    return []
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((file) => `${folder}/${file}`)
  } catch {
    return []
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
