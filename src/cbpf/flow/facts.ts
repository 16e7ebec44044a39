/**
 * Jumps over tests whose outcome is known on the way to them (predicate assertion propagation): from tests of the same
 * value made before, on this path or on all paths to here. A test is passed over only if whoever does so cannot tell:
 * what it loads has been loaded, or will be before the packet is accepted.
 */
import { both, type Demands, DemandTable, either, met, noDemands } from './demands.ts'
import type { Value } from './flow.ts'
import { type Place, parts, type Side, type TestPlace, testsInOrder } from './graph.ts'
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
  const demands = new DemandTable(values)
  const ahead = new Map<Place, Demands | 'anything'>()
  const entries = new Map<Place, Facts>()
  let changed = false

  const past = (from: Place, facts: Facts): Place => {
    let place = from
    while (place.kind === 'test' && place.first.length === 0) {
      const outcome = place.yes === place.no ? true : decideTest(place, facts, values)
      if (outcome === undefined) break
      const target = outcome ? place.yes : place.no
      const later = demands.ahead(target, ahead)
      if (later !== 'anything' && !met(demands.ofTest(place), both(facts.demanded, later))) break
      place = target
    }
    changed ||= place !== from
    return place
  }

  const nothing: Facts = { ranges: new Map(), outcomes: new Map(), demanded: noDemands }
  const start = past(root, nothing)
  entries.set(start, nothing)
  const seen = new Set<Place>()
  const order = testsInOrder(start)
  const needed = new Set<Value>()
  for (const { left, right } of order) {
    parts(left, (part) => needed.add(part))
    parts(right, (part) => needed.add(part))
  }
  for (const place of order) {
    const entry = entries.get(place)
    // An edge that was led elsewhere may have been the only one.
    if (entry === undefined || seen.has(place)) continue
    seen.add(place)
    changed = leaveOutFirst(place, needed, entry.demanded, demands, ahead) || changed
    const demanded = both(entry.demanded, demands.ofTest(place))
    for (const side of ['yes', 'no'] as const) {
      const facts = behind(place, side, { ...entry, demanded }, values)
      const next = past(place[side], facts)
      if (next !== place[side]) ahead.clear()
      place[side] = next
      if (next.kind === 'return') continue
      const known = entries.get(next)
      entries.set(next, known === undefined ? facts : common(known, facts))
    }
  }
  return { root: start, changed }
}

/** Leaves out what is computed early for nobody, and whose demands are made before or after anyway. */
function leaveOutFirst(
  place: TestPlace,
  needed: ReadonlySet<Value>,
  before: Demands,
  demands: DemandTable,
  ahead: Map<Place, Demands | 'anything'>,
): boolean {
  const count = place.first.length
  for (const value of [...place.first]) {
    if (needed.has(value) && value !== place.left && value.kind !== 'constant') continue
    const all = place.first
    place.first = all.filter((other) => other !== value)
    ahead.delete(place)
    const later = demands.ahead(place, ahead)
    if (later !== 'anything' && !met(demands.of(value), both(later, before))) place.first = all
    ahead.delete(place)
  }
  return place.first.length < count
}

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
