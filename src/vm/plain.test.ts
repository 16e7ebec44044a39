import { describe, expect, it } from 'vitest'
import { StateError } from '../error/index.ts'
import { comm, nsecs, pid, userStr } from '../kernel/index.ts'
import { array, hash, histogram, lruHash, perCpuArray, ringbuf, stackTraces } from '../map/index.ts'
import { array as arrayOf, str, struct, u8, u32, u64 } from '../schema/index.ts'
import { plain } from './plain.ts'
import { plainMachine } from './plain-machine.ts'

describe('plain', () => {
  it('runs a kernel function as JavaScript', () => {
    const execs = ringbuf(struct({ pid: u32, comm: str(16), file: str(8) }))
    const onExec = (ctx: { filename: string }) =>
      execs.output({ pid: pid(), comm: comm(), file: userStr(ctx.filename) })
    const result = plain({ fn: onExec }, { filename: '/bin/true' }, {
      helpers: { pid: () => 7, comm: () => 'sh' },
    }) // biome-ignore format: as written
    expect(result.returned).toBeUndefined()
    expect(result.records(execs)).toEqual([{ pid: 7, comm: 'sh', file: '/bin/tr' }])
    expect(result.map(execs).lost).toBe(0)
  })

  it('says which helper it was not told of', () => {
    expect(() => plain(() => pid())).toThrow(/called pid\(\)/)
    expect(() => plain(() => pid(), undefined, { helpers: { pids: () => 1 } })).toThrow(StateError)
  })

  it('keeps the rules of map values', () => {
    const stats = hash(u32, struct({ hits: u64.asNumber, port: u8, list: arrayOf(u32, 2) }))
    stats.set(1, { hits: 1n, port: 2, list: [3, 4] })
    const run = () => {
      const value = stats.get(1)
      if (!value) return
      value.hits = (value.hits as bigint) + 1n
      value.port += 300
      value.list[1]! += 2 ** 32
      const before = value.hits
      stats.set(2, value as never)
      value.hits = 0n
      return before
    }
    expect(() => plain(run)).toThrow(/died with a later set/)
    const fine = () => {
      const value = stats.get(1)
      if (!value) return
      value.port += 300
      value.list[1]! += 3
      stats.set(2, value as never)
      return typeof stats.get(2)?.hits
    }
    const result = plain(fine)
    expect(result.returned).toBe('bigint')
    expect(new Map(result.map(stats))).toEqual(
      new Map([
        [1, { hits: 1, port: 46, list: [3, 7] }],
        [2, { hits: 1, port: 46, list: [3, 7] }],
      ]),
    )
    // The handle itself still has its initial contents alone.
    expect(stats.size).toBe(1)
    expect(stats.get(1)!.port).toBe(2)
  })

  it('counts what does not fit', () => {
    const small = hash(u32, u64, { maxEntries: 1 })
    const ring = ringbuf(u64, { bytes: 4096 })
    const result = plain(() => {
      small.add(1, 1n)
      small.add(2, 1n)
      small.set(3, 1n)
      small.add(1, 1n)
      for (let i = 0; i < 300; i++) ring.output(BigInt(i))
    })
    expect(result.map(small).failed).toBe(2)
    expect([...result.map(small)]).toEqual([[1, 2n]])
    expect(result.records(ring)).toHaveLength(4096 / 16)
    expect(result.map(ring).lost).toBe(300 - 4096 / 16)
  })

  it('has all kinds of maps', () => {
    const recent = lruHash(u32, u32, { maxEntries: 2 })
    const slots = array(u32, { maxEntries: 2 })
    const cpus = perCpuArray(u32)
    const latency = histogram()
    const perDisk = histogram({ key: str(8), linear: { min: 0, max: 10, step: 5 } })
    const stacks = stackTraces()
    const result = plain(
      () => {
        for (const key of [1, 2]) recent.set(key, key)
        recent.get(1)
        recent.set(3, 3)
        slots.set(5, 1)
        slots.add(1, 4)
        cpus.add(0, 2)
        latency.record(nsecs())
        perDisk.record('sda', 7)
        return [stacks.kernel(), stacks.user(), stacks.kernel()]
      },
      undefined,
      { helpers: { nsecs: () => 1000n, kernelStack: () => [1n, 2n], userStack: () => [3n] } },
    )
    expect([...result.map(recent).keys()]).toEqual([1, 3])
    expect([...result.map(slots).values()]).toEqual([0, 4])
    expect(result.map(slots).failed).toBe(1)
    expect(result.map(cpus).get(0)).toBe(2)
    expect(result.map(latency).buckets().at(-1)).toEqual({ low: 512n, high: 1023n, count: 1n })
    expect(result.map(perDisk).get('sda')?.at(-1)).toEqual({ low: 5n, high: 9n, count: 1n })
    expect(result.returned).toEqual([0, 1, 0])
    expect(result.map(stacks).get(0)).toEqual([1n, 2n])
    expect(result.map(stacks).get(-14)).toEqual([])
  })

  it('goes on with the maps of a machine', () => {
    const counts = hash(str(8), u64)
    const machine = plainMachine({ comm: () => 'cat' })
    const count = () => counts.add(comm(), 1n)
    plain(count, undefined, { machine })
    const result = plain(count, undefined, { machine })
    expect(result.map(counts).get('cat')).toBe(2n)
    expect(
      plain(count, undefined, { helpers: { comm: () => 'dog' } })
        .map(counts)
        .get('cat'),
    ).toBeUndefined()
  })
})
