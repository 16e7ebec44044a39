/**
 * Strings of kernel code: bytes with a NUL behind them. Known ones are constants; those in memory are canonical, all
 * bytes behind the NUL being zero, so that equality is a comparison of words; those that a helper would produce
 * (`comm()`, `userStr(p)`) are produced where they are wanted. Here is what they share; each kind has its file.
 */
import type { Value } from '../ir/index.ts'
import type { Lowering } from './lowering.ts'
import { Operand, type Place, Scalar, type TextOperand } from './operand.ts'
import { readWord, words } from './words.ts'

/** What all strings answer alike. */
export abstract class Text extends Operand implements TextOperand {
  abstract readonly size: number
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
