/** Sees through operations that change only bits nobody looks at. */
import type { Op, Value } from '../../ir/index.ts'

/** What `value` is for someone who looks at its low `bits` bits only. */
export function lowBits(value: Value, bits: number): Value {
  const [a, b] = value.args
  if (value.width === 32 || a === undefined || a.type === 'bool') return value
  const extended = extension(value.op)
  if (extended && extended.bits >= bits) return lowBits(a, bits)
  const mask = (1n << BigInt(bits)) - 1n
  if (value.op === 'and' && b!.op === 'const' && (b!.imm & mask) === mask && value.type !== 'bool')
    return lowBits(a, bits)
  if (value.op === 'cast' && value.type !== 'bool' && a.type !== 'big') return lowBits(a, bits)
  return value
}

/** What an extension extends, and how; undefined for other operations. */
export function extension(op: Op): { readonly signed: boolean; readonly bits: number } | undefined {
  const match = /^([sz])ext(\d+)$/.exec(op)
  return match ? { signed: match[1] === 's', bits: Number(match[2]) } : undefined
}
