/**
 * Throws `InternalError` where the IR is not what every pass relies on: an operand that does not dominate its use,
 * a phi that disagrees with the predecessors, a replaced value still in use, an operation with the wrong operands.
 * Types are checked as kinds (a condition is a bool, a word is a word): passes may mix the integer types, which
 * differ in how ranges read them, not in their bits.
 */
import { InternalError } from '../error/index.ts'
import { dominators } from './dominators.ts'
import { aluOps, bigOps, compareOps } from './ops.ts'
import { printFn } from './print.ts'
import type { Block, Fn, Value } from './value.ts'

const arity: Readonly<Record<string, number>> = {
  const: 0,
  param: 0,
  slot: 0,
  map: 0,
  mapValue: 0,
  fact: 0,
  function: 0,
  load: 1,
  store: 2,
  atomic: 2,
  proven: 2,
}

/** Checks `fn`; `after` names the pass to blame. */
export function check(fn: Fn, after = 'lowering'): void {
  const problems: string[] = []
  const report = (text: string) => problems.push(text)
  checkEdges(fn, report)
  if (problems.length === 0) checkValues(fn, report)
  if (problems.length > 0)
    throw new InternalError(`IR after ${after}: ${problems.join('; ')}\n${printFn(fn)}`)
}

function checkEdges(fn: Fn, report: (text: string) => void): void {
  const known = new Set(fn.blocks)
  if (known.size !== fn.blocks.length) report('a block is listed twice')
  if (fn.entry.predecessors.length > 0) report('the entry has predecessors')
  for (const block of fn.blocks) {
    for (const next of block.successors) {
      if (!known.has(next)) report(`b${block.id} goes to b${next.id}, which is gone`)
      if (next.predecessors.filter((from) => from === block).length !== 1)
        report(`b${next.id} does not list b${block.id} once`)
    }
    for (const from of block.predecessors) {
      if (!known.has(from)) report(`b${block.id} lists b${from.id}, which is gone`)
      else if (!from.successors.includes(block))
        report(`b${block.id} lists b${from.id}, which does not go there`)
    }
  }
}

function checkValues(fn: Fn, report: (text: string) => void): void {
  const tree = dominators(fn)
  const reached = new Set(tree.order)
  const position = new Map<Value, number>()
  for (const block of fn.blocks) {
    ;[...block.phis, ...block.body].forEach((value, i) => {
      if (position.has(value)) report(`v${value.id} stands twice`)
      if (value.block !== block) report(`v${value.id} stands in b${block.id} and says b${value.block?.id}`)
      position.set(value, block.phis.length > i ? -1 : i)
    })
  }
  const complaintAbout = (arg: Value | undefined, block: Block, at: number): string | undefined => {
    if (!arg) return 'lacks an operand'
    if (arg.replacement) return `uses v${arg.id}, which was replaced`
    const defined = position.get(arg)
    if (defined === undefined) return `uses v${arg.id}, which is gone`
    if (arg.type === 'void') return `uses v${arg.id}, which has no result`
    if (!reached.has(block)) return undefined
    const fine = arg.block === block ? defined < at : tree.dominates(arg.block, block)
    return fine ? undefined : `uses v${arg.id}, which does not dominate it`
  }
  const use = (arg: Value | undefined, block: Block, at: number, by: string): void => {
    const complaint = complaintAbout(arg, block, at)
    if (complaint) report(`${by} ${complaint}`)
  }
  for (const block of fn.blocks) {
    for (const phi of block.phis) {
      if (phi.op !== 'phi') report(`v${phi.id} is no phi`)
      if (phi.args.length !== block.predecessors.length) report(`v${phi.id} has ${phi.args.length} args`)
      phi.args.forEach((arg, i) => {
        const from = block.predecessors[i]
        if (from) use(arg, from, Number.POSITIVE_INFINITY, `v${phi.id}`)
      })
    }
    block.body.forEach((value, i) => {
      const at = block.phis.length + i
      for (const arg of value.args) use(arg, block, at, `v${value.id}`)
      const complaint = shape(value)
      if (complaint) report(`v${value.id} (${value.op}) ${complaint}`)
    })
    const end = block.terminator
    if (end.kind === 'if') {
      use(end.condition, block, Number.POSITIVE_INFINITY, `the end of b${block.id}`)
      if (end.condition.type !== 'bool') report(`b${block.id} branches on a ${end.condition.type}`)
    }
    if (end.kind === 'return') use(end.value, block, Number.POSITIVE_INFINITY, `the end of b${block.id}`)
  }
}

function shape(value: Value): string | undefined {
  const { op, type, args } = value
  if (op === 'phi') return 'stands among the operations'
  if (op === 'call') return value.call && args.length <= 5 ? undefined : 'is no sound call'
  const two = aluOps.has(op) || bigOps.has(op) || compareOps.has(op)
  const wanted = arity[op] ?? (two ? 2 : 1)
  if (args.length !== wanted) return `has ${args.length} operands, not ${wanted}`
  if (compareOps.has(op) && type !== 'bool') return `is a ${type}`
  if (op === 'not' && (type !== 'bool' || args[0]!.type !== 'bool')) return 'is for bools'
  if (op === 'slot' && !value.slot) return 'has no slot'
  if ((op === 'map' || op === 'mapValue') && !value.map) return 'has no map'
  if (op === 'function' && !value.callee) return 'has no callee'
  if (op === 'fact' && !value.fact) return 'asks nothing'
  if (op === 'proven' && !value.obligation) return 'has no obligation'
  if ((op === 'store') !== (type === 'void') && op !== 'atomic') return `is a ${type}`
  return undefined
}
