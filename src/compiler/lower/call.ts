/**
 * A call of a function of the program (BPF_PSEUDO_CALL): its code is lowered by itself, for parameters of the kinds of
 * these arguments, and stands once for all calls whose code comes out the same.
 *
 * Every argument is its words: numbers, bigints, booleans, and for what lies in memory its address. The context goes in
 * front where the function uses it. Words that the five registers have no room for, and all of a result but its first
 * word, go through a block of the caller's stack, whose address is the last argument. The verifier walks into the
 * function from each call and knows there what it knew outside, pointers in the block too; we do not, so that a proof
 * may need the caller. Then, and where an argument is more than its words (a function made in the caller, an object that
 * could be assigned), the function is lowered in place after all.
 */
import { CompileError } from '../../error/index.ts'
import { countUses, type Fn, hasEffect, type IrType, isPure, type Value } from '../../ir/index.ts'
import type { MapSpec } from '../../object/index.ts'
import { Nothing, type Operand, Optional } from '../../operand/index.ts'
import { type Inlined, inlineNode } from './inline.ts'
import type { FunctionLowering } from './lowering.ts'
import { lowerSeparately } from './separate.ts'
import { signOf } from './sign.ts'

/** Beside the context, if there is a block as well and if there is none. */
const [registersWithBlock, registersAlone] = [3, 4]

/** Lowers a call of `fn`, as a call or in place. */
export function lowerCallOf(l: FunctionLowering, fn: Inlined, args: readonly Operand[]): Operand {
  const { calls } = l
  const key = `${fn.node.start} ${fn.source.source.text}`
  if (calls.isChosen(key)) {
    const settled = args.map((arg) => certain(l, arg.settle(l), key))
    const call = separately(l, fn, settled)
    if (call) return makeCall(l, { ...call, callee: calls.one(call.callee, key) })
  }
  return calls.inPlace(
    key,
    () => l.b.fn.valueCount,
    () => inlineNode(l, fn, args),
  )
}

/** What may be undefined is promised not to be: it was tested before, mostly. If not, the function is lowered in place. */
function certain(l: FunctionLowering, arg: Operand, key: string): Operand {
  if (!(arg instanceof Optional)) return arg
  l.calls.promise(key)
  return arg.required(l)
}

interface Call {
  readonly callee: Fn
  readonly words: readonly Value[]
  /** How many of the words go in registers. */
  readonly inRegisters: number
  readonly usesContext: boolean
  readonly returned: Operand
  /** Of the words that the result is made of. */
  readonly types: readonly IrType[]
}

/** The function for arguments like these; undefined where it has to be lowered in place. */
function separately(l: FunctionLowering, fn: Inlined, args: readonly Operand[]): Call | undefined {
  if (!args.every((arg) => arg.isItsWords())) return undefined
  const words = args.flatMap((arg) => arg.components())
  const parameters = words.map(borderType)
  if (parameters.includes(undefined)) return undefined
  const inRegisters = words.length > registersAlone ? registersWithBlock : words.length
  const name = fn.name.replace('()', '').replace(/\W+/g, '_')
  let returned: Operand = new Nothing()
  let types: readonly (IrType | undefined)[] = []
  let callee: Fn
  try {
    const body = (inner: FunctionLowering): Value => {
      const { b } = inner
      const block = inRegisters < registersAlone ? b.param(1 + inRegisters) : undefined
      const given = parameters.map((type, i) =>
        i < inRegisters
          ? b.param(1 + i, type)
          : b.load(type!, block!, { offset: (i - inRegisters) * 8, size: 8, space: 'stack' }),
      )
      returned = inlineNode(inner, fn, withWords(args, given))
      const results = returned.components()
      types = results.map(borderType)
      const isWhole = results.length > 0 ? returned.isItsWords() : returned instanceof Nothing
      if (!inner.reachable || !isWhole || types.some((type) => type === undefined || type === 'ptr'))
        return inner.outOfReach('the result')
      if (results.length > 1 && !block) return inner.outOfReach('the result')
      const behind = words.length - inRegisters
      for (const [i, result] of results.slice(1).entries())
        b.store(block!, result, { offset: (behind + i) * 8, size: 8, space: 'stack' })
      return results[0] ?? b.const(0)
    }
    callee = lowerSeparately(l, { name, hasContext: true, body })
  } catch (error) {
    if (error instanceof CompileError) return undefined
    throw error
  }
  // A program goes on as another from its own function alone.
  if (callee.blocks.some(({ body: values }) => values.some((value) => value.call?.leaves))) return undefined
  // What dies in the function would have to be known of what it was handed.
  if (killsOf(callee).length > 0 && parameters.includes('ptr')) return undefined
  const usesContext = dropUnusedContext(callee)
  return { callee, words, inRegisters, usesContext, returned, types: types as readonly IrType[] }
}

