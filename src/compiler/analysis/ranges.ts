/**
 * Which values are possible where: an interval for each value, and what the branches on the way to a block say of it.
 *
 * Ranges are found by abstract interpretation over the blocks in reverse postorder, optimistically (a value that was
 * not reached yet contributes nothing), with widening at loop headers and two rounds of narrowing after. Branch
 * conditions are not written into the IR: a `Fact` hangs at the block that an edge leads to, and a question about a
 * value in a block walks up the dominator tree and gathers them.
 *
 * Long: questions and fixpoint share all of the state; what needs none of it is in `range.ts` and `facts.ts`.
 *
 * A `Ranges` stays true while passes replace values by equal ones; of what was made later it just knows nothing.
 */
import type { Block, Dominators, Value } from '../../ir/index.ts'
import { isCounter } from './counter.ts'
import { type Fact, type Facts, factsOf } from './facts.ts'
import { between, join, limits, meet, orders, possible, type Range, restrict, view, widen } from './range.ts'
import { constant, transfer, type Whose } from './transfer.ts'

const depthLimit = 3

export class Ranges {
  private readonly tree: Dominators
  /** By the numbers of values. */
  private base: (Range | undefined)[] = []
  /** What holds in a block because of the one edge that leads to it. */
  private readonly atBlock = new Map<Block, Facts>()
  private readonly chains = new Map<Block, readonly Facts[]>()
  private readonly edges = new Map<
    Block,
    { readonly yes: Facts; readonly no: Facts; then: Block; else: Block }
  >()
  private ready = false
  /** Phis whose truth is being found out. */
  private readonly pending = new Set<Value>()
  private reached: ReadonlySet<Block> | undefined
  /** The operands of all conditions. */
  private readonly mentioned: boolean[] = []
  /** Conditions, and what they are made of. */
  private readonly judged: boolean[] = []
  private readonly dependent: (boolean | undefined)[] = []

  private readonly whose: Whose

  constructor(tree: Dominators, whose: Whose = 'ours') {
    this.tree = tree
    this.whose = whose
    for (const block of tree.order) this.collectFacts(block)
    this.iterate()
    this.forgetUnseen()
    this.ready = true
  }

  /** What `value` can be in `block` (or on the edge from `block` to `to`), read by its type. */
  at(value: Value, block: Block, to?: Block): Range {
    return this.find(value, block, to, 0) ?? limits(value.type)
  }

  /** False: what the branches on all ways to `block` say contradicts itself (the verifier need not see that). */
  canReach(block: Block): boolean {
    this.reached ??= this.findReached()
    return this.reached.has(block)
  }

  private findReached(): ReadonlySet<Block> {
    const reached = new Set<Block>()
    const open = [...this.tree.order.slice(0, 1)]
    for (let block = open.pop(); block; block = open.pop()) {
      if (reached.has(block)) continue
      reached.add(block)
      for (const next of block.successors) if (this.canPass(block, next)) open.push(next)
    }
    return reached
  }

  /** Whether the branch at the end of `block` can go to `to`, by what we know. */
  canPass(block: Block, to: Block): boolean {
    const edge = this.edges.get(block)
    if (!edge || edge.then === edge.else) return true
    const { relations } = to === edge.then ? edge.yes : edge.no
    return [...relations].every(([value, facts]) => {
      const range = this.find(value, block, to, 0)
      return range && facts.every((fact) => this.apply(fact, value, range, block, 0))
    })
  }

  isNonzero(value: Value, block: Block, to?: Block): boolean {
    return this.at(value, block, to).nonzero
  }

  /** Whether the bool `condition` is true in `block` (or on an edge); undefined if that is not known. */
  holds(condition: Value, block: Block, to?: Block, depth = 0): boolean | undefined {
    if (condition.op === 'const') return condition.imm !== 0n
    const always = this.base[condition.id]
    if (always && always.lo === always.hi) return always.lo !== 0n
    for (const facts of this.factsFor(block, to)) {
      const truth = facts.truths.get(condition)
      if (truth !== undefined) return truth
    }
    if (depth > 6) return undefined
    const { op, args } = condition
    if (op === 'not') return opposite(this.holds(args[0]!, block, to, depth + 1))
    if (op === 'proven' || (op === 'cast' && args[0]!.type === 'bool'))
      return this.holds(args[0]!, block, to, depth + 1)
    if ((op === 'and' || op === 'or') && condition.type === 'bool') {
      const sides = args.map((arg) => this.holds(arg, block, to, depth + 1))
      const decisive = op === 'or'
      if (sides.includes(decisive)) return decisive
      return sides.every((side) => side === !decisive) ? !decisive : undefined
    }
    if (op === 'phi') return this.phiHolds(condition, depth)
    if (op in orders) return this.compare(condition, args[0]!, args[1]!, block, to)?.result
    return undefined
  }

