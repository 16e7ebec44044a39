/** Maps of each kind and their verbs. */
import { array, hash, histogram, perCpuArray, perCpuHash, struct, tc, u32, u64 } from 'skep'
import { nsecs } from 'skep/kernel'

const counts = hash(u32, u64)
const start = hash(u32, u64)
const flows = hash(u32, struct({ packets: u64, bytes: u64 }))
const slots = array(u64, { maxEntries: 4 })
const perCpu = perCpuHash(u32, u64)
const perCpuSlots = perCpuArray(u64, { maxEntries: 4 })
const lengths = histogram()

export const maps = {
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
  'is it there': tc((packet) => (counts.has(packet.length) ? 1 : 2)),
  'set': tc((packet) => {
    counts.set(packet.length, 7n)
    return 0
  }),
  'an array of values': tc((packet) => {
    slots.add(packet.length & 3, 1n)
    return Number(slots.get(2) ?? 0n)
  }),
  'a value of each CPU': tc((packet) => {
    perCpu.add(packet.length, 1n)
    perCpuSlots.add(1, 1n)
    return 0
  }),
  'a histogram': tc((packet) => {
    lengths.record(packet.length)
    return 0
  }),
}
