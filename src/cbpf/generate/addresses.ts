/** Directions of addresses and ports: the tests of both ends, combined as the words ask. */
import type { Direction } from '../language/syntax.ts'
import { all, any, type Condition } from './condition.ts'
import { refuse } from './refusal.ts'

/** A test of the source, of the destination, or of both; `src` and `dst` make the two. Refuses those of 802.11. */
export function directed(
  direction: Direction | undefined,
  what: string,
  src: () => Condition,
  dst: () => Condition,
): Condition {
  if (direction === 'src') return src()
  if (direction === 'dst') return dst()
  if (direction === 'src and dst') return all(src(), dst())
  if (direction === 'src or dst' || direction === undefined) return any(src(), dst())
  return refuse(
    'qualifier',
    `'${direction}' is of 802.11 frames: ${what} have no such end`,
    "use 'src' or 'dst'",
  )
}
