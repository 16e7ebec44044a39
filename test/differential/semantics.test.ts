/**
 * The decided rules of the language (docs/language.md), one case each: what a rule promises is
 * named here, and holds on the live kernel and in plain JavaScript alike. Long: it is one table.
 */
import { describe, expect, it } from 'vitest'
import {
  array,
  arrayOf,
  be16,
  global,
  hash,
  i8,
  i32,
  i64,
  type Packet,
  type Program,
  str,
  struct,
  u8,
  u16,
  u32,
  u64,
  xdp,
} from '../../src/index.ts'
import { range } from '../../src/kernel/index.ts'
import { onBothSides, packetOf, refusalOf } from './both-sides.ts'

const words = struct({ a: u32, b: u32, c: i32, d: u32 })
const longs = struct({ a: u64, b: u64, c: i64, d: i64 })
const bytes = struct({ a: u8, b: i8, c: be16, d: u32 })
const names = struct({ first: str(8), second: str(4) })

/** A program that gets the first words of the packet. */
const onWords = (fn: (p: { a: number; b: number; c: number; d: number }) => number) =>
  xdp((pkt: Packet) => {
    const p = pkt.view(words, 0)
    if (p === undefined) return 999
    return fn(p)
  })

const onLongs = (fn: (p: { a: bigint; b: bigint; c: bigint; d: bigint }) => number) =>
  xdp((pkt: Packet) => {
    const p = pkt.view(longs, 0)
    if (p === undefined) return 999
    return fn(p)
  })

/** A packet whose first words are these 64-bit integers. */
function longPacket(...values: readonly bigint[]): Uint8Array {
  const packet = new Uint8Array(64)
  const view = new DataView(packet.buffer)
  for (const [i, value] of values.entries()) view.setBigUint64(i * 8, BigInt.asUintN(64, value), true)
  return packet
}

function textPacket(first: string, second: string): Uint8Array {
  const packet = new Uint8Array(64).fill(0x2a)
  for (const [at, text] of [
    [0, first],
    [8, second],
  ] as const) {
    for (let i = 0; i <= text.length; i++) packet[at + i] = text.charCodeAt(i) || 0
  }
  return packet
}

type Case = readonly [rule: string, program: Program, packet: Uint8Array, result: number]

async function holds(program: Program, packet: Uint8Array, result: number): Promise<void> {
  expect(await onBothSides(program, packet)).toEqual({ plain: result, kernel: result })
}

const most64 = (1n << 64n) - 1n

describe('the sign of bigints is static', () => {
  it.each<Case>([
    ['a u64 above 2^63 is greater than 1', onLongs((p) => (p.a > 1n ? 1 : 0)), longPacket(most64), 1],
    ['u64 / u64 is a u64 division', onLongs((p) => Number((p.a / 2n) >> 60n)), longPacket(most64), 7],
    ['u64 % is one too', onLongs((p) => Number(p.a % 10n)), longPacket(most64), 5],
    ['>> of a u64 brings zeros', onLongs((p) => Number(p.a >> 63n)), longPacket(most64), 1],
    ['>> of an i64 brings its sign', onLongs((p) => Number(p.c >> 63n) + 5), longPacket(0n, 0n, -1n), 4],
    ['the difference of two u64s is an i64', onLongs((p) => (p.a - p.b < 0n ? 1 : 0)), longPacket(3n, 5n), 1],
    [
      'end - start > limit is not fooled by a start behind the end',
      onLongs((p) => (p.a - p.b > 1000n ? 1 : 0)),
      longPacket(5n, 6n),
      0,
    ],
    [
      'a difference under a >= b is a u64',
      onLongs((p) => (p.a >= p.b ? Number((p.a - p.b) >> 60n) : 99)),
      longPacket(most64, 1n),
      15,
    ],
    [
      'a u64 is not less than a negative i64',
      onLongs((p) => (p.a < p.c ? 1 : 2)),
      longPacket(1n, 0n, -1n),
      2,
    ],
    [
      'a u64 above 2^63 and a negative i64 of the same bits differ',
      onLongs((p) => (p.a === p.c ? 1 : 2)),
      longPacket(most64, 0n, -1n),
      2,
    ],
    ['unary minus of a u64 is negative', onLongs((p) => (-p.a < 0n ? 1 : 0)), longPacket(7n), 1],
    ['~ of a u64 is negative', onLongs((p) => Number(~p.a) + 10), longPacket(7n), 2],
    [
      'x ^ 0xffff_ffff_ffff_ffffn is not ~x',
      onLongs((p) => ((p.a ^ 0xffff_ffff_ffff_ffffn) > 0n ? 1 : 0)),
      longPacket(7n),
      1,
    ],
    [
      'a join of a u64 and an i64 is an i64',
      onLongs((p) => {
        let x = p.a
        if (p.b > 3n) x = p.c
        return x < 0n ? 1 : 2
      }),
      longPacket(1n, 4n, -5n),
      1,
    ],
    [
      'a constant above 2^63 is no negative number',
      onLongs((p) => (0x7fff_ffff_ffff_ffffn + 5n < 2n ? 1 : Number(p.a))),
      longPacket(2n),
      2,
    ],
    [
      'BigInt.asIntN and asUintN cut',
      onLongs((p) => Number(BigInt.asIntN(8, p.a)) + Number(BigInt.asUintN(8, p.b))),
      longPacket(0x1ffn, 0x1ffn),
      254,
    ],
  ])('%s', (_, program, packet, result) => holds(program, packet, result))
})

