/**
 * Strings of kernel code: bytes with a NUL behind them. Known ones are constants; those in memory are canonical, all
 * bytes behind the NUL being zero, so that equality is a comparison of words; those that a helper would produce
 * (`comm()`, `userStr(p)`) are produced where they are wanted. Here is what they share; each kind has its file.
 */
import type { CompareOp, Value } from '../ir/index.ts'
import { Builtin } from './builtin.ts'
import type { Lowering } from './lowering.ts'
import { type Iteration, Operand, Optional, type Place, Scalar, type TextOperand } from './operand.ts'
import { readWord, words } from './words.ts'

/** `bytes` as often as they fit into a word of `width` bytes. */
export function repeatedByte(byte: bigint, width: number): bigint {
  return BigInt.asUintN(width * 8, 0x0101_0101_0101_0101n * byte)
}

/** A bit at the top of each byte of `word` that is not zero. */
function setBytes(l: Lowering, word: Value, width: number): Value {
  const low = l.b.const(repeatedByte(0x7fn, width), 'u64')
  const carried = l.b.alu('add', l.b.alu('and', word, low, 'u64'), low, 'u64')
  const top = l.b.const(repeatedByte(0x80n, width), 'u64')
  return l.b.alu('and', l.b.alu('or', carried, word, 'u64'), top, 'u64')
}

/** What all strings answer alike. */
export abstract class Text extends Operand implements TextOperand {
  abstract readonly size: number
  readonly constant?: Uint8Array | undefined
  abstract copyTo(l: Lowering, place: Place, size: number): void
  abstract inMemory(l: Lowering): Place

  describe(): string {
    return 'a string'
  }

  override typeText(): string {
    return 'string'
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

  /** A form that can be read several times in a row. */
  steady(l: Lowering): Text {
    return this.settle(l) as Text
  }

  override truth(l: Lowering): Value {
    return l.b.compare('ne', this.byteAt(l, 0), l.b.const(0))
  }

  override member(l: Lowering, name: string): Operand {
    if (name === 'length') return this.length(l)
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined
    if (method) return new Builtin(name, (lowering, args) => method(lowering, this, args))
    return l.fail(
      'SK2011',
      `a string of kernel code has no '${name}'`,
      'compare it, look at its characters (s[i], for (const c of s)), or do it in user space',
    )
  }

  /** Number of bytes before the NUL: all behind it is zero, so it is how many bytes are not. */
  protected length(l: Lowering): Operand {
    const place = this.inMemory(l)
    const u64 = (value: bigint) => l.b.const(value, 'u64')
    let sum: Value | undefined
    for (const [offset, size] of words(this.size, place.offset)) {
      const word = l.b.load('u64', place.pointer, { offset: place.offset + offset, size, space: place.space })
      const bits = l.b.alu('shr', setBytes(l, word, size), u64(7n), 'u64')
      const added = size === 1 ? bits : l.b.alu('mul', bits, u64(repeatedByte(1n, size)), 'u64')
      const shifted = size === 1 ? added : l.b.alu('shr', added, u64(BigInt(size * 8 - 8)), 'u64')
      const count = size === 1 || size === 8 ? shifted : l.b.alu('and', shifted, u64(15n), 'u64')
      sum = sum ? l.b.alu('add', sum, count, 'u64') : count
    }
    // It is less than that anyway; now it is seen.
    const mask = (1n << BigInt((this.size - 1).toString(2).length)) - 1n
    const length = new Scalar('num', l.b.alu('and', l.b.unary('cast', sum!, 'num'), l.b.const(mask)))
    const most = new Scalar('num', l.b.const(this.size - 1))
    if (mask === BigInt(this.size - 1)) return length
    // The mask lets more through than the string has: what is below its length must be seen to lie in it.
    return l.choose(
      l.binary('<', length, most).truth(l),
      () => length,
      () => most,
    )
  }

  override index(l: Lowering, index: Operand): Operand {
    const known = index.host()?.value
    if (known === undefined) return new Character(this.byteFrom(l, index))
    if (typeof known !== 'number' || !Number.isInteger(known) || known < 0 || known >= this.size) {
      return l.fail('SK2016', `index ${known} lies outside a string of at most ${this.size - 1} bytes`)
    }
    return new Character(this.byteAt(l, known))
  }

  /** The byte at an index that is not known while compiling. */
  private byteFrom(l: Lowering, index: Operand): Value {
    const place = this.inMemory(l)
    const position = l.b.proven(index.word(l, 'num', 'an index'), l.b.bool(true), {
      kind: 'index',
      limit: this.size,
      code: 'SK2016',
      message: `this index may lie outside of a string of at most ${this.size - 1} bytes`,
      hint: 'check it first: if (i < s.length) …, or mask it',
    })
    const pointer = l.b.move(place.pointer, position, this.size - 1)
    return l.b.load('num', pointer, { offset: place.offset, size: 1, space: place.space })
  }

  /** One character after the other, of the string as it is now. */
  override iterate(l: Lowering): Iteration {
    const now = this.settle(l)
    const at = (index: Operand) => now.index(l, index) as Character
    return {
      kind: 'counted',
      count: l.b.const(this.size - 1),
      at,
      has: (index) => at(index).present(l),
    }
  }

  override names(): readonly string[] {
    return ['length', ...Object.keys(methods)]
  }
}

type Method = (l: Lowering, text: Text, args: readonly Operand[]) => Operand

const truth = (value: Value) => new Scalar('bool', value)

/** The one string that a method takes. */
function one(l: Lowering, args: readonly Operand[], name: string): TextOperand {
  const [first] = args
  if (!first || args.length > 1) return l.fail('SK2012', `${name} takes one string`)
  return first.text(l, name)
}

function constantOf(l: Lowering, args: readonly Operand[], name: string): Uint8Array {
  const known = one(l, args, name).constant
  return known ?? l.fail('SK1005', `${name} takes a string that is known when the program is compiled`)
}

const methods: Readonly<Record<string, Method>> = {
  startsWith: (l, text, args) => truth(startsWith(l, text, one(l, args, 'startsWith'))),
  endsWith: (l, text, args) => truth(endsWith(l, text, constantOf(l, args, 'endsWith'))),
  includes: (l, text, args) => truth(includesByte(l, text, constantOf(l, args, 'includes'))),
  charCodeAt: (l, text, args) => {
    const now = text.steady(l)
    const index = args[0] ?? new Scalar('num', l.b.const(0))
    const character = characterFor(l, now, args, 'charCodeAt')
    return character.codeWhere(l, l.binary('<', index, now.member(l, 'length')).truth(l))
  },
  codePointAt: (l, text, args) => characterFor(l, text, args, 'codePointAt').codePoint(l),
  at: (l, text, args) => {
    const known = args[0]?.host()?.value
    if (typeof known === 'number' && known < 0) {
      return l.fail('SK1005', 'kernel code does not count from the end of a string', 's[s.length - 1]')
    }
    return characterFor(l, text, args, 'at')
  },
}

function characterFor(l: Lowering, text: Text, args: readonly Operand[], name: string): Character {
  if (args.length > 1) return l.fail('SK2012', `${name} takes an index`)
  return text.index(l, args[0] ?? new Scalar('num', l.b.const(0))) as Character
}

/** `s[i]`: one byte, or `undefined` behind the end, where a zero is. */
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

