/**
 * Maps of keys and values in compiled kernel code: each verb as the calls and accesses it is made of (man 7
 * bpf-helpers). Nothing fails silently: an entry that a map would not take is counted.
 */
import type { Value } from '../ir/index.ts'
import type { MapSpec } from '../object/index.ts'
import {
  type Iteration,
  inMemory,
  type Lower,
  type Lowering,
  MemoryText,
  Nothing,
  Operand,
  Optional,
  type Place,
  readPlace,
  Scalar,
  writePlace,
  zeroBytes,
} from '../operand/index.ts'
import type { Type } from '../schema/index.ts'
import { BPF_ANY, BPF_NOEXIST } from '../uapi/index.ts'
import type { Lowerings } from './handle.ts'

/** What the verbs need to know of a map. */
export interface KernelMap {
  readonly spec: MapSpec
  /** The map itself, where it came out of another one: then `spec` is what all maps in there are like. */
  readonly at?: Value
  readonly key: Type
  readonly value: Type
  /** Entries are there from the start and stay where they are. */
  readonly fixed: boolean
  /** The value of entry 0 is the only one, and has an address that can be known at load. */
  readonly addressed: boolean
  /** The kernel can go through its entries (map_for_each_callback). Needs Linux 5.13. */
  readonly iterates: boolean
  /** What user code knows the map as. */
  readonly handle: object
  /** Inserting may push other entries out. */
  readonly evicts: boolean
  /** Asked for only where something can fail. */
  readonly counters: () => MapSpec
}

/** The verbs that all of these maps have, and `delete` where entries come and go. */
export function keyedLowerings(map: KernelMap): Lowerings {
  const verbs: Record<string, (path: string) => Lower> = {
    get: (path) => (l, args) => {
      const [key] = take(l, args, 1, `${path}.get(key)`)
      return get(l, map, find(l, map, key!, path), path)
    },
    set: (path) => (l, args) => {
      const [key, value] = take(l, args, 2, `${path}.set(key, value)`)
      set(l, map, key!, value!, path)
      return new Nothing()
    },
    has: (path) => (l, args) => {
      const [key] = take(l, args, 1, `${path}.has(key)`)
      return new Scalar('bool', find(l, map, key!, path).present)
    },
    add: (path) => (l, args) => {
      const [key, delta] = take(l, args, 2, `${path}.add(key, delta)`)
      add(l, map, key!, delta!, path)
      return new Nothing()
    },
  }
  if (map.iterates) Object.assign(verbs, loops(map))
  if (map.fixed) return verbs
  return {
    ...verbs,
    delete: (path) => (l, args) => {
      const [key] = take(l, args, 1, `${path}.delete(key)`)
      const address = keyAddress(l, map, key!, path)
      const result = l.helper('map_delete_elem', [mapOf(l, map), address], { kills: map.spec })
      return new Scalar('bool', l.b.compare('eq', result, l.b.const(0)))
    },
  }
}

/** The arguments, if there are `count` of them. */
export function take(
  l: Lowering,
  args: readonly Operand[],
  count: number,
  usage: string,
): readonly Operand[] {
  if (args.length !== count) l.fail('SK2012', `${args.length} arguments given to ${usage}`)
  return args
}

/** Where a value lies, if it is there. */
interface Found {
  readonly place: Place
  readonly present: Value
}

function keyAddress(l: Lowering, map: KernelMap, key: Operand, path: string): Value {
  return inMemory(l, map.key, key, `the key of ${path}`)
}

/** What a helper takes for the map. */
function mapOf(l: Lowering, { at, spec }: KernelMap): Value {
  return at ?? l.b.map(spec)
}

function lookup(l: Lowering, map: KernelMap, address: Value): Value {
  return l.helper('map_lookup_elem', [mapOf(l, map), address], {
    effect: 'volatile',
    type: 'ptr',
    refersTo: map.spec,
  })
}

function find(l: Lowering, map: KernelMap, key: Operand, path: string): Found {
  return direct(l, map, key) ?? foundAt(l, lookup(l, map, keyAddress(l, map, key, path)))
}

function foundAt(l: Lowering, pointer: Value): Found {
  return {
    place: { pointer, offset: 0, space: 'map' },
    present: l.b.compare('ne', pointer, l.b.const(0, 'ptr')),
  }
}

