/** What `for…of` goes through, and loops that turn often: on the kernel and as plain JavaScript, the same. */
import {
  array,
  arrayOf,
  hash,
  load,
  lruHash,
  type Program,
  perCpuArray,
  perCpuHash,
  str,
  struct,
  tc,
  u8,
  u16,
  u32,
  u64,
} from 'skep'
import { range } from 'skep/kernel'
import { buildPacket, ethhdr } from 'skep/net'
import { plain } from 'skep/test'
import { describe, expect, it } from 'vitest'

const packet = buildPacket({ eth: {}, ipv4: { saddr: '10.1.2.3', daddr: '10.0.0.1' }, tcp: {} })

/** What the program answers in the kernel, which is what it answers as JavaScript. */
async function answer(program: Program, look: () => unknown = () => undefined) {
  const expected = (plain(program as never, packet.slice()) as { returned: unknown }).returned
  await using _session = await load(program)
  const { returned } = program.run({ data: packet })
  expect(returned).toBe(Number(expected) >>> 0)
  return { returned, seen: look() }
}

const primes = [2, 3, 5, 7, 11, 13, 17]
const filled = () => {
  const map = hash(u32, u64, { maxEntries: 64 })
  for (const prime of primes) map.set(prime, BigInt(prime * prime))
  return map
}

describe('entries of a map', () => {
  it('are all visited, with variables that go from turn to turn', async () => {
    const map = filled()
    const result = array(u64, { maxEntries: 2 })
    const program = tc(() => {
      let keys = 0
      let values = 0n
      for (const [key, value] of map) {
        keys += key
        values += value
      }
      result.set(1, values)
      return keys
    })
    const { returned, seen } = await answer(program, () => result.get(1))
    expect(returned).toBe(primes.reduce((a, b) => a + b))
    expect(seen).toBe(primes.reduce((sum, each) => sum + BigInt(each * each), 0n))
  })

  it('may be few or none, and the first may be enough', async () => {
    const empty = hash(u32, u32, { maxEntries: 8 })
    const one = hash(u32, u32, { maxEntries: 8 })
    one.set(23, 29)
    const program = tc(() => {
      let found = 1000
      for (const key of empty.keys()) {
        found = key
        break
      }
      for (const [key, value] of one) return found + key * value
      return 1
    })
    expect((await answer(program)).returned).toBe(1000 + 23 * 29)
  })

  it('are handed to a function, which sees and changes the variables around it', async () => {
    const map = filled()
    const flows = hash(u32, struct({ hits: u64, last: u32 }), { maxEntries: 8 })
    for (const key of [3, 5]) flows.set(key, { hits: BigInt(key), last: 0 })
    const sum = array(u64)
    const note = (value: bigint) => sum.add(0, value)
    const program = tc((p) => {
      let [keys, most] = [0, 0n]
      map.forEach((value, key) => {
        if (key === 13) return
        keys += key
        if (value > most) most = value
        flows.forEach((flow, of) => {
          flow.hits += 1n
          if (of === key) flow.last = key
        })
      })
      flows.forEach((flow, _, all) => {
        if (all.has(5)) note(flow.hits)
      })
      return keys + Number(most) + p.length * 0
    })
    const { returned, seen } = await answer(program, () => [
      sum.get(0),
      [...flows].sort(([a], [b]) => a - b).map(([, { hits, last }]) => [hits, last]),
    ])
    expect(returned).toBe(2 + 3 + 5 + 7 + 11 + 17 + 17 * 17)
    expect(seen).toEqual([
      9n + 11n,
      [
        [9n, 3],
        [11n, 5],
      ],
    ])
  })

  it('can be deleted, skipped and left from the middle', async () => {
    const map = filled()
    const program = tc(() => {
      let kept = 0
      for (const [key, value] of map) {
        if (key === 11) {
          map.delete(key)
          continue
        }
        if (value > 1000n) return 77
        kept++
      }
      return kept
    })
    const { returned, seen } = await answer(program, () => map.size)
    expect(returned).toBe(6)
    expect(seen).toBe(6)
  })

  it('are structs that are changed where they lie', async () => {
    const flows = lruHash(u32, struct({ packets: u64, bytes: u32, name: str(8) }), { maxEntries: 32 })
    for (const prime of primes) flows.set(prime, { packets: 1n, bytes: prime, name: `n${prime}` })
    const program = tc((p) => {
      let named = 0
      for (const [, flow] of flows) {
        flow.packets += 10n
        flow.bytes = flow.bytes * 2 + p.length
        if (flow.name === 'n13') named += flow.bytes
      }
      return named
    })
    const { returned, seen } = await answer(program, () => [...flows.values()])
    expect(returned).toBe(26 + packet.length)
    for (const flow of seen as { packets: bigint; bytes: number; name: string }[]) {
      expect(flow.packets).toBe(11n)
      expect(flow.bytes).toBe(Number(flow.name.slice(1)) * 2 + packet.length)
    }
  })

  it('are those of arrays, of one CPU, and by name', async () => {
    const squares = array(u32, { maxEntries: 5 })
    for (let i = 0; i < 5; i++) squares.set(i, i * i)
    const mine = perCpuArray(u32, { maxEntries: 3 })
    const perCpu = perCpuHash(str(8), u32, { maxEntries: 4 })
    const program = tc(() => {
      let sum = 0
      for (const [i, square] of squares) sum += i * 100 + square
      for (const i of range(3)) mine.set(i, i + 1)
      for (const value of mine.values()) sum += value * 10_000
      perCpu.set('left', 3)
      perCpu.set('right', 5)
      for (const [name, value] of perCpu) if (name === 'right') sum += value * 1_000_000
      return sum
    })
    expect((await answer(program)).returned).toBe(1000 + 30 + 60_000 + 5_000_000)
  })

  it('nest, and see what is around them', async () => {
    const outer = filled()
    const inner = hash(u32, u32, { maxEntries: 16 })
    for (const each of [1, 2, 3]) inner.set(each, each)
    const program = tc((p) => {
      const eth = p.view(ethhdr, 0)
      if (!eth) return 0
      let sum = eth.h_proto
      for (const [key] of outer) {
        let here = 0
        for (const [, factor] of inner) {
          if (factor === 3 && key === 7) continue
          here += key * factor
        }
        if (here > 1000) return 1
        sum += here
      }
      return sum
    })
    expect((await answer(program)).returned).toBeGreaterThan(0x800)
  })

  it('are counted up to a number that ends the loop', async () => {
    const many = hash(u32, u32, { maxEntries: 3000 })
    for (let i = 0; i < 2999; i++) many.set(i, i)
    const program = tc(() => {
      let seen = 0
      for (const _ of many) {
        seen++
        if (seen === 1009) break
      }
      return seen
    })
    expect((await answer(program)).returned).toBe(1009)
  })

  it('are found by a function that was called', async () => {
    const map = filled()
    const largest = (limit: bigint) => {
      let best = 0
      for (const [key, value] of map) if (value < limit && key > best) best = key
      return best
    }
    const program = tc(() => largest(200n) * 100 + largest(50n))
    expect((await answer(program)).returned).toBe(1307)
  })
})

