/**
 * Doing something in another network namespace: setns(2) moves the calling thread alone, so what is done must be
 * synchronous, and nothing else of this thread runs in between (kernel/nsproxy.c).
 */
import { closeSync, openSync } from 'node:fs'
import { NotFoundError } from '../error/index.ts'
import { syscall } from './syscall.ts'

// include/uapi/linux/sched.h
const CLONE_NEWNET = 0x40000000

/** The result of `action`, run in the namespace at `path` (`/run/netns/x`). Throws NotFoundError, SyscallError. */
export function inNetworkNamespace<T>(path: string, action: () => T): T {
  const home = openSync('/proc/thread-self/ns/net', 'r')
  try {
    const away = openNamespace(path)
    try {
      syscall(`cannot enter network namespace ${path}`, 'setns', away, CLONE_NEWNET)
    } finally {
      closeSync(away)
    }
    try {
      return action()
    } finally {
      syscall('cannot return to the network namespace of this process', 'setns', home, CLONE_NEWNET)
    }
  } finally {
    closeSync(home)
  }
}

function openNamespace(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (cause) {
    throw new NotFoundError('network namespace', path, [], {
      hint: 'give its file: /run/netns/NAME for those of `ip netns`, /proc/PID/ns/net for that of a process',
      cause,
    })
  }
}
