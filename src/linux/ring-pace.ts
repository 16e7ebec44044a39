/**
 * How often to look into a ring buffer. A reader that is always caught up makes the kernel raise an interrupt for
 * every record (kernel/bpf/ringbuf.c, bpf_ringbuf_commit), which costs the traced task more than the record itself. So
 * a reader to which much comes sleeps some milliseconds between looks, as long as the ring has room for what comes
 * meanwhile.
 */

/** So many records at once are much. */
const burst = 256
/** So many wake-ups within a millisecond are much. */
const manyWakeups = 8
/** With fewer records than this at a look, wake-ups are cheaper than looks. */
const trickle = 16
const shortest = 1
const longest = 4

export class RingPace {
  readonly #size: number
  #windowStart = 0
  #wakeups = 0
  #delay = 2

  /** `size` of the ring in bytes. */
  constructor(size: number) {
    this.#size = size
  }

  /** Whether a wake-up at `now` (in ms) that brought `records` is one too many. */
  isBusy(records: number, now: number): boolean {
    if (now - this.#windowStart >= 1) {
      this.#windowStart = now
      this.#wakeups = 0
    }
    this.#wakeups++
    if (records < burst && this.#wakeups < manyWakeups) return false
    this.#delay = 2
    this.#wakeups = 0
    return true
  }

  /** Whether a look that brought `records` was worth so little that wake-ups are better. */
  isQuiet(records: number): boolean {
    return records < trickle
  }

  /** Milliseconds to the next look, after one that found `bytes`; 0 when the ring can hardly hold what comes. */
  delay(bytes: number): number {
    const filled = bytes / this.#size
    if (filled > 0.5) this.#delay = this.#delay > shortest ? shortest : 0
    else if (filled > 0.25) this.#delay = Math.max(shortest, this.#delay - 1)
    else if (filled < 0.1) this.#delay = Math.min(longest, this.#delay + 1)
    return this.#delay
  }
}
