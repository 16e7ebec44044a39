/** Rows as values with commas between them (RFC 4180): what has a comma, a quotation mark or a line break is quoted. */
import type { Column } from './table.ts'

/** The line of `row`. */
export function csvLine<R>(columns: readonly Column<R>[], row: R): string {
  return lineOf(columns.map((column) => String(column.value(row))))
}

/** The line of the titles. */
export function csvHeader<R>(columns: readonly Column<R>[]): string {
  return lineOf(columns.map(({ title }) => title))
}

function lineOf(values: readonly string[]): string {
  return values
    .map((value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
    .join(',')
}
