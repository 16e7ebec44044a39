import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { itOnce } from '../../test/support/once.ts'
import { rawTracepoint } from '../btf/index.ts'
import { NotFoundError, UnsupportedError } from '../error/index.ts'
import type { AttachPoint } from '../host/index.ts'
import type { ProgramSpec } from '../object/index.ts'
import * as uapi from '../uapi/index.ts'
import { linuxHost } from './host.ts'
import { buildCaller, type Caller, callNumber, mapSpec, programSpec } from './testing/program.ts'

const host = linuxHost()

/** Counts calls of sched_getscheduler by process `pid`; `number` puts the number of the call into r7. */
const counter = (pid: number, number: string) => `
  ${number}
  call get_current_pid_tgid
  r0 >>= 32
  if r0 != ${pid} goto out
  if r7 != ${callNumber} goto out
  *(u32 *)(r10 - 4) = 0
  r2 = r10
  r2 += -4
  r1 = map counts ll
  call map_lookup_elem
  if r0 == 0 goto out
  r1 = 1
  lock *(u64 *)(r0 + 0) += r1
  out:
  r0 = 0
  exit`

/** The links that this process has to a program, as its descriptors tell. */
const linksOf = (program: number): number[] =>
  readdirSync('/proc/self/fdinfo').flatMap((fd) => {
    try {
      const info = readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8')
      const [link, owner] = [/^link_id:\s*(\d+)$/m.exec(info), /^prog_id:\s*(\d+)$/m.exec(info)]
      return link && Number(owner?.[1]) === program ? [Number(link[1])] : []
    } catch {
      return []
    }
  })

const bpftoolLink = (id: number) =>
  spawnSync('bpftool', ['-j', 'link', 'show', 'id', `${id}`], { encoding: 'utf8' })

describe('system calls of a process', () => {
  const calls = 7919
  let build: ReturnType<typeof buildCaller>
  beforeAll(() => {
    build = buildCaller()
  })
  afterAll(() => build.remove())

  const count = async (
    caller: Caller,
    number: string,
    given: Partial<ProgramSpec>,
    point: AttachPoint,
  ): Promise<number> => {
    const counts = mapSpec(uapi.BPF_MAP_TYPE_ARRAY, { maxEntries: 1 })
    const store = host.createMap(counts)
    const program = host.load(programSpec(counter(caller.pid, number), { counts }, given), () => store)
    try {
      const link = host.attach(program, point)
      const links = linksOf(program.id)
      expect(links).toHaveLength(1)
      expect(JSON.parse(bpftoolLink(links[0]!).stdout)).toMatchObject({ prog_id: program.id })
      await caller.run()
      await link.close()
      await link.close()
      expect(bpftoolLink(links[0]!).status).not.toBe(0)
      return new DataView(store.lookup(new Uint8Array(4))!.buffer).getUint32(0, true)
    } finally {
      program.close()
      store.close()
      caller.kill()
    }
  }

  it('are counted by a raw tracepoint', async () => {
    const type = uapi.BPF_PROG_TYPE_RAW_TRACEPOINT
    const point = { kind: 'rawTracepoint', event: 'sys_enter' }
    expect(await count(build.start(calls), 'r7 = *(u64 *)(r1 + 8)', { type }, point)).toBe(calls)
  })

  it('are counted by a BTF tracepoint', async () => {
    const given = {
      type: uapi.BPF_PROG_TYPE_TRACING,
      expectedAttachType: uapi.BPF_TRACE_RAW_TP,
      attachBtfId: rawTracepoint(host.target.btf!, 'sys_enter')!.btfId,
    }
    const point = { kind: 'rawTracepoint', event: 'raw_syscalls:sys_enter' }
    expect(await count(build.start(calls), 'r7 = *(u64 *)(r1 + 8)', given, point)).toBe(calls)
  })

  it('are counted by a tracepoint of a perf event', async () => {
    const { id, fields } = host.target.tracepoint('raw_syscalls:sys_enter')
    const { offset } = fields.find(({ name }) => name === 'id')!
    const point = { kind: 'perfTracepoint', id, name: 'raw_syscalls:sys_enter' }
    const given = { type: uapi.BPF_PROG_TYPE_TRACEPOINT }
    expect(await count(build.start(calls), `r7 = *(u64 *)(r1 + ${offset})`, given, point)).toBe(calls)
  })
})

