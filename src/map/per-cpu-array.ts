/** `perCpuArray(value, { maxEntries })`: BPF_MAP_TYPE_PERCPU_ARRAY (kernel/bpf/arraymap.c). */
import { align } from '../base/index.ts'
import type { MapSpec } from '../object/index.ts'
import { type Decoded, type Type, u32 } from '../schema/index.ts'
import { BPF_MAP_TYPE_PERCPU_ARRAY } from '../uapi/index.ts'
import { ArrayMap } from './array.ts'
import type { MapOptions } from './keyed.ts'
import { MemoryArray } from './memory-store.ts'

/** An array with a value for each CPU under an index. */
export class PerCpuArrayMap<V extends Type> extends ArrayMap<V> {
  /** The value of each possible CPU, by number; user space only. */
  perCpu(index: number): readonly Decoded<V>[] | undefined {
    return this.cpuValues(index)
  }
}

/** An array (of 1 entry unless told otherwise) with a value for each CPU; in user space `get` gives their sum. */
export function perCpuArray<V extends Type>(
  value: V,
  { maxEntries = 1 }: MapOptions = {},
): PerCpuArrayMap<V> {
  return new PerCpuArrayMap(kind, u32, value, maxEntries)
}

const kind = {
  type: BPF_MAP_TYPE_PERCPU_ARRAY,
  flags: 0,
  perCpu: true,
  fixed: true,
  evicts: false,
  memory: (spec: MapSpec) => new MemoryArray(spec, align(spec.valueSize, 8)),
}
