/**
 * One small kernel function for each construct of the language, by the chapters of docs/language.md. Each gets the
 * first words of a packet; what it returns must be the same in the kernel and as plain JavaScript. Long: it is one
 * table.
 */
import {
  arrayOf,
  be16,
  be32,
  be64,
  bool,
  bytes,
  hash,
  type Infer,
  i8,
  i16,
  i32,
  i64,
  type Packet,
  str,
  struct,
  u8,
  u16,
  u32,
  u64,
  union,
} from '../../src/index.ts'
import { range } from '../../src/kernel/index.ts'

const words = struct({ a: u32, b: u32, c: i32, d: u32 })
export type Words = Infer<typeof words>
export { words }

const longs = struct({ a: u64, b: u64, c: i64, d: i64 })
const network = struct({ a: be16, b: be32, c: be64, d: u16 })
const narrow = struct({ s: i8, q: u8, t: i16 })
const inner = struct({ x: u32, y: be16, name: str(8) })
const outer = struct({
  i: inner,
  n: u64,
  list: arrayOf(inner, 3),
  nums: arrayOf(u32, 4),
  b: be32,
  flag: bool,
})
const address = union({ v4: be32, v6: arrayOf(u32, 4), raw: bytes(16) })
const peer = struct({ kind: u32, address })
const option = struct({ kind: u8, length: u8 })

const named = struct({ first: str(16), second: str(8), n: u32 })

const titles = hash(u32, str(11))
const outers = hash(u32, outer)
const peers = hash(u32, peer)
const addresses = hash(u32, address)
const ports = hash(be32, be64)
const flows = hash(struct({ from: be16, to: be16, device: u32 }), u64)
const lists = hash(u32, arrayOf(u32, 8))
const pairs = hash(u32, longs)
const hashes = hash(u32, bytes(8))

const primes = [3, 5, 9]
const settings = { deep: { most: 7 } }

const one = { x: 1, y: 2, name: 'a' }
const filled = (b: number): Infer<typeof outer> => ({
  i: { x: 1, y: b & 0xff, name: 'ab' },
  n: 5n,
  list: [one, { x: 3, y: 4, name: 'b' }, { x: 5, y: 6, name: 'c' }],
  nums: [1, 2, 3, 4],
  b,
  flag: true,
})

/** A construct: what it is called, and a function that uses it. */
export type Constructs = Readonly<Record<string, (p: Words, pkt: Packet) => number>>

/** A function that TypeScript's checker or the linter would not have. */
const javascript = (text: string) => new Function(`return ${text}`)() as Constructs[string]

