/**
 * The record of a tracepoint as a perf event's program sees it: fields at the offsets of the event's `format` file
 * (Documentation/trace/events.rst). The first 8 bytes, where `common_…` fields would be, hold something else. At the exit
 * of a system call its arguments are there by name, too: one program sees what a call was asked and what came of it.
 *
 * In a program for other kernels a field is where the kernel that loads it has it, where that kernel's types say so: it is a
 * member of a `struct trace_event_raw_…` then.
 */
import { type Btf, recordMember, tracepointRecord } from '../btf/index.ts'
import { nearestNames } from '../error/index.ts'
import type { Value } from '../ir/index.ts'
import {
  KernelPlace,
  kernelText,
  type Lowering,
  Operand,
  Scalar,
  type Target,
  type TracepointField,
  type TracepointFormat,
  type TypeNames,
} from '../operand/index.ts'
import { callerRegisters, SyscallArguments, syscallArgument } from './syscall-registers.ts'

export class TracepointRecord extends Operand {
  private readonly format: TracepointFormat
  private struct: { readonly id: number | undefined } | undefined

  constructor(format: TracepointFormat) {
    super()
    this.format = format
  }

  describe(): string {
    return `the context of tracepoint ${this.format.system}:${this.format.name}`
  }

  override names(): readonly string[] {
    return fieldNames(this.format)
  }

  override member(l: Lowering, name: string): Operand {
    const field = this.format.fields.find((each) => each.name === name)
    if (!field || name.startsWith('common_')) return this.argument(l, name)
    const place = this.placeOf(l, field)
    if (field.dynamic) return dynamicText(l, field, place)
    if (field.arrayLength !== undefined) return new RecordArray(field, field.arrayLength, place)
    const value = readScalar(l, place, scalarType(l.target.btf, this.format.system, field))
    return isBool(field) ? new Scalar('bool', value.truth(l)) : value
  }

  private placeOf(l: Lowering, field: TracepointField): RecordPlace {
    const fixed = fixedPlace(field.offset)
    const { btf, portable } = l.target
    // Records of system calls are no structs of BTF; what they are, is the same everywhere.
    if (!portable || !btf || this.format.system === 'syscalls') return fixed
    this.struct ??= { id: tracepointRecord(btf, this.format.name, ownFields(this.format)) }
    const { id } = this.struct
    const member = recordMember(field)
    const found = id === undefined ? undefined : btf.member(id, member)
    return found ? openPlace(KernelPlace.at(btf, l.context, id!).field(found, member)) : fixed
  }

  /** All that `member` knows on this target: the fields, and at the exit of a system call its arguments. */
  members(target: Target): readonly string[] {
    return [...this.names(), ...(this.ofAnyExit ? ['args'] : argumentNames(this.entry(target)))]
  }

  private get ofAnyExit(): boolean {
    return this.format.system === 'raw_syscalls' && this.format.name === 'sys_exit'
  }

  /** For `sys_exit_NAME`: the format of `sys_enter_NAME`. */
  private entry(target: Target): TracepointFormat | undefined {
    const { system, name } = this.format
    if (system !== 'syscalls' || !name.startsWith(exit)) return undefined
    return target.tracepoint(`syscalls:sys_enter_${name.slice(exit.length)}`)
  }

  /** At `sys_exit_NAME`: the argument that `sys_enter_NAME` has by this name. At the exit of any: `args`. */
  private argument(l: Lowering, name: string): Operand {
    const { system, name: event } = this.format
    if (this.ofAnyExit && name === 'args') return new SyscallArguments(callerRegisters(l))
    const entered = this.entry(l.target)
    const known = argumentNames(entered)
    const index = known.indexOf(name)
    if (index < 0) return unknownField(l, `${system}:${event}`, name, [...this.names(), ...known])
    const type = scalarType(l.target.btf, system, entered!.fields.find((field) => field.name === name)!)
    const register = syscallArgument(l, callerRegisters(l), index).word(l, 'big', name)
    if (type.size === 8) return new Scalar('big', l.b.unary('cast', register, type.signed ? 'i64' : 'u64'))
    return new Scalar('num', l.b.unary(type.signed ? 'sext32' : 'zext32', register, 'num'))
  }
}

const exit = 'sys_exit_'

function ownFields(format: TracepointFormat): TracepointField[] {
  return format.fields.filter(({ name }) => !name.startsWith('common_'))
}

function fieldNames(format: TracepointFormat): string[] {
  return ownFields(format).map(({ name }) => name)
}

/** A place in the record. */
interface RecordPlace {
  /** What a load there goes through. */
  access(l: Lowering): { readonly pointer: Value; readonly offset: number }
  address(l: Lowering): Value
  element(index: number, size: number): RecordPlace
}

const fixedPlace = (offset: number): RecordPlace => ({
  access: (l) => ({ pointer: l.context, offset }),
  address: (l) => l.b.alu('add', l.context, l.b.const(offset), 'ptr'),
  element: (index, size) => fixedPlace(offset + index * size),
})

