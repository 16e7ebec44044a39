/** One map, both sides: user space says who is watched, the kernel counts in place, user space reads a snapshot. */
import { attach, hash, struct, tracepoint, u32, u64 } from 'skep'
import { pid } from 'skep/kernel'

const watched = hash(u32, struct({ calls: u64, lastCall: u64 }))

const onCall = tracepoint('raw_syscalls:sys_enter', (ctx) => {
  const entry = watched.get(pid())
  if (!entry) return
  entry.calls += 1n
  entry.lastCall = ctx.id
})

// Written before anything attaches: no call of this process is missed.
watched.set(process.pid, { calls: 0n, lastCall: 0n })
await using session = await attach(onCall)

for await (const _ of session.every('1s')) {
  const me = watched.get(process.pid)
  console.log(`this process made ${me?.calls} system calls, the last one number ${me?.lastCall}`)
  break
}
