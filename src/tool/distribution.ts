/** Distributions as tools show them: what BCC draws, and below it the percentiles; or all of it as one object. */
import type { Distribution, Histogram, KeyedHistogram } from '../map/index.ts'
import type { Decoded, Type } from '../schema/index.ts'

export interface HistogramOptions<Key> {
  /** What the keys are (`disk`): the line over each table begins with it, and JSON has the key under this name. */
  readonly section?: string
  /**
   * A key as people know it: a text (the name of a disk), or named values (`{ pid: 181, comm: 'sh' }`), which JSON has
   * in place of the key. The key itself unless told.
   */
  readonly label?: (key: Key) => string | Readonly<Record<string, unknown>>
}

/** One distribution to be shown: with the line over it, and its key under JSON. */
export interface Titled {
  readonly title: string | undefined
  readonly key: Readonly<Record<string, unknown>>
  readonly distribution: Distribution
}

/** The distributions of `histogram`, in the order of their keys. */
export function titled<K extends Type>(
  histogram: Histogram | KeyedHistogram<K>,
  { section = 'key', label }: HistogramOptions<Decoded<K>>,
): Titled[] {
  if ('distribution' in histogram) {
    const distribution = histogram.distribution()
    return distribution.count === 0n ? [] : [{ title: undefined, key: {}, distribution }]
  }
  const order = new Intl.Collator('en', { numeric: true })
  return histogram
    .distributions()
    .map(([key, distribution]) => {
      const shown = label?.(key) ?? histogram.format(key)
      if (typeof shown === 'object')
        return { title: `${section} = ${Object.values(shown).join(' ')}`, key: shown, distribution }
      return { title: `${section} = ${shown}`, key: { [section]: label ? shown : key }, distribution }
    })
    .sort((a, b) => order.compare(a.title, b.title))
}

/** The percentiles that are shown. */
const percentiles = [50, 90, 99]

/** The table, and a line of percentiles; with `columns` it fits a terminal of that many. */
export function distributionText(distribution: Distribution, unit: string, columns?: number): string {
  const { count } = distribution
  if (count === 0n) return ''
  const shares = percentiles.map((each) => `p${each} ~ ${distribution.percentile(each)}`)
  const values = `${count} ${count === 1n ? 'value' : 'values'}`
  const lines = [distribution.toString(unit, columns), `     ${shares.join(', ')} ${unit} (${values})`]
  const { sum } = distribution
  if (sum !== undefined)
    lines.push(`     avg = ${sum / count} ${unit}, total: ${sum} ${unit}, count: ${count}`)
  return lines.join('\n')
}

/** All that is known of it, as an object for JSON. */
export function distributionObject({ key, distribution }: Titled, unit: string): object {
  const { count, sum } = distribution
  const shares = percentiles.map((each) => [`p${each}`, distribution.percentile(each)])
  return {
    ...key,
    unit,
    count,
    ...(sum === undefined ? {} : { avg: sum / count, total: sum }),
    ...Object.fromEntries(shares),
    buckets: distribution.buckets(),
  }
}
