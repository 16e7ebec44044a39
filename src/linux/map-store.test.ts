import { execFileSync } from 'node:child_process'
import { afterEach, describe, expect, it } from 'vitest'
import { possibleCpus } from '../proc/index.ts'
import { ipv4, str, struct, u16, u32, u64 } from '../schema/index.ts'
import { objectInfo } from '../sys/index.ts'
import * as uapi from '../uapi/index.ts'
import { linuxHost } from './host.ts'
import type { LinuxMap } from './map-store.ts'
import { mapSpec } from './testing/program.ts'

const host = linuxHost()
const open: { close(): void }[] = []
afterEach(() => {
  for (const each of open.splice(0)) each.close()
})

const create = (...given: Parameters<typeof mapSpec>): LinuxMap => {
  const map = host.createMap(mapSpec(...given))
  open.push(map)
  return map as LinuxMap
}
const k32 = (n: number) => new Uint8Array(Uint32Array.of(n).buffer)
const v64 = (n: number | bigint) => new Uint8Array(BigUint64Array.of(BigInt(n)).buffer)
const number = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
const bigint = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true)
const dump = (map: LinuxMap) => {
  const { id } = objectInfo(map.fd, 'map')
  return JSON.parse(execFileSync('bpftool', ['map', 'dump', 'id', String(id), '-j'], { encoding: 'utf8' }))
}

describe('a hash map', () => {
  it('reads, writes and deletes entries', () => {
    const map = create(uapi.BPF_MAP_TYPE_HASH)
    expect(map.lookup(k32(1))).toBeUndefined()
    map.update(k32(1), v64(7))
    expect(map.lookup(k32(1))).toEqual(v64(7))
    expect(() => map.update(k32(1), v64(8), uapi.BPF_NOEXIST)).toThrow(
      /cannot write to map 'skep_test'.*EEXIST/,
    )
    expect(map.take(k32(1))).toEqual(v64(7))
    expect(map.delete(k32(1))).toBe(false)
    map.close()
    expect(() => map.lookup(k32(1))).toThrow(/closed/)
  })

  it('gives 100,000 entries once each, and clears them', () => {
    const map = create(uapi.BPF_MAP_TYPE_HASH, { maxEntries: 100_000 })
    const count = 100_000
    map.updateAll(
      (function* () {
        for (let i = 0; i < count; i++) yield [k32(i * 7), v64(BigInt(i) << 20n)] as const
      })(),
    )
    const seen = new Map<number, bigint>()
    let given = 0
    for (const [key, value] of map.entries()) {
      seen.set(number(key), bigint(value))
      given++
    }
    expect([given, seen.size]).toEqual([count, count])
    for (let i = 0; i < count; i += 997) expect(seen.get(i * 7)).toBe(BigInt(i) << 20n)
    let counted = 0
    let largest = 0
    for (const batch of map.batches()) {
      counted += batch.count
      largest = Math.max(largest, batch.count)
    }
    expect(counted).toBe(count)
    expect(largest).toBeGreaterThan(1000)
    expect(() => map.updateAll([[k32(1), v64(1)]])).toThrow(/E2BIG/)
    map.clear()
    expect([...map.entries()]).toEqual([])
  })

  it('lets the caller keep what it gives out', () => {
    const map = create(uapi.BPF_MAP_TYPE_HASH, { maxEntries: 20_000 })
    map.updateAll(Array.from({ length: 20_000 }, (_, i) => [k32(i), v64(i)] as const))
    const kept = [...map.entries()]
    expect(new Set(kept.map(([key]) => number(key))).size).toBe(20_000)
    expect(kept.every(([key, value]) => number(key) === Number(bigint(value)))).toBe(true)
  })

  it('gives every lasting entry exactly once while others come and go', () => {
    const map = create(uapi.BPF_MAP_TYPE_HASH, { maxEntries: 60_000, valueSize: 512 })
    const value = new Uint8Array(512)
    const lasting = 20_000
    map.updateAll(Array.from({ length: lasting }, (_, i) => [k32(i), value] as const))
    const seen = new Map<number, number>()
    let churn = lasting
    for (const { count, keys } of map.batches()) {
      for (let i = 0; i < count; i++) {
        const key = number(keys.subarray(4 * i))
        seen.set(key, (seen.get(key) ?? 0) + 1)
        if (key >= lasting) map.delete(k32(key))
      }
      for (let i = 0; i < 1000; i++) map.update(k32(churn++), value)
    }
    for (let i = 0; i < lasting; i++) if (seen.get(i) !== 1) expect([i, seen.get(i)]).toEqual([i, 1])
  })
})

