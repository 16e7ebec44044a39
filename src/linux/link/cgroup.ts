/**
 * Programs of a cgroup (kernel/bpf/cgroup.c, cgroup_bpf_link_attach): `{ kind: 'cgroup', path: '/sys/fs/cgroup/mine' }`.
 * They see the sockets, devices and sysctls of the processes in it, and in those within. What they are asked for says
 * their section; where that says nothing, `direction` is 'ingress' or 'egress'. Needs Linux 5.7.
 */
import { closeSync, openSync } from 'node:fs'
import { NotFoundError } from '../../error/index.ts'
import type { AttachPoint, Link } from '../../host/index.ts'
import { bpfFd } from '../../sys/index.ts'
import { BPF_CGROUP_INET_EGRESS, BPF_CGROUP_INET_INGRESS } from '../../uapi/index.ts'
import type { LinuxProgram } from '../program.ts'
import { fdLink } from './fd-link.ts'
import { hinting } from './interface.ts'
import { oneOf, text } from './point.ts'

const directions = { ingress: BPF_CGROUP_INET_INGRESS, egress: BPF_CGROUP_INET_EGRESS }

const hints: Readonly<Record<string, string>> = {
  EBADF: 'give a folder of the cgroup2 file system: see `mount -t cgroup2`',
  EPERM: 'a cgroup above it holds a program that admits no others: see `bpftool cgroup tree`',
}

export function attachCgroup(program: LinuxProgram, point: AttachPoint): Link {
  const path = text(point, 'path')
  const said = program.spec.expectedAttachType
  const type = point.direction === undefined ? said : oneOf(point, 'direction', directions)
  const cgroup = openCgroup(path)
  try {
    const attr = { prog_fd: program.fd.value, target_fd: cgroup, attach_type: type }
    const doing = `cannot attach ${program.fd.what} to cgroup ${path}`
    return hinting(hints, () => fdLink(bpfFd('BPF_LINK_CREATE', attr, `link to cgroup ${path}`, { doing })))
  } finally {
    closeSync(cgroup)
  }
}

/** A descriptor of the cgroup, the caller's to close. Throws NotFoundError. */
export function openCgroup(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (cause) {
    throw new NotFoundError('cgroup', path, [], {
      hint: 'give its folder below the mounted cgroup2 file system: /sys/fs/cgroup/…',
      cause,
    })
  }
}
