/** Strings that lie in memory: canonical ones, and those that somebody else wrote. */
import type { Value } from '../ir/index.ts'
import type { Type } from '../schema/index.ts'
import type { Lowering } from './lowering.ts'
import { type Operand, type Place, placeAt, Scalar } from './operand.ts'
import { Text } from './text.ts'
import { copyBytes, words, zeroBytes } from './words.ts'

/** A string whose canonical bytes lie at `place`. */
export class MemoryText extends Text {
  readonly place: Place
  readonly size: number

  /** Nothing else has this memory: a name may take it over. */
  private readonly fresh: boolean

  constructor(place: Place, size: number, fresh = false) {
    super()
    this.fresh = fresh
    this.place = place
    this.size = size
  }

  override components(): Value[] {
    return [this.place.pointer]
  }

  override with([pointer]: readonly Value[]): Operand {
    return new MemoryText({ ...this.place, pointer: pointer! }, this.size)
  }

  override unify(other: Operand): Operand | undefined {
    const same =
      other instanceof MemoryText && other.size === this.size && other.place.offset === this.place.offset
    return same && other.place.space === this.place.space ? this : undefined
  }

  copyTo(l: Lowering, place: Place, size: number): void {
    const common = Math.min(size, this.size)
    copyBytes(l, place, this.place, common)
    if (size < this.size) {
      l.b.store(place.pointer, l.b.const(0), { offset: place.offset + size - 1, size: 1, space: place.space })
    } else zeroBytes(l, placeAt(place, common), size - common)
  }

  inMemory(): Place {
    return this.place
  }

  /** No other code of the program runs in between. */
  override steady(): Text {
    return this
  }

  /** Whether its bytes, as they lie on the stack, are a value of `type`. */
  fits({ shape }: Type): boolean {
    return shape.kind === 'str' && shape.size === this.size && this.place.space === 'stack'
  }

  /** The memory may change (or die) under its name, so a name is bound to a copy of its own. */
  override settle(l: Lowering): Operand {
    return this.settleWhere(l, l.b.bool(true))
  }

  override settleWhere(l: Lowering, present: Value): Operand {
    if (this.fresh) return new MemoryText(this.place, this.size)
    const place = l.temporary(this.size, 8, `a string of ${this.size} bytes`)
    l.branch(present, () => this.copyTo(l, place, this.size))
    return new MemoryText(place, this.size)
  }
}

/**
 * A string in memory that others write, as in packets: behind its NUL may be anything, and there may be no NUL. What
 * is read of it is the canonical string, cut to `size` − 1 bytes.
 */
export class ForeignText extends Text {
  private readonly place: Place
  readonly size: number

  constructor(place: Place, size: number) {
    super()
    this.place = place
    this.size = size
  }

  override components(): Value[] {
    return [this.place.pointer]
  }

  override with([pointer]: readonly Value[]): Operand {
    return new ForeignText({ ...this.place, pointer: pointer! }, this.size)
  }

  override truth(l: Lowering): Value {
    const { pointer, offset, space } = this.place
    return l.b.compare('ne', l.b.load('num', pointer, { offset, size: 1, space }), l.b.const(0))
  }

  /** The bytes before the first NUL are all that a comparison with a constant looks at. */
  prefix(): Place {
    return this.place
  }

  copyTo(l: Lowering, place: Place, size: number): void {
    new MemoryText(this.inMemory(l), this.size).copyTo(l, place, size)
  }

  /** A word at a time: `(w - 0x01…) & ~w & 0x80…` has its lowest bit in the first byte of `w` that is zero. */
  inMemory(l: Lowering): Place {
    const { b } = l
    const { pointer, offset, space } = this.place
    const copy = l.temporary(this.size, 8, `a string of ${this.size} bytes`)
    const u64 = (value: bigint) => b.const(value, 'u64')
    let ended: Value | undefined
    for (const [at, width] of words(this.size, space === 'stack' ? offset : 0, copy.offset)) {
      const repeated = (byte: bigint) => u64(BigInt.asUintN(width * 8, 0x0101_0101_0101_0101n * byte))
      let word = b.load('u64', pointer, { offset: offset + at, size: width, space })
      if (at + width === this.size) word = b.alu('and', word, u64((1n << BigInt(width * 8 - 8)) - 1n), 'u64')
      const zeros = b.alu(
        'and',
        b.alu('and', b.alu('sub', word, repeated(1n), 'u64'), b.alu('xor', word, u64(-1n), 'u64'), 'u64'),
        repeated(0x80n),
        'u64',
      )
      const first = b.alu('and', zeros, b.unary('neg', zeros, 'u64'), 'u64')
      const mask = b.alu('sub', b.alu('shr', first, u64(7n), 'u64'), u64(1n), 'u64')
      const kept = new Scalar('big', b.alu('and', word, mask, 'u64'))
      const before = ended
      const part = before
        ? l.choose(
            b.compare('eq', before, u64(0n)),
            () => kept,
            () => new Scalar('big', u64(0n)),
          )
        : kept
      const value = part.word(l, 'big', 'a string')
      b.store(copy.pointer, value, { offset: copy.offset + at, size: width, space: copy.space })
      ended = before ? b.alu('or', before, zeros, 'u64') : zeros
    }
    return copy
  }

  override settle(l: Lowering): Operand {
    return new MemoryText(this.inMemory(l), this.size)
  }
}