const types: Constructs = {
  'network order in a packet, read': (_, pkt) => {
    const v = pkt.view(network, 0)
    return v ? v.a + v.b + Number(v.c & 0xffn) : 0
  },
  'network order in a packet, written': (_, pkt) => {
    const v = pkt.view(network, 0)
    if (!v) return 0
    v.a = 0x1234
    v.b += 1
    v.c = 5n
    v.c |= 8n
    return v.a + Number(v.c) + v.b
  },
  'network order in a map': (p) => {
    ports.set(p.a, 0x11_2233_4455n)
    ports.set(p.b, BigInt(p.d))
    return Number((ports.get(p.a) ?? 1n) & 0xffffn)
  },
  'network order in a key': (p) => {
    flows.add({ from: p.a & 0xffff, to: 80, device: 1 }, 2n)
    return Number(flows.get({ from: p.a & 0xffff, to: 80, device: 1 }) ?? 0n)
  },
  'structs in structs': (p) => {
    outers.set(1, filled(p.b))
    const o = outers.get(1)
    if (!o) return 1
    o.i.y += 3
    o.list[1]!.x = 9
    o.b += 2
    return o.i.y + o.list[1]!.x + o.nums[2]! + o.b + (o.flag ? 1000 : 0)
  },
  'a reference to a part': (p) => {
    outers.set(1, filled(p.b))
    const o = outers.get(1)
    if (!o) return 1
    const { i, nums } = o
    i.x = 12
    o.i.x += 1
    nums[p.a & 3] = 40
    return i.x + o.nums[p.a & 3]! + nums.length
  },
  'a struct assigned whole': (p) => {
    outers.set(1, filled(p.b))
    const o = outers.get(1)
    if (!o) return 1
    o.i = { x: p.a, y: 2, name: 'zz' }
    o.list[2] = o.i
    o.list[0] = o.list[2]
    return o.list[0].x + o.list[0].y
  },
  'an array of structs, at any index': (p) => {
    outers.set(1, filled(p.b))
    const o = outers.get(1)
    if (!o) return 1
    const k = p.a % 3
    o.list[k]!.x = 77
    return o.list[k]!.x + o.list[(k + 1) % 3]!.x
  },
  'an array as the value of a map': (p) => {
    lists.set(1, [1, 2, 3, 4, 5, 6, 7, 8])
    const row = lists.get(1)
    if (!row) return 1
    row[p.a & 7]! += 5
    row[p.b & 7]!++
    let sum = 0
    for (const x of row) sum += x
    return sum
  },
  'a union, one member or another': (p) => {
    peers.set(1, { kind: 4, address: { v4: p.a } })
    peers.set(2, { kind: 6, address: { v6: [p.a, p.b, 3, 4] } })
    const [first, second] = [peers.get(1), peers.get(2)]
    if (!first || !second) return 1
    return first.address.v4! + first.kind + second.address.v6![1]! + second.address.raw![0]!
  },
  'a member of a union assigned': (p) => {
    peers.set(1, { kind: 6, address: { v6: [p.a, p.b, 3, 4] } })
    const there = peers.get(1)
    if (!there) return 1
    there.address.v4 = 5
    there.address.v6![2] = 7
    return there.address.v6![0]! + there.address.v6![2]!
  },
  'a union assigned whole': (p) => {
    peers.set(1, { kind: 6, address: { v6: [p.a, p.b, 3, 4] } })
    const there = peers.get(1)
    if (!there) return 1
    there.address = { v4: 5 }
    return there.address.v6![0]! + there.address.v6![2]! + there.address.raw![3]!
  },
  'a union as the value of a map': (p) => {
    addresses.set(1, { v4: p.a })
    return addresses.get(1)?.v6?.[0] ?? 1
  },
  'elements of bytes': (p) => {
    addresses.set(1, { v6: [1, 2, 3, 4] })
    const there = addresses.get(1)
    if (!there?.raw) return 1
    there.raw[3] = 300
    there.raw[p.a & 15]! += 5
    return there.raw[3]! + there.raw[p.a & 15]!
  },
  'stores wrap': (p, pkt) => {
    const v = pkt.view(narrow, 0)
    if (!v) return 0
    v.s = p.a
    v.t = p.b
    return v.s + v.t + 70_000
  },
}

const numbers: Constructs = {
  'Math.min and Math.max': (p) => Math.min(p.a, p.b, 9) + Math.max(p.c, 3),
  'Math.abs and Math.sign': (p) => Math.abs(p.c) + Math.sign(p.c) + Math.sign(p.a) + 5,
  'Math.imul and Math.clz32': (p) => ((Math.imul(p.a, p.b) >>> 0) % 1000) + Math.clz32(p.a),
  'Math.trunc(a / b)': (p) => Math.trunc(p.c / 3) + Math.trunc(p.a / ((p.b & 7) + 1)) + 1000,
  'Math.floor(a / b)': (p) => Math.floor(p.c / 3) + Math.floor(p.a / -7) + 1_000_000_000,
  'Math.ceil(a / b)': (p) => Math.ceil(p.c / 3) + Math.ceil(p.a / 7) + 1000,
  'x ** n': (p) => (p.a & 3) ** 2 + 2 ** 5 + (p.b & 7) ** 3,
  'BigInt() and Number()': (p) => Number(BigInt(p.a) << 3n) + Number(BigInt(p.a > 2)) + Number(p.b > 1),
  'BigInt.asUintN': (p) =>
    Number(BigInt.asUintN(12, BigInt(p.a)) + BigInt.asUintN(1, 5n) + BigInt.asUintN(33, BigInt(p.b) << 4n)),
  'BigInt.asIntN': (p) =>
    Number(BigInt.asIntN(12, BigInt(p.a)) + BigInt.asIntN(1, BigInt(p.b)) + BigInt.asIntN(63, -3n)) + 10_000,
  'BigInt.asIntN of no bits': (p) => Number(BigInt.asIntN(0, BigInt(p.a)) + BigInt.asUintN(0, BigInt(p.a))),
  'Number.MAX_SAFE_INTEGER': (p) => (p.a < Number.MAX_SAFE_INTEGER && Number.isInteger(p.a) ? 1 : 0),
  '+ of a boolean': (p) => +(p.a > 3) + +p.b,
  typeof: (p) => (typeof p.a === 'number' ? (typeof 1n === 'bigint' ? 1 : 2) : 3),
  'the bits of numbers': (p) => (((p.a << 4) >>> 0) % 1000) + (p.c >> 2) + 500,
  'bigints of both signs': (_, pkt) => {
    const l = pkt.view(longs, 0)
    if (!l) return 0
    return l.c > l.a ? 1 : l.a - l.b > 5n ? 2 : 3
  },
}