  override present(l: Lowering): Value {
    return l.b.compare('ne', this.byte, l.b.const(0))
  }

  override truth(l: Lowering): Value {
    return this.present(l)
  }

  override member(l: Lowering, name: string): Operand {
    const first = (body: () => Operand) =>
      new Builtin(name, (lowering, args) => {
        const at = args[0]?.host()?.value ?? 0
        return at === 0 ? body() : lowering.fail('SK2016', 'a character has nothing behind its first byte')
      })
    if (name === 'charCodeAt') return first(() => this.code(l))
    if (name === 'codePointAt') return first(() => this.codePoint(l))
    return super.member(l, name)
  }

  override names(): readonly string[] {
    return ['charCodeAt', 'codePointAt']
  }

  /** What `charCodeAt` gives: a number on the promise that the character is there, since NaN is none of kernel code. */
  code(l: Lowering): Operand {
    return this.codeWhere(l, this.present(l))
  }

  codeWhere(l: Lowering, there: Value): Operand {
    const byte = l.b.proven(this.byte, there, {
      kind: 'present',
      code: 'SK1013',
      message: 'this character may be behind the end of the string, where charCodeAt gives NaN',
      hint: 'write s.codePointAt(i) ?? 0, or go through the string: for (const c of s) … c.charCodeAt(0)',
    })
    return new Scalar('num', byte)
  }

  codePoint(l: Lowering): Operand {
    return new Optional(this.present(l), new Scalar('num', this.byte), 'the number of this character')
  }
}

