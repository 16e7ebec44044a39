/**
 * Tables as BCC's tools print them: a header, then one line a row; the last column takes the rest of the line. On a
 * terminal no line is longer than it is wide.
 */
import { cut, pad, textWidth } from './text-width.ts'
import { visible } from './visible.ts'

export interface Column<R> {
  readonly title: string
  /** In characters; values that are longer push the rest of their line. Not for the last column. */
  readonly width?: number
  /** Numbers that are compared stand to the right. */
  readonly right?: boolean
  /**
   * Takes the room that the others leave on a terminal, and is cut with `…` where that is too little; the last column
   * does so unless another is to. Output that is no terminal's is never cut.
   */
  readonly grow?: true
  readonly value: (row: R) => string | number | bigint
}

/** What stands in the header of `columns`. */
export function titlesOf<R>(columns: readonly Column<R>[]): string[] {
  return columns.map((column) => column.title)
}

/** What stands in the line of `row`, safe to show; on a `terminal` safer. */
export function cellsOf<R>(columns: readonly Column<R>[], row: R, terminal: boolean): string[] {
  return columns.map((column) => visible(String(column.value(row)), terminal))
}

/** A line of `columns`, on a terminal of `total` columns. */
export function lineOf<R>(columns: readonly Column<R>[], cells: readonly string[], total?: number): string {
  const last = columns.at(-1)
  const grown = total === undefined ? undefined : columns.find((column) => column.grow && column !== last)
  const padded = columns.map((column, index) => {
    const { width = 0, right } = column
    const cell = cells[index]!
    if (column !== grown) return pad(cell, width, right)
    const room = roomOf(column, columns, total!)
    return pad(cut(cell, room), room, right)
  })
  const whole = padded.join(' ').trimEnd()
  return total === undefined ? whole : cut(whole, total)
}

/** What the other columns leave to `grown`; never less than its title needs. */
function roomOf<R>(grown: Column<R>, columns: readonly Column<R>[], total: number): number {
  const others = columns
    .filter((column) => column !== grown)
    .map(({ title, width }) => width ?? textWidth(title))
  return Math.max(textWidth(grown.title), total - others.reduce((sum, width) => sum + width + 1, 0))
}