const patterns: Constructs = {
  'fields of a struct': ({ a, b: bb, d = 3 }) => a + bb + d,
  'the rest of an object': (p) => {
    const { a, ...rest } = { a: p.a, b: 2, c: 3 }
    return rest.b + rest.c + a
  },
  'the rest of a struct': (p) => {
    const { a, ...rest } = p
    return rest.b + a
  },
  'elements, some of them left out': (p) => {
    const [a, , c = 7] = [p.a, 2, p.b]
    return a + c
  },
  'the rest of an array': (p) => {
    const [a, ...rest] = [p.a, 2, p.b]
    return a! + rest[1]! + rest.length
  },
  'patterns in patterns': (p) => {
    const {
      i: { x },
      list: [first, { x: y }],
    } = { i: { x: p.a }, list: [1, { x: p.b }] as const }
    return x + y + first
  },
  'a default': (p) => {
    const o: { a: number; z?: number } = { a: p.a }
    const { a, z = 4 } = o
    return a + z
  },
  'a computed name': (p) => {
    const name = 'a'
    const { [name]: v, b: w } = p
    return v + w
  },
  'two variables exchanged': (p) => {
    let a = 1
    let b = p.a
    ;[a, b] = [b, a]
    return a * 3 + b
  },
  'fields assigned to variables': (p) => {
    let a = 0
    let b = 0
    ;({ a, b } = p)
    return a + b
  },
  'parts assigned to fields': (p) => {
    const o = { x: 0, y: 0 }
    ;[o.x, o.y] = [p.a, p.b]
    return o.x + o.y
  },
  'fields exchanged': (p) => {
    outers.set(1, filled(p.b))
    const o = outers.get(1)
    if (!o) return 1
    ;[o.i, o.nums[0], o.nums[3]] = [{ x: o.nums[3]!, y: 1, name: 'x' }, o.nums[3]!, o.i.x]
    return o.i.x * 100 + o.nums[0]! * 10 + o.nums[3]!
  },
  'parameters taken apart': (p) => {
    const f = ({ a, b }: { a: number; b: number }, [c, d = 2]: number[]) => a + b + c! + d
    return f({ a: 1, b: p.a }, [p.b]) + f(p, [1, 1])
  },
  'parameters with defaults': (p) => {
    const f = (x: number, y = 3) => x + y
    return f(p.a) + f(p.a, 1)
  },
  'the rest of the parameters': (p) => {
    const f = (...all: number[]) => {
      let sum = 0
      for (const x of all) sum += x
      return sum
    }
    return f(p.a, p.b, 3)
  },
  'arguments spread': (p) => {
    const f = (a: number, b: number) => a * 2 + b
    const both = [p.a, 3] as const
    return f(...both)
  },
  'arrays and objects spread': (p) => {
    const list = [...[p.a, 3], 4]
    const o = { ...{ a: 1, b: p.a }, a: 7 }
    return list[1]! + list[2]! + o.a + o.b
  },
  'patterns in a loop': (p) => {
    let sum = 0
    for (const [a, b] of [
      [1, 2],
      [3, p.a],
    ] as const)
      sum += a * b
    for (const { x, y } of [{ x: 1, y: p.a }]) sum += x * y
    return sum
  },
  'patterns in a loop over a map': (p) => {
    pairs.set(1, { a: 1n, b: BigInt(p.a), c: 3n, d: 4n })
    let sum = 0n
    for (const [key, { a, b }] of pairs) sum += a + b + BigInt(key)
    return Number(sum)
  },
  'a loop that assigns a variable': (p) => {
    let x = 0
    let sum = 0
    for (x of [1, 2, p.a]) sum += x
    return sum + x
  },
  // What the checker and the linter refuse, kernel code has nevertheless: transpilers write it.
  'var, from the start of the function': javascript(`(p) => {
    if (p.a > 1) var x = 5
    return x ?? 1
  }`),
}

