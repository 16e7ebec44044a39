/**
 * The records of perf events on one CPU as user space maps them (kernel/events/ring_buffer.c, perf_event_mmap_page): a
 * page with the producer's head and our tail, and data that records may go around the end of. What helpers put out comes
 * as samples; what found no room the event counts (PERF_FORMAT_LOST, Linux 6.0), older kernels say so in a record of its
 * own, with the next that has room.
 */
import { readSync } from 'node:fs'
import type { RingConsumer } from '../host/index.ts'
import { pageSize } from '../proc/index.ts'
import { type RingMemory, ringMemory } from '../schema/index.ts'
import { enablePerfEvent, type Fd, Mapping, perfEventOpen } from '../sys/index.ts'
import {
  PERF_COUNT_SW_BPF_OUTPUT,
  PERF_EVENT_HEADER,
  PERF_EVENT_MMAP_PAGE,
  PERF_FORMAT_LOST,
  PERF_RECORD_LOST,
  PERF_RECORD_SAMPLE,
  PERF_SAMPLE_RAW,
  PERF_TYPE_SOFTWARE,
} from '../uapi/index.ts'

const { data_head, data_tail } = PERF_EVENT_MMAP_PAGE.fields
const { type: typeField, size: sizeField } = PERF_EVENT_HEADER.fields
/** Before the bytes of a sample: the header, and their number. */
const beforeRaw = PERF_EVENT_HEADER.size + 4

export class PerfBuffer {
  readonly event: Fd
  readonly #mapping: Mapping
  readonly #counters: BigInt64Array
  readonly #memory: RingMemory
  readonly #size: number
  readonly #countsLost: boolean
  #told = 0

  /** The output of programs on `cpu`, `bytes` of room: a power of two, a page at least. */
  constructor(cpu: number, bytes: number, what: string) {
    const attr = {
      ...{ type: PERF_TYPE_SOFTWARE, config: PERF_COUNT_SW_BPF_OUTPUT, sample_type: PERF_SAMPLE_RAW },
      ...{ sample_period: 1, wakeup_events: 1, disabled: 1 },
    }
    const open = (more: object) => perfEventOpen({ ...attr, ...more }, what, { cpu })
    let countsLost = true
    try {
      this.event = open({ read_format: PERF_FORMAT_LOST })
    } catch {
      // Before Linux 6.0; what else there is to refuse is refused again.
      this.event = open({})
      countsLost = false
    }
    this.#countsLost = countsLost
    this.#size = bytes
    try {
      const page = pageSize()
      this.#mapping = new Mapping(this.event.value, page + bytes, { writable: true, what })
      this.#counters = new BigInt64Array(this.#mapping.buffer, data_head.offset, 2)
      this.#memory = ringMemory(this.#mapping.buffer, page)
      enablePerfEvent(this.event)
    } catch (error) {
      this.event.close()
      throw error
    }
  }

  /** How many records found no room. */
  get lost(): number {
    if (!this.#countsLost) return this.#told
    const answer = Buffer.alloc(16)
    readSync(this.event.value, answer)
    return Number(answer.readBigUint64LE(8))
  }

  /** Hands out at most `most` records; how many there were. The bytes of one are its consumer's for the call. */
  read(consumer: RingConsumer, most: number): number {
    const head = Number(Atomics.load(this.#counters, 0))
    const first = (data_tail.offset - data_head.offset) / 8
    let tail = Number(this.#counters[first])
    let records = 0
    try {
      while (tail < head && records < most) {
        const { memory, at } = this.#whole(tail)
        const type = memory.view.getUint32(at + typeField.offset, true)
        const size = memory.view.getUint16(at + sizeField.offset, true)
        tail += size
        if (type === PERF_RECORD_SAMPLE) {
          records++
          const length = memory.view.getUint32(at + PERF_EVENT_HEADER.size, true)
          consumer.record(memory, at + beforeRaw, length)
        } else if (type === PERF_RECORD_LOST)
          // Behind the header: an id, and how many.
          this.#told += Number(memory.view.getBigUint64(at + PERF_EVENT_HEADER.size + 8, true))
      }
    } finally {
      // Also when the consumer throws: the record that made it throw is not read again.
      Atomics.store(this.#counters, first, BigInt(tail))
    }
    return records
  }

  /** Where the record that begins at `position` can be read in one piece: a copy, if it goes around the end. */
  #whole(position: number): { memory: RingMemory; at: number } {
    const at = position % this.#size
    const size = this.#memory.view.getUint16(at + sizeField.offset, true)
    const before = this.#size - at
    if (size <= before) return { memory: this.#memory, at }
    const copy = ringMemory(new ArrayBuffer(size), 0)
    copy.bytes.set(this.#memory.bytes.subarray(at, at + before))
    copy.bytes.set(this.#memory.bytes.subarray(0, size - before), before)
    return { memory: copy, at: 0 }
  }

  close(): void {
    this.#mapping.close()
    this.event.close()
  }
}