describe('numbers', () => {
  it.each<Case>([
    [
      'sums do not wrap at 32 bits',
      onWords((p) => (p.a + p.b > 4294967295 ? 1 : 0)),
      packetOf(0xffff_ffff, 0xffff_ffff),
      1,
    ],
    ['& gives an int32', onWords((p) => ((p.a & p.b) < 0 ? 1 : 0)), packetOf(0xffff_ffff, 0x8000_0000), 1],
    [
      '>>> 0 makes it unsigned',
      onWords((p) => ((p.a & p.b) >>> 0 > 0 ? 1 : 0)),
      packetOf(2 ** 31, 2 ** 31),
      1,
    ],
    ['<< cuts to an int32', onWords((p) => (p.a << 31 < 0 ? 1 : 0)), packetOf(3), 1],
    ['shift counts are taken modulo 32', onWords((p) => p.a << p.b), packetOf(5, 33), 10],
    ['>> keeps the sign', onWords((p) => p.c >> 1), packetOf(0, 0, 0xffff_fffe), 0xffff_ffff],
    ['>>> does not', onWords((p) => p.c >>> 31), packetOf(0, 0, 0xffff_fffe), 1],
    ['~ of a number', onWords((p) => ~p.a), packetOf(5), 0xffff_fffa],
    ['division cuts towards zero', onWords((p) => Math.trunc(p.c / 2) + 10), packetOf(0, 0, -7 >>> 0), 7],
    [
      'the remainder has the sign of the dividend',
      onWords((p) => (p.c % 5) + 10),
      packetOf(0, 0, -7 >>> 0),
      8,
    ],
    ['a guarded division', onWords((p) => (p.b === 0 ? 77 : Math.trunc(p.a / p.b))), packetOf(10, 0), 77],
    [
      'a divisor that is a difference',
      onWords((p) => {
        const d = p.a - p.b
        return d === 0 ? 5 : p.d % d
      }),
      packetOf(9, 4, 0, 13),
      3,
    ],
    ['Math.imul', onWords((p) => Math.imul(p.a, p.b)), packetOf(0xffff_ffff, 5), 0xffff_fffb],
    ['Math.clz32', onWords((p) => Math.clz32(p.a)), packetOf(0x10), 27],
    ['Math.max of three', onWords((p) => Math.max(p.a, p.b, p.c)), packetOf(3, 9, 4), 9],
    ['Math.abs', onWords((p) => Math.abs(p.c)), packetOf(0, 0, -5 >>> 0), 5],
  ])('%s', (_, program, packet, result) => holds(program, packet, result))
})

const counters = array(struct({ small: u8, wide: u32, long: u64, signed: i32 }), { maxEntries: 2 })
const table = hash(u32, u32, { maxEntries: 4 })
const texts = array(str(8), { maxEntries: 4 })
texts.set(0, 'one')
texts.set(1, 'two')
texts.set(2, 'three')
const pairs = hash(u32, struct({ x: u32, list: arrayOf(u16, 4) }), { maxEntries: 8 })