const arrays: Constructs = {
  'a literal, at any index': (p) => {
    const a = [1, 2, 3, p.a]
    return a[p.b & 3]!
  },
  'a literal, its elements assigned': (p) => {
    const a = [0, 0, 0, 0]
    a[p.b & 3] = 5
    a[1]! += 2
    return a[0]! + a[1]! * 10 + a[2]! * 100 + a[3]! * 1000
  },
  'a literal filled by a loop': (p) => {
    const a = [0, 0, 0, 0, 0, 0, 0, 0]
    for (let i = 0; i < 8; i++) a[i] = i * p.a
    let sum = 0
    for (const x of a) sum = (sum + x) & 0xffff
    return sum
  },
  'a literal made anew in each turn': (p) => {
    let sum = 0
    for (const i of range(4)) {
      const a = [i, 0, 0]
      a[p.a % 3]! += 10
      for (const x of a) sum = sum * 3 + x
    }
    return sum
  },
  'a literal handed to a function': (p) => {
    const set = (list: number[], i: number) => {
      list[i & 1] = p.b
    }
    const a = [1, 2]
    set(a, p.a)
    return a[0]! * 2 + a[1]!
  },
  booleans: (p) => {
    const seen = [false, false, false, false]
    seen[p.a & 3] = true
    seen[p.b & 3] = true
    let count = 0
    for (const each of seen) if (each) count++
    return count
  },
  'a typed array': (p) => {
    const a = new Uint8Array(8)
    a[p.a & 7] = p.b
    a[(p.a + 1) & 7] = 300
    let sum = 0
    for (const [i, x] of a.entries()) sum += i * x
    return sum
  },
  'a typed array of bigints': (p) => {
    const a = new BigInt64Array([1n, BigInt(p.a), 3n])
    a[p.b % 3]! -= 5n
    return Number(a[0]! + a[1]! + a[2]!) + 10
  },
  'a typed array put into a map': (p) => {
    const a = new Uint8Array(8)
    for (const i of range(8)) a[i] = p.a + i
    hashes.set(1, a)
    return hashes.get(1)?.[5] ?? 0
  },
  'a captured table': (p) => primes[p.a % 3]! + settings.deep.most,
  'includes and indexOf': (p) =>
    (primes.includes(p.a) ? 1 : 2) + primes.indexOf(p.a) + ([1, p.b, 7].includes(p.a) ? 10 : 20) + 1,
  'some and every': (p) =>
    (primes.some((x) => x === p.a) ? 1 : 2) + ([p.a, p.b].every((x, i) => x > i) ? 10 : 20),
  'map, forEach and reduce': (p) => {
    let sum = 0
    ;[1, p.a]
      .map((x) => x + 1)
      .forEach((x, i) => {
        sum += x * (i + 1)
      })
    return sum + [1, p.b].reduce((x, y) => x + y, 0)
  },
  'entries of an array in a struct': (p) => {
    outers.set(1, filled(p.b))
    const o = outers.get(1)
    if (!o) return 1
    let sum = 0
    for (const [i, x] of o.nums.entries()) sum += x * i
    return sum
  },
}

