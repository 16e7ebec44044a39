/**
 * What is known of the terminal behind a stream: its size, which may change, and whether it shows colours. A pipe or a
 * file is no terminal: what goes there is neither cut nor coloured.
 */
import { styleText } from 'node:util'

/** The part of node's tty.WriteStream that is used here; without `isTTY` it is no terminal. */
export interface MaybeTerminal {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly rows?: number
  on?(event: 'resize', listener: () => void): unknown
  off?(event: 'resize', listener: () => void): unknown
}

/** A terminal; of an unknown size (0) it is taken for the usual one. */
export interface Terminal {
  readonly columns: number
  readonly rows: number
  /** Whether the cursor can be moved. */
  readonly moves: boolean
  /** Calls `listener` at each change of the size, until the function it gives is called. */
  onResize(listener: () => void): () => void
}

/** The terminal `stream` writes to, if it does. */
export function terminalOf(stream: MaybeTerminal): Terminal | undefined {
  if (!stream.isTTY) return undefined
  return {
    get columns() {
      return stream.columns || 80
    },
    get rows() {
      return stream.rows || 24
    },
    moves: process.env.TERM !== 'dumb',
    onResize(listener) {
      stream.on?.('resize', listener)
      return () => stream.off?.('resize', listener)
    },
  }
}

/** What has a colour or weight of its own. */
const formats = { header: 'bold', error: 'red', hint: 'cyan' } as const

/** Gives `text` the looks of what it is, or leaves it as it is. */
export type Paint = (what: keyof typeof formats, text: string) => string

/** Colours for what is written to `stream`: on terminals, unless NO_COLOR or TERM=dumb; FORCE_COLOR has the last word. */
export function paintFor(stream: MaybeTerminal): Paint {
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env
  const wanted =
    FORCE_COLOR === undefined
      ? stream.isTTY === true && !NO_COLOR && TERM !== 'dumb'
      : FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (!wanted) return plain
  // Where no stream is named, node makes that of standard output, to ask it nothing.
  const named = { validateStream: false, stream: stream as NodeJS.WritableStream }
  return (what, text) => styleText(formats[what], text, named)
}

/** Leaves text as it is. */
export const plain: Paint = (_what, text) => text
