/** Times of kernel code as times of day. */
import { clockOffsets, milliseconds } from '../proc/index.ts'

/** How long (in milliseconds) the offset between the clocks is trusted: setting the wall clock changes it. */
const trusted = 1000

let offset = 0n
let measured = Number.NEGATIVE_INFINITY

/** The time of day of a `bootNsecs()` of about now, to the millisecond. */
export function wallClock(bootNanoseconds: bigint): Date {
  const now = milliseconds()
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

/** Gives, of times in nanoseconds, the seconds since the first that it was asked of. */
export function secondsSinceFirst(): (nanoseconds: bigint) => number {
  let first: bigint | undefined
  return (nanoseconds) => {
    first ??= nanoseconds
    return Number(nanoseconds - first) / 1e9
  }
}
