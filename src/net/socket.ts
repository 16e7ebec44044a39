/**
 * The two ends of a connection, from the kernel's `struct sock` (include/net/sock.h, `struct sock_common`) to text.
 * One way for all tools: `connectionFields` in their records, `connectionOf(sk)` of skep/kernel in kernel code,
 * `endsOf(record)` where records are read. An IPv4 address and an IPv6 one are different fields of a socket; the family says which counts.
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
