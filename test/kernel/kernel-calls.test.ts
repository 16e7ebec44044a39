/** Helpers and kfuncs by their names in C, held against /proc and against what the packets are afterwards. */
import { readFileSync } from 'node:fs'
import { attach, global, hash, load, socketFilter, str, struct, tc, tracepoint, u32, u64 } from 'skep'
import { hasFunction, helper, kfunc, pid } from 'skep/kernel'
import { buildPacket, ethhdr, iphdr } from 'skep/net'
import { plain } from 'skep/test'
import { describe, expect, it } from 'vitest'
import { refusalOf } from '../differential/both-sides.ts'

const packet = buildPacket({ eth: {}, ipv4: { saddr: '10.1.2.3', daddr: '10.0.0.1' }, tcp: {} })
/** A system call of this process that node makes for nothing else here. */
const call = () => process.getegid!()
const GETEGID = 108n
const self = global(u32, process.pid)
/** As from JavaScript, where no types say what there is. */
const others = kfunc as never as Record<string, (...args: unknown[]) => number>

describe('helpers', () => {
  it('take and give integers as C has them', async () => {
    const seen = global(struct({ id: u64, cpu: u32, missing: u32 }))
    const program = tracepoint('raw_syscalls:sys_enter', (ctx) => {
      if (pid() !== self.value || ctx.id !== GETEGID) return
      seen.value.id = helper.bpf_get_current_pid_tgid()
      seen.value.cpu = helper.bpf_get_smp_processor_id()
    })
    await using _session = await attach(program)
    call()
    expect(seen.value.id >> 32n).toBe(BigInt(process.pid))
    expect(seen.value.cpu).toBeLessThan(4096)
  })

  it('take the context, structs, maps and null', async () => {
    const ports = hash(u32, u64, { maxEntries: 4 })
    const key = global(u32, 7)
    const bytes = global(struct({ first: u32 }), { first: 0xdeadbeef })
    const program = tc((pkt) => {
      const stored = helper.bpf_skb_store_bytes(pkt, 26, bytes.value, 4, 0n)
      if (stored !== 0) return 1
      if (helper.bpf_map_delete_elem(ports, ports) === 0) return 2
      return pkt.view(iphdr, 14) && helper.bpf_skb_pull_data(pkt, key.value) === 0 ? 3 : 4
    })
    // A map is no key: the verifier says so, and not that a struct is wanted.
    expect(await refusalOf(program)).toMatch(/verifier refused/)
    const right = tc((pkt) => {
      const stored = helper.bpf_skb_store_bytes(pkt, 26, bytes.value, 4, 0n)
      if (stored !== 0) return 1
      return pkt.view(iphdr, 14) && helper.bpf_skb_pull_data(pkt, key.value) === 0 ? 3 : 4
    })
    await using _session = await load(right)
    const { returned, data } = right.run({ data: packet })
    expect(returned).toBe(3)
    expect(Buffer.from(data.subarray(26, 30)).toString('hex')).toBe('efbeadde')
  })

  it('end what was seen of a packet that they may change', async () => {
    const program = tc((pkt) => {
      const eth = pkt.view(ethhdr, 0)
      if (!eth) return 0
      helper.bpf_skb_pull_data(pkt, 14)
      return eth.h_proto
    })
    expect(await refusalOf(program)).toMatch(/SK1050/)
  })

  it('are what the test says in plain', () => {
    const program = tc(() => Number(helper.bpf_get_current_pid_tgid() >> 32n))
    const helpers = { bpf_get_current_pid_tgid: () => 23n << 32n }
    expect(plain(program, packet, { helpers }).returned).toBe(23)
  })

  it('are refused by name, by number of arguments, by what they are given, and by kind of program', async () => {
    const any = helper as never as typeof others
    expect(await refusalOf(tc(() => any['bpf_get_smp_processor_ids']!()))).toMatch(
      /SK2011[\s\S]*bpf_get_smp_processor_id/,
    )
    expect(await refusalOf(tc(() => any['bpf_redirect']!(1)))).toMatch(/SK2012[\s\S]*ifindex/)
    expect(await refusalOf(tc((pkt) => any['bpf_redirect']!(pkt, 0n)))).toMatch(/SK2010[\s\S]*ifindex/)
    expect(await refusalOf(tc(() => any['bpf_map_lookup_elem']!(1, 2)))).toMatch(/SK1005/)
    expect(await refusalOf(socketFilter((pkt) => helper.bpf_clone_redirect(pkt, 1, 0n)))).toMatch(/SK3004/)
  })
})

/** Linux 6.2 and later: older kernels refuse all that uses it, by its name. */
const isOffered = / bpf_task_from_pid$/m.test(readFileSync('/proc/kallsyms', 'latin1'))
const whereOffered = (refusal: RegExp) => (isOffered ? refusal : /SK3005/)

describe('kfuncs', () => {
  it('give references that are tested and released', async () => {
    const seen = global(struct({ parent: u32, missing: u32, name: str(16) }))
    const wanted = global(u32, process.ppid)
    const program = tracepoint('raw_syscalls:sys_enter', (ctx) => {
      if (pid() !== self.value || ctx.id !== GETEGID) return
      const task = kfunc.bpf_task_from_pid(wanted.value)
      if (task) {
        seen.value.parent = task.tgid
        seen.value.name = task.comm
        kfunc.bpf_task_release(task)
      }
      const nobody = kfunc.bpf_task_from_pid(2 ** 30)
      if (!nobody) seen.value.missing = 1
      else kfunc.bpf_task_release(nobody)
    })
    if (!isOffered) {
      expect(await refusalOf(program)).toMatch(/SK3005/)
      return
    }
    await using _session = await attach(program)
    call()
    expect(seen.value.parent).toBe(process.ppid)
    expect(seen.value.missing).toBe(1)
    expect(seen.value.name).toBe(readFileSync(`/proc/${process.ppid}/comm`, 'utf8').trim())
  })

  it('are refused untested, unreleased, unknown, and where programs of the kind may not call them', async () => {
    const on = (fn: () => unknown) => tracepoint('raw_syscalls:sys_enter', fn)
    expect(await refusalOf(on(() => kfunc.bpf_task_release(kfunc.bpf_task_from_pid(1))))).toMatch(
      whereOffered(/SK1013/),
    )
    const kept = await refusalOf(on(() => kfunc.bpf_task_from_pid(1)))
    expect(kept).toMatch(whereOffered(/not released/))
    expect(kept).toContain('kfunc.bpf_task_from_pid')
    expect(await refusalOf(on(() => others['bpf_task_from_pit']!(1)))).toMatch(/SK3005[\s\S]*bpf_task_/)
    expect(await refusalOf(on(() => (kfunc.bpf_task_from_pid as () => unknown)()))).toMatch(
      whereOffered(/SK2012/),
    )
    expect(await refusalOf(on(() => others['vfs_read']!(1, 2, 3, 4)))).toMatch(/SK3005/)
    expect(await refusalOf(socketFilter(() => kfunc.bpf_task_from_pid(1)))).toMatch(/SK3005/)
    const guarded = socketFilter(() => (hasFunction('no_such_kfunc') ? others['no_such_kfunc']!() : 1))
    expect(await refusalOf(guarded)).toBe('accepted')
  })
})
