/**
 * Socket filters (net/core/filter.c, sk_attach_bpf): `{ kind: 'socket', socket: 7 }`, the descriptor of an open socket of
 * this process. The socket holds the program: closing the link takes it off, unless the socket is gone. Needs Linux 4.5.
 */
import type { AttachPoint, Link } from '../../host/index.ts'
import { attachFilterProgram, detachFilter } from '../../sys/index.ts'
import type { LinuxProgram } from '../program.ts'
import { socketIdentity } from '../socket-identity.ts'
import { integer } from './point.ts'

export function attachSocket(program: LinuxProgram, point: AttachPoint): Link {
  const socket = integer(point, 'socket')
  const isSame = socketIdentity(socket)
  attachFilterProgram(socket, program.fd)
  return {
    close() {
      if (isSame()) detachFilter(socket)
    },
  }
}
