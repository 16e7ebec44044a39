/**
 * Operators on operands, with JavaScript's meaning. Numbers are 64-bit signed integers in registers; the bit operators
 * cut to int32 as JavaScript does. Bigints keep their sign open (`big`) until the pass `signs`. What both sides know
 * while compiling is computed by JavaScript itself.
 */
import type { CompareOp, Value } from '../../ir/index.ts'
import {
  Character,
  ConstantText,
  characterOrder,
  KernelPointer,
  Nothing,
  Operand,
  Optional,
  Scalar,
  type ScalarKind,
  textEquals,
} from '../../operand/index.ts'
import type { FunctionLowering } from './lowering.ts'

/** `a operator b`. Short-circuit operators are lowered with their expressions. */
export function binary(l: FunctionLowering, operator: string, a: Operand, b: Operand): Operand {
  switch (operator) {
    case '===':
    case '==':
      return new Scalar('bool', equals(l, a, b, operator))
    case '!==':
    case '!=':
      return new Scalar('bool', l.not(equals(l, a, b, operator === '!==' ? '===' : '==')))
    case 'in':
      return new Scalar('bool', has(l, a, b.required(l)))
    case 'instanceof':
      return l.fail('SK1005', `kernel code has no '${operator}' (yet)`)
  }
  const [left, right] = [a.required(l), b.required(l)]
  const known = constantFold(l, operator, left, right)
  if (known) return known
  const order = orders[operator]
  if (order && (left instanceof Character || right instanceof Character)) {
    return new Scalar('bool', characterOrder(l, order, left, right))
  }
  if (left.isText() || right.isText()) return notOnStrings(l, operator)
  const kind = kindOf(l, operator, left, right)
  const x = left.word(l, kind, `'${operator}'`)
  const y = right.word(l, kind, `'${operator}'`)
  if (operator === '**') return power(l, left, right)
  const row = kind === 'num' ? numbers[operator] : bigints[operator]
  if (!row) return l.fail('SK1001', `kernel code has no operator '${operator}' on ${left.describe()}`)
  if (kind === 'num' && operator in orders) literalPastInt32(l, operator, x, y)
  return row(l, x, y)
}

function notOnStrings(l: FunctionLowering, operator: string): never {
  if (operator === '+') return cannotBuildStrings(l)
  return l.fail(
    'SK1005',
    `kernel code has no '${operator}' on strings`,
    'strings are compared with === and startsWith, characters (s[i]) with < and > as well',
  )
}

/** What a `+` or a template with parts that are not known asks for. */
export function cannotBuildStrings(l: FunctionLowering): never {
  return l.fail(
    'SK1005',
    'kernel code cannot build strings',
    'put the parts into the record or the key, and join them in user space',
  )
}

/** `x ** n` with a small constant exponent: products. */
function power(l: FunctionLowering, base: Operand, exponent: Operand): Operand {
  const known = exponent.host()?.value
  const times = typeof known === 'number' || typeof known === 'bigint' ? Number(known) : -1
  if (times < 1 || times > 8) {
    return l.fail(
      'SK1001',
      'kernel code has x ** n for constants n from 1 to 8 only',
      'multiply in a loop with a bound; 1 << n is a power of two',
    )
  }
  let result = base
  for (let i = 1; i < times; i++) result = l.binary('*', result, base)
  return result
}

/**
 * `name in object`: known while compiling, so that what the other side would do on this kernel is never lowered; in a
 * portable program a question to the kernel.
 */
function has(l: FunctionLowering, name: Operand, object: Operand): Value {
  const known = name.host()?.value
  if (typeof known === 'string') return object.has(l, known)
  return l.fail('SK2010', `'in' wants the name of a field, this is ${name.describe()}`, "write 'name' in x")
}

function kindOf(l: FunctionLowering, operator: string, a: Operand, b: Operand): ScalarKind {
  for (const operand of [a, b]) {
    if (!(operand instanceof Scalar)) {
      // A pointer has a word too; whether it may stand here its `word` decides.
      if (operand instanceof KernelPointer) continue
      return l.fail('SK2010', `'${operator}' wants two numbers or two bigints, this is ${operand.describe()}`)
    }
    if (operand.kind === 'bool') {
      return l.fail('SK2010', `'${operator}' wants numbers, this is a boolean`, 'write x ? 1 : 0')
    }
  }
  const kinds = [a, b].map((operand) => (operand instanceof Scalar ? operand.kind : 'big'))
  if (kinds[0] !== kinds[1]) {
    l.fail(
      'SK2010',
      `'${operator}' mixes a number and a bigint`,
      'convert one of them with BigInt(…) or Number(…)',
    )
  }
  return kinds[0]!
}

