/**
 * Where programs of objects attach, kind by kind: to interfaces, cgroups and netfilter hooks of the test's own, to
 * functions and probes of a process that it started. Each sees a workload of a known size, and nothing once it is closed.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileC } from '../../src/clang/index.ts'
import { NotFoundError, StateError, SyscallError } from '../../src/error/index.ts'
import { loadObject } from '../../src/linux/index.ts'
import { CObjects } from '../support/c-objects.ts'
import { makeCgroup } from '../support/cgroup.ts'
import { Child } from '../support/child.ts'
import { makeNamespace, type Namespace } from '../support/namespace.ts'

const port = 47_117
/** Packets of the workload. */
const times = 29

let c: CObjects
let space: Namespace
beforeAll(() => {
  c = new CObjects()
  space = makeNamespace()
})
afterAll(() => {
  c.remove()
  space?.close()
})

/** Sends `times` packets from the other end, and waits until they are sent. */
const send = () =>
  space.fromPeer(
    'python3',
    '-c',
    `import socket
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
for _ in range(${times}): s.sendto(b'x' * 40, ('${space.address}', ${port}))`,
  )

const seen = (object: { data: Record<string, unknown> }) => object.data.seen as bigint[]

describe('traffic control', () => {
  const here = () => ({ kind: 'tcx', iface: space.iface, netns: space.path })

  it('sees packets of an interface, as its section or the point says', async () => {
    const object = await loadObject(c.compile('attach-packets'), {
      attach: true,
      programs: ['tc_in', 'tc_out', 'tc_either'],
      variables: { port },
      on: {
        tc_in: here(),
        tc_either: { ...here(), direction: 'ingress', first: true },
        tc_out: { kind: 'tcx', iface: 'veth1', netns: `/run/netns/${space.peerName}` },
      },
    })
    try {
      send()
      expect(seen(object).slice(0, 3)).toEqual([times, times, times].map(BigInt))
    } finally {
      await object.close()
    }
  })

  it('wants a direction where nothing says it, and an interface that is there', async () => {
    const load = (point: object) =>
      loadObject(c.compile('attach-packets'), {
        attach: true,
        programs: ['tc_either'],
        on: { tc_either: { ...here(), ...point } },
      })
    await expect(load({})).rejects.toBeInstanceOf(StateError)
    await expect(load({ direction: 'ingres' })).rejects.toMatchObject({
      wanted: 'ingres',
      nearest: ['ingress'],
    })
    await expect(load({ direction: 'ingress', iface: 'none0' })).rejects.toBeInstanceOf(Error)
  })
})

describe('a cgroup', () => {
  /** A process in the cgroup, with no network but that of the other end. */
  const inside = (path: string, code: string) =>
    execFileSync('sh', [
      '-c',
      `echo $$ > ${path}/cgroup.procs; exec nsenter --net=/run/netns/${space.peerName} python3 -c "$0"`,
      code,
    ])
  const sending = `import socket
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(('${'10.77.0.2'}', 40117))
try: s.setsockopt(socket.SOL_SOCKET, socket.SO_PRIORITY, 1); print('allowed')
except PermissionError: print('refused')
for _ in range(${times}): s.sendto(b'x', ('${'10.77.0.1'}', ${port}))`

  it('is asked by its programs, and its processes alone', async () => {
    const cgroup = makeCgroup()
    try {
      const at = { kind: 'cgroup', path: cgroup.path }
      const names = [
        'cgroup_out',
        'cgroup_either',
        'cgroup_send',
        'cgroup_bind',
        'cgroup_sysctl',
        'cgroup_dev',
        'cgroup_option',
        'cgroup_sockops',
      ]
      const object = await loadObject(c.compile('attach-packets'), {
        attach: true,
        programs: names,
        variables: { port },
        on: Object.fromEntries(
          names.map((name) => [name, name === 'cgroup_either' ? { ...at, direction: 'egress' } : at]),
        ),
      })
      expect(String(inside(cgroup.inner, sending))).toBe('refused\n')
      send()
      expect(seen(object).slice(3, 6)).toEqual([times, times, times].map(BigInt))
      expect(object.data.bound_port).toBe(40117)
      await object.close()
      expect(String(inside(cgroup.inner, sending))).toBe('allowed\n')
      await expect(
        loadObject(c.compile('attach-packets'), {
          attach: true,
          programs: ['cgroup_out'],
          on: { cgroup_out: { kind: 'cgroup', path: '/sys/fs/cgroup/never-there' } },
        }),
      ).rejects.toBeInstanceOf(NotFoundError)
    } finally {
      cgroup.close()
    }
  })
})

describe('a netfilter hook', () => {
  const at = () => ({ kind: 'netfilter', family: 'ipv4', hook: 'localIn', priority: 7, netns: space.path })

  it('drops packets, by order of priority', async () => {
    const load = () =>
      loadObject(c.compile('attach-netfilter'), { attach: true, variables: { port }, on: { drop: at() } })
    const object = await load()
    try {
      send()
      expect(object.data.dropped).toBe(BigInt(times))
      await expect(load()).rejects.toMatchObject({ errno: 'EBUSY', hint: expect.stringMatching(/priority/) })
    } finally {
      await object.close()
    }
  })
})

