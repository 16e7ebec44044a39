/**
 * Live redraw, as top does it: what is written between two `show()`s is a frame, and takes the place of the frame
 * before. A frame is kept as what draws it, so that a change of the terminal's size draws it anew; it is fitted to
 * rows and columns. The last frame stays when the tool has ended.
 */
import type { Terminal } from './terminal.ts'
import type { Writer } from './writer.ts'

/** Draws text for a terminal of so many columns (undefined: it is no terminal's); it may have several lines. */
export type Draw = (columns: number | undefined) => string

const home = '\x1b[H'
const clearAll = '\x1b[2J'
const clearLine = '\x1b[K'
const clearBelow = '\x1b[J'

export class Screen {
  readonly #writer: Writer
  readonly #terminal: Terminal
  readonly #stopListening: () => void
  #next: Draw[] = []
  #shown: readonly Draw[] | undefined

  constructor(writer: Writer, terminal: Terminal) {
    this.#writer = writer
    this.#terminal = terminal
    this.#stopListening = terminal.onResize(() => {
      if (this.#shown) void this.#paint(this.#shown, clearAll)
    })
  }

  /** Adds to the frame that is being made. */
  add(draw: Draw): undefined {
    this.#next.push(draw)
  }

  /** Shows the frame that was made, and begins a new one. */
  show(): Promise<void> | undefined {
    const before = this.#shown ? '' : clearAll
    this.#shown = this.#next
    this.#next = []
    return this.#paint(this.#shown, before)
  }

  /** The frame on the screen stays as it is. */
  end(): void {
    this.#stopListening()
  }

  #paint(frame: readonly Draw[], before: string): Promise<void> | undefined {
    const { columns, rows } = this.#terminal
    const lines = frame.flatMap((draw) => draw(columns).split('\n'))
    // The last row is the cursor's.
    const room = Math.max(1, rows - 1)
    const fits = lines.length <= room
    const shown = fits ? lines : [...lines.slice(0, room - 1), `… ${lines.length - room + 1} more lines`]
    // Cleared before it is written: behind a full line, the cursor still stands on its last character.
    const drawn = shown.map((line) => `${clearLine}${line}\n`).join('')
    return this.#writer.write(`${before}${home}${drawn}${clearBelow}`)
  }
}
