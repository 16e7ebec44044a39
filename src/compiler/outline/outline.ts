/**
 * Loops that a helper makes (`bpf_for_each_map_elem`, `bpf_loop`): their bodies become functions that the helper calls
 * back. Until here such a loop is a loop like any other, so all passes see through it; now its blocks move into a
 * function of their own, and what crosses the border goes through one piece of the caller's stack, whose address is
 * the callback's context: variables that a turn hands to the next, values from before the loop, results, and
 * by which way the loop was left. The verifier keeps pointers and bounds of what is kept there in whole words.
 *
 * A loop over a map begins each turn with the question whether there is an element; that question is the helper's own.
 * A loop for `bpf_loop` still asks its own question, so that the helper only has to call often enough.
 */
import { invariant } from '../../error/index.ts'
import {
  type Block,
  Builder,
  cloneValue,
  cutBlock,
  type Definitions,
  dominators,
  Fn,
  phiArgument,
  repairSsa,
  setBranch,
  splitEdge,
  type Value,
} from '../../ir/index.ts'
import { BPF_FUNC_for_each_map_elem, BPF_FUNC_loop } from '../../uapi/index.ts'
import { type Body, fillBody } from './body.ts'
import { copyFree, inputsOf, isFree, privateSlots, resultsOf, Words, wordAt } from './border.ts'
import {
  cutHeader,
  type Exit,
  nextOf,
  preheader,
  type Region,
  regionOf,
  splitExits,
  splitReturns,
} from './region.ts'
import { assume, boundsOf, countersOf, decides, unknown } from './verifier.ts'

/** Moves the bodies of such loops out of `fn`, into functions whose addresses it gives to helpers. */
export function outline(fn: Fn): void {
  let made = 0
  for (const block of [...fn.blocks]) askForElements(fn, block)
  for (;;) {
    const tree = dominators(fn)
    const regions = tree.order.flatMap((header) => regionOf(header, tree) ?? [])
    // Inner loops first: they are part of a call then.
    const [region] = regions.sort((a, b) => a.blocks.size - b.blocks.size)
    if (!region) return
    moveBody(fn, region, `${fn.name}_${++made}`)
  }
}

/**
 * Passes may have made one with what stands around it of what asks for an element: it gets a block whose branch is on
 * that alone, and names its map itself, not by a value that another loop may take along.
 */
function askForElements(fn: Fn, block: Block): void {
  const next = nextOf(block)
  if (!next) return
  // One out of a map of maps has no name: it is a value of before the loop.
  const named = mapIn(next.args[0]!)
  if (named) {
    const map = cloneValue(fn, named, [], block)
    block.body.splice(block.body.indexOf(next), 0, map)
    next.args = [map]
  }
  const end = block.terminator
  if (end.kind === 'if' && end.condition === next && end.then !== end.else) {
    // An element with which nothing is done before the ways join.
    if (end.then.predecessors.length > 1) splitEdge(fn, block, end.then)
    return
  }
  const there = fn.block()
  const rest = cutBlock(fn, block, block.body.indexOf(next) + 1)
  there.terminator = { kind: 'jump', to: rest }
  there.predecessors = [block]
  rest.predecessors = [block, there]
  setBranch(block, next, there, rest)
}

/** The map behind a value: code that was doubled may bring it along several ways, and it is the same on each. */
function mapIn(value: Value, seen = new Set<Value>()): Value | undefined {
  if (value.op === 'map') return value
  if (value.op !== 'phi' || seen.has(value)) return undefined
  seen.add(value)
  for (const arg of value.args) {
    const map = mapIn(arg, seen)
    if (map) return map
  }
  return undefined
}

