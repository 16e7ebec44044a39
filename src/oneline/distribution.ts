/** `hist` and `lhist`: a distribution under each key, in buckets of powers of two or of one width. */
import {
  type Distribution,
  Histogram,
  type HistogramOptions,
  histogram,
  type KeyedHistogram,
} from '../map/index.ts'
import type { Lowering, Operand } from '../operand/index.ts'
import type { Type } from '../schema/index.ts'
import type { Key } from './aggregate.ts'
import { type Part, shownParts, typeOfParts } from './part.ts'
import type { Ingredients, Row, Sheet, Unnamed } from './unnamed.ts'
import { declareVerb, type Readable } from './verb.ts'

type Map = Histogram | KeyedHistogram<Type>

/** The distributions that one call keeps. */
class Distributions implements Unnamed {
  readonly site: Unnamed['site']
  readonly map: Map
  readonly #name: string
  readonly #parts: readonly Part[]

  constructor(name: string, { site, key }: Ingredients, options: HistogramOptions) {
    this.site = site
    this.map = key.length === 0 ? histogram(options) : histogram({ ...options, key: typeOfParts(key) })
    this.#name = name
    this.#parts = key
  }

  lower(l: Lowering, key: Operand, value: Operand | undefined): void {
    const args = this.#parts.length === 0 ? [value!] : [key, value!]
    l.capture(this.map, this.#name).member(l, 'record').call(l, args)
  }

  update(key: unknown, value: bigint): void {
    if (this.map instanceof Histogram) this.map.record(value)
    else this.map.record(key, value)
  }

  /** Those of the fewest values first. */
  rows(map: object = this.map): readonly Row<Distribution>[] {
    return this.#read(map as Map)
      .filter(({ value }) => value.count > 0n)
      .sort((a, b) => (a.value.count < b.value.count ? -1 : a.value.count > b.value.count ? 1 : 0))
  }

  #read(map: Map): Row<Distribution>[] {
    if (map instanceof Histogram) return [{ key: [], value: map.distribution() }]
    return [...map.distributions()].map(([key, value]) => ({ key: shownParts(this.#parts, key), value }))
  }

  show(sheet: Sheet): void {
    sheet.distributions(this.site.title, this.rows())
  }
}

/** The distribution of values over powers of two, for each key apart; what is below 0 counts as 0. In kernel code. */
export const hist: ((value: number | bigint, ...key: readonly Key[]) => void) & Readable = declareVerb({
  name: 'hist',
  usage: 'hist(value, ...key)',
  takesValue: true,
  settings: 0,
  make: (ingredients) => new Distributions('hist', ingredients, {}),
})

/** The distribution of values over buckets of `step` from `min` to `max`, for each key apart. In kernel code. */
export const lhist: ((
  value: number | bigint,
  min: number,
  max: number,
  step: number,
  ...key: readonly Key[]
) => void) &
  Readable = declareVerb({
  name: 'lhist',
  usage: 'lhist(value, min, max, step, ...key)',
  takesValue: true,
  settings: 3,
  make(ingredients) {
    const [min, max, step] = ingredients.settings as [number, number, number]
    return new Distributions('lhist', ingredients, { linear: { min, max, step } })
  },
})
