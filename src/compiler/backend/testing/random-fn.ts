/**
 * Random functions in IR for the back end's tests: straight lines, diamonds, loops that end, calls that take away
 * r0…r5, memory in slots, a map value and the packet, and more values alive than there are registers. Seeded, and
 * defined for all inputs: divisors are odd, shift counts below the width.
 */
import {
  type AluOp,
  Builder,
  type CompareOp,
  Fn,
  type Slot,
  type UnaryOp,
  type Value,
} from '../../../ir/index.ts'
import type { MapSpec } from '../../../object/index.ts'
import {
  BPF_FUNC_get_prandom_u32,
  BPF_FUNC_map_lookup_elem,
  BPF_MAP_TYPE_ARRAY,
} from '../../../uapi/index.ts'
import { phi } from './bench-programs.ts'

/** Bytes of packet that the function reads. */
export const packetLength = 64
/** Bytes of the map value that it reads and writes. */
export const valueLength = 64

const aluOps: readonly AluOp[] = [
  'add',
  'add',
  'sub',
  'sub',
  'mul',
  'and',
  'or',
  'xor',
  'shl',
  'shr',
  'sar',
  'udiv',
  'umod',
  'sdiv',
  'smod',
]
const compareOps: readonly CompareOp[] = ['eq', 'ne', 'ult', 'ule', 'ugt', 'uge', 'slt', 'sle', 'sgt', 'sge']
const unaryOps: readonly UnaryOp[] = [
  'neg',
  'sext8',
  'sext16',
  'sext32',
  'zext8',
  'zext16',
  'zext32',
  'bswap16',
  'bswap32',
  'bswap64',
  'cast',
]
const constants = [
  0n,
  1n,
  -1n,
  2n,
  8n,
  63n,
  255n,
  0xffffn,
  0x7fffffffn,
  -0x80000000n,
  0x80000000n,
  0xffffffffn,
  0x123456789abcdefn,
  -(1n << 63n),
  0xfffffffffffn,
]

