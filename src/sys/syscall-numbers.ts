/**
 * System calls by number and by name, on the machine this runs on. The numbers are generated (`uapi`), and the test
 * compares them with <asm/unistd.h> where the headers are installed.
 */
import { UnsupportedError } from '../error/index.ts'
import { syscallNumbers as numbers } from '../uapi/index.ts'

/** The system calls that every architecture has. */
export type SyscallName = keyof typeof numbers.x64 & keyof typeof numbers.arm64

/** The numbers on an architecture, as `process.arch` spells it. */
export function syscallNumbers(
  arch: string,
): Readonly<Record<SyscallName, number>> & Readonly<Record<string, number>> {
  if (arch === 'x64' || arch === 'arm64') return numbers[arch]
  throw new UnsupportedError('live kernel', `Skep knows no system call numbers for ${arch}`, {
    hint: 'use an x86_64 or arm64 machine, or run the program in skep/vm',
  })
}

/** The number of a system call on this machine; −1 if it has none of this name. */
export function syscallNumber(name: string): number {
  return syscallNumbers(process.arch)[name] ?? -1
}

let names: Map<number, string> | undefined

/** `read` for 0 on x86_64; `[471]` for a number that is newer than the tables. */
export function syscallName(number: number): string {
  names ??= new Map(Object.entries(syscallNumbers(process.arch)).map(([name, nr]) => [nr, name]))
  return names.get(number) ?? `[${number}]`
}
