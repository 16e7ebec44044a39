/**
 * Brings IR into the shape that selection expects, for one instruction-set version: no critical edges, signed
 * division where there is none spelled out, comparisons used as data spelled as branches, and constants that need
 * two slots kept in one place that dominates their uses. What the target has stays as it is.
 */
import { invariant } from '../../error/index.ts'
import type { Op } from '../../ir/index.ts'
import {
  type Block,
  bigOps,
  countUses,
  type Fn,
  inverse,
  isCompare,
  replace,
  resolveAll,
  splitEdge,
  type Value,
} from '../../ir/index.ts'
import { splitDataCompares } from './legalize-compare.ts'
import { shareConstants } from './legalize-constant.ts'
import { sink } from './legalize-sink.ts'
import type { Cpu } from './machine.ts'

/** What selection has to know beside the IR: constants that live in a register of their own. */
export interface Legal {
  readonly shared: ReadonlySet<Value>
}

/** Changes `fn` in place. */
export function legalize(fn: Fn, cpu: Cpu): Legal {
  dropUnreachable(fn)
  dropPromises(fn)
  paramsFirst(fn)
  invertNots(fn)
  narrowExtended(fn)
  if (cpu < 4) expandSignedDivision(fn)
  if (cpu < 3) widenCompares(fn)
  splitDataCompares(fn)
  splitCriticalEdges(fn)
  sink(fn)
  return { shared: shareConstants(fn) }
}

function dropUnreachable(fn: Fn): void {
  const seen = new Set<Block>([fn.entry])
  for (const block of seen) {
    const end = block.terminator
    if (end.kind === 'if' && (end.then === end.else || end.condition.op === 'const')) {
      const taken = end.condition.imm !== 0n || end.then === end.else ? end.then : end.else
      const other = taken === end.then ? end.else : end.then
      block.terminator = { kind: 'jump', to: taken, span: end.span }
      forgetEdge(other, block, other === taken ? 1 : 0)
    }
    for (const next of block.successors) seen.add(next)
  }
  for (const block of fn.blocks) {
    if (!seen.has(block)) for (const next of block.successors) forgetEdge(next, block, 0)
  }
  fn.blocks.splice(0, fn.blocks.length, ...fn.blocks.filter((block) => seen.has(block)))
}

/** Takes `from` out of the predecessors of `block`, leaving `keep` of its entries. */
function forgetEdge(block: Block, from: Block, keep: number): void {
  for (let i = block.predecessors.length - 1; i >= 0; i--) {
    if (block.predecessors[i] !== from || block.predecessors.indexOf(from) > i - keep) continue
    block.predecessors.splice(i, 1)
    for (const phi of block.phis) phi.args.splice(i, 1)
  }
}

function dropPromises(fn: Fn): void {
  for (const block of fn.blocks) {
    for (const value of block.body) {
      invariant(!bigOps.has(value.op), `${value.op} is left after the pass 'signs'`)
      if (value.op === 'proven') replace(value, value.args[0]!)
    }
  }
  resolveAll(fn)
}

/** Arguments come in registers that the first call takes away. */
function paramsFirst(fn: Fn): void {
  const params = fn.blocks.flatMap((block) => block.body.filter((value) => value.op === 'param'))
  for (const block of fn.blocks) block.body = block.body.filter((value) => value.op !== 'param')
  for (const param of params) param.block = fn.entry
  fn.entry.body.unshift(...params)
}

function invertNots(fn: Fn): void {
  for (const block of fn.blocks) {
    for (const value of block.body) {
      const compare = value.args[0]
      if (value.op !== 'not' || !compare || !isCompare(compare.op)) continue
      value.op = inverse[compare.op]
      value.args = [...compare.args]
      value.width = compare.width
    }
  }
}

const lowHalfOnly = new Set<Op>(['add', 'sub', 'mul', 'and', 'or', 'xor'])

/** `zext32(a + b)` is one 32-bit addition where nobody else wants the sum. */
function narrowExtended(fn: Fn): void {
  const uses = countUses(fn)
  for (const block of fn.blocks) {
    for (const value of block.body) {
      const inner = value.args[0]
      if (value.op !== 'zext32' || inner!.type === 'ptr') continue
      const shift = inner!.op === 'shl' && inner!.args[1]!.op === 'const' && inner!.args[1]!.imm < 32n
      if ((!lowHalfOnly.has(inner!.op) && !shift) || inner!.width === 32 || uses.get(inner!) !== 1) continue
      if (inner!.args.some((arg) => arg.type === 'ptr')) continue
      inner!.width = 32
      replace(value, inner!)
    }
  }
  resolveAll(fn)
}

/**
 * a / b from magnitudes: with s = a >> 63, |a| = (a ^ s) - s, and likewise for the quotient's sign. The magnitude of
 * INT64_MIN is 2^63, which unsigned division takes as it is, so INT64_MIN / -1 wraps to itself.
 */
function expandSignedDivision(fn: Fn): void {
  for (const block of fn.blocks) {
    const body: Value[] = []
    for (const value of block.body) {
      if (value.op !== 'sdiv' && value.op !== 'smod') {
        body.push(value)
        continue
      }
      const make = (op: Op, args: Value[], imm = 0n) => {
        const made = fn.value(op, 'i64', args, value.span)
        made.block = block
        made.imm = imm
        body.push(made)
        return made
      }
      const wide = (arg: Value) => {
        if (value.width === 64) return arg
        return arg.op === 'const' ? make('const', [], BigInt.asIntN(32, arg.imm)) : make('sext32', [arg])
      }
      const signed = (arg: Value, sign: Value) => make('sub', [make('xor', [arg, sign]), sign])
      const [a, b] = value.args.map(wide) as [Value, Value]
      const signA = make('sar', [a, make('const', [], 63n)])
      const positive = b.op === 'const' && b.imm > 0n
      const signB = positive ? undefined : make('sar', [b, make('const', [], 63n)])
      const magnitude = make(value.op === 'sdiv' ? 'udiv' : 'umod', [
        signed(a, signA),
        signB ? signed(b, signB) : b,
      ])
      const sign = value.op === 'sdiv' && signB ? make('xor', [signA, signB]) : signA
      const result = signed(magnitude, sign)
      replace(value, value.width === 64 ? result : make('zext32', [result]))
    }
    block.body = body
  }
  resolveAll(fn)
}

/** Without 32-bit jumps the operands are extended, as their signedness says. */
function widenCompares(fn: Fn): void {
  for (const block of fn.blocks) {
    const body: Value[] = []
    for (const value of block.body) {
      if (isCompare(value.op) && value.width === 32) {
        const signed = value.op[0] === 's'
        value.width = 64
        value.args = value.args.map((arg) => {
          const wide = fn.value(
            arg.op === 'const' ? 'const' : signed ? 'sext32' : 'zext32',
            'num',
            [],
            value.span,
          )
          if (arg.op === 'const') wide.imm = signed ? BigInt.asIntN(32, arg.imm) : BigInt.asUintN(32, arg.imm)
          else wide.args = [arg]
          wide.block = block
          body.push(wide)
          return wide
        })
      }
      body.push(value)
    }
    block.body = body
  }
}

function splitCriticalEdges(fn: Fn): void {
  for (const block of [...fn.blocks]) {
    const end = block.terminator
    if (end.kind !== 'if') continue
    for (const side of ['then', 'else'] as const) {
      const next = end[side]
      if (next.predecessors.length < 2 || next.phis.length === 0) continue
      splitEdge(fn, block, next)
    }
  }
}
