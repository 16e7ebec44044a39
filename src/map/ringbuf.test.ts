import { describe, expect, it } from 'vitest'
import { StateError } from '../error/index.ts'
import { str, struct, u32 } from '../schema/index.ts'
import { MemoryRing } from './memory-ring.ts'
import { ringbuf } from './ringbuf.ts'

const event = struct({ id: u32, name: str(8) })

function fed(bytes = 1 << 20) {
  const ring = ringbuf(event, { bytes })
  const store = new MemoryRing(ring.spec)
  const put = (id: number) => {
    const record = new Uint8Array(event.size)
    event.encode(new DataView(record.buffer), 0, { id, name: `n${id}` })
    return store.push(record)
  }
  return { ring, store, put }
}

describe('ringbuf', () => {
  it('is a loop over records that ends with the session, after the last record', async () => {
    const { ring, store, put } = fed()
    ring.bind(store)
    put(1)
    const ids: number[] = []
    for await (const { id, name } of ring) {
      expect(name).toBe(`n${id}`)
      ids.push(id)
      if (id === 1) {
        put(2)
        put(3)
      }
      if (id === 3) {
        put(4)
        ring.bind(undefined)
      }
    }
    expect(ids).toEqual([1, 2, 3, 4])
  })

  it('waits for its first session, and wakes up for records', async () => {
    const { ring, store, put } = fed()
    const first = ring[Symbol.asyncIterator]().next()
    await Promise.resolve()
    ring.bind(store)
    put(7)
    expect((await first).value).toEqual({ id: 7, name: 'n7' })
  })

  it('tells when its reader has dealt with what is there, or is gone', async () => {
    const { ring, store, put } = fed()
    await ring.drained()
    ring.bind(store)
    await ring.drained()
    const ids: number[] = []
    let go = () => {}
    const slow = new Promise<void>((resolve) => {
      go = resolve
    })
    const reading = (async () => {
      for await (const { id } of ring) {
        if (id === 2) await slow
        ids.push(id)
        if (id === 4) break
      }
    })()
    for (const id of [1, 2, 3]) put(id)
    let drained = false
    const all = ring.drained().then(() => {
      drained = true
    })
    await new Promise((resolve) => setTimeout(resolve))
    expect(drained).toBe(false)
    go()
    await all
    expect(ids).toEqual([1, 2, 3])
    await ring.drained()
    put(4)
    await ring.drained()
    await reading
    expect(ids).toEqual([1, 2, 3, 4])
    await ring.drained()
  })

  it('gives batches', async () => {
    const { ring, store, put } = fed()
    ring.bind(store)
    for (let id = 0; id < 5; id++) put(id)
    ring.bind(undefined)
    const sizes: number[] = []
    for await (const batch of ring.batches({ max: 2 })) sizes.push(batch.length)
    expect(sizes).toEqual([2, 2, 1])
  })

  it('calls back, before and after its queue, until told to stop', async () => {
    const { ring, store, put } = fed()
    const ids: number[] = []
    const reading = ring.on(({ id }) => ids.push(id))
    ring.bind(store)
    put(1)
    put(2)
    reading.close()
    put(3)
    expect(ids).toEqual([1, 2])
    for await (const { id } of ring) {
      ids.push(id)
      break
    }
    expect(ids).toEqual([1, 2, 3])
  })

  it('has one reader', async () => {
    const { ring } = fed()
    using _ = ring.on(() => {})
    await expect(ring[Symbol.asyncIterator]().next()).rejects.toThrow(StateError)
  })

  it('goes on after break where it stopped', async () => {
    const { ring, store, put } = fed()
    ring.bind(store)
    for (let id = 0; id < 4; id++) put(id)
    const ids: number[] = []
    for await (const { id } of ring) if (ids.push(id) === 2) break
    ring.bind(undefined)
    for await (const { id } of ring) ids.push(id)
    expect(ids).toEqual([0, 1, 2, 3])
  })

  it('leaves records in the kernel while the loop is behind', async () => {
    const { ring, store, put } = fed(1 << 20)
    ring.bind(store)
    const loop = ring[Symbol.asyncIterator]()
    const first = loop.next()
    put(0)
    await first
    let stored = 1
    while (put(stored)) stored++
    // A full queue and a full ring, and not one record more.
    const record = event.size + 8 + ((8 - (event.size % 8)) % 8)
    expect(stored).toBeGreaterThan((1 << 20) / record)
    expect(stored).toBeLessThan((1 << 20) / record + 10_000)
    ring.bind(undefined)
    let next = 1
    for (let each = await loop.next(); !each.done && each.value.id === next; each = await loop.next()) next++
    expect(next).toBe(stored)
  })

  it('refuses sizes that the kernel would', () => {
    expect(() => ringbuf(event, { bytes: 5000 })).toThrow(/no size of a ring buffer/)
    expect(() => ringbuf(str(4096), { bytes: 4096 })).toThrow(/does not fit/)
  })
})
