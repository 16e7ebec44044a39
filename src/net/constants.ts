/**
 * The numbers that packet headers hold, few and settled (IANA): from include/uapi/linux/if_ether.h, in.h, in6.h,
 * icmp.h, icmpv6.h and net/tcp.h.
 */

/** `sock.__sk_common.skc_family`. */
export const AF_INET = 2
export const AF_INET6 = 10

/** `ethhdr.h_proto`. */
export const ETH_P_IP = 0x0800
export const ETH_P_ARP = 0x0806
export const ETH_P_8021Q = 0x8100
export const ETH_P_IPV6 = 0x86dd
export const ETH_P_MPLS_UC = 0x8847
export const ETH_P_8021AD = 0x88a8
export const ETH_P_ALL = 0x0003

/** Bytes of an Ethernet address, and of an Ethernet header. */
export const ETH_ALEN = 6
export const ETH_HLEN = 14

/** `iphdr.protocol` and `ipv6hdr.nexthdr`. */
export const IPPROTO_IP = 0
export const IPPROTO_ICMP = 1
export const IPPROTO_IGMP = 2
export const IPPROTO_IPIP = 4
export const IPPROTO_TCP = 6
export const IPPROTO_UDP = 17
export const IPPROTO_IPV6 = 41
export const IPPROTO_GRE = 47
export const IPPROTO_ESP = 50
export const IPPROTO_AH = 51
export const IPPROTO_ICMPV6 = 58
export const IPPROTO_SCTP = 132
export const IPPROTO_UDPLITE = 136

/** IPv6 extension headers. */
export const IPPROTO_HOPOPTS = 0
export const IPPROTO_ROUTING = 43
export const IPPROTO_FRAGMENT = 44
export const IPPROTO_NONE = 59
export const IPPROTO_DSTOPTS = 60

/** `iphdr.frag_off`: don't fragment, more fragments, and the mask of the offset in units of 8 bytes. */
export const IP_DF = 0x4000
export const IP_MF = 0x2000
export const IP_OFFSET = 0x1fff

/** `tcphdr.flags`. */
export const TCPHDR_FIN = 0x01
export const TCPHDR_SYN = 0x02
export const TCPHDR_RST = 0x04
export const TCPHDR_PSH = 0x08
export const TCPHDR_ACK = 0x10
export const TCPHDR_URG = 0x20
export const TCPHDR_ECE = 0x40
export const TCPHDR_CWR = 0x80

/** `icmphdr.type` and `icmp6hdr.icmp6_type` of ping. */
export const ICMP_ECHOREPLY = 0
export const ICMP_ECHO = 8
export const ICMPV6_ECHO_REQUEST = 128
export const ICMPV6_ECHO_REPLY = 129
