/**
 * Random functions for fuzzing the passes: structured control flow (branches, counted loops), arithmetic of all
 * kinds, a few stack slots, context loads and calls. The same seed gives the same function, so that one copy can be
 * optimised and the other kept.
 */
import {
  type AluOp,
  type Block,
  Builder,
  type CallInfo,
  type CompareOp,
  Fn,
  type IrType,
  type Slot,
  type UnaryOp,
  type Value,
} from '../../../ir/index.ts'

/** Numbers in [0, 1), the same for the same seed (Tommy Ettinger's mulberry32). */
export function randomSource(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const interesting = [
  0n,
  1n,
  2n,
  3n,
  7n,
  8n,
  10n,
  31n,
  32n,
  63n,
  64n,
  255n,
  256n,
  0xffffn,
  0x7fff_ffffn,
  0x8000_0000n,
  0xffff_ffffn,
  1n << 32n,
  1n << 62n,
  -1n,
  -2n,
  -8n,
  -0x8000_0000n,
  -(1n << 63n),
]

/** A word that is likely to sit at some edge. */
export function randomWord(random: () => number): bigint {
  const some = interesting[Math.floor(random() * interesting.length)]!
  if (random() < 0.7) return some
  return BigInt.asIntN(64, some + BigInt(Math.floor(random() * 1000) - 500))
}

const alus: AluOp[] = ['add', 'sub', 'mul', 'and', 'or', 'xor', 'add', 'sub', 'and']
const divisions: AluOp[] = ['udiv', 'sdiv', 'umod', 'smod']
const shifts: AluOp[] = ['shl', 'shr', 'sar']
const unaries: UnaryOp[] = [
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
  'sext32',
  'zext32',
]
const compares: CompareOp[] = ['eq', 'ne', 'ult', 'ule', 'ugt', 'uge', 'slt', 'sle', 'sgt', 'sge']

const clock: CallInfo = { helper: 5, name: 'clock', effect: 'write' }
const identity: CallInfo = { helper: 14, name: 'identity', effect: 'const' }

/** A function of three parameters and a 64-byte context (parameter 3). */
export function randomFn(seed: number): Fn {
  return new Generator(seed).fn
}

class Generator {
  readonly fn: Fn
  private readonly random: () => number
  private readonly b: Builder
  private readonly slots: Slot[] = []
  private vars: Value[]
  private bools: Value[] = []
  private readonly ctx: Value
  private budget = 30

  constructor(seed: number) {
    this.random = randomSource(seed)
    this.fn = new Fn(`random${seed}`)
    this.b = new Builder(this.fn, this.fn.block())
    this.vars = [0, 1, 2].map((i) => this.b.param(i, 'num'))
    this.vars.push(this.b.const(randomWord(this.random)))
    this.ctx = this.b.param(3, 'ptr')
    for (let i = 0; i < 2; i++) this.slots.push(this.fn.slot(16, 8, `slot${i}`))
    this.statements(2)
    let result = this.vars[0]!
    for (const value of this.vars.slice(1))
      result = this.b.alu('xor', this.b.alu('mul', result, this.b.const(31)), value, 'num')
    this.b.return(result)
  }

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)]!
  }

  private value(): Value {
    return this.random() < 0.3 ? this.b.const(randomWord(this.random), this.type()) : this.pick(this.vars)
  }

  private type(): IrType {
    return this.pick<IrType>(['num', 'num', 'u64', 'i64'])
  }

  private bool(): Value {
    if (this.bools.length > 0 && this.random() < 0.4) return this.pick(this.bools)
    const compare = this.b.compare(this.pick(compares), this.value(), this.value())
    const bool =
      this.random() < 0.2
        ? this.b.unary('not', compare)
        : this.random() < 0.2
          ? this.b.alu(this.pick<AluOp>(['and', 'or']), compare, this.bool(), 'bool')
          : compare
    this.bools.push(bool)
    return bool
  }

  private set(value: Value): void {
    this.vars[Math.floor(this.random() * this.vars.length)] = value
  }

  private statements(depth: number): void {
    const count = 1 + Math.floor(this.random() * 6)
    for (let i = 0; i < count && this.budget > 0; i++) {
      this.budget--
      const kind = this.random()
      if (depth > 0 && kind < 0.22) this.branch(depth)
      else if (depth > 0 && kind < 0.3) this.loop(depth)
      else this.simple()
    }
  }

  private simple(): void {
    const { b } = this
    const kind = this.random()
    if (kind < 0.4)
      this.set(b.alu(this.pick(alus), this.value(), this.value(), this.type(), this.random() < 0.1 ? 32 : 64))
    else if (kind < 0.5) {
      const by = b.alu('or', this.value(), b.const(1))
      this.set(b.alu(this.pick(divisions), this.value(), by, this.type()))
    } else if (kind < 0.6)
      this.set(
        b.alu(
          this.pick(shifts),
          this.value(),
          b.alu('and', this.value(), b.const(this.pick([31, 63])), 'num'),
          this.type(),
        ),
      )
    else if (kind < 0.75) this.set(b.unary(this.pick(unaries), this.value(), this.type()))
    else if (kind < 0.8) this.set(b.unary('cast', this.bool(), 'num'))
    else this.memory()
  }

  private memory(): void {
    const { b } = this
    const kind = this.random()
    const size = this.pick<1 | 2 | 4 | 8>([1, 2, 4, 8])
    const signed = this.random() < 0.3
    const offset = Math.floor(this.random() * 2) * 8
    if (kind < 0.2) this.set(b.load('num', this.ctx, { offset: offset * 2, size, signed, space: 'ctx' }))
    else if (kind < 0.35) this.set(b.call(this.random() < 0.5 ? clock : identity, [this.value()], 'num'))
    else {
      const slot = b.slot(this.pick(this.slots))
      const pointer = this.random() < 0.5 ? slot : b.alu('add', slot, b.const(offset), 'ptr')
      const access = { offset: pointer === slot ? offset : 0, size, signed, space: 'stack' as const }
      if (kind < 0.7) b.store(pointer, this.value(), access)
      else this.set(b.load(this.type(), pointer, access))
    }
  }

  private branch(depth: number): void {
    const { b, fn } = this
    const [yes, no, join] = [fn.block(), fn.block(), fn.block()]
    b.branch(this.bool(), yes, no)
    const ends: { vars: Value[]; flag: Value; block: Block }[] = []
    const before = [...this.vars]
    const bools = [...this.bools]
    for (const side of [yes, no]) {
      b.block = side
      this.vars = [...before]
      this.bools = [...bools]
      if (side === yes || this.random() < 0.6) this.statements(depth - 1)
      const flag = this.random() < 0.5 ? b.bool(side === yes) : this.bool()
      ends.push({ vars: this.vars, flag, block: b.block })
      b.jump(join)
    }
    b.block = join
    this.bools = bools
    this.vars = before.map((_, i) =>
      this.phi(
        join,
        'num',
        ends.map((end) => end.vars[i]!),
      ),
    )
    this.bools.push(
      this.phi(
        join,
        'bool',
        ends.map((end) => end.flag),
      ),
    )
  }

  private phi(block: Block, type: IrType, args: Value[]): Value {
    const phi = this.fn.value('phi', type, args)
    phi.block = block
    block.phis.push(phi)
    return phi
  }

  private loop(depth: number): void {
    const { b, fn } = this
    const [header, body, exit] = [fn.block(), fn.block(), fn.block()]
    const start = b.const(0)
    const limit =
      this.random() < 0.5 ? b.const(this.pick([1, 3, 5])) : b.alu('and', this.value(), b.const(3), 'num')
    const before = [...this.vars]
    const bools = [...this.bools]
    b.jump(header)
    b.block = header
    const counter = this.phi(header, 'num', [start])
    const phis = before.map((value) => this.phi(header, 'num', [value]))
    this.vars = [...phis]
    b.branch(b.compare('slt', counter, limit), body, exit)
    b.block = body
    this.vars.push(counter)
    this.statements(depth - 1)
    this.vars = this.vars.slice(0, phis.length)
    counter.args.push(b.alu('add', counter, b.const(1)))
    for (const [i, phi] of phis.entries()) phi.args.push(this.vars[i]!)
    b.jump(header)
    b.block = exit
    this.vars = phis
    this.bools = bools
  }
}
