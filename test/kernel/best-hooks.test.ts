/**
 * Best hooks on functions that are not the same on all kernels: renamed ones, and what the C compiler made of others. Each
 * has a tracepoint to fall back on, and each kernel counts the same calls, whatever it was that was chosen.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { attach, functionEntry, hash, type Program, tracepoint, u32, u64 } from 'skep'
import { comm, pid } from 'skep/kernel'
import { expect, it } from 'vitest'
import { Child } from '../support/child.ts'
import { skep } from '../support/traced.ts'

const hasKprobes = existsSync('/sys/bus/event_source/devices/kprobe')
const symbols = readFileSync('/proc/kallsyms', 'latin1')

/** A prime number of calls. */
const TIMES = 23

interface Case {
  /** Counts the calls of a process under its id. */
  readonly counting: (calls: ReturnType<typeof newCalls>) => Program
  readonly calls: number
  /** What the kernel may have, in the order in which it is wanted. */
  readonly wanted: readonly RegExp[]
}

const newCalls = () => hash(u32, u64)

/** Calls by a child: pselect6() and pipe2() TIMES times, and the execve() by which it came to be. */
function work(): number {
  const script = `
import os, select
for _ in range(${TIMES}):
  select.select([], [], [], 0)
  os.pipe()`
  const { pid, status, stderr } = spawnSync('/usr/bin/python3', ['-ISc', script], { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  return pid
}

const cases: Readonly<Record<string, Case>> = {
  'the C compiler made of a function with other arguments (.isra)': {
    counting: (calls) => {
      const count = () => calls.add(pid(), 1n)
      const otherwise = [tracepoint('syscalls:sys_enter_execve', count)]
      return functionEntry('do_execveat_common', count, { otherwise })
    },
    calls: 1,
    wanted: [/^do_execveat_common$/, /^do_execveat_common\.isra\.\d+$/],
  },
  'the C compiler made of a function for constants (.constprop)': {
    counting: (calls) => {
      const count = () => {
        if (comm() === 'python3') calls.add(pid(), 1n)
      }
      return functionEntry('do_pselect', count, {
        otherwise: [tracepoint('syscalls:sys_enter_pselect6', count)],
      })
    },
    calls: TIMES,
    wanted: [/^do_pselect$/, /^do_pselect\.constprop\.\d+$/],
  },
  'the C compiler made of a part of a function (.part)': {
    counting: (calls) => {
      // Before it became python3, it was a fork of this process, which has a pipe to tell that the exec failed.
      const count = () => {
        if (comm() === 'python3') calls.add(pid(), 1n)
      }
      return functionEntry('__do_pipe_flags', count, {
        otherwise: [tracepoint('syscalls:sys_enter_pipe2', count)],
      })
    },
    calls: TIMES,
    wanted: [/^__do_pipe_flags$/, /^__do_pipe_flags\.part\.\d+$/],
  },
}

/** The function of the kernel that is to be found; undefined where it has none. */
function functionOf(wanted: readonly RegExp[]): string | undefined {
  const names = [...symbols.matchAll(/^\S+ [tTwW] (\S+)$/gm)].map(([, name]) => name!)
  return wanted.map((pattern) => names.find((name) => pattern.test(name))).find((name) => name !== undefined)
}

it.each(Object.entries(cases))('finds what %s', async (_, { counting, calls, wanted }) => {
  const seen = newCalls()
  await using session = await attach(counting(seen))
  expect(seen.get(work())).toBe(BigInt(calls))
  const [{ chosen, rejected }] = session.choices as [(typeof session.choices)[0]]
  const name = functionOf(wanted)
  if (hasKprobes && name !== undefined) expect(chosen.name).toBe(`kprobe ${name}`)
  else expect(chosen.name).toMatch(/tracepoint /)
  // Trampolines are tried first, and each that was not taken says why.
  expect(rejected[0]!.variant.name).toMatch(/^fentry /)
  for (const { reason } of rejected) expect(reason.message).not.toBe('')
})

it('says with --verbose what was chosen, and why nothing before it', async () => {
  const otherwise = '{ otherwise: [tracepoint("syscalls:sys_enter_pselect6", () => {})] }'
  const program = `functionEntry('do_pselect', () => {}, ${otherwise})`
  const child = new Child(process.execPath, [skep, '-e', program, '--verbose', '--for', '0s'])
  expect(await child.ended, child.stderr).toEqual({ code: 0, signal: null })
  const name = hasKprobes ? functionOf([/^do_pselect$/, /^do_pselect\.constprop\.\d+$/]) : undefined
  const chosen = name === undefined ? 'tracepoint' : `kprobe ${name}`
  expect(child.stderr).toMatch(new RegExp(`entry of do_pselect: attached as ${chosen}`))
  expect(child.stderr).toMatch(/ not as fentry do_pselect: \S/)
})

it('finds a function by the name it had (fdget_pos since Linux 6.12)', async () => {
  const file = openSync('/proc/self/stat', 'r')
  const self = process.pid
  const calls = newCalls()
  try {
    const counting = functionEntry(
      ['fdget_pos', '__fdget_pos'],
      (fd) => {
        if (pid() === self && fd === file) calls.add(self, 1n)
      },
      {
        otherwise: [
          tracepoint('syscalls:sys_enter_read', (ctx) => {
            if (pid() === self && Number(ctx.fd) === file) calls.add(self, 1n)
          }),
        ],
      },
    )
    await using session = await attach(counting)
    const buffer = Buffer.alloc(1)
    for (let i = 0; i < TIMES; i++) readSync(file, buffer)
    expect(calls.get(self)).toBe(BigInt(TIMES))
    const [{ chosen }] = session.choices as [(typeof session.choices)[0]]
    const name = functionOf([/^fdget_pos$/, /^__fdget_pos$/])
    if (hasKprobes) expect(chosen.name).toMatch(new RegExp(`^(fentry|kprobe) ${name}$`))
    else expect(chosen.name).toMatch(/tracepoint /)
  } finally {
    closeSync(file)
  }
})
