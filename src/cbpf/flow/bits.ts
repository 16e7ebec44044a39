/**
 * Cheaper questions with the same answer: one bit instead of a masked word, one test of two masks instead of two tests,
 * a bound instead of the highest masked word, a word instead of a range of one.
 */

import type { Value } from './flow.ts'
import { type Place, type TestPlace, testsInOrder } from './graph.ts'
import { anyWord, type Range, rangeOf } from './range.ts'
import type { Values } from './values.ts'

/** Rewrites tests; says whether something changed. */
export function askCheaper(root: Place, values: Values): boolean {
  let changed = false
  for (const place of testsInOrder(root).reverse()) {
    while (maskToBits(place, values) || joinMasks(place, values) || oneOfRange(place)) changed = true
  }
  return changed
}

/** `v & m` compared with a constant, where one test of `v` says the same. */
function maskToBits(place: TestPlace, values: Values): boolean {
  const { left, right, relation, yes, no } = place
  if (right.kind !== 'constant' || left.kind !== 'alu' || left.op !== 'and') return false
  if (left.right.kind !== 'constant') return false
  const mask = left.right.k
  const { k } = right
  const ask = (next: TestPlace['relation'], word: number, swapped: boolean) => {
    place.left = left.left
    place.relation = next
    place.right = values.constant(word)
    place.yes = swapped ? no : yes
    place.no = swapped ? yes : no
    return true
  }
  if (relation === 'jset') return ask('jset', mask & k, false)
  if (relation === 'jgt' && k === 0) return ask('jset', mask, false)
  if (relation === 'jge' && k === 1) return ask('jset', mask, false)
  if (relation !== 'jeq' || (k & ~mask) !== 0) return false
  if (k === 0) return ask('jset', mask, true)
  if (k === mask && (mask & (mask - 1)) === 0) return ask('jset', mask, false)
  const { high } = bitsOf(left.left)
  const free = (high & ~mask) >>> 0
  // The bits that do not matter are the lowest ones: what is asked is a range.
  if ((free & (free + 1)) === 0 && (k | free) >>> 0 === high) return ask('jge', k, false)
  return false
}

function bitsOf(value: Value): Range {
  return rangeOf(value, (part) => (part === value ? anyWord : bitsOf(part)))
}

/** Whether a bit of one mask is set, and if not whether one of another is: whether one of both is. */
function joinMasks(place: TestPlace, values: Values): boolean {
  const { relation, left, right, yes, no } = place
  if (relation !== 'jset' || right.kind !== 'constant') return false
  if (no.kind !== 'test' || no.relation !== 'jset' || no.left !== left || no.yes !== yes) return false
  if (no.right.kind !== 'constant' || no.first.length > 0) return false
  place.right = values.constant(right.k | no.right.k)
  place.no = no.no
  return true
}

/** A range of a single word is that word. */
function oneOfRange(place: TestPlace): boolean {
  const { relation, left, right, yes, no } = place
  const [within, outside, other] = relation === 'jge' ? [yes, no, 'jgt'] : [no, yes, 'jge']
  if (relation !== 'jge' && relation !== 'jgt') return false
  if (within.kind !== 'test' || within.relation !== other || within.first.length > 0) return false
  if (within.left !== left || within.right !== right || right.kind !== 'constant') return false
  const [inside, beyond] = other === 'jgt' ? [within.no, within.yes] : [within.yes, within.no]
  if (beyond !== outside) return false
  place.relation = 'jeq'
  place.yes = inside
  place.no = outside
  return true
}
