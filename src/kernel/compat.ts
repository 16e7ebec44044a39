/**
 * System calls of 32-bit programs, which have numbers and arguments of their own: kernel code that goes by numbers asks
 * for them first. x86 notes it in `thread_info.status` (arch/x86/include/asm/thread_info.h), arm64 in `thread_info.flags`.
 */
import { task } from './current.ts'

const TS_COMPAT = 0x2
const TIF_32BIT = 22n

/** Whether the system call that is running is one of a 32-bit program. */
export function isCompat(): boolean {
  const info = task().thread_info
  return 'status' in info ? (info.status & TS_COMPAT) !== 0 : ((info.flags >> TIF_32BIT) & 1n) !== 0n
}
