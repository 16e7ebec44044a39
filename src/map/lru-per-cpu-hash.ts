/** `lruPerCpuHash(key, value)`: BPF_MAP_TYPE_LRU_PERCPU_HASH (kernel/bpf/hashtab.c, bpf_lru_list.c). */
import type { MapSpec } from '../object/index.ts'
import type { Type } from '../schema/index.ts'
import { BPF_MAP_TYPE_LRU_PERCPU_HASH } from '../uapi/index.ts'
import { defaultMaxEntries, type MapOptions } from './keyed.ts'
import { MemoryHash } from './memory-store.ts'
import { PerCpuHashMap } from './per-cpu-hash.ts'

/** A per-CPU hash map that drops entries not used for long when it is full. Needs Linux 4.10. */
export function lruPerCpuHash<K extends Type, V extends Type>(
  key: K,
  value: V,
  { maxEntries = defaultMaxEntries }: MapOptions = {},
): PerCpuHashMap<K, V> {
  return new PerCpuHashMap(kind, key, value, maxEntries)
}

const kind = {
  type: BPF_MAP_TYPE_LRU_PERCPU_HASH,
  flags: 0,
  perCpu: true,
  fixed: false,
  evicts: true,
  memory: (spec: MapSpec) => new MemoryHash(spec, { evicts: true }),
}
