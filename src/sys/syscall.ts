/** System calls by name: arguments are integers, addresses, or bytes that stay alive until the call is over. */
import { syscallError } from './errno.ts'
import { inUse, native } from './ffi.ts'
import { type SyscallName, syscallNumbers } from './syscall-numbers.ts'

export type SyscallArgument = number | Uint8Array

/** The result of a system call, or -errno. */
export function trySyscall(name: SyscallName, ...given: SyscallArgument[]): number {
  const ffi = native()
  const at = (i: number) => {
    const argument = given[i]
    return argument === undefined ? 0 : typeof argument === 'number' ? argument : ffi.address(argument)
  }
  inUse.value = given
  try {
    return ffi.syscall(syscallNumbers(process.arch)[name], at(0), at(1), at(2), at(3), at(4), at(5))
  } finally {
    inUse.value = undefined
  }
}

/** The result of a system call; `doing` begins the message of the SyscallError: "cannot map the ring buffer". */
export function syscall(doing: string, name: SyscallName, ...given: SyscallArgument[]): number {
  const result = trySyscall(name, ...given)
  if (result < 0) throw syscallError(name, -result, { doing })
  return result
}

/** A C string: UTF-8 with a zero behind it. */
export function cString(text: string): Uint8Array {
  return new TextEncoder().encode(text + '\0')
}
