import { describe, expect, it } from 'vitest'
import { isSkepError, StateError } from '../error/index.ts'
import type { MapStore } from '../host/index.ts'
import {
  array as arrayOf,
  i64,
  ipv4Prefix,
  parseCidr,
  parseIpv4,
  str,
  struct,
  u32,
  u64,
} from '../schema/index.ts'
import { array } from './array.ts'
import { hash } from './hash.ts'
import { lpmTrie } from './lpm-trie.ts'
import { lruHash } from './lru-hash.ts'
import { MemoryHash } from './memory-store.ts'
import { perCpuArray } from './per-cpu-array.ts'
import { perCpuHash } from './per-cpu-hash.ts'

const codeOf = (body: () => unknown) => {
  try {
    body()
  } catch (error) {
    return isSkepError(error) ? error.code : error
  }
  return 'no error'
}

/** Per-CPU values of three CPUs, as the kernel gives them out. */
class ThreeCpus extends MemoryHash {
  override readonly cpus = 3
}

describe('hash', () => {
  it('has the verbs of Map', () => {
    const ages = hash(str(8), u32)
    const model = new Map<string, number>()
    for (const [name, age] of [
      ['ada', 36],
      ['alan', 41],
      ['ada', 37],
    ] as const) {
      ages.set(name, age)
      model.set(name, age)
    }
    expect(ages.size).toBe(model.size)
    expect(new Map(ages)).toEqual(model)
    expect(ages.get('ada')).toBe(37)
    expect(ages.get('eve')).toBeUndefined()
    expect(ages.has('alan')).toBe(true)
    expect(ages.delete('alan')).toBe(true)
    expect(ages.delete('alan')).toBe(false)
    expect([...ages.keys()]).toEqual(['ada'])
    expect([...ages.values()]).toEqual([37])
    const seen: [string, number][] = []
    ages.forEach((value, key) => {
      seen.push([key, value])
    })
    expect(seen).toEqual([['ada', 37]])
    ages.clear()
    expect(ages.size).toBe(0)
  })

  it('adds, from zero, and wraps at the width', () => {
    const counts = hash(u32, u64)
    counts.add(1, 5n)
    counts.add(1, 2n ** 64n - 1n)
    expect(counts.get(1)).toBe(4n)
    const small = hash(u32, u32)
    small.add(1, 0xffffffff)
    small.add(1, 2)
    expect(small.get(1)).toBe(1)
  })

  it('gives frozen copies', () => {
    const stats = hash(u32, struct({ hits: u64.asNumber, ports: arrayOf(u32, 2) }))
    stats.set(1, { hits: 7n, ports: [1, 2] })
    const got = stats.get(1)!
    expect(got).toEqual({ hits: 7, ports: [1, 2] })
    expect(() => {
      got.ports[0] = 9
    }).toThrow(TypeError)
    stats.set(1, { hits: 8n, ports: [1, 2] })
    expect(got.hits).toBe(7)
  })

  it('refuses what is none of its types, by name', () => {
    const stats = hash(struct({ pid: u32 }), u64)
    stats.spec.name = 'stats'
    // @ts-expect-error a number is no u64
    expect(() => stats.set({ pid: 1 }, 2)).toThrow(/the value of stats\.set wants a bigint/)
    expect(() => stats.get({ pid: -1 })).toThrow(/the key of stats\.get: field 'pid' wants a number/)
    expect(codeOf(() => stats.get({ pid: 2 ** 32 }))).toBe('SK2001')
  })

  it('is full when it is full', () => {
    const small = hash(u32, u32, { maxEntries: 2 })
    small.set(1, 1)
    small.set(2, 2)
    expect(() => small.set(3, 3)).toThrow(expect.objectContaining({ errno: 'E2BIG' }))
    small.set(2, 4)
    expect(small.get(2)).toBe(4)
  })
})

