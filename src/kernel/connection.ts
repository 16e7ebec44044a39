/**
 * The ends of a connection in kernel code, read from `struct sock` (include/net/sock.h) into the fields of records that
 * `connectionFields` of skep/net declares: kernel code in TypeScript.
 */
import type { Connection } from '../net/index.ts'
import { cast } from './cast.ts'
import type { KernelStructs } from './current.ts'

/** The fields of `connectionFields`, of a `struct sock` whose family is AF_INET or AF_INET6. */
export function connectionOf(sk: KernelStructs['sock']): Connection {
  const { __sk_common: socket } = sk
  return {
    family: socket.skc_family,
    // Not skc_num: a socket that closes has given that back already.
    localPort: cast(sk, 'inet_sock').inet_sport,
    remotePort: socket.skc_dport,
    local4: socket.skc_rcv_saddr,
    remote4: socket.skc_daddr,
    local6: socket.skc_v6_rcv_saddr.in6_u.u6_addr8,
    remote6: socket.skc_v6_daddr.in6_u.u6_addr8,
  }
}
