/**
 * A file system of our own that appears in no mount table: fsopen, fsconfig, fsmount (fs/fsopen.c). The files are
 * reached through /proc/self/fd/N while the descriptor is open, and nothing is left behind when it closes.
 */
import { Fd } from './fd.ts'
import { cString, syscall } from './syscall.ts'

// include/uapi/linux/mount.h
const FSOPEN_CLOEXEC = 1
const FSCONFIG_CMD_CREATE = 6
const FSMOUNT_CLOEXEC = 1
const MOUNT_ATTR_RDONLY = 1
const MOUNT_ATTR_NOSUID = 2
const MOUNT_ATTR_NODEV = 4
const MOUNT_ATTR_NOEXEC = 8

/** The root of a detached read-only instance of `fileSystem`. SyscallError when refused. Needs Linux 5.2. */
export function openDetached(fileSystem: string): Fd {
  const doing = `cannot open a detached ${fileSystem}`
  using context = new Fd(
    syscall(doing, 'fsopen', cString(fileSystem), FSOPEN_CLOEXEC),
    `${fileSystem} context`,
  )
  syscall(doing, 'fsconfig', context.value, FSCONFIG_CMD_CREATE, 0, 0, 0)
  const attributes = MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV | MOUNT_ATTR_NOEXEC
  return new Fd(
    syscall(doing, 'fsmount', context.value, FSMOUNT_CLOEXEC, attributes),
    `detached ${fileSystem}`,
  )
}