describe('iterators', () => {
  it('are read, over what they are told', async () => {
    await using object = await loadObject(c.compile('iterators'))
    const { tasks, elements, cgroups, no_iterator } = object.programs
    const ids = tasks!.read({ pid: process.pid }).trim().split('\n')
    const threads = readdirSync(`/proc/${process.pid}/task`)
    expect(new Set(ids)).toEqual(new Set(threads.map((tid) => `${process.pid} ${tid}`)))
    expect(tasks!.read().split('\n')).toContain(`${process.pid} ${process.pid}`)
    expect(tasks!.read({ tid: process.pid })).toBe(`${process.pid} ${process.pid}\n`)
    const { squares } = object.maps
    for (let i = 1; i <= 13; i++) squares!.set(i, BigInt(i * i))
    const bytes = elements!.readBytes({ map: squares })
    const view = new DataView(bytes.buffer)
    const pairs = Array.from({ length: bytes.length / 12 }, (_, i) => [
      view.getUint32(12 * i, true),
      Number(view.getBigUint64(12 * i + 4, true)),
    ])
    expect(pairs.sort((a, b) => a[0]! - b[0]!)).toEqual(
      Array.from({ length: 13 }, (_, i) => [i + 1, (i + 1) ** 2]),
    )
    const cgroup = makeCgroup()
    try {
      const [outer, inner] = [cgroup.path, cgroup.inner].map((path) => `${statSync(path).ino}`)
      const walked = (order: 'self' | 'down' | 'downLast', path = cgroup.path) =>
        cgroups!.read({ cgroup: path, order }).trim().split('\n')
      expect(walked('self')).toEqual([outer])
      expect(walked('down')).toEqual([outer, inner])
      expect(walked('downLast')).toEqual([inner, outer])
    } finally {
      cgroup.close()
    }
    expect(() => elements!.read()).toThrow(SyscallError)
    expect(() => no_iterator!.read()).toThrow(StateError)
  })
})

describe('code of user space', () => {
  /**
   * Python that, once it is told to, calls getpriority, and collects garbage of generation 1: as much as it made before,
   * two objects that hold each other, each time.
   */
  const python = () => {
    const round = 'os.getpriority(0, 0); a = []; b = [a]; a.append(b); del a, b; gc.collect(1)'
    const lines = ['import os, gc', 'gc.disable(); gc.collect()', "print('ready', flush=True)", 'input()']
    const rest = [`for _ in range(${times}): ${round}`, "print('done', flush=True)", 'input()']
    return new Child('/usr/bin/python3.11', ['-c', [...lines, ...rest].join('\n')], {}, 'pipe')
  }

  it('has many functions probed by one link', async () => {
    const child = python()
    try {
      await child.has('ready')
      const binary = 'libc'
      const object = await loadObject(c.compile('attach-user'), {
        attach: true,
        programs: ['enter', 'leave', 'around'],
        variables: { only: child.process.pid },
        on: {
          enter: {
            kind: 'uprobeMulti',
            title: 'libc',
            binary,
            functions: 'getprior*y',
            pid: child.process.pid,
          },
          leave: { kind: 'uprobeMulti', title: 'libc', binary, functions: ['getpriority'], returns: true },
          // Of a session the kernel calls it at both ends.
          around: { kind: 'uprobeMulti', title: 'libc', binary, functions: ['getpriority'] },
        },
      })
      child.process.stdin!.write('\n')
      await child.has('done')
      expect(object.data).toMatchObject({ entered: BigInt(times), left: BigInt(times) })
      expect(object.data.both).toBe(2n * BigInt(times))
      await object.close()
    } finally {
      await child.stop('SIGKILL')
    }
  })

  const own = new URL('attach-user.bpf.c', import.meta.url).pathname
  it.each([
    ['the headers of libbpf', () => c.compile('attach-user')],
    ['those of Skep', () => compileC(readFileSync(own, 'utf8'), { file: own })],
  ])('has its own probes, with arguments, by %s', async (_, compile) => {
    const child = python()
    try {
      await child.has('ready')
      const binary = '/usr/bin/python3.11'
      const at = { kind: 'usdt', title: 'gc__start', binary, provider: 'python', name: 'gc__start' }
      const load = (point: object) =>
        loadObject(compile(), {
          attach: true,
          programs: ['gc_started', 'gc_done'],
          variables: { only: child.process.pid },
          on: { gc_started: { ...at, ...point } },
        })
      const object = await load({ cookie: 4711n })
      child.process.stdin!.write('\n')
      await child.has('done')
      const all = BigInt(times)
      expect(object.data).toMatchObject({ started: all, arguments: 1n, cookie: 4711n, generations: all })
      expect(object.data.garbage).toBe(2n * all)
      await object.close()
      await expect(load({ name: 'gc_start' })).rejects.toMatchObject({
        nearest: expect.arrayContaining(['python:gc__start']),
      })
    } finally {
      await child.stop('SIGKILL')
    }
  })

  it('is sampled by a clock', async () => {
    const object = await loadObject(c.compile('attach-user'), {
      attach: true,
      programs: ['sample'],
      on: {
        sample: {
          kind: 'perfEvent',
          name: 'cpu-clock',
          type: 1,
          config: 0,
          period: 1_000_000,
          pid: process.pid,
        },
      },
    })
    // It is this process that runs until it was sampled.
    while ((object.data.samples as bigint) < 7n) Math.hypot(3, 4)
    await object.close()
  })
})
