/**
 * 64 to 32 bits where that saves instructions. First, which bits of each value anybody looks at is computed backwards
 * (phis included): an extension or mask that only changes others goes. Then extensions around an operation or a
 * comparison become its width. Sound because the bits that are looked at stay the same. Pointers keep their 64 bits.
 */
import {
  type Block,
  countUses,
  dominators,
  evaluate,
  type Fn,
  type Op,
  replace,
  resolveAll,
  type Value,
} from '../../ir/index.ts'
import { rangesOf } from '../analysis/kept.ts'
import { isInside } from '../analysis/range.ts'
import { Ranges } from '../analysis/ranges.ts'
import { extension, lowBits } from './low-bits.ts'

export function narrow(fn: Fn): boolean {
  let changed = dropUnwatched(fn)
  changed = narrowOperations(fn) || changed
  return narrowComparisons(fn) || changed
}

function dropUnwatched(fn: Fn): boolean {
  const watched = watchedBits(fn)
  let changed = false
  for (const block of fn.blocks) {
    for (const value of block.body) {
      const bits = watched.get(value) ?? 0
      if (value.width === 32 || value.type === 'bool' || value.type === 'ptr' || bits === 0) continue
      const [a, b] = value.args
      const extended = extension(value.op)
      const mask = value.op === 'and' && b!.op === 'const' ? b!.imm : undefined
      const ones = (1n << BigInt(bits)) - 1n
      const idle = extended ? extended.bits >= bits : mask !== undefined && (mask & ones) === ones
      if (!idle || a!.type === 'bool' || a!.type === 'ptr') continue
      replace(value, a!)
      changed = true
    }
  }
  if (changed) resolveAll(fn)
  return changed
}

/** How many of the low bits of each value matter to somebody. */
function watchedBits(fn: Fn): ReadonlyMap<Value, number> {
  const watched = new Map<Value, number>()
  const work: Value[] = []
  const watch = (value: Value, bits: number) => {
    if ((watched.get(value) ?? 0) >= bits) return
    watched.set(value, bits)
    work.push(value)
  }
  for (const block of fn.blocks) {
    for (const value of block.body) {
      if (value.op === 'store' || value.op === 'atomic') {
        watch(value.args[0]!, 64)
        watch(value.args[1]!, value.size * 8)
      } else if (value.op === 'call' || value.obligation) for (const arg of value.args) watch(arg, 64)
    }
    const end = block.terminator
    if (end.kind === 'if') watch(end.condition, 64)
    else if (end.kind === 'return') watch(end.value, 64)
  }
  for (let value = work.pop(); value; value = work.pop()) {
    const bits = watched.get(value)!
    for (const [i, arg] of value.args.entries()) watch(arg, bitsOfOperand(value, i, bits))
  }
  return watched
}

const upward: ReadonlySet<Op> = new Set<Op>(['add', 'sub', 'mul', 'neg', 'and', 'or', 'xor', 'phi', 'cast'])

/** How many low bits of operand `i` decide the low `bits` of `value`. */
function bitsOfOperand(value: Value, i: number, bits: number): number {
  const { op, args, width } = value
  const count = args[1]?.op === 'const' ? Number(args[1].imm) : undefined
  const own = width === 32 ? Math.min(bits, 32) : bits
  if (op === 'and' && i === 0 && count !== undefined && args[1]!.imm >= 0n)
    return Math.min(own, args[1]!.imm.toString(2).length)
  if (upward.has(op)) return own
  const extended = extension(op)
  if (extended) return Math.min(bits, extended.bits)
  if (op.startsWith('bswap')) return Number(op.slice(5))
  if (op === 'shl' && i === 0) return own
  if ((op === 'shr' || op === 'sar') && i === 0 && width === 64 && count !== undefined)
    return Math.min(64, bits + count)
  return width === 32 ? 32 : 64
}

const lowHalfOnly: ReadonlySet<Op> = new Set<Op>(['add', 'sub', 'mul', 'and', 'or', 'xor'])
const ofUnsigned: ReadonlySet<Op> = new Set<Op>(['udiv', 'umod'])

