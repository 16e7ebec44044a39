/** The function that is called back: state out of its context, one turn, state back, and whether to go on. */
import { invariant } from '../../error/index.ts'
import {
  type Block,
  Builder,
  cloneValue,
  type Dominators,
  type Fn,
  phiArgument,
  retarget,
  type Slot,
  type Value,
} from '../../ir/index.ts'
import { isFree, type Words, wordAt } from './border.ts'
import type { Exit, Region } from './region.ts'
import { assume, type Bounds, type Counter } from './verifier.ts'

export interface Body {
  readonly loop: Region
  readonly tree: Dominators
  readonly bounds: Bounds
  readonly next: Value | undefined
  readonly counters: readonly Counter[]
  readonly phis: readonly Value[]
  readonly inputs: ReadonlySet<Value>
  readonly results: ReadonlySet<Value>
  readonly left: readonly Exit[]
  readonly words: Words
  readonly code: number | undefined
  readonly own: ReadonlySet<Slot>
}

export function fillBody(body: Fn, entry: Block, parts: Body): void {
  const { loop, tree, bounds, next, counters, phis, inputs, results, left, words, code, own } = parts
  const { header } = loop
  const b = new Builder(body, entry)
  const context = b.param(next ? 3 : 1)
  const now = new Map<Value, Value>()
  const rewritten = (arg: Value): Value => {
    const known = now.get(arg)
    if (known || body.blocks.includes(arg.block)) return known ?? arg
    invariant(isFree(arg, own), `v${arg.id} is an input of the loop`)
    const copy = cloneValue(body, arg, arg.args.map(rewritten), entry)
    entry.body.push(copy)
    now.set(arg, copy)
    return copy
  }
  for (const of of [...phis, ...inputs]) now.set(of, words.load(b, context, of))
  for (const { phi, start, step } of counters) {
    const turns = b.alu('mul', b.param(0, 'num'), b.const(step), phi.type)
    now.set(phi, b.alu('add', turns, rewritten(start), phi.type))
  }
  for (const value of [...loop.blocks].flatMap((block) => block.body)) {
    const stands = standsFor(b, value)
    if (stands) now.set(value, stands)
  }

  for (const phi of [...phis, ...counters.map((counter) => counter.phi)])
    assume(b, now.get(phi)!, bounds(phi, header), 1)

  // The ends of a turn: on to the next, or out by one of the ways.
  const end = (from: Block, to: Block, answer: number, write: (at: Builder) => void) => {
    const at = new Builder(body, body.block())
    write(at)
    at.return(at.const(answer))
    at.block.predecessors.push(from)
    retarget(from, to, at.block)
  }
  for (const latch of loop.latches) {
    const args = phis.map((phi) => phiArgument(phi, latch))
    end(latch, header, 0, (at) => {
      phis.forEach((phi, i) => {
        if (args[i] !== phi) words.store(at, context, phi, args[i]!)
      })
    })
  }
  left.forEach(({ from, landing }, i) => {
    end(from, landing, 1, (at) => {
      for (const value of results) {
        if (phis.includes(value) || isFree(value, own) || !tree.dominates(value.block, from)) continue
        words.store(at, context, value, value)
      }
      if (code !== undefined) at.store(context, at.const(i + 1), wordAt(code))
    })
  })

  // The header is entered from the function's entry alone, and for elements asks no more.
  header.phis = []
  header.loop = undefined
  header.repeat = undefined
  header.predecessors = []
  b.jump(header)
  const asked = header.terminator
  if (next && asked.kind === 'if') header.terminator = { kind: 'jump', to: asked.then }

  for (const block of body.blocks) {
    if (block === entry) continue
    block.body = block.body.filter((value) => !value.call?.turn)
    for (const value of [...block.phis, ...block.body]) value.args = value.args.map(rewritten)
    const last = block.terminator
    if (last.kind === 'if') last.condition = rewritten(last.condition)
    else if (last.kind === 'return') last.value = rewritten(last.value)
  }
}

/** What the helper gives in place of `value`, one of the calls that stand for its turns. */
function standsFor(b: Builder, { call }: Value): Value | undefined {
  switch (call?.turn) {
    case 'key':
      return b.param(1)
    case 'value':
      return b.param(2)
    case 'next':
      return b.bool(true)
    default:
      return undefined
  }
}
