/**
 * What a packet must have so that a value can be computed at all: bytes up to some place, a divisor that is not 0. A
 * test that is left out must not be the only one that ends the program for a packet without them; so the optimiser
 * asks what has been demanded on the way to a place, and what will be on every way from it to acceptance.
 */
import type { Value } from './flow.ts'
import { fold } from './fold.ts'
import { endsFirst, type Place, yesThenNo } from './graph.ts'
import type { Values } from './values.ts'

/** Where a demand begins: at the packet, behind a value, or (for what is only comparable to itself) a value itself. */
type Origin = Value | 'packet'

/** How many bytes from each origin must be there. */
export type Demands = ReadonlyMap<Origin, number>

export const noDemands: Demands = new Map()

/** SKF_LL_OFF and all above: no places in the packet, but of the kernel's. */
const firstSpecial = 0x80000000

/** The demands of values, computed once for each. */
export class DemandTable {
  readonly #values: Values
  readonly #known = new Map<Value, Demands>()

  constructor(values: Values) {
    this.#values = values
  }

  of(value: Value): Demands {
    let demands = this.#known.get(value)
    if (demands === undefined) this.#known.set(value, (demands = this.#find(value)))
    return demands
  }

  /** Everything that a test demands. */
  ofTest(place: Place): Demands {
    if (place.kind === 'return') return noDemands
    return [...place.first, place.left, place.right].map((value) => this.of(value)).reduce(both)
  }

  /**
   * What is demanded on every way from a place to acceptance. Ways that refuse do not count: there, an early end
   * is no other end.
   */
  ahead(from: Place, memo: Map<Place, Demands | 'anything'>): Demands | 'anything' {
    const open = (place: Place) => yesThenNo(place).filter((next) => !memo.has(next))
    for (const place of memo.has(from) ? [] : endsFirst(from, open)) {
      if (place.kind === 'return') memo.set(place, place.k === 0 ? 'anything' : noDemands)
      else {
        const [yes, no] = [memo.get(place.yes)!, memo.get(place.no)!]
        const common = yes === 'anything' ? no : no === 'anything' ? yes : either(yes, no)
        memo.set(place, common === 'anything' ? common : both(this.ofTest(place), common))
      }
    }
    return memo.get(from)!
  }

  #find(value: Value): Demands {
    switch (value.kind) {
      case 'constant':
      case 'length':
        return noDemands
      case 'headerLength':
        return new Map([['packet', value.offset + 1]])
      case 'load': {
        // From the simplest base: what is demanded behind a sum with a constant is comparable to what is without.
        const simple = fold(this.#values, value)
        const { base, offset, size } = simple.kind === 'load' ? simple : value
        const special = offset >= firstSpecial
        const own = new Map<Origin, number>(special ? [[simple, 1]] : [['packet', offset + size]])
        if (base !== undefined && !special) own.set(base, offset + size)
        return value.base === undefined ? own : both(own, this.of(value.base))
      }
      case 'negate':
        return this.of(value.operand)
      case 'alu': {
        const operands = both(this.of(value.left), this.of(value.right))
        const divides = (value.op === 'div' || value.op === 'mod') && value.right.kind !== 'constant'
        return divides ? both(operands, new Map([[value.right, 0]])) : operands
      }
      case 'choose':
      case 'chain':
        return new Map([[value, 1]])
    }
  }
}

export function both(one: Demands, other: Demands): Demands {
  if (one.size === 0 || one === other) return other
  if (other.size === 0) return one
  const sum = new Map(one)
  for (const [origin, bytes] of other) sum.set(origin, Math.max(sum.get(origin) ?? 0, bytes))
  return sum
}

/** What both demand. */
export function either(one: Demands, other: Demands): Demands {
  if (one === other) return one
  const common = new Map<Origin, number>()
  for (const [origin, bytes] of one) {
    const others = other.get(origin)
    if (others !== undefined) common.set(origin, Math.min(bytes, others))
  }
  return common
}

/** Whether `some` are among `all`. */
export function met(some: Demands, all: Demands): boolean {
  for (const [origin, bytes] of some) {
    const demanded = all.get(origin)
    if (demanded === undefined || demanded < bytes) return false
  }
  return true
}
