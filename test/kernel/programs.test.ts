/** Programs and maps on the live kernel, held against /proc and bpftool. Everything traced is this process or its children. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import {
  attach,
  hash,
  histogram,
  ipv4Prefix,
  load,
  lpmTrie,
  type Program,
  parseCidr,
  parseIpv4,
  perCpuArray,
  rawTracepoint,
  ringbuf,
  stackTraces,
  str,
  struct,
  tc,
  tracepoint,
  u32,
  u64,
} from 'skep'
import { comm, cpu, pid, range, task, tid, uid, userStr } from 'skep/kernel'
import { buildPacket, ethhdr, iphdr } from 'skep/net'
import { plain } from 'skep/test'
import { describe, expect, it } from 'vitest'
import { bpftool, mapsNamed, programsNamed } from '../support/bpf-objects.ts'

const self = process.pid
/** A system call of this process that node makes for nothing else here. */
const call = () => process.getegid!()
const GETEGID = 108n
const packet = buildPacket({ eth: {}, ipv4: { saddr: '10.1.2.3', daddr: '10.0.0.1' }, tcp: {} })

describe('kernel memory', () => {
  it('read through property paths is what /proc says', async () => {
    const seen = hash(str(16), u64)
    const onCall = tracepoint('raw_syscalls:sys_enter', (ctx) => {
      if (pid() !== self || ctx.id !== GETEGID) return
      const me = task()
      seen.set('tgid', BigInt(me.tgid))
      seen.set('ppid', BigInt(me.real_parent.tgid))
      seen.set('uid', BigInt(me.cred.uid.val))
      seen.set('start', me.start_boottime)
      seen.set('thread', BigInt(me.pid === tid() ? 1 : 0))
      seen.set('user', BigInt(uid()))
      seen.set('comm', me.comm === comm() ? 1n : 0n)
      seen.set('leader', me.group_leader === me ? 1n : 0n)
    })
    await using _session = await attach(onCall)
    call()
    const stat = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    expect(Number(seen.get('tgid'))).toBe(self)
    expect(Number(seen.get('ppid'))).toBe(Number(stat[1]))
    expect(Number(seen.get('uid'))).toBe(process.getuid!())
    expect(Number(seen.get('user'))).toBe(process.getuid!())
    // /proc has it in ticks of 10 ms.
    expect(Number(seen.get('start')! / 10_000_000n)).toBe(Number(stat[19]))
    expect(seen.get('thread')).toBe(1n)
    expect(seen.get('comm')).toBe(1n)
    expect(seen.get('leader')).toBe(1n)
  })

  const pointers = hash(u32, u64)
  const paths: Record<string, Program> = {
    'an argument that may be null': rawTracepoint('sched_pi_setprio', (_task, other) =>
      pointers.set(other.pid, 1n),
    ),
    'a field that may be null': rawTracepoint('kfree_skb', (skb) =>
      pointers.set(skb.len, BigInt(skb.sk.__sk_common.skc_family)),
    ),
    'many steps': tracepoint('raw_syscalls:sys_enter', () =>
      pointers.set(1, BigInt(task().mm.exe_file.f_path.dentry.d_inode.i_mode)),
    ),
    'system call arguments': tracepoint('raw_syscalls:sys_enter', (ctx) => pointers.set(pid(), ctx.args[5])),
    'system call results': tracepoint('raw_syscalls:sys_exit', (ctx) =>
      pointers.set(pid(), ctx.id + ctx.ret),
    ),
    'booleans, ints and structs': rawTracepoint('sched_switch', (preempt, prev, next, state) =>
      pointers.set(preempt ? next.tgid : state, BigInt(prev.pid)),
    ),
    'an argument that only newer kernels pass': rawTracepoint(
      'sched_process_exec',
      (child, _pid, _program, newer) => pointers.set(newer ?? child.tgid, 1n),
    ),
  }
  it.each(Object.entries(paths))('%s can be read', async (_what, program) => {
    const session = await load(program)
    expect(session.choices[0]!.rejected).toEqual([])
    await session.close()
  })
})

