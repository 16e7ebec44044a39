/** What the test of objects builds: who was started by the process `watched`, which whoever loads the object sets. */
import { global, ringbuf, str, struct, tracepoint, u32, u64 } from 'skep'
import { comm, pid, task } from 'skep/kernel'

const execs = ringbuf(struct({ pid: u32, ppid: u32, comm: str(16) }))
const watched = global(u32, 1)
const total = global(u64)

export const onExec = tracepoint('sched:sched_process_exec', () => {
  const parent = task().real_parent.tgid
  if (parent !== watched.value) return
  total.value += 1n
  execs.output({ pid: pid(), ppid: parent, comm: comm() })
})
