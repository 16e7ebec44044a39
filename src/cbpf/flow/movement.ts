/**
 * Branch movement as libpcap has it (optimize.c: opt_j, or_pullup, and_pullup; McCanne and Jacobson 1993, Begel's
 * BPF+ 1999). It comes first, and in libpcap's order, because it is more than an optimisation: a test that is pulled
 * up is made before loads that used to come first, and a test whose ends are equal vanishes with its loads. Which of
 * these happen decides what truncated packets get. What can be moved without anybody noticing is moved later
 * (`facts.ts`).
 */
import type { Value } from './flow.ts'
import type { Place, Side, TestPlace } from './graph.ts'
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
  #dominators: Uint32Array[] = []
  #inEdges: InEdge[][] = []
  /** The value of A behind each place. */
  #a: (Value | undefined)[] = []
  #changed = false
  #progress = false

  constructor(root: TestPlace, values: Values) {
    this.root = root
    this.#values = values
    let count = 0
    const seen = new Set<Place>()
    const visit = (place: Place) => {
      if (seen.has(place)) return
      seen.add(place)
      count = Math.max(count, place.id + 1)
      if (place.kind === 'return') return
      visit(place.yes)
      visit(place.no)
    }
    visit(root)
    this.#count = count
  }

  round(): { changed: boolean; progress: boolean } {
    this.#changed = false
    this.#progress = false
    this.#findLevels()
    this.#findDominators()
    const edges = this.#edgeDominators()
    this.#evaluate()
    const byLevel = this.#levels.slice(1)
    for (const level of byLevel) {
      for (const place of level as TestPlace[]) {
        this.#thread(place, 'yes', edges)
        this.#thread(place, 'no', edges)
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
    const visit = (place: Place): number => {
      let level = known.get(place)
      if (level !== undefined) return level
      level = place.kind === 'return' ? 0 : Math.max(visit(place.yes), visit(place.no)) + 1
      known.set(place, level)
      const row = (levels[level] ??= [])
      row.push(place)
      return level
    }
    visit(this.root)
    for (const row of levels) row.reverse()
    this.#levels = levels
  }

  #findDominators(): void {
    const words = (this.#count >> 5) + 1
    const sets = (this.#dominators = Array.from({ length: this.#count }, () =>
      new Uint32Array(words).fill(~0),
    ))
    sets[this.root.id]!.fill(0)
    for (let level = this.#levels.length - 1; level >= 0; level--) {
      for (const place of this.#levels[level]!) {
        const own = sets[place.id]!
        insert(own, place.id)
        if (place.kind === 'return') continue
        intersect(sets[place.yes.id]!, own)
        intersect(sets[place.no.id]!, own)
      }
    }
  }

  /** For every edge (that of `yes` by the id of its place, that of `no` behind all those) the edges before it on all paths. */
  #edgeDominators(): { sets: Uint32Array[]; edges: InEdge[] } {
    const words = ((2 * this.#count) >> 5) + 1
    const sets = Array.from({ length: 2 * this.#count }, () => new Uint32Array(words).fill(~0))
    const edges: InEdge[] = []
    sets[this.root.id]!.fill(0)
    sets[this.root.id + this.#count]!.fill(0)
    for (let level = this.#levels.length - 1; level > 0; level--) {
      for (const place of this.#levels[level] as TestPlace[]) {
        for (const side of ['yes', 'no'] as const) {
          const id = this.#edge(place, side)
          const own = sets[id]!
          edges[id] = { from: place, side }
          insert(own, id)
          const next = place[side]
          if (next.kind === 'return') continue
          intersect(sets[next.id]!, own)
          intersect(sets[next.id + this.#count]!, own)
        }
      }
    }
    return { sets, edges }
  }

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
  #thread(place: TestPlace, side: Side, { sets, edges }: { sets: Uint32Array[]; edges: InEdge[] }): void {
    const next = place[side]
    if (next.kind === 'return') return
    if (next.yes === next.no && next.first.length === 0) {
      place[side] = next.yes
      this.#note()
    }
    const before = sets[this.#edge(place, side)]!
    for (;;) {
      const target = this.#shortcut(place[side], before, edges)
      if (target === undefined) return
      place[side] = target
      this.#changed = true
      if (target.kind === 'return') return
    }
  }

  #shortcut(next: Place, before: Uint32Array, edges: InEdge[]): Place | undefined {
    if (next.kind === 'return' || next.first.length > 0) return undefined
    for (const [word, bits] of before.entries()) {
      for (let rest = bits; rest !== 0; rest &= rest - 1) {
        const edge = edges[word * 32 + 31 - Math.clz32(rest & -rest)]
        const target = edge && this.#known(next, edge)
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

  #findInEdges(): void {
    this.#inEdges = Array.from({ length: this.#count }, () => [])
    for (let level = this.#levels.length - 1; level > 0; level--) {
      for (const place of this.#levels[level] as TestPlace[]) {
        for (const side of ['yes', 'no'] as const)
          this.#inEdges[place[side].id]!.unshift({ from: place, side })
      }
    }
  }

  /**
   * In a chain of tests that all leave to the same place on `out` (alternatives leave where they hold, conditions
   * where they do not), a test of the value that is in A already is pulled up before those of other values.
   */
  #pullUp(top: TestPlace, out: Side, on: Side): void {
    const into = this.#inEdges[top.id]!
    if (into.length === 0) return
    const a = this.#a[into[0]!.from.id]
    if (into.some(({ from }) => this.#a[from.id] !== a)) return
    const inChain = (place: Place): place is TestPlace =>
      place.kind === 'test' && place[out] === top[out] && contains(this.#dominators[place.id]!, top.id)

    let different: { from: TestPlace; side: Side } = {
      from: into[0]!.from,
      side: into[0]!.from.yes === top ? 'yes' : 'no',
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

function insert(set: Uint32Array, id: number): void {
  set[id >>> 5]! |= 1 << (id & 31)
}

function contains(set: Uint32Array, id: number): boolean {
  return (set[id >>> 5]! & (1 << (id & 31))) !== 0
}

function intersect(set: Uint32Array, other: Uint32Array): void {
  for (let i = 0; i < set.length; i++) set[i]! &= other[i]!
}
