/**
 * Network interfaces by name and by number, asked with an ioctl on a socket of the caller's network namespace: the
 * /sys that is mounted may belong to another one (net/core/dev_ioctl.c).
 */
import { networkInterfaces } from 'node:os'
import { NotFoundError, nearestNames } from '../error/index.ts'
import { errnoNumber, syscallError } from './errno.ts'
import { Fd } from './fd.ts'
import { syscall, trySyscall } from './syscall.ts'

// include/uapi/linux/sockios.h, include/uapi/linux/if.h
const SIOCGIFINDEX = 0x8933
const SIOCGIFNAME = 0x8910
const IFNAMSIZ = 16
const sizeofIfreq = 40
const AF_UNIX = 1
const SOCK_DGRAM = 2
const SOCK_CLOEXEC = 0o2000000

/** The index of interface `name`. NotFoundError with the nearest names. */
export function interfaceIndex(name: string): number {
  const bytes = new TextEncoder().encode(name)
  if (bytes.length === 0 || bytes.length >= IFNAMSIZ) throw unknown(name)
  const request = new Uint8Array(sizeofIfreq)
  request.set(bytes)
  if (!ask(SIOCGIFINDEX, request, `cannot find interface ${name}`)) throw unknown(name)
  return new DataView(request.buffer).getInt32(IFNAMSIZ, true)
}

/** The name of the interface with this index, or undefined. */
export function interfaceName(index: number): string | undefined {
  const request = new Uint8Array(sizeofIfreq)
  new DataView(request.buffer).setInt32(IFNAMSIZ, index, true)
  if (!ask(SIOCGIFNAME, request, `cannot find interface ${index}`)) return undefined
  return new TextDecoder().decode(request.subarray(0, request.indexOf(0)))
}

function ask(command: number, request: Uint8Array, doing: string): boolean {
  // Device ioctls work on a socket of any family, and AF_UNIX is in every kernel.
  using socket = new Fd(syscall(doing, 'socket', AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0), 'socket')
  const result = trySyscall('ioctl', socket.value, command, request)
  if (result >= 0) return true
  if (-result === errnoNumber('ENODEV') || -result === errnoNumber('ENXIO')) return false
  throw syscallError('ioctl', -result, { doing })
}

function unknown(name: string): NotFoundError {
  return new NotFoundError('network interface', name, nearestNames(name, Object.keys(networkInterfaces())), {
    hint: 'list the interfaces of this network namespace with `ip link`',
  })
}
