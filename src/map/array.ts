/** `array(value, { maxEntries })`: BPF_MAP_TYPE_ARRAY, entries 0…maxEntries − 1 that are always there (kernel/bpf/arraymap.c). */
import type { MapSpec } from '../object/index.ts'
import { type Type, u32 } from '../schema/index.ts'
import { BPF_MAP_TYPE_ARRAY } from '../uapi/index.ts'
import { KeyedMap, type MapOptions } from './keyed.ts'
import { MemoryArray } from './memory-store.ts'

/** A map with the keys 0…maxEntries − 1; all values are zero at first. */
export class ArrayMap<V extends Type> extends KeyedMap<typeof u32, V> {}

/** An array of `maxEntries` values (1 unless told otherwise). */
export function array<V extends Type>(value: V, { maxEntries = 1 }: MapOptions = {}): ArrayMap<V> {
  return new ArrayMap(kind, u32, value, maxEntries)
}

const kind = {
  type: BPF_MAP_TYPE_ARRAY,
  flags: 0,
  perCpu: false,
  fixed: true,
  evicts: false,
  memory: (spec: MapSpec) => new MemoryArray(spec),
}
