/** Choices, loops, functions within functions. */
import { hash, struct, tc, u32, u64, u8, xdp } from 'skep'
import { range, XDP_DROP, XDP_PASS } from 'skep/kernel'

const counts = hash(u32, u64)
const flows = hash(u32, struct({ packets: u64, bytes: u64 }))
const option = struct({ kind: u8, length: u8 })

export const flow = {
  'if and else': tc((packet) => {
    if (packet.length > 1500) return 1
    else if (packet.length > 60 && packet.ifindex !== 3) return 2
    return 3
  }),
  'one or the other': tc((packet) => (packet.length > 100 || !packet.ifindex ? 1 : 2)),
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
  'a switch that falls through': tc((packet) => {
    let sum = 0
    switch (packet.length) {
      // @ts-expect-error: falling through is what is shown
      case 60:
        sum = 1
      case 61:
        sum += 2
    }
    return sum
  }),
  'a value or another': tc((packet) => Number(counts.get(packet.length) ?? 7n)),
  'a chain of what may be missing': tc((packet) => Number(flows.get(packet.ifindex)?.packets ?? 5n)),
  'assignments that choose': tc((packet) => {
    let [a, b] = [packet.length, packet.ifindex]
    a &&= 5
    b ||= 7
    let known = counts.get(b)
    known ??= 3n
    return a + b + Number(known)
  }),
  'the comma': tc((packet) => {
    let x = packet.length
    return x++, x * 2
  }),
  'truth of what may be missing': tc((packet) => (!!flows.get(packet.ifindex) ? 1 : 2)),
  'while': tc((packet) => {
    let bits = 0
    let left = packet.length
    while (left > 0) {
      left >>>= 1
      bits++
    }
    return bits
  }),
  'do … while': tc((packet) => {
    let i = 0
    do i += 3
    while (i < 30 && i !== packet.length)
    return i
  }),
  'for': tc((packet) => {
    let sum = 0
    for (let i = 0; i < 20; i += 2) sum ^= packet.length + i
    return sum
  }),
  'a loop over range': tc((packet) => {
    let sum = 0
    for (const i of range(10)) {
      if (i === packet.ifindex) continue
      sum += i
    }
    return sum
  }),
  'a loop that turns often': tc((packet) => {
    let hash = packet.length
    for (const i of range(100_000)) hash = (hash * 31 + i) & 0xffff
    return hash
  }),
  'options one after the other': xdp((packet) => {
    let offset = 54
    for (const _ of range(10)) {
      const each = packet.view(option, offset)
      if (!each || each.kind === 0) break
      offset += each.kind === 1 ? 1 : Math.max(each.length, 2)
    }
    return offset > 60 ? XDP_DROP : XDP_PASS
  }),
  'labels': tc((packet) => {
    let sum = 0
    rows: for (const i of range(4)) {
      for (const j of range(4)) {
        if (j === packet.length) continue rows
        if (i === packet.ifindex) break rows
        sum++
      }
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
  'a function for each entry of a map': tc(() => {
    let most = 0
    flows.forEach((flow, key) => {
      if (flow.packets > 1000n) most = key
    })
    return most
  }),
  'the keys of a map': tc(() => {
    let most = 0
    for (const key of flows.keys()) most = Math.max(most, key)
    return most
  }),
  'the values of a map': tc(() => {
    let sum = 0n
    for (const flow of flows.values()) sum += flow.bytes
    return sum > 1000n ? 1 : 2
  }),
  'an inner function': tc((packet) => {
    let calls = 0
    const scaled = (value: number, by = 3, ...more: number[]) => {
      calls++
      return value * by + more.length
    }
    return scaled(packet.length) + scaled(packet.ifindex, 5, 1, 2) + calls
  }),
  'a method of an object': tc((packet) => {
    const scale = {
      by(value: number) {
        return value * 3
      },
    }
    return scale.by(packet.length)
  }),
}
