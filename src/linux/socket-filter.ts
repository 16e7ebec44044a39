/** Classic filters on sockets of this process: SO_ATTACH_FILTER (net/core/filter.c, sk_attach_filter). */
import type { ClassicProgram } from '../cbpf/index.ts'
import { attachClassicFilter, detachFilter } from '../sys/index.ts'
import { socketIdentity } from './socket-identity.ts'

/** A filter on a socket; ending it takes the filter off, unless the socket is gone. */
export interface SocketFilterLink extends Disposable {
  close(): void
}

/**
 * From now on the socket gets only what the program accepts, cut to as many bytes as it says. SyscallError: EINVAL for
 * a program that `checkClassic` refuses.
 */
export function attachClassic(socket: number, program: ClassicProgram): SocketFilterLink {
  const isSame = socketIdentity(socket)
  attachClassicFilter(socket, program)
  let open = true
  const close = () => {
    if (open && isSame()) detachFilter(socket)
    open = false
  }
  return { close, [Symbol.dispose]: close }
}