describe('a handle', () => {
  const live = (map: { spec: MemoryHash['spec'] }): MapStore => new MemoryHash(map.spec)

  it('brings what was written before its load, in order', () => {
    const allowed = lruHash(u32, u32, { maxEntries: 2 })
    allowed.set(1, 1)
    allowed.set(2, 2)
    allowed.set(1, 3)
    const store = new MemoryHash(allowed.spec, { evicts: true })
    allowed.bind(store)
    allowed.set(5, 5)
    expect(new Map(allowed)).toEqual(new Map([[1, 3], [5, 5]])) // biome-ignore format: one line
  })

  it('is gone after its last session, and comes back with the next', () => {
    const counts = hash(u32, u64)
    counts.set(1, 1n)
    counts.bind(live(counts))
    counts.set(2, 2n)
    counts.bind(undefined)
    expect(() => counts.get(1)).toThrow(StateError)
    counts.bind(live(counts))
    expect(new Map(counts)).toEqual(new Map([[1, 1n]]))
  })

  it('binds one host at a time', () => {
    const counts = hash(u32, u64)
    counts.bind(live(counts))
    expect(() => counts.bind(live(counts))).toThrow(StateError)
  })
})

describe('per-CPU maps', () => {
  it('sum in user space, and show each CPU', () => {
    const stats = perCpuHash(u32, struct({ packets: u64, bytes: u32 }))
    const store = new ThreeCpus(stats.spec)
    stats.set(1, { packets: 5n, bytes: 6 })
    stats.bind(store)
    expect(stats.get(1)).toEqual({ packets: 5n, bytes: 6 })
    const bytes = new Uint8Array(3 * 16)
    const view = new DataView(bytes.buffer)
    for (const cpu of [0, 1, 2]) {
      view.setBigUint64(cpu * 16, BigInt(cpu + 1), true)
      view.setUint32(cpu * 16 + 8, 0xffffffff, true)
    }
    store.update(Uint8Array.of(2, 0, 0, 0), bytes)
    expect(stats.get(2)).toEqual({ packets: 6n, bytes: 3 * 0xffffffff })
    expect(stats.perCpu(2)?.map((each) => each.packets)).toEqual([1n, 2n, 3n])
    expect([...stats.keys()].sort()).toEqual([1, 2])
    const numbers = perCpuHash(u32, u32)
    numbers.bind(new ThreeCpus(numbers.spec))
    numbers.add(1, 3)
    numbers.add(1, 4)
    expect(numbers.get(1)).toBe(7)
    expect(numbers.perCpu(1)).toEqual([7, 0, 0])
  })

  it('do not pretend to sum strings', () => {
    const names = perCpuHash(u32, str(8))
    names.set(1, 'cat')
    expect(codeOf(() => names.get(1))).toBe('SK2004')
    expect(names.perCpu(1)).toEqual(['cat'])
  })
})

describe('arrays', () => {
  it('have all their entries from the start', () => {
    const slots = array(i64, { maxEntries: 3 })
    slots.set(1, -5n)
    expect([...slots]).toEqual([[0, 0n], [1, -5n], [2, 0n]]) // biome-ignore format: one line
    expect(slots.get(3)).toBeUndefined()
    expect(() => slots.set(3, 1n)).toThrow(expect.objectContaining({ errno: 'E2BIG' }))
    slots.clear()
    expect([...slots.values()]).toEqual([0n, 0n, 0n])
    const cpus = perCpuArray(u32, { maxEntries: 2 })
    cpus.add(1, 2)
    expect([...cpus.values()]).toEqual([0, 2])
  })
})

describe('lpmTrie', () => {
  it('answers with the longest prefix', () => {
    const routes = lpmTrie(ipv4Prefix, u32)
    routes.set(parseCidr('10.0.0.0/8'), 8)
    routes.set(parseCidr('10.1.0.0/16'), 16)
    routes.set(parseCidr('0.0.0.0/0'), 0)
    const to = (text: string) => routes.get({ prefixlen: 32, addr: parseIpv4(text) })
    expect(['10.1.2.3', '10.2.0.1', '11.0.0.1'].map(to)).toEqual([16, 8, 0])
    expect(routes.delete(parseCidr('10.1.0.0/16'))).toBe(true)
    expect(to('10.1.2.3')).toBe(8)
    expect(routes.delete(parseCidr('10.1.0.0/16'))).toBe(false)
    expect(codeOf(() => lpmTrie(u32, u32))).toBe('SK2005')
  })
})
