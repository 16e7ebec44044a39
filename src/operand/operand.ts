/**
 * What an expression of a kernel function stands for while it is lowered. A number is a `Scalar`; a map, a packet, a
 * kernel pointer, an object literal are operands of their own classes, and each answers for itself what a property,
 * an index or a call of it means. Rooms above add their own (tracepoint contexts, maps), so lowering never asks
 * which kind of thing it has.
 *
 * Long: it is one protocol, and the few operands that it is itself about.
 */
import type { Slot, Space, Value } from '../ir/index.ts'
import type { Type } from '../schema/index.ts'
import type { Lowering } from './lowering.ts'
import type { TypeNames } from './type-names.ts'

/** A place in memory. */
export interface Place {
  readonly pointer: Value
  /** In bytes from `pointer`. */
  readonly offset: number
  readonly space: Space
  /** In a packet: its end, which the verifier wants to see compared again after a variable was added. */
  readonly end?: ((l: Lowering) => Value) | undefined
  /** The stack slot it lies in, where it does. */
  readonly slot?: Slot | undefined
}

/** `place` moved on by `bytes`. */
export function placeAt(place: Place, bytes: number): Place {
  return { ...place, offset: place.offset + bytes }
}

/** A string's bytes as lowering handles them. */
export interface TextOperand {
  /** Bytes the string may have at most, with its NUL. */
  readonly size: number
  /** Writes the bytes, cut to `size` − 1, a NUL and zeros up to `size`, to `place`. */
  copyTo(l: Lowering, place: Place, size: number): void
  /** Where the string's `size` bytes lie; puts them into a slot if they lie nowhere. */
  inMemory(l: Lowering): Place
  /** Where its bytes lie up to its NUL, if what lies behind that is not to be relied on. */
  prefix?(): Place
  /** The bytes, if known while compiling (without NUL). */
  readonly constant?: Uint8Array | undefined
  /** The number of the string, if it is one of those known while compiling. */
  readonly which?: Value | undefined
}

/** How a `for…of` goes through something. */
export type Iteration =
  /** `at(i)` for each i from 0 up to, but not including, `count`, as long as `has(i)`. */
  | {
      readonly kind: 'counted'
      readonly count: Value
      at(index: Operand): Operand
      readonly has?: (index: Operand) => Value
    }
  /** Few, and each of its own kind: the body is lowered for each. */
  | { readonly kind: 'listed'; readonly elements: readonly (() => Operand)[] }
  /** A helper of the kernel calls the body back: `next` asks for another element, `current` is it. */
  | { readonly kind: 'called back'; next(): Value; current(next: Value): Operand }

export abstract class Operand {
  /** With its article, for messages: `a number`, `map 'counts'`. */
  abstract describe(): string

  /** Its type in TypeScript, for editors. */
  typeText(_l: Lowering, _names: TypeNames): string {
    return 'any'
  }

  /** Whether it stands for the context that the kernel passes to the program. */
  isContext(): boolean {
    return false
  }

  /** The SSA values that make it up; `with` builds the like from other values. */
  components(): Value[] {
    return []
  }

  with(_components: readonly Value[]): Operand {
    return this
  }

  /** Whether a variable that changes may hold it. */
  readonly moves: boolean = true

  /** Whether `with` can build it from its words in another function, too, where nobody would see the difference. */
  isItsWords(): boolean {
    return true
  }

  /** May a variable hold this now and `other` later? Gives what the variable is then. */
  unify(other: Operand): Operand | undefined {
    return other === this ? this : undefined
  }

  /** A form that does not change however often it is read; called when a name is bound to it. */
  settle(_l: Lowering): Operand {
    return this
  }

  /** `settle`, of something that is there only where the bool `present` is true. */
  settleWhere(l: Lowering, _present: Value): Operand {
    return this.settle(l)
  }

  member(l: Lowering, name: string): Operand {
    return l.fail('SK2011', `${this.describe()} has no property '${name}'`)
  }

  /** `name in this`. */
  has(l: Lowering, _name: string): Value {
    return l.fail('SK2010', `'in' wants a kernel struct or a captured object, this is ${this.describe()}`)
  }

  setMember(l: Lowering, name: string, _value: Operand): void {
    l.fail('SK2013', `property '${name}' of ${this.describe()} cannot be assigned`)
  }

