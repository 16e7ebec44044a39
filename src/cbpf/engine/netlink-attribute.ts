/**
 * Netlink attributes for the loads SKF_AD_NLATTR and SKF_AD_NLATTR_NEST: bpf_skb_get_nlattr() in net/core/filter.c and
 * nla_find() in lib/nlattr.c. An attribute is a 16-bit length with its header, a 16-bit type, in host order (here
 * little-endian), and starts at a multiple of four.
 */
const header = 4
/** NLA_TYPE_MASK: without the two flags of include/uapi/linux/netlink.h. */
const typeMask = 0x3fff

/** Where attribute `type` starts in the packet, of those that begin at `start`; 0 if there is none. */
export function findAttribute(packet: Uint8Array, start: number, type: number): number {
  if (packet.length < header || start > packet.length - header) return 0
  return find(packet, start, packet.length, type)
}

/** Where attribute `type` starts, of those inside the attribute at `start`; 0 if there is none. */
export function findNestedAttribute(packet: Uint8Array, start: number, type: number): number {
  if (packet.length < header || start > packet.length - header) return 0
  const length = u16(packet, start)
  if (length > packet.length - start) return 0
  return find(packet, start + header, start + length, type)
}

function find(packet: Uint8Array, start: number, end: number, type: number): number {
  for (let at = start; end - at >= header; ) {
    const length = u16(packet, at)
    if (length < header || length > end - at) return 0
    if ((u16(packet, at + 2) & typeMask) === type) return at
    at += (length + 3) & ~3
  }
  return 0
}

function u16(packet: Uint8Array, at: number): number {
  return packet[at]! | (packet[at + 1]! << 8)
}
