/**
 * Branch movement as libpcap has it (optimize.c: opt_j, or_pullup, and_pullup; McCanne and Jacobson 1993, Begel's
 * BPF+ 1999). It comes first, and in libpcap's order, because it is more than an optimisation: a test that is pulled
 * up is made before loads that used to come first, and a test whose ends are equal vanishes with its loads. Which of
 * these happen decides what truncated packets get. What can be moved without anybody noticing is moved later
 * (`facts.ts`).
 */
import type { Value } from './flow.ts'
import { endsFirst, type Place, type Side, type TestPlace, yesThenNo } from './graph.ts'
import { decide, simplify } from './simplify.ts'
import type { Values } from './values.ts'

/** After so many rounds of nothing but moved branches libpcap stops, and so does this. */
const patience = 100

interface InEdge {
  readonly from: TestPlace
  readonly side: Side
}

/** The graph as libpcap leaves it when it has moved its branches. */
export function moveBranches(root: Place, values: Values): Place {
  if (root.kind === 'return') return root
  const movement = new Movement(root, values)
  for (let idle = 0; idle < patience; ) {
    const { changed, progress } = movement.round()
    if (!changed) break
    idle = progress ? 0 : idle + 1
  }
  return movement.root
}

class Movement {
  readonly root: TestPlace
  readonly #values: Values
  readonly #count: number
  #levels: Place[][] = []
  /** The ids of all tests by their levels, the highest first. */
  #order: readonly number[] = []
  /** Where tests led to when dominators were last found. */
  readonly #yes: Int32Array
  readonly #no: Int32Array
  /** Whether `#dominator` is on all paths to a place: asked of few, so of one at a time. */
  readonly #dominated: Uint8Array
  #dominator: TestPlace | undefined
  readonly #edgesBefore: Sets
  readonly #edges: InEdge[] = []
  #inEdges: InEdge[][] = []
  /** The value of A behind each place. */
  #a: (Value | undefined)[] = []
  #changed = false
  #progress = false

  constructor(root: TestPlace, values: Values) {
    this.root = root
    this.#values = values
    const ids = endsFirst<Place>(root, yesThenNo).map(({ id }) => id)
    const count = ids.reduce((most, id) => Math.max(most, id)) + 1
    this.#count = count
    this.#yes = new Int32Array(count)
    this.#no = new Int32Array(count)
    this.#dominated = new Uint8Array(count)
    this.#edgesBefore = new Sets(2 * count)
  }

  round(): { changed: boolean; progress: boolean } {
    this.#changed = false
    this.#progress = false
    this.#findLevels()
    this.#findDominators()
    this.#findEdgeDominators()
    this.#evaluate()
    const byLevel = this.#levels.slice(1)
    for (const level of byLevel) {
      for (const place of level as TestPlace[]) {
        this.#thread(place, 'yes')
        this.#thread(place, 'no')
      }
    }
    this.#findInEdges()
    for (const level of byLevel) {
      for (const place of level as TestPlace[]) {
        this.#pullUp(place, 'yes', 'no')
        this.#pullUp(place, 'no', 'yes')
      }
    }
    return { changed: this.#changed, progress: this.#progress }
  }

  /** The ends are level 0; a test is above both of its ends. */
  #findLevels(): void {
    const levels: Place[][] = []
    const known = new Map<Place, number>()
    for (const place of endsFirst<Place>(this.root, yesThenNo)) {
      const level = place.kind === 'return' ? 0 : Math.max(known.get(place.yes)!, known.get(place.no)!) + 1
      known.set(place, level)
      const row = (levels[level] ??= [])
      row.push(place)
    }
    for (const row of levels) row.reverse()
    this.#levels = levels
    this.#order = levels
      .slice(1)
      .reverse()
      .flat()
      .map(({ id }) => id)
  }

