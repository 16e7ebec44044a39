/** Numbers of several rounds, and tables of them. */
import { cpus, release } from 'node:os'

/** The middle one; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  if (sorted.length % 2 === 1) return sorted[middle]!
  return (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The value below which the fraction `part` of `values` lies. */
export function quantile(values: readonly number[], part: number): number {
  return (
    values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ??
    Number.NaN
  )
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)
}

/** Prints rows under a head: the first column to the left, all others to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')
  for (const row of [head, ...rows]) console.log(line(row).trimEnd())
}

/** `goal: what 1.20 (at most 1.25): met`. */
export function printGoal(
  what: string,
  value: number,
  relation: 'at most' | 'at least',
  limit: number,
): void {
  const met = relation === 'at most' ? value <= limit : value >= limit
  console.log(`goal: ${what} ${value.toFixed(2)} (${relation} ${limit}): ${met ? 'met' : 'MISSED'}`)
}

/** The machine, for the head of a result. */
export function machineLine(): string {
  const [first] = cpus()
  return `# ${new Date().toISOString().slice(0, 10)}; ${first?.model.trim()} x ${cpus().length}; Linux ${release()}; node ${process.version}`
}
