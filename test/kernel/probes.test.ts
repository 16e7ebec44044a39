/**
 * Uprobes, uretprobes and perf events on the live kernel: on a program of the test's own, compiled here, that calls a
 * function a known number of times, and on children that spin.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  attach,
  type Decoded,
  hash,
  load,
  NotFoundError,
  perfEvent,
  ringbuf,
  SyscallError,
  str,
  struct,
  UnsupportedError,
  u32,
  u64,
  uprobe,
  uretprobe,
} from 'skep'
import { pid, tid, userStr } from 'skep/kernel'
import { plain } from 'skep/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Child } from '../support/child.ts'

const source = `
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
long skep_test_mix(long a, unsigned b, const char *text, long d, long e, long f) {
  __asm__ volatile("");
  return a * 1000 + b + text[0] + d + e + f;
}
int main(int argc, char **argv) {
  char line[8];
  printf("ready %d\\n", getpid());
  fflush(stdout);
  if (!fgets(line, sizeof line, stdin)) return 1;
  for (long i = 0; i < atol(argv[1]); i++) {
    char text[16];
    snprintf(text, sizeof text, "call %ld", i);
    printf("%ld\\n", skep_test_mix(-i, 7, text, i * i, 1L << 40, 3));
  }
}
`

const folder = mkdtempSync(join(tmpdir(), 'skep-probes-'))
const binaries = {
  'a position-independent program': { name: 'pie', flags: ['-fpie', '-pie'] },
  'a program at fixed addresses': { name: 'fixed', flags: ['-fno-pie', '-no-pie'] },
  'a static position-independent program': { name: 'static', flags: ['-static-pie'] },
  'a library': { name: 'library', flags: [] },
}
const path = (name: string) => join(folder, name)

beforeAll(() => {
  writeFileSync(path('probed.c'), source)
  const gcc = (...args: string[]) => execFileSync('gcc', ['-O1', '-fno-inline', ...args])
  for (const { name, flags } of Object.values(binaries).slice(0, 3))
    gcc(...flags, '-o', path(name), path('probed.c'))
  const [functions, main] = source.split('int main')
  const declared = functions!.replace(/ \{.*\}\n/s, ';\n')
  writeFileSync(path('mix.c'), functions!)
  writeFileSync(path('main.c'), `${declared}int main${main}`)
  gcc('-shared', '-fpic', '-o', path('libskepmix.so.1'), path('mix.c'))
  gcc('-o', path('library'), path('main.c'), path('libskepmix.so.1'), `-Wl,-rpath,${folder}`)
  execFileSync('strip', ['-o', path('stripped'), path('pie')])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Where nm says that the function is. These programs are loaded from the file's beginning, up to a fixed base. */
function offsetByNm(file: string): number {
  const line = execFileSync('nm', [file], { encoding: 'utf8' })
    .split('\n')
    .find((each) => each.endsWith(' skep_test_mix'))!
  const address = Number.parseInt(line, 16)
  return address < 0x40_0000 ? address : address - 0x40_0000
}

/** Runs the program to its end, with `calls` calls between `before` and its end. Gives its pid and what it printed. */
async function run(file: string, calls: number, before?: (pid: number) => Promise<unknown>) {
  const child = new Child(file, [`${calls}`], {}, 'pipe')
  try {
    await child.has('ready')
    const id = Number(child.lines[0]!.split(' ')[1])
    await before?.(id)
    child.process.stdin!.end('go\n')
    expect((await child.ended).code).toBe(0)
    return { pid: id, results: child.lines.slice(1).map(BigInt) }
  } finally {
    await child.stop('SIGKILL')
  }
}

const call = struct({ pid: u32, a: u64, b: u64, d: u64, e: u64, f: u64, text: str(16) })

/** Programs that tell of each call and each return. */
function tracers(binary: string, where: string | number, options?: { pid: number }) {
  const calls = ringbuf(call)
  const results = ringbuf(struct({ pid: u32, result: u64 }))
  const entry = uprobe(
    binary,
    where,
    (a, b, text, d, e, f) => {
      calls.output({ pid: pid(), a, b: b & 0xffff_ffffn, d, e, f, text: userStr(text, 16) })
    },
    options,
  )
  const exit = uretprobe(binary, where, (result) => results.output({ pid: pid(), result }), options)
  return { programs: [entry, exit] as const, calls, results }
}