const total = global(u64, 5n)
const both = global(struct({ one: u32, other: i32 }), { one: 7, other: -7 })

/** Counts, and gives one. */
const counted = () => {
  total.value += 10n
  return 1n
}

describe('memory', () => {
  it.each<Case>([
    [
      'stores wrap at their width',
      xdp((pkt: Packet) => {
        const c = counters.get(1)
        if (c === undefined) return 0
        c.small = pkt.length * 5
        c.signed = 4294967295
        return c.small + (c.signed < 0 ? 1000 : 0)
      }),
      packetOf(),
      1064,
    ],
    [
      'x.f++ gives the old value, and wraps in memory only',
      xdp(() => {
        const c = counters.get(0)
        if (c === undefined) return 0
        c.small = 255
        const old = c.small++
        return old * 1000 + c.small
      }),
      packetOf(),
      255_000,
    ],
    [
      'what += adds to is read before its right side is run',
      xdp(() => {
        total.value = 5n
        total.value += counted()
        const given = (total.value -= counted())
        return Number(given) * 100 + Number(total.value)
      }),
      packetOf(),
      505,
    ],
    [
      'as are fields, where the right side writes the same one or a neighbour',
      xdp((pkt: Packet) => {
        both.value.one = 7
        both.value.other = -7
        both.value.one += both.value.other++ + (pkt.length > 3 ? (both.value.one = 1) : 2)
        both.value.other ^= both.value.other -= 2
        return both.value.one * 100 + both.value.other
      }),
      packetOf(),
      102,
    ],
    [
      'fields in network order convert by themselves',
      xdp((pkt: Packet) => {
        const b = pkt.view(bytes, 0)
        if (b === undefined) return 0
        return b.c * 10 + b.b
      }),
      Uint8Array.from([1, 0xff, 0x12, 0x34, ...new Uint8Array(20)]),
      46_599,
    ],
    [
      'a view behind the end is undefined',
      xdp((pkt: Packet) => (pkt.view(words, pkt.length - 15) === undefined ? 1 : 2)),
      packetOf(),
      1,
    ],
    [
      'a negative offset is before the packet',
      xdp((pkt: Packet) => (pkt.view(words, pkt.length - 80) === undefined ? 1 : 2)),
      packetOf(),
      1,
    ],
    [
      'an element at an index that is known to be in range',
      xdp((pkt: Packet) => {
        const p = pkt.view(arrayOf4, 0)
        if (p === undefined) return 0
        let sum = 0
        for (const i of range(4)) sum = sum * 10 + p.list[i]!
        return sum + p.list[p.list[0]! & 3]!
      }),
      packetOf(1, 2, 3, 4),
      1236,
    ],
    [
      'indices that the verifier cannot see to be inside',
      xdp(() => {
        pairs.set(1, { x: 1, list: [1, 2, 3, 4] })
        const p = pairs.get(1)
        if (p === undefined) return 0
        const x = p.x
        const [twice, next] = [x * 2, x + 1]
        if (twice + next === 999) return 0
        let sum = p.list[x % 3]!
        if (twice < 4) sum += p.list[twice]! * 10
        if (x < 3) sum += p.list[x]! * 100 + p.list[next]! * 1000
        return sum
      }),
      packetOf(),
      3232,
    ],
    [
      'the index is computed before the value',
      xdp(() => {
        pairs.set(1, { x: 1, list: [0, 0, 0, 0] })
        const p = pairs.get(1)
        if (p === undefined) return 0
        let i = 0
        p.list[i & 3] = ++i
        return p.list[0]! * 10 + p.list[1]!
      }),
      packetOf(),
      10,
    ],
    [
      'an index with ++ in it is computed once',
      xdp(() => {
        pairs.set(2, { x: 1, list: [5, 6, 7, 8] })
        const p = pairs.get(2)
        if (p === undefined) return 0
        let i = 0
        p.list[i++ & 3]!++
        p.list[i++ & 3]! += 10
        return p.list[0]! * 100 + p.list[1]! * 10 + i
      }),
      packetOf(),
      762,
    ],
    [
      'a reference sees what is assigned through another',
      xdp(() => {
        pairs.set(3, { x: 1, list: [0, 0, 0, 0] })
        const [p, q] = [pairs.get(3), pairs.get(3)]
        if (p === undefined || q === undefined) return 0
        p.x += 4
        return q.x
      }),
      packetOf(),
      5,
    ],
    [
      'set copies',
      xdp(() => {
        const value = { x: 3, list: [1, 1, 1, 1] }
        pairs.set(4, value)
        const p = pairs.get(4)
        if (p === undefined) return 0
        p.x = 9
        return value.x * 10 + p.x
      }),
      packetOf(),
      39,
    ],
    [
      'a scalar get is loaded at the call',
      xdp(() => {
        table.set(1, 5)
        const before = table.get(1)
        table.set(1, 6)
        return before === undefined ? 0 : before * 10 + (table.get(1) ?? 0)
      }),
      packetOf(),
      56,
    ],
    [
      'an entry that does not fit is not there',
      xdp(() => {
        for (const i of range(6)) table.set(i + 100, i)
        let there = 0
        for (const i of range(6)) if (table.has(i + 100)) there++
        return there
      }),
      packetOf(),
      4,
    ],
    [
      'delete says whether there was one',
      xdp(() => {
        table.delete(1)
        table.set(1, 1)
        return (table.delete(1) ? 10 : 0) + (table.delete(1) ? 1 : 0)
      }),
      packetOf(),
      10,
    ],
  ])('%s', (_, program, packet, result) => holds(program, packet, result))
})

