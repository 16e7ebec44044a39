/** Kernel functions small enough to read what becomes of them: `NAME.txt` holds source, IR and assembly of each. */
import {
  be32,
  bytes,
  global,
  hash,
  perfEvent,
  programArray,
  ringbuf,
  str,
  struct,
  tc,
  u32,
  u64,
  union,
  withLock,
  withTimer,
  xdp,
} from 'skep'
import { comm, lock, nsecs, pid, range, XDP_DROP, XDP_PASS } from 'skep/kernel'
import { ETH_P_IP, ethhdr, iphdr, udphdr } from 'skep/net'

const counts = hash(u32, u64)
const start = hash(u32, u64)
const flows = hash(u32, struct({ packets: u64, bytes: u64 }))
const events = ringbuf(struct({ time: u64, pid: u32, comm: str(16) }))
const names = hash(str(16), u32)
const stages = programArray()
const pairs = hash(u32, withLock(struct({ left: u64, right: u64 })))
const idle = hash(u32, withTimer(struct({ packets: u64 })))
const limit = global(u32, 100)
const total = global(u64)
const flowed = global(struct({ packets: u64, bytes: u64 }))
const request = struct({ method: str(8) })
const peers = hash(u32, union({ v4: be32, bytes: bytes(4) }))
const options = { verbose: false, limit: 40 }
/** Programs that take packets cannot tell the name of a process before Linux 6.13. */
const sampling = { event: 'cpu-clock', frequency: 99 } as const

function clamp(value: number, most: number) {
  if (value > most) return most
  return value
}

/** Large enough to be a function of the program. */
function checksum(seed: number, a: number, b: number, c: number, limit: number) {
  let sum = seed & 0xffff
  for (const part of [a, b, c, a ^ b, b ^ c, a + c, a & b, b | c, c - a]) {
    sum = (sum * 31 + part) & 0xffffff
    if (sum > limit) sum = (sum >>> 3) ^ part
  }
  return sum
}

