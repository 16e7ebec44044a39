/**
 * Structs of functions that the kernel calls (kernel/bpf/bpf_struct_ops.c): registered by a link, and gone with it. Before
 * Linux 6.4 there are no such links: writing the map's value registers, deleting it undoes that, and what is killed
 * meanwhile stays registered. Registered is for the whole machine. Needs Linux 5.6.
 */
import type { Link } from '../../host/index.ts'
import { isAtLeast, kernelVersion } from '../../proc/index.ts'
import { bpfFd } from '../../sys/index.ts'
import { BPF_F_LINK, BPF_STRUCT_OPS } from '../../uapi/index.ts'
import type { LinuxMap } from '../map-store.ts'
import { fdLink } from './fd-link.ts'
import { hinting } from './interface.ts'

const key = new Uint8Array(4)

const hints: Readonly<Record<string, string>> = {
  EEXIST: 'one of this name is registered already: give it another',
  ENOTSUPP: 'the kernel registers no structs of this kind',
  EOPNOTSUPP: 'the kernel registers no structs of this kind',
  EINVAL: 'the kernel wants more of its functions set, or a name in it that is not empty',
}

/** The flags of a map of a struct: where the kernel can, it is registered by a link. */
export function structOpsFlags(): number {
  return isAtLeast(kernelVersion(), '6.4') ? BPF_F_LINK : 0
}

/** Registers the struct, its programs' descriptors in `value`. Throws SyscallError. */
export function registerStructOps(map: LinuxMap, value: Uint8Array): Link {
  return hinting(hints, () => {
    map.update(key, value)
    if (map.spec.flags & BPF_F_LINK) {
      const attr = { map_fd: map.fd.value, attach_type: BPF_STRUCT_OPS }
      const doing = `cannot register '${map.spec.name}'`
      return fdLink(bpfFd('BPF_LINK_CREATE', attr, `registration of '${map.spec.name}'`, { doing }))
    }
    return { close: () => void map.delete(key) }
  })
}
