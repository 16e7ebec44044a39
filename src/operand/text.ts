/**
 * Strings of kernel code: bytes with a NUL behind them. Known ones are constants; those in memory are canonical, all
 * bytes behind the NUL being zero, so that equality is a comparison of words; those that a helper would produce
 * (`comm()`, `userStr(p)`) are produced where they are wanted, straight into a ring record if that is where they go.
 */
import type { Value } from '../ir/index.ts'
import type { Type } from '../schema/index.ts'
import type { Lowering } from './lowering.ts'
import { Operand, type Place, placeAt, Scalar, type TextOperand } from './operand.ts'

/** The bytes of a JavaScript string in kernel memory: UTF-8, with U+DC80…U+DCFF standing for the bytes 80…FF. */
export function textBytes(text: string): Uint8Array {
  const bytes: number[] = []
  const encoder = new TextEncoder()
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code >= 0xdc80 && code <= 0xdcff) bytes.push(code - 0xdc00)
    else bytes.push(...encoder.encode(character))
  }
  return Uint8Array.from(bytes)
}

abstract class Text extends Operand implements TextOperand {
  abstract readonly size: number
  abstract copyTo(l: Lowering, place: Place, size: number): void
  abstract inMemory(l: Lowering): Place

  describe(): string {
    return 'a string'
  }

  override text(): TextOperand {
    return this
  }

  override isText(): boolean {
    return true
  }

  /** The byte at `index`, or 0 behind the end. */
  protected byteAt(l: Lowering, index: number): Value {
    const place = this.inMemory(l)
    return l.b.load('num', place.pointer, { offset: place.offset + index, size: 1, space: place.space })
  }

  override truth(l: Lowering): Value {
    return l.b.compare('ne', this.byteAt(l, 0), l.b.const(0))
  }

  override member(l: Lowering, name: string): Operand {
    if (name === 'length') return this.length(l)
    if (name === 'startsWith') {
      return new TextMethod((lowering, [prefix]) => new Scalar('bool', startsWith(lowering, this, prefix!)))
    }
    return super.member(l, name)
  }

  /** Number of bytes before the NUL: found from the end, since all behind it is zero. */
  protected length(l: Lowering): Operand {
    const place = this.inMemory(l)
    const result = l.cell('length', new Scalar('num', l.b.const(0)))
    for (let i = 0; i < this.size - 1; i++) {
      const byte = l.b.load('num', place.pointer, { offset: place.offset + i, size: 1, space: place.space })
      l.branch(l.b.compare('ne', byte, l.b.const(0)), () =>
        l.write(result, new Scalar('num', l.b.const(i + 1))),
      )
    }
    return l.read(result)
  }

  override index(l: Lowering, index: Operand): Operand {
    const known = index.host()?.value
    if (typeof known !== 'number') {
      return l.fail('SK1005', 'a string can be indexed with a constant only', 'compare with startsWith(…)')
    }
    if (!Number.isInteger(known) || known < 0 || known >= this.size) {
      return l.fail('SK2016', `index ${known} lies outside a string of at most ${this.size - 1} bytes`)
    }
    return new Character(this.byteAt(l, known))
  }

  override names(): readonly string[] {
    return ['length', 'startsWith']
  }
}

class TextMethod extends Operand {
  private readonly body: (l: Lowering, args: readonly Operand[]) => Operand

  constructor(body: (l: Lowering, args: readonly Operand[]) => Operand) {
    super()
    this.body = body
  }

  describe(): string {
    return 'a method of a string'
  }

  override call(l: Lowering, args: readonly Operand[]): Operand {
    if (args.length !== 1) return l.fail('SK2012', 'startsWith takes one string')
    return this.body(l, args)
  }
}

/** `s[i]`: one byte, to be compared with a one-character string. */
export class Character extends Operand {
  readonly byte: Value

  constructor(byte: Value) {
    super()
    this.byte = byte
  }

  describe(): string {
    return 'a character of a string'
  }

  override components(): Value[] {
    return [this.byte]
  }

  override with([byte]: readonly Value[]): Operand {
    return new Character(byte!)
  }

  override unify(other: Operand): Operand | undefined {
    return other instanceof Character ? this : undefined
  }
}

/** A string known while compiling. */
export class ConstantText extends Text {
  readonly value: string
  readonly constant: Uint8Array
  readonly size: number

  constructor(value: string) {
    super()
    this.value = value
    this.constant = textBytes(value)
    this.size = this.constant.length + 1
  }

  override describe(): string {
    return `the string ${JSON.stringify(this.value)}`
  }

  override unify(other: Operand): Operand | undefined {
    return other instanceof ConstantText && other.value === this.value ? this : undefined
  }

  override truth(l: Lowering): Value {
    return l.b.bool(this.constant.length > 0)
  }

  protected override length(l: Lowering): Operand {
    return new Scalar('num', l.b.const(this.constant.length))
  }

  copyTo(l: Lowering, place: Place, size: number): void {
    const bytes = new Uint8Array(size)
    bytes.set(this.constant.subarray(0, size - 1))
    for (const [offset, width] of words(size, place.offset)) {
      const value = l.b.const(readWord(bytes, offset, width))
      l.b.store(place.pointer, value, { offset: place.offset + offset, size: width, space: place.space })
    }
  }

  inMemory(l: Lowering): Place {
    const place = l.temporary(this.size, 8, 'a string')
    this.copyTo(l, place, this.size)
    return place
  }

  override host(): { readonly value: unknown } {
    return { value: this.value }
  }
}

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

/** A string that `write` produces: at most `size` bytes with the NUL, into zeroed memory. */
export class ProducedText extends Text {
  readonly size: number
  private readonly what: string
  private readonly write: (l: Lowering, address: Value, size: number) => void
  private readonly padded: boolean
  private settled: MemoryText | undefined

