/** Numbers: both kinds, and what there is of `Math`. */
import { type Constructs, longs } from './shared.ts'

export const numbers: Constructs = {
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
  'typeof of a counter': (p) => {
    let sum = 0
    for (let i = 0; i < 5; i += 3) if (p.a !== i) sum += typeof i === 'number' ? i + 1 : 100
    return sum
  },
  typeof: (p) => (typeof p.a === 'number' ? (typeof 1n === 'bigint' ? 1 : 2) : 3),
  'the bits of numbers': (p) => (((p.a << 4) >>> 0) % 1000) + (p.c >> 2) + 500,
  'bigints of both signs': (_, pkt) => {
    const l = pkt.view(longs, 0)
    if (!l) return 0
    return l.c > l.a ? 1 : l.a - l.b > 5n ? 2 : 3
  },
}
