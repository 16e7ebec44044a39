/**
 * What a one-liner prints: values with spaces between them, and what maps hold, as `uniq -c` does it: the number, then
 * what was counted. With --json a line is an object: `{"print":[…]}`, or `{"map":…,"key":[…],"value":…}` for each
 * entry of a map, and for each distribution what the tools print of theirs.
 */
import { inspect } from 'node:util'
import { type Distribution, Histogram, KeyedHistogram, KeyedMap } from '../map/index.ts'
import { type Row, type Sheet, TakenStack, type Unnamed, unnamedMaps } from '../oneline/index.ts'
import type { Type } from '../schema/index.ts'
import { distributionObject, distributionText, standardOutput, visible } from '../tool/index.ts'
import type { Named } from './one-liner-code.ts'
import { stackLines } from './stack-lines.ts'

/** Where lines go; the frame's `Output` is one. */
export interface Lines {
  readonly json: boolean
  /** To be awaited, where it gives something. */
  line(text?: string): Promise<void> | undefined
  object(value: unknown): Promise<void> | undefined
}

/** Digits of a number before what was counted. */
const width = 9

export class OneLinerOutput implements Sheet {
  readonly #out: Lines
  readonly #named: readonly Named[]
  #first = true

  constructor(out: Lines, named: readonly Named[]) {
    this.#out = out
    this.#named = named
  }

  /** Prints values; maps (and verbs: the maps of their calls) as what they hold. To be awaited. */
  print(values: readonly unknown[]): Promise<void> | undefined {
    const [only] = values
    if (values.length === 1) {
      if (isMap(only)) return void this.#map(this.#nameOf(only), only)
      const unnamed = typeof only === 'function' ? unnamedMaps(only) : []
      if (unnamed.length > 0 || (typeof only === 'function' && 'rows' in only)) return void this.#all(unnamed)
    }
    this.#first = false
    if (this.#out.json) return this.#out.object({ print: values.map(plain) })
    return this.#out.line(values.map((each) => this.#text(each)).join(' '))
  }

  /** All maps, as at the end. */
  maps(): void {
    this.#all(unnamedMaps())
    for (const { name, value } of this.#named) {
      const map = heldBy(value)
      if (isMap(map)) this.#map(name, map)
    }
  }

  values(title: string, rows: readonly Row<bigint>[]): void {
    this.#rows(title, rows)
  }

  distributions(title: string, rows: readonly Row<Distribution>[]): void {
    this.#title(title)
    for (const { key, value } of rows) {
      if (this.#out.json) {
        const named = { map: title, ...(key.length > 0 ? { key: key.map(plain) } : {}) }
        void this.#out.object(distributionObject({ title, key: named, distribution: value }, 'value'))
        continue
      }
      if (key.length > 0) void this.#out.line(`\n${this.#key(key)}`)
      void this.#out.line(distributionText(value, 'value', standardOutput().columns))
    }
    if (rows.length === 0) this.#nothing()
  }

  #all(maps: readonly Unnamed[]): void {
    for (const each of maps) each.show(this)
  }

  #map(title: string, map: Printable): void {
    if (map instanceof Histogram) {
      const distribution = map.distribution()
      return this.distributions(title, distribution.count === 0n ? [] : [{ key: [], value: distribution }])
    }
    if (map instanceof KeyedHistogram) {
      const rows = [...map.distributions()].map(([key, value]) => ({ key: [key], value }))
      return this.distributions(title, rows)
    }
    const { key, value } = map.spec as { key: Type; value: Type }
    const rows = [...map].map(([k, v]) => ({
      key: [this.#out.json ? k : key.format(k)],
      value: v as unknown,
    }))
    rows.sort((a, b) => compare(a.value, b.value))
    this.#rows(
      title,
      this.#out.json ? rows : rows.map((row) => ({ ...row, value: value.format(row.value as never) })),
    )
  }

  #rows(title: string, rows: readonly Row[]): void {
    this.#title(title)
    for (const { key, value } of rows) {
      if (this.#out.json) {
        void this.#out.object({ map: title, ...(key.length > 0 ? { key: key.map(plain) } : {}), value })
      } else
        void this.#out.line(`${String(value).padStart(width)} ${this.#key(key)}`.replace(/ +(?=\n|$)/g, ''))
    }
    if (rows.length === 0) this.#nothing()
  }

  /** An empty line parts what has a title from what was before it. */
  #title(title: string): void {
    if (this.#out.json) return
    if (!this.#first) void this.#out.line()
    this.#first = false
    void this.#out.line(title)
  }

  #nothing(): void {
    if (!this.#out.json) void this.#out.line(`${'-'.padStart(width)} nothing`)
  }

  #nameOf(map: Printable): string {
    const found = this.#named.find(({ value }) => heldBy(value) === map)
    return found?.name ?? (map.spec.name || 'map')
  }

  #key(values: readonly unknown[]): string {
    return values.map((each) => this.#text(each)).join(' ')
  }

  /** A stack stands on lines of its own. */
  #text(value: unknown): string {
    if (value instanceof TakenStack) {
      return stackLines(value)
        .map((frame) => `\n${' '.repeat(width + 1)}${visible(frame, true)}`)
        .join('')
    }
    if (typeof value === 'string') return visible(value, standardOutput().isTTY === true)
    return typeof value === 'object'
      ? inspect(value, { breakLength: Number.POSITIVE_INFINITY })
      : String(value)
  }
}

type Printable = KeyedMap<Type, Type> | Histogram | KeyedHistogram<Type>

function isMap(value: unknown): value is Printable {
  return value instanceof KeyedMap || value instanceof Histogram || value instanceof KeyedHistogram
}

/** What a variable holds; nothing while it is not declared yet. */
function heldBy(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** For JSON: stacks are lists of frames. */
function plain(value: unknown): unknown {
  return value instanceof TakenStack ? stackLines(value) : value
}

/** Numbers by size; for all else the order is the map's. */
function compare(a: unknown, b: unknown): number {
  const [x, y] = [a, b].map((each) => (typeof each === 'number' || typeof each === 'bigint' ? each : 0)) as [
    number,
    number,
  ]
  return x < y ? -1 : x > y ? 1 : 0
}
