/**
 * Tables as BCC's tools print them: a header, then one line a row; the last column takes the rest of the line.
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
   * Free text, which takes the room that the others leave on a terminal, and is cut with `…` where that is too little;
   * at most one column. Lines without one are as long as they are: half a number is worse than a second line. Output
   * that is no terminal's is never cut.
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
  const grown = total === undefined ? -1 : columns.findIndex((column) => column.grow)
  const padded = columns.map(({ width = 0, right }, index) => pad(cells[index]!, width, right))
  if (grown >= 0) {
    const { title, right } = columns[grown]!
    const last = grown === columns.length - 1
    // Behind it, titles and values must stand below each other; before it, a long value takes from its room.
    const others = last ? padded.slice(0, -1).map(textWidth) : widthsOf(columns.toSpliced(grown, 1))
    const left = total! - others.reduce((sum, width) => sum + width + 1, 0)
    const room = Math.max(textWidth(title), left)
    const cell = cut(cells[grown]!, room)
    padded[grown] = last ? cell : pad(cell, room, right)
  }
  return padded.join(' ').trimEnd()
}

function widthsOf<R>(columns: readonly Column<R>[]): number[] {
  return columns.map(({ title, width }) => width ?? textWidth(title))
}