  /** As `holds`, but only what the kernel's verifier can know as well: for checks that vanish if they are decided. */
  settles(condition: Value, block: Block, to?: Block): boolean | undefined {
    if (this.base[condition.id]?.seen === false) return undefined
    const [a, b] = condition.args
    if (a && b && condition.op in orders && this.compare(condition, a, b, block, to)?.seen === false)
      return undefined
    return this.holds(condition, block, to)
  }

  /**
   * Whether the comparison `like` (its operation and width) is true of `a` and `b`; `seen`: the verifier can know it
   * as well.
   */
  compare(
    like: Value,
    a: Value,
    b: Value,
    block: Block,
    to?: Block,
  ): { result: boolean; seen: boolean } | undefined {
    const order = orders[like.op]
    if (!order) return undefined
    const { accepts, domain } = order
    const [x, y] = [this.at(a, block, to), this.at(b, block, to)]
    if (like.width === 32 && ![x, y].every((range) => range.lo >= 0n && range.hi < 1n << 31n)) {
      return a === b ? { result: (accepts & 2) !== 0, seen: true } : undefined
    }
    let related = a === b ? 2 : 7
    for (const facts of this.factsFor(block, to)) {
      for (const fact of facts.relations.get(a) ?? []) {
        if (fact.other !== b || fact.width !== 64) continue
        const equal = fact.accepts === 2 && (domain !== 'big' || fact.domain === 'big')
        if (fact.domain === domain || equal) related &= fact.accepts
        else if (fact.domain === 'bits' && domain !== 'big') related &= fact.accepts
        else if (domain === 'bits' && fact.domain !== 'big' && !(fact.accepts & 2)) related &= 5
      }
    }
    const decided = decide(related, accepts)
    if (decided !== undefined) return { result: decided, seen: true }
    const result = decide(related & possible(x, y, domain), accepts)
    return result === undefined ? undefined : { result, seen: x.seen && y.seen }
  }

  private phiHolds(phi: Value, depth: number): boolean | undefined {
    if (this.pending.has(phi)) return undefined
    this.pending.add(phi)
    try {
      let all: boolean | undefined
      for (const [i, arg] of phi.args.entries()) {
        const from = phi.block.predecessors[i]
        // What comes back around a loop is what went in.
        if (this.pending.has(arg) || !from) continue
        const one = this.holds(arg, from, phi.block, depth + 2)
        if (one === undefined || (all !== undefined && one !== all)) return undefined
        all = one
      }
      return all
    } finally {
      this.pending.delete(phi)
    }
  }

  private find(value: Value, block: Block, to: Block | undefined, depth: number): Range | undefined {
    if (value.op === 'const') return constant(value)
    let range = this.base[value.id]
    if (!range) {
      if (!this.ready) return undefined
      range = limits(value.type)
    }
    const inForce = this.factsFor(block, to)
    if (inForce.length === 0) return range
    if (this.mentioned[value.id] || this.judged[value.id]) {
      for (const facts of inForce) {
        for (const fact of facts.relations.get(value) ?? []) {
          const cut = this.apply(fact, value, range, block, depth)
          if (!cut) return undefined
          range = cut
        }
        const truth = facts.truths.get(value)
        if (truth !== undefined) return between(truth ? 1n : 0n, truth ? 1n : 0n)
      }
    }
    if (range.lo === range.hi || depth >= depthLimit || this.whose === 'verifier') return range
    if (!this.dependsOnFacts(value, depthLimit)) return range
    // The operands may be known better here than where the value was computed; the verifier computes it there alone.
    const again = this.transfer(value, block, to, depth + 1)
    return again && meet(range, { ...again, seen: false })
  }

