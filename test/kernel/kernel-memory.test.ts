/** Kernel structs beyond property paths: fields that may be missing, casts, copies, computed indices; held against /proc. */
import { mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { attach, hash, load, rawTracepoint, str, tracepoint, u32, u64 } from 'skep'
import { cast, cgroup, containerOf, inCgroup, kernelRead, pid, range, task } from 'skep/kernel'
import { describe, expect, it } from 'vitest'
import { Child } from '../support/child.ts'

const self = process.pid
/** A system call of this process that node makes for nothing else here. */
const call = () => process.getegid!()
const GETEGID = 108n

/** State, parent, process group and session. */
const statOf = (id: number) =>
  readFileSync(`/proc/${id}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
    .map(Number)

describe('kernel structs', () => {
  it('tell which fields this kernel has, and the other side is not even compiled', async () => {
    const seen = hash(str(16), u64)
    const onCall = tracepoint('raw_syscalls:sys_enter', (ctx) => {
      if (pid() !== self || ctx.id !== GETEGID) return
      const me = task()
      seen.set('there', BigInt('tgid' in me ? me.tgid : me.no_such_field))
      if ('no_such_field' in me && me.no_such_field > 3) seen.set('missing', 1n)
      if (!('no_such_field' in me)) seen.set('not there', 1n)
    })
    await using _session = await attach(onCall)
    call()
    expect(new Map(seen)).toEqual(new Map(Object.entries({ there: BigInt(self), 'not there': 1n })))
  })

  it('are read as other types, from pointers and from addresses', async () => {
    const seen = hash(str(16), u64)
    const onCall = tracepoint('raw_syscalls:sys_enter', (ctx) => {
      if (pid() !== self || ctx.id !== GETEGID) return
      const me = task()
      seen.set('cast', BigInt(cast(me.real_parent, 'task_struct').tgid))
      seen.set('around', BigInt(containerOf(me.real_parent.tasks, 'task_struct', 'tasks').tgid))
      const next = cast(kernelRead(me.real_parent.tasks, u64), 'list_head')
      seen.set('read', BigInt(containerOf(next.prev, 'task_struct', 'tasks').tgid))
      seen.set('uid', BigInt(cast(me.cred.uid, 'uid_gid_extent').first))
      const numbers = me.thread_pid.numbers
      const level = me.thread_pid.level
      if (level < 32) {
        seen.set('innermost', BigInt(numbers[level].nr))
        seen.set('namespace', BigInt(numbers[level].ns.ns.inum))
      }
      for (const i of range(4))
        if (me.signal.pids[i].numbers[0].nr === me.tgid) seen.add('ids', 1n << BigInt(i))
    })
    await using _session = await attach(onCall)
    call()
    const status = readFileSync('/proc/self/status', 'utf8')
    const numbers = status
      .match(/^NSpid:(.*)$/m)![1]!
      .trim()
      .split(/\s+/)
    expect(seen.get('cast')).toBe(BigInt(process.ppid))
    expect(seen.get('around')).toBe(BigInt(process.ppid))
    expect(seen.get('uid')).toBe(BigInt(process.getuid!()))
    expect(seen.get('read')).toBe(BigInt(process.ppid))
    // PIDTYPE_TGID, PIDTYPE_PGID and PIDTYPE_SID of linux/pid_types.h, as far as this process leads its group and session.
    const [, , group, sessionId] = statOf(self)
    expect(seen.get('ids')).toBe(2n + (group === self ? 4n : 0n) + (sessionId === self ? 8n : 0n))
    expect(seen.get('innermost')).toBe(BigInt(numbers.at(-1)!))
    expect(seen.get('namespace')).toBe(statSync('/proc/self/ns/pid', { bigint: true }).ino)
  })

  const refused = hash(u32, u64)
  it.each([
    ['SK3003', () => refused.set(0, BigInt(cast(task(), 'task_strct').tgid))],
    ['SK2012', () => refused.set(0, BigInt(cast(task(), pid() as never).tgid))],
    ['SK2016', () => refused.set(0, BigInt(task().signal.pids[pid()].level))],
    ['SK2010', () => refused.set(0, 'x' in (pid() as never) ? 1n : 0n)],
    ['SK2010', () => refused.set(0, pid() in task() ? 1n : 0n)],
  ])('refuse what cannot be meant: %s', async (code, fn) => {
    await expect(load(rawTracepoint('sched_switch', fn))).rejects.toMatchObject({ code })
  })
})

describe('inCgroup', () => {
  it('knows the tasks of a cgroup and of those below it', async () => {
    const outer = `/sys/fs/cgroup/unified/skep-${self}`
    const inner = `${outer}/inner`
    mkdirSync(inner, { recursive: true })
    const child = new Child('sh', ['-c', 'echo ready; read line; exec /bin/true'], {}, 'pipe')
    try {
      const [outerId, innerId] = [outer, inner].map((path) => statSync(path, { bigint: true }).ino)
      const seen = hash(str(16), u32)
      const id = child.process.pid!
      const onExec = rawTracepoint('sched_process_exec', (me) => {
        if (me.tgid !== id) return
        seen.set('outer', inCgroup(me, outerId!) ? 1 : 0)
        seen.set('inner', inCgroup(me, innerId!) ? 1 : 0)
        seen.set('other', inCgroup(me, innerId! + outerId!) ? 1 : 0)
        seen.set('itself', cgroup() === innerId! ? 1 : 0)
        seen.set('parent', inCgroup(me.real_parent, outerId!) ? 1 : 0)
      })
      await child.has('ready')
      writeFileSync(`${inner}/cgroup.procs`, String(id))
      await using _session = await attach(onExec)
      child.process.stdin!.end('\n')
      await child.ended
      expect(Object.fromEntries(seen)).toEqual({ outer: 1, inner: 1, other: 0, itself: 1, parent: 0 })
    } finally {
      await child.stop()
      rmdirSync(inner)
      rmdirSync(outer)
    }
  })
})