function narrowOperations(fn: Fn): boolean {
  const ranges = rangesOf(fn)
  const uses = countUses(fn)
  let changed = false
  for (const block of fn.blocks) {
    for (const value of block.body) {
      const narrowed =
        value.op === 'zext32' ? extendedOperation(value, uses, ranges) : ofExtended(value, ranges)
      if (!narrowed) continue
      value.op = narrowed.op
      value.args = narrowed.args
      value.width = 32
      changed = true
    }
  }
  return changed
}

interface Narrowed {
  readonly op: Op
  readonly args: Value[]
}

/** `zext32(a + b)` is the 32-bit addition. */
function extendedOperation(
  value: Value,
  uses: ReadonlyMap<Value, number>,
  ranges: Ranges,
): Narrowed | undefined {
  const inner = value.args[0]!
  if (inner.width === 32 || inner.type === 'ptr' || inner.type === 'bool' || uses.get(inner) !== 1)
    return undefined
  if (inner.args.some((arg) => arg.type === 'ptr')) return undefined
  if (lowHalfOnly.has(inner.op)) return { op: inner.op, args: inner.args.map((arg) => lowBits(arg, 32)) }
  if (inner.op !== 'shl' || !isInside(ranges.at(inner.args[1]!, inner.block), 0n, 31n)) return undefined
  return { op: 'shl', args: [lowBits(inner.args[0]!, 32), inner.args[1]!] }
}

/** `zext32(a) >>> n` and unsigned divisions of extended values need no extension at 32 bits. */
function ofExtended(value: Value, ranges: Ranges): Narrowed | undefined {
  const [a, b] = value.args
  if (value.width === 32 || value.type === 'bool' || a?.op !== 'zext32' || a.args[0]!.type === 'ptr')
    return undefined
  const x = a.args[0]!
  if (value.op === 'shr')
    return isInside(ranges.at(b!, value.block), 0n, 31n) ? { op: 'shr', args: [x, b!] } : undefined
  if (!ofUnsigned.has(value.op)) return undefined
  return isInside(ranges.at(b!, value.block), 0n, 0xffff_ffffn)
    ? { op: value.op, args: [x, lowBits(b!, 32)] }
    : undefined
}

/** Comparisons of two extended values look at the low halves, if that frees the extensions. */
function narrowComparisons(fn: Fn): boolean {
  const ranges = new Ranges(dominators(fn))
  const uses = countUses(fn)
  const candidates = new Map<Value, readonly Value[]>()
  const freed = new Map<Value, number>()
  for (const block of fn.blocks) {
    for (const value of block.body) {
      const args = halvesOf(value, block, ranges)
      if (!args) continue
      candidates.set(value, args)
      for (const [i, arg] of value.args.entries())
        if (arg !== args[i]) freed.set(arg, (freed.get(arg) ?? 0) + 1)
    }
  }
  let changed = false
  for (const [value, args] of candidates) {
    if (!value.args.every((arg, i) => arg === args[i] || freed.get(arg) === uses.get(arg))) continue
    value.args = [...args]
    value.width = 32
    changed = true
  }
  return changed
}

function halvesOf(value: Value, block: Block, ranges: Ranges): readonly Value[] | undefined {
  const { op, args, width } = value
  if (width === 32 || evaluate(op, [0n, 0n]) === undefined || value.type !== 'bool' || args.length !== 2)
    return undefined
  if (args.some((arg) => arg.type === 'ptr' || arg.type === 'bool')) return undefined
  const equality = op === 'eq' || op === 'ne'
  for (const sign of ['sext32', 'zext32'] as const) {
    if (!equality && op.startsWith('u') !== (sign === 'zext32')) continue
    const [lo, hi] = sign === 'sext32' ? [-(1n << 31n), (1n << 31n) - 1n] : [0n, (1n << 32n) - 1n]
    let extensions = 0
    const fits = args.every((arg) => {
      if (arg.op === sign && arg.args[0]!.type !== 'ptr') {
        extensions++
        return true
      }
      // A constant goes into the instruction, which holds 32 bits with a sign.
      return isInside(ranges.at(arg, block), lo, arg.op === 'const' ? (1n << 31n) - 1n : hi)
    })
    if (fits && extensions > 0) return args.map((arg) => (arg.op === sign ? arg.args[0]! : arg))
  }
  return undefined
}
