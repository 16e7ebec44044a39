/** Functions of their own in the kernel: those that helpers are given, and those that a program calls. */
import { execFileSync } from 'node:child_process'
import {
  array,
  hash,
  load,
  type Packet,
  type Program,
  socketFilter,
  str,
  struct,
  tc,
  tracepoint,
  u32,
  u64,
  xdp,
} from 'skep'
import { range } from 'skep/kernel'
import { buildPacket, ethhdr, iphdr } from 'skep/net'
import { plain } from 'skep/test'
import { describe, expect, it } from 'vitest'
import { whileLoaded } from '../../src/cli/loaded-program.ts'
import { builtin, Nothing, Scalar } from '../../src/operand/index.ts'
import type { Infer } from '../../src/schema/index.ts'

const packet = buildPacket({ eth: {}, ipv4: { saddr: '10.1.2.3', daddr: '10.0.0.1' }, tcp: {} })

/** Of a reference into a map: it is written in place. */
type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** What the program answers in the kernel. */
async function answer(program: Program, look: () => unknown = () => undefined) {
  await using _session = await load(program)
  return { returned: program.run({ data: packet }).returned, seen: look() }
}

/** bpf_loop as it is: a helper that is given a function of the program. */
const repeat = builtin(
  'repeat',
  (_turns: number, _visit: (turn: number) => unknown) => {},
  (l, [turns, visit]) => {
    const address = l.functionAt(visit!, {
      name: 'visit',
      parameters: (inner) => [new Scalar('num', inner.b.param(0, 'num'))],
    })
    l.helper('loop', [turns!.word(l, 'num', 'repeat()'), address, l.b.const(0), l.b.const(0)])
    return new Nothing()
  },
)

describe('a function that a helper is given', () => {
  const weight = 3n

  it('uses maps, captured values, constants around it and functions', async () => {
    const sums = array(u64, { maxEntries: 2 })
    const square = (n: bigint) => n * n
    const program = tc(() => {
      const half = 2n
      repeat(101, (turn) => {
        sums.add(0, (weight * square(BigInt(turn & 0xff))) / half)
      })
      return 7
    })
    const { returned, seen } = await answer(program, () => sums.get(0))
    expect(returned).toBe(7)
    let expected = 0n
    for (let turn = 0n; turn < 101n; turn++) expected += (weight * turn * turn) / 2n
    expect(seen).toBe(expected)
  })

  it('has loops over maps of its own', async () => {
    const sums = array(u64, { maxEntries: 2 })
    const program = tc(() => {
      repeat(3, () => {
        for (const [key, value] of sums) if (key === 0) sums.add(1, value + 1n)
      })
      return 0
    })
    sums.set(0, 41n)
    sums.set(1, 0n)
    const { seen } = await answer(program, () => sums.get(1))
    expect(seen).toBe(3n * 42n)
  })

  it.each([
    [
      'the context',
      () =>
        tc((given) => {
          repeat(3, () => given.length + 1)
          return 0
        }),
      /the context of the function around it/,
    ],
    [
      'a value',
      () =>
        tc((given) => {
          const { length } = given
          repeat(3, () => length + 1)
          return 0
        }),
      /a value of the function around it is out of reach/,
    ],
    [
      'a variable',
      () =>
        tc(() => {
          let count = 0
          repeat(3, () => {
            count++
          })
          return count
        }),
      /'count' of the function around it is out of reach/,
    ],
  ])('is refused %s of the function around it, by name', async (_, make, message) => {
    await expect(load(make())).rejects.toMatchObject({
      code: 'SK1021',
      message: expect.stringMatching(message),
    })
  })
})

