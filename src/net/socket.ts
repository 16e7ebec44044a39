/**
 * The two ends of a connection, from the kernel's `struct sock` (include/net/sock.h, `struct sock_common`) to text.
 * One way for all tools: `connectionFields` in their records, `connectionOf(sk)` in kernel code, `endsOf(record)` where
 * records are read. An IPv4 address and an IPv6 one are different fields of a socket; the family says which counts.
 */
import { formatIpv4, formatIpv6, ipv4, ipv6, u16 } from '../schema/index.ts'
import { AF_INET } from './constants.ts'

/** Fields of a record that keep a connection. */
export const connectionFields = {
  /** AF_INET or AF_INET6. */
  family: u16,
  localPort: u16,
  remotePort: u16,
  local4: ipv4,
  remote4: ipv4,
  local6: ipv6,
  remote6: ipv6,
}

/** What `connectionFields` decode to. */
export interface Connection {
  readonly family: number
  readonly localPort: number
  readonly remotePort: number
  readonly local4: number
  readonly remote4: number
  readonly local6: Uint8Array
  readonly remote6: Uint8Array
}

/** For kernel code: the fields of `connectionFields`, of a `struct sock` whose family is AF_INET or AF_INET6. */
// biome-ignore lint/suspicious/noExplicitAny: a kernel struct has whatever fields BTF says
export function connectionOf(sk: any): Connection {
  const { __sk_common: socket } = sk
  return {
    family: socket.skc_family,
    localPort: socket.skc_num,
    remotePort: socket.skc_dport,
    local4: socket.skc_rcv_saddr,
    remote4: socket.skc_daddr,
    local6: socket.skc_v6_rcv_saddr.in6_u.u6_addr8,
    remote6: socket.skc_v6_daddr.in6_u.u6_addr8,
  }
}

/** A connection as people read it. */
export interface Ends {
  /** The version of the Internet Protocol. */
  readonly ip: 4 | 6
  /** Addresses as text: `192.0.2.1`, `2001:db8::1`. */
  readonly local: string
  readonly localPort: number
  readonly remote: string
  readonly remotePort: number
}

/** The ends of a recorded connection. */
export function endsOf(connection: Connection): Ends {
  const { family, localPort, remotePort, local4, remote4, local6, remote6 } = connection
  return family === AF_INET
    ? { ip: 4, local: formatIpv4(local4), localPort, remote: formatIpv4(remote4), remotePort }
    : { ip: 6, local: formatIpv6(local6), localPort, remote: formatIpv6(remote6), remotePort }
}
