/**
 * What kernel code has of JavaScript's own library: `Math` on integers, conversions between numbers and bigints. Their
 * JavaScript body is JavaScript's; here is what they become.
 */
import type { Value } from '../../ir/index.ts'
import {
  Builtin,
  type Lower,
  type Lowering,
  type Operand,
  Scalar,
  standardBuiltins,
} from '../../operand/index.ts'

/** Globals that kernel code may name. */
export const languageGlobals: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['Math', Math],
  ['BigInt', BigInt],
  ['Number', Number],
  ['Boolean', Boolean],
])

function number(l: Lowering, name: string, operand: Operand | undefined): Value {
  if (!operand) return l.fail('SK2012', `${name}() wants a number`)
  return operand.required(l).word(l, 'num', `${name}()`)
}

const num = (value: Value) => new Scalar('num', value)

function extreme(name: string, keepFirst: 'sle' | 'sge'): Lower {
  return (l, args) => {
    if (args.length === 0) return l.fail('SK2012', `${name}() wants at least one number`)
    return args
      .map((arg) => num(number(l, name, arg)))
      .reduce((a, b) => {
        const chosen = l.choose(
          l.b.compare(keepFirst, a.value, b.value),
          () => a,
          () => b,
        )
        return num(chosen.word(l, 'num', name))
      })
  }
}

/** Numbers of kernel code are integers, so rounding them is nothing. (What `Math.trunc(a / b)` means, `operator.ts` says.) */
const rounding =
  (name: string): Lower =>
  (l, [value]) =>
    num(number(l, name, value))

/** −1, 0 or 1. */
function sign(l: Lowering, [operand]: readonly Operand[]): Operand {
  const value = number(l, 'Math.sign', operand)
  const zero = l.b.const(0)
  const one = (n: number) => () => num(l.b.const(n))
  return l.choose(l.b.compare('sgt', value, zero), one(1), () =>
    l.choose(l.b.compare('slt', value, zero), one(-1), one(0)),
  )
}

/** Functions of `Math` whose results are fractions, whatever they are given. */
const fractions =
  `acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 fround hypot log log10 log1p log2 pow
  random sin sinh sqrt tan tanh`.split(/\s+/)

const fractionHints: Readonly<Record<string, string>> = {
  log2: 'the whole part of it is 31 - Math.clz32(x)',
  pow: 'x ** 2 with a constant exponent multiplies, and 1 << n is a power of two',
  random: 'nsecs() % n is no worse than most needs',
}

const fraction =
  (name: string): Lower =>
  (l) =>
    l.fail(
      'SK1001',
      `Math.${name}() gives fractions, and BPF has no floating point`,
      fractionHints[name] ?? 'compute it in user space',
    )

/** How many leading zeros the 32 bits of `value` have, by halving. */
function leadingZeros(l: Lowering, [operand]: readonly Operand[]): Operand {
  let value = l.b.unary('zext32', number(l, 'Math.clz32', operand))
  let count = l.b.const(32)
  for (const step of [16, 8, 4, 2, 1]) {
    const high = l.b.alu('shr', value, l.b.const(step))
    const pair = l.cell('clz32', num(value))
    const zeros = l.cell('clz32', num(count))
    l.branch(l.b.compare('ne', high, l.b.const(0)), () => {
      l.write(pair, num(high))
      l.write(zeros, num(l.b.alu('sub', count, l.b.const(step))))
    })
    value = l.read(pair).word(l, 'num', 'clz32')
    count = l.read(zeros).word(l, 'num', 'clz32')
  }
  return num(l.b.alu('sub', count, value))
}

function toBigint(l: Lowering, [value]: readonly Operand[]): Operand {
  if (!value) return l.fail('SK2012', 'BigInt() wants a number')
  const scalar = value.required(l)
  if (scalar instanceof Scalar && scalar.kind === 'big') return scalar
  const known = scalar.host()?.value
  if (typeof known === 'number' || typeof known === 'boolean') return l.capture(BigInt(known), 'this')
  return new Scalar('big', l.b.unary('cast', numberOrTruth(l, 'BigInt', scalar), 'big'))
}

function toNumber(l: Lowering, [value]: readonly Operand[]): Operand {
  if (!value) return l.fail('SK2012', 'Number() wants a bigint')
  const scalar = value.required(l)
  if (scalar instanceof Scalar && scalar.kind === 'num') return scalar
  const known = scalar.host()?.value
  if (typeof known === 'bigint' || typeof known === 'boolean') return l.capture(Number(known), 'this')
  if (scalar instanceof Scalar && scalar.kind === 'bool') return num(numberOrTruth(l, 'Number', scalar))
  return num(l.b.unary('cast', scalar.word(l, 'big', 'Number()'), 'num'))
}

