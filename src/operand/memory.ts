/**
 * Memory with a schema: reading a typed place gives an operand, and encoding writes an operand into one. Field
 * offsets come from the schema alone, the same that user space decodes by.
 */
import { nearestNames } from '../error/index.ts'
import { type IrType, mayHaveWritten, type Value } from '../ir/index.ts'
import type { Field, Shape, Type } from '../schema/index.ts'
import { arrayMethod } from './array-methods.ts'
import { Builtin } from './builtin.ts'
import { ElementEntries } from './element-entries.ts'
import type { Lowering } from './lowering.ts'
import { ForeignText, MemoryText } from './memory-text.ts'
import { type Iteration, Operand, type Place, placeAt, Scalar } from './operand.ts'
import { copyBytes, swapBytes, words, zeroBytes } from './words.ts'

type Int = Extract<Shape, { kind: 'int' }>

/** What a place's owner allows: map values can be written, packets and records of others cannot. */
export interface Access {
  readonly writable: boolean
  /** `+= -= |= &= ^=` on u32 and u64 fields are atomic (memory that others see). */
  readonly atomic: boolean
  /** Others write it, so that its strings need not be canonical. */
  readonly foreign?: boolean
}

/** What lies at `place`, read as `type`. Integers and booleans are loaded now, the rest when it is asked for. */
export function readPlace(l: Lowering, place: Place, type: Type, access: Access): Operand {
  const { shape } = type
  if (shape.kind === 'int') return readInt(l, place, shape)
  if (shape.kind === 'bool') {
    const byte = l.b.load('num', place.pointer, { offset: place.offset, size: 1, space: place.space })
    return new Scalar('bool', l.b.compare('ne', byte, l.b.const(0)))
  }
  if (shape.kind === 'str')
    return access.foreign ? new ForeignText(place, shape.size) : new MemoryText(place, shape.size)
  return new Reference(place, type, access)
}

function readInt(l: Lowering, place: Place, shape: Int): Operand {
  const size = (shape.bits / 8) as 1 | 2 | 4 | 8
  const irType = shape.bigint ? (shape.signed ? 'i64' : 'u64') : 'num'
  const signed = shape.signed && size < 8
  const raw = isAligned(place, size)
    ? l.b.load(irType, place.pointer, { offset: place.offset, size, signed, space: place.space })
    : gather(l, place, size, signed, irType)
  return new Scalar(shape.bigint ? 'big' : 'num', swapped(l, raw, shape))
}

/** The verifier refuses unaligned access to the stack, where packed structs may lie; elsewhere it is fine. */
function isAligned({ space, offset }: Place, size: number): boolean {
  return space !== 'stack' || offset % size === 0
}

/** Reads an unaligned integer by aligned pieces. */
function gather(l: Lowering, place: Place, size: number, signed: boolean, type: IrType): Value {
  let all: Value | undefined
  for (const [at, width] of words(size, place.offset)) {
    const part = l.b.load('u64', place.pointer, {
      offset: place.offset + at,
      size: width,
      space: place.space,
    })
    const moved = at === 0 ? part : l.b.alu('shl', part, l.b.const(at * 8, 'u64'), 'u64')
    all = all ? l.b.alu('or', all, moved, 'u64') : moved
  }
  const word = l.b.unary('cast', all!, type)
  return signed ? l.b.unary(size === 2 ? 'sext16' : 'sext32', word, type) : word
}

/** Writes an integer, by aligned pieces where it has to be. */
function scatter(l: Lowering, place: Place, size: 1 | 2 | 4 | 8, value: Value): void {
  if (isAligned(place, size)) {
    l.b.store(place.pointer, value, { offset: place.offset, size, space: place.space })
    return
  }
  const word = l.b.unary('cast', value, 'num')
  for (const [at, width] of words(size, place.offset)) {
    const part = at === 0 ? word : l.b.alu('shr', word, l.b.const(at * 8))
    l.b.store(place.pointer, part, { offset: place.offset + at, size: width, space: place.space })
  }
}

function swapped(l: Lowering, value: Value, shape: Int): Value {
  if (!shape.bigEndian || shape.bits === 8) return value
  return swapBytes(l, value, shape.bits / 8)
}