const openPlace = (place: KernelPlace): RecordPlace => ({
  access: (l) => ({ pointer: place.address(l), offset: 0 }),
  address: (l) => place.address(l),
  element: (index, size) => openPlace(place.element(index, size)),
})

function argumentNames(entered: TracepointFormat | undefined): string[] {
  return entered ? fieldNames(entered).filter((each) => each !== '__syscall_nr') : []
}

/** Refuses a field that the tracepoint does not have. */
export function unknownField(l: Lowering, tracepoint: string, name: string, names: readonly string[]): never {
  const near = nearestNames(name, names)
  return l.fail(
    'SK2011',
    `tracepoint ${tracepoint} has no field '${name}'`,
    near.length > 0 ? `did you mean ${near.join(', ')}?` : `it has ${names.join(', ') || 'no fields'}`,
  )
}

/** Whether the field is a boolean: C's `bool`, and nothing else of one byte. */
export function isBool(field: TracepointField): boolean {
  return field.type === 'bool' && field.size === 1
}

interface ScalarType {
  readonly size: number
  readonly signed: boolean
}

/**
 * The arguments of system calls take 8 bytes each in the record, whatever their type, and the upper half of an `int`
 * is whatever was in the register: the C type says what counts.
 */
function scalarType(btf: Btf | undefined, system: string, field: TracepointField): ScalarType {
  if (system !== 'syscalls' || field.size !== 8 || field.type.includes('*')) return field
  const name = field.type.replace(/\b(const|enum)\b/g, '').trim()
  const id = btf && (btf.find(name, 'typedef') ?? btf.find(name, 'int') ?? btf.find(name, 'enum'))
  const type = id === undefined ? undefined : btf?.type(btf.resolve(id))
  if (!type || (type.kind !== 'int' && type.kind !== 'enum')) return field
  return { size: Math.max(4, type.size), signed: type.signed }
}

function readScalar(l: Lowering, place: RecordPlace, { size, signed }: ScalarType): Operand {
  if (size !== 1 && size !== 2 && size !== 4 && size !== 8) {
    return l.fail('SK1005', `a field of ${size} bytes cannot be read as a number`)
  }
  const wide = size === 8
  const type = wide ? (signed ? 'i64' : 'u64') : 'num'
  const { pointer, offset } = place.access(l)
  const value = l.b.load(type, pointer, { offset, size, signed: signed && !wide, space: 'ctx' })
  return new Scalar(wide ? 'big' : 'num', value)
}

/** `__data_loc` and `__rel_loc`: the low half says where the bytes are, from the record's or the field's end. */
function dynamicText(l: Lowering, field: TracepointField, place: RecordPlace): Operand {
  const { pointer, offset } = place.access(l)
  const location = l.b.load('num', pointer, { offset, size: 4, space: 'ctx' })
  const from = l.b.alu('and', location, l.b.const(0xffff))
  if (field.dynamic === 'data_loc') return kernelText(l.b.alu('add', l.context, from, 'ptr'), 256)
  const start = l.b.alu('add', place.address(l), from, 'ptr')
  return kernelText(l.b.alu('add', start, l.b.const(field.size), 'ptr'), 256)
}

/** A C array in the record: of characters a string, of numbers its elements. */
class RecordArray extends Operand {
  private readonly array: TracepointField
  private readonly length: number
  private readonly place: RecordPlace

  constructor(field: TracepointField, length: number, place: RecordPlace) {
    super()
    this.array = field
    this.length = length
    this.place = place
  }

  describe(): string {
    return `the array '${this.array.name}'`
  }

  override typeText(l: Lowering, names: TypeNames): string {
    return this.isText() ? 'string' : names.array(this.element(l, 0).typeText(l, names))
  }

  private get elementSize(): number {
    return this.array.size / this.length
  }

  private asText(l: Lowering): Operand {
    return kernelText(this.place.address(l), this.array.size)
  }

  override text(l: Lowering, what: string) {
    return this.isText() ? this.asText(l).text(l, what) : super.text(l, what)
  }

  override isText(): boolean {
    return this.elementSize === 1
  }

  override settle(l: Lowering): Operand {
    return this.isText() ? this.asText(l).settle(l) : this
  }

  override member(l: Lowering, name: string): Operand {
    if (this.isText()) return this.asText(l).member(l, name)
    if (name === 'length') return new Scalar('num', l.b.const(this.length))
    return super.member(l, name)
  }

  override index(l: Lowering, index: Operand): Operand {
    if (this.isText()) return this.asText(l).index(l, index)
    const known = index.host()?.value
    if (typeof known !== 'number' || !Number.isInteger(known) || known < 0 || known >= this.length) {
      return l.fail(
        'SK2016',
        `'${this.array.name}' has the elements 0…${this.length - 1}; the index must be a constant`,
      )
    }
    return this.element(l, known)
  }

  private element(l: Lowering, index: number): Operand {
    const size = this.elementSize
    return readScalar(l, this.place.element(index, size), { size, signed: this.array.signed })
  }
}