/** Computes what both sides know. */
function constantFold(l: FunctionLowering, operator: string, a: Operand, b: Operand): Operand | undefined {
  const [x, y] = [a.host()?.value, b.host()?.value]
  if (x === undefined || y === undefined || typeof x !== typeof y) return undefined
  if (typeof x !== 'number' && typeof x !== 'bigint' && typeof x !== 'string') return undefined
  if (typeof x === 'string' && operator !== '+' && !(operator in orders)) return undefined
  const apply = evaluators[operator]
  if (!apply) return undefined
  if (y === 0n && (operator === '/' || operator === '%')) return l.fail('SK1011', 'this divides by zero')
  const result = apply(x as never, y as never)
  if (typeof result === 'bigint' && (result < -(1n << 63n) || result >= 1n << 64n)) {
    return l.capture(BigInt.asIntN(64, result), 'this')
  }
  if (typeof result === 'number' && !Number.isInteger(result) && operator === '/') return undefined
  return l.capture(result, 'the result')
}

type Evaluate = (a: never, b: never) => unknown
const evaluators: Record<string, Evaluate> = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '%': (a: number, b: number) => a % b,
  '**': (a: number, b: number) => a ** b,
  '&': (a: number, b: number) => a & b,
  '|': (a: number, b: number) => a | b,
  '^': (a: number, b: number) => a ^ b,
  '<<': (a: number, b: number) => a << b,
  '>>': (a: number, b: number) => a >> b,
  '>>>': (a: number, b: number) => a >>> b,
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
}

type Row = (l: FunctionLowering, a: Value, b: Value) => Operand

const num = (value: Value) => new Scalar('num', value)
const bool = (value: Value) => new Scalar('bool', value)
const big = (value: Value) => new Scalar('big', value)

const int32 =
  (op: 'and' | 'or' | 'xor'): Row =>
  (l, a, b) =>
    num(l.b.unary('sext32', l.b.alu(op, a, b)))

const shiftCount = (l: FunctionLowering, count: Value) => l.b.alu('and', count, l.b.const(31))

const numbers: Record<string, Row> = {
  '+': (l, a, b) => num(l.b.alu('add', a, b)),
  '-': (l, a, b) => num(l.b.alu('sub', a, b)),
  '*': (l, a, b) => num(l.b.alu('mul', a, b)),
  '/': (l) =>
    l.fail(
      'SK1010',
      'a / b on numbers gives a fraction, which BPF cannot hold',
      'write Math.trunc(a / b), or Math.floor, Math.ceil',
    ),
  '%': (l, a, b) => num(divisionOf(l, 'smod', a, b)),
  '&': int32('and'),
  '|': int32('or'),
  '^': int32('xor'),
  '<<': (l, a, b) => num(l.b.unary('sext32', l.b.alu('shl', l.b.unary('zext32', a), shiftCount(l, b)))),
  '>>': (l, a, b) => num(l.b.alu('sar', l.b.unary('sext32', a), shiftCount(l, b))),
  '>>>': (l, a, b) => num(l.b.alu('shr', l.b.unary('zext32', a), shiftCount(l, b))),
  '<': (l, a, b) => bool(l.b.compare('slt', a, b)),
  '<=': (l, a, b) => bool(l.b.compare('sle', a, b)),
  '>': (l, a, b) => bool(l.b.compare('sgt', a, b)),
  '>=': (l, a, b) => bool(l.b.compare('sge', a, b)),
}

/** Which way `Math.NAME(a / b)` goes from the quotient without its fraction, by the function's value. */
const roundings: ReadonlyMap<unknown, 'trunc' | 'floor' | 'ceil'> = new Map([
  [Math.trunc, 'trunc'],
  [Math.floor, 'floor'],
  [Math.ceil, 'ceil'],
])

/** The rounding that `callee` is when it is given a division, if it is one. */
export function roundingOf(l: FunctionLowering, callee: Operand): 'trunc' | 'floor' | 'ceil' | undefined {
  for (const [fn, name] of roundings) if (callee === l.capture(fn, `Math.${name}`)) return name
  return undefined
}

