/**
 * Maps in memory, over encoded bytes: what a handle holds before its map is loaded (the initial contents), and what
 * kernel functions that run as JavaScript work on. They do as the kernel's maps do (kernel/bpf/hashtab.c,
 * arraymap.c, lpm_trie.c), with one CPU.
 */
import { SyscallError } from '../error/index.ts'
import type { MapStore } from '../host/index.ts'
import type { MapSpec } from '../object/index.ts'
import { BPF_EXIST, BPF_NOEXIST } from '../uapi/index.ts'

type Entry = readonly [key: Uint8Array, value: Uint8Array]

/** A map in memory. */
export interface MemoryStore extends MapStore {
  /** The bytes of the value themselves, as a lookup in the kernel gives them. */
  reference(key: Uint8Array): Uint8Array | undefined
  /** The entries that were ever set; where entries are evicted, in the order of their use. */
  written(): Iterable<Entry>
}

/** A hash map; `evicts`: when full it drops the entry that was not used for longest, as LRU maps do. */
export class MemoryHash implements MemoryStore {
  readonly spec: MapSpec
  readonly cpus: number = 1
  protected readonly map = new Map<string, Entry>()
  readonly #evicts: boolean

  constructor(spec: MapSpec, { evicts = false }: { readonly evicts?: boolean } = {}) {
    this.spec = spec
    this.#evicts = evicts
  }

  /** What tells two keys apart. */
  protected identity(key: Uint8Array): string {
    return String.fromCharCode(...key)
  }

  reference(key: Uint8Array): Uint8Array | undefined {
    const id = this.identity(key)
    const entry = this.map.get(id)
    if (entry && this.#evicts) {
      this.map.delete(id)
      this.map.set(id, entry)
    }
    return entry?.[1]
  }

  lookup(key: Uint8Array): Uint8Array | undefined {
    return this.reference(key)?.slice()
  }

  update(key: Uint8Array, value: Uint8Array, flags = 0): void {
    const id = this.identity(key)
    const there = this.map.has(id)
    if (there && flags === BPF_NOEXIST) fail('EEXIST', this.spec, 'the key is there already')
    if (!there && flags === BPF_EXIST) fail('ENOENT', this.spec, 'there is no such key')
    if (!there && this.map.size >= this.spec.maxEntries) {
      if (!this.#evicts) fail('E2BIG', this.spec, `it is full (${this.spec.maxEntries} entries)`)
      this.map.delete(this.map.keys().next().value as string)
    }
    // What was used last stands last.
    if (this.#evicts) this.map.delete(id)
    this.map.set(id, [key.slice(), value.slice()])
  }

  delete(key: Uint8Array): boolean {
    return this.map.delete(this.identity(key))
  }

  *entries(): Iterable<Entry> {
    for (const [key, value] of [...this.map.values()]) yield [key.slice(), value.slice()]
  }

  written(): Iterable<Entry> {
    return this.entries()
  }

  updateAll(entries: Iterable<Entry>): void {
    for (const [key, value] of entries) this.update(key, value)
  }

  clear(): void {
    this.map.clear()
  }

  close(): void {}
}

/** A longest-prefix-match trie; keys begin with their length in bits, a u32. */
export class MemoryTrie extends MemoryHash {
  protected override identity(key: Uint8Array): string {
    return super.identity(prefix(key, bitsOf(key)))
  }

  override reference(key: Uint8Array): Uint8Array | undefined {
    for (let bits = bitsOf(key); bits >= 0; bits--) {
      const found = this.map.get(super.identity(prefix(key, bits)))
      if (found) return found[1]
    }
    return undefined
  }

  override update(key: Uint8Array, value: Uint8Array, flags = 0): void {
    const most = (this.spec.keySize - 4) * 8
    if (bitsOf(key) > most) fail('EINVAL', this.spec, `a prefix has at most ${most} bits`)
    super.update(key, value, flags)
  }
}

function bitsOf(key: Uint8Array): number {
  return new DataView(key.buffer, key.byteOffset).getUint32(0, true)
}

/** The key cut to its first `bits` bits. */
function prefix(key: Uint8Array, bits: number): Uint8Array {
  const cut = key.slice()
  new DataView(cut.buffer).setUint32(0, bits, true)
  for (let i = 4; i < cut.length; i++) cut[i]! &= 0xff00 >> Math.max(0, Math.min(8, bits - (i - 4) * 8))
  return cut
}

/** An array: all entries are there from the start, zero. */
export class MemoryArray implements MemoryStore {
  readonly spec: MapSpec
  readonly cpus: number = 1
  readonly #values = new Map<number, Uint8Array>()
  readonly #set = new Set<number>()
  readonly #size: number

  /** `size` of a value in bytes: more than the spec says where values of CPUs are rounded up. */
  constructor(spec: MapSpec, size: number = spec.valueSize) {
    this.spec = spec
    this.#size = size
  }

  reference(key: Uint8Array): Uint8Array | undefined {
    const index = bitsOf(key)
    if (index >= this.spec.maxEntries) return undefined
    let value = this.#values.get(index)
    if (!value) this.#values.set(index, (value = new Uint8Array(this.#size)))
    return value
  }

  lookup(key: Uint8Array): Uint8Array | undefined {
    return this.reference(key)?.slice()
  }

  update(key: Uint8Array, value: Uint8Array, flags = 0): void {
    if (flags === BPF_NOEXIST) fail('EEXIST', this.spec, 'entries of arrays are always there')
    const bytes = this.reference(key)
    if (!bytes) fail('E2BIG', this.spec, `it has entries 0…${this.spec.maxEntries - 1}`)
    bytes.set(value)
    this.#set.delete(bitsOf(key))
    this.#set.add(bitsOf(key))
  }

  delete(): boolean {
    return fail('EINVAL', this.spec, 'entries of arrays cannot be deleted')
  }

  *entries(): Iterable<Entry> {
    for (let i = 0; i < this.spec.maxEntries; i++) yield this.#entry(i)
  }

  *written(): Iterable<Entry> {
    for (const index of this.#set) yield this.#entry(index)
  }

  updateAll(entries: Iterable<Entry>): void {
    for (const [key, value] of entries) this.update(key, value)
  }

  clear(): void {
    for (const value of this.#values.values()) value.fill(0)
    this.#set.clear()
  }

  close(): void {}

  #entry(index: number): Entry {
    const key = new Uint8Array(4)
    new DataView(key.buffer).setUint32(0, index, true)
    return [key, this.#values.get(index)?.slice() ?? new Uint8Array(this.#size)]
  }
}

function fail(errno: string, { name }: MapSpec, why: string): never {
  const map = name ? `map '${name}'` : 'the map'
  throw new SyscallError('bpf(BPF_MAP_UPDATE_ELEM)', errno, `${map} refuses the entry: ${why}`)
}
