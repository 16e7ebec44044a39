/**
 * `reader.ts pid number bytes last mode settling`: Skep's reader, as a user would write one; `mode` says which way it reads. Speaks
 * as `c/reader.c` does: `ready`, then at the end of its input, after what is in the ring, a line of JSON.
 */
import { attach, type Decoded, i64, ringbuf, str, struct, tracepoint, u32, u64 } from 'skep'
import { comm, nsecs, pid, tid } from 'skep/kernel'
import { quantile } from '../support/table.ts'

const [target, number, bytes, last, mode, settling] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
  string,
]
const traced = Number(target)
const call = BigInt(number)

const exact = struct({ ts: u64, pid: u32, tid: u32, id: i64, seq: u64, comm: str(16), a: u64, b: u64 })
const rounded = struct({
  ts: u64.asNumber,
  pid: u32,
  tid: u32,
  id: i64.asNumber,
  seq: u64.asNumber,
  comm: str(16),
  a: u64.asNumber,
  b: u64.asNumber,
})
const type = mode === 'bigints' ? exact : rounded
const events = ringbuf(type, { bytes: Number(bytes), lowLatency: mode === 'low latency' })

const onCall = tracepoint('raw_syscalls:sys_enter', (ctx) => {
  if (ctx.id !== call || pid() !== traced) return
  events.output({
    ts: nsecs(),
    pid: pid(),
    tid: tid(),
    id: ctx.id,
    seq: ctx.args[0],
    comm: comm(),
    a: ctx.args[1],
    b: ctx.args[2],
  })
})

const lastSeq = Number(last)
const delays: number[] = []
const measuresDelays = mode === 'low latency' || mode === 'delays'
let received = 0
let sum = 0
let lastTime = 0

function take(event: Decoded<typeof rounded> | Decoded<typeof exact>): void {
  received++
  const seq = Number(event.seq)
  sum += seq
  if (measuresDelays) delays.push(Number(process.hrtime.bigint()) - Number(event.ts))
  if (seq === lastSeq) lastTime = Number(process.hrtime.bigint())
}

const session = await attach(onCall)
const readAll = async () => {
  if (mode === 'loop') for await (const event of events) take(event)
  else if (mode === 'batches')
    for await (const batch of events.batches()) for (const event of batch) take(event)
  else events.on(take)
}
const done = readAll()
const began = process.cpuUsage()
console.log('ready')

process.stdin.resume().on('end', async () => {
  await session.close()
  await done
  const { user, system } = process.cpuUsage(began)
  const cpu = (user + system) * 1000
  const settled = delays.slice(Number(settling))
  const [p50, p99] = [quantile(settled, 0.5), quantile(settled, 0.99)]
  console.log(JSON.stringify({ received, sum, last: lastTime, cpu, p50, p99, lost: events.lost }))
})
