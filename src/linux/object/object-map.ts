/**
 * A map of an object for user space: the verbs of JavaScript's `Map`, with keys and values by the types that the object
 * came with. Where it says none, they are bytes.
 */
import { align } from '../../base/index.ts'
import { invariant, SkepError, StateError } from '../../error/index.ts'
import { declareMap, type MapDeclaration, type MapStore, type RingStore } from '../../host/index.ts'
import type { ObjectMap } from '../../object/index.ts'
import { bytes, defineType, type Type } from '../../schema/index.ts'
import { BPF_MAP_TYPE_RINGBUF } from '../../uapi/index.ts'
import { LinuxPerfArray } from '../perf-array.ts'
import { RecordStream } from './record-stream.ts'

/** What the object says of keys and values: asked when the first of them is read or written. */
export interface KnownTypes {
  key(): Type | undefined
  value(): Type | undefined
}

export class LoadedObjectMap implements MapDeclaration {
  readonly spec: ObjectMap
  readonly #types: KnownTypes
  #keyType: Type | undefined
  #valueType: Type | undefined
  #store: MapStore | undefined
  #stream: RecordStream | undefined
  #perf: LinuxPerfArray | undefined
  #lost: number | undefined

  constructor(spec: ObjectMap, types: KnownTypes) {
    this.spec = spec
    this.#types = types
    declareMap(this)
  }

  get keyType(): Type {
    return (this.#keyType ??= this.#types.key() ?? rawType(this.spec.keySize))
  }

  get valueType(): Type {
    return (this.#valueType ??= this.#types.value() ?? rawType(this.spec.valueSize))
  }

  get name(): string {
    return this.spec.name
  }

  bind(store: MapStore | undefined): void {
    if (!store) {
      this.#stream?.close()
      this.#lost = this.#perf?.lost
      this.#perf = undefined
    }
    this.#store = store
  }

  /** The live map in bytes. Throws StateError before its load and after its end. */
  get store(): MapStore {
    if (this.#store) return this.#store
    throw new StateError(`map '${this.name}' is not loaded`, { hint: 'load its object, and keep it open' })
  }

  /** The value of `key`, or undefined; of a map with a value for each CPU their sum. */
  get(key: unknown): unknown {
    const all = this.perCpu(key)
    if (!all || all.length === 1) return all?.[0]
    if (typeof all[0] === 'bigint') return (all as bigint[]).reduce((sum, each) => sum + each, 0n)
    if (typeof all[0] === 'number') return (all as number[]).reduce((sum, each) => sum + each, 0)
    throw new SkepError('SK2012', `map '${this.name}' has a value for each CPU, which have no sum`, {
      hint: 'perCpu(key) gives all of them',
    })
  }

  /** The values of `key`, one for each CPU; of other maps one. */
  perCpu(key: unknown): unknown[] | undefined {
    const found = this.store.lookup(this.#encode(this.keyType, key, 'key'))
    return found && this.#decode(found)
  }

  /** Sets the value of `key`; of a map with a value for each CPU those of all. */
  set(key: unknown, value: unknown): void {
    const { store } = this
    const one = this.#encode(this.valueType, value, 'value')
    const step = store.cpus === 1 ? one.length : align(one.length, 8)
    const all = new Uint8Array(step * store.cpus)
    for (let cpu = 0; cpu < store.cpus; cpu++) all.set(one, cpu * step)
    store.update(this.#encode(this.keyType, key, 'key'), all)
  }

  has(key: unknown): boolean {
    return this.store.lookup(this.#encode(this.keyType, key, 'key')) !== undefined
  }

  /** Deletes the entry of `key`; false if there was none. */
  delete(key: unknown): boolean {
    return this.store.delete(this.#encode(this.keyType, key, 'key'))
  }

  /** Deletes all entries (of arrays: zeroes them). */
  clear(): void {
    this.store.clear()
  }

  /** All entries; of maps with a value for each CPU, all of them in an array. */
  *entries(): Generator<[key: unknown, value: unknown]> {
    for (const [key, value] of this.store.entries()) {
      const values = this.#decode(value)
      yield [this.keyType.decode(viewOf(key), 0), values.length === 1 ? values[0] : values]
    }
  }

  [Symbol.iterator](): Generator<[key: unknown, value: unknown]> {
    return this.entries()
  }

  /** Whether it sends records: a ring buffer, or an array of perf events that its programs put records out to. */
  get hasRecords(): boolean {
    return this.spec.type === BPF_MAP_TYPE_RINGBUF || this.#perf !== undefined
  }

  /**
   * The records of a ring buffer or of perf buffers as they come, until its session ends: of `type`, else what the map says
   * they are, else as bytes (those of perf buffers are rounded up to 8, and 4 off). One loop at a time.
   */
  records(type?: Type): AsyncIterable<unknown> {
    const { store } = this
    if (!this.hasRecords)
      throw new SkepError(
        'SK2012',
        `map '${this.name}' is no ring buffer, and no array of perf events for output`,
      )
    const said = this.spec.recordId === undefined ? undefined : this.valueType
    this.#stream = new RecordStream(store as RingStore, type ?? said)
    return this.#stream
  }

  /** Of perf buffers: how many records found no room. Exact since Linux 6.0; of ring buffers the kernel does not count it. */
  get lost(): number | undefined {
    return this.#perf?.lost ?? this.#lost
  }

  /** Gives the array a buffer of `bytes` for each CPU: it is one for output. */
  openBuffers(bytes: number): void {
    const { store } = this
    invariant(store instanceof LinuxPerfArray, `map '${this.name}' is no array of perf events`)
    store.open(bytes)
    this.#perf = store
  }

  #encode(type: Type, value: unknown, what: string): Uint8Array {
    type.check(value, `the ${what} of map '${this.name}'`)
    const encoded = new Uint8Array(type.size)
    type.encode(viewOf(encoded), 0, value)
    return encoded
  }

  #decode(all: Uint8Array): unknown[] {
    const { cpus } = this.store
    const step = cpus === 1 ? this.valueType.size : align(this.valueType.size, 8)
    invariant(all.length >= step * cpus, `a value of ${all.length} bytes of map '${this.name}'`)
    const view = viewOf(all)
    return Array.from({ length: cpus }, (_, cpu) => this.valueType.decode(view, cpu * step))
  }
}

/** Bytes; of what has none, as the keys of queues, nothing. */
function rawType(size: number): Type {
  if (size > 0) return bytes(size)
  return defineType<undefined>({
    ...{ name: 'nothing', size: 0, align: 1, zero: undefined, shape: { kind: 'bytes', size: 0 } },
    check() {},
    encode() {},
    decode: () => undefined,
    format: () => '',
    btf: () => 0,
  })
}

const viewOf = (given: Uint8Array) => new DataView(given.buffer, given.byteOffset, given.byteLength)
