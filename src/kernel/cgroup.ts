/**
 * Whether a task belongs to a cgroup or one below it, of version 2 (kernel/cgroup/cgroup.c): kernel code in
 * TypeScript, so that any task can be asked, not the running one alone as with bpf_current_task_under_cgroup().
 */
import type { KernelStructs } from './current.ts'
import { range } from './range.ts'

/** More levels than cgroups have in practice; the kernel itself has no limit. */
const deepest = 64

/** Whether `task` is in the cgroup of this id (see `cgroup()`: the inode number of its folder), or below it. */
export function inCgroup(task: KernelStructs['task_struct'], id: bigint): boolean {
  let group = task.cgroups.dfl_cgrp
  for (const _ of range(deepest)) {
    if (group.kn.id === id) return true
    if (!group.self.parent) return false
    group = group.self.parent.cgroup
  }
  return false
}