/** Writes `operand` as `type` to `place`, all bytes of it. `what` names the receiver in messages. */
export function writePlace(l: Lowering, place: Place, type: Type, operand: Operand, what: string): void {
  const { shape } = type
  if (shape.kind === 'int') {
    const value = operand.word(l, shape.bigint ? 'big' : 'num', what)
    const size = (shape.bits / 8) as 1 | 2 | 4 | 8
    scatter(l, place, size, swapped(l, value, shape))
    return
  }
  if (shape.kind === 'bool') {
    const value = operand.word(l, 'bool', what)
    l.b.store(place.pointer, value, { offset: place.offset, size: 1, space: place.space })
    return
  }
  if (shape.kind === 'str') {
    operand.text(l, what).copyTo(l, place, shape.size)
    return
  }
  const memory = operand.required(l).memory()
  if (memory && isSame(memory.type, type)) {
    copyBytes(l, place, memory.place, type.size)
    return
  }
  if (shape.kind === 'bytes' && operand.required(l).bytesTo(l, place, shape.size)) return
  if (shape.kind === 'struct') writeStruct(l, place, type, shape.fields, operand, what)
  else if (shape.kind === 'union') writeUnion(l, place, type, shape.fields, operand, what)
  else if (shape.kind === 'array') {
    for (let i = 0; i < shape.length; i++) {
      const element = operand.index(l, new Scalar('num', l.b.const(i)))
      writePlace(l, placeAt(place, i * shape.element.size), shape.element, element, `${what}[${i}]`)
    }
  } else l.fail('SK2010', `${what} wants ${type.name}, this is ${operand.describe()}`)
}

/** Bytes are bytes, whoever declared how many of them. */
function isSame(a: Type, b: Type): boolean {
  return a === b || (a.shape.kind === 'bytes' && b.shape.kind === 'bytes' && a.size === b.size)
}

function writeStruct(
  l: Lowering,
  place: Place,
  type: Type,
  fields: readonly Field[],
  operand: Operand,
  what: string,
): void {
  const known = new Set(fields.map((field) => field.name))
  for (const name of operand.names()) {
    if (known.has(name)) continue
    const near = nearestNames(name, known)
    l.fail(
      'SK2015',
      `${what} has no field '${name}'`,
      near.length ? `did you mean ${near.join(', ')}?` : undefined,
    )
  }
  let end = 0
  for (const field of fields) {
    zeroBytes(l, placeAt(place, end), field.offset - end)
    const value = operand.field(l, field.name, what)
    if (!value) l.fail('SK2015', `${what} needs field '${field.name}' (${field.type.name})`)
    writePlace(l, placeAt(place, field.offset), field.type, value, `${what}.${field.name}`)
    end = field.offset + field.type.size
  }
  zeroBytes(l, placeAt(place, end), type.size - end)
}

/** Exactly one member, and zeros in the bytes that it does not fill. */
function writeUnion(
  l: Lowering,
  place: Place,
  type: Type,
  fields: readonly Field[],
  operand: Operand,
  what: string,
): void {
  const names = operand.names()
  const field = names.length === 1 ? fields.find(({ name }) => name === names[0]) : undefined
  const value = field && operand.field(l, field.name, what)
  if (!value) {
    const members = fields.map(({ name }) => name)
    return l.fail(
      'SK2015',
      `${what} wants one of ${members.join(', ')}, this is ${operand.describe()}`,
      `write { ${members[0]}: … }: the members of a union share their bytes`,
    )
  }
  writePlace(l, placeAt(place, field.offset), field.type, value, `${what}.${field.name}`)
  zeroBytes(l, placeAt(place, field.type.size), type.size - field.type.size)
}

/** Puts `operand` into memory as `type` and gives its address, as helpers want keys and values. */
export function inMemory(l: Lowering, type: Type, operand: Operand, what: string): Value {
  const memory = operand.memory()
  if (memory && memory.type === type && memory.place.space === 'stack') {
    return l.address(memory.place)
  }
  if (operand instanceof MemoryText && operand.fits(type)) return l.address(operand.place)
  const place = l.temporary(type.size, Math.max(type.align, 8), what)
  writePlace(l, place, type, operand, what)
  return l.address(place)
}