  /** `x.name op= value`; by default a read and a write. */
  updateMember(l: Lowering, name: string, operator: string, value: () => Operand): Operand {
    const result = l.binary(operator, this.member(l, name), value())
    this.setMember(l, name, result)
    return result
  }

  index(l: Lowering, _index: Operand): Operand {
    return l.fail('SK2011', `${this.describe()} cannot be indexed`)
  }

  /** What `for (const x of this)` does. */
  iterate(l: Lowering): Iteration {
    return l.fail(
      'SK1005',
      `${this.describe()} cannot be iterated`,
      'for (const i of range(n)) counts from 0 to n - 1',
    )
  }

  setIndex(l: Lowering, _index: Operand, _value: Operand): void {
    l.fail('SK2013', `elements of ${this.describe()} cannot be assigned`)
  }

  call(l: Lowering, _args: readonly Operand[]): Operand {
    return l.fail('SK2014', `${this.describe()} is not a function`)
  }

  /** JavaScript truth, as a bool. */
  truth(l: Lowering): Value {
    return l.b.bool(true)
  }

  /** A bool that is true where this is neither `undefined` nor `null`. */
  present(l: Lowering): Value {
    return l.b.bool(true)
  }

  /** This, on the promise that it is not `undefined` here. */
  required(_l: Lowering): Operand {
    return this
  }

  /** The value as a machine word of the wanted kind; anything else is refused. `what` names the receiver of it. */
  word(l: Lowering, want: ScalarKind, what: string): Value {
    return l.fail('SK2010', `${what} wants ${article[want]}, this is ${this.describe()}`)
  }

  text(l: Lowering, what: string): TextOperand {
    return l.fail('SK2010', `${what} wants a string, this is ${this.describe()}`)
  }

  /** Whether `text` would give a string. */
  isText(): boolean {
    return false
  }

  /** Names of properties, for "did you mean". */
  names(): readonly string[] {
    return []
  }

  /** The field `name` of a value that is encoded into a struct; `undefined` if it has none. */
  field(l: Lowering, _name: string, what: string): Operand | undefined {
    return l.fail('SK2010', `${what} wants an object, this is ${this.describe()}`)
  }

  /** Where bytes of exactly this type lie, if they do lie somewhere: lets a copy be a copy. */
  memory(): { readonly place: Place; readonly type: Type } | undefined {
    return undefined
  }

  /** Writes its bytes to `place`, if it is `size` bytes of a kind of memory that `memory` does not tell of. */
  bytesTo(_l: Lowering, _place: Place, _size: number): boolean {
    return false
  }

  /** The value itself, if it is known while compiling (captured, or a literal). */
  host(): { readonly value: unknown } | undefined {
    return undefined
  }
}

export type ScalarKind = 'num' | 'big' | 'bool'

const article: Record<ScalarKind, string> = { num: 'a number', big: 'a bigint', bool: 'a boolean' }

const conversion: Partial<Record<`${ScalarKind}>${ScalarKind}`, string>> = {
  'num>big': 'write BigInt(…)',
  'big>num': 'write Number(…)',
  'num>bool': 'write … !== 0',
  'big>bool': 'write … !== 0n',
  'bool>num': 'write … ? 1 : 0',
  'bool>big': 'write … ? 1n : 0n',
}

const scalarTypes: Record<ScalarKind, string> = { num: 'number', big: 'bigint', bool: 'boolean' }

/** A number, bigint or boolean in a register. */
export class Scalar extends Operand {
  readonly kind: ScalarKind
  readonly value: Value

  constructor(kind: ScalarKind, value: Value) {
    super()
    this.kind = kind
    this.value = value
  }

  describe(): string {
    return article[this.kind]
  }

  override typeText(): string {
    return scalarTypes[this.kind]
  }

  override components(): Value[] {
    return [this.value]
  }

  override with([value]: readonly Value[]): Scalar {
    return new Scalar(this.kind, value!)
  }

  override unify(other: Operand): Operand | undefined {
    return other instanceof Scalar && other.kind === this.kind ? this : undefined
  }

  override truth(l: Lowering): Value {
    if (this.kind === 'bool') return this.value
    if (this.value.op === 'const') return l.b.bool(this.value.imm !== 0n)
    return l.b.compare('ne', this.value, l.b.const(0, this.value.type))
  }

