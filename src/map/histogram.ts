/**
 * `histogram()`: distributions, counted in the kernel, a slot a bucket. It is a map like others underneath: a per-CPU
 * array of slots, or with a key a hash of key and slot.
 */

import type { Value } from '../ir/index.ts'
import type { MapSpec } from '../object/index.ts'
import {
  type KernelIdentity,
  type KernelValue,
  kernelIdentity,
  kernelOperand,
  type Lower,
  type Lowering,
  type Machine,
  ObjectLiteral,
  type Operand,
  Scalar,
} from '../operand/index.ts'
import { type Decoded, type Infer, type StructType, struct, type Type, u32, u64 } from '../schema/index.ts'
import { Distribution } from './distribution.ts'
import { type KernelSide, type MapHandle, MapOperand, type OnMachine, onMachine } from './handle.ts'
import { type HashMap, hash } from './hash.ts'
import { type Bucket, type Buckets, type Linear, linearBuckets, log2Buckets } from './histogram-buckets.ts'
import { defaultMaxEntries } from './keyed.ts'
import { take } from './keyed-kernel.ts'
import { encoded } from './keyed-machine.ts'
import { type PerCpuArrayMap, perCpuArray } from './per-cpu-array.ts'

export interface HistogramOptions {
  /** Buckets of one width; powers of two without it. */
  readonly linear?: Linear
  /** Adds up the values as well, for their exact sum and average. */
  readonly sum?: boolean
}

export interface KeyedHistogramOptions<K extends Type> extends HistogramOptions {
  /** A distribution of its own for each key. */
  readonly key: K
  /** The most buckets of all keys together; 10240 unless told otherwise. */
  readonly maxEntries?: number
}

/** A histogram of powers of two, or `linear`; with `key` one for each key. */
export function histogram<K extends Type>(options: KeyedHistogramOptions<K>): KeyedHistogram<K>
export function histogram(options?: HistogramOptions): Histogram
export function histogram<K extends Type>(
  options: HistogramOptions & Partial<KeyedHistogramOptions<K>> = {},
): Histogram | KeyedHistogram<K> {
  const buckets = options.linear ? linearBuckets(options.linear) : log2Buckets
  const { key, maxEntries = defaultMaxEntries, sum = false } = options
  if (!key)
    return new Histogram(buckets, perCpuArray(u64, { maxEntries: buckets.slots + (sum ? 1 : 0) }), sum)
  return new KeyedHistogram(buckets, hash(struct({ key, slot: u32 }), u64, { maxEntries }), key, sum)
}

const one = (l: Lowering) => new Scalar('big', l.b.const(1, 'u64'))
/** The value recorded, as it is added to the sum. */
const addend = (l: Lowering, value: Operand) =>
  new Scalar('big', l.b.unary('cast', value.required(l).components()[0]!, 'u64'))
/** What slots and their counts say: the sum, if it is kept, lies behind the buckets. */
const distributionOf = (buckets: Buckets, counts: readonly bigint[], sum: boolean) =>
  new Distribution(
    buckets,
    counts.slice(0, buckets.slots),
    sum ? BigInt.asIntN(64, counts[buckets.slots] ?? 0n) : undefined,
  )

/** One distribution. */
export class Histogram implements KernelValue, OnMachine {
  readonly #buckets: Buckets
  readonly #map: PerCpuArrayMap<typeof u64>
  readonly #sum: boolean

  constructor(buckets: Buckets, map: PerCpuArrayMap<typeof u64>, sum: boolean) {
    this.#buckets = buckets
    this.#map = map
    this.#sum = sum
  }

  get spec(): MapSpec {
    return this.#map.spec
  }

  /** Counts `value`, a number or bigint, in its bucket. */
  record(value: number | bigint): void {
    this.#map.add(this.#buckets.slotOf(value), 1n)
    if (this.#sum) this.#map.add(this.#buckets.slots, BigInt.asUintN(64, BigInt(value)))
  }

