/**
 * One bounds check of a packet instead of several. A check is `data + K > end` with one way out and one way on.
 * Where a second check of the same packet follows with nothing but pure code between and the same way out, the first
 * asks for both; a check behind a wider one that went well is known to go well, also one whose place is counted by
 * the turns of a loop. Sound because between the two nothing
 * can be observed, so failing earlier is the same failure; and because packet pointers do not wrap (the kernel keeps
 * `data + K` for K up to 2^16 within the address space).
 */
import {
  aluOps,
  type Block,
  type Dominators,
  decide,
  dominators,
  type Fn,
  isPure,
  makeConst,
  type Op,
  phiArgument,
  type Value,
} from '../../ir/index.ts'
import { Ranges } from '../analysis/ranges.ts'

interface Check {
  readonly block: Block
  readonly data: Value
  readonly end: Value
  /** Bytes from `data` that are asked for, beside those of `counted`. */
  readonly length: bigint
  /** Bytes that the verifier counts as it walks, a loop's counter times a size. */
  readonly counted: Value | undefined
  readonly out: Block
  readonly on: Block
}

export function mergeChecks(fn: Fn): boolean {
  const tree = dominators(fn)
  let known: Ranges | undefined
  const ranges = () => (known ??= new Ranges(tree))
  let changed = false
  for (const block of tree.order) {
    const check = checkOf(block)
    if (!check) continue
    if (isCovered(check, tree, ranges)) {
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
  const { data, length, counted } = split(reach)
  if (length < 0n || length > 0xffffn) return undefined
  const [out, on] = reading.outIfTrue ? [end.then, end.else] : [end.else, end.then]
  return { block, data, end: limit, length, counted, out, on }
}

function split(reach: Value): { data: Value; length: bigint; counted: Value | undefined } {
  let [data, length, counted]: [Value, bigint, Value | undefined] = [reach, 0n, undefined]
  while (data.op === 'add' && data.type === 'ptr') {
    const [base, distance] = data.args as [Value, Value]
    if (distance.op === 'const') length += distance.imm
    else if (!counted && isWalked(distance, new Set())) counted = distance
    else break
    data = base
  }
  return { data, length, counted }
}

/** Not even of constants does the verifier know the quotient. */
const unfollowed: ReadonlySet<Op> = new Set<Op>(['udiv', 'sdiv', 'umod', 'smod'])

/**
 * Whether the verifier knows the value exactly wherever it walks: one made of constants alone. It goes through loops
 * turn by turn, so a counter is a constant to it, and a packet pointer moved by one keeps what was checked.
 */
function isWalked(value: Value, seen: Set<Value>): boolean {
  if (value.op === 'const' || seen.has(value)) return true
  seen.add(value)
  const followed = aluOps.has(value.op) && value.type !== 'ptr' && !unfollowed.has(value.op)
  const made = value.op === 'phi' || value.op === 'cast' || followed
  return made && value.args.every((arg) => isWalked(arg, seen))
}

const samePacket = (a: Check, b: Check) => a.data === b.data && a.end === b.end

/** Some check on every way here went well and asked for as much. */
function isCovered(check: Check, tree: Dominators, ranges: () => Ranges): boolean {
  const length = check.length + mostCounted(check, ranges)
  for (let block = check.block; ; ) {
    const above = tree.parent(block)
    if (!above) return false
    if (block.predecessors.length === 1) {
      const wider = checkOf(above)
      if (wider && !wider.counted && wider.on === block && samePacket(wider, check) && wider.length >= length)
        return true
    }
    block = above
  }
}

/** The most that the counted bytes of a check can be; more than any packet has if they may lie before it. */
function mostCounted({ counted, block }: Check, ranges: () => Ranges): bigint {
  if (!counted) return 0n
  const { lo, hi } = ranges().at(counted, block)
  return lo < 0n ? 1n << 64n : hi
}

/** Makes `check` ask for what the next one asks as well; that one is found covered afterwards. */
function widenFor(fn: Fn, check: Check): boolean {
  const { block, on, out } = check
  if (on.predecessors.length !== 1 || on.phis.length > 0) return false
  const next = checkOf(on)
  if (
    !next ||
    check.counted ||
    next.counted ||
    !samePacket(check, next) ||
    next.out !== out ||
    next.length <= check.length
  )
    return false
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
