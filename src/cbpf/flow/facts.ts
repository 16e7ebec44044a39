/**
 * Jumps over tests whose outcome is known on the way to them (predicate assertion propagation): from tests of the same
 * value made before, on this path or on all paths to here. A test is passed over only if whoever does so cannot tell:
 * what it loads has been loaded, or will be before the packet is accepted.
 */
import { both, type Demands, DemandTable, either, met, noDemands } from './demands.ts'
import type { Value } from './flow.ts'
import { type Place, type Side, type TestPlace, testsInOrder } from './graph.ts'
import { partsOf } from './parts.ts'
import { anyWord, decideRange, narrow, type Range, rangeOf, refine, widen } from './range.ts'
import type { Values } from './values.ts'

/** What is known at a place. */
interface Facts {
  readonly ranges: ReadonlyMap<Value, Range>
  /** The outcomes of tests of two values, by `outcomeKey`. */
  readonly outcomes: ReadonlyMap<string, boolean>
  readonly demanded: Demands
}

/** Leads every edge past the tests that are decided for it; returns the first place, and whether anything changed. */
export function threadByFacts(root: Place, values: Values): { root: Place; changed: boolean } {
  const threading = new Threading(values)
  const start = threading.run(root)
  return { root: start, changed: threading.changed }
}

class Threading {
  changed = false
  readonly #values: Values
  readonly #demands: DemandTable
  readonly #ahead = new Map<Place, Demands | 'anything'>()
  readonly #entries = new Map<Place, Facts>()

  constructor(values: Values) {
    this.#values = values
    this.#demands = new DemandTable(values)
  }

  run(root: Place): Place {
    const nothing: Facts = { ranges: new Map(), outcomes: new Map(), demanded: noDemands }
    const start = this.#past(root, nothing)
    this.changed ||= start !== root
    this.#entries.set(start, nothing)
    const order = testsInOrder(start)
    const needed = partsOf(order.flatMap(({ left, right }) => [left, right]))
    for (const place of order) {
      const entry = this.#entries.get(place)
      // An edge that was led elsewhere may have been the only one.
      if (entry === undefined) continue
      this.#leaveOutFirst(place, needed, entry.demanded)
      const here = { ...entry, demanded: both(entry.demanded, this.#demands.ofTest(place)) }
      this.#lead(place, here)
      while (this.#askLater(place, here)) this.#lead(place, here)
      for (const side of ['yes', 'no'] as const)
        this.#reach(place[side], behind(place, side, here, this.#values))
    }
    return start
  }

  /** The place where whoever knows `facts` ends up from here, without another end for any packet. */
  #past(from: Place, facts: Facts): Place {
    let place = from
    while (place.kind === 'test' && place.first.length === 0) {
      const outcome = place.yes === place.no ? true : decideTest(place, facts, this.#values)
      if (outcome === undefined) break
      const target = outcome ? place.yes : place.no
      const later = this.#demands.ahead(target, this.#ahead)
      if (later !== 'anything' && !met(this.#demands.ofTest(place), both(facts.demanded, later))) break
      place = target
    }
    return place
  }

  #lead(place: TestPlace, here: Facts): void {
    for (const side of ['yes', 'no'] as const) {
      const next = this.#past(place[side], behind(place, side, here, this.#values))
      if (next === place[side]) continue
      place[side] = next
      this.#note(place)
    }
  }

  /** If the same value is asked on one side, and that question tells both sides apart by itself, it is asked at once. */
  #askLater(place: TestPlace, here: Facts): boolean {
    for (const [side, opposite] of sides) {
      const next = place[side]
      if (next.kind === 'return' || next.left !== place.left || next.first.length > 0) continue
      const facts = behind(place, opposite, here, this.#values)
      const outcome = decideTest(next, facts, this.#values)
      if (outcome === undefined || next.right.kind !== 'constant') continue
      const then = outcome ? 'yes' : 'no'
      if (this.#past(next[then], behind(next, then, here, this.#values)) !== place[opposite]) continue
      place.relation = next.relation
      place.right = next.right
      place.yes = next.yes
      place.no = next.no
      this.#note(place)
      return true
    }
    return false
  }

  #reach(place: Place, facts: Facts): void {
    if (place.kind === 'return') return
    const known = this.#entries.get(place)
    this.#entries.set(place, known === undefined ? facts : common(known, facts))
  }

  /** Leaves out what is computed early for nobody, and whose demands are made before or after anyway. */
  #leaveOutFirst(place: TestPlace, needed: ReadonlySet<Value>, before: Demands): void {
    for (const value of [...place.first]) {
      if (needed.has(value) && value !== place.left && value.kind !== 'constant') continue
      const all = place.first
      place.first = all.filter((other) => other !== value)
      this.#ahead.delete(place)
      const later = this.#demands.ahead(place, this.#ahead)
      this.#ahead.delete(place)
      if (later === 'anything' || met(this.#demands.of(value), both(later, before))) this.#note(place)
      else place.first = all
    }
  }

  /** What is ahead of `place` has changed; nobody asks any more what is ahead of those before it. */
  #note(place: TestPlace): void {
    this.changed = true
    this.#ahead.delete(place)
  }
}

const sides = [
  ['yes', 'no'],
  ['no', 'yes'],
] as const

function outcomeKey({ relation, left, right }: TestPlace, values: Values): string {
  return `${relation}${values.id(left)},${values.id(right)}`
}

function rangeIn(facts: Facts, value: Value): Range {
  const own = rangeOf(value, (part) => rangeIn(facts, part))
  const told = facts.ranges.get(value)
  return told === undefined ? own : narrow(own, told)
}

function decideTest(place: TestPlace, facts: Facts, values: Values): boolean | undefined {
  const { relation, left, right } = place
  if (right.kind === 'constant') return decideRange(rangeIn(facts, left), relation, right.k)
  if (left === right && relation !== 'jset') return relation !== 'jgt'
  return facts.outcomes.get(outcomeKey(place, values))
}

/** What is known behind one of the two ends of a test. */
function behind(place: TestPlace, side: Side, facts: Facts, values: Values): Facts {
  const { relation, left, right } = place
  const held = side === 'yes'
  if (right.kind !== 'constant') {
    return { ...facts, outcomes: new Map(facts.outcomes).set(outcomeKey(place, values), held) }
  }
  const ranges = new Map(facts.ranges)
  const range = refine(rangeIn(facts, left), relation, right.k, held)
  ranges.set(left, range)
  if (left.kind === 'alu' && left.op === 'and' && left.right.kind === 'constant') {
    const mask = left.right.k
    const inner = rangeIn(facts, left.left)
    const bits = { ...anyWord, ones: (range.ones & mask) >>> 0, zeros: (range.zeros & mask) >>> 0 }
    ranges.set(left.left, narrow(inner, bits))
  }
  return { ...facts, ranges }
}

function common(one: Facts, other: Facts): Facts {
  const ranges = new Map<Value, Range>()
  for (const value of new Set([...one.ranges.keys(), ...other.ranges.keys()])) {
    const range = widen(rangeIn(one, value), rangeIn(other, value))
    ranges.set(value, range)
  }
  const outcomes = new Map([...one.outcomes].filter(([key, held]) => other.outcomes.get(key) === held))
  return { ranges, outcomes, demanded: either(one.demanded, other.demanded) }
}
