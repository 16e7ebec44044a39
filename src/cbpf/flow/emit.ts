/**
 * From the graph to instructions. Every test becomes the code of its values and a jump; what A, X and the scratch
 * words hold is followed along all paths, so that a load is made again only where some path has not got it, and a
 * path that has enters behind it.
 *
 * The order is the one libpcap prints: depth first, where a test holds before where it does not.
 */
import { BPF_K, BPF_RET } from '../../uapi/index.ts'
import type { ClassicProgram } from '../instruction.ts'
import type { Node, Test, Value } from './flow.ts'
import { endsFirst, noThenYes } from './graph.ts'
import { arrange } from './layout.ts'
import { Machine, meet, nothingKnown, type Registers, scratchWords } from './machine.ts'
import { isTooComplex } from './refusal.ts'
import { compare, intoA, intoWord } from './select.ts'
import { shareCode, type WrittenBlock, type WrittenTarget } from './share.ts'
import { Values } from './values.ts'
import { assignWords, type Words } from './words.ts'

/** How many scratch words may keep values, in the order of preference: arithmetic needs some for itself. */
const shares = Array.from({ length: scratchWords + 1 }, (_, fewer) => scratchWords - fewer)

/** The instructions of a graph. Throws CompileError where it needs more than sixteen scratch words. */
export function emit(root: Node, values = new Values()): ClassicProgram {
  const order = endsFirst(root, noThenYes).reverse()
  let tooComplex: unknown
  for (const most of shares) {
    try {
      return emitKeeping(order, values, most)
    } catch (error) {
      if (!isTooComplex(error)) throw error
      tooComplex = error
    }
  }
  throw tooComplex
}

function emitKeeping(order: readonly Node[], values: Values, most: number): ClassicProgram {
  const kept = worthKeeping(order, values)
  let emission = emitAll(order, assignWords(order, kept, values, most), values)
  // What was kept and never fetched need not be kept.
  const fetched = new Set([...kept].filter((value) => emission.fetched.has(value)))
  if (fetched.size < kept.size) emission = emitAll(order, assignWords(order, fetched, values, most), values)
  return arrange(shareCode(emission.blocks))
}

/** Values that tests compute before they need them, where it takes more than an instruction to have them again. */
function worthKeeping(order: readonly Node[], values: Values): ReadonlySet<Value> {
  const kept = new Set<Value>()
  for (const node of order) {
    if (node.kind === 'return') continue
    for (const value of node.first) {
      const own = values.adopt(value)
      const cheap = own.kind === 'load' ? own.base === undefined : own.kind !== 'alu' && own.kind !== 'choose'
      if (!cheap) kept.add(own)
    }
  }
  return kept
}

interface Emission {
  readonly blocks: readonly WrittenBlock[]
  /** Values that were fetched from their scratch words. */
  readonly fetched: ReadonlySet<Value>
}

function emitAll(order: readonly Node[], words: Words, values: Values): Emission {
  const blocks = new Map<Node, Draft>()
  const incoming = new Map<Node, Edge[]>()
  const fetched = new Set<Value>()
  for (const node of order) {
    const edges = incoming.get(node) ?? []
    if (node.kind === 'return') {
      const code = [{ code: BPF_RET | BPF_K, jt: 0, jf: 0, k: node.k }]
      blocks.set(node, { code, enterable: [true], targets: {} })
      for (const edge of edges) edge.enter(0)
      continue
    }
    const entry = edges.map((edge) => edge.registers).reduce(meetAll, undefined) ?? nothingKnown
    const machine = new Machine(entry)
    const firstEnd = computeFirst(machine, node, words, values)
    const jump = compare(
      machine,
      node.relation,
      values.adopt(node.left),
      values.adopt(node.right),
      words.count,
    )
    for (const word of machine.fetched()) for (const value of words.keptIn(word)) fetched.add(value)
    const states = [entry, ...machine.after]
    const block: Draft = {
      code: [...machine.code, { ...jump, jt: 0, jf: 0 }],
      enterable: states.map((state) => state !== undefined),
      targets: {},
    }
    blocks.set(node, block)
    for (const edge of edges) edge.enter(entrance(states, firstEnd, edge.registers))
    for (const side of ['yes', 'no'] as const) {
      const next = node[side]
      const list = incoming.get(next) ?? []
      list.push({
        registers: machine.registers,
        enter: (at) => {
          block.targets[side] = { block: blocks.get(next)!, at }
        },
      })
      incoming.set(next, list)
    }
  }
  return { blocks: order.map((node) => blocks.get(node)!), fetched }
}

interface Draft extends WrittenBlock {
  readonly targets: { yes?: WrittenTarget; no?: WrittenTarget }
}

interface Edge {
  readonly registers: Registers
  /** Says how many instructions of the block this edge passes over. */
  enter(at: number): void
}

function meetAll(one: Registers | undefined, other: Registers): Registers {
  return one === undefined ? other : meet(one, other)
}

/** The code of `first`; returns how many instructions nobody may pass over. */
function computeFirst(machine: Machine, node: Test, words: Words, values: Values): number {
  for (const value of node.first) {
    const own = values.adopt(value)
    const word = words.of(own)
    if (word !== undefined) {
      if (machine.registers.words[word] !== own) intoWord(machine, own, word, words.count)
    } else if (own.kind === 'headerLength') {
      if (machine.registers.x !== own) machine.headerLength(own)
    } else if (machine.registers.x !== own) {
      intoA(machine, own, words.count)
    }
  }
  return machine.code.length
}

/**
 * The last place of a block where a path with `registers` may enter: what A and X hold there in the block is what
 * the path already has.
 */
function entrance(states: readonly (Registers | undefined)[], from: number, registers: Registers): number {
  const has = (needed: Value | undefined, got: Value | undefined) => needed === undefined || needed === got
  for (let at = states.length - 1; at > 0; at--) {
    const state = states[at]
    if (state === undefined || at < from) continue
    const words = state.words.every((word, i) => has(word, registers.words[i]))
    if (words && has(state.a, registers.a) && has(state.x, registers.x)) return at
  }
  return 0
}
