import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Session } from '../host/index.ts'
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

  it('ticks as often as was asked', async () => {
    const { out } = stage()
    const ticks: number[] = []
    for await (const tick of out.ticks(5, 3)) ticks.push(tick)
    expect(ticks).toEqual([1, 2, 3])
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
})
