/**
 * Which scratch word keeps which value. In the order of the listing jumps lead forward only, so a value is needed
 * between its first place and its last and nowhere else: two whose spans do not meet share a word (linear scan,
 * Poletto and Sarkar 1999). What a word holds at run time is followed by `machine.ts`; a bad choice here costs
 * instructions, never a wrong value.
 */
import type { Node, Value } from './flow.ts'
import { operands } from './parts.ts'
import type { Values } from './values.ts'

export class Words {
  readonly #words = new Map<Value, number>()
  /** How many words are taken, from 0 on. */
  count = 0

  /** The word of `value`; undefined where it is not kept. */
  of(value: Value): number | undefined {
    return this.#words.get(value)
  }

  /** Everything that `word` keeps at one time or another. */
  keptIn(word: number): Value[] {
    return [...this.#words].filter(([, own]) => own === word).map(([value]) => value)
  }

  give(value: Value, word: number): void {
    this.#words.set(value, word)
    this.count = Math.max(this.count, word + 1)
  }
}

interface Span {
  readonly value: Value
  readonly from: number
  until: number
}

/** Words below `most` for the values of `kept`, which tests of `order` compute first; where there is none, a value is not kept. */
export function assignWords(
  order: readonly Node[],
  kept: ReadonlySet<Value>,
  values: Values,
  most: number,
): Words {
  const words = new Words()
  const busy = new Map<number, Span>()
  for (const span of spans(order, kept, values)) {
    let word = 0
    while ((busy.get(word)?.until ?? -1) >= span.from) word++
    if (word >= most) continue
    busy.set(word, span)
    words.give(span.value, word)
  }
  return words
}

/** Where each value is needed, in the order in which they are first computed. */
function spans(order: readonly Node[], kept: ReadonlySet<Value>, values: Values): Span[] {
  const found = new Map<Value, Span>()
  const made = new Map<Value, ReadonlySet<Value>>()
  order.forEach((node, at) => {
    if (node.kind === 'return') return
    for (const value of [...node.first, node.left, node.right]) {
      const own = values.adopt(value)
      if (kept.has(own) && !found.has(own)) found.set(own, { value: own, from: at, until: at })
      for (const part of keptParts(own, kept, made)) {
        const span = found.get(part)
        if (span) span.until = at
      }
    }
  })
  return [...found.values()]
}

/** The kept values that `value` is fetched or made from: itself, or the nearest inside of it. */
function keptParts(
  value: Value,
  kept: ReadonlySet<Value>,
  made: Map<Value, ReadonlySet<Value>>,
): ReadonlySet<Value> {
  let parts = made.get(value)
  if (parts === undefined) {
    const inside = new Set<Value>(kept.has(value) ? [value] : [])
    for (const part of operands(value)) {
      if (kept.has(part)) inside.add(part)
      else for (const deeper of keptParts(part, kept, made)) inside.add(deeper)
    }
    made.set(value, (parts = inside))
  }
  return parts
}
