/**
 * Takes records out of a ring buffer (kernel/bpf/ringbuf.c). Its one idea is to be lazy in a way the kernel notices:
 * a record raises an interrupt only if the published consumer position is exactly at it. So a reader to which much
 * comes stays one record behind in public (it has read the last record and does not say so), looks into the ring
 * by a timer, and the producers run as if nobody listened. When less comes it says how far it really is, and is woken
 * again.
 *
 * States: `waiting` for the poller, fully published; `looking` by timer, one record behind; `paused` by the consumer,
 * likewise behind; `closed`.
 */
import type { RingConsumer, RingSubscription } from '../host/index.ts'
import { milliseconds } from '../proc/index.ts'
import { Poller, type Registration } from '../sys/index.ts'
import type { RingBuffer } from './ring-memory.ts'
import { RingPace } from './ring-pace.ts'

const BUSY = 0x80000000
const DISCARD = 0x40000000
const LENGTH = 0x3fffffff
const HEADER = 8

/** Records between two publications of the position and two questions to the consumer. */
const chunk = 1024
/** Milliseconds after which other work of the process has its turn. */
const budget = 10
/** Milliseconds between two looks into a ring that is filled faster than timers fire. */
const shortLook = 0.2

let poller: Poller | undefined

export class RingReader implements RingSubscription {
  readonly #ring: RingBuffer
  readonly #consumer: RingConsumer
  readonly #pace: RingPace | undefined
  readonly #registration: Registration
  readonly #onClose: () => void
  #state: 'waiting' | 'looking' | 'paused' | 'closed' = 'waiting'
  /** The end of what was read. */
  #position: number
  /** What of it is to be published while more may come: all but the last record. */
  #behind: number
  #draining = false
  #timer: NodeJS.Timeout | undefined
  #lastLook = 0
  #bytes = 0

  /** Reads from `fd`'s ring from now on, and keeps the process running. `onClose` is called once. */
  constructor(
    ring: RingBuffer,
    fd: number,
    consumer: RingConsumer,
    { lowLatency = false, onClose }: { lowLatency?: boolean | undefined; onClose: () => void },
  ) {
    this.#ring = ring
    this.#consumer = consumer
    this.#pace = lowLatency ? undefined : new RingPace(ring.size)
    this.#onClose = onClose
    this.#position = this.#behind = ring.consumerPosition
    poller ??= new Poller()
    this.#registration = poller.add(fd, () => this.#onReadable())
  }

  resume(): void {
    if (this.#state !== 'paused') return
    this.#state = 'looking'
    setImmediate(() => this.#look())
  }

  flush(): void {
    if (this.#state === 'closed' || this.#draining) return
    this.#drain(true)
    if (this.#state === 'waiting') this.#wait()
  }

  close(): void {
    if (this.#state === 'closed') return
    this.#state = 'closed'
    clearTimeout(this.#timer)
    this.#registration.remove()
    if (!this.#draining) this.#end()
  }

  #end(): void {
    this.#ring.publish(this.#position)
    this.#ring.close()
    this.#onClose()
  }

  /** The poller's call: there is something, which may be a record that is still being written. */
  #onReadable(): void {
    if (this.#state !== 'waiting' || this.#draining) return
    try {
      const records = this.#drain()
      if (this.#state === 'waiting' && this.#pace?.isBusy(records, milliseconds())) this.#state = 'looking'
    } finally {
      this.#settle()
    }
  }

  #look(): void {
    if (this.#state !== 'looking' || this.#draining) return
    const now = milliseconds()
    // What timers cannot do: a look every fraction of a millisecond, and no touch of the ring in between.
    if (now - this.#lastLook < shortLook) return void setImmediate(() => this.#look())
    this.#lastLook = now
    try {
      const records = this.#drain()
      if (this.#state === 'looking' && (!this.#pace || this.#pace.isQuiet(records))) this.#state = 'waiting'
    } finally {
      this.#settle()
    }
  }

  /** Does what the state asks for after a drain, also after one that ended by an exception of the consumer's. */
  #settle(): void {
    if (this.#state === 'waiting') this.#wait()
    else if (this.#state === 'paused') this.#registration.pause()
    else if (this.#state === 'looking') {
      this.#registration.pause()
      const delay = this.#pace?.delay(this.#bytes) ?? 0
      if (delay === 0 || this.#ring.available(this.#position % 2 ** 32) > this.#ring.size / 4)
        setImmediate(() => this.#look())
      else this.#timer = setTimeout(() => this.#look(), delay)
    }
  }

  /** Tells the kernel how far we are, so that it wakes us for the next record. */
  #wait(): void {
    this.#ring.publish(this.#position)
    this.#behind = this.#position
    this.#registration.resume()
    // A record that was finished just before the position was out has woken nobody. (One that is still being
    // written will: its producer looks at the position after finishing it.)
    if (this.#ring.isReadable(this.#position)) setImmediate(() => this.#onReadable())
  }

  /**
   * Hands out what is in the ring now, until the consumer has enough or time is up, or all of it. Gives the number of
   * records. What comes meanwhile is left: to chase a producer is to stand in its way.
   */
  #drain(all = false): number {
    const ring = this.#ring
    const deadline = milliseconds() + budget
    const end = this.#position + ring.available(this.#position % 2 ** 32)
    let records = 0
    this.#bytes = 0
    this.#draining = true
    try {
      while (this.#position < end) {
        const read = this.#readChunk(end - this.#position)
        records += read
        if (read === 0 || this.#isClosed()) break
        ring.publish(this.#behind)
        const wanted = this.#consumer.batchEnd()
        if (this.#isClosed()) break
        if (all) continue
        if (!wanted) {
          this.#state = 'paused'
          break
        }
        if (milliseconds() > deadline) break
      }
    } finally {
      this.#draining = false
      if (this.#isClosed()) this.#end()
    }
    return records
  }

  /** Hands out one chunk at most of the next `available` bytes; how many records it had. */
  #readChunk(available: number): number {
    const ring = this.#ring
    const consumer = this.#consumer
    const { memory } = ring
    const { words } = memory
    const mask = ring.size - 1
    const start = this.#position % 2 ** 32
    let low = start
    let last = start
    let read = 0
    try {
      while (available > 0 && read < chunk) {
        const at = low & mask
        const header = Atomics.load(words, at >>> 2)
        if (header >= BUSY) break
        const length = header & LENGTH
        const step = (length + HEADER + 7) & ~7
        last = low
        low = (low + step) >>> 0
        available -= step
        read++
        if ((header & DISCARD) !== 0) continue
        consumer.record(memory, at + HEADER, length)
        if (this.#isClosed()) break
      }
    } finally {
      // Also when the consumer throws: the record that made it throw is not read again.
      if (read > 0) {
        this.#behind = this.#position + ((last - start) >>> 0)
        this.#position += (low - start) >>> 0
        this.#bytes += (low - start) >>> 0
      }
    }
    return read
  }

  // A consumer may close its subscription from within a callback.
  #isClosed(): boolean {
    return this.#state === 'closed'
  }
}
