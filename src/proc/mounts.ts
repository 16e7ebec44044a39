/** The mount table of this process (/proc/self/mounts, fs/proc_namespace.c). */
import { readFileSync } from 'node:fs'

export interface Mount {
  readonly type: string
  readonly path: string
}

/** All mounts, in the order they were made. */
export function readMounts(): Mount[] {
  return parseMounts(readFileSync('/proc/self/mounts', 'utf8'))
}

/** Reads a mount table; spaces, tabs, newlines and backslashes in paths are written as octal escapes. */
export function parseMounts(text: string): Mount[] {
  const mounts: Mount[] = []
  for (const line of text.split('\n')) {
    const [, path, type] = line.split(' ')
    if (path === undefined || type === undefined) continue
    mounts.push({
      type,
      path: path.replace(/\\([0-7]{3})/g, (_, octal: string) =>
        String.fromCharCode(Number.parseInt(octal, 8)),
      ),
    })
  }
  return mounts
}
