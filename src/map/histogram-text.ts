/** Histograms as text, as BCC draws them (print_log2_hist and print_linear_hist of its Python half), so that old eyes feel at home. */
import type { Linear } from './histogram-buckets.ts'

/** Characters of the widest bar, as BCC has them, and the least where a terminal is narrow. */
const [widest, least] = [40, 8]

/** `counts[i]` values were in 2^i…2^(i+1) − 1, the first also 0; '' if nothing was counted. `columns`: of the terminal. */
export function drawLog2(counts: readonly bigint[], unit: string, columns?: number): string {
  const last = counts.findLastIndex((count) => count > 0n)
  if (last < 0) return ''
  // Numbers of 33 bits and more need the wide table, which has half the stars.
  const wide = last > 31
  const [digits, bar] = wide ? [20, widest / 2] : [10, widest]
  const width = fitted(bar, 2 * digits + 4, columns)
  const indent = ' '.repeat(wide ? 15 : 5)
  const lines = [`${indent}${unit.padEnd(wide ? 29 : 19)} : count     distribution`]
  const most = maximum(counts)
  for (let slot = 0; slot <= last; slot++) {
    const low = slot === 0 ? 0n : 1n << BigInt(slot)
    const high = (2n << BigInt(slot)) - 1n
    const range = `${String(low).padStart(digits)} -> ${String(high).padEnd(digits)}`
    lines.push(row(range, counts[slot]!, most, width))
  }
  return lines.join('\n')
}

/** `counts` as `linearBuckets` has them: a line for each bucket up to the last that counted, by its lowest value. */
export function drawLinear(
  counts: readonly bigint[],
  unit: string,
  { min, max, step }: Linear,
  columns?: number,
): string {
  const last = counts.findLastIndex((count) => count > 0n)
  if (last < 0) return ''
  const most = maximum(counts)
  const lines = [`     ${unit.padEnd(13)} : count     distribution`]
  const width = fitted(widest, 18, columns)
  const line = (label: string, slot: number) =>
    lines.push(row(`        ${label.padEnd(10)}`, counts[slot]!, most, width))
  if (counts[0]! > 0n) line(`< ${min}`, 0)
  for (let slot = 1; slot <= Math.min(last, counts.length - 2); slot++)
    line(String(min + (slot - 1) * step), slot)
  if (last === counts.length - 1) line(`>= ${max}`, last)
  return lines.join('\n')
}

/** The width of bars behind a label of `label` characters. */
function fitted(bar: number, label: number, columns: number | undefined): number {
  return columns === undefined ? bar : Math.max(least, columns - label - ' : '.length - 8 - ' ||'.length)
}

function row(label: string, count: bigint, most: bigint, width: number): string {
  const stars = '*'.repeat(Number((BigInt(width) * count) / most))
  return `${label} : ${String(count).padEnd(8)} |${stars.padEnd(width)}|`
}

function maximum(counts: readonly bigint[]): bigint {
  return counts.reduce((a, b) => (b > a ? b : a), 0n)
}
