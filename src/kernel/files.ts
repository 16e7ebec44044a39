/**
 * Open files and paths of the running task, as the kernel keeps them (include/linux/fdtable.h, fs/mount.h, fs/d_path.c):
 * kernel code in TypeScript, for programs that bpf_d_path() is not there for.
 */
import { u64 } from '../schema/index.ts'
import { cast, containerOf } from './cast.ts'
import { type KernelStructs, task } from './current.ts'
import { range } from './range.ts'
import { kernelRead } from './user-memory.ts'

/** Steps up at most. */
const deepest = 64

/** The `struct file` behind a file descriptor of the running task; reads as zero if there is none. */
export function openFile(fd: number): KernelStructs['file'] {
  const table = task().files.fdt
  const there = fd >= 0 && fd < table.max_fds
  return cast(there ? kernelRead(table.fd + 8n * BigInt(fd), u64) : 0n, 'file')
}

/**
 * Calls `visit` with the `struct dentry` of `path` (a `struct path`: `task().fs.pwd`, `openFile(fd).f_path`), then of each
 * folder around it, up to the root of the mount tree; their names are `kernelStr(dentry.d_name.name)`. False if it
 * stopped before the root, because the path is too deep.
 */
export function pathUpwards(
  path: KernelStructs['path'],
  visit: (dentry: KernelStructs['dentry']) => void,
): boolean {
  let dentry = path.dentry
  let mount = containerOf(path.mnt, 'mount', 'mnt')
  for (const _ of range(deepest)) {
    if (dentry === mount.mnt.mnt_root) {
      if (mount === mount.mnt_parent) return true
      dentry = mount.mnt_mountpoint
      mount = mount.mnt_parent
    } else {
      visit(dentry)
      dentry = dentry.d_parent
    }
  }
  return false
}
