/** Hello, world: the next five programs that start on this machine. */
import { attach, ringbuf, str, struct, tracepoint, u32 } from 'skep'
import { comm, pid } from 'skep/kernel'

const starts = ringbuf(struct({ pid: u32, comm: str(16) }))

const onExec = tracepoint('sched:sched_process_exec', () => {
  starts.output({ pid: pid(), comm: comm() })
})

await using _session = await attach(onExec)
console.log('Tracing… start a program in another terminal.')

let left = 5
for await (const { pid, comm } of starts) {
  console.log(`Hello, ${comm} (${pid})!`)
  if (--left === 0) break
}
