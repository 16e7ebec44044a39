/** Locks and timers. */
import { hash, struct, tc, u32, u64, withLock, withTimer } from 'skep'
import { lock, nsecs } from 'skep/kernel'

const counts = hash(u32, u64)
const pairs = hash(u32, withLock(struct({ left: u64, right: u64 })))
const idle = hash(u32, withTimer(struct({ packets: u64 })))

export const locks = {
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
  'a timer that does not run': tc((packet) => {
    const flow = idle.get(packet.ifindex)
    return flow && idle.cancelTimer(flow) ? 1 : 2
  }),
}
