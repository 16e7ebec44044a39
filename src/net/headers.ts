/**
 * Packet headers as schemas, packed, with the kernel's names of structs and fields (include/uapi/linux/if_ether.h,
 * if_vlan.h, if_arp.h, ip.h, ipv6.h, tcp.h, udp.h, icmp.h, icmpv6.h). Where the kernel has bitfields, the byte that
 * holds them is one field: `version_ihl`, `priority_version`, `doff_reserved`, `flags`.
 */
import { be16, be32, bytes, ipv4, ipv6, mac, struct, u8 } from '../schema/index.ts'

/** Ethernet (14 bytes); `h_proto` is an `ETH_P_*`. */
export const ethhdr = struct({ h_dest: mac, h_source: mac, h_proto: be16 }, { name: 'ethhdr', packed: true })

/** 802.1Q tag (4 bytes), after `ethhdr` with ETH_P_8021Q: priority and VLAN id, then the inner `ETH_P_*`. */
export const vlanhdr = struct(
  { h_vlan_TCI: be16, h_vlan_encapsulated_proto: be16 },
  { name: 'vlan_hdr', packed: true },
)

/** ARP for IPv4 over Ethernet (28 bytes; RFC 826). */
export const arphdr = struct(
  {
    ar_hrd: be16,
    ar_pro: be16,
    ar_hln: u8,
    ar_pln: u8,
    ar_op: be16,
    ar_sha: mac,
    ar_sip: ipv4,
    ar_tha: mac,
    ar_tip: ipv4,
  },
  { name: 'arphdr', packed: true },
)

/** IPv4 without options (20 bytes; RFC 791); header length in bytes: `(version_ihl & 15) * 4`. */
export const iphdr = struct(
  {
    version_ihl: u8,
    tos: u8,
    tot_len: be16,
    id: be16,
    frag_off: be16,
    ttl: u8,
    protocol: u8,
    check: be16,
    saddr: ipv4,
    daddr: ipv4,
  },
  { name: 'iphdr', packed: true },
)

/** IPv6 (40 bytes; RFC 8200); `payload_len` counts what follows. */
export const ipv6hdr = struct(
  {
    priority_version: u8,
    flow_lbl: bytes(3),
    payload_len: be16,
    nexthdr: u8,
    hop_limit: u8,
    saddr: ipv6,
    daddr: ipv6,
  },
  { name: 'ipv6hdr', packed: true },
)

/** TCP without options (20 bytes; RFC 9293); header length in bytes: `(doff_reserved >> 4) * 4`; `flags` are `TCPHDR_*`. */
export const tcphdr = struct(
  {
    source: be16,
    dest: be16,
    seq: be32,
    ack_seq: be32,
    doff_reserved: u8,
    flags: u8,
    window: be16,
    check: be16,
    urg_ptr: be16,
  },
  { name: 'tcphdr', packed: true },
)

/** UDP (8 bytes; RFC 768); `len` includes the header. */
export const udphdr = struct(
  { source: be16, dest: be16, len: be16, check: be16 },
  { name: 'udphdr', packed: true },
)

/** ICMP as echo has it (8 bytes; RFC 792). */
export const icmphdr = struct(
  { type: u8, code: u8, checksum: be16, id: be16, sequence: be16 },
  { name: 'icmphdr', packed: true },
)

/** ICMPv6 as echo has it (8 bytes; RFC 4443). */
export const icmp6hdr = struct(
  { icmp6_type: u8, icmp6_code: u8, icmp6_cksum: be16, icmp6_identifier: be16, icmp6_sequence: be16 },
  { name: 'icmp6hdr', packed: true },
)