describe('tracepoints', () => {
  it('see each of 23 processes, raw and as perf events', async () => {
    const execs = ringbuf(struct({ pid: u32, old: u32, file: str(64) }))
    const raw = hash(u32, u64)
    const byRecord = tracepoint('sched:sched_process_exec', (ctx) => {
      if (task().real_parent.tgid === self)
        execs.output({ pid: ctx.pid, old: ctx.old_pid, file: ctx.filename })
    })
    const byArguments = rawTracepoint('sched_process_exec', (child) => {
      if (child.real_parent.tgid === self) raw.add(child.tgid, 1n)
    })
    await using session = await attach(byRecord, byArguments)
    expect(session.choices.map(({ chosen }) => chosen.name)).toEqual([
      'tracepoint sched:sched_process_exec',
      'raw tracepoint sched_process_exec',
    ])
    for (let i = 0; i < 23; i++) execFileSync('/bin/true')
    const files: string[] = []
    const pids = new Set<number>()
    for await (const { pid, old, file } of execs) {
      expect(old).toBe(pid)
      pids.add(pid)
      if (files.push(file) === 23) break
    }
    expect(new Set(files)).toEqual(new Set(['/bin/true']))
    expect(pids.size).toBe(23)
    expect(new Set(raw.keys())).toEqual(pids)
    expect(new Set(raw.values())).toEqual(new Set([1n]))
    expect(execs.lost).toBe(0)
  })

  it('attach raw where every field used is a raw argument, and say why not', async () => {
    const count = perCpuArray(u64)
    const plain = await load(
      tracepoint('raw_syscalls:sys_enter', (ctx) => count.add(0, ctx.id === 0n ? 1n : 2n)),
    )
    expect(plain.choices[0]!.chosen.name).toBe('raw tracepoint sys_enter')
    await plain.close()
    const record = await load(tracepoint('sched:sched_switch', (ctx) => count.add(0, BigInt(ctx.next_pid))))
    expect(record.choices[0]!.chosen.name).toBe('tracepoint sched:sched_switch')
    expect(record.choices[0]!.rejected[0]!.reason.message).toContain("'next_pid'")
    await record.close()
  })

  it('read strings of the calling process', async () => {
    const paths = ringbuf(struct({ path: str(32) }))
    const onOpen = tracepoint('syscalls:sys_enter_openat', (ctx) => {
      if (pid() !== self) return
      const path = userStr(ctx.filename, 32)
      if (path.startsWith('/skep-no-')) paths.output({ path })
    })
    await using _session = await attach(onOpen)
    for (const name of ['/skep-no-1', '/skep-no-\u00e9t\u00e9', `/skep-no-${'x'.repeat(40)}`]) {
      expect(() => readFileSync(name)).toThrow('ENOENT')
    }
    const seen: string[] = []
    for await (const { path } of paths) if (seen.push(path) === 3) break
    expect(seen).toEqual(['/skep-no-1', '/skep-no-\u00e9t\u00e9', `/skep-no-${'x'.repeat(22)}`])
  })
})

