/**
 * An array of perf events that programs put records out to (BPF_MAP_TYPE_PERF_EVENT_ARRAY, bpf_perf_event_output): how it
 * was done before ring buffers, and still is where Linux 5.7 counts. A buffer for each CPU, opened before anything attaches;
 * records of one CPU come in their order, those of several as they are found.
 */
import { StateError, SyscallError } from '../error/index.ts'
import type { RingConsumer, RingStore, RingSubscription } from '../host/index.ts'
import { onlineCpus } from '../proc/index.ts'
import { Poller, type Registration } from '../sys/index.ts'
import { LinuxMap } from './map-store.ts'
import { PerfBuffer } from './perf-memory.ts'

/** Records of one CPU until another has its turn. */
const chunk = 1024

let poller: Poller | undefined

export class LinuxPerfArray extends LinuxMap implements RingStore {
  #buffers: PerfBuffer[] = []
  #reader: PerfReader | undefined
  /** What its buffers had lost when they were closed. */
  #lost = 0

  /** Opens a buffer of `bytes` (a power of two, a page at least) for each CPU that runs. */
  open(bytes: number): void {
    if (this.#buffers.length > 0) return
    const word = (value: number) => new Uint8Array(Uint32Array.of(value).buffer)
    for (const cpu of onlineCpus().filter((each) => each < this.maxEntries || this.maxEntries === 0)) {
      try {
        const buffer = new PerfBuffer(cpu, bytes, `perf buffer '${this.spec.name}' of CPU ${cpu}`)
        this.#buffers.push(buffer)
        this.update(word(cpu), word(buffer.event.value))
      } catch (error) {
        // A CPU that went away meanwhile puts nothing out.
        if (error instanceof SyscallError && error.errno === 'ENODEV') continue
        this.#closeBuffers()
        throw error
      }
    }
  }

  /** How many records found no room so far. Exact since Linux 6.0; before, as far as the kernel told by now. */
  get lost(): number {
    return this.#buffers.reduce((sum, each) => sum + each.lost, this.#lost)
  }

  consume(consumer: RingConsumer): RingSubscription {
    if (this.#buffers.length === 0)
      throw new StateError(`${this.fd.what} has no buffers: no program of its object puts records out`)
    if (this.#reader)
      throw new StateError(`${this.fd.what} is read already`, {
        hint: 'read it in one place, and pass the records on from there',
      })
    const onClose = () => {
      this.#reader = undefined
    }
    return (this.#reader = new PerfReader(this.#buffers, consumer, onClose))
  }

  override close(): void {
    this.#reader?.close()
    this.#closeBuffers()
    super.close()
  }

  #closeBuffers(): void {
    this.#lost = this.lost
    for (const buffer of this.#buffers) buffer.close()
    this.#buffers = []
  }
}

/** Takes records out of all buffers: whichever is readable, until the consumer has enough. */
class PerfReader implements RingSubscription {
  readonly #buffers: readonly PerfBuffer[]
  readonly #consumer: RingConsumer
  readonly #registrations: readonly Registration[]
  readonly #onClose: () => void
  #paused = false
  #closed = false

  constructor(buffers: readonly PerfBuffer[], consumer: RingConsumer, onClose: () => void) {
    this.#buffers = buffers
    this.#consumer = consumer
    this.#onClose = onClose
    const watching = (poller ??= new Poller())
    this.#registrations = buffers.map((buffer) =>
      watching.add(buffer.event.value, () => this.#onReadable(buffer), { forgets: true }),
    )
    // What came before somebody listened has woken nobody.
    setImmediate(() => {
      for (const buffer of buffers) this.#onReadable(buffer)
    })
  }

  #onReadable(buffer: PerfBuffer): void {
    while (!this.#paused && !this.#closed && buffer.read(this.#consumer, chunk) > 0) this.#endBatch()
  }

  #endBatch(): void {
    if (this.#closed || this.#consumer.batchEnd() || this.#paused) return
    this.#paused = true
    for (const each of this.#registrations) each.pause()
  }

  resume(): void {
    if (!this.#paused || this.#closed) return
    this.#paused = false
    for (const each of this.#registrations) each.resume()
    setImmediate(() => {
      for (const buffer of this.#buffers) this.#onReadable(buffer)
    })
  }

  flush(): void {
    if (this.#closed) return
    for (const buffer of this.#buffers)
      while (!this.#closed && buffer.read(this.#consumer, chunk) > 0) this.#consumer.batchEnd()
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    for (const each of this.#registrations) each.remove()
    this.#onClose()
  }
}
