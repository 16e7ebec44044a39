/** A ring buffer of the live kernel: a map without entries, and one reader at a time. Needs Linux 5.8. */
import { StateError } from '../error/index.ts'
import type { RingConsumer, RingStore, RingSubscription } from '../host/index.ts'
import { LinuxMap } from './map-store.ts'
import { RingBuffer } from './ring-memory.ts'
import { RingReader } from './ring-reader.ts'

export class LinuxRing extends LinuxMap implements RingStore {
  #reader: RingReader | undefined

  consume(consumer: RingConsumer, { lowLatency }: { readonly lowLatency?: boolean } = {}): RingSubscription {
    if (this.#reader)
      throw new StateError(`${this.fd.what} is read already`, {
        hint: 'read it in one place, and pass the records on from there',
      })
    const onClose = () => {
      this.#reader = undefined
    }
    const ring = new RingBuffer(this.spec, this.fd)
    try {
      return (this.#reader = new RingReader(ring, this.fd.value, consumer, { lowLatency, onClose }))
    } catch (error) {
      ring.close()
      throw error
    }
  }

  override close(): void {
    this.#reader?.close()
    super.close()
  }
}
