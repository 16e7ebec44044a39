/**
 * Values whose upper 32 bits are surely zero: for them 32-bit and 64-bit forms of an operation agree, so selection
 * may take the one whose constant fits, and extensions cost nothing. The greatest fixed point: assumed of all, taken
 * back until nothing contradicts, so that phis of loops count too.
 */
import type { Fn, Value } from '../../ir/index.ts'
import { isCompare } from '../../ir/index.ts'

export function upperZeroValues(fn: Fn): ReadonlySet<Value> {
  const zero = new Set<Value>()
  const all: Value[] = []
  for (const block of fn.blocks) all.push(...block.phis, ...block.body)
  for (const value of all) zero.add(value)
  for (let changed = true; changed; ) {
    changed = false
    for (const value of all) {
      if (!zero.has(value) || holds(value, zero)) continue
      zero.delete(value)
      changed = true
    }
  }
  return zero
}

function holds(value: Value, zero: ReadonlySet<Value>): boolean {
  const { op, args } = value
  const zeroArg = (i: number) => zero.has(args[i]!)
  // A 4-byte load of a pointer (ctx->data) becomes a whole pointer in the kernel.
  if (value.type === 'ptr') return false
  if (isCompare(op) || value.type === 'bool') return true
  switch (op) {
    case 'const':
      return BigInt.asUintN(32, value.imm) === value.imm
    case 'load':
      return !value.signed && value.size < 8
    case 'atomic':
      return value.size === 4
    case 'phi':
      return args.every((arg) => zero.has(arg))
    case 'cast':
      return zeroArg(0)
    case 'zext8':
    case 'zext16':
    case 'zext32':
    case 'bswap16':
    case 'bswap32':
      return true
    case 'and':
    case 'umod':
      return value.width === 32 || zeroArg(0) || zeroArg(1)
    case 'or':
    case 'xor':
      return value.width === 32 || (zeroArg(0) && zeroArg(1))
    case 'udiv':
      return value.width === 32 || zeroArg(0)
    case 'shr':
      return value.width === 32 || zeroArg(0) || (args[1]!.op === 'const' && args[1]!.imm >= 32n)
    case 'add':
    case 'sub':
    case 'mul':
    case 'shl':
    case 'sar':
    case 'sdiv':
    case 'smod':
      return value.width === 32
    default:
      return false
  }
}
