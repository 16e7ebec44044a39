/**
 * Object and array literals of kernel code. They have no memory: each field is a variable of its own, so that fields
 * nobody reads cost nothing, and encoding one into a map or a record writes each field to its place.
 */
import { nearestNames } from '../error/index.ts'
import type { Value } from '../ir/index.ts'
import { arrayMethod, arrayMethods, insteadOfArray } from './array-methods.ts'
import { Builtin } from './builtin.ts'
import { inArray } from './local-array.ts'
import type { Cell, Lowering } from './lowering.ts'
import { type Iteration, Operand, Scalar } from './operand.ts'

/** An object literal that no name is bound to: its fields are as they were written. */
export class ObjectLiteral extends Operand {
  private readonly fields: ReadonlyMap<string, Operand>

  constructor(fields: ReadonlyMap<string, Operand>) {
    super()
    this.fields = fields
  }

  describe(): string {
    return 'an object'
  }

  override components(): Value[] {
    return [...this.fields.values()].flatMap((operand) => operand.components())
  }

  override with(components: readonly Value[]): Operand {
    let next = 0
    const fields = [...this.fields].map(([name, operand]): [string, Operand] => {
      const count = operand.components().length
      next += count
      return [name, operand.with(components.slice(next - count, next))]
    })
    return new ObjectLiteral(new Map(fields))
  }

  override isItsWords(): boolean {
    return [...this.fields.values()].every((operand) => operand.isItsWords())
  }

  override unify(other: Operand): Operand | undefined {
    const theirs = other instanceof BoundObject ? other.snapshot() : other
    if (!(theirs instanceof ObjectLiteral) || theirs.fields.size !== this.fields.size) return undefined
    const fields = new Map<string, Operand>()
    for (const [name, operand] of this.fields) {
      const mine = theirs.fields.get(name)
      const both = mine && operand.unify(mine)
      if (!both) return undefined
      fields.set(name, both)
    }
    return new ObjectLiteral(fields)
  }

  override settle(l: Lowering): Operand {
    const cells = new Map<string, Cell>()
    for (const [name, operand] of this.fields) cells.set(name, l.cell(name, operand.settle(l)))
    return new BoundObject(l, cells)
  }

  override member(l: Lowering, name: string): Operand {
    return this.fields.get(name) ?? missing(l, name, this.names())
  }

  override setMember(l: Lowering, name: string): void {
    l.fail(
      'SK2013',
      `field '${name}' of an object inside another, or of one that came together from several, cannot be assigned`,
      'give the inner object a name of its own, and assign to that',
    )
  }

  override field(_l: Lowering, name: string): Operand | undefined {
    return this.fields.get(name)
  }

  override names(): readonly string[] {
    return [...this.fields.keys()]
  }
}

/** An object literal with a name: its fields can be assigned. */
class BoundObject extends Operand {
  private readonly l: Lowering
  private readonly cells: ReadonlyMap<string, Cell>
  /** A variable holds its fields as they were: it would not see what is assigned to them now. */
  private copied = false

  constructor(l: Lowering, cells: ReadonlyMap<string, Cell>) {
    super()
    this.l = l
    this.cells = cells
  }

  describe(): string {
    return 'an object'
  }

  /** The fields as they are here. */
  snapshot(): ObjectLiteral {
    return new ObjectLiteral(new Map([...this.cells].map(([name, cell]) => [name, this.l.read(cell)])))
  }

  override components(): Value[] {
    this.copied = true
    return this.snapshot().components()
  }

  override with(components: readonly Value[]): Operand {
    return this.snapshot().with(components)
  }

  /** A function that assigns to its fields assigns to ours. */
  override isItsWords(): boolean {
    return false
  }

  override unify(other: Operand): Operand | undefined {
    return other === this ? this : this.snapshot().unify(other)
  }

  override member(l: Lowering, name: string): Operand {
    const cell = this.cells.get(name)
    return cell ? l.read(cell) : missing(l, name, this.names())
  }

