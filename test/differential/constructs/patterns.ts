/** Variables and patterns: destructuring, rests, defaults, spread, assignments of every form. */
import { hash, u32 } from '../../../src/index.ts'
import { type Constructs, filled, javascript, longs, outers } from './shared.ts'

const pairs = hash(u32, longs)

export const patterns: Constructs = {
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
