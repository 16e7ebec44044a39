/**
 * What sets kinds of maps apart for user space (kernel/bpf/{hashtab,arraymap,local_storage}.c), as a table: shared
 * code asks for a trait and never for a kind.
 */
import {
  BPF_MAP_TYPE_ARRAY,
  BPF_MAP_TYPE_HASH,
  BPF_MAP_TYPE_LRU_HASH,
  BPF_MAP_TYPE_LRU_PERCPU_HASH,
  BPF_MAP_TYPE_PERCPU_ARRAY,
  BPF_MAP_TYPE_PERCPU_CGROUP_STORAGE,
  BPF_MAP_TYPE_PERCPU_HASH,
  BPF_MAP_TYPE_QUEUE,
  BPF_MAP_TYPE_STACK,
} from '../uapi/index.ts'

export interface MapKind {
  /** One value for each possible CPU. */
  readonly perCpu?: true
  /** Its entries are always there: to clear it is to zero them. */
  readonly fixed?: true
  /** A batch goes on after whole buckets, so what is deleted meanwhile cannot send it back to the start. */
  readonly byBuckets?: true
  /** No keys: to clear it is to pop until nothing is left. */
  readonly keyless?: true
}

const kinds: ReadonlyMap<number, MapKind> = new Map<number, MapKind>([
  [BPF_MAP_TYPE_HASH, { byBuckets: true }],
  [BPF_MAP_TYPE_LRU_HASH, { byBuckets: true }],
  [BPF_MAP_TYPE_PERCPU_HASH, { byBuckets: true, perCpu: true }],
  [BPF_MAP_TYPE_LRU_PERCPU_HASH, { byBuckets: true, perCpu: true }],
  [BPF_MAP_TYPE_ARRAY, { fixed: true }],
  [BPF_MAP_TYPE_PERCPU_ARRAY, { fixed: true, perCpu: true }],
  [BPF_MAP_TYPE_PERCPU_CGROUP_STORAGE, { perCpu: true }],
  [BPF_MAP_TYPE_QUEUE, { keyless: true }],
  [BPF_MAP_TYPE_STACK, { keyless: true }],
])

/** The traits of maps of this BPF_MAP_TYPE_…. */
export function mapKind(type: number): MapKind {
  return kinds.get(type) ?? {}
}