const strings: Constructs = {
  'compared with a literal, and with another': (_, pkt) => {
    const n = pkt.view(named, 0)
    if (!n) return 0
    return n.first === 'hello' ? 1 : n.first === n.second ? 2 : 3
  },
  startsWith: (_, pkt) => {
    const n = pkt.view(named, 0)
    if (!n) return 0
    return (n.first.startsWith('he') ? 1 : 2) + ('hello'.startsWith('he') ? 10 : 20)
  },
  'startsWith another': (_, pkt) => {
    const n = pkt.view(named, 0)
    if (!n) return 0
    return (n.first.startsWith(n.second) ? 1 : 2) + (n.second.startsWith(n.first) ? 10 : 20)
  },
  'endsWith and includes': (_, pkt) => {
    const n = pkt.view(named, 0)
    if (!n) return 0
    return (
      (n.first.endsWith('lo') ? 1 : 2) +
      (n.first.includes('l') ? 10 : 20) +
      (n.second.endsWith('') ? 100 : 200)
    )
  },
  '.length': (_, pkt) => {
    const n = pkt.view(named, 0)
    return n ? n.first.length * 16 + n.second.length : 0
  },
  '.length of other sizes': (p) => {
    titles.set(1, p.a > 4 ? 'x' : 'abcdefghi')
    return titles.get(1)?.length ?? 0
  },
  'a character at a constant': (_, pkt) => {
    const n = pkt.view(named, 0)
    if (!n) return 0
    return (
      (n.first[1] === 'e' ? 1 : 2) +
      (n.first[9] === undefined ? 10 : 20) +
      (n.first.at(0) === 'h' ? 100 : 200)
    )
  },
  'a character at any index': (_, pkt) => {
    const n = pkt.view(named, 0)
    if (!n) return 0
    const { first } = n
    let count = 0
    for (let i = 0; i < first.length; i++) if (first[i] === 'l') count++
    return count * 10 + (first[n.n & 7] === 'e' ? 1 : 2)
  },
  'characters compared': (_, pkt) => {
    const n = pkt.view(named, 0)
    if (!n) return 0
    let lower = 0
    for (const c of n.first) if (c >= 'a' && c <= 'z') lower++
    return lower
  },
  'for … of': (_, pkt) => {
    const n = pkt.view(named, 0)
    if (!n) return 0
    let count = 0
    for (const c of n.first) {
      if (c === 'h') continue
      if (c === 'o') break
      count++
    }
    for (const c of 'hello') if (c === 'l') count += 100
    return count
  },
  'codes of characters': (_, pkt) => {
    const n = pkt.view(named, 0)
    if (!n) return 0
    const { first } = n
    let hash = 7
    for (let i = 0; i < first.length; i++) hash = (hash * 31 + (first.charCodeAt(i) & 0xff)) & 0xffff
    for (const c of first) hash = (hash * 31 + (c.charCodeAt(0) & 0xff)) & 0xffff
    return hash + ((first.codePointAt(3) ?? 7) & 0xff) + (first.length > 2 ? first.charCodeAt(2) & 0xff : 1)
  },
  'one literal or another': (p) => {
    let name = 'small'
    if (p.a > 3) name = 'large'
    const other = p.b > 5 ? 'large' : ''
    return (
      (name === 'large' ? 1 : 2) +
      (name === other ? 10 : 20) +
      name.length +
      other.length * 100 +
      (other ? 1000 : 0)
    )
  },
  'one literal or another, in a loop': (p) => {
    let state = 'start'
    let turns = 0
    for (const i of range(6)) {
      if (state === 'start') state = 'middle'
      else if (state === 'middle' && i > (p.a & 3)) state = 'end'
      if (state === 'end') turns++
    }
    return turns
  },
  'one literal or another, stored': (p) => {
    titles.set(2, p.a > 4 ? 'ab' : p.a > 1 ? 'abc' : 'abcd')
    const title = titles.get(2)
    return title === 'abc' ? 1 : (title?.length ?? 9)
  },
  'switch of a string, and of a character': (_, pkt) => {
    const n = pkt.view(named, 0)
    if (!n) return 0
    switch (n.second) {
      case 'GET':
        return 1
      case 'POST':
        return 2
    }
    switch (n.first[0]) {
      case 'h':
        return 3
      default:
        return 4
    }
  },
  'templates of what is known': (p) => {
    const prefix = 'ab'
    return `${prefix}${5 + 1}`.length + (`${prefix}c` === 'abc' ? 10 : 20) + (p.a & 1)
  },
}

