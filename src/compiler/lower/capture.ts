/**
 * Captured values: what the function sees of the program around it, read once, while compiling. Plain data becomes
 * constants; maps, types and builtins answer for themselves; plain objects, arrays and module namespaces are read
 * along the paths the function uses; other functions are called.
 */
import { nearestNames } from '../../error/index.ts'
import type { Value } from '../../ir/index.ts'
import {
  ArrayLiteral,
  arrayMethod,
  builtinOf,
  ConstantText,
  constantTable,
  type Iteration,
  insteadOfArray,
  isKernelValue,
  isModule,
  isPlain,
  kernelOperand,
  Nothing,
  Operand,
  type Reads,
  Scalar,
} from '../../operand/index.ts'
import { isType, type Type } from '../../schema/index.ts'
import { callCaptured } from './callable.ts'
import type { FunctionLowering } from './lowering.ts'
import { sharedInstead } from './shared-instead.ts'

/** What `value` stands for; `path` is how the function reached it. */
export function capture(l: FunctionLowering, value: unknown, path: string): Operand {
  switch (typeof value) {
    case 'number':
      return captureNumber(l, value, path)
    case 'bigint':
      if (value < -(1n << 63n) || value >= 1n << 64n) {
        return l.fail('SK1015', `${path} is ${value}, which does not fit 64 bits`)
      }
      return new Scalar('big', l.b.const(value, value >= 1n << 63n ? 'u64' : 'big'))
    case 'boolean':
      return new Scalar('bool', l.b.bool(value))
    case 'string':
      return new ConstantText(l, value)
    case 'undefined':
      return new Nothing()
    case 'symbol':
      return l.fail('SK1003', `${path} is a symbol, which kernel code cannot use`)
    default:
      return captureObject(l, value as object | null, path)
  }
}

function captureNumber(l: FunctionLowering, value: number, path: string): Operand {
  if (Number.isSafeInteger(value)) return new Scalar('num', l.b.const(value))
  if (Number.isInteger(value)) {
    return l.fail(
      'SK1015',
      `${path} is ${value}, past the integers a number holds exactly`,
      'write it as a bigint',
    )
  }
  return l.fail(
    'SK1015',
    `${path} is ${value}: BPF has no floating point`,
    'scale it to an integer outside the function',
  )
}

function captureObject(l: FunctionLowering, value: object | null, path: string): Operand {
  if (value === null) return new Nothing('null')
  const known = l.captured.get(value)
  if (known) return known
  if (isKernelValue(value)) l.reads?.called(value, path)
  const operand = isKernelValue(value)
    ? value[kernelOperand](path)
    : (builtinOf(value) ?? ownOperand(l, value, path))
  if (!(operand instanceof Operand)) {
    return l.fail(
      'SK1003',
      `${path} was made by another copy of skep than the one that compiles this`,
      'install skep once: packages of kernel functions have it among their peerDependencies',
    )
  }
  l.captured.set(value, operand)
  return operand
}

function ownOperand(l: FunctionLowering, value: object, path: string): Operand {
  if (typeof value === 'function')
    return new CapturedFunction(value as (...args: never[]) => unknown, path, l.reads)
  if (isType(value)) return new CapturedType(value, path)
  if (isPlain(value)) return new CapturedObject(value, path, l.reads)
  const name = value.constructor?.name
  return l.fail(
    'SK1003',
    `${path} is an instance of class ${name || '?'}, which kernel code cannot read`,
    insteadOf(value) ?? 'read what you need of it into a constant outside the function',
  )
}

/** What does for collections of JavaScript. */
function insteadOf(value: object): string | undefined {
  if (value instanceof Set)
    return 'an array has includes(): [...set], made outside the function; many values are keys of a hash'
  if (value instanceof Map) return 'put its entries into a hash() before the program is loaded'
  return undefined
}

/** A plain object, array or module of the program around. */
class CapturedObject extends Operand {
  private readonly value: object
  private readonly path: string
  private readonly reads: Reads | undefined

  constructor(value: object, path: string, reads: Reads | undefined) {
    super()
    this.value = value
    this.path = path
    this.reads = reads
  }

  describe(): string {
    return `the captured ${Array.isArray(this.value) ? 'array' : 'object'} ${this.path}`
  }

  override names(): readonly string[] {
    this.reads?.look('keys', this.value)
    return Object.keys(this.value)
  }

