/**
 * Strings known while compiling: literals, captured strings, and what is one or another of them. Such a string is a
 * number until its bytes are wanted, a digest of its text, so choosing one and asking which it is cost next to nothing.
 */
import { invariant } from '../error/index.ts'
import type { Value } from '../ir/index.ts'
import type { Lowering } from './lowering.ts'
import { type Iteration, type Operand, type Place, Scalar } from './operand.ts'
import { Character, Text } from './text.ts'
import { readWord, textBytes, words } from './words.ts'

/** 52 bits of FNV-1a: that two strings of one program share a digest is not to be expected, and is found out. */
function digest(bytes: Uint8Array): bigint {
  let hash = 0xcbf2_9ce4_8422_2325n
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100_0000_01b3n)
  return hash >> 12n
}

/** What a variable may hold; it grows as assignments are found, until somebody relied on all of it. */
class Choices {
  readonly all = new Map<bigint, ConstantText>()
  complete = false

  constructor(first: ConstantText) {
    this.all.set(first.digest, first)
  }

  /** False if it is too late for a string more. */
  add(others: Iterable<ConstantText>): boolean {
    for (const other of others) {
      const known = this.all.get(other.digest)
      invariant(!known || known.value === other.value, 'two strings have one digest')
      if (known) continue
      if (this.complete) return false
      this.all.set(other.digest, other)
    }
    return true
  }
}

/** A string known while compiling. */
export class ConstantText extends Text {
  readonly value: string
  override readonly constant: Uint8Array
  readonly size: number
  readonly digest: bigint
  readonly which: Value
  private choices: Choices | undefined

  constructor(l: Lowering, value: string) {
    super()
    this.value = value
    this.constant = textBytes(value)
    this.size = this.constant.length + 1
    this.digest = digest(this.constant)
    this.which = l.b.const(this.digest)
  }

  override describe(): string {
    return `the string ${JSON.stringify(this.value)}`
  }

  override components(): Value[] {
    return [this.which]
  }

  override with([which]: readonly Value[]): Operand {
    if (which!.op === 'const' && which!.imm === this.digest) return this
    return new ChosenText((this.choices ??= new Choices(this)), which!)
  }

  override unify(other: Operand): Operand | undefined {
    const theirs = textsOf(other)
    if (!theirs) return undefined
    this.choices ??= new Choices(this)
    return this.choices.add(theirs) ? new ChosenText(this.choices, this.which) : undefined
  }

  override truth(l: Lowering): Value {
    return l.b.bool(this.constant.length > 0)
  }

  protected override length(l: Lowering): Operand {
    return new Scalar('num', l.b.const(this.constant.length))
  }

  override iterate(l: Lowering): Iteration {
    return {
      kind: 'listed',
      elements: [...this.constant].map((byte) => () => new Character(l.b.const(byte))),
    }
  }

  copyTo(l: Lowering, place: Place, size: number): void {
    // Nobody reads behind the NUL of a record's string; everywhere else the bytes must be canonical.
    const written = place.space === 'record' ? Math.min(size, this.size) : size
    const bytes = new Uint8Array(written)
    bytes.set(this.constant.subarray(0, written - 1))
    for (const [offset, width] of words(written, place.offset)) {
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

/** One of several strings known while compiling. */
class ChosenText extends Text {
  private readonly choices: Choices
  readonly which: Value

  constructor(choices: Choices, which: Value) {
    super()
    this.choices = choices
    this.which = which
  }

  get texts(): Iterable<ConstantText> {
    return this.choices.all.values()
  }

  get size(): number {
    return Math.max(...[...this.texts].map(({ size }) => size))
  }

  override components(): Value[] {
    return [this.which]
  }

  override with([which]: readonly Value[]): Operand {
    const known = which!.op === 'const' && this.choices.all.get(which!.imm)
    return known || new ChosenText(this.choices, which!)
  }

  override unify(other: Operand): Operand | undefined {
    const theirs = textsOf(other)
    return theirs && this.choices.add(theirs) ? this : undefined
  }

  /** What `each` gives for the string that it is. */
  private chosen(l: Lowering, each: (text: ConstantText) => Operand): Operand {
    this.choices.complete = true
    const texts = [...this.texts]
    const from = (i: number): Operand =>
      i === texts.length - 1
        ? each(texts[i]!)
        : l.choose(
            l.b.compare('eq', this.which, l.b.const(texts[i]!.digest)),
            () => each(texts[i]!),
            () => from(i + 1),
          )
    return from(0)
  }

  override truth(l: Lowering): Value {
    return l.b.compare('ne', this.which, l.b.const(digest(new Uint8Array())))
  }

  protected override length(l: Lowering): Operand {
    return this.chosen(l, ({ constant }) => new Scalar('num', l.b.const(constant.length)))
  }

  copyTo(l: Lowering, place: Place, size: number): void {
    this.chosen(l, (text) => {
      text.copyTo(l, place, size)
      return new Scalar('bool', l.b.bool(true))
    })
  }

  inMemory(l: Lowering): Place {
    const place = l.temporary(this.size, 8, 'a string')
    this.copyTo(l, place, this.size)
    return place
  }
}

function textsOf(operand: Operand): Iterable<ConstantText> | undefined {
  if (operand instanceof ConstantText) return [operand]
  return operand instanceof ChosenText ? operand.texts : undefined
}
