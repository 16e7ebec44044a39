/**
 * Iterators (kernel/bpf/bpf_iter.c): a program that the kernel calls for each thing of a kind, and whose output is read
 * like a file. A link says over what, a descriptor made of it is one walk. Needs Linux 5.8.
 */
import { closeSync, readSync } from 'node:fs'
import { SyscallError } from '../error/index.ts'
import { bpfFd, type Fd } from '../sys/index.ts'
import {
  BPF_CGROUP_ITER_ANCESTORS_UP,
  BPF_CGROUP_ITER_DESCENDANTS_POST,
  BPF_CGROUP_ITER_DESCENDANTS_PRE,
  BPF_CGROUP_ITER_SELF_ONLY,
  BPF_TRACE_ITER,
  encodeLayout,
  structLayouts,
} from '../uapi/index.ts'
import { openCgroup } from './link/cgroup.ts'
import type { LinuxMap } from './map-store.ts'
import type { LinuxProgram } from './program.ts'

/** Over what an iterator walks, for the kinds that ask: the elements of a map, one process, cgroups. */
export interface Walk {
  /** Of `iter/bpf_map_elem` and `iter/bpf_sk_storage_map`. */
  readonly map?: LinuxMap | undefined
  /** Of iterators over tasks: this process's threads only. Needs Linux 6.1. */
  readonly pid?: number | undefined
  /** Of iterators over tasks: this thread only. Needs Linux 6.1. */
  readonly tid?: number | undefined
  /** Of `iter/cgroup`: where to begin, a folder of the cgroup2 file system. Needs Linux 6.1. */
  readonly cgroup?: string | undefined
  /** Of `iter/cgroup`: itself, all within (it first, or last), or all above; `down` unless told. */
  readonly order?: 'self' | 'down' | 'up' | 'downLast' | undefined
}

const orders = {
  self: BPF_CGROUP_ITER_SELF_ONLY,
  down: BPF_CGROUP_ITER_DESCENDANTS_PRE,
  downLast: BPF_CGROUP_ITER_DESCENDANTS_POST,
  up: BPF_CGROUP_ITER_ANCESTORS_UP,
}

/** Runs an iterator to its end; gives what it wrote. Throws SyscallError, NotFoundError. */
export function iterate(program: LinuxProgram, walk: Walk): Uint8Array {
  const cgroup = walk.cgroup === undefined ? undefined : openCgroup(walk.cgroup)
  try {
    const info = infoOf(walk, cgroup)
    using link = linkTo(program, info)
    using walking = bpfFd('BPF_ITER_CREATE', { link_fd: link.value }, `walk of ${program.fd.what}`)
    return readAll(walking.value)
  } finally {
    if (cgroup !== undefined) closeSync(cgroup)
  }
}

/** All that can be read. The kernel says EAGAIN after a million things that made no output: it goes on from there. */
function readAll(fd: number): Uint8Array {
  const chunk = Buffer.alloc(1 << 16)
  const chunks: Buffer[] = []
  for (;;) {
    try {
      const length = readSync(fd, chunk)
      if (length === 0) return new Uint8Array(Buffer.concat(chunks))
      chunks.push(Buffer.from(chunk.subarray(0, length)))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    }
  }
}

function infoOf({ map, pid, tid, order = 'down' }: Walk, cgroup: number | undefined): Uint8Array | undefined {
  const layout = structLayouts.bpf_iter_link_info
  if (map) return encodeLayout(layout, { 'map.map_fd': map.fd.value })
  if (cgroup !== undefined)
    return encodeLayout(layout, { 'cgroup.cgroup_fd': cgroup, 'cgroup.order': orders[order] })
  if (pid !== undefined || tid !== undefined)
    return encodeLayout(layout, { 'task.pid': pid ?? 0, 'task.tid': tid ?? 0 })
  return undefined
}

function linkTo(program: LinuxProgram, info: Uint8Array | undefined): Fd {
  const what = program.fd.what
  const attr = {
    prog_fd: program.fd.value,
    attach_type: BPF_TRACE_ITER,
    ...(info ? { iter_info: info, iter_info_len: info.length } : {}),
  }
  try {
    return bpfFd('BPF_LINK_CREATE', attr, `link of ${what}`, { doing: `cannot walk by ${what}` })
  } catch (error) {
    if (!(error instanceof SyscallError) || !['EBADF', 'EINVAL'].includes(error.errno)) throw error
    throw new SyscallError(error.syscall, error.errno, error.message, {
      hint: info
        ? 'this kind of iterator takes no such thing to walk over'
        : 'this kind of iterator wants to know over what: read({ map: … }), or { cgroup: … }',
      cause: error,
    })
  }
}