/** The kernel gives out the address of an array's value only where it is the only one (array_map_direct_value_addr). */
function direct(l: Lowering, map: KernelMap, key: Operand): Found | undefined {
  if (!map.addressed || key.host()?.value !== 0) return undefined
  return {
    place: { pointer: l.b.mapValue(map.spec, 0), offset: 0, space: 'map' },
    present: l.b.bool(true),
  }
}

function get(l: Lowering, map: KernelMap, { place, present }: Found, path: string): Operand {
  const { value } = map
  const what = `the result of ${path}.get()`
  const read = () => readPlace(l, place, value, { writable: true, atomic: true })
  if (value.shape.kind === 'str') {
    // A string is copied while it is known to be there; nobody reads the copy of one that is not.
    const copy = l.temporary(value.size, 8, what)
    l.branch(present, () => read().text(l, what).copyTo(l, copy, value.size))
    return new Optional(present, new MemoryText(copy, value.size, true), what)
  }
  const scalar = zeroOf(l, value)
  return new Optional(present, scalar ? l.choose(present, read, () => zeroOf(l, value)!) : read(), what)
}

/** Zero as an operand, for the types whose values are in registers. */
function zeroOf(l: Lowering, { shape }: Type): Operand | undefined {
  if (shape.kind === 'bool') return new Scalar('bool', l.b.bool(false))
  if (shape.kind !== 'int') return undefined
  if (!shape.bigint) return new Scalar('num', l.b.const(0))
  return new Scalar('big', l.b.const(0, shape.signed ? 'i64' : 'u64'))
}

function set(l: Lowering, map: KernelMap, key: Operand, value: Operand, path: string): void {
  const what = `the value of ${path}.set()`
  const failed = () => l.count(map.counters(), 0)
  const kind = map.value.shape.kind
  if (map.fixed && (kind === 'int' || kind === 'bool')) {
    const { place, present } = find(l, map, key, path)
    l.branch(present, () => writePlace(l, place, map.value, value, what), failed)
    return
  }
  const keyAt = keyAddress(l, map, key, path)
  const valueAt = inMemory(l, map.value, value, what)
  const result = l.helper('map_update_elem', [mapOf(l, map), keyAt, valueAt, l.b.const(BPF_ANY)], {
    kills: map.spec,
  })
  l.branch(l.b.compare('ne', result, l.b.const(0)), failed)
}

/** What can be iterated: entries, keys, values. */
function loops(map: KernelMap): Lowerings {
  const all =
    (part: (entry: Entry, l: Lowering) => Operand) =>
    (path: string) =>
    (l: Lowering, args: readonly Operand[]) => {
      take(l, args, 0, `${path}.entries()`)
      return new Entries(map, path, part)
    }
  return {
    entries: all((entry) => entry),
    keys: all((entry, l) => entry.key(l)),
    values: all((entry, l) => entry.value(l)),
    forEach: (path) => (l, args) => {
      const [visit] = take(l, args, 1, `${path}.forEach(function)`)
      const entries = new Entries(map, path, (entry) => entry).iterate(l)
      l.each(entries, (each) => {
        const entry = each as Entry
        const self = map.at ? [] : [l.capture(map.handle, path)]
        visit!.call(l, [entry.value(l), entry.key(l), ...self])
      })
      return new Nothing()
    },
  }
}

/** All entries of a map, one after the other, as bpf_for_each_map_elem gives them. */
class Entries extends Operand {
  private readonly map: KernelMap
  private readonly path: string
  private readonly part: (entry: Entry, l: Lowering) => Operand

  constructor(map: KernelMap, path: string, part: (entry: Entry, l: Lowering) => Operand) {
    super()
    this.map = map
    this.path = path
    this.part = part
  }

  describe(): string {
    return `entries of map '${this.path}'`
  }

  override iterate(l: Lowering): Iteration {
    const { spec } = this.map
    const turn = (which: 'next' | 'key' | 'value', args: readonly Value[]) =>
      l.helper('for_each_map_elem', args, {
        turn: which,
        type: which === 'next' ? 'bool' : 'ptr',
        effect: which === 'next' ? 'write' : 'volatile',
        ...(which === 'next' ? {} : { refersTo: spec }),
      })
    return {
      kind: 'called back',
      next: () => turn('next', [mapOf(l, this.map)]),
      current: (next) => this.part(new Entry(this.map, turn('key', [next]), turn('value', [next])), l),
    }
  }
}

