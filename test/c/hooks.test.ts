/**
 * Objects of clang's at hooks that the development machine refuses or has not, in guests, where they were compiled ahead;
 * here it is that each says so. And what differs between kernels, on all of them: the same object is relocated as by
 * libbpf, and computes what this kernel's types and configuration say.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isSkepError } from '../../src/error/index.ts'
import { type LoadObjectOptions, loadObject, theHost } from '../../src/linux/index.ts'
import { readObject } from '../../src/object/index.ts'
import { isAtLeast, kernelVersion } from '../../src/proc/index.ts'
import { CObjects } from '../support/c-objects.ts'
import { makeCgroup } from '../support/cgroup.ts'
import { Child } from '../support/child.ts'
import { compareWithLibbpf } from '../support/libbpf-compare.ts'

const guest = process.env.SKEP_GUEST !== undefined
const since = (version: string) => isAtLeast(kernelVersion(), version)
const times = 23
const packet = { data: new Uint8Array(64) }

let c: CObjects
beforeAll(() => {
  c = new CObjects()
})
afterAll(() => c.remove())

/** Python that does something `times` times once it is told to, and says so. */
function python(action: string): Child {
  const lines = ['import os, socket', "print('ready', flush=True)", 'input()']
  const rest = [`for _ in range(${times}):`, ...action.split('\n').map((line) => `  ${line}`)]
  return new Child(
    'python3',
    ['-c', [...lines, ...rest, "print('done', flush=True)", 'input()'].join('\n')],
    {},
    'pipe',
  )
}

/** What one program of `hooks` has counted while a process does `action`; its variables, and what the process said. */
async function watch(program: string, action: string, options: LoadObjectOptions = {}) {
  const child = python(action)
  try {
    await child.until((lines) => lines.includes('ready'))
    await using object = await loadObject(c.compile('hooks'), {
      ...{ attach: true, programs: [program], ...options },
      variables: { only: child.process.pid, ...options.variables },
    })
    child.process.stdin!.write('\n')
    await child.until((lines) => lines.includes('done'))
    const { hits, returned, which } = object.data as { hits: bigint; returned: bigint; which: bigint }
    return { hits, returned, which, said: child.lines.filter((line) => line !== 'ready' && line !== 'done') }
  } finally {
    await child.stop('SIGKILL')
  }
}

/** Whether this kernel has it; where not, that it says so. */
async function isThere(version: string, attempt: Promise<unknown>): Promise<boolean> {
  if (guest && since(version)) return true
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(isSkepError(error), `${error}`).toBe(true)
  return false
}

const call = 'os.getpriority(os.PRIO_PROCESS, 0)'

describe('functions of the kernel', () => {
  it.each([
    ['fentry_call', '5.5', 1],
    ['fexit_call', '5.5', 1],
    ['kprobe_call', '4.17', 1],
    ['kretprobe_call', '4.17', 1],
    // Debian's 6.1 is built without CONFIG_FPROBE.
    ['kprobe_multi', '6.2', 1],
    ['kretprobe_multi', '6.2', 1],
    ['kprobe_session', '6.10', 2],
    ['ksyscall_call', '4.17', 1],
    ['kretsyscall_call', '4.17', 1],
  ])('are watched by %s', async (program, version, each) => {
    const seen = watch(program, call)
    if (!(await isThere(version, seen))) return
    const { hits, returned, which } = await seen
    expect(hits).toBe(BigInt(times * each))
    // The system call gives 20 less the priority.
    if (/fexit|ret/.test(program) && program !== 'kretprobe_multi') expect(returned).toBe(20n)
    if (program === 'ksyscall_call') expect(which).toBe(0n)
  })
})

describe('what a process may', () => {
  const nice =
    'try: os.setpriority(os.PRIO_PROCESS, 0, 19); print("allowed")\nexcept PermissionError: print("refused")'
  it.each([
    ['fmod_ret_nice', '5.7'],
    ['lsm_nice', '5.7'],
  ])('is decided by %s', async (program, version) => {
    const seen = watch(program, nice)
    if (!(await isThere(version, seen))) return
    const { hits, said } = await seen
    expect(hits).toBe(BigInt(times))
    expect(said).toEqual(Array.from({ length: times }, () => 'refused'))
  })

  it('is asked by a program that may sleep', async () => {
    const bind = "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).bind(('127.0.0.1', 0))"
    const seen = watch('lsm_sleeps', bind)
    if (await isThere('5.11', seen)) expect((await seen).hits).toBe(BigInt(times))
  })

  it('is asked in a cgroup', async () => {
    const cgroup = makeCgroup()
    try {
      const on = { lsm_bind: { kind: 'cgroup', path: cgroup.path } }
      const bind = `open('${cgroup.inner}/cgroup.procs', 'w').write(str(os.getpid()))
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(('127.0.0.1', 0))`
      const seen = watch('lsm_bind', bind, { on })
      if (!(await isThere('6.0', seen))) return
      expect((await seen).hits).toBe(BigInt(times))
    } finally {
      cgroup.close()
    }
  })
})

describe('programs', () => {
  it('are replaced and traced by others', async () => {
    await using object = await loadObject(c.compile('replaced'))
    const { entry } = object.programs
    expect(entry!.run(packet).returned).toBe(5)
    const attach = (program: string) =>
      loadObject(c.compile('replacing'), {
        ...{ attach: true, programs: [program], targets: { [program]: entry! } },
      })
    const replacing = attach('instead')
    if (!(await isThere('5.6', replacing))) return
    const instead = await replacing
    expect(entry!.run(packet).returned).toBe(7)
    await instead.close()
    expect(entry!.run(packet).returned).toBe(5)
    await using exit = await attach('on_exit')
    await using entered = await attach('on_entry')
    for (let i = 0; i < times; i++) entry!.run(packet)
    expect(exit.data).toMatchObject({ left: BigInt(times), returned: 5 })
    expect(entered.data.entered).toBe(BigInt(times))
  })

  it('say which functions there are to replace', async () => {
    await using object = await loadObject(c.compile('replaced'))
    const source = { programs: ['instead'], targets: { instead: object.programs.entry!.loaded.id } }
    const wrong = readObject(readFileSync(c.compile('replacing')))
    Object.assign(wrong.programs.find((each) => each.name === 'instead')!, { target: 'decid' })
    await expect(loadObject(wrong, source)).rejects.toMatchObject({ wanted: 'decid', nearest: ['decide'] })
  })
})