/** `a === b` for two strings. */
export function textEquals(l: Lowering, a: Operand, b: Operand): Value {
  if (a instanceof Character || b instanceof Character) return characterEquals(l, a, b)
  const left = a.text(l, '===')
  const right = b.text(l, '===')
  if (left.which && right.which) return l.b.compare('eq', left.which, right.which)
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

function startsWith(l: Lowering, text: Text, prefix: TextOperand): Value {
  if (prefix.constant && text.constant)
    return l.b.bool(prefix.constant.every((byte, i) => text.constant![i] === byte))
  if (prefix.constant) return equalsConstant(l, text, prefix.constant, false)
  const [x, y] = [text.inMemory(l), prefix.inMemory(l)]
  const at = (place: Place, offset: number, size: 1 | 2 | 4 | 8) =>
    l.b.load('u64', place.pointer, { offset: place.offset + offset, size, space: place.space })
  const common = Math.min(text.size, prefix.size)
  let equal: Value = l.b.bool(true)
  for (const [offset, size] of words(common, x.offset, y.offset)) {
    equal = l.logical('and', equal, () => {
      const wanted = at(y, offset, size)
      const bits = l.b.alu('shr', setBytes(l, wanted, size), l.b.const(7n, 'u64'), 'u64')
      const mask = l.b.alu('mul', bits, l.b.const(0xff, 'u64'), 'u64')
      return l.b.compare('eq', l.b.alu('and', at(x, offset, size), mask, 'u64'), wanted)
    })
  }
  for (const [offset, size] of words(prefix.size - common, y.offset + common)) {
    const rest = () => l.b.compare('eq', at(y, common + offset, size), l.b.const(0, 'u64'))
    equal = l.logical('and', equal, rest)
  }
  return equal
}

function tooLong(l: Lowering, text: TextOperand, known: Uint8Array): never {
  return l.fail(
    'SK1051',
    `a string of at most ${text.size - 1} bytes is compared with one of ${known.length}: that is never true`,
    'shorten the literal, or read more bytes',
  )
}

function endsWith(l: Lowering, text: Text, known: Uint8Array): Value {
  if (known.length > text.size - 1) return tooLong(l, text, known)
  const now = text.settle(l) as Text
  const length = now.member(l, 'length')
  const number = (n: number) => new Scalar('num', l.b.const(n))
  const inside = l.binary('>=', length, number(known.length)).truth(l)
  const from = (i: number): Value => {
    const at = l.binary('-', length, number(known.length - i))
    const same = l.b.compare('eq', (now.index(l, at) as Character).byte, l.b.const(known[i]!))
    return i === known.length - 1 ? same : l.logical('and', same, () => from(i + 1))
  }
  return known.length === 0 ? l.b.bool(true) : l.logical('and', inside, () => from(0))
}

/** A word has the byte where the word without it has a zero there. */
function includesByte(l: Lowering, text: Text, known: Uint8Array): Value {
  const [byte] = known
  if (byte === undefined) return l.b.bool(true)
  if (known.length > 1) {
    return l.fail(
      'SK1005',
      'includes takes a string of one byte',
      'startsWith and endsWith take longer ones, and for (const c of s) goes through the string',
    )
  }
  const place = text.inMemory(l)
  let found: Value = l.b.bool(false)
  for (const [offset, size] of words(text.size, place.offset)) {
    found = l.logical('or', found, () => {
      const word = l.b.load('u64', place.pointer, { offset: place.offset + offset, size, space: place.space })
      const without = l.b.alu('xor', word, l.b.const(repeatedByte(BigInt(byte), size), 'u64'), 'u64')
      return l.b.compare('ne', setBytes(l, without, size), l.b.const(repeatedByte(0x80n, size), 'u64'))
    })
  }
  return found
}

/** `a < b` and its like on characters: the order of their bytes; nothing is before or behind what is not there. */
export function characterOrder(l: Lowering, compare: CompareOp, a: Operand, b: Operand): Value {
  const [x, y] = [byteOf(l, a), byteOf(l, b)]
  const there = [a, b].reduce<Value>(
    (so, each) => l.logical('and', so, () => each.present(l)),
    l.b.bool(true),
  )
  return l.logical('and', there, () => l.b.compare(compare, x, y))
}

function byteOf(l: Lowering, operand: Operand): Value {
  if (operand instanceof Character) return operand.byte
  const known = operand.text(l, 'a comparison of characters').constant
  if (known?.length !== 1) {
    return l.fail('SK1051', 'a character of a string can be compared with a string of one byte only')
  }
  return l.b.const(known[0]!)
}

function characterEquals(l: Lowering, a: Operand, b: Operand): Value {
  return l.b.compare('eq', byteOf(l, a), byteOf(l, b))
}

function equalsConstant(l: Lowering, text: TextOperand, known: Uint8Array, whole: boolean): Value {
  if (known.length > text.size - 1) {
    return tooLong(l, text, known)
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
