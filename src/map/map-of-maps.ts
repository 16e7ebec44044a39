/**
 * `hashOfMaps(key, like)` and `arrayOfMaps(like)`: maps whose values are maps, all like the one given
 * (BPF_MAP_TYPE_HASH_OF_MAPS, BPF_MAP_TYPE_ARRAY_OF_MAPS; kernel/bpf/map_in_map.c). User space puts maps in and takes
 * them out, also while programs run; kernel code asks for one and uses it as any other. So a table of each client, or each
 * cgroup, has its own limit and goes at once, and a table that was filled aside replaces another in one step.
 *
 * What is in a map of maps lives as long as it is in there, whoever else uses it.
 */
import { SkepError } from '../error/index.ts'
import type { MapKeeper, MapStore } from '../host/index.ts'
import type { Value } from '../ir/index.ts'
import type { MapSpec } from '../object/index.ts'
import { inMemory, kernelIdentity, type Machine, Optional, Scalar } from '../operand/index.ts'
import { type Decoded, type Infer, layoutText, type Type, u32 } from '../schema/index.ts'
import { BPF_MAP_TYPE_ARRAY_OF_MAPS, BPF_MAP_TYPE_HASH_OF_MAPS } from '../uapi/index.ts'
import { Codec } from './codec.ts'
import { type KernelSide, type Lowerings, MapHandle, MapOperand, onMachine } from './handle.ts'
import { defaultMaxEntries, type KeyedMap, type MapOptions } from './keyed.ts'
import { take } from './keyed-kernel.ts'
import { MemoryHash } from './memory-store.ts'

/** What can be in a map of maps: maps of keys and values, without locks and timers. */
// biome-ignore lint/suspicious/noExplicitAny: of any types
export type InnerMap = KeyedMap<any, any>

/** Maps by keys, each as `like` is; at most `maxEntries`, 10240 unless told otherwise. Needs Linux 4.12. */
export function hashOfMaps<K extends Type, M extends InnerMap>(
  key: K,
  like: M,
  { maxEntries = defaultMaxEntries }: MapOptions = {},
): MapOfMaps<K, M> {
  return new MapOfMaps(BPF_MAP_TYPE_HASH_OF_MAPS, key, like, maxEntries)
}

/** Maps in the slots 0…maxEntries − 1 (1 unless told otherwise), each as `like` is; all are empty at first. Needs Linux 4.12. */
export function arrayOfMaps<M extends InnerMap>(
  like: M,
  { maxEntries = 1 }: MapOptions = {},
): MapOfMaps<typeof u32, M> {
  return new MapOfMaps(BPF_MAP_TYPE_ARRAY_OF_MAPS, u32, like, maxEntries)
}

interface Held<M> {
  readonly key: Uint8Array
  readonly map: M
}

/** A map of maps, on both sides. */
export class MapOfMaps<K extends Type, M extends InnerMap> extends MapHandle<StoreOfMaps> {
  readonly #key: Codec<K>
  readonly #like: M
  readonly #held = new Map<string, Held<M>>()
  #keeper: MapKeeper | undefined
  /** What user space sees of a map in here: on a machine, what that map is there. */
  #seen = (map: M): M => map

  constructor(type: number, key: K, like: M, maxEntries: number) {
    const { spec } = like
    if (spec.value?.objects) {
      throw new SkepError('SK2018', 'maps whose values have locks or timers cannot be in a map of maps', {
        hint: 'the kernel takes none with locks; keep those in a map of their own',
      })
    }
    super(
      { name: '', type, keySize: key.size, valueSize: 4, maxEntries, flags: 0, key, value: u32, inner: spec },
      'failed',
    )
    this.#key = new Codec(key)
    this.#like = like
  }

  /** The map under `key`, or undefined. */
  get(key: Infer<K>): M | undefined {
    const kernel = this.machineSide() as MapsOnMachine<M> | undefined
    if (kernel) return kernel.get(key)
    const held = this.#held.get(textOf(this.#keyBytes(key, 'get')))
    return held && this.#seen(held.map)
  }

  has(key: Infer<K>): boolean {
    return this.get(key) !== undefined
  }

