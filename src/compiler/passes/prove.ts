/**
 * Discharges every promise the program makes, or says which one does not hold: that a value is there, that a divisor
 * is not zero, that a shift count or an index is in range. Runs on optimised code, where branches that only repeat
 * each other are gone and ranges are sharpest. What cannot be proved is refused: the kernel would refuse it too, or,
 * worse, do something JavaScript does not.
 */
import type { Diagnostic } from '../../error/index.ts'
import {
  type Block,
  evaluate,
  type Fn,
  isAlu,
  makeConst,
  phiArgument,
  replace,
  resolveAll,
  type Value,
} from '../../ir/index.ts'
import { rangesOf } from '../analysis/kept.ts'
import { isInside } from '../analysis/range.ts'
import type { Ranges } from '../analysis/ranges.ts'

/**
 * Discharges what can be proved already. A promise once kept stays kept, whatever the passes make of the code around it,
 * and some of what they make hides a proof: so this runs early and again. (Indices wait: while it is open, the promise
 * of one says how large it is.) Behind a promise that a value is there, one value has many names, and what a branch
 * says of one is not known of the others: without it they are one.
 */
export function keepPromises(fn: Fn): boolean {
  if (!fn.blocks.some((block) => block.body.some(({ obligation }) => obligation))) return false
  const ranges = rangesOf(fn)
  let changed = false
  for (const block of fn.blocks) {
    for (const value of block.body) {
      const { obligation } = value
      if (!obligation || obligation.kind === 'index' || !isKept(fn, value, ranges)) continue
      value.obligation = undefined
      if (value.op === 'proven') replace(value, value.args[0]!)
      changed = true
    }
  }
  if (changed) resolveAll(fn)
  return changed
}

export function prove(fn: Fn, diagnostics: Diagnostic[]): boolean {
  const ranges = rangesOf(fn)
  let changed = false
  for (const block of fn.blocks) {
    for (const value of block.body) {
      const { obligation } = value
      if (!obligation) continue
      if (!isKept(fn, value, ranges) && (obligation.kind === 'present' || ranges.canReach(block))) {
        report(diagnostics, value)
        continue
      }
      value.obligation = undefined
      changed = true
      if (value.op !== 'proven') continue
      replace(value, value.args[0]!)
    }
  }
  resolveAll(fn)
  return changed
}

function isKept(fn: Fn, { obligation, args, block }: Value, ranges: Ranges): boolean {
  const [subject, other] = args
  const isNoWay = (at: Block, to?: Block) =>
    to !== undefined && !(ranges.canReach(at) && ranges.canPass(at, to))
  switch (obligation!.kind) {
    case 'present':
      return onAllWays(fn, other!, block, (value, at, to) => ranges.holds(value, at, to) === true)
    case 'nonzero':
      return onAllWays(
        fn,
        other!,
        block,
        (value, at, to) => isNoWay(at, to) || ranges.isNonzero(value, at, to),
      )
    case 'shift':
      return onAllWays(
        fn,
        other!,
        block,
        (value, at, to) => isNoWay(at, to) || isInside(ranges.at(value, at, to), 0n, 63n),
      )
    case 'index': {
      const most = BigInt(obligation!.limit!) - 1n
      return onAllWays(fn, subject!, block, (value, at, to) => isInside(ranges.at(value, at, to), 0n, most))
    }
  }
}

/** Whether something is true of a value in a block, or on the edge from that to another. */
type Test = (value: Value, at: Block, to?: Block) => boolean

/**
 * Whether `test` is true of `value` in `block`: there, or on each of the ways on which the value and control can have
 * got to it (jump threading joins ways on which it was found out differently). A way around a loop back to where the
 * question came from brings nothing new.
 */
function onAllWays(
  fn: Fn,
  value: Value,
  block: Block,
  test: Test,
  to?: Block,
  asked = new Set<string>(),
): boolean {
  const question = `${value.id} ${block.id}`
  if (test(value, block, to) || asked.has(question)) return true
  const isHere = value.block === block
  if (block.predecessors.length === 0 || asked.size > 100) return false
  asked.add(question)
  return block.predecessors.every((from) => {
    if (!isHere) return onAllWays(fn, value, from, test, block, asked)
    if (value.op === 'phi') return onAllWays(fn, phiArgument(value, from), from, test, block, asked)
    const word = wordOnWay(value, from, 0)
    return word !== undefined && test(makeConst(fn, block, word, value.type), block)
  })
}

/** What `value` is if it is made of constants, where control came to its block from `from`. */
function wordOnWay(value: Value, from: Block, depth: number): bigint | undefined {
  if (value.op === 'const') return value.imm
  if (depth > 4 || value.block !== from.successors.find((next) => next === value.block)) return undefined
  if (value.op === 'phi') {
    const arg = phiArgument(value, from)
    return arg.op === 'const' ? arg.imm : undefined
  }
  if (!isAlu(value.op) && value.args.length !== 1) return undefined
  const args = value.args.map((arg) => wordOnWay(arg, from, depth + 1))
  return args.some((arg) => arg === undefined) ? undefined : evaluate(value.op, args as bigint[], value.width)
}

function report(diagnostics: Diagnostic[], { obligation, span }: Value): void {
  const { code, message, hint } = obligation!
  const same = (other: Diagnostic) =>
    other.code === code &&
    other.span?.start === span?.start &&
    other.span?.end === span?.end &&
    other.span?.source === span?.source
  if (!diagnostics.some(same)) diagnostics.push({ code, message, span, hint })
}