function hasText({ shape }: Type): boolean {
  if (shape.kind === 'struct' || shape.kind === 'union') return shape.fields.some(({ type }) => hasText(type))
  return shape.kind === 'array' ? hasText(shape.element) : shape.kind === 'str'
}

const atomics: Record<string, Value['atomic']> = { '+': 'add', '-': 'add', '|': 'or', '&': 'and', '^': 'xor' }

/** Compares a place of a packet with its end once more; the way of a place beyond it is never taken. */
function showInside(l: Lowering, place: Place, size: number, end: (l: Lowering) => Value): void {
  const behind = l.b.alu('add', place.pointer, l.b.const(place.offset + size), 'ptr')
  l.branch(
    l.b.compare('ule', behind, end(l)),
    () => {},
    () => l.b.return(l.b.const(0)),
  )
}

/** A struct, union, array or bytes somewhere in memory; its fields are read when they are asked for. */
export class Reference extends Operand {
  readonly place: Place
  readonly type: Type
  readonly access: Access

  constructor(place: Place, type: Type, access: Access) {
    super()
    this.place = place
    this.type = type
    this.access = access
  }

  describe(): string {
    return `a ${this.type.name}`
  }

  override components(): Value[] {
    return [this.place.pointer]
  }

  override with([pointer]: readonly Value[]): Operand {
    return new Reference({ ...this.place, pointer: pointer! }, this.type, this.access)
  }

  override unify(other: Operand): Operand | undefined {
    if (!(other instanceof Reference) || other.type !== this.type) return undefined
    return other.place.offset === this.place.offset && other.place.space === this.place.space
      ? this
      : undefined
  }

  override memory(): { place: Place; type: Type } | undefined {
    if ((this.access.foreign && hasText(this.type)) || this.type.objects) return undefined
    return { place: this.place, type: this.type }
  }

  override names(): readonly string[] {
    const { shape } = this.type
    return shape.kind === 'struct' || shape.kind === 'union' ? shape.fields.map((field) => field.name) : []
  }

  private fieldOf(l: Lowering, name: string): Field {
    const { shape } = this.type
    const fields = shape.kind === 'struct' || shape.kind === 'union' ? shape.fields : []
    const found = fields.find((field) => field.name === name)
    if (found) return found
    const near = nearestNames(name, this.names())
    return l.fail(
      'SK2011',
      `${this.type.name} has no field '${name}'`,
      near.length ? `did you mean ${near.join(', ')}?` : undefined,
    )
  }

  override member(l: Lowering, name: string): Operand {
    const { shape } = this.type
    if (shape.kind === 'array' || shape.kind === 'bytes') {
      const length = shape.kind === 'array' ? shape.length : shape.size
      const at = (i: number) => this.index(l, new Scalar('num', l.b.const(i)))
      if (name === 'length') return new Scalar('num', l.b.const(length))
      if (name === 'entries') return new Builtin('entries', () => new ElementEntries(this, length))
      const method = arrayMethod(name, length, () => Array.from({ length }, (_, i) => at(i)))
      if (method) return method
    }
    const field = this.fieldOf(l, name)
    return readPlace(l, placeAt(this.place, field.offset), field.type, this.access)
  }

  override field(l: Lowering, name: string): Operand | undefined {
    return this.names().includes(name) ? this.member(l, name) : undefined
  }

  override setMember(l: Lowering, name: string, value: Operand): void {
    const field = this.fieldOf(l, name)
    this.writable(l)
    writePlace(l, placeAt(this.place, field.offset), field.type, value, `field '${name}'`)
  }

