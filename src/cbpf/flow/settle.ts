/**
 * The part of optimising that packets notice: libpcap's optimiser, in its order. Tests are pulled up before loads that
 * used to come first, and loads that no outcome needs are not made; a truncated packet gets the verdict that libpcap's
 * program gives it.
 */
import type { Value } from './flow.ts'
import { type Place, testsInOrder } from './graph.ts'
import { mergePlaces } from './merge.ts'
import { moveBranches } from './movement.ts'
import { foldTests } from './simplify.ts'
import type { Values } from './values.ts'

/**
 * So many tests are moved, or none: the work grows with the cube of their number, the memory with its square. Four
 * hundred ports are nine thousand tests; libpcap takes a minute and more for them, and for twice as many the kernel has no room.
 */
const most = 10_000

/** The graph that libpcap's optimiser would emit. Throws CompileError for divisions by zero and shifts too far. */
export function settle(root: Place, values: Values): Place {
  const tests = testsInOrder(root)
  // Code with jumps inside of values is left alone by libpcap.
  if (tests.some(({ first, left, right }) => [...first, left, right].some(jumps))) return root
  const moved = tests.length > most ? root : moveBranches(root, values)
  foldTests(moved, values)
  // Equal places are one before that: both ends of the first test may be a test of the same.
  return skipRoot(mergePlaces(moved, values).root)
}

function jumps(value: Value): boolean {
  switch (value.kind) {
    case 'choose':
    case 'chain':
      return true
    case 'load':
      return value.base !== undefined && jumps(value.base)
    case 'alu':
      return jumps(value.left) || jumps(value.right)
    case 'negate':
      return jumps(value.operand)
    default:
      return false
  }
}

/** The first test vanishes if both its ends are equal, but its loads are made. */
function skipRoot(root: Place): Place {
  let place = root
  while (place.kind === 'test' && place.yes === place.no) place = place.yes
  if (place.kind === 'test' && root.kind === 'test' && place !== root) {
    place.first.unshift(...root.first, ...demanding(root.left), ...demanding(root.right))
  }
  return place
}

/** What in a value can end the program: its loads, or all of it if it divides. */
function demanding(value: Value): Value[] {
  switch (value.kind) {
    case 'constant':
    case 'length':
      return []
    case 'negate':
      return demanding(value.operand)
    case 'alu': {
      const divides = value.op === 'div' || value.op === 'mod'
      if (divides && value.right.kind !== 'constant') return [value]
      return [...demanding(value.left), ...demanding(value.right)]
    }
    default:
      return [value]
  }
}