/** One entry while it is visited: `[key, value]`. */
class Entry extends Operand {
  private readonly map: KernelMap
  private readonly keyAt: Value
  private readonly valueAt: Value

  constructor(map: KernelMap, keyAt: Value, valueAt: Value) {
    super()
    this.map = map
    this.keyAt = keyAt
    this.valueAt = valueAt
  }

  describe(): string {
    return 'an entry of a map'
  }

  override components(): Value[] {
    return [this.keyAt, this.valueAt]
  }

  override with([keyAt, valueAt]: readonly Value[]): Operand {
    return new Entry(this.map, keyAt!, valueAt!)
  }

  key(l: Lowering): Operand {
    return readPlace(l, { pointer: this.keyAt, offset: 0, space: 'map' }, this.map.key, {
      writable: false,
      atomic: false,
    })
  }

  value(l: Lowering): Operand {
    const access = { writable: true, atomic: true }
    return readPlace(l, { pointer: this.valueAt, offset: 0, space: 'map' }, this.map.value, access)
  }

  override index(l: Lowering, index: Operand): Operand {
    const known = index.host()?.value
    if (known === 0) return this.key(l)
    if (known === 1) return this.value(l)
    return l.fail(
      'SK2016',
      `an entry of a map is [key, value]: it has no element ${known ?? 'at that index'}`,
    )
  }
}

/** Adds in place. Two CPUs that insert at once: one inserts zero, the other finds it there, and both add. */
function add(l: Lowering, map: KernelMap, key: Operand, delta: Operand, path: string): void {
  const { shape } = map.value
  if (shape.kind !== 'int' || shape.bits < 32 || shape.bigEndian) {
    l.fail('SK2010', `${path}.add() wants values of u32, i32, u64 or i64, these are ${map.value.name}`)
  }
  const addend = delta.word(l, shape.bigint ? 'big' : 'num', `the delta of ${path}.add()`)
  const size = shape.bits === 32 ? 4 : 8
  const { place, present } = findOrInsert(l, map, key, path)
  l.branch(
    present,
    () => l.b.atomic('add', place.pointer, addend, { offset: place.offset, size, space: 'map' }),
    () => l.count(map.counters(), 0),
  )
}

/** The entry of `key`, a struct, put in as zero where there was none; counted where it does not fit. */
export function entry(l: Lowering, map: KernelMap, key: Operand, path: string): Optional {
  const { place, present } = findOrInsert(l, map, key, path)
  l.branch(
    present,
    () => {},
    () => l.count(map.counters(), 0),
  )
  const there = readPlace(l, place, map.value, { writable: true, atomic: true })
  return new Optional(present, there, `an entry of ${path}`)
}

function findOrInsert(l: Lowering, map: KernelMap, key: Operand, path: string): Found {
  if (map.fixed) return find(l, map, key, path)
  const address = keyAddress(l, map, key, path)
  const { place, present } = foundAt(l, lookup(l, map, address))
  const entry = l.choose(
    present,
    () => new Pointer(place.pointer),
    () => {
      const zero = l.temporary(map.value.size, 8, `a new entry of ${path}`)
      zeroBytes(l, zero, map.value.size)
      const args = [mapOf(l, map), address, l.address(zero), l.b.const(BPF_NOEXIST)]
      l.helper('map_update_elem', args, map.evicts ? { kills: map.spec } : {})
      return new Pointer(lookup(l, map, address))
    },
  )
  return foundAt(l, entry.components()[0]!)
}

/** An address that comes from one of two places. */
class Pointer extends Operand {
  private readonly pointer: Value

  constructor(pointer: Value) {
    super()
    this.pointer = pointer
  }

  describe(): string {
    return 'an address'
  }

  override components(): Value[] {
    return [this.pointer]
  }

  override with([pointer]: readonly Value[]): Operand {
    return new Pointer(pointer!)
  }

  override unify(other: Operand): Operand | undefined {
    return other instanceof Pointer ? this : undefined
  }
}
