/** A map of the live kernel behind the `MapStore` interface: bpf(2) and bytes, nothing of what they mean. */
import { align } from '../base/index.ts'
import { invariant } from '../error/index.ts'
import type { EntryBatch, MapStore } from '../host/index.ts'
import type { MapSpec } from '../object/index.ts'
import { pageSize, possibleCpus } from '../proc/index.ts'
import { bpfError, type Fd, MapElem, Mapping } from '../sys/index.ts'
import { BPF_F_LOCK } from '../uapi/index.ts'
import { readBatches, removeEntries, type Walkable, writeEntries } from './map-entries.ts'
import { type MapKind, mapKind } from './map-kind.ts'

let cpuCount = 0
let page = 0

export class LinuxMap implements MapStore, Walkable {
  readonly spec: MapSpec
  readonly fd: Fd
  readonly kind: MapKind
  readonly cpus: number
  readonly keySize: number
  /** Of all CPUs. */
  readonly valueSize: number
  readonly maxEntries: number
  #cursor: MapElem | undefined
  /** Values with a lock are read and written under it. */
  readonly #locked: number
  #mapping: Mapping | undefined

  /** Takes over `fd`. */
  constructor(spec: MapSpec, fd: Fd) {
    this.spec = spec
    this.fd = fd
    this.kind = mapKind(spec.type)
    this.cpus = this.kind.perCpu ? (cpuCount ||= possibleCpus().length) : 1
    this.keySize = spec.keySize
    this.valueSize = this.kind.perCpu ? align(spec.valueSize, 8) * this.cpus : spec.valueSize
    this.maxEntries = spec.maxEntries
    this.#locked = spec.value?.objects?.lock === undefined ? 0 : BPF_F_LOCK
  }

  /** Made when it is first needed: what holds variables is mostly read by programs alone. */
  get #elem(): MapElem {
    return (this.#cursor ??= new MapElem(this.fd, this.keySize, this.valueSize))
  }

  lookup(key: Uint8Array): Uint8Array | undefined {
    this.#setKey(key)
    return this.#elem.lookup(this.#locked) ? this.#elem.value.slice() : undefined
  }

  update(key: Uint8Array, value: Uint8Array, flags = 0): void {
    this.#setKey(key)
    invariant(value.length === this.valueSize, `a value of ${value.length} bytes for ${this.fd.what}`)
    this.#elem.value.set(value)
    const result = this.#elem.tryUpdate(flags | this.#locked)
    if (result < 0)
      throw bpfError('BPF_MAP_UPDATE_ELEM', result, { doing: `cannot write to ${this.fd.what}` })
  }

  delete(key: Uint8Array): boolean {
    this.#setKey(key)
    return this.#elem.delete()
  }

  take(key: Uint8Array): Uint8Array | undefined {
    this.#setKey(key)
    return this.#elem.lookupAndDelete() ? this.#elem.value.slice() : undefined
  }

  *entries(): Generator<readonly [key: Uint8Array, value: Uint8Array]> {
    const { keySize, valueSize } = this
    for (const { count, keys, values } of this.batches()) {
      // What is given out is the caller's: one copy of a batch, seen in pieces.
      const ownKeys = keys.slice(0, count * keySize)
      const ownValues = values.slice(0, count * valueSize)
      for (let i = 0; i < count; i++)
        yield [
          ownKeys.subarray(i * keySize, (i + 1) * keySize),
          ownValues.subarray(i * valueSize, (i + 1) * valueSize),
        ]
    }
  }

  batches(): Iterable<EntryBatch> {
    return readBatches(this)
  }

  updateAll(entries: Iterable<readonly [key: Uint8Array, value: Uint8Array]>): void {
    writeEntries(this, entries)
  }

  clear(): void {
    if (this.kind.fixed) this.#zero()
    else if (this.kind.keyless) while (this.#elem.lookupAndDelete());
    else removeEntries(this)
  }

  shared(): Uint8Array {
    const length = align(this.valueSize * this.maxEntries, (page ||= pageSize()))
    this.#mapping ??= new Mapping(this.fd.value, length, { writable: true, what: this.fd.what })
    return this.#mapping.bytes
  }

  close(): void {
    this.#mapping?.close()
    this.fd.close()
  }

  #setKey(key: Uint8Array): void {
    invariant(key.length === this.keySize, `a key of ${key.length} bytes for ${this.fd.what}`)
    this.#elem.key.set(key)
  }

  #zero(): void {
    const zero = new Uint8Array(this.valueSize)
    const key = new Uint8Array(this.keySize)
    const index = new DataView(key.buffer)
    const { maxEntries } = this
    function* zeros() {
      for (let i = 0; i < maxEntries; i++) {
        index.setUint32(0, i, true)
        yield [key, zero] as const
      }
    }
    this.updateAll(zeros())
  }
}
