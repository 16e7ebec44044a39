/** `perCpuHash(key, value)`: BPF_MAP_TYPE_PERCPU_HASH, where no CPU waits for another (kernel/bpf/hashtab.c). */
import type { MapSpec } from '../object/index.ts'
import type { Decoded, Infer, Type } from '../schema/index.ts'
import { BPF_MAP_TYPE_PERCPU_HASH } from '../uapi/index.ts'
import { HashMap } from './hash.ts'
import { defaultMaxEntries, type MapOptions } from './keyed.ts'
import { MemoryHash } from './memory-store.ts'

/** A map that has a value for each CPU under a key. */
export class PerCpuHashMap<K extends Type, V extends Type> extends HashMap<K, V> {
  /** The value of each possible CPU, by number; user space only. */
  perCpu(key: Infer<K>): readonly Decoded<V>[] | undefined {
    return this.cpuValues(key)
  }
}

/** A hash map with a value for each CPU; in user space `get` gives their sum. Needs Linux 4.6. */
export function perCpuHash<K extends Type, V extends Type>(
  key: K,
  value: V,
  { maxEntries = defaultMaxEntries }: MapOptions = {},
): PerCpuHashMap<K, V> {
  return new PerCpuHashMap(kind, key, value, maxEntries)
}

const kind = {
  type: BPF_MAP_TYPE_PERCPU_HASH,
  flags: 0,
  perCpu: true,
  fixed: false,
  evicts: false,
  memory: (spec: MapSpec) => new MemoryHash(spec),
}
