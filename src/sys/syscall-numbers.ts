/**
 * Numbers of the few system calls Skep makes. Source: linux v6.18, arch/x86/entry/syscalls/syscall_64.tbl and
 * scripts/syscall.tbl (arm64); the test compares with <asm/unistd.h> where the headers are installed. Calls since
 * 2019 have the same number everywhere.
 */
import { UnsupportedError } from '../error/index.ts'

const sinceLinux5 = { fsopen: 430, fsconfig: 431, fsmount: 432 }

const x64 = {
  mmap: 9,
  munmap: 11,
  ioctl: 16,
  socket: 41,
  fcntl: 72,
  clock_gettime: 228,
  epoll_ctl: 233,
  epoll_pwait: 281,
  epoll_create1: 291,
  perf_event_open: 298,
  setns: 308,
  bpf: 321,
  ...sinceLinux5,
}

export type SyscallName = keyof typeof x64

const arm64: Record<SyscallName, number> = {
  epoll_create1: 20,
  epoll_ctl: 21,
  epoll_pwait: 22,
  fcntl: 25,
  ioctl: 29,
  clock_gettime: 113,
  socket: 198,
  munmap: 215,
  mmap: 222,
  perf_event_open: 241,
  setns: 268,
  bpf: 280,
  ...sinceLinux5,
}

/** The numbers on an architecture, as `process.arch` spells it. */
export function syscallNumbers(arch: string): Readonly<Record<SyscallName, number>> {
  if (arch === 'x64') return x64
  if (arch === 'arm64') return arm64
  throw new UnsupportedError('live kernel', `Skep knows no system call numbers for ${arch}`, {
    hint: 'use an x86_64 or arm64 machine, or run the program in skep/vm',
  })
}