  /** Whether some branch says anything of what `value` is computed from, a few operations back. */
  private dependsOnFacts(value: Value, depth: number): boolean {
    if (!reconsidered.has(value.op)) return false
    let depends = this.dependent[value.id]
    if (depends === undefined) {
      depends = value.args.some(
        (arg) => this.mentioned[arg.id] === true || (depth > 0 && this.dependsOnFacts(arg, depth - 1)),
      )
      this.dependent[value.id] = depends
    }
    return depends
  }

  private apply(fact: Fact, value: Value, range: Range, block: Block, depth: number): Range | undefined {
    const other = fact.other.op === 'const' ? constant(fact.other) : this.otherRange(fact.other, block, depth)
    if (!other) return undefined
    if (fact.width === 32 && ![range, other].every((each) => each.lo >= 0n && each.hi < 1n << 31n))
      return range
    const cut = restrict(range, value.type, fact.accepts, other, fact.domain)
    // Before Linux 6.8 the verifier learns of two registers only if it knows one of them exactly, or they are equal.
    const isExact = other.lo === other.hi || fact.accepts === 2
    if (!cut || cut === range || isExact || isCounter(value) || isCounter(fact.other)) return cut
    return this.whose === 'verifier' ? range : { ...cut, seen: false }
  }

  private otherRange(other: Value, block: Block, depth: number): Range | undefined {
    // Two values known by each other's bounds would ask in circles: one step is enough.
    if (depth < depthLimit) return this.find(other, block, undefined, depth + 2)
    return this.base[other.id] ?? (this.ready ? limits(other.type) : undefined)
  }

  private factsFor(block: Block, to: Block | undefined): readonly Facts[] {
    let chain = this.chains.get(block)
    if (!chain) {
      const parent = this.tree.parent(block)
      const above = parent ? this.factsFor(parent, undefined) : []
      const own = this.atBlock.get(block)
      chain = own ? [own, ...above] : above
      this.chains.set(block, chain)
    }
    const edge = to && this.edges.get(block)
    if (!edge || edge.then === edge.else) return chain
    const own = to === edge.then ? edge.yes : to === edge.else ? edge.no : undefined
    return own ? [own, ...chain] : chain
  }

  private collectFacts(block: Block): void {
    const end = block.terminator
    if (end.kind !== 'if' || end.then === end.else) return
    const [yes, no] = [factsOf(end.condition, true), factsOf(end.condition, false)]
    for (const { relations, truths } of [yes, no]) {
      for (const value of relations.keys()) this.mentioned[value.id] = true
      for (const value of truths.keys()) this.judged[value.id] = true
    }
    // biome-ignore lint/suspicious/noThenProperty: a plain record of the branch
    this.edges.set(block, { yes, no, then: end.then, else: end.else })
    if (this.isOnlyWayIn(block, end.then)) this.atBlock.set(end.then, yes)
    if (this.isOnlyWayIn(block, end.else)) this.atBlock.set(end.else, no)
  }

  /** All other edges to `to` come from what it dominates: turns of a loop, which change nothing the condition used. */
  private isOnlyWayIn(block: Block, to: Block): boolean {
    return to.predecessors.every((from) => from === block || this.tree.dominates(to, from))
  }

  private iterate(): void {
    const { order, loops } = this.tree
    const headers = new Set(loops.map((loop) => loop.header))
    const ends = this.endsOfInfluence()
    // When a value of a block changed last, and when a block was begun last, by one clock.
    const changedAt = new Array<number>(order.length).fill(0)
    const begunAt = new Array<number>(order.length).fill(-1)
    let clock = 0
    let round = 0
    for (let changed = true; changed && round < 24; round++) {
      changed = false
      for (const [at, block] of order.entries()) {
        // Nothing that it depends on is new: it would come out as before.
        if (begunAt[at]! >= 0 && !isAnyAfter(changedAt, ends[at]!, begunAt[at]!)) continue
        begunAt[at] = clock
        const note = () => {
          changed = true
          changedAt[at] = ++clock
        }
        for (const phi of block.phis) {
          const old = this.base[phi.id]
          let next = this.joined(phi)
          if (!next) continue
          if (old) next = join(old, next)
          if (old && headers.has(block) && round > 1) next = widen(old, next, limits(phi.type))
          if (this.update(phi, old, next)) note()
        }
        for (const value of block.body) {
          if (value.type === 'void' || value.op === 'const') continue
          const old = this.base[value.id]
          const next = this.transfer(value, block, undefined, 1)
          if (next && this.update(value, old, old ? join(old, next) : next)) note()
        }
      }
      if (headers.size === 0) return
    }
    if (round === 24) {
      this.base = []
      return
    }
    for (let i = 0; i < 3; i++) if (!this.narrow()) return
  }

