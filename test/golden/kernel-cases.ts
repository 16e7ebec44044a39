/** Programs that ask for what differs between kernels: `kernels/NAME.txt` holds what each of these comes to on three. */
import {
  fentry,
  fexit,
  functionEntry,
  functionExit,
  hash,
  kprobe,
  kretprobe,
  perfEvent,
  rawTracepoint,
  str,
  tracepoint,
  u32,
  u64,
  uprobe,
  uretprobe,
} from 'skep'
import {
  cast,
  comm,
  containerOf,
  hasFunction,
  hasHelper,
  hasType,
  helper,
  kernelRead,
  kernelStr,
  kfunc,
  pid,
  task,
  userRead,
  userStr,
} from 'skep/kernel'

const counts = hash(u32, u64)
const names = hash(str(16), u64)

export const kernelCases = {
  'the parent of the running task': tracepoint('sched:sched_process_exec', () => {
    counts.set(pid(), BigInt(task().real_parent.tgid))
  }),
  'a field that was renamed': rawTracepoint('sched_switch', (_preempt, prev) => {
    counts.add('__state' in prev ? prev.__state : Number(prev.state), 1n)
  }),
  'what only some kernels have': rawTracepoint('sched_switch', (_preempt, prev) => {
    const queue = cast(prev, 'cfs_rq')
    const queued = 'h_nr_queued' in queue ? queue.h_nr_queued : queue.h_nr_running
    counts.add(queued, hasType('bpf_iter_num') ? 1n : 2n)
    if (hasFunction('bpf_cpumask_create')) counts.add(hasFunction('bpf_task_from_pid') ? 3 : 4, 1n)
    if (hasHelper('cgrp_storage_get')) counts.add(5, 1n)
  }),
  'helpers and kfuncs by name': rawTracepoint('sched_switch', () => {
    const id = helper.bpf_get_current_pid_tgid()
    if (!hasFunction('bpf_task_from_pid')) return
    const task = kfunc.bpf_task_from_pid(id & 0xffff_ffffn)
    if (!task) return
    counts.set(task.tgid, id)
    kfunc.bpf_task_release(task)
  }),
  'an argument of a raw tracepoint': rawTracepoint('sched_switch', (_preempt, _prev, next) => {
    names.add(next.comm, 1n)
  }),
  'a string of a record': tracepoint('sched:sched_process_exec', (ctx) => {
    names.add(ctx.filename, 1n)
  }),
  'a function': fentry('vfs_read', (file, _buf, count) => {
    names.add(kernelStr(file.f_path.dentry.d_name.name, 16), count)
  }),
  'a system call by its best hook': functionEntry('sys_kill', (target, signal) => {
    if (signal !== 0n) counts.add(Number(BigInt.asIntN(32, target)), 1n)
  }),
  'registers of a sample': perfEvent({ event: 'cpu-clock', frequency: 99 }, ({ regs }) => {
    names.add(comm(), regs.ip)
  }),
  'the result of a function': fexit('vfs_read', (_file, _buf, _count, _at, result) => {
    if (result > 0n) counts.add(0, result)
  }),
  'a result by its best hook': functionExit('vfs_read', (result) => {
    if (result > 0n) counts.add(0, result)
  }),
  'a probe of a function': kprobe('vfs_read', (file, _buf, count) => {
    counts.add(file.f_flags, count)
  }),
  'the return of a probed function': kretprobe('vfs_read', (result) => {
    counts.add(0, result)
  }),
  'a function of a program': uprobe('/bin/bash', 'main', (count) => {
    counts.add(pid(), count)
  }),
  'the result of a function of a program': uretprobe('/bin/bash', 'readline', (line) => {
    names.add(userStr(line, 16), 1n)
  }),
  'memory of the process and of the kernel': rawTracepoint('sched_process_exec', (process) => {
    counts.set(0, userRead(task().mm.arg_start, u64))
    counts.set(1, kernelRead(process.mm.task_size, u64))
  }),
  'the struct around a member': rawTracepoint('sched_switch', (_preempt, prev) => {
    counts.add(containerOf(cast(prev, 'cfs_rq'), 'rq', 'cfs').nr_running, 1n)
  }),
}
