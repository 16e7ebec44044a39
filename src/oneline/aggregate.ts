/**
 * `count sum avg min max`: one number under each key, kept for each CPU apart so that none waits for another, and
 * brought together when it is read.
 */
import { type PerCpuArrayMap, type PerCpuHashMap, perCpuArray, perCpuHash } from '../map/index.ts'
import { type Lowering, type Operand, Scalar } from '../operand/index.ts'
import { struct, type Type, u64 } from '../schema/index.ts'
import { type Part, shownParts, typeOfParts } from './part.ts'
import type { Ingredients, Row, Sheet, Unnamed } from './unnamed.ts'
import { declareVerb, type Readable } from './verb.ts'

/** What may be part of a key: pointers and stacks, too. */
export type Key = unknown

type Map = PerCpuHashMap<Type, Type> | PerCpuArrayMap<Type>

/** How a number is kept. */
interface Aggregate {
  /** What is under a key, for values of type `value`. */
  entry(value: Type): Type
  lower(l: Lowering, map: Map, name: string, key: Operand, value: Operand | undefined): void
  /** The same as JavaScript. */
  update(map: Map, key: unknown, value: bigint): void
  /** The numbers under all keys. */
  read(map: Map): Iterable<readonly [key: unknown, value: bigint]>
}

const one = (l: Lowering) => new Scalar('big', l.b.const(1, 'u64'))

function add(l: Lowering, map: Map, name: string, key: Operand, delta: Operand): void {
  l.capture(map, name).member(l, 'add').call(l, [key, delta])
}

const count: Aggregate = {
  entry: () => u64,
  lower: (l, map, name, key) => add(l, map, name, key, one(l)),
  update: (map, key) => map.add(key as never, 1n as never),
  read: (map) => map as Iterable<[unknown, bigint]>,
}

const sum: Aggregate = {
  entry: (value) => value,
  lower: (l, map, name, key, value) => add(l, map, name, key, value!),
  update: (map, key, value) => map.add(key as never, value as never),
  read: (map) => map as Iterable<[unknown, bigint]>,
}

interface Totals {
  count: bigint
  total: bigint
}

const average: Aggregate = {
  entry: (value) => struct({ count: u64, total: value }),
  lower(l, map, name, key, value) {
    l.capture(map, name)
    const entry = map.entry(l, key, `${name}()`)
    l.branch(entry.isPresent, () => {
      entry.inner.updateMember(l, 'count', '+', () => one(l))
      entry.inner.updateMember(l, 'total', '+', () => value!)
    })
  },
  update(map, key, value) {
    const entry = entryOf(map, key, { count: 0n, total: 0n })
    if (!entry) return
    entry.count += 1n
    entry.total += value
  },
  *read(map) {
    for (const [key, entry] of map) {
      const { count, total } = entry as Totals
      if (count > 0n) yield [key, total / count]
    }
  },
}

interface Extreme {
  count: bigint
  value: bigint
}

/** The least value or the greatest: `better(a, b)` where a is to replace b. */
function extreme(operator: '<' | '>', better: (a: bigint, b: bigint) => boolean): Aggregate {
  return {
    entry: (value) => struct({ count: u64, value }),
    lower(l, map, name, key, value) {
      l.capture(map, name)
      const { isPresent, inner } = map.entry(l, key, `${name}()`)
      l.branch(isPresent, () => {
        const first = l.b.compare('eq', inner.member(l, 'count').word(l, 'big', name), l.b.const(0, 'u64'))
        const replaces = l.logical('or', first, () =>
          l.binary(operator, value!, inner.member(l, 'value')).truth(l),
        )
        l.branch(replaces, () => inner.setMember(l, 'value', value!))
        inner.updateMember(l, 'count', '+', () => one(l))
      })
    },
    update(map, key, value) {
      const entry = entryOf(map, key, { count: 0n, value: 0n })
      if (!entry) return
      if (entry.count === 0n || better(value, entry.value)) entry.value = value
      entry.count += 1n
    },
    *read(map) {
      for (const key of map.keys()) {
        const cpus = ((map.perCpu(key as never) ?? []) as readonly Extreme[]).filter(
          (each) => each.count > 0n,
        )
        if (cpus.length === 0) continue
        yield [key, cpus.map((each) => each.value).reduce((a, b) => (better(a, b) ? a : b))]
      }
    },
  }
}

/** The entry of `key` on a machine, put in as `zero` where there was none; undefined where it does not fit. */
function entryOf<T>(map: Map, key: unknown, zero: T): T | undefined {
  if (map.get(key as never) === undefined) map.set(key as never, zero)
  return map.get(key as never) as T | undefined
}

/** The numbers that one call keeps. */
class Numbers implements Unnamed {
  readonly site: Unnamed['site']
  readonly map: Map
  readonly #name: string
  readonly #aggregate: Aggregate
  readonly #parts: readonly Part[]

  constructor(name: string, aggregate: Aggregate, { site, key, value }: Ingredients) {
    const entry = aggregate.entry(value?.type ?? u64)
    this.site = site
    this.map = key.length === 0 ? perCpuArray(entry) : perCpuHash(typeOfParts(key), entry)
    this.#name = name
    this.#aggregate = aggregate
    this.#parts = key
  }

  lower(l: Lowering, key: Operand, value: Operand | undefined): void {
    this.#aggregate.lower(l, this.map, this.#name, key, value)
  }

  update(key: unknown, value: bigint): void {
    this.#aggregate.update(this.map, key, value)
  }

  /** Least first, as bpftrace has it. */
  rows(map: object = this.map): readonly Row<bigint>[] {
    const parts = this.#parts
    return [...this.#aggregate.read(map as Map)]
      .map(([key, value]) => ({
        key: parts.length === 0 ? [] : shownParts(parts, key),
        value: BigInt(value),
      }))
      .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
  }

  show(sheet: Sheet): void {
    sheet.values(this.site.title, this.rows())
  }
}

// biome-ignore lint/suspicious/noExplicitAny: each verb has arguments of its own
function numbers<F extends (...args: any[]) => void>(
  name: string,
  aggregate: Aggregate,
  takesValue = true,
): F & Readable {
  const usage = takesValue ? `${name}(value, ...key)` : `${name}(...key)`
  const make = (ingredients: Ingredients) => new Numbers(name, aggregate, ingredients)
  return declareVerb<F>({ name, usage, takesValue, settings: 0, make })
}

type OfKey = (...key: readonly Key[]) => void
type OfValue = (value: number | bigint, ...key: readonly Key[]) => void

/** Counts its calls, for each key apart. In kernel code. */
const countVerb: OfKey & Readable = numbers('count', count, false)
/** Adds up values, for each key apart. In kernel code. */
const sumVerb: OfValue & Readable = numbers('sum', sum)
/** The average of the values under each key, cut to a whole number. In kernel code. */
export const avg: OfValue & Readable = numbers('avg', average)
/** The least value under each key. In kernel code. */
export const min: OfValue & Readable = numbers(
  'min',
  extreme('<', (a, b) => a < b),
)
/** The greatest value under each key. In kernel code. */
export const max: OfValue & Readable = numbers(
  'max',
  extreme('>', (a, b) => a > b),
)
export { countVerb as count, sumVerb as sum }