const onNames = (fn: (p: { first: string; second: string }) => number) =>
  xdp((pkt: Packet) => {
    const p = pkt.view(names, 0)
    if (p === undefined) return 999
    return fn(p)
  })

describe('strings', () => {
  it.each<Case>([
    ['=== with a literal', onNames((p) => (p.first === 'GET' ? 1 : 0)), textPacket('GET', 'a'), 1],
    ['=== is of the whole string', onNames((p) => (p.first === 'GE' ? 1 : 0)), textPacket('GET', 'a'), 0],
    ['startsWith', onNames((p) => (p.first.startsWith('GE') ? 1 : 0)), textPacket('GET', 'a'), 1],
    ['length', onNames((p) => p.first.length * 10 + p.second.length), textPacket('hello', 'ab'), 52],
    ['[i]', onNames((p) => (p.first[1] === 'e' && p.first[6] !== 'e' ? 1 : 0)), textPacket('hello', ''), 1],
    [
      'bytes behind the NUL do not count',
      onNames((p) => (p.first === p.second ? 1 : 0)),
      textPacket('ab', 'ab'),
      1,
    ],
    ['a string without a NUL is cut', onNames((p) => p.second.length), textPacket('', 'abcd'), 3],
    [
      'a name keeps its string',
      xdp(() => {
        let before = texts.get(0)
        let changes = 0
        for (const i of range(4)) {
          const now = texts.get(i)
          if (now === undefined || before === undefined) return 99
          if (now !== before) changes++
          before = now
        }
        return changes
      }),
      packetOf(),
      3,
    ],
    [
      'switch on a string',
      onNames((p) => {
        switch (p.first) {
          case 'tcp':
            return 6
          case 'udp':
            return 17
          default:
            return 0
        }
      }),
      textPacket('udp', ''),
      17,
    ],
  ])('%s', (_, program, packet, result) => holds(program, packet, result))
})

const [lucky, long, none, texted] = [[7, 23], [1n, most64], [] as number[], ['one', 'two']]

