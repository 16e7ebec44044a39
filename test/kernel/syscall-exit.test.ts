/** What a program at the exit of a system call knows of the call, held against how node made it. */
import { closeSync, openSync, readSync } from 'node:fs'
import { attach, CompileError, i32, load, ringbuf, str, struct, tracepoint, u32, u64 } from 'skep'
import { pid, userStr } from 'skep/kernel'
import { describe, expect, it } from 'vitest'

const self = process.pid
const AT_FDCWD = -100

describe('the exit of a system call', () => {
  it('has the arguments by the names of its enter, with the types of C', async () => {
    const calls = ringbuf(struct({ dfd: i32, flags: i32, mode: u32, ret: i32, file: str(64) }))
    const opened = tracepoint('syscalls:sys_exit_openat', (call) => {
      if (pid() !== self || !userStr(call.filename, 64).startsWith('/no/such/')) return
      const { dfd, flags, mode } = call
      calls.output({ dfd, flags, mode, ret: Number(call.ret), file: userStr(call.filename, 64) })
    })
    await using _session = await attach(opened)
    const names = Array.from({ length: 7 }, (_, i) => `/no/such/${i}`)
    for (const name of names) expect(() => openSync(name, 'wx', 0o651)).toThrow('ENOENT')
    const seen: unknown[] = []
    for await (const { flags, ...call } of calls) {
      seen.push(call)
      // O_WRONLY | O_CREAT | O_EXCL
      expect(flags & 0o303).toBe(0o301)
      if (seen.length === names.length) break
    }
    expect(seen).toEqual(names.map((file) => ({ dfd: AT_FDCWD, mode: 0o651, ret: -2, file })))
  })

  it('has 64-bit arguments as bigints', async () => {
    const reads = ringbuf(struct({ fd: u32, count: u64, ret: i32 }))
    const done = tracepoint('syscalls:sys_exit_pread64', ({ fd, count, ret, pos }) => {
      if (pid() === self && pos === 5n) reads.output({ fd, count, ret: Number(ret) })
    })
    await using _session = await attach(done)
    const fd = openSync('/proc/self/comm', 'r')
    const read = readSync(fd, new Uint8Array(4099), 0, 4099, 5)
    closeSync(fd)
    for await (const call of reads) {
      expect(call).toEqual({ fd, count: 4099n, ret: read })
      break
    }
  })

  it('has no others', async () => {
    const wrong = tracepoint('syscalls:sys_exit_openat', (call) => call.file === 0n)
    const error = await load(wrong).then(undefined, (error) => error)
    expect(error).toBeInstanceOf(CompileError)
    expect(error.diagnostics[0]).toMatchObject({ code: 'SK2011' })
    expect(error.diagnostics[0].hint).toContain('filename')
  })
})
