/**
 * A kernel function for each pass of the compiler, small enough to see what the pass does: `passes/NAME.txt` holds what
 * becomes of it without the pass and with it. Named as the pass's file in src/compiler is.
 */
import { hash, i64, programArray, struct, tc, u32, u64, withLock, xdp } from 'skep'
import { lock, nsecs, range, XDP_DROP, XDP_PASS } from 'skep/kernel'
import { ETH_P_IP, ethhdr, iphdr } from 'skep/net'

const counts = hash(u32, u64)
const start = hash(u32, u64)
const flows = hash(u32, struct({ packets: u64, bytes: u64 }))
const pairs = hash(u32, withLock(struct({ left: u64, right: u64 })))
const stages = programArray()
const signed = hash(u32, struct({ later: u64, difference: i64 }))

export const passCases = {
  'clean-cfg': tc((packet) => {
    let size = 1
    if (packet.length > 100) size = 2
    return size
  }),
  'commute': tc((packet) => {
    const area = packet.length * packet.ifindex
    return area + packet.length * area
  }),
  'cse': tc((packet) => packet.length * 3 + packet.length * packet.ifindex),
  'dce': tc((packet) => {
    const ratio = { length: packet.length * 3, first: packet.ifindex }
    return ratio.first
  }),
  'duplicate-tests': tc((packet) => {
    let sum = 0
    for (const i of range(10)) sum += i ^ packet.ifindex
    return sum
  }),
  'fold': tc((packet) => {
    const [bits, bytes] = [3, 8]
    return packet.length & (bits * bytes)
  }),
  'fold-algebra': tc((packet) => ((packet.length * 8) & 7) + packet.ifindex * 16),
  'fold-compare': tc((packet) => (packet.length > 100 === false ? 1 : 2)),
  'hoist-constants': tc((packet) => {
    switch (packet.length) {
      case 60:
        return 1
      case 61:
        return 2
      default:
        return 3
    }
  }),
  'leaving': xdp((packet) => {
    flows.forEach((_, key) => stages.call(packet, key))
    return XDP_PASS
  }),
  'legalize-compare': tc((packet) => {
    let odd = false
    for (const i of range(9)) odd = packet.length > i !== odd
    return odd ? 1 : 2
  }),
  'legalize-constant': tc((packet) => {
    counts.add(packet.length, 1n)
    counts.add(packet.ifindex, 0x1234_5678_9abcn)
    return 0
  }),
  'legalize-sink': tc((packet) => {
    const weight = packet.length * 3
    if (packet.ifindex > 3) return weight
    return 1
  }),
  'locks': tc((packet) => {
    const pair = pairs.get(packet.ifindex)
    if (!pair) return 0
    return lock(pair, () => {
      pair.left = nsecs()
      return 1
    })
  }),
  'merge-checks': xdp((packet) => {
    const eth = packet.view(ethhdr, 0)
    const ip = packet.view(iphdr, 14)
    if (!eth || !ip || eth.h_proto !== ETH_P_IP) return XDP_PASS
    return ip.protocol === 17 ? XDP_DROP : XDP_PASS
  }),
  'merge-slots': tc((packet) => {
    const from = start.get(packet.length)
    if (from === undefined) return 0
    start.delete(packet.length)
    return 1
  }),
  'narrow': tc((packet) => ((packet.length << 3) ^ packet.ifindex) & 0xff),
  'outline': tc(() => {
    let most = 0
    flows.forEach((flow, key) => {
      if (flow.packets > 1000n) most = key
    })
    return most
  }),
  'phi-cycles': tc((packet) => {
    let [a, b] = [packet.length, packet.length]
    for (const i of range(10)) if (i === packet.ifindex) [a, b] = [b, a]
    return a
  }),
  'prove': tc((packet) => Math.trunc(packet.length / packet.ifindex)),
  'prove-loops': tc((packet) => {
    let turns = 0
    while (turns !== packet.length) turns += 2
    return turns
  }),
  'references': tc((packet) => {
    const flow = flows.get(packet.ifindex)
    if (!flow) return 0
    flows.delete(packet.ifindex)
    return Number(flow.packets)
  }),
  'show-verifier': tc((packet) => {
    const weights = [1, 5, 2]
    return weights[packet.length % 3] ?? 0
  }),
  'signs': tc((packet) => {
    const length = BigInt(packet.length)
    return length - 100n > 5n ? 1 : 2
  }),
  'sink': tc((packet) => {
    const weight = packet.length * 3
    counts.delete(0)
    return weight
  }),
  'split-conditions': tc((packet) => {
    const both = signed.get(packet.ifindex)
    if (!both) return 0
    return both.later > both.difference ? 1 : 2
  }),
  'thread': tc((packet) => {
    const known = counts.get(packet.length)
    const seen = known !== undefined && known > 5n
    return seen ? 1 : 2
  }),
  'tidy': tc((packet) => {
    let length = packet.length
    if (length > 100) length = 100
    if (length < 5) length = 5
    return length
  }),
  'tidy-known': tc(() => {
    if (counts.get(3) === undefined) return 0
    counts.delete(3)
    return 0
  }),
  'upper': tc((packet) => {
    let flags = packet.length & 0xff
    if (packet.ifindex > 3) flags |= 0x8000_0000
    return flags >>> 1
  }),
}