/** What the program answers, in the kernel as in JavaScript, and the functions that bpftool says it consists of. */
async function functionsOf(program: Program): Promise<string[]> {
  const expected = (plain(program as never, packet.slice()) as { returned: unknown }).returned
  const { seen } = await whileLoaded(program, (loaded) => {
    expect(loaded.run({ data: packet }).returned).toBe(Number(expected) >>> 0)
    return execFileSync('bpftool', ['prog', 'dump', 'xlated', 'id', String(loaded.id)], { encoding: 'utf8' })
  })
  return [...seen.matchAll(/^int (\w+)\(/gm)].map((match) => match[1]!)
}

/** Large enough to be called: rounds of what compilers cannot make shorter. */
function mix(a: number, b: number): number {
  let x = a | 0
  let y = b | 0
  x = ((x ^ (y << 5)) + 0x1234567) | 0
  y = ((y ^ (x >>> 7)) * 31) | 0
  if (x > y) x = (x - y) | 0
  else y = (y - x) | 0
  x = ((x ^ (y << 11)) + 0x89abcd) | 0
  y = ((y ^ (x >>> 3)) * 17) | 0
  if (x % 3 === 0) return (x + y) | 0
  x = ((x ^ (y << 9)) + 0x456789) | 0
  y = ((y ^ (x >>> 5)) * 13) | 0
  if (y % 5 === 2) return (x - y) | 0
  x = ((x ^ (y << 3)) + 0x1357) | 0
  y = ((y ^ (x >>> 11)) * 7) | 0
  if (x % 7 === 1) return (x * 3 + y) | 0
  x = ((x ^ (y << 13)) + 0x24681) | 0
  y = ((y ^ (x >>> 9)) * 11) | 0
  if (y > x) y = (y ^ (x << 2)) | 0
  return (x ^ y) | 0
}

describe('a function of the program', () => {
  it('is called where it is large and called from several places, by programs of all kinds', async () => {
    const body = () => {
      const numbers = array(u32, { maxEntries: 2 })
      numbers.set(0, 77)
      return () => mix(mix(numbers.get(0) ?? 1, 3), mix(numbers.get(1) ?? 2, 7)) & 0xffff
    }
    for (const program of [tc(body()), xdp(body()), socketFilter(body())])
      expect(await functionsOf(program)).toEqual([program.name, 'mix'])
  })

  it('is part of its caller where it is called once, or small', async () => {
    const small = (n: number) => (n > 100 ? n * 3 : n + 1)
    const program = tc((given) => mix(small(given.length), small(given.ifindex)) & 0xffff)
    expect(await functionsOf(program)).toEqual([program.name])
  })

  it('calls others, which it shares with its caller', async () => {
    const twice = (a: number, b: number) => {
      let n = mix(a, b)
      for (const i of range(3)) n = (n ^ mix(i, a)) | 0
      return n
    }
    const program = tc((given) => (twice(given.length, 5) + twice(given.ifindex, 9) + mix(1, 2)) & 0xffff)
    expect(await functionsOf(program)).toEqual([program.name, 'mix', 'twice'])
  })

  it('takes the packet, views, references into maps, strings and more words than there are registers', async () => {
    const Row = struct({ hits: u64, bytes: u64, name: str(16) })
    const rows = hash(u32, Row)
    rows.set(1, { hits: 1n, bytes: 2n, name: 'one' })
    rows.set(2, { hits: 3n, bytes: 4n, name: 'two' })
    const weigh = (
      given: Packet,
      ip: Infer<typeof iphdr>,
      row: Writable<Infer<typeof Row>>,
      a: number,
      b: bigint,
      c: number,
      d: bigint,
    ) => {
      row.hits += 1n
      row.bytes += BigInt(given.length) + b * d
      const eth = given.view(ethhdr, 0)
      if (!eth) return undefined
      const n = mix(a, c) ^ mix(ip.ttl, eth.h_proto)
      if (n === 0) return { n, sum: 0n, same: false }
      return { n, sum: row.bytes + row.hits, same: row.name === 'two' }
    }
    const program = tc((given) => {
      const ip = given.view(iphdr, 14)
      const one = rows.get(1)
      const two = rows.get(2)
      if (!ip || !one || !two) return 0
      const first = weigh(given, ip, one, 1, 2n, 3, 4n)
      const second = weigh(given, ip, two, given.length, one.hits, 7, 8n)
      if (!first || !second) return 1
      return (
        (first.n ^ second.n ^ Number(first.sum + second.sum) ^ (first.same ? 1 : 2) ^ (second.same ? 4 : 8)) &
        0xffff
      )
    })
    expect(await functionsOf(program)).toEqual([program.name, 'mix', 'weigh'])
  })

  it('is called in loops that helpers make', async () => {
    const numbers = hash(u32, u64)
    for (const n of [3, 5, 7]) numbers.set(n, BigInt(n))
    const program = tc((given) => {
      let n = mix(given.length, 1)
      for (const [key, value] of numbers) n = (n + (mix(key, Number(value & 0xffn)) & 0xff)) | 0
      for (const i of range(100_000)) if (i % 1000 === 0) n = (n + (mix(i, 3) & 0xff)) | 0
      return n & 0xffff
    })
    const names = await functionsOf(program)
    expect(names.filter((name) => name === 'mix')).toHaveLength(1)
  })

  it('is lowered in place where a proof needs its caller', async () => {
    const table = array(u32, { maxEntries: 4 })
    const divide = (n: number, by: number) => mix(Math.trunc(n / by), table.get(by) ?? 1)
    const program = tc((given) => (divide(given.length, 3) ^ divide(given.length, 7)) & 0xffff)
    expect(await functionsOf(program)).toEqual([program.name, 'mix'])
  })

  it('is called by programs on tracepoints', async () => {
    const sums = array(u64, { maxEntries: 1 })
    const program = tracepoint('sched:sched_process_exec', (ctx) => {
      sums.add(0, BigInt(mix(ctx.pid, 3) & 0xff) + BigInt(mix(ctx.old_pid, 5) & 0xff))
    })
    const { seen } = await whileLoaded(program, ({ id }) =>
      execFileSync('bpftool', ['prog', 'dump', 'xlated', 'id', String(id)], { encoding: 'utf8' }),
    )
    expect(seen).toMatch(/^int mix\(/m)
  })
})