function makeCall(l: FunctionLowering, call: Call): Operand {
  const { b } = l
  const { callee, words, inRegisters, returned, types } = call
  const behind = words.slice(inRegisters)
  const size = (behind.length + Math.max(0, types.length - 1)) * 8
  const args = [...(call.usesContext ? [l.context] : []), ...words.slice(0, inRegisters)]
  const at = (i: number) => ({ offset: i * 8, size: 8, space: 'stack' }) as const
  let block: Value | undefined
  if (size > 0) {
    block = b.slot(b.fn.wordSlot(size, `what goes to ${callee.name} and back`, b.span))
    for (const [i, word] of behind.entries()) b.store(block, word, at(i))
    // The verifier sees ways out of the function that nothing takes, on which there is no result.
    for (let i = behind.length; i * 8 < size; i++) b.store(block, b.const(0), at(i))
    args.push(block)
  }
  const isPureCall =
    !block && !call.usesContext && !args.some(({ type }) => type === 'ptr') && isPureFn(callee)
  const info = {
    effect: isPureCall ? ('const' as const) : ('write' as const),
    kills: killsOf(callee),
    writes: args.flatMap(({ type }, i) => (type === 'ptr' ? [i] : [])),
  }
  const first = b.callFunction(callee, info, args, types[0] ?? 'num')
  const rest = types.slice(1).map((type, i) => b.load(type, block!, at(behind.length + i)))
  return types.length > 0 ? returned.with([first, ...rest]) : returned
}

/** What a word is on both sides of the border; undefined for a bigint whose sign is open. */
function borderType(word: Value): IrType | undefined {
  const isBigint = word.type === 'big' || word.type === 'u64' || word.type === 'i64'
  return isBigint ? signOf(word) : word.type
}

function withWords(operands: readonly Operand[], words: readonly Value[]): Operand[] {
  let next = 0
  return operands.map((operand) => {
    const { length } = operand.components()
    next += length
    return length > 0 ? operand.with(words.slice(next - length, next)) : operand
  })
}

/** Whether the function needs its context; if not, its other arguments move up. */
function dropUnusedContext(fn: Fn): boolean {
  const uses = countUses(fn)
  const params = fn.blocks.flatMap(({ body }) => body.filter(({ op }) => op === 'param'))
  const context = params.find(({ imm }) => imm === 0n)
  if (!context || uses.has(context)) return true
  context.block.body = context.block.body.filter((value) => value !== context)
  for (const param of params) if (param !== context) param.imm--
  return false
}

function killsOf(fn: Fn): MapSpec[] {
  return [...new Set(fn.blocks.flatMap(({ body }) => body.flatMap(({ call }) => call?.kills ?? [])))]
}

/** Its result is made of its arguments alone, and nothing else happens. */
function isPureFn(fn: Fn): boolean {
  const isOwn = ({ op, space }: Value) => (op === 'store' || op === 'load') && space === 'stack'
  return fn.blocks.every(({ body }) =>
    body.every((value) => isOwn(value) || (isPure(value) && !hasEffect(value))),
  )
}
