/** Maps of maps: what user space puts in, kernel code finds, in the kernel, in plain, and in objects. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  array,
  arrayOfMaps,
  hash,
  hashOfMaps,
  load,
  loadObject,
  lruHash,
  perCpuHash,
  struct,
  u32,
  u64,
  withLock,
  xdp,
} from 'skep'
import { plain, plainMachine } from 'skep/test'
import { describe, expect, it } from 'vitest'
import { portableKernel } from '../../src/cli/portable-kernel.ts'
import { portableObject } from '../../src/cli/portable-object.ts'
import { theHost } from '../../src/linux/index.ts'
import { refusalOf } from '../differential/both-sides.ts'
import { CObjects } from '../support/c-objects.ts'
import { itOnce } from '../support/once.ts'

const flow = struct({ packets: u64, bytes: u64 })
const sized = (size: number) => ({ data: new Uint8Array(size) })

/** The programs that are tried, each with a map of maps and what it says of a packet. */
function counting() {
  const clients = hashOfMaps(u32, hash(u32, u64), { maxEntries: 4 })
  const count = xdp((packet) => {
    const counts = clients.get(packet.length)
    if (!counts) return 0
    counts.add(1, 1n)
    counts.set(2, counts.get(1) ?? 7n)
    if (counts.has(5)) counts.delete(5)
    let sum = 0n
    for (const [key, value] of counts) sum += value * BigInt(key)
    return Number(sum)
  })
  return { clients, count }
}

describe('a hash of maps', () => {
  it('gives kernel code the map that was put in, before the load and while it runs', async () => {
    const { clients, count } = counting()
    const [early, late] = [hash(u32, u64), hash(u32, u64, { maxEntries: 7 })]
    early.set(5, 100n)
    clients.set(64, early)
    await using session = await load(count)
    expect(count.run(sized(64)).returned).toBe(3)
    expect([...early]).toEqual(
      expect.arrayContaining([
        [1, 1n],
        [2, 1n],
      ]),
    )
    expect(early.has(5)).toBe(false)
    expect(count.run(sized(65)).returned).toBe(0)
    late.set(3, 11n)
    clients.set(65, late)
    expect(count.run(sized(65)).returned).toBe(36)
    expect(late.get(3)).toBe(11n)
    expect(clients.get(65)).toBe(late)
    expect([...clients.keys()].sort()).toEqual([64, 65])
    // Another in its place, at once; what was there is gone with it.
    const other = hash(u32, u64)
    clients.set(64, other)
    expect(count.run(sized(64)).returned).toBe(3)
    expect(other.get(1)).toBe(1n)
    expect(() => early.get(1)).toThrow(/is gone/)
    expect([clients.delete(65), clients.delete(65), clients.has(65), clients.size]).toEqual([
      true,
      false,
      false,
      1,
    ])
    expect(count.run(sized(65)).returned).toBe(0)
    await session.close()
    expect(() => other.get(1)).toThrow(/is gone/)
  })

  it('keeps a map that a program uses by its name as long as either does', async () => {
    const { clients, count } = counting()
    const shared = hash(u32, u64)
    const read = xdp(() => Number(shared.get(1) ?? 0n))
    const first = await load(read)
    clients.set(64, shared)
    const second = await load(count)
    expect(count.run(sized(64)).returned).toBe(3)
    expect(read.run(sized(64)).returned).toBe(1)
    await first.close()
    expect(count.run(sized(64)).returned).toBe(6)
    expect(shared.get(1)).toBe(2n)
    await second.close()
    expect(() => shared.get(1)).toThrow(/is gone/)
  })

  it('does in plain what it does in the kernel', () => {
    const { clients, count } = counting()
    const inner = hash(u32, u64)
    inner.set(5, 100n)
    clients.set(64, inner)
    const machine = plainMachine()
    expect(plain(count, new Uint8Array(64), { machine }).returned).toBe(3)
    const run = plain(count, new Uint8Array(65), { machine })
    expect(run.returned).toBe(0)
    expect(run.map(clients).get(64)?.get(1)).toBe(1n)
    expect(run.map(inner).has(5)).toBe(false)
    expect(inner.get(5)).toBe(100n)
  })

  it('counts what a map in it would not take', async () => {
    const { clients, count } = counting()
    clients.set(64, hash(u32, u64, { maxEntries: 1 }))
    await using _session = await load(count)
    expect(count.run(sized(64)).returned).toBe(1)
    expect(clients.failed).toBe(1)
  })

  itOnce('says what cannot be in it', () => {
    const { clients } = counting()
    const other = (map: object) => () => clients.set(1, map as never)
    expect(other(lruHash(u32, u64))).toThrow(/of another kind/)
    expect(other(hash(u64, u64))).toThrow(/other keys/)
    expect(other(hash(u32, u32))).toThrow(/other values/)
    expect(() => hashOfMaps(u32, hash(u32, withLock(flow)))).toThrow(
      expect.objectContaining({ code: 'SK2018' }),
    )
    for (const key of [1, 2, 3, 4]) clients.set(key, hash(u32, u64))
    expect(() => clients.set(5, hash(u32, u64))).toThrow(expect.objectContaining({ code: 'SK2016' }))
  })

  itOnce('has its own verbs in kernel code, and asks for the test', async () => {
    const { clients } = counting()
    expect(await refusalOf(xdp(() => Number(clients.get(1)!.get(1) ?? 0n)))).toMatch(/^SK1013/)
    const put = xdp(() => {
      clients.set(1, clients.get(2)!)
      return 0
    })
    expect(await refusalOf(put)).toMatch(/^SK2011/)
    expect(() => plain(put)).toThrow(/for user space/)
  })
})