/** `Math.trunc(a / b)`, `Math.floor(a / b)`, `Math.ceil(a / b)` of numbers. */
export function roundedDivision(
  l: FunctionLowering,
  rounding: 'trunc' | 'floor' | 'ceil',
  a: Operand,
  b: Operand,
): Operand {
  const [left, right] = [a.required(l), b.required(l)]
  const [x, y] = [left.host()?.value, right.host()?.value]
  if (typeof x === 'number' && typeof y === 'number' && y !== 0)
    return l.capture(Math[rounding](x / y) + 0, 'the result')
  const what = `Math.${rounding}(a / b)`
  const [dividend, divisor] = [left.word(l, 'num', what), right.word(l, 'num', what)]
  const quotient = divisionOf(l, 'sdiv', dividend, divisor)
  if (rounding === 'trunc') return num(quotient)
  // Where something was left over, and the fraction that was cut off was of the sign that rounding goes against.
  const rest = l.b.alu('sub', dividend, l.b.alu('mul', quotient, divisor))
  const zero = l.b.const(0)
  const against = l.b.compare(rounding === 'floor' ? 'slt' : 'sge', l.b.alu('xor', rest, divisor), zero)
  return l.choose(
    l.logical('and', l.b.compare('ne', rest, zero), () => against),
    () => num(l.b.alu(rounding === 'floor' ? 'sub' : 'add', quotient, l.b.const(1))),
    () => num(quotient),
  )
}

function divisionOf(l: FunctionLowering, op: 'sdiv' | 'smod' | 'bdiv' | 'bmod', a: Value, b: Value): Value {
  const bigint = op === 'bdiv' || op === 'bmod'
  const value = bigint ? l.b.big(op, a, b, 'big') : l.b.alu(op, a, b)
  const zero = bigint ? '0n' : '0'
  const wrapped = op === 'sdiv' ? 'Math.trunc(a / d)' : op === 'bdiv' ? 'a / d' : 'a % d'
  value.obligation = {
    kind: 'nonzero',
    code: 'SK1011',
    message: 'the divisor may be zero',
    hint: `say what then: d === ${zero} ? ${zero} : ${wrapped}`,
  }
  return value
}

function bigShift(op: 'shl' | 'bshr'): Row {
  return (l, a, b) => {
    const value = l.b.big(op, a, b, 'big')
    value.obligation = {
      kind: 'shift',
      code: 'SK1012',
      message: 'the shift count may lie outside 0…63',
      hint: 'cut it: x << (n & 63n)',
    }
    return big(value)
  }
}

const bigAlu =
  (op: 'add' | 'sub' | 'mul' | 'and' | 'or' | 'xor'): Row =>
  (l, a, b) =>
    big(l.b.alu(op, a, b, 'big'))

const bigints: Record<string, Row> = {
  '+': bigAlu('add'),
  '-': bigAlu('sub'),
  '*': bigAlu('mul'),
  '/': (l, a, b) => big(divisionOf(l, 'bdiv', a, b)),
  '%': (l, a, b) => big(divisionOf(l, 'bmod', a, b)),
  '&': bigAlu('and'),
  '|': bigAlu('or'),
  '^': bigAlu('xor'),
  '<<': bigShift('shl'),
  '>>': bigShift('bshr'),
  '<': (l, a, b) => bool(l.b.big('blt', a, b, 'bool')),
  '<=': (l, a, b) => bool(l.b.big('ble', a, b, 'bool')),
  '>': (l, a, b) => bool(l.b.big('bgt', a, b, 'bool')),
  '>=': (l, a, b) => bool(l.b.big('bge', a, b, 'bool')),
}

const orders: Record<string, CompareOp> = { '<': 'slt', '<=': 'sle', '>': 'sgt', '>=': 'sge' }

/** An int32 is never above 2^31 − 1, so a comparison with such a literal is a slip. */
function literalPastInt32(l: FunctionLowering, operator: string, a: Value, b: Value): void {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const isInt32 = one.op === 'sext32' || (one.op === 'sar' && one.args[0]?.op === 'sext32')
    if (isInt32 && other.op === 'const' && other.imm > 0x7fff_ffffn) {
      l.fail(
        'SK1014',
        `this side of '${operator}' is an int32, which is never above 2147483647`,
        'make it unsigned: (a & b) >>> 0',
      )
    }
  }
}

/** `a === b`, as a bool. */
export function strictEquals(l: FunctionLowering, a: Operand, b: Operand): Value {
  return equals(l, a, b, '===')
}