describe('maps', () => {
  it('histograms, per key and not, and stacks', async () => {
    const sizes = histogram()
    const linear = histogram({ linear: { min: 0, max: 50, step: 10 } })
    const byParity = histogram({ key: u32 })
    const stacks = stackTraces()
    const ids = hash(u32, u32)
    const fill = tc(() => {
      for (const i of range(50)) {
        sizes.record(BigInt(i))
        linear.record(BigInt(i))
        byParity.record(i & 1, BigInt(i))
      }
      return 0
    })
    const onCall = tracepoint('raw_syscalls:sys_enter', (ctx) => {
      if (pid() === self && ctx.id === GETEGID) ids.set(0, stacks.kernel())
    })
    await using _session = await attach(onCall)
    await using _filler = await load(fill)
    fill.run({ data: packet })
    // 0-1, 2-3, 4-7, 8-15, 16-31, 32-49
    expect(
      sizes
        .buckets()
        .map(({ count }) => count)
        .filter((count) => count > 0n),
    ).toEqual([2n, 2n, 4n, 8n, 16n, 18n])
    expect(linear.buckets().filter(({ count }) => count === 10n)).toHaveLength(5)
    expect(sizes.toString('bytes')).toContain('16 -> 31')
    expect([...byParity.keys()].sort()).toEqual([0, 1])
    call()
    const id = ids.get(0)
    expect(id).toBeDefined()
    expect(stacks.get(id!)!.length).toBeGreaterThan(0)
  })

  it('histograms add up what they were given, on both sides', async () => {
    const all = histogram({ sum: true })
    const byParity = histogram({ key: u32, linear: { min: -5, max: 20, step: 5 }, sum: true })
    const values = tc(() => {
      for (const i of range(50)) {
        all.record(BigInt(i) * 1_000_000_007n)
        byParity.record(i & 1, i - 10)
      }
      return 0
    })
    await using _session = await load(values)
    values.run({ data: packet })
    const result = plain(values, packet.slice())
    const sums = (one: Pick<typeof all, 'distribution'>, keyed: Pick<typeof byParity, 'distributions'>) => [
      one.distribution().sum,
      one.distribution().count,
      ...keyed
        .distributions()
        .map(([key, { sum, count }]) => [key, sum, count] as const)
        .sort(),
    ]
    expect(sums(all, byParity)).toEqual([1225n * 1_000_000_007n, 50n, [0, 350n, 25n], [1, 375n, 25n]])
    expect(sums(result.map(all), result.map(byParity))).toEqual(sums(all, byParity))
    expect(histogram().distribution().sum).toBeUndefined()
  })

  it('longest prefixes', async () => {
    const networks = lpmTrie(ipv4Prefix, u32)
    networks.set(parseCidr('10.0.0.0/8'), 8)
    networks.set(parseCidr('10.1.0.0/16'), 16)
    const find = tc((p) => {
      const ip = p.view(iphdr, 14)
      return ip ? (networks.get({ prefixlen: 32, addr: ip.saddr }) ?? 0) : -1
    })
    await using _session = await load(find)
    expect(find.run({ data: packet }).returned).toBe(16)
    networks.delete(parseCidr('10.1.0.0/16'))
    expect(find.run({ data: packet }).returned).toBe(8)
    expect(networks.get({ prefixlen: 32, addr: parseIpv4('10.9.9.9') })).toBe(8)
  })

  it('count what a full map would not take', async () => {
    const small = hash(u32, u64, { maxEntries: 7 })
    const fill = tc(() => {
      for (const i of range(20)) small.add(i, 1n)
      return 0
    })
    await using _session = await load(fill)
    fill.run({ data: packet })
    expect(small.size + small.failed).toBe(20)
    expect(small.failed).toBe(13)
  })

  it('per CPU are summed in user space', async () => {
    const turns = perCpuArray(u64)
    const turn = tc(() => {
      turns.add(0, 1n)
      return cpu()
    })
    await using _session = await load(turn)
    turn.run({ data: packet, repeat: 1009 })
    expect(turns.get(0)).toBe(1009n)
    expect(turns.perCpu(0)!.reduce((sum, each) => sum + each, 0n)).toBe(1009n)
  })
})

describe('bpftool', () => {
  it('prints keys and values by name, and the lines of this file', async () => {
    const talkers = hash(struct({ source: u32, protocol: u32 }), struct({ packets: u64, last: u32 }))
    const since = Math.floor(Date.now() / 1000)
    const program = tc(
      (p) => {
        const ip = p.view(iphdr, 14)
        if (!ip) return 0
        talkers.set({ source: ip.saddr, protocol: ip.protocol }, { packets: 7n, last: p.length })
        return 1
      },
      { name: 'talkers_test' },
    )
    await using _session = await load(program)
    program.run({ data: packet })
    const [map] = mapsNamed(new Set(['talkers']))
    const [dumped] = bpftool<{ formatted: { key: object; value: object } }[]>(
      'map',
      'dump',
      'id',
      String(map!.id),
    )
    expect(dumped!.formatted).toEqual({
      key: { source: parseIpv4('10.1.2.3'), protocol: 6 },
      value: { packets: 7, last: packet.length },
    })
    const [loaded] = programsNamed(new Set(['talkers_test']), since)
    const text = execFileSync('bpftool', ['prog', 'dump', 'xlated', 'id', String(loaded!.id), 'linum'], {
      encoding: 'utf8',
    })
    expect(text).toContain(
      'talkers.set({ source: ip.saddr, protocol: ip.protocol }, { packets: 7n, last: p.length })',
    )
    expect(text).toMatch(/\[file:.*programs\.test\.ts line_num:\d+ line_col:\d+\]/)
  })
})

it('a session ends with its signal, and its loops with it', async () => {
  const controller = new AbortController()
  const never = ringbuf(struct({ n: u32 }))
  const onCall = tracepoint('raw_syscalls:sys_enter', (ctx) => {
    if (pid() === 0 && ctx.id === -5n) never.output({ n: 1 })
  })
  const session = await attach(onCall, { signal: controller.signal })
  const loop = (async () => {
    for await (const _ of never) throw new Error('nothing was sent')
    return 'ended'
  })()
  controller.abort()
  await session.closed
  expect(await loop).toBe('ended')
  await Promise.all([session.close(), session.close()])
  await expect(attach(onCall, { signal: controller.signal })).rejects.toThrow(/abort/i)
})

it('a packet view that is not there is undefined', async () => {
  const program = tc((p) => (p.view(ethhdr, 1000) ? 1 : 2))
  await using _session = await load(program)
  expect(program.run({ data: packet }).returned).toBe(2)
})
