/** `lruHash(key, value)`: BPF_MAP_TYPE_LRU_HASH, a hash map that is never full (kernel/bpf/bpf_lru_list.c). */
import type { MapSpec } from '../object/index.ts'
import type { Type } from '../schema/index.ts'
import { BPF_MAP_TYPE_LRU_HASH } from '../uapi/index.ts'
import { HashMap } from './hash.ts'
import { defaultMaxEntries, type MapOptions } from './keyed.ts'
import { MemoryHash } from './memory-store.ts'

/**
 * A hash map that drops entries not used for long when it is full; the kernel's choice of them is approximate. Needs
 * Linux 4.10.
 */
export function lruHash<K extends Type, V extends Type>(
  key: K,
  value: V,
  { maxEntries = defaultMaxEntries }: MapOptions = {},
): HashMap<K, V> {
  return new HashMap(kind, key, value, maxEntries)
}

const kind = {
  type: BPF_MAP_TYPE_LRU_HASH,
  flags: 0,
  perCpu: false,
  fixed: false,
  evicts: true,
  memory: (spec: MapSpec) => new MemoryHash(spec, { evicts: true }),
}
