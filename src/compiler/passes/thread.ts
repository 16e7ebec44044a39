/**
 * Jump threading: where a block only asks something that the way to it has already decided, that way goes straight to
 * the answer. This is what makes `if (x === undefined) …` after a map's `get` cost one test, and what turns `a && b`
 * kept in a variable into plain branches.
 *
 * A predecessor whose outcome is known gets a copy of the block of its own, which jumps to the known target; SSA form
 * is repaired after. Each path runs the same operations as before, so any operation may be copied; how many is
 * bounded. Loop headers are left alone: threading through one would give its loop a second entry.
 */
import {
  addPredecessor,
  type Block,
  cloneValue,
  decide,
  dominators,
  dropPredecessor,
  evaluate,
  type Fn,
  makeConst,
  type Op,
  phiArgument,
  repairSsa,
  retarget,
  type Value,
} from '../../ir/index.ts'
import { rangesOf } from '../analysis/kept.ts'
import { orders } from '../analysis/range.ts'
import type { Ranges } from '../analysis/ranges.ts'

/** Operations that may be copied for one saved branch. */
const copyLimit = 6
/** Copies in one run of the pass, whatever they save. */
const runLimit = 400

/** What the verifier does not compute, even of constants: it would miss the check that is saved. */
const unfollowed: ReadonlySet<Op> = new Set<Op>([
  'udiv',
  'sdiv',
  'umod',
  'smod',
  'neg',
  'bswap16',
  'bswap32',
  'bswap64',
])

export function threadJumps(fn: Fn): boolean {
  const tree = dominators(fn)
  const headers = new Set(tree.loops.map((loop) => loop.header))
  const ranges = rangesOf(fn)
  const asked = questionsAskedAgain(fn)
  let budget = runLimit
  let changed = false
  for (const block of tree.order) {
    const end = block.terminator
    if (end.kind !== 'if' || end.then === end.else || headers.has(block) || block.predecessors.length === 0)
      continue
    // A loop is proved to end by one test that all its turns make: until then it stays in one piece.
    const loop = tree.loopOf(block)
    if (loop?.header.loop && loop.blocks.has(end.then) !== loop.blocks.has(end.else)) continue
    if (block.body.some((value) => asked.has(value))) continue
    const cost = costOf(block)
    if (cost > copyLimit || !asksAnew(block)) continue
    const ways: { from: Block; to: Block }[] = []
    for (const from of block.predecessors) {
      const outcome = decideOn(end.condition, from, block, ranges)
      if (outcome !== undefined) ways.push({ from, to: outcome ? end.then : end.else })
    }
    if (ways.length === block.predecessors.length && ways.every(({ to }) => to === ways[0]!.to)) {
      decide(block, ways[0]!.to)
      changed = true
      continue
    }
    if (ways.length === 0 || budget < cost * ways.length) continue
    budget -= cost * ways.length
    redirect(fn, block, ways)
    changed = true
  }
  return changed
}

/**
 * Conditions that other blocks ask again, while promises are open: a copy for each way would hide behind a phi what
 * the answer says of the values that were compared.
 */
function questionsAskedAgain(fn: Fn): ReadonlySet<Value> {
  const asked = new Set<Value>()
  const proving = fn.blocks.some(({ body }) =>
    body.some(({ obligation }) => obligation && obligation.kind !== 'present'),
  )
  if (!proving) return asked
  const ask = (value: Value, block: Block) => {
    if (value.type === 'bool' && value.block !== block) asked.add(value)
  }
  for (const block of fn.blocks) {
    for (const value of block.body) for (const arg of value.args) ask(arg, block)
    for (const phi of block.phis) for (const arg of phi.args) ask(arg, block)
    const end = block.terminator
    if (end.kind === 'if') ask(end.condition, block)
  }
  return asked
}

/** A single way in is no join: what it decides, `fold` sees. */
function asksAnew(block: Block): boolean {
  return block.predecessors.length > 1
}

function costOf(block: Block): number {
  let cost = 0
  for (const value of block.body) {
    if (value.op === 'const' || value.op === 'cast' || value.op === 'slot') continue
    cost += value.op === 'call' ? 3 : 1
  }
  return cost
}

/** Whether `condition`, asked at the end of `block`, is true when control came from `from`. */
function decideOn(condition: Value, from: Block, block: Block, ranges: Ranges): boolean | undefined {
  const seen = (value: Value): Value => {
    if (value.block !== block) return value
    return value.op === 'phi' ? phiArgument(value, from) : value
  }
  const visit = (value: Value, depth: number): boolean | undefined => {
    const known = word(value, 0)
    if (known !== undefined) return known !== 0n
    if (value.block !== block || value.op === 'phi') return ranges.settles(seen(value), from, block)
    if (depth > 4) return undefined
    if (value.op === 'not') {
      const inner = visit(value.args[0]!, depth + 1)
      return inner === undefined ? undefined : !inner
    }
    if (value.op in orders) {
      const [a, b] = value.args.map(seen)
      // Operands computed in this block are not known before it.
      if ([a!, b!].some((arg) => arg.block === block && arg.op !== 'const' && !block.phis.includes(arg)))
        return undefined
      const known = ranges.compare(value, a!, b!, from, block)
      return known?.seen ? known.result : undefined
    }
    return undefined
  }
  const word = (value: Value, depth: number): bigint | undefined => {
    const here = seen(value)
    if (here.op === 'const') return here.imm
    if (here !== value || value.block !== block || depth > 4 || value.args.length === 0) return undefined
    if (unfollowed.has(value.op)) return undefined
    const args = value.args.map((arg) => word(arg, depth + 1))
    return args.some((arg) => arg === undefined)
      ? undefined
      : evaluate(value.op, args as bigint[], value.width)
  }
  return visit(condition, 0)
}

function redirect(fn: Fn, block: Block, ways: readonly { from: Block; to: Block }[]): void {
  const definitions = new Map<Value, Map<Block, Value>>()
  for (const value of [...block.phis, ...block.body]) {
    if (value.type !== 'void') definitions.set(value, new Map([[block, value]]))
  }
  for (const { from, to } of ways) {
    const copy = fn.block()
    const copies = new Map<Value, Value>()
    const copied = (arg: Value) => copies.get(arg) ?? arg
    for (const phi of block.phis) {
      const one = fn.value('phi', phi.type, [phiArgument(phi, from)], phi.span)
      one.block = copy
      copy.phis.push(one)
      copies.set(phi, one)
    }
    for (const value of block.body) {
      const one =
        value.op === 'const'
          ? makeConst(fn, copy, value.imm, value.type, value.span)
          : cloneValue(fn, value, value.args.map(copied), copy)
      copy.body.push(one)
      copies.set(value, one)
    }
    for (const [value, places] of definitions) places.set(copy, copies.get(value)!)
    const end = block.terminator
    copy.terminator = { kind: 'jump', to, span: end.kind === 'if' ? end.span : undefined }
    copy.predecessors = [from]
    retarget(from, block, copy)
    dropPredecessor(block, from)
    addPredecessor(to, copy, (phi) => copied(phiArgument(phi, block)))
  }
  if (block.predecessors.length === 0) dropBlock(fn, block, definitions)
  repairSsa(fn, definitions)
}

/** Every way in was redirected: the block is no definition's home any more. */
function dropBlock(fn: Fn, block: Block, definitions: ReadonlyMap<Value, Map<Block, Value>>): void {
  for (const next of block.successors) dropPredecessor(next, block)
  fn.blocks.splice(fn.blocks.indexOf(block), 1)
  for (const places of definitions.values()) places.delete(block)
}