const expectedCalls = (pid: number, count: number): Decoded<typeof call>[] =>
  Array.from({ length: count }, (_, index) => {
    const i = BigInt(index)
    return { pid, a: BigInt.asUintN(64, -i), b: 7n, d: i * i, e: 1n << 40n, f: 3n, text: `call ${i}` }
  })

/** What is in the rings once their session has ended. */
async function all<T>(records: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const each of records) found.push(each)
  return found
}

describe('uprobes', () => {
  it.each(Object.entries(binaries))('see each call of %s: arguments and results', async (_, { name }) => {
    const binary = name === 'library' ? path('libskepmix.so.1') : path(name)
    const { programs, calls, results } = tracers(binary, 'skep_test_mix')
    const session = await attach(...programs)
    const [seen, returned] = [all(calls), all(results)]
    const ran = await run(path(name), 23)
    await session.close()
    expect(await seen).toEqual(expectedCalls(ran.pid, 23))
    expect(ran.results).toHaveLength(23)
    expect((await returned).map(({ result }) => BigInt.asIntN(64, result))).toEqual(ran.results)
  })

  it('take an offset into the file, also of a stripped one', async () => {
    const { programs, calls, results } = tracers(path('stripped'), offsetByNm(path('pie')))
    const session = await attach(...programs)
    const [seen, returned] = [all(calls), all(results)]
    const ran = await run(path('stripped'), 13)
    await session.close()
    expect(await seen).toEqual(expectedCalls(ran.pid, 13))
    expect((await returned).map(({ result }) => BigInt.asIntN(64, result))).toEqual(ran.results)
  })

  it('look at one process only, and at none once their session has ended', async () => {
    let only: ReturnType<typeof tracers> | undefined
    let end: (() => Promise<void>) | undefined
    let seen: Promise<unknown[]> | undefined
    const ran = await run(path('pie'), 11, async (id) => {
      const over = tracers(path('pie'), 'skep_test_mix', { pid: id })
      const ended = await attach(...over.programs)
      const none = all(over.calls)
      await ended.close()
      expect(await none).toEqual([])
      only = tracers(path('pie'), 'skep_test_mix', { pid: id })
      const session = await attach(...only.programs)
      end = () => session.close()
      seen = all(only.calls)
      await run(path('pie'), 7)
    })
    await end!()
    expect(await seen).toEqual(expectedCalls(ran.pid, 11))
  })

  it('find a library by its name, in the process that has it', async () => {
    const nowhere = tracers('skepmix', 'skep_test_mix')
    await expect(attach(...nowhere.programs)).rejects.toThrow(NotFoundError)
    let end: (() => Promise<void>) | undefined
    let seen: Promise<unknown[]> | undefined
    const ran = await run(path('library'), 5, async (id) => {
      const { programs, calls } = tracers('skepmix', 'skep_test_mix', { pid: id })
      const session = await attach(...programs)
      end = () => session.close()
      seen = all(calls)
    })
    await end!()
    expect(await seen).toEqual(expectedCalls(ran.pid, 5))
  })

  it('take the first of several binaries that has the function', async () => {
    const calls = hash(u32, u64)
    const program = uprobe([path('nothing'), path('libskepmix.so.1'), path('pie')], 'main', () => {
      calls.add(pid(), 1n)
    })
    await using session = await attach(program)
    expect(session.choices[0]!.chosen.name).toBe(`uprobe ${path('pie')}:main`)
    expect(session.choices[0]!.rejected.map(({ reason }) => reason)).toEqual([
      expect.any(NotFoundError),
      expect.any(NotFoundError),
    ])
    const ran = await run(path('pie'), 3)
    expect(calls.get(ran.pid)).toBe(1n)
  })

  const refusals: [what: string, binary: () => string, where: string | number, text: string][] = [
    ['a misspelt function', () => path('pie'), 'skep_test_mux', 'did you mean skep_test_mix?'],
    ['a function of a stripped program', () => path('stripped'), 'skep_test_mix', 'stripped'],
    ['a program that is not there', () => path('nothing'), 'main', 'no program or library'],
    ['a misspelt program', () => 'bassh', 'main', 'bash'],
    ['a file that is no program', () => path('probed.c'), 'main', 'probed.c'],
    ['a function that is chosen at start', () => 'libc', 'strlen', 'chosen when a program starts'],
    ['a place that is no code', () => path('pie'), 1 << 30, 'first byte of an instruction'],
  ]
  it.each(refusals)('refuse %s', async (_, binary, where, text) => {
    const error = await attach(uprobe(binary(), where, () => 0)).then(
      () => undefined,
      (thrown) => thrown as Error & { hint?: string },
    )
    expect(`${error?.message}\n${error?.hint}`).toContain(text)
  })

  it('run as JavaScript too', () => {
    const { programs, calls } = tracers('anything', 'at_all')
    const result = plain(programs[0]!, [1n, 2n, 'text', 4n, 5n, 6n], { helpers: { pid: () => 17 } })
    expect(result.records(calls)).toEqual([{ pid: 17, a: 1n, b: 2n, d: 4n, e: 5n, f: 6n, text: 'text' }])
  })
})