describe('functions and objects', () => {
  it.each<Case>([
    [
      'a captured array includes what is in it',
      onWords((p) => (lucky.includes(p.a) ? 1 : 0) + (lucky.includes(p.b) ? 2 : 0)),
      packetOf(23, 24),
      1,
    ],
    ['bigints as well', onLongs((p) => (long.includes(p.a) ? 1 : 0)), longPacket(most64), 1],
    ['an empty one nothing', onWords((p) => (none.includes(p.a) ? 1 : 0)), packetOf(0), 0],
    [
      'and texts',
      onNames((p) => (texted.includes(p.first) ? 1 : 0) + (texted.includes(p.second) ? 2 : 0)),
      textPacket('two', 'tw'),
      1,
    ],
    [
      'a loop that never turns takes the loop over a map in it along',
      xdp((pkt: Packet) => {
        for (let i = 0; i < 0; i += 3) for (const [key] of table) table.set(key, i)
        return pkt.length
      }),
      packetOf(),
      64,
    ],
    [
      'a closure assigns variables around it, from a loop in another closure',
      xdp(() => {
        let x = 0
        const add = () => {
          x += 1
        }
        const loop = () => {
          for (let i = 0; i < 3; i++) add()
        }
        loop()
        return x
      }),
      packetOf(),
      3,
    ],
    [
      'fields of an object assigned in a loop',
      xdp((pkt: Packet) => {
        const o = { sum: 0, last: 0 }
        for (let i = 0; i < 4; i++) {
          o.sum += i * pkt.length
          o['last'] = i
        }
        return o.sum + o.last
      }),
      packetOf(),
      387,
    ],
    [
      'two variables compared in a loop',
      xdp((pkt: Packet) => {
        let low = 0
        let high = pkt.length & 63
        for (let i = 0; i < 10; i++) {
          high += 5
          low += 10
          if (low === high) return i
        }
        return 99
      }),
      packetOf(),
      99,
    ],
    [
      'loops whose ends the verifier cannot see',
      onWords((p) => {
        let turns = 0
        for (const i of range(p.a % 10)) for (let k = i % 3; k < 5; k += 1 + (p.b % 2)) turns++
        for (let n = p.a; n > 0; n = Math.trunc(n / 10)) turns += 100
        for (let n = p.b; n !== 0; n &= n - 1) turns += 10_000
        return turns
      }),
      packetOf(12345, 0b1011_0110),
      50_521,
    ],
    [
      'labels',
      xdp(() => {
        let n = 0
        outer: for (let i = 0; i < 4; i++) {
          for (let k = 0; k < 4; k++) {
            if (k === 2) continue outer
            if (i === 3) break outer
            n++
          }
        }
        return n
      }),
      packetOf(),
      6,
    ],
  ])('%s', (_, program, packet, result) => holds(program, packet, result))
})

const arrayOf4 = struct({ list: arrayOf(u32, 4) })

type Refused = readonly [rule: string, program: Program, code: string]

describe('what is refused', () => {
  it.each<Refused>([
    ['a / b on numbers', onWords((p) => p.a / 2), 'SK1010'],
    ['a divisor that may be zero', onWords((p) => Math.trunc(p.a / p.b)), 'SK1011'],
    ['a bigint divisor that may be zero', onLongs((p) => Number(p.a / p.b)), 'SK1011'],
    ['a shift count that may be too large', onLongs((p) => Number(p.a >> p.b)), 'SK1012'],
    ['a view that may be undefined', xdp((pkt: Packet) => (pkt.view(words, 0) as { a: number }).a), 'SK1013'],
    ['an int32 compared with more', onWords((p) => ((p.a & p.b) > 0x8000_0000 ? 1 : 0)), 'SK1014'],
    [
      'a reference after a set',
      xdp(() => {
        const p = pairs.get(1)
        if (p === undefined) return 0
        pairs.set(2, { x: 1, list: [0, 0, 0, 0] })
        return p.x
      }),
      'SK1050',
    ],
    [
      'a reference after a delete',
      xdp(() => {
        const p = pairs.get(1)
        if (p === undefined) return 0
        pairs.delete(1)
        return p.x
      }),
      'SK1050',
    ],
    [
      'a loop without a bound',
      xdp((pkt: Packet) => {
        let i = 0
        while (i !== pkt.length) i += 3
        return i
      }),
      'SK1040',
    ],
    ['an index that may be out of range', onList((list, i) => list[i]!), 'SK2016'],
    ['a literal that cannot fit', onNames((p) => (p.second === 'abcd' ? 1 : 0)), 'SK1051'],
    ['a number and a bigint', onLongs((p) => ((p.a as unknown as number) + 1 > 2 ? 1 : 0)), 'SK2010'],
    [
      'an object with two names whose field is assigned',
      onWords((p) => {
        const one = { x: 1 }
        const other = p.a > 3 ? one : { x: 2 }
        one.x = 5
        return other.x
      }),
      'SK2013',
    ],
  ])('%s', async (_, program, code) => {
    expect(await refusalOf(program)).toContain(code)
  })
})

function onList(fn: (list: readonly number[], i: number) => number): Program {
  return xdp((pkt: Packet) => {
    const p = pkt.view(arrayOf4, 0)
    if (p === undefined) return 0
    return fn(p.list, pkt.length)
  })
}
