/** Times of kernel code as times of day. */
import { clockOffsets } from '../proc/index.ts'

/** How long (in milliseconds) the offset between the clocks is trusted: setting the wall clock changes it. */
const trusted = 1000

let offset = 0n
let measured = Number.NEGATIVE_INFINITY

/** The time of day of a `bootNsecs()` of about now, to the millisecond. */
export function wallClock(bootNanoseconds: bigint): Date {
  const now = performance.now()
  if (now - measured > trusted) {
    offset = clockOffsets().boottime
    measured = now
  }
  return new Date(Number((bootNanoseconds + offset) / 1_000_000n))
}

/** A time as tools show it: `HH:MM:SS`, local. */
export function timeOfDay(time: Date): string {
  return time.toTimeString().slice(0, 8)
}
