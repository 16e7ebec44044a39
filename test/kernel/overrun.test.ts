/** A ring buffer that is overrun: what was read and what was counted as lost is what was produced, to the record. */
import { load, ringbuf, struct, tc, u32, u64 } from 'skep'
import { random } from 'skep/kernel'
import { expect, it } from 'vitest'

const packet = new Uint8Array(64)

it('consumed + lost = produced, overrun tenfold at once', async () => {
  const ring = ringbuf(struct({ a: u64, b: u32 }), { bytes: 1 << 16 })
  const producer = tc(() => {
    ring.output({ a: 7n, b: random() })
    return 0
  })
  await using session = await load(producer)
  const capacity = (1 << 16) / 24
  const produced = Math.ceil(capacity * 10)
  // Nobody reads meanwhile: this thread is in the kernel.
  producer.run({ data: packet, repeat: produced })
  let consumed = 0
  const reading = (async () => {
    for await (const { a } of ring) {
      expect(a).toBe(7n)
      consumed++
    }
  })()
  await session.close()
  await reading
  expect(consumed).toBeGreaterThan(capacity * 0.9)
  expect(ring.lost).toBeGreaterThan(capacity * 8)
  expect(consumed + ring.lost).toBe(produced)
})

it('consumed + lost = produced, with a reader in between', async () => {
  const ring = ringbuf(struct({ a: u64 }), { bytes: 1 << 14 })
  const producer = tc(() => {
    ring.output({ a: 1n })
    return 0
  })
  await using session = await load(producer)
  let consumed = 0
  using _reader = ring.on(() => consumed++)
  let produced = 0
  for (let round = 0; round < 50; round++) {
    producer.run({ data: packet, repeat: 1013 + round })
    produced += 1013 + round
    await new Promise((resolve) => setImmediate(resolve))
  }
  await session.close()
  expect(consumed).toBeGreaterThan(0)
  expect(ring.lost).toBeGreaterThan(0)
  expect(consumed + ring.lost).toBe(produced)
})

it('nothing is lost where there is room', async () => {
  const ring = ringbuf(struct({ n: u32 }), { bytes: 1 << 20 })
  const producer = tc((p) => {
    ring.output({ n: p.length })
    return 0
  })
  await using session = await load(producer)
  let seen = 0
  const reading = (async () => {
    for await (const { n } of ring) {
      expect(n).toBe(64)
      if (++seen === 1009) break
    }
  })()
  for (let i = 0; i < 1009; i++) producer.run({ data: packet })
  await reading
  expect(ring.lost).toBe(0)
  await session.close()
})
