/**
 * Standard output of a tool: lines are gathered and written once a turn, a slow reader is waited for, and a reader
 * that has gone (`| head`) ends the tool quietly.
 */
import { textBytes } from '../operand/index.ts'

/** Characters gathered before they are written without waiting for the end of the turn. */
const most = 64 * 1024

export class Writer {
  readonly #stream: NodeJS.WritableStream
  #text = ''
  #scheduled = false
  #waiting: { readonly drained: Promise<void>; readonly resolve: () => void } | undefined
  #gone = false
  #failure: Error | undefined

  /** `onGone` is called when nobody reads any more. */
  constructor(stream: NodeJS.WritableStream, onGone: () => void) {
    this.#stream = stream
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (this.#gone) return
      this.#gone = true
      if (error.code !== 'EPIPE') this.#failure = error
      this.#text = ''
      this.#drained()
      onGone()
    })
    stream.on('drain', () => this.#drained())
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
    if (this.#failure) throw this.#failure
  }

  #drained(): void {
    this.#waiting?.resolve()
    this.#waiting = undefined
  }
}
