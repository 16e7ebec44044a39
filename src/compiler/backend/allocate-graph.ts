/**
 * Graph colouring with iterated register coalescing (George and Appel, TOPLAS 1996) for r0…r9. Nodes are registers,
 * physical ones coloured from the start; edges join what is live at once; moves ask for one colour. `eager` merges
 * all it may before it simplifies: best when registers suffice, as they mostly do in BPF; otherwise the caller
 * asks again, for merges that provably cost no colour.
 */
import { invariant } from '../../error/index.ts'
import type { Flow } from './flow.ts'
import { livenessOf, registerEffects } from './liveness.ts'
import {
  eachDef,
  eachUse,
  firstVirtual,
  framePointer,
  isMove,
  type MBlock,
  type MFn,
  type MInst,
} from './machine.ts'

/** r0…r9. */
const colors = 10
/**
 * Which register to take where nothing speaks for one: scratch registers first, r0 last of them, so that constant
 * results can be put there ahead of a branch.
 */
const preference = [1, 2, 3, 4, 5, 0, 6, 7, 8, 9]

interface Move {
  readonly a: number
  readonly b: number
  readonly weight: number
  state: 'waiting' | 'active' | 'done'
}

export interface Coloring {
  /** By register; of spilled ones undefined. */
  readonly color: readonly (number | undefined)[]
  /** Registers that got no colour, each with all that was merged into it. */
  readonly spilled: readonly (readonly number[])[]
}

/** `cost` is what spilling a register costs, Infinity for those that spilling made. */
export function colorRegisters(
  mfn: MFn,
  flow: Flow<MBlock>,
  cost: readonly number[],
  eager: boolean,
): Coloring {
  return new Colorer(mfn, flow, cost, eager).run()
}

class Colorer {
  private readonly neighbours: Set<number>[]
  private readonly degree: number[]
  private readonly moves: Move[][]
  private readonly cost: number[]
  private readonly alias: number[]
  private readonly merged: number[][]
  private readonly used: Uint8Array
  /** On the stack, or merged into another: no longer in the graph. */
  private readonly gone: Uint8Array
  private waiting: Move[] = []
  private readonly simple = new Set<number>()
  private readonly frozen = new Set<number>()
  private readonly crowded = new Set<number>()
  private readonly stack: number[] = []
  private readonly size: number
  private readonly eager: boolean

  constructor(mfn: MFn, flow: Flow<MBlock>, cost: readonly number[], eager: boolean) {
    this.size = mfn.registers
    this.eager = eager
    this.neighbours = Array.from({ length: this.size }, () => new Set())
    this.degree = new Array(this.size).fill(0)
    this.moves = Array.from({ length: this.size }, () => [])
    this.cost = [...cost]
    this.alias = Array.from({ length: this.size }, (_, i) => i)
    this.merged = Array.from({ length: this.size }, (_, i) => [i])
    this.used = new Uint8Array(this.size)
    this.gone = new Uint8Array(this.size)
    this.build(mfn, flow)
  }

  run(): Coloring {
    this.waiting.sort((a, b) => a.weight - b.weight)
    for (let n = firstVirtual; n < this.size; n++) {
      if (!this.used[n]) continue
      if (this.degree[n]! >= colors) this.crowded.add(n)
      else if (this.isMoveRelated(n)) this.frozen.add(n)
      else this.simple.add(n)
    }
    for (;;) {
      if (this.eager && this.waiting.length) this.coalesce(this.waiting.pop()!)
      else if (this.simple.size) this.simplify(first(this.simple))
      else if (this.waiting.length) this.coalesce(this.waiting.pop()!)
      else if (this.frozen.size) this.freeze(first(this.frozen))
      else if (this.crowded.size) this.pickSpill()
      else break
    }
    return this.assign()
  }

  private build(mfn: MFn, flow: Flow<MBlock>): void {
    const { liveOut } = livenessOf(flow, registerEffects(mfn))
    for (const block of flow.order) {
      const live = new Set<number>()
      liveOut.get(block)!.each((r) => live.add(r))
      const weight = 10 ** Math.min(flow.depth.get(block)!, 6)
      if (block.last) this.buildStep(block.last, live, weight)
      for (let i = block.insts.length - 1; i >= 0; i--) this.buildStep(block.insts[i]!, live, weight)
    }
  }

  private buildStep(inst: MInst, live: Set<number>, weight: number): void {
    if (isMove(inst)) {
      // A copy does not keep its source from sharing the register.
      live.delete(inst.src)
      const move: Move = { a: inst.dst, b: inst.src, weight, state: 'waiting' }
      this.moves[inst.dst]!.push(move)
      if (inst.src !== inst.dst) this.moves[inst.src]!.push(move)
      this.waiting.push(move)
    }
    eachDef(inst, (d) => {
      this.used[d] = 1
      live.add(d)
    })
    eachDef(inst, (d) => {
      for (const other of live) this.addEdge(d, other)
    })
    eachDef(inst, (d) => live.delete(d))
    eachUse(inst, (u) => {
      this.used[u] = 1
      live.add(u)
    })
  }

  private addEdge(a: number, b: number): void {
    if (a === b || this.neighbours[a]!.has(b) || a === framePointer || b === framePointer) return
    this.neighbours[a]!.add(b)
    this.neighbours[b]!.add(a)
    this.degree[a]!++
    this.degree[b]!++
  }

  private find(n: number): number {
    while (this.alias[n] !== n) n = this.alias[n]!
    return n
  }

  private *adjacent(n: number): Generator<number> {
    for (const m of this.neighbours[n]!) if (!this.gone[m]) yield m
  }

