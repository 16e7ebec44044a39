/** Choices and loops: `switch`, labels, steps of every kind, functions within functions. */
import { struct, u8 } from '../../../src/index.ts'
import { range } from '../../../src/kernel/index.ts'
import { type Constructs, filled, javascript, outers } from './shared.ts'

const option = struct({ kind: u8, length: u8 })

export const flow: Constructs = {
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