describe('a congestion control', () => {
  const controls = () =>
    readFileSync('/proc/sys/net/ipv4/tcp_available_congestion_control', 'utf8').trim().split(/\s+/)

  it('is loaded, and registered in guests alone: it is the whole machine that has it', async () => {
    if (!guest) {
      await using object = await loadObject(c.compile('congestion'))
      expect(Object.keys(object.programs)).toEqual(['choose', 'threshold', 'avoid', 'undo'])
      expect(controls()).not.toContain('skep_test')
      return
    }
    const object = await loadObject(c.compile('congestion'), { attach: true })
    try {
      expect(controls()).toContain('skep_test')
      execFileSync('python3', [
        '-c',
        `import socket
server = socket.create_server(('127.0.0.1', 0))
for _ in range(${times}):
    client = socket.create_connection(server.getsockname())
    accepted, _ = server.accept()
    client.setsockopt(socket.IPPROTO_TCP, 13, b'skep_test')
    client.sendall(b'x' * 1000); accepted.recv(1000)
    client.close(); accepted.close()`,
      ])
      expect(object.data.chosen).toBe(BigInt(times))
      await expect(loadObject(c.compile('congestion'), { attach: true })).rejects.toMatchObject({
        errno: 'EEXIST',
      })
    } finally {
      await object.close()
    }
    expect(controls()).not.toContain('skep_test')
  })
})

describe('netkit', () => {
  it('has its packets seen', async () => {
    const load = () =>
      loadObject(c.compile('hooks'), {
        ...{ attach: true, programs: ['netkit_packets'], variables: { port: 47_211 } },
        on: { netkit_packets: { kind: 'tcx', iface: 'skepnk' } },
      })
    if (!guest || !since('6.7')) {
      await expect(load()).rejects.toSatisfy(isSkepError)
      return
    }
    execFileSync('ip', ['link', 'add', 'skepnk', 'type', 'netkit'])
    try {
      execFileSync('ip', ['addr', 'add', '10.78.0.1/24', 'dev', 'skepnk'])
      // Packets go to the other end, or nowhere at all.
      const shown = execFileSync('ip', ['-o', 'link', 'show', 'skepnk'], { encoding: 'utf8' })
      for (const end of ['skepnk', /skepnk@(\w+):/.exec(shown)![1]!])
        execFileSync('ip', ['link', 'set', end, 'up'])
      await using object = await load()
      execFileSync('python3', [
        '-c',
        `import socket
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
for _ in range(${times}): s.sendto(b'x' * 40, ('10.78.0.2', 47211))`,
      ])
      expect(object.data.packets).toBe(BigInt(times))
    } finally {
      execFileSync('ip', ['link', 'del', 'skepnk'])
    }
  })
})

describe('what differs between kernels', () => {
  it('is decided for this one', async () => {
    const child = python(call)
    try {
      await child.until((lines) => lines.includes('ready'))
      await using object = await loadObject(c.compile('kernels'), {
        ...{ attach: true, variables: { only: child.process.pid } },
      })
      child.process.stdin!.write('\n')
      await child.until((lines) => lines.includes('done'))
      const btf = theHost().target.btf!
      const has = (struct: string, field: string) => {
        const type = btf.type(btf.find(struct, 'struct')!)
        return 'members' in type ? type.members.find((each) => each.name === field) : undefined
      }
      const { major, minor } = kernelVersion()
      const out = object.data.out as bigint[]
      expect(out.slice(0, 2)).toEqual(
        [has('cfs_rq', 'h_nr_running'), has('cfs_rq', 'h_nr_queued')].map((each) => (each ? 1n : 0n)),
      )
      expect(out[0]! + out[1]!).toBe(1n)
      expect(out[2]).toBe(BigInt(has('task_struct', 'start_time')!.bitOffset / 8))
      expect(out[3]).toBe(BigInt(btf.sizeOf(btf.find('task_struct', 'struct')!)))
      expect(out[4]! >> 8n).toBe(BigInt(major * 256 + minor))
      const config = configuration()
      expect(out[5]).toBe(BigInt(/^CONFIG_HZ=(\d+)$/m.exec(config)?.[1] ?? 0))
      expect(out[6]).toBe(/^CONFIG_NETKIT=y$/m.test(config) ? 1n : 0n)
      expect(out[7]).toBe(0n)
      const kfunc = btf.find('bpf_task_from_pid', 'func') !== undefined
      expect(object.data.found).toBe(kfunc && since('6.4') ? child.process.pid : 0)
    } finally {
      await child.stop('SIGKILL')
    }
  })

  it.each([
    ...['maps', 'maps-in-maps', 'variables', 'subprograms', 'core-fields', 'core-types'],
    ...['iterators', 'perf-buffer', 'kernel-variables', 'struct-ops'],
  ])('is relocated as by libbpf: %s', (name) => {
    compareWithLibbpf(c, c.compile(name))
  })
})

/** Guests have none: there the weak ones are 0. */
function configuration(): string {
  return existsSync('/proc/config.gz') ? gunzipSync(readFileSync('/proc/config.gz')).toString() : ''
}
