/** Programs that ask for what differs between kernels: `kernels/NAME.txt` holds what each of these comes to on three. */
import { fentry, functionEntry, hash, perfEvent, rawTracepoint, str, tracepoint, u32, u64 } from 'skep'
import { cast, comm, hasFunction, hasHelper, hasType, helper, kernelStr, kfunc, pid, task } from 'skep/kernel'

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
}