  /** `padded`: the helper itself zeroes what is behind the NUL. */
  constructor(
    what: string,
    size: number,
    write: (l: Lowering, address: Value, size: number) => void,
    padded = false,
  ) {
    super()
    this.what = what
    this.size = size
    this.write = write
    this.padded = padded
  }

  copyTo(l: Lowering, place: Place, size: number): void {
    if (this.settled) return this.settled.copyTo(l, place, size)
    const wanted = Math.min(size, this.size)
    // Nobody reads behind the NUL of a record's string; everywhere else the bytes must be canonical.
    if (!this.padded && place.space !== 'record') zeroBytes(l, place, size)
    else if (size > wanted) zeroBytes(l, placeAt(place, wanted), size - wanted)
    this.write(l, l.address(place), wanted)
  }

  inMemory(l: Lowering): Place {
    return this.settle(l).place
  }

  override settle(l: Lowering): MemoryText {
    if (!this.settled) {
      const place = l.temporary(this.size, 8, this.what)
      this.copyTo(l, place, this.size)
      this.settled = new MemoryText(place, this.size)
    }
    return this.settled
  }
}

/** `a === b` for two strings. */
export function textEquals(l: Lowering, a: Operand, b: Operand): Value {
  if (a instanceof Character || b instanceof Character) return characterEquals(l, a, b)
  const left = a.text(l, '===')
  const right = b.text(l, '===')
  if (left.constant && right.constant) {
    const known = right.constant
    return l.b.bool(
      left.constant.length === known.length && left.constant.every((byte, i) => byte === known[i]),
    )
  }
  if (left.constant) return equalsConstant(l, right, left.constant, true)
  if (right.constant) return equalsConstant(l, left, right.constant, true)
  const [x, y] = [left.inMemory(l), right.inMemory(l)]
  const common = Math.min(left.size, right.size)
  let equal: Value = l.b.bool(true)
  for (const [offset, size] of words(common, x.offset, y.offset)) {
    equal = l.logical('and', equal, () =>
      l.b.compare(
        'eq',
        l.b.load('u64', x.pointer, { offset: x.offset + offset, size, space: x.space }),
        l.b.load('u64', y.pointer, { offset: y.offset + offset, size, space: y.space }),
      ),
    )
  }
  return equal
}

function startsWith(l: Lowering, text: Text, prefix: Operand): Value {
  const known = prefix.text(l, 'startsWith').constant
  if (!known) return l.fail('SK1005', 'startsWith takes a string that is known when the program is compiled')
  return equalsConstant(l, text, known, false)
}

function characterEquals(l: Lowering, a: Operand, b: Operand): Value {
  if (!(a instanceof Character)) return characterEquals(l, b, a)
  if (b instanceof Character) return l.b.compare('eq', a.byte, b.byte)
  const known = b.text(l, '===').constant
  if (known?.length !== 1) {
    return l.fail('SK1051', 'a character of a string can be compared with a string of one byte only')
  }
  return l.b.compare('eq', a.byte, l.b.const(known[0]!))
}

function equalsConstant(l: Lowering, text: TextOperand, known: Uint8Array, whole: boolean): Value {
  if (known.length > text.size - 1) {
    return l.fail(
      'SK1051',
      `a string of at most ${text.size - 1} bytes is compared with one of ${known.length}: that is never true`,
      'shorten the literal, or read more bytes',
    )
  }
  // The last byte is a NUL without asking.
  const bytes = new Uint8Array(known.length + (whole && known.length < text.size - 1 ? 1 : 0))
  bytes.set(known)
  const place = text.prefix?.() ?? text.inMemory(l)
  let equal: Value = l.b.bool(true)
  for (const [offset, size] of words(bytes.length, place.offset)) {
    equal = l.logical('and', equal, () => {
      const word = l.b.load('u64', place.pointer, { offset: place.offset + offset, size, space: place.space })
      return l.b.compare('eq', word, l.b.const(readWord(bytes, offset, size), 'u64'))
    })
  }
  return equal
}

/**
 * `size` bytes as the fewest words that are naturally aligned at each of `starts`: [offset, width] in order. (The
 * verifier refuses unaligned access to the stack.)
 */
export function words(size: number, ...starts: readonly number[]): [number, 1 | 2 | 4 | 8][] {
  const result: [number, 1 | 2 | 4 | 8][] = []
  for (let offset = 0; offset < size; ) {
    const fits = (width: number) =>
      offset + width <= size && starts.every((start) => (start + offset) % width === 0)
    const width = fits(8) ? 8 : fits(4) ? 4 : fits(2) ? 2 : 1
    result.push([offset, width])
    offset += width
  }
  return result
}

function readWord(bytes: Uint8Array, offset: number, width: number): bigint {
  let value = 0n
  for (let i = width - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[offset + i] ?? 0)
  return value
}

/** Copies `size` bytes by words. */
export function copyBytes(l: Lowering, to: Place, from: Place, size: number): void {
  for (const [offset, width] of words(size, to.offset, from.offset)) {
    const word = l.b.load('u64', from.pointer, {
      offset: from.offset + offset,
      size: width,
      space: from.space,
    })
    l.b.store(to.pointer, word, { offset: to.offset + offset, size: width, space: to.space })
  }
}

/** Zeroes `size` bytes. */
export function zeroBytes(l: Lowering, place: Place, size: number): void {
  for (const [offset, width] of words(size, place.offset)) {
    l.b.store(place.pointer, l.b.const(0), { offset: place.offset + offset, size: width, space: place.space })
  }
}