export const cases = {
  'a function for each entry of a map': tc(() => {
    let most = 0
    flows.forEach((flow, key) => {
      if (flow.packets > 1000n) most = key
    })
    return most
  }),
  'captured options decide': tc((packet) => {
    if (options.verbose) counts.add(0, 1n)
    return packet.length > options.limit ? 1 : 0
  }),
  'add to a map': tc((packet) => {
    counts.add(packet.length, 1n)
    return 0
  }),
  'get, test, delete': tc((packet) => {
    const from = start.get(packet.length)
    if (from === undefined) return 0
    start.delete(packet.length)
    const passed = nsecs() - from
    return passed > 1000n ? 1 : 2
  }),
  'update in place': tc((packet) => {
    const flow = flows.get(packet.ifindex)
    if (!flow) return 0
    flow.packets += 1n
    flow.bytes += BigInt(packet.length)
    return 1
  }),
  'globals': tc((packet) => {
    if (packet.length > limit.value) return 0
    total.value += 1n
    return Number(total.value++ & 0xffn)
  }),
  'a sum of what the right side writes': tc((packet) => {
    const fetched = () => (total.value += 2n)
    // One step, since only the other is written; then two.
    flowed.value.bytes += fetched()
    total.value += fetched()
    return packet.length
  }),
  'a tail call': xdp((packet) => {
    const eth = packet.view(ethhdr, 0)
    if (!eth) return XDP_PASS
    stages.call(packet, eth.h_proto)
    return packet.length > 100 ? XDP_DROP : XDP_PASS
  }),
  'a function that is called': tc((packet) => {
    const first = checksum(1, packet.length, packet.ifindex, 3, 1000)
    const second = checksum(2, packet.ifindex, packet.length, 5, 2000)
    return first === second ? 1 : 0
  }),
  'a lock': tc((packet) => {
    const pair = pairs.get(packet.ifindex)
    if (!pair) return 0
    const moved = nsecs()
    return lock(pair, () => {
      if (pair.left < moved) return 1
      pair.left -= moved
      pair.right += moved
      return 2
    })
  }),
  'a timer': tc((packet) => {
    const flow = idle.get(packet.ifindex)
    if (!flow) return 0
    flow.packets += 1n
    return idle.startTimer(flow, 1_000_000n, (ifindex) => counts.set(ifindex, 0n)) ? 1 : 2
  }),
  'a record in place': perfEvent(sampling, () => {
    events.output({ time: nsecs(), pid: pid(), comm: comm() })
  }),
  'merged packet checks': xdp((packet) => {
    const eth = packet.view(ethhdr, 0)
    const ip = packet.view(iphdr, 14)
    if (!eth || !ip || eth.h_proto !== ETH_P_IP) return XDP_PASS
    return ip.protocol === 17 ? XDP_DROP : XDP_PASS
  }),
  'a header at a computed offset': xdp((packet) => {
    const ip = packet.view(iphdr, 14)
    if (!ip) return XDP_PASS
    const udp = packet.view(udphdr, 14 + (ip.version_ihl & 15) * 4)
    return udp?.dest === 53 ? XDP_DROP : XDP_PASS
  }),
  'a loop over range': tc((packet) => {
    let sum = 0
    for (const i of range(10)) {
      if (i === packet.ifindex) continue
      sum += i
    }
    return sum
  }),
  'a loop over a map': tc((packet) => {
    let total = 0n
    for (const [ifindex, flow] of flows) {
      if (ifindex === packet.ifindex) continue
      if (flow.packets > 1000n) return ifindex
      total += flow.bytes
    }
    return total > 0n ? 1 : 0
  }),
  'a loop that turns often': tc((packet) => {
    let hash = packet.length
    for (const i of range(100_000)) hash = (hash * 31 + i) & 0xffff
    return hash
  }),
  'a switch': tc((packet) => {
    switch (packet.length) {
      case 60:
        return 1
      case 61:
      case 62:
        return 2
      default:
        return 3
    }
  }),
  'a string compared': perfEvent(sampling, () => {
    const name = comm()
    if (name === 'sshd') return
    counts.add(name.startsWith('ssh') ? 2 : (names.get(name) ?? 3), 1n)
  }),
  'an inlined function': tc((packet) => clamp(packet.length, 100) + clamp(packet.ifindex, 3)),
  'bits of numbers': tc((packet) => (((packet.length << 3) ^ packet.ifindex) >>> 1) & 0xff),
  'signed and unsigned bigints': tc((packet) => {
    const later = nsecs()
    const before = BigInt(packet.length)
    if (later >= before) return (later - before) / 7n > 5n ? 1 : 2
    return later - before < -3n ? 3 : 4
  }),
  'division rounded down': tc((packet) => Math.floor(packet.length / 16)),
  'parts exchanged': tc((packet) => {
    let [a, b] = [packet.length, packet.ifindex]
    if (a < b) [a, b] = [b, a]
    return a - b
  }),
  'an array at any index': tc((packet) => {
    const weights = [1, 5, 2, 7]
    return weights[packet.length & 3] ?? 0
  }),
  'a typed array': tc((packet) => {
    const seen = new Uint8Array(8)
    seen[packet.length & 7] = packet.ifindex
    return seen[packet.ifindex & 7] ?? 0
  }),
  'one literal or another': tc((packet) => {
    let size = 'small'
    if (packet.length > 100) size = 'large'
    return size === 'large' ? 1 : 2
  }),
  'characters of a string': xdp((packet) => {
    const line = packet.view(request, 42)
    if (!line) return XDP_PASS
    let slashes = 0
    for (const c of line.method) if (c === '/') slashes++
    return slashes > 1 ? XDP_DROP : XDP_PASS
  }),
  'a union and network order': tc((packet) => {
    peers.set(packet.ifindex, { v4: 0x0a00_0001 })
    return peers.get(packet.ifindex)?.bytes?.[0] ?? 0
  }),
  'a value or another': tc((packet) => Number(counts.get(packet.length) ?? 7n)),
}