  override word(l: Lowering, want: ScalarKind, what: string): Value {
    if (want === this.kind) return this.value
    const hint = conversion[`${this.kind}>${want}`]
    return l.fail('SK2010', `${what} wants ${article[want]}, this is ${this.describe()}`, hint)
  }

  override host(): { readonly value: unknown } | undefined {
    if (this.value.op !== 'const') return undefined
    const { imm, type } = this.value
    if (this.kind === 'big') return { value: type === 'u64' ? BigInt.asUintN(64, imm) : imm }
    return { value: this.kind === 'num' ? Number(imm) : imm !== 0n }
  }
}

/** `undefined`, or `null`. */
export class Nothing extends Operand {
  readonly name: 'undefined' | 'null'

  constructor(name: 'undefined' | 'null' = 'undefined') {
    super()
    this.name = name
  }

  describe(): string {
    return this.name
  }

  override truth(l: Lowering): Value {
    return l.b.bool(false)
  }

  override present(l: Lowering): Value {
    return l.b.bool(false)
  }

  override unify(other: Operand): Operand | undefined {
    return other instanceof Nothing ? this : undefined
  }

  override host(): { readonly value: unknown } {
    return { value: this.name === 'null' ? null : undefined }
  }
}

/**
 * A value that is there only where the bool `isPresent` is true, as a map's `get` gives. Every use but a test for it
 * is a promise that it is there, which the pass `prove` holds the program to.
 */
export class Optional extends Operand {
  readonly isPresent: Value
  readonly inner: Operand
  /** For messages: `the result of counts.get()`. */
  readonly what: string

  constructor(isPresent: Value, inner: Operand, what: string) {
    super()
    this.isPresent = isPresent
    this.inner = inner
    this.what = what
  }

  describe(): string {
    return `${this.inner.describe()} or undefined`
  }

  override components(): Value[] {
    return [this.isPresent, ...this.inner.components()]
  }

  override with([present, ...rest]: readonly Value[]): Operand {
    return new Optional(present!, this.inner.with(rest), this.what)
  }

  override isItsWords(): boolean {
    return this.inner.isItsWords()
  }

  override settle(l: Lowering): Operand {
    return new Optional(this.isPresent, this.inner.settleWhere(l, this.isPresent), this.what)
  }

  override unify(other: Operand): Operand | undefined {
    const inner = this.inner.unify(other instanceof Optional ? other.inner : other)
    return inner && new Optional(this.isPresent, inner, this.what)
  }

  override present(): Value {
    return this.isPresent
  }

  override truth(l: Lowering): Value {
    return l.logical('and', this.isPresent, () => this.inner.truth(l))
  }

  override required(l: Lowering): Operand {
    return this.inner.with(
      this.inner.components().map((component) =>
        l.b.proven(component, this.isPresent, {
          kind: 'present',
          code: 'SK1013',
          message: `${this.what} may be undefined here`,
          hint: 'check it first: if (x === undefined) return',
        }),
      ),
    )
  }

  override member(l: Lowering, name: string): Operand {
    return this.required(l).member(l, name)
  }

  override setMember(l: Lowering, name: string, value: Operand): void {
    this.required(l).setMember(l, name, value)
  }

  override updateMember(l: Lowering, name: string, operator: string, value: () => Operand): Operand {
    return this.required(l).updateMember(l, name, operator, value)
  }

  override index(l: Lowering, index: Operand): Operand {
    return this.required(l).index(l, index)
  }

  override iterate(l: Lowering): Iteration {
    return this.required(l).iterate(l)
  }

  override setIndex(l: Lowering, index: Operand, value: Operand): void {
    this.required(l).setIndex(l, index, value)
  }

  override call(l: Lowering, args: readonly Operand[]): Operand {
    return this.required(l).call(l, args)
  }

  override word(l: Lowering, want: ScalarKind, what: string): Value {
    return this.required(l).word(l, want, what)
  }

  override text(l: Lowering, what: string): TextOperand {
    return this.required(l).text(l, what)
  }

  override field(l: Lowering, name: string, what: string): Operand | undefined {
    return this.required(l).field(l, name, what)
  }

  override names(): readonly string[] {
    return this.inner.names()
  }
}