  /** Dominators are those of the graph as it is now, though in the order that the levels had when the round began. */
  #findDominators(): void {
    for (const level of this.#levels.slice(1)) {
      for (const { id, yes, no } of level as TestPlace[]) {
        this.#yes[id] = yes.id
        this.#no[id] = no.id
      }
    }
    this.#dominator = undefined
  }

  /** Whether all paths to `place` lead by `top`. */
  #dominates(top: TestPlace, place: TestPlace): boolean {
    const dominated = this.#dominated
    if (this.#dominator !== top) {
      this.#dominator = top
      dominated.fill(1)
      dominated[this.root.id] = 0
      for (const id of this.#order) {
        if (id === top.id) dominated[id] = 1
        if (dominated[id] === 1) continue
        dominated[this.#yes[id]!] = 0
        dominated[this.#no[id]!] = 0
      }
    }
    return dominated[place.id] === 1
  }

  /** For every edge the edges before it on all paths. */
  #findEdgeDominators(): void {
    const sets = this.#edgesBefore
    sets.fillAll()
    sets.clear(this.#edge(this.root, 'yes'))
    sets.clear(this.#edge(this.root, 'no'))
    for (let level = this.#levels.length - 1; level > 0; level--) {
      for (const place of this.#levels[level] as TestPlace[]) {
        for (const side of ['yes', 'no'] as const) {
          const id = this.#edge(place, side)
          this.#edges[id] = { from: place, side }
          sets.insert(id, id)
          const next = place[side]
          if (next.kind === 'return') continue
          sets.intersect(this.#edge(next, 'yes'), id)
          sets.intersect(this.#edge(next, 'no'), id)
        }
      }
    }
  }

  /** The edge of `yes` has the id of its place, that of `no` one behind all those. */
  #edge(place: Place, side: Side): number {
    return side === 'yes' ? place.id : place.id + this.#count
  }

  /** What A holds behind each test, and tests of two constants. What libpcap simplifies shows from the next round on. */
  #evaluate(): void {
    for (const level of this.#levels) {
      for (const place of level) {
        if (place.kind === 'return') continue
        const { left } = place
        this.#a[place.id] = left
        if (simplify(place, this.#values)) this.#note()
        const decided = decide({ relation: place.relation, left, right: place.right })
        if (decided === undefined || place.yes === place.no) continue
        if (decided) place.no = place.yes
        else place.yes = place.no
        this.#note()
      }
    }
  }

  #note(): void {
    this.#changed = true
    this.#progress = true
  }

  /** Lets an edge pass over what the edges before it have decided. */
  #thread(place: TestPlace, side: Side): void {
    const next = place[side]
    if (next.kind === 'return') return
    if (next.yes === next.no && next.first.length === 0) {
      place[side] = next.yes
      this.#note()
    }
    const edge = this.#edge(place, side)
    for (;;) {
      const target = this.#shortcut(place[side], edge)
      if (target === undefined) return
      place[side] = target
      this.#changed = true
      if (target.kind === 'return') return
    }
  }

  #shortcut(next: Place, edge: number): Place | undefined {
    if (next.kind === 'return' || next.first.length > 0) return undefined
    const { bits, words } = this.#edgesBefore
    for (let word = 0; word < words; word++) {
      for (let rest = bits[edge * words + word]!; rest !== 0; rest &= rest - 1) {
        const before = this.#edges[word * 32 + 31 - Math.clz32(rest & -rest)]
        const target = before && this.#known(next, before)
        if (target !== undefined) return target
      }
    }
    return undefined
  }

  /** Where `next` leads for whoever came along `edge`. */
  #known(next: TestPlace, { from, side }: InEdge): Place | undefined {
    if (next.relation !== from.relation || this.#a[next.id] !== this.#a[from.id]) return undefined
    if (isConstant(next.right) !== isConstant(from.right)) return undefined
    if (next.right === from.right) return next[side]
    return side === 'yes' && next.relation === 'jeq' && isConstant(next.right) ? next.no : undefined
  }

  /** The edges into each test, of which libpcap takes the last one found for the first. */
  #findInEdges(): void {
    const into = (this.#inEdges = Array.from({ length: this.#count }, (): InEdge[] => []))
    for (let level = this.#levels.length - 1; level > 0; level--) {
      for (const place of this.#levels[level] as TestPlace[]) {
        if (place.yes.kind === 'test') into[place.yes.id]!.push({ from: place, side: 'yes' })
        if (place.no.kind === 'test') into[place.no.id]!.push({ from: place, side: 'no' })
      }
    }
  }

  /**
   * In a chain of tests that all leave to the same place on `out` (alternatives leave where they hold, conditions
   * where they do not), a test of the value that is in A already is pulled up before those of other values.
   */
  #pullUp(top: TestPlace, out: Side, on: Side): void {
    const into = this.#inEdges[top.id]!
    const first = into.at(-1)
    if (first === undefined) return
    const a = this.#a[first.from.id]
    if (into.some(({ from }) => this.#a[from.id] !== a)) return
    const chain: TestPlace[] = []
    const inChain = (place: Place): place is TestPlace => {
      if (place.kind === 'return' || place[out] !== top[out]) return false
      chain.push(place)
      return true
    }

    let different: { from: TestPlace; side: Side } = {
      from: first.from,
      side: first.from.yes === top ? 'yes' : 'no',
    }
    let atTop = true
    for (;;) {
      const place = different.from[different.side]
      if (!inChain(place)) return
      if (this.#a[place.id] !== a) break
      different = { from: place, side: on }
      atTop = false
    }
    let same: { from: TestPlace; side: Side } = {
      from: different.from[different.side] as TestPlace,
      side: on,
    }
    for (;;) {
      const place = same.from[same.side]
      if (!inChain(place)) return
      if (this.#a[place.id] === a) break
      same = { from: place, side: on }
    }

    if (!chain.every((place) => this.#dominates(top, place))) return
    const pulled = same.from[same.side] as TestPlace
    same.from[same.side] = pulled[on]
    pulled[on] = different.from[different.side]
    if (atTop) {
      for (const { from } of into) {
        if (from.yes === top) from.yes = pulled
        else from.no = pulled
      }
    } else different.from[different.side] = pulled
    this.#changed = true
    this.#findDominators()
  }
}

function isConstant(value: Value): boolean {
  return value.kind === 'constant'
}

/** For each id a set of ids, as rows of bits. */
class Sets {
  readonly words: number
  readonly bits: Uint32Array

  constructor(count: number) {
    this.words = (count >>> 5) + 1
    this.bits = new Uint32Array(count * this.words)
  }

  fillAll(): void {
    this.bits.fill(0xffffffff)
  }

  clear(id: number): void {
    this.bits.fill(0, id * this.words, (id + 1) * this.words)
  }

  insert(id: number, member: number): void {
    this.bits[id * this.words + (member >>> 5)]! |= 1 << (member & 31)
  }

  intersect(id: number, other: number): void {
    const { bits, words } = this
    const [to, from] = [id * words, other * words]
    for (let word = 0; word < words; word++) bits[to + word]! &= bits[from + word]!
  }
}
