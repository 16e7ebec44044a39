/** Perf buffers of objects: every record of a known number is read, or counted as lost; the command prints them. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadObject } from '../../src/linux/index.ts'
import { CObjects } from '../support/c-objects.ts'
import { Child } from '../support/child.ts'

const bin = new URL('../../dist/start/skep.cjs', import.meta.url).pathname

let c: CObjects
beforeAll(() => {
  c = new CObjects()
})
afterAll(() => c.remove())

/** A process that calls getpriority (140) as often as it is told to. */
const caller = () =>
  new Child(
    'python3',
    [
      '-c',
      'import os, sys\nfor line in sys.stdin:\n  [os.getpriority(0, 0) for _ in range(int(line))]; print("done", flush=True)',
    ],
    {},
    'pipe',
  )

it('reads all records of a process, decoded, those around the end of the buffer too', async () => {
  const child = caller()
  const times = 997
  try {
    await using object = await loadObject(c.compile('perf-buffer'), {
      attach: true,
      variables: { only: child.process.pid },
      // 100 records or so: they go around the end many times.
      perfBytes: 8192,
    })
    const { events, counters } = object.maps
    expect([events!.hasRecords, counters!.hasRecords]).toEqual([true, false])
    const seen: { pid: number; number: number; comm: string }[] = []
    let asked = 0
    const ask = () => {
      const next = Math.min(31, times - asked)
      asked += next
      child.process.stdin!.write(`${next}\n`)
    }
    ask()
    for await (const event of events!.records(object.type('event'))) {
      seen.push(event as (typeof seen)[0])
      if (seen.length === times) break
      if (seen.length === asked) ask()
    }
    // It may have changed its CPU between.
    expect(seen.map((each) => each.number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: times }, (_, i) => i + 1),
    )
    expect(seen.every(({ pid, comm }) => pid === child.process.pid && comm === 'python3')).toBe(true)
    expect(events!.lost).toBe(0)
  } finally {
    await child.stop('SIGKILL')
  }
})

it('counts what is lost exactly, and goes on', async () => {
  const times = 1009
  const object = await loadObject(c.compile('perf-buffer'), { programs: ['put_one'], perfBytes: 4096 })
  const { events } = object.maps
  const put = (count: number) => {
    for (let i = 0; i < count; i++) object.programs.put_one!.run()
  }
  put(times)
  expect(object.data.sent).toBe(times)
  const lost = events!.lost!
  expect(lost).toBe(object.data.refused)
  expect(lost).toBeGreaterThan(0)
  let seen = 0
  for await (const _ of events!.records()) if (++seen === times - lost) break
  put(1)
  for await (const record of events!.records(object.type('event'))) {
    expect(record).toMatchObject({ number: times + 1 })
    break
  }
  expect(events!.lost).toBe(lost)
  await object.close()
  expect(events!.lost).toBe(lost)
})

it('is printed by skep load --attach', async () => {
  const child = caller()
  const times = 23
  const words = ['load', '--attach', '--set', `only=${child.process.pid}`, '--program', 'enter']
  const loading = new Child(process.execPath, [bin, ...words, c.compile('perf-buffer')])
  try {
    await loading.until(() => loading.stderr.includes('program enter (raw_tp/sys_enter), attached'))
    child.process.stdin!.write(`${times}\n`)
    await loading.until((lines) => lines.length === times)
    const numbers = loading.lines.map((line) => (JSON.parse(line) as { number: number }).number)
    expect(new Set(numbers)).toEqual(new Set(Array.from({ length: times }, (_, i) => i + 1)))
    expect((await loading.stop('SIGINT')).code).toBe(0)
  } finally {
    await child.stop('SIGKILL')
    await loading.stop('SIGKILL')
  }
})