  override member(l: FunctionLowering, name: string): Operand {
    const path = `${this.path}.${name}`
    if (Array.isArray(this.value)) {
      const elements = this.value as readonly unknown[]
      const all = () => elements.map((element, i) => l.capture(element, `${this.path}[${i}]`))
      const method = arrayMethod(name, elements.length, all)
      if (method) {
        this.reads?.look('whole', this.value)
        return method
      }
      if (name === 'map' || name === 'entries') {
        this.reads?.look('whole', this.value)
        return new ArrayLiteral(all()).member(l, name)
      }
    }
    const property = findProperty(this.value, name, this.reads)
    if (!property) {
      if (Array.isArray(this.value))
        l.fail('SK2011', `${this.path} has no property '${name}'`, insteadOfArray(name, this.names()))
      const near = nearestNames(name, this.names())
      return l.fail(
        'SK2011',
        `${this.path} has no property '${name}'`,
        near.length ? `did you mean ${near.join(', ')}?` : undefined,
      )
    }
    if ('value' in property) return l.capture(property.value, path)
    if (!property.get || !isModule(this.value)) {
      return l.fail(
        'SK1003',
        `${path} is an accessor, whose code kernel code cannot run`,
        'read it into a constant outside the function',
      )
    }
    return l.capture(property.get.call(this.value), path)
  }

  override has(l: FunctionLowering, name: string): Value {
    this.reads?.look('has', this.value, name)
    return l.b.bool(name in this.value)
  }

  override field(l: FunctionLowering, name: string): Operand | undefined {
    return findProperty(this.value, name, this.reads) ? this.member(l, name) : undefined
  }

  override iterate(l: FunctionLowering): Iteration {
    if (!Array.isArray(this.value)) return super.iterate(l)
    this.reads?.look('whole', this.value)
    const elements = this.value.map((element, i) => () => l.capture(element, `${this.path}[${i}]`))
    return { kind: 'listed', elements }
  }

  override index(l: FunctionLowering, index: Operand): Operand {
    const known = index.host()?.value
    if (typeof known !== 'number' && typeof known !== 'string') {
      const table = Array.isArray(this.value) && constantTable(l, this.value, this.path)
      if (table) {
        this.reads?.look('whole', this.value)
        return table.index(l, index)
      }
      return l.fail(
        'SK1005',
        `${this.path} can be indexed with what is known while compiling only`,
        'keep the values in an array map',
      )
    }
    return this.member(l, String(known))
  }

  override setMember(l: FunctionLowering, name: string): void {
    const value: unknown = findProperty(this.value, name, this.reads)?.value
    l.fail('SK1004', `${this.path}.${name} was captured and cannot be assigned`, sharedInstead(name, value))
  }

  override host(): { readonly value: unknown } {
    this.reads?.look('whole', this.value)
    return { value: this.value }
  }
}

function findProperty(
  object: object,
  name: string,
  reads: Reads | undefined,
): PropertyDescriptor | undefined {
  reads?.look('property', object, name)
  return Object.getOwnPropertyDescriptor(object, name)
}

/** A schema, as an argument of builtins; its `size` is a constant. */
class CapturedType extends Operand {
  private readonly type: Type
  private readonly path: string

  constructor(type: Type, path: string) {
    super()
    this.type = type
    this.path = path
  }

  describe(): string {
    return `the type ${this.path}`
  }

  override names(): readonly string[] {
    return ['size']
  }

  override member(l: FunctionLowering, name: string): Operand {
    return name === 'size' ? l.capture(this.type.size, `${this.path}.size`) : super.member(l, name)
  }

  override host(): { readonly value: unknown } {
    return { value: this.type }
  }
}

/** A function of the program around; it can be called. */
class CapturedFunction extends Operand {
  private readonly fn: (...args: never[]) => unknown
  private readonly path: string
  private readonly reads: Reads | undefined

  constructor(fn: (...args: never[]) => unknown, path: string, reads: Reads | undefined) {
    super()
    this.fn = fn
    this.path = path
    this.reads = reads
  }

  describe(): string {
    return `the function ${this.path}`
  }

  override call(l: FunctionLowering, args: readonly Operand[]): Operand {
    return callCaptured(l, this.fn, this.path, args)
  }

  override member(l: FunctionLowering, name: string): Operand {
    const property = findProperty(this.fn, name, this.reads)
    if (property && 'value' in property) return l.capture(property.value, `${this.path}.${name}`)
    return super.member(l, name)
  }

  override host(): { readonly value: unknown } {
    this.reads?.look('source', this.fn)
    return { value: this.fn }
  }
}
