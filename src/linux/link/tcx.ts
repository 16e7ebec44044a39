/**
 * Programs of traffic control on a network interface, without qdiscs (kernel/bpf/tcx.c; drivers/net/netkit.c for pairs
 * of that kind): `{ kind: 'tcx', iface: 'veth0', direction: 'ingress' }`, `ifindex` and `netns` as for XDP. `direction`
 * (`ingress`, `egress`, `primary`, `peer`) may be left out where the program's section says it. Several programs run in
 * the order in which they came, `first: true` before all. Needs Linux 6.6, netkit 6.7.
 */
import { StateError, UnsupportedError } from '../../error/index.ts'
import type { AttachPoint, Link } from '../../host/index.ts'
import { isAtLeast, kernelVersion } from '../../proc/index.ts'
import { bpfFd } from '../../sys/index.ts'
import {
  BPF_F_BEFORE,
  BPF_NETKIT_PEER,
  BPF_NETKIT_PRIMARY,
  BPF_TCX_EGRESS,
  BPF_TCX_INGRESS,
} from '../../uapi/index.ts'
import type { LinuxProgram } from '../program.ts'
import { fdLink } from './fd-link.ts'
import { atInterface } from './interface.ts'
import { oneOf } from './point.ts'

const directions = {
  ingress: BPF_TCX_INGRESS,
  egress: BPF_TCX_EGRESS,
  primary: BPF_NETKIT_PRIMARY,
  peer: BPF_NETKIT_PEER,
}

const hints: Readonly<Record<string, string>> = {
  EEXIST: 'the program is attached there already',
  ENODEV: 'there is no such interface in this network namespace: see `ip link`',
  EACCES: 'it is no netkit, or the other of the pair: attach to the primary of one',
}

export function attachTcx(program: LinuxProgram, point: AttachPoint): Link {
  const type = attachType(program, point)
  return atInterface(point, hints, (ifindex, what) => {
    if (!isAtLeast(kernelVersion(), '6.6'))
      throw new UnsupportedError('tcx', 'this kernel attaches no programs of traffic control by links', {
        hint: 'attach it by tc: `tc qdisc add dev X clsact; tc filter add dev X ingress bpf da obj x.o sec tc`',
        since: '6.6',
      })
    const attr = {
      prog_fd: program.fd.value,
      target_ifindex: ifindex,
      attach_type: type,
      flags: point.first ? BPF_F_BEFORE : 0,
    }
    const doing = `cannot attach ${program.fd.what} to ${what}`
    return fdLink(bpfFd('BPF_LINK_CREATE', attr, `tcx link to ${what}`, { doing }))
  })
}

function attachType({ spec }: LinuxProgram, point: AttachPoint): number {
  if (point.direction !== undefined) return oneOf(point, 'direction', directions)
  const said = spec.expectedAttachType
  if (Object.values(directions).includes(said)) return said
  throw new StateError(`program '${spec.name}' does not say which packets it is for`, {
    hint: `give a direction: ${Object.keys(directions).join(', ')}`,
  })
}
