/** `hash(key, value)`: BPF_MAP_TYPE_HASH, the map of all trades (kernel/bpf/hashtab.c). */
import type { MapSpec } from '../object/index.ts'
import type { Infer, Type } from '../schema/index.ts'
import { BPF_MAP_TYPE_HASH } from '../uapi/index.ts'
import { defaultMaxEntries, KeyedMap, type MapOptions } from './keyed.ts'
import { MemoryHash } from './memory-store.ts'

/** A map whose entries come and go. */
export class HashMap<K extends Type, V extends Type> extends KeyedMap<K, V> {
  /** Deletes the entry of `key`; false if there was none. */
  delete(key: Infer<K>): boolean {
    return this.remove(key)
  }
}

/** A hash map; at most `maxEntries` entries, 10240 unless told otherwise. Memory for all of them is taken at once. */
export function hash<K extends Type, V extends Type>(
  key: K,
  value: V,
  { maxEntries = defaultMaxEntries }: MapOptions = {},
): HashMap<K, V> {
  return new HashMap(kind, key, value, maxEntries)
}

const kind = {
  type: BPF_MAP_TYPE_HASH,
  flags: 0,
  perCpu: false,
  fixed: false,
  evicts: false,
  memory: (spec: MapSpec) => new MemoryHash(spec),
}
