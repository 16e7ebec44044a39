/**
 * What a tool's `report` speaks through: lines and tables, or JSON; ticks and streams that end when the tool is to
 * end. The end (Ctrl-C, `--for`, a closed pipe) comes once: ticks come one last time while maps can still be read,
 * and streams end after what is in them, for which their session is closed.
 */
import { StateError } from '../error/index.ts'
import type { Session } from '../host/index.ts'
import type { Histogram, KeyedHistogram } from '../map/index.ts'
import { milliseconds } from '../proc/index.ts'
import type { Decoded, Type } from '../schema/index.ts'
import { timeOfDay } from './clock.ts'
import { csvHeader, csvLine } from './csv.ts'
import { distributionObject, distributionText, type HistogramOptions, titled } from './distribution.ts'
import { toJson } from './json.ts'
import { type Draw, Screen } from './screen.ts'
import { type Column, cellsOf, lineOf, titlesOf } from './table.ts'
import { type Paint, plain, type Terminal } from './terminal.ts'
import { cut } from './text-width.ts'
import { visible } from './visible.ts'
import type { Writer } from './writer.ts'

/** A stream of records that counts what it had no room for: a ring buffer. */
export interface Stream<T> extends AsyncIterable<T> {
  readonly lost: number
  /** False: no program that writes to it was ever loaded, so waiting for it has no end. */
  readonly wasLoaded?: boolean
}

export interface Table<R> {
  /** Writes a row (with `--json` the object itself). To be awaited: it waits for a slow reader. */
  row(row: R): Promise<void> | undefined
}

/** How the output is to look: on no terminal plain, and as long as it is. */
export interface Looks {
  readonly terminal?: Terminal | undefined
  readonly paint?: Paint
}

/** In milliseconds; node takes more for none at all. */
const longestTimer = 0x7fff_ffff

export class Output {
  /** With `--json`: one object a line, no headers, no summaries in prose. */
  readonly json: boolean
  readonly #session: Session
  readonly #writer: Writer
  readonly #terminal: Terminal | undefined
  readonly #paint: Paint
  readonly #ending = new AbortController()
  readonly #streams = new Set<Stream<unknown>>()
  #ticking = 0
  #time: Date | undefined
  /** An empty line is due before the next text: it belongs to another tick. */
  #gap = false
  #screen: Screen | undefined
  /** The screen, while a tick draws on it. */
  #drawing: Screen | undefined

  constructor(session: Session, writer: Writer, json: boolean, { terminal, paint = plain }: Looks = {}) {
    this.#session = session
    this.#writer = writer
    this.#terminal = terminal
    this.#paint = paint
    this.json = json
  }

  /** Aborted when the tool is to end. */
  get signal(): AbortSignal {
    return this.#ending.signal
  }