  /** For each block how far down the order stands what its values can depend on: to the end of the loops it is in. */
  private endsOfInfluence(): number[] {
    const { order, loops } = this.tree
    const index = new Map(order.map((block, at) => [block, at]))
    const ends = order.map((_, at) => at)
    for (const { blocks } of loops) {
      let last = 0
      for (const block of blocks) last = Math.max(last, index.get(block) ?? 0)
      for (const block of blocks) {
        const at = index.get(block)
        if (at !== undefined && ends[at]! < last) ends[at] = last
      }
    }
    return ends
  }

  /**
   * Where an edge into a join is impossible by what we know, the verifier may still walk it: what the join then is,
   * and what is computed from it, it does not see.
   */
  private forgetUnseen(): void {
    for (let changed = true; changed; ) {
      changed = false
      for (const block of this.tree.order) {
        for (const value of [...block.phis, ...block.body]) {
          const range = this.base[value.id]
          if (!range?.seen || (value.op === 'phi' ? this.isSeen(value) : this.isSeenBelow(value, block)))
            continue
          this.base[value.id] = { ...range, seen: false }
          changed = true
        }
      }
    }
  }

  private isSeen(phi: Value): boolean {
    const whole = this.base[phi.id]!
    return phi.args.every((arg, i) => {
      const range = this.find(arg, phi.block.predecessors[i]!, phi.block, 0)
      if (!range?.seen) return false
      const one = view(range, phi.type)
      // What is not in the join came by an edge that was found impossible.
      return one.lo >= whole.lo && one.hi <= whole.hi
    })
  }

  private isSeenBelow(value: Value, block: Block): boolean {
    return this.transfer(value, block, undefined, 1)?.seen !== false
  }

  private narrow(): boolean {
    let changed = false
    for (const block of this.tree.order) {
      const set = (value: Value, next: Range | undefined) => {
        const old = this.base[value.id]
        const cut = old && next && meet(old, next)
        if (!cut || cut === old) return
        this.base[value.id] = cut
        changed = true
      }
      for (const phi of block.phis) set(phi, this.joined(phi))
      for (const value of block.body) {
        if (value.type !== 'void' && value.op !== 'const')
          set(value, this.transfer(value, block, undefined, 1))
      }
    }
    return changed
  }

  private update(value: Value, old: Range | undefined, next: Range): boolean {
    if (
      old &&
      old.lo === next.lo &&
      old.hi === next.hi &&
      old.nonzero === next.nonzero &&
      old.seen === next.seen
    )
      return false
    this.base[value.id] = next
    return true
  }

  private joined(phi: Value): Range | undefined {
    let all: Range | undefined
    for (const [i, arg] of phi.args.entries()) {
      const from = phi.block.predecessors[i]!
      const found = this.find(arg, from, phi.block, 0)
      if (!found) continue
      const one = view(found, phi.type)
      all = all ? join(all, one) : one
    }
    return all
  }

  /** The range of `value` by those of its operands; undefined if one of them was not reached yet. */
  private transfer(value: Value, block: Block, to: Block | undefined, depth: number): Range | undefined {
    if (value.op === 'phi') return this.base[value.id]
    return transfer(value, (arg) => this.find(arg, block, to, depth), this.whose)
  }
}

/** Operations worth computing again from what is known of their operands further on. */
const reconsidered: ReadonlySet<string> = new Set([
  'add',
  'sub',
  'mul',
  'and',
  'shl',
  'shr',
  'sar',
  'sext8',
  'sext16',
  'sext32',
  'zext8',
  'zext16',
  'zext32',
  'cast',
  'proven',
])

function isAnyAfter(times: readonly number[], end: number, time: number): boolean {
  for (let at = 0; at <= end; at++) if (times[at]! > time) return true
  return false
}

const opposite = (truth: boolean | undefined) => (truth === undefined ? undefined : !truth)

function decide(related: number, accepts: number): boolean | undefined {
  if (related === 0) return undefined
  if ((related & ~accepts) === 0) return true
  return (related & accepts) === 0 ? false : undefined
}
