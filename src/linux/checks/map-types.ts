/** Which types of maps the kernel makes: by making one of each, as small as it may be. */
import { BtfBuilder } from '../../btf/index.ts'
import { pageSize } from '../../proc/index.ts'
import { type BpfAttr, bpfFd, btfLoad, type Fd } from '../../sys/index.ts'
import * as uapi from '../../uapi/index.ts'
import { permitted } from '../permission.ts'
import type { CheckGroup } from './check.ts'

type MapAttr = BpfAttr<'BPF_MAP_CREATE'>

/** One entry of 4 bytes for 4 bytes: what most types take. */
const usual: MapAttr = { key_size: 4, value_size: 4, max_entries: 1 }

/** What the others want instead. */
const others: ReadonlyMap<number, () => MapAttr> = new Map<number, () => MapAttr>([
  [uapi.BPF_MAP_TYPE_STACK_TRACE, () => ({ value_size: 8 })],
  [uapi.BPF_MAP_TYPE_LPM_TRIE, () => ({ key_size: 8, map_flags: uapi.BPF_F_NO_PREALLOC })],
  [uapi.BPF_MAP_TYPE_QUEUE, () => ({ key_size: 0 })],
  [uapi.BPF_MAP_TYPE_STACK, () => ({ key_size: 0 })],
  [uapi.BPF_MAP_TYPE_BLOOM_FILTER, () => ({ key_size: 0 })],
  [uapi.BPF_MAP_TYPE_CGROUP_STORAGE, () => ({ key_size: 8, max_entries: 0 })],
  [uapi.BPF_MAP_TYPE_PERCPU_CGROUP_STORAGE, () => ({ key_size: 8, max_entries: 0 })],
  [uapi.BPF_MAP_TYPE_RINGBUF, ring],
  [uapi.BPF_MAP_TYPE_USER_RINGBUF, ring],
  [uapi.BPF_MAP_TYPE_ARENA, () => ({ key_size: 0, value_size: 0, map_flags: uapi.BPF_F_MMAPABLE })],
])

function ring(): MapAttr {
  return { key_size: 0, value_size: 0, max_entries: pageSize() }
}

/** Types that hang a value on something of the kernel's: they want to know what is in it. */
const storages: ReadonlySet<number> = new Set([
  uapi.BPF_MAP_TYPE_SK_STORAGE,
  uapi.BPF_MAP_TYPE_INODE_STORAGE,
  uapi.BPF_MAP_TYPE_TASK_STORAGE,
  uapi.BPF_MAP_TYPE_CGRP_STORAGE,
])

const outer: ReadonlySet<number> = new Set([uapi.BPF_MAP_TYPE_ARRAY_OF_MAPS, uapi.BPF_MAP_TYPE_HASH_OF_MAPS])

/** The first is none; maps of struct_ops are made with a type of the kernel's, and register it machine-wide. */
const left: ReadonlySet<number> = new Set([uapi.BPF_MAP_TYPE_UNSPEC, uapi.BPF_MAP_TYPE_STRUCT_OPS])

export function mapTypes(): CheckGroup {
  const types = uapi.mapTypes.names.map((_, type) => type).filter((type) => !left.has(type))
  return {
    title: 'map types',
    checks: types.map((type) => ({
      name: uapi.mapTypes.short(type),
      needs: ['CAP_BPF'],
      otherwise: 'use another type of map',
      probe: () => {
        permitted(['CAP_BPF'], () => createSmall(type)).close()
        return undefined
      },
    })),
  }
}

/** A map of this type. Throws SyscallError. */
function createSmall(type: number): Fd {
  const attr = { map_type: type, ...usual, ...others.get(type)?.() }
  if (storages.has(type))
    return withTypes((types) =>
      create({ ...attr, ...types, max_entries: 0, map_flags: uapi.BPF_F_NO_PREALLOC }),
    )
  if (!outer.has(type)) return create(attr)
  using inner = createSmall(uapi.BPF_MAP_TYPE_ARRAY)
  return create({ ...attr, inner_map_fd: inner.value })
}

function create(attr: MapAttr): Fd {
  const name = uapi.mapTypeName(attr.map_type ?? 0)
  return bpfFd('BPF_MAP_CREATE', attr, `a map of type ${name}`, { doing: 'cannot make one' })
}

/** Makes a map whose key and value are ints. */
function withTypes(make: (types: MapAttr) => Fd): Fd {
  const builder = new BtfBuilder()
  const int = builder.int('int', 4, 'signed')
  const loaded = btfLoad(builder.build())
  if (!loaded.fd) throw loaded.error
  using types = loaded.fd
  return make({ btf_fd: types.value, btf_key_type_id: int, btf_value_type_id: int })
}