function moveBody(fn: Fn, given: Region, name: string): void {
  const loop = given.latches.length === 0 ? cutHeader(fn, given) : given
  const { header, next } = loop
  const before = preheader(fn, loop)
  splitReturns(fn, loop)
  const exits = splitExits(fn, loop)
  const tree = dominators(fn)
  const counters = next ? [] : countersOf(loop, before)
  const phis = header.phis.filter((phi) => !counters.some((counter) => counter.phi === phi))
  const initial = phis.map((phi) => phiArgument(phi, before))
  const own = privateSlots(fn, loop)
  const inputs = inputsOf(loop, own)
  for (const { start } of counters) if (!isFree(start, own)) inputs.add(start)
  const results = resultsOf(fn, loop)
  const bounds = boundsOf(fn, tree, [...header.phis, ...results], [header, ...exits.map(({ from }) => from)])
  const body = new Fn(name, fn)
  const words = new Words(fn, header.loop?.span ?? next?.span)

  // The loop's blocks change sides.
  const entry = body.block()
  body.blocks.push(...fn.blocks.filter((block) => loop.blocks.has(block)))
  fn.blocks.splice(0, fn.blocks.length, ...fn.blocks.filter((block) => !loop.blocks.has(block)))
  body.slots.push(...own)
  fn.slots.splice(0, fn.slots.length, ...fn.slots.filter((slot) => !own.has(slot)))

  // The caller: state in, the call, and on to where the loop was left.
  const b = new Builder(fn, before)
  b.span = next?.span ?? header.loop?.span
  before.terminator = { kind: 'unreachable' }
  const state = b.slot(words.slot)
  for (const [i, phi] of phis.entries()) {
    const first = initial[i]!
    const asked = phi.type !== 'ptr' && phi.type !== 'bool' && decides(phi, fn, loop)
    words.store(b, state, phi, asked ? unknown(b, first) : first)
  }
  for (const input of inputs) words.store(b, state, input, input)
  const normal = exits.find(({ from }) => next && from === header)
  const left = exits.filter((exit) => exit !== normal)
  const code = left.length + (normal ? 1 : 0) > 1 ? words.offset('way out') : undefined
  if (code !== undefined) b.store(state, b.const(0), wordAt(code))
  callHelper(b, header, next, b.function(body), state)
  const way = code === undefined ? undefined : b.load('num', state, wordAt(code))
  dispatch(b, way, normal, left)

  const parts = { loop, tree, bounds, next, counters, phis, inputs, results, left, words, code, own }
  readBack(fn, exits, normal, parts)
  fillBody(body, entry, parts)
}

/** Where the loop was left, its results come out of the words, for all that uses them. */
function readBack(fn: Fn, exits: readonly Exit[], normal: Exit | undefined, parts: Body): void {
  const { loop, tree, bounds, next, phis, results, words, own } = parts
  const defined = new Map<Value, Map<Block, Value>>()
  const define = (value: Value, block: Block, as: Value) => {
    let definitions = defined.get(value)
    if (!definitions) defined.set(value, (definitions = new Map()))
    definitions.set(block, as)
  }
  for (const exit of exits) {
    const { landing } = exit
    const [to] = landing.successors
    const at = new Builder(fn, landing)
    landing.terminator = { kind: 'unreachable' }
    const read = (value: Value) => {
      if (isFree(value, own)) return copyFree(fn, value, landing)
      return words.load(at, at.slot(words.slot), value)
    }
    const copies = new Map<Value, Value>()
    if (exit === normal) {
      for (const phi of phis) copies.set(phi, read(phi))
      for (const [value, copy] of repeatHeader(fn, loop.header, copies, landing)) copies.set(value, copy)
      if (next && results.has(next)) copies.set(next, at.bool(false))
    } else {
      for (const value of results) {
        if (phis.includes(value) || tree.dominates(value.block, exit.from)) copies.set(value, read(value))
      }
    }
    for (const [value, copy] of copies) assume(at, copy, bounds(value, exit.from), 0)
    for (const [value, copy] of copies) define(value, at.block, copy)
    to!.predecessors[to!.predecessors.indexOf(landing)] = at.block
    at.block.terminator = { kind: 'jump', to: to! }
  }
  repairSsa(fn, defined as ReadonlyMap<Value, Definitions>)
}

function callHelper(b: Builder, header: Block, next: Value | undefined, callee: Value, context: Value): void {
  const effect = 'write'
  if (next) {
    const call = {
      helper: BPF_FUNC_for_each_map_elem,
      name: 'for_each_map_elem',
      effect,
      writes: [2],
    } as const
    const [map] = next.args
    b.call(call, [map!.map ? b.map(map!.map) : map!, callee, context, b.const(0)], 'num')
    return
  }
  invariant(header.repeat !== undefined, 'a loop of bpf_loop says how often it turns')
  const call = { helper: BPF_FUNC_loop, name: 'loop', effect, writes: [2] } as const
  b.call(call, [b.const(header.repeat), callee, context, b.const(0)], 'num')
}

/** Goes on to the landing of the way by which the loop was left; 0 is the end of all elements. */
function dispatch(b: Builder, way: Value | undefined, normal: Exit | undefined, left: readonly Exit[]): void {
  const ways = normal ? [normal, ...left] : left
  ways.forEach(({ landing }, i) => {
    landing.predecessors.length = 0
    if (i === ways.length - 1 || !way) {
      b.jump(landing)
      return
    }
    const rest = b.fn.block()
    b.branch(b.compare('eq', way, b.const(normal ? i : i + 1)), landing, rest)
    b.block = rest
  })
}

/** After the last element the header has run once more: what it computes, from the last values of its phis. */
function repeatHeader(
  fn: Fn,
  header: Block,
  now: ReadonlyMap<Value, Value>,
  landing: Block,
): Map<Value, Value> {
  const copies = new Map<Value, Value>()
  for (const value of header.body) {
    if (value.call?.turn) continue
    const args = value.args.map((arg) => copies.get(arg) ?? now.get(arg) ?? arg)
    const copy = cloneValue(fn, value, args, landing)
    landing.body.push(copy)
    copies.set(value, copy)
  }
  return copies
}