describe('elements', () => {
  it('of captured and written arrays, of arrays in structs, and of bytes', async () => {
    const box = array(struct({ each: arrayOf(u16, 7), small: arrayOf(u8, 4) }), { maxEntries: 1 })
    box.set(0, { each: primes, small: [1, 2, 3, 4] })
    const program = tc((p) => {
      let sum = 0
      for (const prime of primes) sum += prime
      for (const each of [p.length, 1000]) {
        if (each === 1000) continue
        sum += each * 100
      }
      const b = box.get(0)
      if (!b) return 0
      for (const each of b.each) sum += each * 100_000
      for (const each of b.small) {
        if (each === 3) break
        sum += each * 10_000_000
      }
      return sum
    })
    const all = primes.reduce((a, b) => a + b)
    expect((await answer(program)).returned).toBe(all + packet.length * 100 + all * 100_000 + 30_000_000)
  })
})

describe('loops that turn too often for the verifier', () => {
  it('are made by bpf_loop', async () => {
    const program = tc((p) => {
      let h = p.length
      for (const i of range(400_009)) {
        h = (h * 31 + i) & 0xffff
        if (h === 0xfffe) break
      }
      return h
    })
    await answer(program)
  })

  it('count down, by steps, and with two variables', async () => {
    const program = tc((p) => {
      let sum = p.length
      let odd = 0
      for (let i = 300_000; i > 0; i -= 3) {
        sum = (sum + i) & 0xffffff
        if (sum % 2 === 1) odd++
        if (odd === 40_009) break
      }
      return sum ^ odd
    })
    await answer(program)
  })

  it('nest, and index what they count', async () => {
    const seen = array(u32, { maxEntries: 1024 })
    const program = tc(() => {
      let sum = 0
      for (const i of range(101)) {
        for (const j of range(1021)) {
          const old = seen.get(j) ?? 0
          seen.set(j, (old + i) & 0xffff)
          sum = (sum + old) & 0xffffff
        }
      }
      return sum
    })
    await answer(program)
  })

  it('with more branches than the verifier would come back to', async () => {
    await answer(
      tc((given) => {
        let x = given.length
        let odd = 0
        for (let turn = 0; turn < 40; turn++) {
          for (let i = 0; i < 256; i++) {
            x = (x * 1103 + i) & 0xffff
            if ((x & 0x30) === 0x10) odd = (odd + turn) & 0xffff
          }
        }
        return odd
      }),
    )
  })
})