const flow: Constructs = {
  '?. and ??': (p) => {
    outers.set(1, filled(p.b))
    return (outers.get(9)?.i.x ?? 7) + (outers.get(1)?.list[0]?.x ?? 2)
  },
  '&&=, ||=, ??=': (p) => {
    let a = p.a
    a &&= 5
    let b = 0
    b ||= p.b
    let c: number | undefined
    if (p.a > 3) c = 6
    c ??= p.d
    return a + b + c
  },
  'the same of fields': (p) => {
    outers.set(1, filled(p.b))
    const o = outers.get(1)
    if (!o) return 1
    o.n ||= 5n
    o.n &&= 6n
    o.flag ||= true
    return Number(o.n) + (o.flag ? 1 : 0)
  },
  'switch, falling through': javascript(`(p) => {
    let s = 0
    switch (p.a & 7) {
      case 0:
        s = 1
      case 1:
        s += 2
        break
      default:
        s = 9
      case 3:
        s += 4
    }
    return s
  }`),
  'switch of a bigint, and of true': (p) => {
    switch (BigInt(p.a)) {
      case 1n:
        return 1
      case 5n:
        return 2
    }
    switch (true) {
      case p.b > 5:
        return 3
      default:
        return 4
    }
  },
  labels: (p) => {
    let s = 0
    rows: for (const i of range(4)) {
      for (const j of range(4)) {
        if (j === (p.a & 3)) continue rows
        if (i === 3) break rows
        s += j
      }
    }
    return s
  },
  'a block with a label, and the comma': javascript(`(p) => {
    let a = p.a & 1
    let b = 1
    for (let i = 0, j = 10; i < j; i++, j--) a += i
    block: {
      if (p.a > 3) break block
      a += 100
    }
    return b++, a + b
  }`),
  'do … while': (p) => {
    let i = 0
    const n = p.a & 15
    do {
      i++
    } while (i < n)
    return i
  },
  'while, down to zero': (p) => {
    let n = p.a & 63
    let s = 0
    while (n > 0) {
      s += n
      n--
    }
    return s
  },
  'while, by shifts and divisions': (p) => {
    let s = 0
    for (let n = p.a; n !== 0; n >>>= 1) s += n & 1
    for (let n = BigInt(p.b); n > 0n; n >>= 1n) s += 2
    for (let n = p.d; n > 0; n = Math.trunc(n / 10)) s += 100
    return s
  },
  'for, by all kinds of steps': (p) => {
    let s = 0
    for (let i = 0; i < 32; i += 3) s += i
    for (let i = 31; i >= 0; i -= 4) s += i
    for (let i = 1; i < 1000; i *= 2) s += i
    for (let i = 1; i <= 4096; i <<= 2) s += i
    for (let i = 0; i < 40; i += 1 + (p.a & 3)) s += i
    for (let i = 0n; i < 10n; i++) s += Number(i)
    for (let i = 0; i !== 8; i++) s += i
    return s
  },
  'for, with two conditions': (p) => {
    let s = 0
    for (let i = 0; i < p.a && i < 16; i++) s += i
    for (let i = 0; ; i++) {
      if (i > 9) break
      s += i
    }
    return s
  },
  'options at a moving offset': (_, pkt) => {
    let offset = 4
    for (const _turn of range(10)) {
      const each = pkt.view(option, offset)
      if (!each || each.kind === 0) break
      if (each.kind === 1) {
        offset += 1
        continue
      }
      if (each.kind === 2) return 100 + each.length
      if (each.length < 2) return 3
      offset += each.length
    }
    return offset
  },
  'the same, as long as the headers go': (_, pkt) => {
    let s = 0
    for (let offset = 4; offset < 40; ) {
      const each = pkt.view(option, offset)
      if (!each) return 0
      s += each.kind
      offset += Math.max(each.length, 2)
    }
    return s & 0xffff
  },
  'inner functions': (p) => {
    let s = 0
    const add = (x: number) => {
      s += x
    }
    add(p.a)
    add(2)
    function twice(x: number): number {
      return x * 2
    }
    return twice(s)
  },
  'methods of objects': (p) => {
    const o = {
      f: (x: number) => x + 1,
      g(x: number) {
        return x * 2
      },
    }
    return o.g(o.f(p.a))
  },
}

/** All constructs, by chapter. */
export const constructs: Readonly<Record<string, Constructs>> = {
  types,
  numbers,
  patterns,
  arrays,
  strings,
  flow,
}
