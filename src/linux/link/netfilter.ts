/**
 * Netfilter hooks (net/netfilter/nf_bpf_link.c): `{ kind: 'netfilter', family: 'ipv4', hook: 'localIn', priority: 10 }`
 * in the network namespace whose file `netns` is, this process's by default. Of programs at one hook those of lower
 * priority run first. `defragment` hands them whole packets, on hooks where packets may come in pieces. Needs Linux 6.4.
 */
import { UnsupportedError } from '../../error/index.ts'
import type { AttachPoint, Link } from '../../host/index.ts'
import { isAtLeast, kernelVersion } from '../../proc/index.ts'
import { bpfFd } from '../../sys/index.ts'
import * as u from '../../uapi/index.ts'
import type { LinuxProgram } from '../program.ts'
import { fdLink } from './fd-link.ts'
import { hinting, inNamespaceOf } from './interface.ts'
import { oneOf, optionalInteger } from './point.ts'

// NFPROTO_IPV4 and NFPROTO_IPV6 of include/uapi/linux/netfilter.h, which are the address families.
const families = { ipv4: 2, ipv6: 10 }

const hooks = {
  preRouting: u.NF_INET_PRE_ROUTING,
  localIn: u.NF_INET_LOCAL_IN,
  forward: u.NF_INET_FORWARD,
  localOut: u.NF_INET_LOCAL_OUT,
  postRouting: u.NF_INET_POST_ROUTING,
}

const hints: Readonly<Record<string, string>> = {
  EBUSY: 'a program of this priority is there already: choose another',
  EEXIST: 'a program of this priority is there already: choose another',
  ERANGE: 'the lowest and the highest priority are the kernel’s own: choose another',
}

export function attachNetfilter(program: LinuxProgram, point: AttachPoint): Link {
  const attr = {
    prog_fd: program.fd.value,
    attach_type: u.BPF_NETFILTER,
    'netfilter.pf': oneOf(point, 'family', families),
    'netfilter.hooknum': oneOf(point, 'hook', hooks),
    'netfilter.priority': optionalInteger(point, 'priority') ?? 0,
    'netfilter.flags': point.defragment ? u.BPF_F_NETFILTER_IP_DEFRAG : 0,
  }
  const what = `netfilter hook ${point.hook} of ${point.family}`
  if (!isAtLeast(kernelVersion(), '6.4'))
    throw new UnsupportedError('netfilter programs', 'this kernel has no BPF programs at netfilter hooks', {
      hint: 'use tc or XDP',
      since: '6.4',
    })
  const link = () =>
    bpfFd('BPF_LINK_CREATE', attr, `link to ${what}`, {
      doing: `cannot attach ${program.fd.what} to ${what}`,
    })
  return inNamespaceOf(point, () => hinting(hints, () => fdLink(link())))
}