/** Mulberry32: a small generator of numbers in [0, 1). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export function randomFn(seed: number): Fn {
  return new Generator(seed).make()
}

class Generator {
  private readonly random: () => number
  private readonly fn = new Fn('random')
  private readonly b: Builder
  private readonly slots: Slot[] = []
  private readonly map: MapSpec = {
    name: 'values',
    type: BPF_MAP_TYPE_ARRAY,
    keySize: 4,
    valueSize: valueLength,
    maxEntries: 1,
    flags: 0,
  }
  private data!: Value
  private found!: Value
  private branches = 0

  constructor(seed: number) {
    this.random = randomOf(seed)
    this.b = new Builder(this.fn, this.fn.block())
  }

  make(): Fn {
    const { b } = this
    this.prologue()
    const pool = Array.from({ length: 3 + this.below(10) }, (_, i) =>
      b.load('num', this.data, { offset: i * 4, size: 4, space: 'packet' }),
    )
    this.statements(pool, 4 + this.below(12), 0)
    let result = pool[0]!
    for (const value of pool.slice(1)) result = b.alu(this.pick(['add', 'xor']), result, value)
    b.return(b.alu('xor', result, b.alu('shr', result, b.const(32))))
    return this.fn
  }

  private prologue(): void {
    const { b, fn } = this
    const context = b.param(0)
    const key = fn.slot(4, 4, 'key')
    b.store(b.slot(key), b.const(0), { size: 4, space: 'stack' })
    this.data = b.load('ptr', context, { offset: 76, size: 4, space: 'ctx' })
    const end = b.load('ptr', context, { offset: 80, size: 4, space: 'ctx' })
    this.leaveIf(b.compare('ugt', b.alu('add', this.data, b.const(packetLength)), end))
    const call = { helper: BPF_FUNC_map_lookup_elem, name: 'map_lookup_elem', effect: 'volatile' } as const
    this.found = b.call(call, [b.map(this.map), b.slot(key)], 'ptr')
    this.leaveIf(b.compare('eq', this.found, b.const(0)))
  }

  private leaveIf(condition: Value): void {
    const { b } = this
    const out = this.fn.block()
    const on = this.fn.block()
    b.branch(condition, out, on)
    b.block = out
    b.return(b.const(7))
    b.block = on
  }

  private below(n: number): number {
    return Math.floor(this.random() * n)
  }

  private pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!
  }

  private operand(pool: readonly Value[]): Value {
    return this.random() < 0.3 ? this.b.const(this.pick(constants)) : this.pick(pool)
  }

  private statements(pool: Value[], count: number, depth: number): void {
    for (let i = 0; i < count; i++) {
      const kind = this.random()
      if (kind < 0.1 && depth < 3 && this.branches < 8) this.diamond(pool, depth)
      else if (kind < 0.15 && depth < 2 && this.branches < 8) this.loop(pool, depth)
      else if (kind < 0.25) this.memory(pool)
      else if (kind < 0.32) this.call(pool)
      else if (kind < 0.45) this.put(pool, this.b.unary(this.pick(unaryOps), this.pick(pool)))
      else if (kind < 0.53) this.put(pool, this.b.unary('cast', this.condition(pool), 'num'))
      else this.put(pool, this.arithmetic(pool))
    }
  }

  /** Adds a value, often in the place of another, so that some die. */
  private put(pool: Value[], value: Value): void {
    if (pool.length > 16 || this.random() < 0.4) pool[this.below(pool.length)] = value
    else pool.push(value)
  }

  private arithmetic(pool: readonly Value[]): Value {
    const { b } = this
    const op = this.pick(aluOps)
    const width = this.random() < 0.3 ? 32 : 64
    const a = this.operand(pool)
    let right = this.operand(pool)
    if (/^(sh|sa)/.test(op))
      right = this.random() < 0.6 ? b.const(this.below(width)) : b.alu('and', right, b.const(width - 1))
    if (/div|mod/.test(op)) right = b.alu('or', right, b.const(1))
    return b.alu(op, a, right, 'num', width)
  }

  private condition(pool: readonly Value[]): Value {
    const { b } = this
    const bits = this.random() < 0.2
    const left = bits ? b.alu('and', this.pick(pool), this.operand(pool)) : this.operand(pool)
    const compare = bits
      ? b.compare(this.pick(['eq', 'ne']), left, b.const(0))
      : b.compare(this.pick(compareOps), left, this.operand(pool))
    if (this.random() < 0.2) compare.width = 32
    return this.random() < 0.15 ? b.unary('not', compare) : compare
  }

  private diamond(pool: Value[], depth: number): void {
    const { b, fn } = this
    this.branches++
    const [then, otherwise, join] = [fn.block(), fn.block(), fn.block()]
    const oneArmed = this.random() < 0.4
    b.branch(this.condition(pool), then, oneArmed ? join : otherwise)
    const sides: Value[][] = []
    if (oneArmed) {
      sides.push([...pool])
      fn.blocks.splice(fn.blocks.indexOf(otherwise), 1)
    }
    for (const side of oneArmed ? [then] : [then, otherwise]) {
      b.block = side
      const inner = [...pool]
      this.statements(inner, 1 + this.below(4), depth + 1)
      sides.push(inner)
      b.jump(join)
    }
    b.block = join
    for (let i = 0; i < pool.length; i++) {
      const values = sides.map((side) => side[i]!)
      if (values.some((value) => value !== values[0])) pool[i] = phi(fn, join, 'num', ...values)
    }
    const extra = sides.map((side) => side.at(-1)!)
    if (this.random() < 0.5) this.put(pool, phi(fn, join, 'num', ...extra))
  }

  private loop(pool: Value[], depth: number): void {
    const { b, fn } = this
    this.branches += 2
    const header = fn.block()
    const body = fn.block()
    const after = fn.block()
    const zero = b.const(0)
    b.jump(header)
    b.block = header
    const i = phi(fn, header, 'num', zero)
    const carried = pool.map((value) => (this.random() < 0.4 ? phi(fn, header, 'num', value) : value))
    b.branch(b.compare('ult', i, b.const(1 + this.below(4))), body, after)
    b.block = body
    const inner = [...carried]
    this.statements(inner, 1 + this.below(5), depth + 1)
    const phis = header.phis.slice(1)
    // Exchanging carried values makes parallel copies that cannot be ordered.
    const next = phis.map((each) => inner[carried.indexOf(each)]!)
    if (this.random() < 0.5) next.push(next.shift() ?? i)
    for (const [k, each] of phis.entries()) each.args.push(next[k]!)
    i.args.push(b.alu('add', i, b.const(1)))
    b.jump(header)
    b.block = after
    for (const [k, value] of carried.entries()) pool[k] = value
  }

  private memory(pool: Value[]): void {
    const { b, fn } = this
    const kind = this.random()
    if (kind < 0.25) {
      this.put(pool, this.packetLoad())
      return
    }
    const inMap = kind < 0.6
    if (!inMap && (this.slots.length === 0 || this.random() < 0.3)) {
      const slot = fn.slot(16, 8, `slot ${this.slots.length}`)
      b.store(b.slot(slot), b.const(0), { size: 8, space: 'stack' })
      b.store(b.slot(slot), this.operand(pool), { offset: 8, size: 8, space: 'stack' })
      this.put(pool, b.load('num', b.slot(slot), { offset: 4, size: 4, space: 'stack' }))
      // Slots made on one way only are not initialised on the other.
      if (this.branches === 0) this.slots.push(slot)
      return
    }
    const size = this.pick([1, 2, 4, 8] as const)
    const offset = this.below(16 / size) * size
    const base = inMap ? b.alu('add', this.found, b.const(8 * this.below(4))) : b.slot(this.pick(this.slots))
    const access = { offset, size, space: inMap ? ('map' as const) : ('stack' as const) }
    const action = this.random()
    if (action < 0.4) b.store(base, this.operand(pool), access)
    else if (action < 0.7) this.put(pool, b.load('num', base, { ...access, signed: this.random() < 0.4 }))
    else if (size >= 4) {
      const op = this.pick(['add', 'and', 'or', 'xor', 'xchg'] as const)
      const fetch = op === 'xchg' || this.random() < 0.5
      const operand = this.operand(pool)
      const old = b.atomic(op, base, operand, access, fetch ? operand.type : undefined)
      if (fetch) this.put(pool, size === 8 ? old : b.unary('zext32', old))
    }
  }

  private packetLoad(): Value {
    const size = this.pick([1, 2, 4, 8] as const)
    const offset = this.below(packetLength / size) * size
    return this.b.load('num', this.data, { offset, size, signed: this.random() < 0.4, space: 'packet' })
  }

  private call(pool: Value[]): void {
    const { b } = this
    const helper = { helper: BPF_FUNC_get_prandom_u32, name: 'get_prandom_u32', effect: 'volatile' } as const
    const result = b.call(helper, [], 'num')
    this.put(pool, b.alu('and', result, b.const(0)))
  }
}
