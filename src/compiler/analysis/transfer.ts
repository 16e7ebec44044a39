/** What one operation makes of the ranges of its operands. */
import { isCompare, type Value } from '../../ir/index.ts'
import { arithmetic, between, boolFull, converted, limits, meet, orders, type Range, view } from './range.ts'

/** Whose knowledge: all that is true, or what of it the kernel's verifier can know. */
export type Whose = 'ours' | 'verifier'

/** The range of what `value`, no phi, computes from operands in the ranges that `of` gives; undefined if one has none. */
export function transfer(
  value: Value,
  of: (arg: Value) => Range | undefined,
  whose: Whose,
): Range | undefined {
  const { op, type, args } = value
  switch (op) {
    case 'const':
      return constant(value)
    case 'slot':
    case 'map':
    case 'mapValue':
    case 'function':
      return between(1n, limits('ptr').hi)
    case 'fact':
      return 'symbol' in value.fact! ? limits(type) : between(0n, 0x7fff_ffffn)
    case 'load':
      return loaded(value)
    case 'proven': {
      const range = of(args[0]!)
      if (value.obligation?.kind !== 'index' || !range) return range
      return meet(range, between(0n, BigInt(value.obligation.limit!) - 1n, false)) ?? range
    }
    case 'param':
    case 'call':
    case 'atomic':
      return limits(type)
  }
  const range = computed(value, of)
  return range && !range.seen && whose === 'verifier' ? limits(type) : range
}

function computed(
  { op, type, args, width }: Value,
  of: (arg: Value) => Range | undefined,
): Range | undefined {
  const a = of(args[0]!)
  if (!a) return undefined
  if (isCompare(op) || type === 'bool' || op in orders) return boolFull
  if (args.length === 1) return converted(op, a, type)
  const b = of(args[1]!)
  return b && arithmetic(op, a, b, type, width)
}

function loaded({ size, signed, type }: Value): Range {
  // A pointer that looks like 4 bytes (ctx->data) is a whole one in the kernel.
  if (size === 8 || type === 'ptr' || type === 'bool') return limits(type)
  const bits = BigInt(size * 8)
  const range = signed
    ? between(-(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n)
    : between(0n, (1n << bits) - 1n)
  return view(range, type)
}

export function constant(value: Value): Range {
  const unsigned = value.type === 'u64' || value.type === 'ptr'
  const imm = unsigned ? BigInt.asUintN(64, value.imm) : value.imm
  return between(imm, imm)
}
