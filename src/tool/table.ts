/** Tables as BCC's tools print them: a header, then one line a row; the last column takes the rest of the line. */

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

/** The header line of `columns`. */
export function headerLine<R>(columns: readonly Column<R>[]): string {
  return line(columns, (column) => column.title)
}

/** The line of `row`. */
export function rowLine<R>(columns: readonly Column<R>[], row: R): string {
  return line(columns, (column) => visible(String(column.value(row))))
}

function line<R>(columns: readonly Column<R>[], text: (column: Column<R>) => string): string {
  const cells = columns.map((column) => {
    const { width = 0, right = false } = column
    return right ? text(column).padStart(width) : text(column).padEnd(width)
  })
  return cells.join(' ').trimEnd()
}

/** Control characters made visible: what a traced process says must neither break lines nor reach the terminal. */
function visible(text: string): string {
  return text.replace(/[\x00-\x1f\x7f]/g, (character) => {
    if (character === '\n') return '\\n'
    if (character === '\t') return '\\t'
    return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
  })
}