describe('perf events', () => {
  /** A child that spins until it is stopped, once `until` says so. */
  async function whileSpinning(action: (pid: number) => Promise<unknown>): Promise<void> {
    const script = 'process.title = "skep-spinner"; console.log("ready"); for (;;) ;'
    const child = new Child(process.execPath, ['-e', script])
    try {
      await child.has('ready')
      await action(child.process.pid!)
    } finally {
      await child.stop('SIGKILL')
    }
  }

  const sample = struct({ pid: u32, ip: u64, period: u64, addr: u64, user: u32 })
  const isUser = (user: number) => (user & 3) === 3

  it.each(['cpu-clock', 'task-clock'] as const)('sample what runs, by %s', async (event) => {
    await whileSpinning(async (spinner) => {
      const samples = ringbuf(sample)
      const program = perfEvent({ event, period: 1_000_000 }, ({ regs, sample_period, addr }) => {
        if (pid() !== spinner) return
        samples.output({
          pid: pid(),
          ip: regs.ip,
          period: sample_period,
          addr,
          user: 'csx' in regs ? regs.cs : Number(regs.cs),
        })
      })
      await using _session = await attach(program)
      const seen: Decoded<typeof sample>[] = []
      for await (const each of samples) if (seen.push(each) === 53) break
      // In user space it runs code that it has mapped.
      const ranges = readFileSync(`/proc/${spinner}/maps`, 'utf8')
        .split('\n')
        .map((line) => /^(\w+)-(\w+) ..x/.exec(line))
        .filter((range) => range !== null)
        .map(([, from, to]) => [BigInt(`0x${from}`), BigInt(`0x${to}`)] as const)
      for (const { ip, period, addr, user } of seen) {
        expect(period).toBe(1_000_000n)
        expect(addr).toBe(0n)
        if (isUser(user)) expect(ranges.some(([from, to]) => ip >= from && ip < to)).toBe(true)
      }
      expect(seen.filter(({ user }) => isUser(user)).length).toBeGreaterThan(0)
    })
  })

  it('of one process are those of its threads, also of those that come later', async () => {
    const threads = hash(u32, u64)
    const script = `
      import threading, sys
      print(threading.get_native_id(), flush=True)
      def spin():
          print(threading.get_native_id(), flush=True)
          while True: pass
      threading.Thread(target=spin, daemon=True).start()
      sys.stdin.readline()
      threading.Thread(target=spin, daemon=True).start()
      while True: pass
    `
    const child = new Child('python3', ['-c', script.replace(/^ {6}/gm, '')], {}, 'pipe')
    try {
      await child.until((lines) => lines.length === 2)
      const target = child.process.pid!
      const program = perfEvent({ event: 'cpu-clock', period: 1_000_000, pid: target }, () => {
        ticks.output({ pid: pid(), tid: tid() })
        threads.add(tid(), 1n)
      })
      const ticks = ringbuf(struct({ pid: u32, tid: u32 }))
      await using _session = await attach(program)
      child.process.stdin!.end('go\n')
      await child.until((lines) => lines.length === 3)
      const wanted = new Set(child.lines.map(Number))
      expect(wanted.size).toBe(3)
      for await (const tick of ticks) {
        expect(tick.pid).toBe(target)
        wanted.delete(tick.tid)
        if (wanted.size === 0) break
      }
      for (const [thread] of threads.entries()) expect(child.lines.map(Number)).toContain(thread)
    } finally {
      await child.stop('SIGKILL')
    }
  })

  it('tell the address of page faults', async () => {
    const script = `
      import mmap, ctypes
      area = mmap.mmap(-1, 97 * 4096, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
      area.madvise(mmap.MADV_NOHUGEPAGE)
      print(ctypes.addressof(ctypes.c_char.from_buffer(area)), flush=True)
      input()
      for page in range(97): area[page * 4096] = 1
      print('written', flush=True)
      input()
    `
    const child = new Child('python3', ['-c', script.replace(/^ {6}/gm, '')], {}, 'pipe')
    try {
      await child.until((lines) => lines.length === 1)
      const start = BigInt(child.lines[0]!)
      const end = start + 97n * 4096n
      const faults = hash(u64, u64)
      const program = perfEvent({ event: 'page-faults', period: 1, pid: child.process.pid! }, ({ addr }) => {
        if (addr >= start && addr < end) faults.add(addr - start, 1n)
      })
      await using _session = await attach(program)
      child.process.stdin!.write('go\n')
      await child.has('written')
      const pages = [...faults.keys()].map((offset) => Number(offset / 4096n)).sort((a, b) => a - b)
      expect(pages).toEqual(Array.from({ length: 97 }, (_, page) => page))
    } finally {
      await child.stop('SIGKILL')
    }
  })

  it('of the processor are refused where there are none, with the way out', async () => {
    const error = await attach(perfEvent({ event: 'cycles', frequency: 99 }, () => 0)).then(
      (session) => session.close(),
      (thrown) => thrown as UnsupportedError,
    )
    // A machine that has such counters counts.
    if (error) {
      expect(error).toBeInstanceOf(UnsupportedError)
      expect(error.hint).toContain("'cpu-clock'")
    }
  })

  it('refuse what cannot be sampled', async () => {
    const clock = { event: 'cpu-clock' } as const
    // @ts-expect-error: a name that is none
    expect(() => perfEvent({ event: 'cpu-clok', frequency: 9 }, () => 0)).toThrow(/did you mean cpu-clock/)
    // @ts-expect-error: neither a frequency nor a period
    expect(() => perfEvent({ ...clock }, () => 0)).toThrow(/frequency or a period/)
    expect(() => perfEvent({ ...clock, frequency: 0 }, () => 0)).toThrow(/frequency or a period/)
    const tooMany = attach(perfEvent({ ...clock, frequency: 100_000_000 }, () => 0))
    await expect(tooMany).rejects.toThrow(SyscallError)
    const nowhere = attach(perfEvent({ ...clock, frequency: 9, cpu: 100_000 }, () => 0))
    await expect(nowhere).rejects.toThrow(NotFoundError)
    const nobody = attach(perfEvent({ ...clock, frequency: 9, pid: 0x7fff_fff0 }, () => 0))
    await expect(nobody).rejects.toThrow(NotFoundError)
    const misspelt = load(perfEvent({ ...clock, frequency: 9 }, ({ regs }) => regs.ipp))
    await expect(misspelt).rejects.toThrow(/no field 'ipp'/)
  })

  it('run as JavaScript too', () => {
    const counts = hash(u64, u64)
    const program = perfEvent({ event: 'cpu-clock', frequency: 99 }, (ctx) => {
      counts.add(ctx.regs.ip, 1n)
    })
    expect(
      plain(program, { regs: { ip: 7n } })
        .map(counts)
        .get(7n),
    ).toBe(1n)
  })
})