  /** What was counted up to now. */
  distribution(): Distribution {
    return distributionOf(this.#buckets, [...this.#map.values()], this.#sum)
  }

  /** The buckets from the first up to the last that counted something. */
  buckets(): Bucket[] {
    return this.distribution().buckets()
  }

  /** The table that BCC prints, with `unit` (`usecs`) over the values; '' if nothing was counted. */
  toString(unit = 'value'): string {
    return this.distribution().toString(unit)
  }

  clear(): void {
    this.#map.clear()
  }

  [kernelIdentity](): KernelIdentity {
    return identityWith(this.#buckets, this.#map)
  }

  [kernelOperand](path: string): Operand {
    const map = this.#map[kernelOperand](path)
    const record: Lower = (l, args) => {
      const [value] = take(l, args, 1, `${path}.record(value)`)
      const slot = this.#buckets.lowerSlot(l, value!, `${path}.record()`)
      const add = map.member(l, 'add')
      if (this.#sum) add.call(l, [new Scalar('num', l.b.const(this.#buckets.slots)), addend(l, value!)])
      return add.call(l, [new Scalar('num', slot), one(l)])
    }
    return new MapOperand(this, path, { record: () => record })
  }

  [onMachine](machine: Machine): KernelSide {
    const side = machine.map(this.#map) as KernelSide
    return { user: new Histogram(this.#buckets, side.user as PerCpuArrayMap<typeof u64>, this.#sum) }
  }
}

/** A distribution for each key. */
export class KeyedHistogram<K extends Type> implements KernelValue, OnMachine {
  readonly #buckets: Buckets
  readonly #map: HashMap<Slot<K>, typeof u64>
  readonly #key: K
  readonly #sum: boolean

  constructor(buckets: Buckets, map: HashMap<Slot<K>, typeof u64>, key: K, sum: boolean) {
    this.#buckets = buckets
    this.#map = map
    this.#key = key
    this.#sum = sum
  }

  get spec(): MapSpec {
    return this.#map.spec
  }

  /** Counts `value`, a number or bigint, in its bucket of `key`. */
  record(key: Infer<K>, value: number | bigint): void {
    const add = (slot: number, delta: bigint) => this.#map.add({ key, slot } as Infer<Slot<K>>, delta)
    add(this.#buckets.slotOf(value), 1n)
    if (this.#sum) add(this.#buckets.slots, BigInt.asUintN(64, BigInt(value)))
  }

  /** The buckets of `key` from the first up to the last that counted something; undefined if none did. */
  get(key: Infer<K>): Bucket[] | undefined {
    const wanted = identity(this.#key, key)
    const found = this.distributions().find(([each]) => identity(this.#key, each) === wanted)
    return found?.[1].buckets()
  }

  *keys(): IterableIterator<Decoded<K>> {
    for (const [key] of this.distributions()) yield key
  }

  *entries(): IterableIterator<[Decoded<K>, Bucket[]]> {
    for (const [key, distribution] of this.distributions()) yield [key, distribution.buckets()]
  }

  [Symbol.iterator](): IterableIterator<[Decoded<K>, Bucket[]]> {
    return this.entries()
  }

  /** The tables of all keys as BCC prints them, each under a line `section = key`. */
  toString(unit = 'value', section = 'key'): string {
    return this.distributions()
      .map(([key, distribution]) => `\n${section} = ${this.format(key)}\n${distribution.toString(unit)}`)
      .join('\n')
  }

  /** A key as people read it. */
  format(key: Decoded<K>): string {
    return this.#key.format(key)
  }

  clear(): void {
    this.#map.clear()
  }

  /** How many values were not counted, since the map was full. */
  get failed(): number {
    return this.#map.failed
  }

  /** What was counted up to now for each key. */
  distributions(): [Decoded<K>, Distribution][] {
    const found = new Map<string, { key: Decoded<K>; counts: bigint[] }>()
    for (const [entry, count] of this.#map) {
      const { key, slot } = entry as { key: Decoded<K>; slot: number }
      const id = identity(this.#key, key)
      let distribution = found.get(id)
      if (!distribution) {
        distribution = { key, counts: new Array<bigint>(this.#buckets.slots + 1).fill(0n) }
        found.set(id, distribution)
      }
      distribution.counts[slot] = count
    }
    return [...found.values()].map(({ key, counts }) => [
      key,
      distributionOf(this.#buckets, counts, this.#sum),
    ])
  }

  [kernelIdentity](): KernelIdentity {
    return identityWith(this.#buckets, this.#map)
  }

  [kernelOperand](path: string): Operand {
    const map = this.#map[kernelOperand](path)
    const record: Lower = (l, args) => {
      const [key, value] = take(l, args, 2, `${path}.record(key, value)`)
      const slot = this.#buckets.lowerSlot(l, value!, `${path}.record()`)
      const add = (to: Value, delta: Operand) => {
        const entry = new Map<string, Operand>([
          ['key', key!],
          ['slot', new Scalar('num', to)],
        ])
        return map.member(l, 'add').call(l, [new ObjectLiteral(entry), delta])
      }
      if (this.#sum) add(l.b.const(this.#buckets.slots), addend(l, value!))
      return add(slot, one(l))
    }
    return new MapOperand(this, path, { record: () => record })
  }

  [onMachine](machine: Machine): KernelSide {
    const side = machine.map(this.#map) as KernelSide
    const user = side.user as HashMap<Slot<K>, typeof u64>
    return { user: new KeyedHistogram(this.#buckets, user, this.#key, this.#sum) }
  }
}

/** Buckets over a map. */
function identityWith({ text }: Buckets, map: MapHandle): KernelIdentity {
  const inner = map[kernelIdentity]()
  return { text: `histogram ${text} ${inner.text}`, maps: inner.maps }
}

type Slot<K extends Type> = StructType<{ key: K; slot: typeof u32 }>

function identity(type: Type, key: unknown): string {
  return String.fromCharCode(...encoded(type, key))
}