describe('what cannot be attached', () => {
  const raw = programSpec('r0 = 0\nexit', {}, { type: uapi.BPF_PROG_TYPE_RAW_TRACEPOINT })
  const attach = (point: AttachPoint) => {
    const program = host.load(raw, () => {
      throw new Error('no maps')
    })
    try {
      host.attach(program, point)
    } finally {
      program.close()
    }
  }

  it('is told by the nearest names', () => {
    expect(() => attach({ kind: 'rawTracepoint', event: 'sched_swich' })).toThrow(
      expect.objectContaining({ nearest: expect.arrayContaining(['sched_switch']) }),
    )
    expect(() => attach({ kind: 'rawTracepoint', event: 'sched_swich' })).toThrow(NotFoundError)
    expect(() => attach({ kind: 'xdp', iface: 'nosuchif0' })).toThrow(NotFoundError)
    const nowhere = { kind: 'xdp', iface: 'lo', netns: '/run/netns/no-such-namespace' }
    expect(() => attach(nowhere)).toThrow("no network namespace '/run/netns/no-such-namespace'")
    expect(() => attach({ kind: 'nowhere' })).toThrow(UnsupportedError)
  })
})

describe('XDP', () => {
  it('finds the interface in the namespace it is told, and comes back', async () => {
    const holder = spawn('unshare', ['--net', 'sh', '-c', 'ip link set lo up && echo ready && exec cat'])
    try {
      await once(holder.stdout, 'data')
      const netns = `/proc/${holder.pid}/ns/net`
      const home = readlinkSync('/proc/thread-self/ns/net')
      expect(readlinkSync(netns)).not.toBe(home)
      const program = host.load(programSpec('r0 = 2\nexit', {}, { type: uapi.BPF_PROG_TYPE_XDP }), () => {
        throw new Error('no maps')
      })
      try {
        const link = host.attach(program, { kind: 'xdp', iface: 'lo', mode: 'generic', netns })
        const inside = ['--net=' + netns, 'ip', 'link', 'show', 'lo']
        expect(execFileSync('nsenter', inside, { encoding: 'utf8' })).toContain('xdpgeneric')
        expect(() => host.attach(program, { kind: 'xdp', iface: 'nosuchif0', netns })).toThrow(NotFoundError)
        expect(readlinkSync('/proc/thread-self/ns/net')).toBe(home)
        await link.close()
        expect(execFileSync('nsenter', inside, { encoding: 'utf8' })).not.toContain('xdp')
      } finally {
        program.close()
      }
    } finally {
      holder.kill()
    }
  })

  itOnce('runs on a veth of a network namespace, in both modes, and leaves it as it was', () => {
    // The namespace goes with the child: nothing of it is visible outside.
    const room = new URL('.', import.meta.url).pathname
    const script = `
      import { execFileSync } from 'node:child_process'
      import { createSocket } from 'node:dgram'
      import { linuxHost } from '${room}index.ts'
      import { mapSpec, programSpec } from '${room}testing/program.ts'
      const ip = (line) => execFileSync('ip', line.split(' '), { encoding: 'utf8' })
      ip('link add left type veth peer name right')
      ip('addr add 10.9.9.1/24 dev left')
      for (const each of ['left', 'right']) ip('link set ' + each + ' up')
      const host = linuxHost()
      const counts = mapSpec(2, { maxEntries: 1 })
      const store = host.createMap(counts)
      const program = host.load(programSpec(\`*(u32 *)(r10 - 4) = 0
        r2 = r10
        r2 += -4
        r1 = map counts ll
        call map_lookup_elem
        if r0 == 0 goto out
        r1 = 1
        lock *(u64 *)(r0 + 0) += r1
        out:
        r0 = 1
        exit\`, { counts }, { type: 6 }), () => store)
      const result = {}
      for (const mode of ['native', 'generic', 'auto']) {
        const link = host.attach(program, { kind: 'xdp', iface: 'right', mode })
        result[mode] = { shown: ip('link show right').match(/xdp(generic)?\\b/)?.[0] }
        const before = store.lookup(new Uint8Array(4))[0]
        // The kernel asks for the address on the wire; nobody has it.
        const socket = createSocket('udp4')
        const counted = () => store.lookup(new Uint8Array(4))[0] > before
        for (let tries = 0; tries < 100 && !counted(); tries++) {
          socket.send('x', 9, '10.9.9.2')
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
        socket.close()
        result[mode].counted = counted()
        let busy
        try { host.attach(program, { kind: 'xdp', iface: 'right', mode }) } catch (error) { busy = error.hint }
        result[mode].busy = busy
        await link.close()
        result[mode].left = ip('link show right').includes('xdp')
      }
      console.log(JSON.stringify(result))`
    const node = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', script]
    const output = execFileSync('unshare', ['--net', '--', ...node], { encoding: 'utf8' })
    const busy = expect.stringContaining('another XDP program')
    expect(JSON.parse(output)).toEqual({
      native: { shown: 'xdp', counted: true, busy, left: false },
      generic: { shown: 'xdpgeneric', counted: true, busy, left: false },
      auto: { shown: 'xdp', counted: true, busy, left: false },
    })
  })
})
