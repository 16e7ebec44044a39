/** What programs and user space share: globals. */
import { global, struct, tc, u32, u64 } from 'skep'

const limit = global(u32, 100)
const total = global(u64)
const state = global(struct({ last: u32, count: u64 }))
const flowed = global(struct({ packets: u64, bytes: u64 }))

export const globals = {
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
  'a global struct': tc((packet) => {
    state.value.last = packet.length
    return state.value.count++ > 5n ? 1 : 2
  }),
}