  /**
   * Puts `map` under `key`, in user space: it comes to life if it is not, with what was written into it before, and
   * stays until it is taken out. SkepError SK2018 for one that is not like the others.
   */
  set(key: Infer<K>, map: M): void {
    this.#inUserSpace('set')
    this.#admit(map)
    const bytes = this.#keyBytes(key, 'set').slice()
    const before = this.#held.get(textOf(bytes))
    if (!before) this.#expectRoom(bytes)
    if (this.live) this.#put(this.live, this.#keeper!, { key: bytes, map })
    this.#held.set(textOf(bytes), { key: bytes, map })
    if (before) this.#keeper?.drop(before.map.spec)
  }

  /** Takes the map under `key` out, in user space; false if there was none. Where nothing else uses it, it is gone. */
  delete(key: Infer<K>): boolean {
    this.#inUserSpace('delete')
    const bytes = this.#keyBytes(key, 'delete')
    const before = this.#held.get(textOf(bytes))
    if (!before) return false
    this.live?.delete(before.key)
    this.#held.delete(textOf(before.key))
    this.#keeper?.drop(before.map.spec)
    return true
  }

  /** The number of maps in it. */
  get size(): number {
    return this.#held.size
  }

  *entries(): IterableIterator<[Decoded<K>, M]> {
    for (const { key, map } of [...this.#held.values()]) yield [this.#key.decode(key), this.#seen(map)]
  }

  *keys(): IterableIterator<Decoded<K>> {
    for (const [key] of this.entries()) yield key
  }

  *values(): IterableIterator<M> {
    for (const [, map] of this.entries()) yield map
  }

  [Symbol.iterator](): IterableIterator<[Decoded<K>, M]> {
    return this.entries()
  }

  /** How many times kernel code could not put an entry into a map of this one. */
  get failed(): number {
    return this.counter.read()
  }

  /** What it holds from the start. */
  maps(): readonly (readonly [key: Uint8Array, map: MapSpec])[] {
    return [...this.#held.values()].map(({ key, map }) => [key, map.spec])
  }

  override bind(store: MapStore | undefined, keeper?: MapKeeper): void {
    if (!store) {
      super.bind(undefined)
      for (const { map } of this.#held.values()) this.#keeper?.drop(map.spec)
      this.#keeper = undefined
      return
    }
    const put: Held<M>[] = []
    try {
      for (const held of this.#held.values()) {
        this.#put(store as StoreOfMaps, keeper!, held)
        put.push(held)
      }
      super.bind(store)
    } catch (error) {
      for (const { map } of put) keeper!.drop(map.spec)
      throw error
    }
    this.#keeper = keeper
  }

  #put(store: StoreOfMaps, keeper: MapKeeper, { key, map }: Held<M>): void {
    if (!map.spec.name) map.spec.name = this.spec.name
    const live = keeper.take(map.spec)
    try {
      store.setMap(key, live)
    } catch (error) {
      keeper.drop(map.spec)
      throw error
    }
  }

  /** The kernel compares the same (bpf_map_meta_equal); of arrays the number of entries as well. */
  #admit({ spec }: M): void {
    const wanted = this.#like.spec
    const differs = (
      [
        ['is of another kind', spec.type === wanted.type && spec.flags === wanted.flags],
        ['has other keys', textOfType(spec.key) === textOfType(wanted.key)],
        ['has other values', textOfType(spec.value) === textOfType(wanted.value)],
        [
          `has ${spec.maxEntries} entries, not ${wanted.maxEntries}`,
          !this.#like.isFixed || spec.maxEntries === wanted.maxEntries,
        ],
      ] as const
    ).find(([, same]) => !same)
    if (!differs) return
    throw new SkepError('SK2018', `this map cannot be in ${this.label}: it ${differs[0]}`, {
      hint: 'make it as the one that the map of maps was declared with',
    })
  }

  #expectRoom(key: Uint8Array): void {
    const { maxEntries, type } = this.spec
    const index =
      type === BPF_MAP_TYPE_ARRAY_OF_MAPS ? new DataView(key.buffer).getUint32(0, true) : undefined
    if (index === undefined ? this.#held.size < maxEntries : index < maxEntries) return
    const has = index === undefined ? `holds ${maxEntries} maps at most` : `has no slot ${index}`
    throw new SkepError('SK2016', `${this.label} ${has}`, { hint: 'give it more: { maxEntries }' })
  }

  #inUserSpace(verb: string): void {
    if (!this.machineSide()) return
    throw new SkepError(
      'SK2011',
      `${this.label}.${verb}() is for user space: kernel code cannot change which maps there are`,
    )
  }

  #keyBytes(key: unknown, verb: string): Uint8Array {
    return this.#key.encode(key, `the key of ${this.label}.${verb}`)
  }

