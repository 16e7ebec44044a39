/**
 * Standard output as tools write it. A terminal is written to without node's streams, whose some thirty modules take
 * longer to load than a program takes to be attached; it says the same by the same names. All else is node's.
 *
 * As with node's, writing waits for a terminal that does not read (Ctrl-S). One that is set not to be waited for, by
 * another process that has it, is left to node from then on.
 */
import { fstatSync, writeSync } from 'node:fs'
import { terminalSize } from '../sys/index.ts'
import type { MaybeTerminal } from './terminal.ts'

/** What is used of node's `process.stdout`. */
export interface StandardOutput extends MaybeTerminal {
  /** False: wait for `drain`. `done` gets the error if there was one. */
  write(data: string | Uint8Array, done?: (error?: NodeJS.ErrnoException | null) => void): boolean
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown
  on(event: 'drain' | 'resize', listener: () => void): unknown
}

let shared: StandardOutput | undefined

/** Standard output of this process. */
export function standardOutput(): StandardOutput {
  return (shared ??= terminal() ?? process.stdout)
}

function terminal(): StandardOutput | undefined {
  try {
    if (!fstatSync(1).isCharacterDevice()) return undefined
    const size = terminalSize(1)
    return size && new TerminalOutput(size)
  } catch {
    // Closed, or without native calls, of which those will tell who need them.
    return undefined
  }
}

class TerminalOutput implements StandardOutput {
  readonly isTTY = true
  columns: number
  rows: number
  readonly #listeners = {
    error: new Set<(error: NodeJS.ErrnoException) => void>(),
    resize: new Set<() => void>(),
  }
  #next: NodeJS.WriteStream | undefined

  constructor(size: { readonly columns: number; readonly rows: number }) {
    this.columns = size.columns
    this.rows = size.rows
    process.on('SIGWINCH', () => this.#resized())
  }

  write(data: string | Uint8Array, done: (error?: NodeJS.ErrnoException | null) => void = () => {}): boolean {
    if (this.#next) return this.#next.write(data, done)
    let rest = typeof data === 'string' ? Buffer.from(data) : data
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(1, rest))
    } catch (thrown) {
      const error = thrown as NodeJS.ErrnoException
      if (error.code === 'EAGAIN') return this.#leaveToNode().write(rest, done)
      // Told later, as streams do: who wrote is not at the end of what it does.
      process.nextTick(() => {
        done(error)
        for (const listener of this.#listeners.error) listener(error)
      })
      return true
    }
    process.nextTick(done)
    return true
  }

  on(event: 'error' | 'drain' | 'resize', listener: (error: NodeJS.ErrnoException) => void): void {
    if (event !== 'drain') this.#listeners[event].add(listener as () => void)
    else this.#onDrain.add(listener as () => void)
  }

  off(event: 'resize', listener: () => void): void {
    this.#listeners[event].delete(listener)
  }

  readonly #onDrain = new Set<() => void>()

  #leaveToNode(): NodeJS.WriteStream {
    const next = process.stdout
    for (const listener of this.#listeners.error) next.on('error', listener)
    for (const listener of this.#onDrain) next.on('drain', listener)
    return (this.#next = next)
  }

  #resized(): void {
    const size = terminalSize(1)
    if (!size || (size.columns === this.columns && size.rows === this.rows)) return
    this.columns = size.columns
    this.rows = size.rows
    for (const listener of this.#listeners.resize) listener()
  }
}
