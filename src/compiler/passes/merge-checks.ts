/**
 * One bounds check of a packet instead of several. A check is `data + K > end` with one way out and one way on.
 * Where a second check of the same packet follows with nothing but pure code between and the same way out, the first
 * asks for both; a check behind a wider one that went well is known to go well. Sound because between the two nothing
 * can be observed, so failing earlier is the same failure; and because packet pointers do not wrap (the kernel keeps
 * `data + K` for K up to 2^16 within the address space).
 */
import {
  type Block,
  type Dominators,
  decide,
  dominators,
  type Fn,
  isPure,
  makeConst,
  phiArgument,
  type Value,
} from '../../ir/index.ts'

interface Check {
  readonly block: Block
  readonly data: Value
  readonly end: Value
  readonly length: bigint
  readonly out: Block
  readonly on: Block
}

export function mergeChecks(fn: Fn): boolean {
  const tree = dominators(fn)
  let changed = false
  for (const block of tree.order) {
    const check = checkOf(block)
    if (!check) continue
    if (isCovered(check, tree)) {
      decide(block, check.on)
      changed = true
    } else if (widenFor(fn, check)) changed = true
  }
  return changed
}

const asGreater: Readonly<Record<string, { readonly swap: boolean; readonly outIfTrue: boolean }>> = {
  ugt: { swap: false, outIfTrue: true },
  ule: { swap: false, outIfTrue: false },
  ult: { swap: true, outIfTrue: true },
  uge: { swap: true, outIfTrue: false },
}

function checkOf(block: Block): Check | undefined {
  const end = block.terminator
  if (end.kind !== 'if' || end.then === end.else) return undefined
  const { op, args, width } = end.condition
  const reading = asGreater[op]
  if (!reading || width === 32 || args[0]!.type !== 'ptr' || args[1]!.type !== 'ptr') return undefined
  const [reach, limit] = reading.swap ? [args[1]!, args[0]!] : [args[0]!, args[1]!]
  const { data, length } = split(reach)
  if (length < 0n || length > 0xffffn) return undefined
  const [out, on] = reading.outIfTrue ? [end.then, end.else] : [end.else, end.then]
  return { block, data, end: limit, length, out, on }
}

function split(reach: Value): { data: Value; length: bigint } {
  if (reach.op === 'add' && reach.args[1]!.op === 'const')
    return { data: reach.args[0]!, length: reach.args[1]!.imm }
  return { data: reach, length: 0n }
}

const samePacket = (a: Check, b: Check) => a.data === b.data && a.end === b.end

/** Some check on every way here went well and asked for as much. */
function isCovered(check: Check, tree: Dominators): boolean {
  for (let block = check.block; ; ) {
    const above = tree.parent(block)
    if (!above) return false
    if (block.predecessors.length === 1) {
      const wider = checkOf(above)
      if (wider && wider.on === block && samePacket(wider, check) && wider.length >= check.length) return true
    }
    block = above
  }
}

/** Makes `check` ask for what the next one asks as well; that one is found covered afterwards. */
function widenFor(fn: Fn, check: Check): boolean {
  const { block, on, out } = check
  if (on.predecessors.length !== 1 || on.phis.length > 0) return false
  const next = checkOf(on)
  if (!next || !samePacket(check, next) || next.out !== out || next.length <= check.length) return false
  if (!on.body.every((value) => isPure(value) || (value.op === 'load' && value.space === 'ctx'))) return false
  if (!out.phis.every((phi) => sameWord(phiArgument(phi, block), phiArgument(phi, on)))) return false
  const end = block.terminator
  if (end.kind !== 'if') return false
  const { condition } = end
  const length = makeConst(fn, block, next.length, 'num', condition.span)
  const reach = fn.value('add', 'ptr', [check.data, length], condition.span)
  reach.block = block
  const wider = fn.value(
    condition.op,
    'bool',
    asGreater[condition.op]!.swap ? [check.end, reach] : [reach, check.end],
    condition.span,
  )
  wider.block = block
  block.body.push(length, reach, wider)
  end.condition = wider
  return true
}

function sameWord(a: Value, b: Value): boolean {
  return a === b || (a.op === 'const' && b.op === 'const' && a.imm === b.imm)
}
