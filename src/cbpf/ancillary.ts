/**
 * What a classic program can load that is not in the packet: the words at SKF_AD_OFF of linux/filter.h (the kernel's
 * bpf_anc_helper()), and the two windows that begin at the network header and at the link header.
 */
import {
  SKF_AD_ALU_XOR_X,
  SKF_AD_CPU,
  SKF_AD_HATYPE,
  SKF_AD_IFINDEX,
  SKF_AD_MARK,
  SKF_AD_NLATTR,
  SKF_AD_NLATTR_NEST,
  SKF_AD_OFF,
  SKF_AD_PAY_OFFSET,
  SKF_AD_PKTTYPE,
  SKF_AD_PROTOCOL,
  SKF_AD_QUEUE,
  SKF_AD_RANDOM,
  SKF_AD_RXHASH,
  SKF_AD_VLAN_TAG,
  SKF_AD_VLAN_TAG_PRESENT,
  SKF_AD_VLAN_TPID,
  SKF_LL_OFF,
  SKF_NET_OFF,
} from '../uapi/index.ts'

/** What is beside a packet, by the names of Linux' own assembler of filters. */
export interface Ancillary {
  /** The EtherType, as the kernel has it. */
  readonly protocol?: number
  /** For whom the packet is: PACKET_HOST 0, PACKET_BROADCAST 1, PACKET_MULTICAST 2, PACKET_OTHERHOST 3, PACKET_OUTGOING 4. */
  readonly packetType?: number
  /** The index of the interface. */
  readonly ifindex?: number
  readonly mark?: number
  readonly queue?: number
  /** The ARPHRD_* of the interface. */
  readonly hardwareType?: number
  readonly hash?: number
  readonly cpu?: number
  /** The tag that the network card took out of the packet: priority and VLAN. */
  readonly vlanTag?: number
  /** 1 where there was one. */
  readonly vlanTagPresent?: number
  /** The EtherType of the tag that was taken out. */
  readonly vlanProtocol?: number
  /** Where the payload begins. */
  readonly payloadOffset?: number
  readonly random?: number
  /** Where in the packet the network header begins, in bytes: what SKF_NET_OFF counts from. */
  readonly networkHeader?: number | undefined
  /** Where the link header begins: what SKF_LL_OFF counts from. */
  readonly linkHeader?: number | undefined
}

export interface AncillaryWord {
  /** As a listing shows it: `[vlanp]`. */
  readonly name: string
  /** A few words for people. */
  readonly meaning: string
  /** Which member of `Ancillary` it is; undefined where the load computes something. */
  readonly member?: keyof Ancillary
}

const words: readonly (readonly [number, AncillaryWord])[] = [
  [SKF_AD_PROTOCOL, { name: 'proto', meaning: 'EtherType', member: 'protocol' }],
  [SKF_AD_PKTTYPE, { name: 'type', meaning: 'packet type (PACKET_*)', member: 'packetType' }],
  [SKF_AD_IFINDEX, { name: 'ifidx', meaning: 'interface index', member: 'ifindex' }],
  [SKF_AD_NLATTR, { name: 'nla', meaning: 'offset of the netlink attribute X behind A' }],
  [SKF_AD_NLATTR_NEST, { name: 'nlan', meaning: 'offset of the netlink attribute X nested in A' }],
  [SKF_AD_MARK, { name: 'mark', meaning: 'packet mark', member: 'mark' }],
  [SKF_AD_QUEUE, { name: 'queue', meaning: 'receive queue', member: 'queue' }],
  [SKF_AD_HATYPE, { name: 'hatype', meaning: 'interface type (ARPHRD_*)', member: 'hardwareType' }],
  [SKF_AD_RXHASH, { name: 'rxhash', meaning: 'flow hash', member: 'hash' }],
  [SKF_AD_CPU, { name: 'cpu', meaning: 'CPU', member: 'cpu' }],
  [SKF_AD_ALU_XOR_X, { name: 'xor_x', meaning: 'A ^ X' }],
  [SKF_AD_VLAN_TAG, { name: 'vlan_tci', meaning: 'VLAN tag kept beside the packet', member: 'vlanTag' }],
  [
    SKF_AD_VLAN_TAG_PRESENT,
    { name: 'vlanp', meaning: 'VLAN tag kept beside the packet?', member: 'vlanTagPresent' },
  ],
  [SKF_AD_PAY_OFFSET, { name: 'poff', meaning: 'offset of the payload', member: 'payloadOffset' }],
  [SKF_AD_RANDOM, { name: 'random', meaning: 'random number', member: 'random' }],
  [SKF_AD_VLAN_TPID, { name: 'vlan_tpid', meaning: 'EtherType of the VLAN tag', member: 'vlanProtocol' }],
]

const byOffset = new Map(words.map(([offset, word]) => [offset + SKF_AD_OFF, word]))

/** The word that an absolute load at `k` gives; undefined where that is in the packet, or nowhere. */
export function ancillaryWord(k: number): AncillaryWord | undefined {
  return byOffset.get(k | 0)
}

/** The `k` of a word, by the name a listing shows. */
export function ancillaryOffset(name: string): number | undefined {
  const word = words.find(([, each]) => each.name === name)
  return word && (word[0] + SKF_AD_OFF) >>> 0
}

/** The names of all words. */
export const ancillaryNames: readonly string[] = words.map(([, { name }]) => name)

/** From this `k` on a load is none of the packet: the kernel refuses those that have no name. */
export const firstAncillary = SKF_AD_OFF >>> 0

/** Offsets from here to SKF_AD_OFF count from the network header, … */
export const networkWindow = SKF_NET_OFF >>> 0

/** … and from here to SKF_NET_OFF from the link header. */
export const linkWindow = SKF_LL_OFF >>> 0