  override updateMember(l: Lowering, name: string, operator: string, value: () => Operand): Operand {
    const field = this.fieldOf(l, name)
    const { shape } = field.type
    const op = atomics[operator]
    const whole = shape.kind === 'int' && shape.bits >= 32 && !shape.bigEndian
    if (!this.access.atomic || !op || !whole) return super.updateMember(l, name, operator, value)
    this.writable(l)
    const kind = shape.bigint ? 'big' : 'num'
    const { here } = l.b
    const given = value()
    const operand = given.word(l, kind, `field '${name}'`)
    const at = {
      offset: this.place.offset + field.offset,
      size: (shape.bits / 8) as 4 | 8,
      space: this.place.space,
    }
    // JavaScript reads the field first, which shows where the right side writes it.
    if (mayHaveWritten(l.b.fn, here.made, { pointer: this.place.pointer, ...at })) {
      const old = l.b.earlier(here, () => this.member(l, name))
      const result = l.binary(operator, old, given)
      this.setMember(l, name, result)
      return result
    }
    const addend = operator === '-' ? l.b.unary('neg', operand) : operand
    const type = shape.bigint ? (shape.signed ? 'i64' : 'u64') : 'num'
    const old = l.b.atomic(op, this.place.pointer, addend, at, type)
    const before = new Scalar(kind, shape.bigint ? old : l.b.unary(shape.signed ? 'sext32' : 'zext32', old))
    const result = l.binary(operator, before, new Scalar(kind, operand))
    return new Updated(kind, result.word(l, kind, `field '${name}'`), before)
  }

  private writable(l: Lowering): void {
    if (!this.access.writable) l.fail('SK2013', `${this.describe()} of this kind of memory is read-only`)
  }

  private element(l: Lowering, index: Operand): { place: Place; type: Type | undefined; size: number } {
    const { shape } = this.type
    if (shape.kind !== 'array' && shape.kind !== 'bytes')
      return l.fail('SK2011', `${this.describe()} has no elements`)
    const length = shape.kind === 'array' ? shape.length : shape.size
    const size = shape.kind === 'array' ? shape.element.size : 1
    const known = index.host()?.value
    const type = shape.kind === 'array' ? shape.element : undefined
    if (typeof known === 'number') {
      if (!Number.isInteger(known) || known < 0 || known >= length) {
        return l.fail('SK2016', `index ${known} lies outside of ${this.describe()} with ${length} elements`)
      }
      return { place: placeAt(this.place, known * size), type, size }
    }
    const position = l.b.proven(index.word(l, 'num', 'an index'), l.b.bool(true), {
      kind: 'index',
      limit: length,
      code: 'SK2016',
      message: `this index may lie outside of ${length} elements`,
      hint: `check it first: if (i < ${length}) …, or mask it`,
    })
    const bytes = l.b.alu('mul', position, l.b.const(size))
    const { offset, space, end } = this.place
    const pointer = l.b.move(this.place.pointer, bytes, (length - 1) * size)
    const place = { pointer, offset, space, end }
    if (end) showInside(l, place, size, end)
    return { place, type, size }
  }

  override iterate(l: Lowering): Iteration {
    const { shape } = this.type
    if (shape.kind !== 'array' && shape.kind !== 'bytes') return super.iterate(l)
    const length = shape.kind === 'array' ? shape.length : shape.size
    return { kind: 'counted', count: l.b.const(length), at: (index) => this.index(l, index) }
  }

  override index(l: Lowering, index: Operand): Operand {
    const { place, type } = this.element(l, index)
    if (type) return readPlace(l, place, type, this.access)
    return new Scalar(
      'num',
      l.b.load('num', place.pointer, { offset: place.offset, size: 1, space: place.space }),
    )
  }

  override setIndex(l: Lowering, index: Operand, value: Operand): void {
    this.writable(l)
    const { place, type } = this.element(l, index)
    if (type) writePlace(l, place, type, value, 'an element')
    else {
      const byte = value.word(l, 'num', 'an element')
      l.b.store(place.pointer, byte, { offset: place.offset, size: 1, space: place.space })
    }
  }
}

/**
 * What `w.hits += 1n` gives where it is atomic: what the field held just before, which nobody else saw, and what was
 * added. Needs Linux 5.12 where it is looked at.
 */
export class Updated extends Scalar {
  readonly before: Scalar

  constructor(kind: Scalar['kind'], value: Value, before: Scalar) {
    super(kind, value)
    this.before = before
  }
}
