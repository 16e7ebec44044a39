/**
 * A function of its own beside the one that is lowered: a lowering of its own makes it, and what it may use of the
 * other one is what is handed to it. `lowering.functionAt` builds what helpers call back later on it (timers), and
 * `call.ts` the functions of a program that are called from several places.
 */
import { Fn, makeConst, resolve, resolveAll, type Value } from '../../ir/index.ts'
import type { FunctionAt, Operand } from '../../operand/index.ts'
import type { FunctionLowering } from './lowering.ts'

export interface Separate {
  /** In the kernel. */
  readonly name: string
  /** The first argument of the function is the program's context. */
  readonly hasContext: boolean
  /** Lowers all of it; its arguments are `inner.b.param(i)`. Gives the word it returns. */
  body(inner: FunctionLowering): Value
}

/** Makes the function. CompileError SK1021 where it uses what only the function around it has. */
export function lowerSeparately(l: FunctionLowering, { name, hasContext, body }: Separate): Fn {
  const fn = new Fn(name)
  const inner = l.beside(fn, hasContext)
  inner.b.span = l.b.span
  const word = body(inner)
  if (inner.reachable) inner.b.return(word)
  resolveAll(fn)
  ownAll(l, fn)
  return fn
}

/** The function in which `callee` runs when a helper calls it back, later. */
export function functionAt(
  l: FunctionLowering,
  callee: Operand,
  { name, parameters, result }: FunctionAt,
): Fn {
  const body = (inner: FunctionLowering): Value => {
    const returned = callee.call(inner, parameters(inner))
    return inner.reachable && result ? result(inner, returned) : inner.b.const(0)
  }
  return lowerSeparately(l, { name, hasContext: false, body })
}

/** Constants of the function around are made anew; other values of it are out of reach. */
function ownAll(l: FunctionLowering, fn: Fn): void {
  const blocks = new Set(fn.blocks)
  const anew = new Map<Value, Value>()
  const own = (given: Value): Value => {
    const value = resolve(given)
    if (blocks.has(value.block)) return value
    if (value.op !== 'const') return l.outOfReach('a value')
    let copy = anew.get(value)
    if (!copy) {
      copy = makeConst(fn, fn.entry, value.imm, value.type, value.span)
      fn.entry.body.unshift(copy)
      anew.set(value, copy)
    }
    return copy
  }
  for (const block of fn.blocks) {
    for (const value of [...block.phis, ...block.body]) value.args = value.args.map(own)
    const end = block.terminator
    if (end.kind === 'if') end.condition = own(end.condition)
    else if (end.kind === 'return') end.value = own(end.value)
  }
}
