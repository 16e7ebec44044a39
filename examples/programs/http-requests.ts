/**
 * HTTP/1 requests as they pass through sockets, of servers and clients in any language: what was asked, what the answer
 * was, and how long it took from the one to the other. Read where they enter and leave the kernel: in the arguments of
 * read, write and their relatives, on descriptors that are sockets. What is encrypted is not seen.
 *
 *     http-requests.ts [--pid PID] [--json] [--number N]     until Ctrl-C, or after N requests
 */
import { parseArgs } from 'node:util'
import { attach, lruHash, ringbuf, str, struct, tracepoint, u8, u32, u64 } from 'skep'
import { cast, comm, connectionOf, nsecs, openFile, pid, userRead, userStr } from 'skep/kernel'
import { connectionFields, endsOf } from 'skep/net'

const { values: options } = parseArgs({
  options: { pid: { type: 'string' }, json: { type: 'boolean', default: false }, number: { type: 'string' } },
})
const only = Number(options.pid ?? -1)

/** S_IFMT and S_IFSOCK of include/uapi/linux/stat.h. */
const [typeOfFile, socketFile] = [0o170000, 0o140000]
const methods = ['GET ', 'POST ', 'PUT ', 'HEAD ', 'DELETE ', 'PATCH ', 'OPTIONS ']
const iovec = struct({ iov_base: u64, iov_len: u64 })

const place = struct({ pid: u32, fd: u32 })
/** Requests that were not answered yet. A server reads them, a client writes them. */
const pending = lruHash(place, struct({ since: u64, client: u8, text: str(160) }))
const answered = ringbuf(
  struct({
    pid: u32,
    comm: str(16),
    client: u8,
    nanoseconds: u64,
    request: str(160),
    response: str(16),
    ...connectionFields,
  }),
)

function isRequest(text: string): boolean {
  for (const method of methods) if (text.startsWith(method)) return true
  return false
}

/** What passes through descriptor `fd`, at `buffer`: to the process (`client` is then who asked before), or from it. */
function see(fd: number, buffer: bigint, length: bigint, read: boolean) {
  if (length < 16n || (only >= 0 && pid() !== only)) return
  const file = openFile(fd)
  if ((file.f_inode.i_mode & typeOfFile) !== socketFile) return
  const text = userStr(buffer, 160)
  const key = { pid: pid(), fd }
  if (isRequest(text)) {
    pending.set(key, { since: nsecs(), client: read ? 0 : 1, text })
    return
  }
  if (!text.startsWith('HTTP/1.')) return
  const request = pending.get(key)
  if (!request || (request.client === 1) !== read) return
  const now = nsecs()
  answered.output({
    ...connectionOf(cast(file.private_data, 'socket').sk),
    pid: pid(),
    comm: comm(),
    client: request.client,
    nanoseconds: now >= request.since ? now - request.since : 0n,
    request: request.text,
    response: userStr(buffer, 16),
  })
  pending.delete(key)
}

const programs = [
  tracepoint('syscalls:sys_exit_read', (ctx) => {
    if (ctx.ret > 0n) see(Number(ctx.fd), ctx.buf, ctx.ret, true)
  }),
  tracepoint('syscalls:sys_exit_recvfrom', (ctx) => {
    if (ctx.ret > 0n) see(Number(ctx.fd), ctx.ubuf, ctx.ret, true)
  }),
  tracepoint('syscalls:sys_enter_write', (ctx) => see(Number(ctx.fd), ctx.buf, ctx.count, false)),
  tracepoint('syscalls:sys_enter_sendto', (ctx) => see(Number(ctx.fd), ctx.buff, ctx.len, false)),
  tracepoint('syscalls:sys_enter_writev', (ctx) => {
    const first = userRead(ctx.vec, iovec)
    see(Number(ctx.fd), first.iov_base, first.iov_len, false)
  }),
]

await using _session = await attach(...programs)
console.error('Watching HTTP requests')
let left = Number(options.number ?? Number.POSITIVE_INFINITY)
for await (const event of answered) {
  const [method, path] = event.request.split(/\r?\n/, 1)[0]!.split(' ')
  const status = Number(event.response.slice(9, 12))
  const { remote } = endsOf(event)
  const usecs = Number(event.nanoseconds / 1000n)
  const side = event.client ? 'client' : 'server'
  if (options.json)
    console.log(
      JSON.stringify({ pid: event.pid, comm: event.comm, side, remote, method, path, status, usecs }),
    )
  else console.log(`${event.comm.padEnd(16)} ${side} ${remote} ${status} ${usecs} us  ${method} ${path}`)
  if (--left <= 0) break
}