/** The word of a number, or 1 and 0 for `true` and `false`. */
function numberOrTruth(l: Lowering, name: string, scalar: Operand): Value {
  if (!(scalar instanceof Scalar) || scalar.kind !== 'bool') return number(l, name, scalar)
  const bit = (n: number) => () => num(l.b.const(n))
  return l.choose(scalar.value, bit(1), bit(0)).word(l, 'num', name)
}

/** All numbers of kernel code are whole. */
const isWhole =
  (name: string): Lower =>
  (l, [value]) => {
    number(l, name, value)
    return new Scalar('bool', l.b.bool(true))
  }

/** `BigInt.asUintN(bits, x)` and `asIntN`, of 0 to 64 bits. */
function asN(name: string, signed: boolean): Lower {
  return (l, [bits, value]) => {
    const width = bits?.host()?.value
    if (typeof width !== 'number') {
      return l.fail(
        'SK1005',
        `${name}() wants its number of bits to be known while compiling`,
        'write & with a mask',
      )
    }
    if (!Number.isInteger(width) || width < 0 || width > 64) {
      return l.fail('SK1015', `${name}() of ${width} bits: a bigint of kernel code has 64`)
    }
    const word = value?.required(l).word(l, 'big', `${name}()`)
    if (!word) return l.fail('SK2012', `${name}() wants a width and a bigint`)
    const type = signed ? 'i64' : 'u64'
    const big = (result: Value) => new Scalar('big', result)
    if (width === 0) return big(l.b.const(0, type))
    if (width === 64) return big(l.b.unary('cast', word, type))
    if (width === 8 || width === 16 || width === 32) {
      return big(l.b.unary(`${signed ? 'sext' : 'zext'}${width}`, word, type))
    }
    const whole = l.b.unary('cast', word, type)
    if (!signed) return big(l.b.alu('and', whole, l.b.const((1n << BigInt(width)) - 1n, 'u64'), 'u64'))
    const above = l.b.const(64 - width, 'i64')
    return big(l.b.alu('sar', l.b.alu('shl', whole, above, 'i64'), above, 'i64'))
  }
}

const rows: readonly (readonly [unknown, string, Lower])[] = [
  [Math.min, 'Math.min', extreme('Math.min', 'sle')],
  [Math.max, 'Math.max', extreme('Math.max', 'sge')],
  [Math.trunc, 'Math.trunc', rounding('Math.trunc')],
  [Math.floor, 'Math.floor', rounding('Math.floor')],
  [Math.ceil, 'Math.ceil', rounding('Math.ceil')],
  [Math.round, 'Math.round', rounding('Math.round')],
  [
    Math.abs,
    'Math.abs',
    (l, [value]) => {
      const word = number(l, 'Math.abs', value)
      return l.choose(
        l.b.compare('slt', word, l.b.const(0)),
        () => num(l.b.unary('neg', word)),
        () => num(word),
      )
    },
  ],
  [
    Math.imul,
    'Math.imul',
    (l, [a, b]) => {
      const product = l.b.alu('mul', number(l, 'Math.imul', a), number(l, 'Math.imul', b))
      return num(l.b.unary('sext32', product))
    },
  ],
  [Math.clz32, 'Math.clz32', leadingZeros],
  [Math.sign, 'Math.sign', sign],
  [BigInt, 'BigInt', toBigint],
  [Number, 'Number', toNumber],
  [
    Boolean,
    'Boolean',
    (l, [value]) =>
      value ? new Scalar('bool', value.truth(l)) : l.fail('SK2012', 'Boolean() wants a value'),
  ],
  [Number.isInteger, 'Number.isInteger', isWhole('Number.isInteger')],
  [Number.isSafeInteger, 'Number.isSafeInteger', isWhole('Number.isSafeInteger')],
  [BigInt.asUintN, 'BigInt.asUintN', asN('BigInt.asUintN', false)],
  [BigInt.asIntN, 'BigInt.asIntN', asN('BigInt.asIntN', true)],
]

/** A function of the language; its own properties (`BigInt.asUintN`) are captured like those of any object. */
class LanguageFunction extends Builtin {
  private readonly value: unknown

  constructor(value: unknown, name: string, lower: Lower) {
    super(name, lower)
    this.value = value
  }

  override member(l: Lowering, name: string): Operand {
    const property = Object.getOwnPropertyDescriptor(this.value, name)
    return property && (standardBuiltins.has(property.value) || typeof property.value === 'number')
      ? l.capture(property.value, `${this.name}.${name}`)
      : super.member(l, name)
  }
}

for (const name of fractions) {
  const value = Math[name as 'sqrt']
  standardBuiltins.set(value, new LanguageFunction(value, `Math.${name}`, fraction(name)))
}
for (const [value, name, lower] of rows) standardBuiltins.set(value, new LanguageFunction(value, name, lower))
