/** Damaged BTF: whatever is done to the bytes, every question is answered or refused with a FormatError, and soon. */
import { expect, it } from 'vitest'
import { FormatError } from '../error/index.ts'
import { printType } from './print-c.ts'
import { type Btf, readBtf } from './read.ts'
import { rawTracepoint, rawTracepointNames } from './tracepoint.ts'
import { BtfBuilder } from './write.ts'

/** Small, and with every kind that refers to another. */
function small(): Uint8Array {
  const b = new BtfBuilder()
  const int = b.int('int', 4, 'signed')
  const node = b.reserve()
  const anonymous = b.union('', 8, [
    { name: 'i', typeId: int, bitOffset: 0 },
    { name: 'next', typeId: b.ptr(node), bitOffset: 0 },
  ])
  const members = [
    { name: '', typeId: anonymous, bitOffset: 0, bitSize: 0 },
    {
      name: 'cells',
      typeId: b.array(b.typedef('cell_t', b.qualify('const', int)), 4),
      bitOffset: 64,
      bitSize: 0,
    },
  ]
  b.define(node, { kind: 'struct', name: 'node', size: 24, members })
  const proto = b.funcProto(0, [
    { name: '__data', typeId: b.ptr() },
    { name: 'n', typeId: b.ptr(node) },
  ])
  b.typedef('btf_trace_tick', b.ptr(proto))
  b.func('__traceiter_tick', proto, 'static')
  b.enum('e', [{ name: 'A', value: -1 }])
  b.enum64('e64', [{ name: 'B', value: 1n }])
  b.fwd('elsewhere')
  b.declTag('tag', node, 1)
  b.ptr(b.typeTag('user', b.qualify('volatile', int)))
  b.datasec('.bss', 4, [{ typeId: b.var('v', int), offset: 0, size: 4 }])
  return b.build()
}

/** Asks everything; each question may be refused. True where the BTF as a whole was not. */
function interrogate(bytes: Uint8Array): boolean {
  const attempt = (question: () => unknown) => {
    try {
      return question()
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      return undefined
    }
  }
  const btf = attempt(() => readBtf(bytes)) as Btf | undefined
  if (!btf) return false
  for (let id = 0; id < btf.count; id++) {
    attempt(() => btf.type(id))
    attempt(() => btf.nameOf(id))
    attempt(() => btf.resolve(id))
    attempt(() => btf.sizeOf(id))
    attempt(() => btf.memberNames(id))
    attempt(() => btf.member(id, 'next'))
    attempt(() => btf.member(id, 'cells.next.i'))
    attempt(() => printType(btf, id))
  }
  attempt(() => btf.findAll('node'))
  attempt(() => btf.funcParams('__traceiter_tick'))
  attempt(() => [...rawTracepointNames(btf)])
  attempt(() => rawTracepoint(btf, 'tick'))
  return true
}

function random(seed: number): (below: number) => number {
  return (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
}

it('survives 20 000 mutations, and being cut anywhere', () => {
  const good = small()
  for (let length = 0; length < good.length; length++) interrogate(good.subarray(0, length))
  const next = random(42)
  const view = new DataView(new ArrayBuffer(4))
  let read = 0
  for (let round = 0; round < 20_000; round++) {
    const bytes = good.slice()
    for (let changes = 1 + next(4); changes > 0; changes--) {
      // Whole words are changed to small numbers too: those are ids, and make circles.
      if (next(2) === 0) bytes[next(bytes.length)] = next(256)
      else {
        view.setUint32(0, next(24), true)
        bytes.set(new Uint8Array(view.buffer), next(bytes.length >> 2) * 4)
      }
    }
    if (interrogate(bytes)) read++
  }
  // Most mutations must get past the header, or nothing behind it would be tried.
  expect(read).toBeGreaterThan(10_000)
})

it('refuses circles of typedefs, arrays, pointers, prototypes and anonymous structs', () => {
  const b = new BtfBuilder()
  const [typedef, array, pointer, proto, struct, wide] = Array.from({ length: 6 }, () => b.reserve()) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  b.define(typedef, { kind: 'typedef', name: 'round', typeId: b.qualify('const', typedef) })
  b.define(array, { kind: 'array', typeId: array, indexTypeId: 0, length: 1000 })
  b.define(pointer, { kind: 'ptr', typeId: pointer })
  const params = Array.from({ length: 10 }, () => ({ name: 'p', typeId: proto }))
  b.define(proto, { kind: 'funcProto', returnTypeId: 0, params, variadic: false })
  const inside = { name: '', typeId: struct, bitOffset: 0, bitSize: 0 }
  b.define(struct, { kind: 'struct', name: '', size: 8, members: Array(10).fill(inside) })
  let next = b.int('int', 4)
  for (let depth = 0; depth < 30; depth++) {
    const member = { name: '', typeId: next, bitOffset: 0 }
    next = b.struct('', 8, [member, member, member])
  }
  b.define(wide, { kind: 'struct', name: 'wide', size: 8, members: [{ ...inside, typeId: next }] })
  const btf = readBtf(b.build())
  expect(() => btf.resolve(typedef)).toThrow(FormatError)
  for (const id of [typedef, array]) expect(() => btf.sizeOf(id)).toThrow(FormatError)
  for (const id of [array, pointer, proto, struct, wide])
    expect(() => printType(btf, id)).toThrow(FormatError)
  for (const id of [struct, wide]) {
    expect(btf.member(id, 'x')).toBeUndefined()
    expect(btf.memberNames(id)).toEqual([])
  }
})