  /** Ends the tool: for `report` too, when it has seen enough. */
  end(): void {
    if (this.signal.aborted) return
    this.#ending.abort()
    if (this.#ticking === 0 && this.#streams.size > 0) this.#closeSession()
  }

  /** Ends the tool after `delay` milliseconds, if it runs that long. */
  endAfter(delay: number): void {
    if (delay === 0) return this.end()
    void this.#until(milliseconds() + delay).then(() => this.end())
  }

  /** Events that found no room in the streams the tool read. */
  get lost(): number {
    return [...this.#streams].reduce((sum, stream) => sum + stream.lost, 0)
  }

  /** Writes a line of text, or several; they are never cut, but on a `screen()`. */
  line(text = ''): Promise<void> | undefined {
    return this.#put(() => text)
  }

  /** Writes an object as a line of JSON, with the time that `time()` took for this tick. */
  object(value: unknown): Promise<void> | undefined {
    const timed = this.#time && typeof value === 'object' ? { time: this.#time, ...value } : value
    return this.#writer.write(`${toJson(timed)}\n`)
  }

  /** Writes the time of day, as `-T` asks for before a summary; with `--json` the objects of this tick get it. */
  time(): Promise<void> | undefined {
    this.#time = new Date()
    return this.json ? undefined : this.line(timeOfDay(this.#time))
  }

  /**
   * A table of these columns (`false` ones are left out), or with `csv` values with commas between them; its header is
   * written at once.
   */
  table<R>(columns: readonly (Column<R> | false)[], { csv = false } = {}): Table<R> {
    if (this.json) return { row: (row) => this.object(row) }
    const shown = columns.filter((column) => column !== false)
    if (csv) {
      void this.line(csvHeader(shown))
      const terminal = this.#terminal !== undefined
      return {
        row: (row) => this.line(terminal ? visible(csvLine(shown, row), terminal) : csvLine(shown, row)),
      }
    }
    const titles = titlesOf(shown)
    void this.#put((columns) => lineOf(shown, titles, columns), true)
    return {
      row: (row) => {
        const cells = cellsOf(shown, row, this.#terminal !== undefined)
        return this.#put((columns) => lineOf(shown, cells, columns))
      },
    }
  }

  /** A table that is complete: its header and `rows`. */
  rows<R>(columns: readonly (Column<R> | false)[], rows: Iterable<R>): Promise<void> | undefined {
    const table = this.table(columns)
    let written: Promise<void> | undefined
    for (const row of rows) written = table.row(row)
    return written
  }

  /**
   * What `histogram` counted, as BCC draws it, and percentiles; of one with keys a table for each. With `--json` an
   * object a distribution: `{ [section]: key, unit, count, p50, p90, p99, buckets: [{ low, high, count }] }`.
   */
  histogram<K extends Type>(
    histogram: Histogram | KeyedHistogram<K>,
    unit: string,
    options: HistogramOptions<Decoded<K>> = {},
  ): Promise<void> | undefined {
    let written: Promise<void> | undefined
    for (const each of titled(histogram, options)) {
      if (this.json) written = this.object(distributionObject(each, unit))
      else {
        const title = each.title && visible(each.title, this.#terminal !== undefined)
        if (title !== undefined) void this.line(this.#gap ? title : `\n${title}`)
        written = this.#put((columns) => distributionText(each.distribution, unit, columns), true)
      }
    }
    return written
  }

  /**
   * From now on, what a tick writes replaces on a terminal what the tick before wrote, fitted to its size; elsewhere
   * nothing changes. To be called before `ticks()`.
   */
  screen(): void {
    if (!this.json && this.#terminal?.moves) this.#screen ??= new Screen(this.#writer, this.#terminal)
  }

  /** The records of `stream` until the tool ends, those still in it then included. */
  async *events<T>(stream: Stream<T>): AsyncGenerator<T, void, undefined> {
    this.#streams.add(stream)
    if (stream.wasLoaded === false)
      throw new StateError('no program that is attached writes to the ring buffer that is waited for', {
        hint: 'attach the program that does, or do not wait for its records',
      })
    if (this.signal.aborted && this.#ticking === 0) this.#closeSession()
    yield* stream
  }

  /**
   * Numbers from 1, each `interval` milliseconds and once more at the end; without an interval at the end only, which
   * a terminal is told. Stops after `count`. An empty line parts what is written in a tick from what was before.
   */
  async *ticks(interval?: number, count = Number.POSITIVE_INFINITY): AsyncGenerator<number, void, undefined> {
    this.#ticking++
    if (interval === undefined && this.#terminal && !this.json)
      void this.line('Tracing; Ctrl-C ends it and shows what was seen.')
    try {
      const start = milliseconds()
      for (let tick = 1; tick <= count; tick++) {
        await this.#until(interval === undefined ? undefined : start + tick * interval)
        this.#time = undefined
        this.#drawing = this.#screen
        this.#gap = tick > 1 && !this.json && !this.#drawing
        try {
          yield tick
        } finally {
          this.#drawing = undefined
          await this.#screen?.show()
        }
        if (this.signal.aborted) return
      }
    } finally {
      this.#ticking--
      this.#screen?.end()
      if (this.signal.aborted && this.#streams.size > 0) this.#closeSession()
    }
  }

  /** Writes what `draw` draws, its first line perhaps a header: as it comes, or into the frame of a screen. */
  #put(draw: Draw, header = false): Promise<void> | undefined {
    const screen = this.#drawing
    const painted: Draw = (columns) => {
      const lines = draw(columns).split('\n')
      const fitted = screen ? lines.map((line) => cut(line, columns!)) : lines
      if (header) fitted[0] = this.#paint('header', fitted[0]!)
      return fitted.join('\n')
    }
    if (screen) return screen.add(painted)
    const gap = this.#gap ? '\n' : ''
    this.#gap = false
    return this.#writer.write(`${gap}${painted(this.#terminal?.columns)}\n`)
  }

  /** Waits for a time (of `milliseconds`), or for the end of the tool. */
  #until(time = Number.POSITIVE_INFINITY): Promise<void> {
    const { signal } = this
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined
      const done = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', done)
        resolve()
      }
      const wait = () => {
        const rest = Math.ceil(time - milliseconds())
        if (rest <= 0 || signal.aborted) done()
        else timer = setTimeout(wait, Math.min(rest, longestTimer))
      }
      signal.addEventListener('abort', done)
      wait()
    })
  }

  #closeSession(): void {
    // Whoever runs the tool closes the session as well, and hears of errors there.
    this.#session.close().catch(() => {})
  }
}
