/**
 * Filters on sockets (man 7 socket, net/core/sock.c): a classic program with SO_ATTACH_FILTER, a loaded one with
 * SO_ATTACH_BPF. A socket has one filter; another takes its place, and it goes with the socket.
 */
import { SO_ATTACH_BPF, SO_ATTACH_FILTER, SO_DETACH_FILTER, SOL_SOCKET } from '../uapi/index.ts'
import { errnoNumber, syscallError } from './errno.ts'
import type { Fd } from './fd.ts'
import { native } from './ffi.ts'
import { syscall, trySyscall } from './syscall.ts'

/** `struct sock_filter`. */
export interface ClassicFilterInstruction {
  readonly code: number
  readonly jt: number
  readonly jf: number
  readonly k: number
}

const sizeofFilter = 8
/** `struct sock_fprog`: how many there are, and at byte 8 where. */
const sizeofProgram = 16

/**
 * Attaches a classic program. SyscallError: EINVAL for a program that breaks the kernel's rules, ENOMEM for one that is
 * larger than sysctl net.core.optmem_max leaves room for (2,500 instructions with the default before Linux 6.7).
 */
export function attachClassicFilter(socket: number, filter: readonly ClassicFilterInstruction[]): void {
  const instructions = new DataView(new ArrayBuffer(sizeofFilter * filter.length))
  for (const [index, { code, jt, jf, k }] of filter.entries()) {
    const at = sizeofFilter * index
    instructions.setUint16(at, code, true)
    instructions.setUint8(at + 2, jt)
    instructions.setUint8(at + 3, jf)
    instructions.setUint32(at + 4, k, true)
  }
  const bytes = new Uint8Array(instructions.buffer)
  const program = new DataView(new ArrayBuffer(sizeofProgram))
  program.setUint16(0, filter.length, true)
  if (bytes.length > 0) program.setBigUint64(8, BigInt(native().address(bytes)), true)
  const option = new Uint8Array(program.buffer)
  const doing = 'cannot attach a classic filter to the socket'
  // The kernel looks at five arguments; the sixth keeps alive what the option points to.
  syscall(doing, 'setsockopt', socket, SOL_SOCKET, SO_ATTACH_FILTER, option, option.length, bytes)
}

/** Attaches a loaded socket filter. Needs Linux 4.5. */
export function attachFilterProgram(socket: number, program: Fd): void {
  const option = new Uint8Array(Int32Array.of(program.value).buffer)
  const doing = `cannot attach ${program.what} to the socket`
  syscall(doing, 'setsockopt', socket, SOL_SOCKET, SO_ATTACH_BPF, option, option.length)
}

/** Takes the filter off, of either kind; nothing happens if there is none. */
export function detachFilter(socket: number): void {
  const option = new Uint8Array(4)
  const result = trySyscall('setsockopt', socket, SOL_SOCKET, SO_DETACH_FILTER, option, option.length)
  if (result >= 0 || -result === errnoNumber('ENOENT')) return
  throw syscallError('setsockopt', -result, { doing: 'cannot take the filter off the socket' })
}
