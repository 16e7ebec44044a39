import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LoadedProgram, MapStore, RingConsumer, RingStore } from '../host/index.ts'
import type { MapSpec } from '../object/index.ts'
import * as uapi from '../uapi/index.ts'
import { linuxHost } from './host.ts'
import { mapSpec, programSpec } from './testing/program.ts'

const host = linuxHost()
const size = 64 * 1024

/** Numbers its records in entry 0 of an array, and counts in entry 1 those for which there was no room. */
const source = `
  *(u32 *)(r10 - 4) = 0
  r2 = r10
  r2 += -4
  r1 = map counts ll
  call map_lookup_elem
  if r0 == 0 goto out
  r6 = r0
  r7 = 1
  r7 = atomic_fetch_add((u64 *)(r6 + 0), r7)
  *(u64 *)(r10 - 16) = r7
  *(u64 *)(r10 - 24) = r7
  r1 = map ring ll
  r2 = r10
  r2 += -24
  r3 = 16
  r4 = 0
  call ringbuf_output
  if r0 == 0 goto out
  r7 = 1
  lock *(u64 *)(r6 + 8) += r7
  out:
  r0 = 0
  exit`

class Numbers implements RingConsumer {
  readonly seen: number[] = []
  batches = 0
  most = Number.POSITIVE_INFINITY
  each: (() => void) | undefined

  record: RingConsumer['record'] = (memory, offset, size) => {
    expect(size).toBe(16)
    this.seen.push(memory.words[offset >>> 2]!)
    this.each?.()
  }

  batchEnd(): boolean {
    this.batches++
    return this.seen.length < this.most
  }

  async until(count: number): Promise<void> {
    while (this.seen.length < count) await new Promise(setImmediate)
  }
}

const ascending = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)

describe('a ring buffer', () => {
  const counts = mapSpec(uapi.BPF_MAP_TYPE_ARRAY, { valueSize: 16, maxEntries: 1 })
  const stores = new Map<MapSpec, MapStore>()
  let program: LoadedProgram
  let ring: RingStore
  const fill = (records: number) => program.run({ data: new Uint8Array(64), repeat: records })
  const counted = () => {
    const view = new DataView(stores.get(counts)!.lookup(new Uint8Array(4))!.buffer)
    return { made: Number(view.getBigUint64(0, true)), lost: Number(view.getBigUint64(8, true)) }
  }
  const reading = async (
    run: (numbers: Numbers, subscription: ReturnType<RingStore['consume']>) => Promise<void> | void,
    options?: { lowLatency: boolean },
  ) => {
    stores.get(counts)!.clear()
    const numbers = new Numbers()
    const subscription = ring.consume(numbers, options)
    try {
      await run(numbers, subscription)
    } finally {
      subscription.close()
    }
  }

  beforeAll(() => {
    const ringSpec = mapSpec(uapi.BPF_MAP_TYPE_RINGBUF, { keySize: 0, valueSize: 0, maxEntries: size })
    const maps = { counts, ring: ringSpec }
    for (const spec of Object.values(maps)) stores.set(spec, host.createMap(spec))
    ring = stores.get(ringSpec) as RingStore
    program = host.load(programSpec(source, maps), (map) => stores.get(map)!)
  })
  afterAll(() => {
    program.close()
    for (const store of stores.values()) store.close()
  })

  it.each([undefined, { lowLatency: true }])('gives one record after the other: %o', (options) =>
    reading(async (numbers) => {
      for (let i = 0; i < 200; i++) {
        fill(1)
        await numbers.until(i + 1)
      }
      expect(numbers.seen).toEqual(ascending(0, 200))
    }, options),
  )

  it.each([undefined, { lowLatency: true }])(
    'loses nothing that fits, in bursts of all sizes: %o',
    (options) =>
      reading(async (numbers) => {
        let made = 0
        for (const burst of [1, 300, 2000, 2, 15, 17, 1000, 1, 1, 2700, 1]) {
          fill(burst)
          await numbers.until((made += burst))
        }
        expect(numbers.seen).toEqual(ascending(0, made))
        expect(counted()).toEqual({ made, lost: 0 })
      }, options),
  )

  it('keeps what fits of a flood, and the rest is counted', () =>
    reading(async (numbers) => {
      for (let i = 0; i < 5; i++) {
        fill(10_000)
        await new Promise(setImmediate)
      }
      const { made, lost } = counted()
      expect(made).toBe(50_000)
      expect(lost).toBeGreaterThan(0)
      await numbers.until(made - lost)
      await new Promise((resolve) => setTimeout(resolve, 10))
      expect(numbers.seen.length + lost).toBe(made)
      expect(new Set(numbers.seen).size).toBe(numbers.seen.length)
    }))

  it('is woken again after a busy time has ended in silence', () =>
    reading(async (numbers) => {
      fill(2000)
      await numbers.until(2000)
      await new Promise((resolve) => setTimeout(resolve, 30))
      fill(1)
      await numbers.until(2001)
    }))

  it('stops when the consumer has enough, and goes on when it wants more', () =>
    reading(async (numbers, subscription) => {
      numbers.most = 1
      fill(2500)
      await numbers.until(1)
      await new Promise((resolve) => setTimeout(resolve, 20))
      const paused = numbers.seen.length
      expect(paused).toBeLessThan(2500)
      subscription.flush()
      expect(numbers.seen.length).toBe(2500)
      fill(10)
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(numbers.seen.length).toBe(2500)
      numbers.most = Number.POSITIVE_INFINITY
      subscription.resume()
      await numbers.until(2510)
      fill(1)
      await numbers.until(2511)
      expect(numbers.seen).toEqual(ascending(0, 2511))
    }))

  it('gives at once what is there when asked to', () =>
    reading(async (numbers, subscription) => {
      fill(5)
      subscription.flush()
      expect(numbers.seen).toEqual(ascending(0, 5))
      fill(1)
      await numbers.until(6)
    }))

  it('can be closed by its consumer, and read on by another from where it ended', async () => {
    await reading(async (numbers, subscription) => {
      numbers.each = () => numbers.seen.length === 3 && subscription.close()
      fill(10)
      await numbers.until(3)
      await new Promise((resolve) => setTimeout(resolve, 10))
      expect(numbers.seen).toEqual([0, 1, 2])
    })
    await reading(async (numbers) => {
      await numbers.until(7)
      expect(numbers.seen).toEqual(ascending(3, 7))
    })
  })

  it('has one reader at a time', () =>
    reading(() => {
      expect(() => ring.consume(new Numbers())).toThrow(/read already/)
    }))
})
