/**
 * The programs of `c/` as a user of Skep would write them. A tracing program is there twice, as its C twin is: on a
 * raw tracepoint, where instructions are counted, and as a classifier, which the kernel can run again and again.
 */
import {
  array,
  arrayOf,
  be16,
  hash,
  ipv4,
  type Program,
  perCpuArray,
  rawTracepoint,
  ringbuf,
  str,
  struct,
  tc,
  u8,
  u16,
  u32,
  u64,
  xdp,
} from 'skep'
import {
  comm,
  cpu,
  nsecs,
  pid,
  range,
  TC_ACT_OK,
  tid,
  uid,
  XDP_ABORTED,
  XDP_DROP,
  XDP_PASS,
} from 'skep/kernel'
import { ETH_P_IP, ethhdr, iphdr } from 'skep/net'

export interface Twins {
  /** What BPF_PROG_TEST_RUN runs. */
  readonly timed: Program
  /** What instructions and bytes are counted of, where that is another one. */
  readonly counted?: Program
  /** Bytes (in hex digits) of the state left behind that time decides. */
  readonly volatile?: RegExp
  /** What Skep counts in addition. */
  readonly more?: string
}

const counts = hash(u32, u64)
const countPid = () => {
  counts.add(pid(), 1n)
  return TC_ACT_OK
}

const start = hash(u32, u64)
const latStart = () => {
  start.set(tid(), nsecs())
  return TC_ACT_OK
}

const event = struct({
  ts: u64,
  pid: u32,
  tid: u32,
  uid: u32,
  cpu: u32,
  a0: u64,
  a1: u64,
  comm: str(16),
  seq: u64,
})
const events = ringbuf(event)
const numbers = array(u64)
const emit = (a0: bigint, a1: bigint) => {
  const seq = numbers.get(0) ?? 0n
  numbers.set(0, seq + 1n)
  events.output({ ts: nsecs(), pid: pid(), tid: tid(), uid: uid(), cpu: cpu(), a0, a1, comm: comm(), seq })
}

const words = arrayOf(u64, 8)
const log2 = (value: bigint) => {
  let v = value
  let r = 0
  if (v >> 32n) {
    v >>= 32n
    r += 32
  }
  if (v >> 16n) {
    v >>= 16n
    r += 16
  }
  if (v >> 8n) {
    v >>= 8n
    r += 8
  }
  if (v >> 4n) {
    v >>= 4n
    r += 4
  }
  if (v >> 2n) {
    v >>= 2n
    r += 2
  }
  return r + Number(v >> 1n)
}

const shorts = arrayOf(u16, 32)
const bytes = arrayOf(u8, 32)

const ports = struct({ source: be16, dest: be16 })
const flow = struct({ src: ipv4, dst: ipv4, sport: be16, dport: be16, proto: u8 })
const traffic = struct({ packets: u64, bytes: u64 })
const flows = hash(flow, traffic, { maxEntries: 65536 })
const classes = perCpuArray(u64, { maxEntries: 16 })

const failed = 'updates that failed'

/** By the name of the C file. */
export const programs: Readonly<Record<string, Twins>> = {
  count_pid: { timed: tc(countPid), counted: rawTracepoint('mm_migrate_pages', countPid), more: failed },
  lat_start: {
    timed: tc(latStart),
    counted: rawTracepoint('mm_migrate_pages', latStart),
    volatile: /(?<==)\w+/,
    more: failed,
  },
  log2_pure: {
    timed: tc((packet) => {
      const data = packet.view(words, 0)
      if (!data) return -1
      let sum = 0
      for (const i of range(8)) sum += log2(data[i]!)
      return sum
    }),
  },
  csum64: {
    timed: tc((packet) => {
      const data = packet.view(shorts, 0)
      if (!data) return -1
      let sum = 0
      for (const i of range(32)) sum += data[i]!
      sum = (sum & 0xffff) + (sum >>> 16)
      sum = (sum & 0xffff) + (sum >>> 16)
      return ~sum & 0xffff
    }),
  },
  fnv1a64: {
    timed: tc((packet) => {
      const data = packet.view(bytes, 0)
      if (!data) return -1
      let hash = 0xcbf29ce484222325n
      for (const i of range(32)) hash = (hash ^ BigInt(data[i]!)) * 0x100000001b3n
      return Number((hash ^ (hash >> 32n)) & 0xffffffffn)
    }),
  },
  xdp_5tuple: {
    timed: xdp((packet) => {
      const eth = packet.view(ethhdr, 0)
      if (eth?.h_proto !== ETH_P_IP) return XDP_PASS
      const ip = packet.view(iphdr, 14)
      if (!ip) return XDP_PASS
      let sport = 0
      let dport = 0
      if (ip.protocol === 6 || ip.protocol === 17) {
        const length = (ip.version_ihl & 15) * 4
        if (length < 20) return XDP_DROP
        const found = packet.view(ports, 14 + length)
        if (!found) return XDP_PASS
        sport = found.source
        dport = found.dest
      }
      const key = { src: ip.saddr, dst: ip.daddr, sport, dport, proto: ip.protocol }
      const size = BigInt(packet.length)
      const seen = flows.get(key)
      if (seen) {
        seen.packets += 1n
        seen.bytes += size
      } else flows.set(key, { packets: 1n, bytes: size })
      return XDP_PASS
    }),
    more: failed,
  },
  xdp_proto_switch: {
    timed: xdp((packet) => {
      const eth = packet.view(ethhdr, 0)
      const ip = packet.view(iphdr, 14)
      if (!eth || !ip) return XDP_ABORTED
      let kind = 0
      let action = XDP_PASS
      if (eth.h_proto === ETH_P_IP) {
        switch (ip.protocol) {
          case 1:
            kind = 1
            break
          case 2:
            kind = 2
            action = XDP_DROP
            break
          case 6:
            kind = 3
            break
          case 17:
            kind = 4
            break
          case 41:
            kind = 5
            action = XDP_DROP
            break
          case 47:
            kind = 6
            break
          case 50:
          case 51:
            kind = 7
            break
          case 58:
            kind = 8
            action = XDP_DROP
            break
          case 89:
            kind = 9
            break
          case 132:
            kind = 10
            break
          default:
            kind = 11
            action = XDP_DROP
        }
      }
      classes.add(kind, 1n)
      return action
    }),
  },
  ring_event64: {
    timed: tc((packet) => {
      emit(BigInt(packet.length), BigInt(packet.ifindex))
      return TC_ACT_OK
    }),
    counted: rawTracepoint('mm_migrate_pages', (succeeded: bigint, missed: bigint) =>
      emit(succeeded, missed),
    ),
    volatile: /^\w{16}|\w{16}$/g,
    more: 'records that were lost',
  },
}