  protected override memory(): StoreOfMaps {
    return new NoMaps(this.spec)
  }

  protected override lowerings(): Lowerings {
    const find =
      (path: string, verb: string): Find =>
      (l, args) => {
        const usage = `${path}.${verb}(key)`
        const [key] = take(l, args, 1, usage)
        const address = inMemory(l, this.#key.type, key!, `the key of ${usage}`)
        const at = l.helper('map_lookup_elem', [l.b.map(this.spec), address], {
          effect: 'volatile',
          type: 'ptr',
        })
        return { at, present: l.b.compare('ne', at, l.b.const(0, 'ptr')) }
      }
    return {
      get: (path) => (l, args) => {
        const { at, present } = find(path, 'get')(l, args)
        const lowered = (map: Value) => this.#like.lowerAt(map, () => this.counters)
        return new Optional(
          present,
          new MapInMap(this, at, `${path}.get()`, lowered),
          `the result of ${path}.get()`,
        )
      },
      has: (path) => (l, args) => new Scalar('bool', find(path, 'has')(l, args).present),
    }
  }

  protected override loweredBy(): string {
    return this.#like[kernelIdentity]().text
  }

  override [onMachine](machine: Machine): KernelSide {
    const { type, maxEntries, name } = this.spec
    const user = new MapOfMaps<K, M>(type, this.#key.type, this.#like, maxEntries)
    user.spec.name = name
    for (const [id, held] of this.#held) user.#held.set(id, held)
    user.#seen = (map) => (machine.map(map) as KernelSide).user as M
    const get = (key: unknown) => user.#held.get(textOf(user.#keyBytes(key, 'get')))?.map
    return { user, get } as MapsOnMachine<M>
  }
}

type Lowered = Parameters<ReturnType<Lowerings[string]>>
type Find = (...given: Lowered) => { readonly at: Value; readonly present: Value }

/** A map of maps while kernel code runs as JavaScript: what it gives is a map of the same machine. */
interface MapsOnMachine<M> extends KernelSide {
  get(key: unknown): M | undefined
}

/** A map that came out of another one, in kernel code. */
class MapInMap extends MapOperand {
  private readonly outer: object
  private readonly at: Value
  private readonly name: string
  private readonly lowered: (at: Value) => Lowerings

  constructor(outer: object, at: Value, name: string, lowered: (at: Value) => Lowerings) {
    super(outer, name, lowered(at))
    this.outer = outer
    this.at = at
    this.name = name
    this.lowered = lowered
  }

  override components(): Value[] {
    return [this.at]
  }

  override with([at]: readonly Value[]): MapInMap {
    return new MapInMap(this.outer, at!, this.name, this.lowered)
  }

  override unify(other: MapInMap): MapInMap | undefined {
    return other instanceof MapInMap && other.outer === this.outer ? this : undefined
  }

  /** Which map it is shows in the kernel only. */
  override host(): undefined {
    return undefined
  }
}

/** A live map of maps. */
interface StoreOfMaps extends MapStore {
  setMap(key: Uint8Array, map: MapStore): void
}

/** What stands for one that is not loaded; its maps are in the handle. */
class NoMaps extends MemoryHash implements StoreOfMaps {
  setMap(): void {}
}

const textOf = (key: Uint8Array): string => String.fromCharCode(...key)
const textOfType = (type: Type | undefined): string => (type ? layoutText(type) : '')
