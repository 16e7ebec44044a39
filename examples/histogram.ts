/** How long system calls take, as a histogram: two tracepoints, a map between them, and a sum that never leaves the kernel. */
import { attach, hash, histogram, tracepoint, u32, u64 } from 'skep'
import { nsecs, tid } from 'skep/kernel'

const start = hash(u32, u64)
const latency = histogram()

const enter = tracepoint('raw_syscalls:sys_enter', () => {
  start.set(tid(), nsecs())
})

const exit = tracepoint('raw_syscalls:sys_exit', () => {
  const from = start.get(tid())
  if (from === undefined) return
  latency.record((nsecs() - from) / 1000n)
  start.delete(tid())
})

await using session = await attach(enter, exit)

for await (const _ of session.every('2s')) {
  console.log(latency.toString('usecs'))
  break
}
