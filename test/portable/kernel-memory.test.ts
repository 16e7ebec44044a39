/**
 * Kernel memory in objects, on the kernel at hand: fields of the task that runs the test, by paths, in arrays at any index, in
 * bitfields, around members, are what the same program reads that is compiled for this kernel alone.
 */

import { hash, load, type Program, u32, u64, xdp } from 'skep'
import { containerOf, hasFunction, hasHelper, hasType, task } from 'skep/kernel'
import { describe, expect, it } from 'vitest'
import { loadRebuilt } from '../support/rebuilt.ts'

const seen = hash(u32, u64)

const programs = {
  'paths and nested structs': xdp(() => {
    const current = task()
    seen.set(0, BigInt(current.tgid))
    seen.set(1, BigInt(current.real_parent.tgid))
    seen.set(2, BigInt(current.signal.nr_threads))
    seen.set(3, current.mm.start_stack)
    seen.set(4, BigInt(current.se.on_rq))
    return 2
  }),
  'elements of arrays': xdp((packet) => {
    const current = task()
    const limits = current.signal.rlim
    seen.set(0, BigInt(current.thread_pid.numbers[0].nr))
    seen.set(1, limits[7].rlim_cur)
    const which = packet.length & 15
    seen.set(2, limits[which].rlim_max)
    seen.set(3, BigInt(current.comm.length))
    return 2
  }),
  bitfields: xdp(() => {
    const current = task()
    seen.set(0, BigInt(current.sched_reset_on_fork))
    seen.set(1, BigInt(current.in_execve))
    seen.set(2, BigInt(current.no_cgroup_migration))
    seen.set(3, BigInt(current.mm.def_flags))
    return 2
  }),
  'the struct around a member': xdp(() => {
    seen.set(0, BigInt(containerOf(task().se, 'task_struct', 'se').tgid))
    return 2
  }),
  'what there is': xdp(() => {
    const current = task()
    seen.set(0, '__state' in current ? 1n : 2n)
    seen.set(1, 'no_such_field' in current ? 1n : 2n)
    seen.set(2, hasType('task_struct') ? 1n : 2n)
    seen.set(3, hasType('no_such_struct') ? 1n : 2n)
    seen.set(4, hasHelper('loop') ? 1n : 2n)
    seen.set(5, hasFunction('vfs_read') ? 1n : 2n)
    seen.set(6, hasFunction('no_such_function') ? 1n : 2n)
    return 2
  }),
}

async function read(program: Program, loaded: (program: Program) => Promise<AsyncDisposable>) {
  await using _session = await loaded(program)
  expect(program.run({ data: new Uint8Array(67) }).returned).toBe(2)
  const entries = [...seen.entries()]
  return new Map(entries.sort(([a], [b]) => a - b))
}

describe('from an object', () => {
  it.each(Object.entries(programs))('%s', async (_, program) => {
    const direct = await read(program, load)
    const again = await read(program, loadRebuilt)
    expect(direct.size).toBeGreaterThan(0)
    expect(again).toEqual(direct)
    if (program === programs['paths and nested structs']) expect(again.get(0)).toBe(BigInt(process.pid))
    if (program === programs['the struct around a member']) expect(again.get(0)).toBe(BigInt(process.pid))
  })
})
