/**
 * XDP on a network interface (net/core/dev.c, bpf_xdp_link_attach): `{ kind: 'xdp', iface: 'veth0' }` or
 * `{ kind: 'xdp', ifindex: 7 }`, with `mode` 'native' (in the driver), 'generic' (after it, on any interface) or 'auto',
 * the kernel's choice; `netns` is the path of the network namespace it is in, this process's by default. Needs Linux 5.9.
 */
import { invariant } from '../../error/index.ts'
import type { AttachPoint, Link } from '../../host/index.ts'
import { bpfFd } from '../../sys/index.ts'
import { BPF_XDP } from '../../uapi/index.ts'
import type { LinuxProgram } from '../program.ts'
import { fdLink } from './fd-link.ts'
import { atInterface } from './interface.ts'
import { optionalText } from './point.ts'

// XDP_FLAGS_SKB_MODE and XDP_FLAGS_DRV_MODE of include/uapi/linux/if_link.h.
const flagsOfMode: Readonly<Record<string, number>> = { auto: 0, generic: 1 << 1, native: 1 << 2 }

const hints: Readonly<Record<string, string>> = {
  EBUSY: 'another XDP program is attached to it: see `bpftool net`, and detach that first',
  EEXIST: 'another XDP program is attached to it in the other mode: see `bpftool net`',
  EOPNOTSUPP: "its driver runs no XDP programs: use mode 'generic'",
  ENODEV: 'there is no such interface in this network namespace: see `ip link`',
}

export function attachXdp(program: LinuxProgram, point: AttachPoint): Link {
  const mode = optionalText(point, 'mode') ?? 'auto'
  const flags = flagsOfMode[mode]
  invariant(flags !== undefined, `XDP mode '${mode}'`)
  return atInterface(point, hints, (ifindex, what) => {
    const attr = { prog_fd: program.fd.value, target_ifindex: ifindex, attach_type: BPF_XDP, flags }
    const doing = `cannot attach ${program.fd.what} to ${what}`
    return fdLink(bpfFd('BPF_LINK_CREATE', attr, `XDP link to ${what}`, { doing }))
  })
}
