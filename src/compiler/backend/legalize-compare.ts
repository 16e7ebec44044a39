/**
 * BPF compares only to jump. A comparison whose result is data becomes a diamond with a phi of 1 and 0; one that only
 * decides branches stays, to be fused with them.
 */
import { type Block, type Fn, isCompare, setBranch, type Value } from '../../ir/index.ts'

export function splitDataCompares(fn: Fn): void {
  const asData = new Set<Value>()
  const note = (value: Value) => {
    if (isCompare(value.op)) asData.add(value)
  }
  for (const block of fn.blocks) {
    for (const value of [...block.phis, ...block.body]) value.args.forEach(note)
    if (block.terminator.kind === 'return') note(block.terminator.value)
  }
  const results = new Map<Value, Value>()
  for (let i = 0; i < fn.blocks.length; i++) {
    const block = fn.blocks[i]!
    const at = block.body.findIndex((value) => asData.has(value))
    if (at >= 0) results.set(block.body[at]!, diamond(fn, block, at))
  }
  if (results.size === 0) return
  const data = (value: Value) => results.get(value) ?? value
  for (const block of fn.blocks) {
    for (const value of [...block.phis, ...block.body]) value.args = value.args.map(data)
    const end = block.terminator
    if (end.kind === 'return') end.value = data(end.value)
  }
}

/** Splits `block` behind its value number `at`, and returns the phi that is 1 or 0. */
function diamond(fn: Fn, block: Block, at: number): Value {
  const condition = block.body[at]!
  const rest = fn.block()
  rest.body = block.body.splice(at + 1)
  for (const value of rest.body) value.block = rest
  rest.terminator = block.terminator
  for (const next of rest.successors) {
    next.predecessors = next.predecessors.map((before) => (before === block ? rest : before))
  }
  const result = fn.value('phi', 'bool', [], condition.span)
  result.block = rest
  const sides = [1n, 0n].map((imm) => {
    const side = fn.block()
    const constant = fn.value('const', 'bool', [], condition.span)
    constant.imm = imm
    constant.block = side
    side.body.push(constant)
    side.predecessors.push(block)
    side.terminator = { kind: 'jump', to: rest, span: condition.span }
    rest.predecessors.push(side)
    result.args.push(constant)
    return side
  })
  rest.phis.push(result)
  setBranch(block, condition, sides[0]!, sides[1]!, condition.span)
  return result
}
