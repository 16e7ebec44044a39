/** Objects and arrays: literals, typed arrays, captured tables, the methods of arrays. */
import { bytes, hash, u32 } from '../../../src/index.ts'
import { range } from '../../../src/kernel/index.ts'
import { type Constructs, filled, outers } from './shared.ts'

const hashes = hash(u32, bytes(8))
const primes = [3, 5, 9]
const settings = { deep: { most: 7 } }

export const arrays: Constructs = {
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
  'the first element that is wanted': (p) => {
    const words = [p.a, p.b, p.d]
    const big = words.find((word) => word > 1000) ?? 7
    const at = words.findIndex((word, i) => word > 2 && i > 0)
    return (big & 0xffff) * 10 + at + (primes.find((prime) => prime === p.a) ?? 1)
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
  'map and entries of a captured array': (p) => {
    let sum = 0
    for (const [i, prime] of primes.entries()) if (prime !== p.a) sum += i * prime
    return sum + primes.map((prime) => prime * p.b).reduce((x, y) => x + y, 0)
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
