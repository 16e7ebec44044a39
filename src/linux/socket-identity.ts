/**
 * Whether a descriptor is still the socket that it was: its number may have been given to another file since. A socket is
 * told by its inode in sockfs, which no other has while it lives.
 */
import { fstatSync } from 'node:fs'
import { StateError } from '../error/index.ts'

/** Says of descriptor `fd`, now and later, whether it is this socket. Throws StateError if it is none. */
export function socketIdentity(fd: number): () => boolean {
  const inode = inodeOf(fd)
  if (inode === undefined) {
    throw new StateError(`descriptor ${fd} is no open socket`, {
      hint: 'give the number of a socket that this process has open',
    })
  }
  return () => inodeOf(fd) === inode
}

function inodeOf(fd: number): bigint | undefined {
  try {
    const stat = fstatSync(fd, { bigint: true })
    return stat.isSocket() ? stat.ino : undefined
  } catch {
    return undefined
  }
}
