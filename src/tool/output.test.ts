import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Session } from '../host/index.ts'
import { histogram, ringbuf } from '../map/index.ts'
import { str, u32 } from '../schema/index.ts'
import { Output, type Stream } from './output.ts'
import { Writer } from './writer.ts'

/** An output over a session that only knows whether it was closed, and a stream that ends with it. */
function stage(json = false) {
  let closed = () => {}
  const closing = new Promise<void>((resolve) => {
    closed = resolve
  })
  let closes = 0
  const session = {
    close: async () => {
      closes++
      closed()
    },
  } as unknown as Session
  const stdout = new PassThrough()
  const writer = new Writer(stdout, () => {})
  const out = new Output(session, writer, json)
  const stream: Stream<number> = {
    lost: 3,
    async *[Symbol.asyncIterator]() {
      yield 1
      await closing
      yield 2
    },
  }
  const text = async () => {
    await writer.end()
    return String(stdout.read() ?? '')
  }
  return { out, stream, text, closes: () => closes }
}

describe('Output', () => {
  it('ends streams after what is in them', async () => {
    const { out, stream, closes } = stage()
    const seen: number[] = []
    for await (const each of out.events(stream)) {
      seen.push(each)
      out.end()
    }
    expect(seen).toEqual([1, 2])
    expect(closes()).toBe(1)
    expect(out.lost).toBe(3)
  })

  it('does not wait for records that no program makes', async () => {
    const { out } = stage()
    await expect(out.events(ringbuf(u32)).next()).rejects.toThrow(/no program that is attached writes to/)
  })

  it('ends streams that begin after the end', async () => {
    const { out, stream } = stage()
    out.end()
    const seen: number[] = []
    for await (const each of out.events(stream)) seen.push(each)
    expect(seen).toEqual([1, 2])
  })

  it('ticks once more at the end, while the session is open', async () => {
    const { out, closes } = stage()
    const ticks: number[] = []
    setImmediate(() => out.end())
    for await (const tick of out.ticks()) {
      ticks.push(tick)
      expect(closes()).toBe(0)
    }
    expect(ticks).toEqual([1])
  })

  it('waits longer than a timer can', async () => {
    const { out } = stage()
    out.endAfter(2 ** 40)
    for await (const _ of out.ticks(2, 3)) expect(out.signal.aborted).toBe(false)
    const late = out
      .ticks(2 ** 40)
      [Symbol.asyncIterator]()
      .next()
    const first = await Promise.race([
      late,
      out
        .ticks(5, 1)
        [Symbol.asyncIterator]()
        .next()
        .then(() => 'later'),
    ])
    expect(first).toBe('later')
    out.end()
    expect(await late).toEqual({ value: 1, done: false })
  })

  it('ticks as often as was asked', async () => {
    const { out } = stage()
    const ticks: number[] = []
    for await (const tick of out.ticks(5, 3)) ticks.push(tick)
    expect(ticks).toEqual([1, 2, 3])
  })

  it('parts what ticks write by an empty line', async () => {
    const { out, text } = stage()
    const latency = histogram({ key: str(8) })
    latency.record('sda', 1)
    for await (const tick of out.ticks(5, 4)) {
      if (tick === 2) continue
      out.line(`tick ${tick}`)
      if (tick === 4) out.histogram(latency, 'usecs', { section: 'disk' })
    }
    expect((await text()).split('\n').slice(0, 6)).toEqual(['tick 1', '', 'tick 3', '', 'tick 4', ''])
    const json = stage(true)
    for await (const tick of json.out.ticks(5, 2)) json.out.object({ tick })
    expect(await json.text()).toBe('{"tick":1}\n{"tick":2}\n')
  })

  it('keeps a session open for the last tick though a stream is read as well', async () => {
    const { out, stream, closes } = stage()
    const reading = (async () => {
      const seen: number[] = []
      for await (const each of out.events(stream)) seen.push(each)
      return seen
    })()
    const begun = out.ticks()[Symbol.asyncIterator]()
    const first = begun.next()
    out.end()
    expect(await first).toEqual({ value: 1, done: false })
    expect(closes()).toBe(0)
    await begun.next()
    expect(await reading).toEqual([1, 2])
  })

  it('writes rows as lines, or with --json as objects', async () => {
    const columns = [{ title: 'A', value: (row: { a: number }) => row.a + 1 }, false as const]
    const plain = stage()
    plain.out.table(columns).row({ a: 1 })
    expect(await plain.text()).toBe('A\n2\n')
    const json = stage(true)
    json.out.table(columns).row({ a: 1 })
    expect(await json.text()).toBe('{"a":1}\n')
  })

  it('writes rows that belong together', async () => {
    const columns = [{ title: 'N', value: (row: { n: bigint }) => row.n }]
    const plain = stage()
    plain.out.rows(columns, [{ n: 1n }, { n: 2n }])
    expect(await plain.text()).toBe('N\n1\n2\n')
    const json = stage(true)
    json.out.rows(columns, [{ n: 1n }, { n: 2n }])
    expect(await json.text()).toBe('{"n":1}\n{"n":2}\n')
  })

  it('writes a histogram as BCC draws it, and its percentiles', async () => {
    const usecs = histogram()
    const plain = stage()
    plain.out.histogram(usecs, 'usecs')
    for (const value of [3, 2, 100]) usecs.record(value)
    plain.out.histogram(usecs, 'usecs')
    expect(await plain.text()).toBe(
      `${usecs.toString('usecs')}\n     p50 ~ 3, p90 ~ 96, p99 ~ 96 usecs (3 values)\n`,
    )
    const json = stage(true)
    json.out.histogram(usecs, 'usecs')
    const { buckets, ...rest } = JSON.parse(await json.text())
    expect(rest).toEqual({ unit: 'usecs', count: 3, p50: 3, p90: 96, p99: 96 })
    expect(buckets[1]).toEqual({ low: 2, high: 3, count: 2 })
    expect(buckets).toHaveLength(7)
  })

  it('writes a histogram for each key, in the order of the keys', async () => {
    const usecs = histogram({ key: u32 })
    for (const disk of [10, 9]) usecs.record(disk, disk)
    const plain = stage()
    plain.out.histogram(usecs, 'usecs', { section: 'disk', label: (disk) => `vd${disk}` })
    const sections = (await plain.text()).split('\n').filter((line) => line.startsWith('disk'))
    expect(sections).toEqual(['disk = vd9', 'disk = vd10'])
    const json = stage(true)
    json.out.histogram(usecs, 'usecs', { section: 'disk' })
    const objects = (await json.text()).trim().split('\n')
    expect(objects.map((line) => JSON.parse(line).disk)).toEqual([9, 10])
  })

  it('says the time before what a tick writes, with --json in it', async () => {
    const plain = stage()
    plain.out.time()
    expect(await plain.text()).toMatch(/^\d\d:\d\d:\d\d\n$/)
    const json = stage(true)
    for await (const tick of json.out.ticks(1, 2)) {
      if (tick === 1) json.out.time()
      json.out.object({ tick })
    }
    const [first, second] = (await json.text()).trim().split('\n')
    expect(Math.abs(Date.parse(JSON.parse(first!).time) - Date.now())).toBeLessThan(86_400_000)
    expect(JSON.parse(second!)).toEqual({ tick: 2 })
  })

  it('writes values with commas between them, quoted where they have to be', async () => {
    const columns = [
      { title: 'NAME', width: 9, value: (row: { name: string; n: bigint }) => row.name },
      { title: 'N', width: 3, right: true, value: (row: { n: bigint }) => row.n },
    ]
    const { out, text } = stage()
    const table = out.table(columns, { csv: true })
    for (const name of ['a', 'a, b', 'a "b"', 'a\nb']) table.row({ name, n: 7n })
    expect(await text()).toBe('NAME,N\na,7\n"a, b",7\n"a ""b""",7\n"a\nb",7\n')
  })
})
