/**
 * Doing something in another network namespace: setns(2) moves the calling thread alone, so what is done must be
 * synchronous, and nothing else of this thread runs in between (kernel/nsproxy.c).
 */
import { closeSync, openSync } from 'node:fs'
import { syscall } from './syscall.ts'

// include/uapi/linux/sched.h
const CLONE_NEWNET = 0x40000000

/** The result of `action`, run in the namespace at `path` (`/run/netns/x`). Node's errors of opening, SyscallError. */
export function inNetworkNamespace<T>(path: string, action: () => T): T {
  const home = openSync('/proc/thread-self/ns/net', 'r')
  try {
    const away = openSync(path, 'r')
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
