/**
 * The record of a tracepoint as a perf event's program sees it: fields at the offsets of the event's `format` file
 * (Documentation/trace/events.rst). The first 8 bytes, where `common_…` fields would be, hold something else. At the exit
 * of a system call its arguments are there by name, too: one program sees what a call was asked and what came of it.
 */
import type { Btf } from '../btf/index.ts'
import { nearestNames } from '../error/index.ts'
import {
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
    if (field.dynamic) return dynamicText(l, field)
    if (field.arrayLength !== undefined) return new RecordArray(field, field.arrayLength)
    const value = readScalar(l, field.offset, scalarType(l.target.btf, this.format.system, field))
    return isBool(field) ? new Scalar('bool', value.truth(l)) : value
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

function fieldNames(format: TracepointFormat): string[] {
  return format.fields.map((field) => field.name).filter((name) => !name.startsWith('common_'))
}

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

function readScalar(l: Lowering, offset: number, { size, signed }: ScalarType): Operand {
  if (size !== 1 && size !== 2 && size !== 4 && size !== 8) {
    return l.fail('SK1005', `a field of ${size} bytes cannot be read as a number`)
  }
  const wide = size === 8
  const type = wide ? (signed ? 'i64' : 'u64') : 'num'
  const value = l.b.load(type, l.context, { offset, size, signed: signed && !wide, space: 'ctx' })
  return new Scalar(wide ? 'big' : 'num', value)
}

/** `__data_loc` and `__rel_loc`: the low half says where the bytes are, from the record's or the field's end. */
function dynamicText(l: Lowering, field: TracepointField): Operand {
  const location = l.b.load('num', l.context, { offset: field.offset, size: 4, space: 'ctx' })
  const from = l.b.alu('and', location, l.b.const(0xffff))
  const base = field.dynamic === 'rel_loc' ? field.offset + field.size : 0
  const start = l.b.alu('add', l.context, from, 'ptr')
  return kernelText(base === 0 ? start : l.b.alu('add', start, l.b.const(base), 'ptr'), 256)
}

/** A C array in the record: of characters a string, of numbers its elements. */
class RecordArray extends Operand {
  private readonly array: TracepointField
  private readonly length: number

  constructor(field: TracepointField, length: number) {
    super()
    this.array = field
    this.length = length
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
    return kernelText(l.b.alu('add', l.context, l.b.const(this.array.offset), 'ptr'), this.array.size)
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
    const offset = this.array.offset + index * this.elementSize
    return readScalar(l, offset, { size: this.elementSize, signed: this.array.signed })
  }
}
