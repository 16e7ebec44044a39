/**
 * Who is running and when: the short names of bpftrace over the helpers bpf_get_current_pid_tgid() and its like
 * (man 7 bpf-helpers).
 */

import type { Lowering } from '../operand/index.ts'
import {
  builtin,
  KernelPointer,
  kernelBtf,
  machineFor,
  type Operand,
  ProducedText,
  Scalar,
} from '../operand/index.ts'

function takesNothing(l: Lowering, name: string, args: readonly Operand[]): void {
  if (args.length > 0) l.fail('SK2012', `${name}() takes no arguments`)
}

function currentNumber(name: string, read: (l: Lowering) => Operand): () => number {
  return builtin(
    name,
    () => machineFor(name).helper(name, []) as number,
    (l, args) => {
      takesNothing(l, name, args)
      return read(l)
    },
  )
}

const halves = (helper: string, half: 'low' | 'high') => (l: Lowering) => {
  const both = l.helper(helper, [], { effect: 'const', type: 'u64' })
  const value =
    half === 'high' ? l.b.alu('shr', both, l.b.const(32), 'num') : l.b.unary('zext32', both, 'num')
  return new Scalar('num', value)
}

/** The process id (what the kernel calls tgid) of the running task. */
export const pid = currentNumber('pid', halves('get_current_pid_tgid', 'high'))
/** The thread id (what the kernel calls pid) of the running task. */
export const tid = currentNumber('tid', halves('get_current_pid_tgid', 'low'))
/** The real user id of the running task. */
export const uid = currentNumber('uid', halves('get_current_uid_gid', 'low'))
/** The real group id of the running task. */
export const gid = currentNumber('gid', halves('get_current_uid_gid', 'high'))
/** The number of the CPU this runs on. */
export const cpu = currentNumber('cpu', (l) => {
  const value = l.helper('get_smp_processor_id', [], { effect: 'const' })
  return new Scalar('num', l.b.unary('zext32', value, 'num'))
})
/** 32 random bits. */
export const random = currentNumber('random', (l) => {
  const value = l.helper('get_prandom_u32', [], { effect: 'volatile' })
  return new Scalar('num', l.b.unary('zext32', value, 'num'))
})

function currentBigint(name: string, helper: string, effect: 'const' | 'volatile'): () => bigint {
  return builtin(
    name,
    () => machineFor(name).helper(name, []) as bigint,
    (l, args) => {
      takesNothing(l, name, args)
      return new Scalar('big', l.helper(helper, [], { effect, type: 'u64' }))
    },
  )
}

/** Nanoseconds since boot, time in suspend not counted (CLOCK_MONOTONIC). */
export const nsecs = currentBigint('nsecs', 'ktime_get_ns', 'volatile')
/** Nanoseconds since boot, time in suspend counted (CLOCK_BOOTTIME). Needs Linux 5.8. */
export const bootNsecs = currentBigint('bootNsecs', 'ktime_get_boot_ns', 'volatile')
/** The id of the cgroup (version 2) of the running task. Needs Linux 4.18. */
export const cgroup = currentBigint('cgroup', 'get_current_cgroup_id', 'const')

/** The name of the running task, at most 15 bytes. */
export const comm: () => string = builtin(
  'comm',
  () => machineFor('comm').helper('comm', []) as string,
  (l, args) => {
    takesNothing(l, 'comm', args)
    return new ProducedText('comm()', 16, (lowering, to, size) => {
      lowering.helper('get_current_comm', [to, lowering.b.const(size)], { writes: [0] })
    })
  },
)

/**
 * Kernel structs by name, for editors: a pointer to each. Whatever is asked for is `any` until types of a kernel are at
 * hand, those that `skep gen types` writes or those that come with Skep (`skep/types/6.18`).
 */
export interface KernelStructs {
  // biome-ignore lint/suspicious/noExplicitAny: without generated types a kernel struct has whatever fields BTF says
  readonly [name: string]: any
}

/** The running task's `struct task_struct`. Needs BTF. */
export const task: () => KernelStructs['task_struct'] = builtin(
  'task',
  () => machineFor('task').helper('task', []) as KernelStructs['task_struct'],
  (l, args) => {
    takesNothing(l, 'task', args)
    const btf = kernelBtf(l)
    const structId = btf.find('task_struct', 'struct')
    if (structId === undefined)
      return l.fail('SK3003', `the BTF of ${l.target.name} has no struct task_struct`)
    const typed = l.target.hasHelper('get_current_task_btf', l.programType)
    const helper = typed ? 'get_current_task_btf' : 'get_current_task'
    const pointer = l.helper(helper, [], { effect: 'const', type: 'ptr' })
    return new KernelPointer(pointer, structId, typed ? 'direct' : 'probe')
  },
)
