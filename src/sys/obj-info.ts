/** BPF_OBJ_GET_INFO_BY_FD: what the kernel tells of a program, map, BTF or link. Needs Linux 4.13. */
import {
  BPF_BTF_INFO,
  BPF_LINK_INFO,
  BPF_MAP_INFO,
  BPF_PROG_INFO,
  decodeLayout,
  type LayoutValues,
} from '../uapi/index.ts'
import { bpf, type StructInput, writeStruct } from './bpf.ts'
import type { Fd } from './fd.ts'

const infoLayouts = { prog: BPF_PROG_INFO, map: BPF_MAP_INFO, btf: BPF_BTF_INFO, link: BPF_LINK_INFO }

export type ObjectKind = keyof typeof infoLayouts
export type ObjectInfo<K extends ObjectKind> = LayoutValues<(typeof infoLayouts)[K]>

/**
 * The info struct of an object; fields newer than the kernel are 0. `request` is put into the struct beforehand:
 * buffers for what does not fit into it, and their sizes (`{ nr_map_ids: 8, map_ids: bytes }`).
 */
export function objectInfo<K extends ObjectKind>(
  fd: Fd,
  kind: K,
  request: StructInput<(typeof infoLayouts)[K]> = {},
): ObjectInfo<K> {
  const layout = infoLayouts[kind]
  const info = new Uint8Array(layout.size)
  const held: Uint8Array[] = [info]
  writeStruct(new DataView(info.buffer), layout, request, held)
  const details = { doing: `cannot ask about ${fd.what}` }
  bpf('BPF_OBJ_GET_INFO_BY_FD', { bpf_fd: fd.value, info, info_len: info.length }, details)
  // Read from `held`, so that the buffers `request` points to outlive the call.
  return decodeLayout(layout, held[0]!) as ObjectInfo<K>
}
