/** Maps: declarations and handles, one file a kind. */
export { ArrayMap, array } from './array.ts'
export type { Seen } from './codec.ts'
export { Distribution } from './distribution.ts'
export { Global, global } from './global.ts'
export {
  type KernelSide,
  type Lowerings,
  MapHandle,
  MapOperand,
  type OnMachine,
  onMachine,
} from './handle.ts'
export { HashMap, hash } from './hash.ts'
export {
  Histogram,
  type HistogramOptions,
  histogram,
  KeyedHistogram,
  type KeyedHistogramOptions,
} from './histogram.ts'
export type { Bucket, Linear } from './histogram-buckets.ts'
export { drawLinear, drawLog2 } from './histogram-text.ts'
export { type Delta, KeyedMap, type MapKind, type MapOptions } from './keyed.ts'
export { isAggregate, type LiveOptions, liveView, storeValue } from './live.ts'
export { lpmTrie } from './lpm-trie.ts'
export { lruHash } from './lru-hash.ts'
export { lruPerCpuHash } from './lru-per-cpu-hash.ts'
export { arrayOfMaps, hashOfMaps, type InnerMap, MapOfMaps } from './map-of-maps.ts'
export { MemoryRing } from './memory-ring.ts'
export { MemoryArray, MemoryHash, type MemoryStore, MemoryTrie } from './memory-store.ts'
export { PerCpuArrayMap, perCpuArray } from './per-cpu-array.ts'
export { PerCpuHashMap, perCpuHash } from './per-cpu-hash.ts'
export { Ringbuf, type RingbufOptions, RingOnMachine, ringbuf } from './ringbuf.ts'
export { StackTraces, type StackTracesOptions, stackTraces } from './stack-traces.ts'
