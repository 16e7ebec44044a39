/**
 * All entries of a map, in both directions, many in a call where the kernel can (kernel/bpf/syscall.c,
 * generic_map_lookup_batch; kernel/bpf/hashtab.c, __htab_map_lookup_and_delete_batch), else key by key.
 *
 * The cursor of a hash map's batch is a bucket, which nothing can take away. All other cursors are keys, and one that
 * was deleted meanwhile sends the walk back to the start: those walks remember what they gave out.
 */

import { SyscallError } from '../error/index.ts'
import type { EntryBatch } from '../host/index.ts'
import { type Fd, MapBatch, MapElem } from '../sys/index.ts'
import type { MapKind } from './map-kind.ts'

/** A live map, as far as walking through it needs. `valueSize` is that of all CPUs. */
export interface Walkable {
  readonly fd: Fd
  readonly kind: MapKind
  readonly keySize: number
  readonly valueSize: number
  readonly maxEntries: number
}

type Entry = readonly [key: Uint8Array, value: Uint8Array]

// Beyond this a larger batch reads no faster.
const mostEntries = 8192
const mostBytes = 1 << 20
// No bucket of a hash map ever grows as long as this.
const longestBucket = 64
const noBatches: ReadonlySet<string> = new Set(['ENOTSUPP', 'EOPNOTSUPP', 'EINVAL'])

/** All entries; a batch's bytes are valid until the next one is asked for. */
export function* readBatches(map: Walkable): Generator<EntryBatch> {
  let capacity = batchCapacity(map)
  const { byBuckets, fixed } = map.kind
  const seen = fixed || (byBuckets && capacity >= longestBucket) ? undefined : new Set<string>()
  let batch = newBatch(map, capacity)
  let first = true
  while (!batch.done) {
    let count: number
    try {
      count = batch.lookup()
    } catch (error) {
      if (!(error instanceof SyscallError)) throw error
      if (first && noBatches.has(error.errno)) return yield* walkKeys(map)
      if (error.errno !== 'ENOSPC' || (!first && !seen)) throw error
      // A bucket is longer than the batch: begin again with a larger one.
      batch = newBatch(map, (capacity *= 4))
      continue
    }
    first = false
    if (seen) count = keepNew(batch, count, map, seen)
    if (count > 0) yield { count, keys: batch.keys, values: batch.values }
  }
}

/** Moves the entries that are not in `seen` to the front; how many they are. */
function keepNew(batch: MapBatch, count: number, map: Walkable, seen: Set<string>): number {
  const { keySize, valueSize } = map
  let kept = 0
  for (let i = 0; i < count; i++) {
    const text = keyText(batch.keys, i * keySize, keySize)
    if (seen.has(text)) continue
    seen.add(text)
    if (kept < i) {
      batch.keys.copyWithin(kept * keySize, i * keySize, (i + 1) * keySize)
      batch.values.copyWithin(kept * valueSize, i * valueSize, (i + 1) * valueSize)
    }
    kept++
  }
  return kept
}

/** All entries, one by one, for maps and kernels without batches. */
function* walkKeys(map: Walkable): Generator<EntryBatch> {
  const { keySize, valueSize } = map
  const capacity = Math.min(256, batchCapacity(map))
  const keys = new Uint8Array(keySize * capacity)
  const values = new Uint8Array(valueSize * capacity)
  let count = 0
  for (const elem of keysOf(map)) {
    if (!elem.lookup()) continue
    keys.set(elem.key, count * keySize)
    values.set(elem.value, count * valueSize)
    if (++count < capacity) continue
    yield { count, keys, values }
    count = 0
  }
  if (count > 0) yield { count, keys, values }
}

/** Each key of the map once, in the cursor's `key`. */
function* keysOf(map: Walkable): Generator<MapElem> {
  const elem = new MapElem(map.fd, map.keySize, map.valueSize)
  const seen = new Set<string>()
  // Somebody who deletes as fast as we read could send us back for ever.
  let patience = 2 * map.maxEntries + 1000
  for (let more = elem.firstKey(); more && patience > 0; more = elem.nextKey()) {
    const text = keyText(elem.key, 0, map.keySize)
    if (seen.has(text)) patience--
    else {
      seen.add(text)
      yield elem
    }
  }
}

/** Deletes all entries that are there now. */
export function removeEntries(map: Walkable): void {
  const batch = newBatch(map, batchCapacity(map))
  try {
    while (!batch.done) batch.lookup(true)
    return
  } catch (error) {
    if (!(error instanceof SyscallError)) throw error
  }
  const keys = Array.from(keysOf(map), ({ key }) => key.slice())
  const elem = new MapElem(map.fd, map.keySize, map.valueSize)
  for (const key of keys) {
    elem.key.set(key)
    elem.delete()
  }
}

/** Writes all entries. SyscallError for the first that the map does not take. */
export function writeEntries(map: Walkable, entries: Iterable<Entry>): void {
  const { keySize, valueSize } = map
  const batch = newBatch(map, batchCapacity(map))
  let count = 0
  for (const [key, value] of entries) {
    batch.keys.set(key, count * keySize)
    batch.values.set(value, count * valueSize)
    if (++count < batch.capacity) continue
    writeBatch(map, batch, count)
    count = 0
  }
  writeBatch(map, batch, count)
}

function writeBatch(map: Walkable, batch: MapBatch, count: number): void {
  let written = 0
  try {
    written = batch.update(count)
  } catch (error) {
    if (!(error instanceof SyscallError)) throw error
  }
  if (written === count) return
  // One by one where there are no batches, and where one entry was refused, so that its error is the one thrown.
  const elem = new MapElem(map.fd, map.keySize, map.valueSize)
  for (let i = written; i < count; i++) {
    elem.key.set(batch.keys.subarray(i * map.keySize, (i + 1) * map.keySize))
    elem.value.set(batch.values.subarray(i * map.valueSize, (i + 1) * map.valueSize))
    elem.update()
  }
}

function batchCapacity({ keySize, valueSize, maxEntries }: Walkable): number {
  const fitting = Math.max(16, Math.floor(mostBytes / (keySize + valueSize)))
  return Math.max(1, Math.min(maxEntries, mostEntries, fitting))
}

function newBatch({ fd, keySize, valueSize }: Walkable, capacity: number): MapBatch {
  return new MapBatch(fd, keySize, valueSize, capacity)
}

function keyText(bytes: Uint8Array, start: number, size: number): string {
  let text = ''
  for (let i = start; i < start + size; i++) text += String.fromCharCode(bytes[i]!)
  return text
}