  override setMember(l: Lowering, name: string, value: Operand): void {
    const cell = this.cells.get(name)
    if (this.copied) {
      l.fail(
        'SK2013',
        `field '${name}' cannot be assigned: this object has another name by now`,
        'use one name for it',
      )
    }
    if (cell) l.write(cell, value.settle(l))
    else missing(l, name, this.names())
  }

  override field(l: Lowering, name: string): Operand | undefined {
    const cell = this.cells.get(name)
    return cell && l.read(cell)
  }

  override names(): readonly string[] {
    return [...this.cells.keys()]
  }
}

/** An array literal; indexed with constants. */
export class ArrayLiteral extends Operand {
  private readonly elements: readonly Operand[]

  constructor(elements: readonly Operand[]) {
    super()
    this.elements = elements
  }

  describe(): string {
    return `an array of ${this.elements.length} elements`
  }

  override components(): Value[] {
    return this.elements.flatMap((element) => element.components())
  }

  override with(components: readonly Value[]): Operand {
    let next = 0
    return new ArrayLiteral(
      this.elements.map((element) => {
        const count = element.components().length
        next += count
        return element.with(components.slice(next - count, next))
      }),
    )
  }

  override isItsWords(): boolean {
    return this.elements.every((element) => element.isItsWords())
  }

  override unify(other: Operand): Operand | undefined {
    if (!(other instanceof ArrayLiteral) || other.elements.length !== this.elements.length) return undefined
    const elements = this.elements.map((element, i) => element.unify(other.elements[i]!))
    return elements.every((element) => element !== undefined) ? new ArrayLiteral(elements) : undefined
  }

  override settle(l: Lowering): Operand {
    return new ArrayLiteral(this.elements.map((element) => element.settle(l)))
  }

  override member(l: Lowering, name: string): Operand {
    if (name === 'length') return new Scalar('num', l.b.const(this.elements.length))
    if (name === 'map') return new Builtin('map', (lowering, [fn]) => this.mapped(lowering, fn))
    if (name === 'entries') return new Builtin('entries', (lowering) => this.entries(lowering))
    const method = arrayMethod(name, this.elements.length, () => this.elements)
    return (
      method ??
      l.fail('SK2011', `${this.describe()} has no property '${name}'`, insteadOfArray(name, this.names()))
    )
  }

  private mapped(l: Lowering, fn: Operand | undefined): Operand {
    if (!fn) return l.fail('SK2012', 'map() takes a function')
    return new ArrayLiteral(
      this.elements.map((each, i) => fn.call(l, [each, new Scalar('num', l.b.const(i))]).settle(l)),
    )
  }

  private entries(l: Lowering): Operand {
    return new ArrayLiteral(
      this.elements.map((each, i) => new ArrayLiteral([new Scalar('num', l.b.const(i)), each])),
    )
  }

  override names(): readonly string[] {
    return ['length', 'map', 'entries', ...arrayMethods]
  }

  /** The same in memory, where it can lie there. */
  inMemory(l: Lowering): Operand | undefined {
    return inArray(l, this.elements)
  }

  override setIndex(l: Lowering): void {
    l.fail(
      'SK2013',
      `elements of ${this.describe()} cannot be assigned: they are not all numbers or all booleans, or it has no name of its own`,
      'const list = [0, 0], or new BigUint64Array(2) for bigints',
    )
  }

  override iterate(): Iteration {
    return { kind: 'listed', elements: this.elements.map((element) => () => element) }
  }

  override index(l: Lowering, index: Operand): Operand {
    const known = index.host()?.value
    if (typeof known !== 'number') {
      const lying = this.inMemory(l)
      if (lying) return lying.index(l, index)
      return l.fail(
        'SK1005',
        'an array of anything but numbers or booleans can be indexed with a constant only',
        'bigints can lie in a new BigUint64Array([…]); keep other things in an array map',
      )
    }
    return this.elements[known] ?? l.fail('SK2016', `index ${known} lies outside of ${this.describe()}`)
  }
}

function missing(l: Lowering, name: string, names: readonly string[]): never {
  const near = nearestNames(name, names)
  return l.fail(
    'SK2011',
    `this object has no property '${name}'`,
    near.length ? `did you mean ${near.join(', ')}?` : undefined,
  )
}