describe('an array of maps', () => {
  it('has structs, that are read and written in place', async () => {
    const tables = arrayOfMaps(array(flow, { maxEntries: 8 }), { maxEntries: 2 })
    const active = array(flow, { maxEntries: 8 })
    tables.set(1, active)
    const count = xdp((packet) => {
      const seen = tables.get(packet.length & 1)?.get(packet.length & 7)
      if (!seen) return 1
      seen.packets += 1n
      seen.bytes += BigInt(packet.length)
      return 2
    })
    await using _session = await load(count)
    expect([64, 65, 65].map((size) => count.run(sized(size)).returned)).toEqual([1, 2, 2])
    expect(active.get(1)).toEqual({ packets: 2n, bytes: 130n })
    expect(() => tables.set(2, array(flow, { maxEntries: 8 }))).toThrow(/no slot 2/)
    expect(() => tables.set(0, array(flow, { maxEntries: 4 }))).toThrow(/4 entries, not 8/)
  })

  it('holds maps with a value of each CPU, and one of two maps', async () => {
    const [left, right] = [perCpuHash(u32, u64), perCpuHash(u32, u64)]
    const both = arrayOfMaps(perCpuHash(u32, u64), { maxEntries: 2 })
    both.set(0, left)
    both.set(1, right)
    const count = xdp((packet) => {
      let map = both.get(0)
      if (packet.length > 64) map = both.get(1)
      map?.add(3, BigInt(packet.length))
      return 2
    })
    await using _session = await load(count)
    for (const size of [64, 64, 65]) count.run(sized(size))
    expect([left.get(3), right.get(3)]).toEqual([128n, 65n])
  })
})

itOnce('is in objects as libbpf has it, with the maps that are in it from the start', async () => {
  const { clients, count } = counting()
  const inner = hash(u32, u64, { maxEntries: 3 })
  clients.set(64, inner)
  const { bytes } = portableObject([count], portableKernel(theHost().target, { cpu: 3 }))
  const folder = mkdtempSync(join(tmpdir(), 'skep-maps-'))
  const c = new CObjects()
  try {
    const file = join(folder, 'maps.o')
    writeFileSync(file, bytes)
    expect(c.libbpf(file)).toMatchObject({ open: true, load: 0 })
    await using object = await loadObject(file)
    const [program] = Object.values(object.programs)
    expect(program!.run(sized(64)).returned).toBe(3)
    expect(program!.run(sized(65)).returned).toBe(0)
  } finally {
    c.remove()
    rmSync(folder, { recursive: true })
  }
})