  private isMoveRelated(n: number): boolean {
    return this.moves[n]!.some((move) => move.state !== 'done')
  }

  private simplify(n: number): void {
    this.simple.delete(n)
    this.stack.push(n)
    this.gone[n] = 1
    for (const m of this.adjacent(n)) this.lowerDegree(m)
  }

  private lowerDegree(n: number): void {
    const before = this.degree[n]!--
    if (before !== colors || n < firstVirtual) return
    this.wake(n)
    for (const m of this.adjacent(n)) this.wake(m)
    this.crowded.delete(n)
    if (this.isMoveRelated(n)) this.frozen.add(n)
    else this.simple.add(n)
  }

  /** Merges that were too risky may now be safe. */
  private wake(n: number): void {
    for (const move of this.moves[n]!) {
      if (move.state !== 'active') continue
      move.state = 'waiting'
      this.waiting.push(move)
    }
  }

  private coalesce(move: Move): void {
    let u = this.find(move.a)
    let v = this.find(move.b)
    if (v < firstVirtual) [u, v] = [v, u]
    if (u === v) {
      move.state = 'done'
      this.release(u)
    } else if (v < firstVirtual || this.neighbours[u]!.has(v)) {
      move.state = 'done'
      this.release(u)
      this.release(v)
    } else if (this.eager || this.isSafe(u, v)) {
      move.state = 'done'
      this.merge(u, v)
      this.release(u)
    } else {
      move.state = 'active'
    }
  }

  private release(n: number): void {
    if (n < firstVirtual || this.gone[n] || this.isMoveRelated(n) || this.degree[n]! >= colors) return
    this.frozen.delete(n)
    this.simple.add(n)
  }

  /** George's test, then Briggs's. */
  private isSafe(u: number, v: number): boolean {
    const of = this.neighbours[u]!
    if (this.fitsAll(u, v)) return true
    if (u < firstVirtual) return false
    let significant = 0
    const count = (from: number, other: Set<number>, skipShared: boolean) => {
      for (const t of this.neighbours[from]!) {
        if (this.gone[t]) continue
        const shared = other.has(t)
        if (shared && skipShared) continue
        if (t < firstVirtual || this.degree[t]! - (shared ? 1 : 0) >= colors) significant++
      }
    }
    count(u, this.neighbours[v]!, false)
    count(v, of, true)
    return significant < colors
  }

  /** Whatever conflicts with `v` conflicts with `u` already, or gets a colour anyway. */
  private fitsAll(u: number, v: number): boolean {
    const of = this.neighbours[u]!
    for (const t of this.neighbours[v]!) {
      if (this.gone[t] || of.has(t)) continue
      if (t < firstVirtual ? u >= firstVirtual : this.degree[t]! >= colors) return false
    }
    return true
  }

  private merge(u: number, v: number): void {
    this.frozen.delete(v)
    this.crowded.delete(v)
    this.simple.delete(v)
    this.gone[v] = 1
    this.alias[v] = u
    this.moves[u]!.push(...this.moves[v]!)
    this.merged[u]!.push(...this.merged[v]!)
    this.cost[u] = addCosts(this.cost[u]!, this.cost[v]!)
    this.wake(v)
    for (const t of [...this.adjacent(v)]) {
      this.addEdge(t, u)
      this.lowerDegree(t)
    }
    if (u >= firstVirtual && this.degree[u]! >= colors && (this.frozen.delete(u) || this.simple.delete(u))) {
      this.crowded.add(u)
    }
  }

  private freeze(n: number): void {
    this.frozen.delete(n)
    this.simple.add(n)
    this.giveUpMoves(n)
  }

  private giveUpMoves(n: number): void {
    for (const move of this.moves[n]!) {
      if (move.state === 'done') continue
      move.state = 'done'
      const other = this.find(move.a) === n ? this.find(move.b) : this.find(move.a)
      this.release(other)
    }
  }

  private pickSpill(): void {
    let best = -1
    let least = Infinity
    for (const n of this.crowded) {
      const price = this.cost[n]! / this.degree[n]!
      if (best < 0 || price < least) {
        best = n
        least = price
      }
    }
    this.crowded.delete(best)
    this.simple.add(best)
    this.giveUpMoves(best)
  }

  private assign(): Coloring {
    const color: (number | undefined)[] = new Array(this.size)
    for (let n = 0; n < firstVirtual; n++) color[n] = n
    const spilled: number[][] = []
    while (this.stack.length) {
      const n = this.stack.pop()!
      const taken = new Set<number | undefined>()
      for (const m of this.neighbours[n]!) taken.add(color[this.find(m)])
      const free = preference.filter((c) => !taken.has(c))
      if (free.length) color[n] = this.favourite(n, free, color)
      else spilled.push(this.merged[n]!)
    }
    for (let n = firstVirtual; n < this.size; n++) {
      if (!this.used[n]) continue
      color[n] = color[this.find(n)]
    }
    return { color, spilled }
  }

  /** The free colour that most moves ask for. */
  private favourite(n: number, free: readonly number[], color: readonly (number | undefined)[]): number {
    let best = free[0]!
    let most = 0
    for (const c of free) {
      let votes = 0
      for (const move of this.moves[n]!) {
        const [a, b] = [this.find(move.a), this.find(move.b)]
        const other = a === n ? b : a
        if (other !== n && color[other] === c) votes += move.weight
      }
      if (votes > most) {
        most = votes
        best = c
      }
    }
    return best
  }
}

function addCosts(a: number, b: number): number {
  if (a === Infinity) return b
  return b === Infinity ? a : a + b
}

function first<T>(set: Set<T>): T {
  for (const item of set) return item
  invariant(false, 'an empty set has no first')
}