describe('other kinds of maps', () => {
  it('has a value for each CPU in per-CPU maps', () => {
    const cpus = possibleCpus().length
    for (const type of [uapi.BPF_MAP_TYPE_PERCPU_HASH, uapi.BPF_MAP_TYPE_PERCPU_ARRAY]) {
      const map = create(type, { valueSize: 4, maxEntries: 10 })
      expect(map.cpus).toBe(cpus)
      const value = new Uint8Array(8 * cpus)
      for (let cpu = 0; cpu < cpus; cpu++) value[8 * cpu] = cpu + 1
      map.update(k32(3), value)
      expect(map.lookup(k32(3))).toEqual(value)
      expect([...map.entries()].find(([key]) => number(key) === 3)![1]).toEqual(value)
    }
  })

  it('zeroes an array to clear it', () => {
    const map = create(uapi.BPF_MAP_TYPE_ARRAY, { maxEntries: 5 })
    map.update(k32(4), v64(9))
    expect([...map.entries()].map(([key, value]) => [number(key), bigint(value)])).toEqual([
      [0, 0n],
      [1, 0n],
      [2, 0n],
      [3, 0n],
      [4, 9n],
    ])
    map.clear()
    expect(map.lookup(k32(4))).toEqual(v64(0))
    expect(() => map.update(k32(5), v64(1))).toThrow(/E2BIG/)
  })

  it('reads, walks and clears a trie, whose cursor is a key that may be deleted', () => {
    const map = create(uapi.BPF_MAP_TYPE_LPM_TRIE, {
      keySize: 8,
      maxEntries: 30_000,
      flags: uapi.BPF_F_NO_PREALLOC,
    })
    const prefix = (n: number) => Uint8Array.of(32, 0, 0, 0, 10, n >> 16, (n >> 8) & 255, n & 255)
    map.updateAll(Array.from({ length: 20_000 }, (_, i) => [prefix(i), v64(i)] as const))
    expect(map.lookup(prefix(77))).toEqual(v64(77))
    const seen: number[] = []
    for (const { count, values } of map.batches()) {
      for (let i = 0; i < count; i++) seen.push(Number(bigint(values.subarray(8 * i))))
      for (const each of seen.slice(-count)) map.delete(prefix(each))
    }
    expect(seen.length).toBe(20_000)
    expect(new Set(seen).size).toBe(20_000)
    map.update(prefix(1), v64(1))
    map.clear()
    expect([...map.entries()]).toEqual([])
  })

  it('pushes to and takes from a queue', () => {
    const map = create(uapi.BPF_MAP_TYPE_QUEUE, { keySize: 0 })
    const none = new Uint8Array(0)
    for (const n of [1, 2, 3]) map.update(none, v64(n))
    expect(map.lookup(none)).toEqual(v64(1))
    expect(map.take(none)).toEqual(v64(1))
    map.clear()
    expect(map.take(none)).toBeUndefined()
  })

  it('says what is wrong with a ring', () => {
    expect(() => create(uapi.BPF_MAP_TYPE_RINGBUF, { keySize: 0, valueSize: 0, maxEntries: 5000 })).toThrow(
      expect.objectContaining({ errno: 'EINVAL', hint: expect.stringContaining('power of two') }),
    )
  })
})

describe('types of maps', () => {
  const key = struct({ address: ipv4, port: u16 })
  const value = struct({ packets: u64, comm: str(16), bytes: u32 })

  it('are known to bpftool', () => {
    const map = create(uapi.BPF_MAP_TYPE_HASH, { key, value })
    const keyBytes = new Uint8Array(key.size)
    keyBytes.set([127, 0, 0, 1, 80, 0])
    const valueBytes = new Uint8Array(value.size)
    value.encode(new DataView(valueBytes.buffer), 0, { packets: 3n, comm: 'node', bytes: 99 })
    map.update(keyBytes, valueBytes)
    const [entry] = dump(map)
    expect(Object.keys(entry.formatted.key)).toEqual(['address', 'port'])
    expect(entry.formatted.value).toMatchObject({ packets: 3, bytes: 99 })
  })

  it.each([
    ['an array', uapi.BPF_MAP_TYPE_ARRAY],
    ['a per-CPU array', uapi.BPF_MAP_TYPE_PERCPU_ARRAY],
  ])('are known to bpftool for %s', (_, type) => {
    const map = create(type, { key: u32, value: struct({ calls: u64 }), maxEntries: 1 })
    expect(JSON.stringify(dump(map))).toContain('"calls":0')
  })

  it('are left out where the kind takes none', () => {
    const map = create(uapi.BPF_MAP_TYPE_STACK_TRACE, { key: u32, value: u64, valueSize: 8 })
    expect(objectInfo(map.fd, 'map').btf_id).toBe(0)
  })
})
