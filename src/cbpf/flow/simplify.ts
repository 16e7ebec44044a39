/**
 * Tests simplified and decided as libpcap's opt_peep() does it, and the pass over all of them that folds their values:
 * a test that is decided this late stays where it is in libpcap, but nothing is loaded for it any more.
 */
import { holds } from '../arithmetic.ts'
import type { Value } from './flow.ts'
import { fold, offsetFirst } from './fold.ts'
import { type Place, type TestPlace, testsInOrder } from './graph.ts'
import { parts } from './parts.ts'
import type { Values } from './values.ts'

/**
 * Folds all values, decides what they decide, and leaves out what is computed early for nobody. Throws CompileError for
 * what no machine computes.
 */
export function foldTests(root: Place, values: Values): void {
  const tests = testsInOrder(root)
  const needed = new Set<Value>()
  for (const place of tests) {
    place.left = fold(values, place.left, true)
    place.right = fold(values, place.right, true)
    place.first = place.first.map((value) => fold(values, value, true))
    while (simplify(place, values) || addUp(place, values) || asBits(place, values));
    parts(place.left, (part) => needed.add(part))
    parts(place.right, (part) => needed.add(part))
    const decided = decide(place)
    if (decided === true) place.no = place.yes
    else if (decided === false) place.yes = place.no
  }
  for (const place of tests) place.first = place.first.filter((value) => needed.has(value))
}

/** Whether a test holds for all packets, or none; undefined for other tests. */
export function decide({
  relation,
  left,
  right,
}: Pick<TestPlace, 'relation' | 'left' | 'right'>): boolean | undefined {
  if (right.kind !== 'constant') return undefined
  if (relation === 'jset' && right.k === 0) return false
  // Wrong for the value 0, but so libpcap has it.
  if (relation === 'jset' && right.k === 0xffffffff) return true
  return left.kind === 'constant' ? holds(relation, left.k, right.k) : undefined
}

/** A difference compared with 0 is its operands compared; says whether something changed. */
export function simplify(place: TestPlace, values: Values): boolean {
  const { left, right } = place
  if (place.relation === 'jeq' && right.kind === 'constant' && left.kind === 'alu') {
    if (isField(left.left)) return asBits(place, values)
    if (left.op === 'sub' && right.k === 0 && !place.takenApart) {
      place.left = left.left
      place.right = left.right
      place.takenApart = true
      return true
    }
  }
  const own = offsetFirst(values, left)
  if (own === left) return false
  place.left = own
  return true
}

/** A difference with a constant compared with another is its minuend compared; says whether something changed. */
export function addUp(place: TestPlace, values: Values): boolean {
  const { left, right } = place
  if (place.relation !== 'jeq' || right.kind !== 'constant') return false
  if (left.kind !== 'alu' || left.op !== 'sub') return false
  if (left.right.kind === 'constant') place.right = values.constant(right.k + left.right.k)
  else if (right.k === 0) place.right = left.right
  else return false
  place.left = left.left
  return true
}

/**
 * Whether a value is a field that the language compares (the address of `net`), not the arithmetic of an expression.
 * The generator of libpcap masks the one with a constant and the other with X, which it takes longer to see through.
 */
function isField(value: Value): boolean {
  return value.kind === 'load' && value.base?.kind !== 'constant' && value.base?.kind !== 'alu'
}

/** That no bit of a mask is set is asked the other way round; says whether something changed. */
function asBits(place: TestPlace, values: Values): boolean {
  const { left, right, yes, no } = place
  if (place.relation !== 'jeq' || right.kind !== 'constant' || right.k !== 0) return false
  if (left.kind !== 'alu' || left.op !== 'and' || left.right.kind !== 'constant') return false
  place.relation = 'jset'
  place.right = values.constant(left.right.k)
  place.left = left.left
  place.yes = no
  place.no = yes
  return true
}
