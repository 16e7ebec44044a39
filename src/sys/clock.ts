/** The kernel's clocks: BPF's ktime_get_ns is `monotonic`, ktime_get_boot_ns is `boottime`. */
import { syscall } from './syscall.ts'

// include/uapi/linux/time.h
const clocks = { realtime: 0, monotonic: 1, boottime: 7 }

/** A clock's time now, in nanoseconds. */
export function clockNow(clock: keyof typeof clocks): bigint {
  const time = new Uint8Array(16)
  syscall('cannot read the clock', 'clock_gettime', clocks[clock], time)
  const view = new DataView(time.buffer)
  return view.getBigInt64(0, true) * 1_000_000_000n + view.getBigInt64(8, true)
}