function equals(l: FunctionLowering, a: Operand, b: Operand, operator: '===' | '=='): Value {
  if (a instanceof Nothing || b instanceof Nothing) return equalsNothing(l, a, b, operator)
  if (a instanceof Optional || b instanceof Optional) {
    const [optional, other] = a instanceof Optional ? [a, b] : [b as Optional, a]
    if (other instanceof Optional) return optionalsEqual(l, optional, other, operator)
    return l.logical('and', optional.isPresent, () => equals(l, optional.inner, other, operator))
  }
  if (a instanceof KernelPointer && b instanceof KernelPointer) return l.b.compare('eq', a.pointer, b.pointer)
  if (isText(a) && isText(b)) return textEquals(l, a, b)
  if (a instanceof Scalar && b instanceof Scalar && a.kind === b.kind) return scalarsEqual(l, a, b, operator)
  const hint =
    a instanceof Scalar && b instanceof Scalar ? 'convert one of them with BigInt(…) or Number(…)' : undefined
  return l.fail('SK2010', `${a.describe()} and ${b.describe()} are never equal`, hint)
}

/** Both are missing, or both are there and equal. (In a loop that is not lowered to its end every variable may be missing.) */
function optionalsEqual(l: FunctionLowering, a: Optional, b: Optional, operator: '===' | '=='): Value {
  const bool = (value: Value) => new Scalar('bool', value)
  return l
    .choose(
      l.logical('and', a.isPresent, () => b.isPresent),
      () => bool(equals(l, a.inner, b.inner, operator)),
      () => bool(l.not(l.logical('or', a.isPresent, () => b.isPresent))),
    )
    .word(l, 'bool', 'a comparison')
}

function isText(operand: Operand): boolean {
  return operand instanceof Character || operand.isText()
}

function scalarsEqual(l: FunctionLowering, a: Scalar, b: Scalar, operator: string): Value {
  const [x, y] = [a.host(), b.host()]
  if (x && y) return l.b.bool(x.value === y.value)
  if (a.kind === 'num') literalPastInt32(l, operator, a.value, b.value)
  return a.kind === 'big' ? l.b.big('beq', a.value, b.value, 'bool') : l.b.compare('eq', a.value, b.value)
}

function equalsNothing(l: FunctionLowering, a: Operand, b: Operand, operator: '===' | '=='): Value {
  const [nothing, other] = a instanceof Nothing ? [a, b] : [b as Nothing, a]
  if (other instanceof Nothing) return l.b.bool(operator === '==' || nothing.name === other.name)
  // A null pointer is `null`, a missing map entry `undefined`; `==` takes both alike.
  const pointer = (other instanceof Optional ? other.inner : other) instanceof KernelPointer
  const wanted = pointer && !(other instanceof Optional) ? 'null' : 'undefined'
  if (operator === '===' && nothing.name !== wanted && !pointer) return l.b.bool(false)
  return l.not(other.present(l))
}

const scalarTypes: Record<ScalarKind, string> = { num: 'number', big: 'bigint', bool: 'boolean' }

function typeOf(l: FunctionLowering, operand: Operand): string {
  // In the turns of a loop it shows later that a variable is always there.
  if (operand instanceof Optional) return typeOf(l, operand.required(l))
  if (operand instanceof Nothing) return operand.name === 'null' ? 'object' : 'undefined'
  if (operand instanceof Scalar) return scalarTypes[operand.kind]
  if (isText(operand)) return 'string'
  return operand.call === Operand.prototype.call ? 'object' : 'function'
}

/** Prefix `-`, `+`, `~`, `!`. */
export function unary(l: FunctionLowering, operator: string, operand: Operand): Operand {
  if (operator === '!') return bool(l.not(operand.truth(l)))
  if (operator === 'void') return new Nothing()
  if (operator === 'typeof') return new ConstantText(l, typeOf(l, operand))
  const value = operand.required(l)
  if (operator === '+' && value instanceof Scalar && value.kind === 'bool') {
    return l.capture(Number, 'Number').call(l, [value])
  }
  const known = value.host()?.value
  if (operator === '-' && (typeof known === 'number' || typeof known === 'bigint')) {
    return l.capture(typeof known === 'number' ? 0 - known : -known, 'this')
  }
  if (!(value instanceof Scalar) || value.kind === 'bool') {
    return l.fail('SK2010', `'${operator}' wants a number or a bigint, this is ${value.describe()}`)
  }
  if (operator === '+' && value.kind === 'num') return value
  if (operator === '-') return new Scalar(value.kind, l.b.unary('neg', value.value, value.kind))
  if (operator === '~') {
    const flipped = l.b.alu(
      'xor',
      value.value,
      l.b.const(-1, value.kind === 'big' ? 'i64' : 'num'),
      value.kind,
    )
    return value.kind === 'num' ? num(l.b.unary('sext32', flipped)) : big(flipped)
  }
  return l.fail('SK1001', `kernel code has no operator '${operator}' on ${value.describe()}`)
}
