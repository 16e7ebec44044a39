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

/** Numbers of kernel code are integers, so rounding them is nothing. */
const rounding =
  (name: string): Lower =>
  (l, [value]) =>
    num(number(l, name, value))

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
  if (typeof known === 'number') return l.capture(BigInt(known), 'this')
  return new Scalar('big', l.b.unary('cast', number(l, 'BigInt', value), 'big'))
}

function toNumber(l: Lowering, [value]: readonly Operand[]): Operand {
  if (!value) return l.fail('SK2012', 'Number() wants a bigint')
  const scalar = value.required(l)
  if (scalar instanceof Scalar && scalar.kind === 'num') return scalar
  const known = scalar.host()?.value
  if (typeof known === 'bigint') return l.capture(Number(known), 'this')
  return num(l.b.unary('cast', scalar.word(l, 'big', 'Number()'), 'num'))
}

/** `BigInt.asUintN(bits, x)` and `asIntN`. */
function asN(name: string, signed: boolean): Lower {
  return (l, [bits, value]) => {
    const width = bits?.host()?.value
    if (width !== 8 && width !== 16 && width !== 32 && width !== 64) {
      return l.fail('SK1005', `${name}() wants 8, 16, 32 or 64 bits, known while compiling`)
    }
    const word = value?.required(l).word(l, 'big', `${name}()`)
    if (!word) return l.fail('SK2012', `${name}() wants a width and a bigint`)
    const type = signed ? 'i64' : 'u64'
    const op = width === 64 ? 'cast' : (`${signed ? 'sext' : 'zext'}${width}` as const)
    return new Scalar('big', l.b.unary(op, word, type))
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
  [BigInt, 'BigInt', toBigint],
  [Number, 'Number', toNumber],
  [
    Boolean,
    'Boolean',
    (l, [value]) =>
      value ? new Scalar('bool', value.truth(l)) : l.fail('SK2012', 'Boolean() wants a value'),
  ],
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
    return property && standardBuiltins.has(property.value)
      ? l.capture(property.value, `${this.name}.${name}`)
      : super.member(l, name)
  }
}

for (const [value, name, lower] of rows) standardBuiltins.set(value, new LanguageFunction(value, name, lower))
