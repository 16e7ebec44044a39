/**
 * Owned file descriptors. A descriptor is closed by whoever owns it and by nothing else: no finalizer closes it,
 * because a program must stay attached even when nobody looks at its link any more. What is never closed goes with
 * the process. All descriptors Skep makes are close-on-exec.
 */
import { close as closeLater, closeSync } from 'node:fs'
import { StateError } from '../error/index.ts'
import { syscall } from './syscall.ts'

// include/uapi/asm-generic/fcntl.h, include/uapi/linux/fcntl.h
const F_DUPFD_CLOEXEC = 1030

/** One open descriptor; `what` names it in messages. */
export class Fd implements Disposable {
  readonly what: string
  #value: number

  constructor(value: number, what: string) {
    this.#value = value
    this.what = what
  }

  /** The number. StateError once closed: the number may be somebody else's by then. */
  get value(): number {
    if (this.#value < 0)
      throw new StateError(`${this.what} is closed`, { hint: 'keep the session open while it is used' })
    return this.#value
  }

  get closed(): boolean {
    return this.#value < 0
  }

  /** A second descriptor of the same open file, with a life of its own. */
  duplicate(): Fd {
    return new Fd(
      syscall(`cannot duplicate ${this.what}`, 'fcntl', this.value, F_DUPFD_CLOEXEC, 0),
      this.what,
    )
  }

  /** Gives the number away: the caller closes it from now on. */
  release(): number {
    const value = this.value
    this.#value = -1
    return value
  }

  /** Closes the descriptor; a second time does nothing. */
  close(): void {
    if (this.#value < 0) return
    closeSync(this.release())
  }

  /** Closes on the thread pool. Closing a perf event takes 70 ms: several go side by side this way. */
  closeAsync(): Promise<void> {
    if (this.#value < 0) return Promise.resolve()
    const value = this.release()
    return new Promise((resolve, reject) => closeLater(value, (error) => (error ? reject(error) : resolve())))
  }

  [Symbol.dispose](): void {
    this.close()
  }
}
