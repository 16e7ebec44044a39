/**
 * Standard output: lines are gathered and written once a turn, a slow reader is waited for, and a reader that has gone
 * (`| head`) ends the tool quietly. What cannot be written for another reason (a full disk) is an error that says so.
 */
import { getSystemErrorMap } from 'node:util'
import { SkepError } from '../error/index.ts'
import { textBytes } from '../operand/index.ts'
import type { StandardOutput } from './standard-output.ts'

/** Characters gathered before they are written without waiting for the end of the turn. */
const most = 64 * 1024

export class Writer {
  readonly #stream: StandardOutput
  readonly #onGone: () => void
  #text = ''
  #scheduled = false
  #waiting: { readonly drained: Promise<void>; readonly resolve: () => void } | undefined
  #gone = false
  #failure: SkepError | undefined
  #hungUp = false

  /** `onGone` is called when nobody reads any more. */
  constructor(stream: StandardOutput, onGone: () => void) {
    this.#stream = stream
    this.#onGone = onGone
    stream.on('error', (error) => this.#fail(error))
    stream.on('drain', () => this.#drained())
  }

  /** Whether the stream was a terminal, and is gone. */
  get hungUp(): boolean {
    return this.#hungUp
  }

  /** Writes `text`; what it gives, where it gives something, is to be awaited before writing more. */
  write(text: string): Promise<void> | undefined {
    if (this.#gone) return undefined
    this.#text += text
    if (this.#text.length >= most) this.flush()
    else if (!this.#scheduled) {
      this.#scheduled = true
      setImmediate(() => {
        this.#scheduled = false
        this.flush()
      })
    }
    return this.#waiting?.drained
  }

  /** Hands everything to the stream, now. */
  flush(): void {
    if (this.#text === '' || this.#gone) return
    const text = this.#text
    this.#text = ''
    // Bytes that are no UTF-8 stand as lone surrogates, and leave as the bytes they were.
    const accepted = this.#stream.write(/\p{Surrogate}/u.test(text) ? textBytes(text) : text)
    if (accepted || this.#waiting) return
    let resolve = () => {}
    const drained = new Promise<void>((done) => {
      resolve = done
    })
    this.#waiting = { drained, resolve }
  }

  /** Waits until everything is written. Throws what kept it from being written, unless the reader went. */
  async end(): Promise<void> {
    this.flush()
    await this.#waiting?.drained
    // An error is told after the write that met it: the end of this one says that all before are over.
    if (!this.#gone) {
      await new Promise<void>((resolve) =>
        this.#stream.write('', (error) => {
          if (error) this.#fail(error)
          resolve()
        }),
      )
    }
    if (this.#failure) throw this.#failure
  }

  #fail(error: NodeJS.ErrnoException): void {
    if (this.#gone) return
    this.#gone = true
    this.#hungUp = error.code === 'EIO' && this.#stream.isTTY === true
    if (error.code !== 'EPIPE' && !this.#hungUp) this.#failure = unwritten(error)
    this.#text = ''
    this.#drained()
    this.#onGone()
  }

  #drained(): void {
    this.#waiting?.resolve()
    this.#waiting = undefined
  }
}

/** Writes `text` to standard output, whole. Throws what kept it from being written, unless the reader went. */
export async function print(text: string): Promise<void> {
  await printAll([text])
}

/** Writes `texts` to standard output as they come, until the reader goes: false if it did. Else like `print`. */
export async function printAll(texts: Iterable<string> | AsyncIterable<string>): Promise<boolean> {
  let gone = false
  const writer = new Writer(process.stdout, () => {
    gone = true
  })
  let waiting = 0
  for await (const text of texts) {
    writer.write(text)
    waiting += text.length
    if (waiting >= most) {
      await writer.end()
      waiting = 0
    }
    if (gone) return false
  }
  await writer.end()
  return !gone
}

function unwritten(error: NodeJS.ErrnoException): SkepError {
  const reason = getSystemErrorMap().get(error.errno ?? 0)?.[1] ?? error.message
  const hint = error.code === 'ENOSPC' ? 'make room there, or write elsewhere' : undefined
  return new SkepError('SK6002', `standard output cannot be written: ${reason}`, { hint, cause: error })
}
