/**
 * Moves computations to the only block that wants them, so that other ways do not pay; and frees some to be moved:
 * `x >> k == 0` asks whether x is below 2^k, and does not need the shifted value. Only what reads at most one value
 * sinks, so that no more values are alive than before.
 */
import { type Block, type Fn, hasEffect, isAlu, type Op, type Value } from '../../ir/index.ts'
import { flowOf } from './flow.ts'

const unary = new Set<Op>([
  'neg',
  'sext8',
  'sext16',
  'sext32',
  'zext8',
  'zext16',
  'zext32',
  'bswap16',
  'bswap32',
  'bswap64',
])

export function sink(fn: Fn): void {
  compareUnshifted(fn)
  const flow = flowOf(fn.entry)
  const users = new Map<Value, Set<Block>>()
  const use = (value: Value, block: Block) => {
    const blocks = users.get(value)
    if (blocks) blocks.add(block)
    else users.set(value, new Set([block]))
  }
  for (const block of flow.order) {
    for (const phi of block.phis) {
      for (const [i, arg] of phi.args.entries()) use(arg, block.predecessors[i]!)
    }
    for (const value of block.body) for (const arg of value.args) use(arg, block)
    const end = block.terminator
    if (end.kind === 'if') use(end.condition, block)
    else if (end.kind === 'return') use(end.value, block)
  }
  for (const block of [...flow.order].reverse()) {
    for (const value of [...block.body].reverse()) {
      const blocks = users.get(value)
      const [to] = blocks ?? []
      if (!to || blocks?.size !== 1 || to === block || !sinks(value)) continue
      if (flow.depth.get(to)! > flow.depth.get(block)!) continue
      block.body.splice(block.body.indexOf(value), 1)
      const first = to.body.findIndex((other) => other.args.includes(value))
      to.body.splice(first < 0 ? to.body.length : first, 0, value)
      value.block = to
      for (const arg of value.args) users.get(arg)?.add(to)
    }
  }
}

function sinks(value: Value): boolean {
  if (hasEffect(value) || value.type === 'ptr') return false
  if (unary.has(value.op)) return true
  return isAlu(value.op) && value.args.filter((arg) => arg.op !== 'const').length === 1
}

/** Only for powers of two that fit an instruction. */
function compareUnshifted(fn: Fn): void {
  for (const block of fn.blocks) {
    for (const value of [...block.body]) {
      const [shift, zero] = value.args
      if ((value.op !== 'eq' && value.op !== 'ne') || shift?.op !== 'shr' || zero?.op !== 'const') continue
      const count = shift.args[1]!
      if (zero.imm !== 0n || count.op !== 'const' || count.imm > 30n || shift.width !== value.width) continue
      const limit = fn.value('const', 'num', [], value.span)
      limit.imm = 1n << count.imm
      limit.block = block
      block.body.splice(block.body.indexOf(value), 0, limit)
      value.op = value.op === 'eq' ? 'ult' : 'uge'
      value.args = [shift.args[0]!, limit]
    }
  }
}
