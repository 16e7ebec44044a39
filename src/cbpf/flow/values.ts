/**
 * Values made once: equal values of one `Values` are the same object, so that to compare them is `===` and a common
 * subexpression needs no search (hash-consing; Ershov 1958, and libpcap's value numbers).
 *
 * Nothing is folded here. Whether a load is still made decides what a truncated packet gets, so folding has its own
 * place and time (`fold.ts`).
 */
import type { AluOp, ChainInstruction, Node, Value } from './flow.ts'

/** The numbers a value was made with before it had an object: its key in the table. */
type Key = string

export class Values {
  readonly #known = new Map<Key, Value>()
  readonly #ids = new Map<Value, number>()
  readonly #adopted = new Map<Value, Value>()

  /** `k` is taken modulo 2^32. */
  constant(k: number): Value {
    const word = k >>> 0
    return this.#once(`k${word}`, () => ({ kind: 'constant', k: word }))
  }

  /** `offset` is taken modulo 2^32, as the machine adds it to `base`. */
  load(size: 1 | 2 | 4, offset: number, base?: Value): Value {
    const word = offset >>> 0
    const key = base === undefined ? `l${size},${word}` : `l${size},${word},${this.id(base)}`
    return this.#once(key, () => ({ kind: 'load', size, base, offset: word }))
  }

  headerLength(offset: number): Value {
    const word = offset >>> 0
    return this.#once(`h${word}`, () => ({ kind: 'headerLength', offset: word }))
  }

  length(): Value {
    return this.#once('len', () => ({ kind: 'length' }))
  }

  alu(op: AluOp, left: Value, right: Value): Value {
    const key = `${op}${this.id(left)},${this.id(right)}`
    return this.#once(key, () => ({ kind: 'alu', op, left, right }))
  }

  negate(operand: Value): Value {
    return this.#once(`-${this.id(operand)}`, () => ({ kind: 'negate', operand }))
  }

  /** A choice is equal to another only if it asks the same graph. */
  choose(test: Node, yes: Value, no: Value): Value {
    return this.#once(`?${this.graph(test)},${this.id(yes)},${this.id(no)}`, () => ({
      kind: 'choose',
      test,
      yes,
      no,
    }))
  }

  chain(body: readonly ChainInstruction[], scratch: number): Value {
    const key = `c${scratch};${body.map((i) => `${i.code},${i.jt},${i.jf},${i.k}`).join(';')}`
    return this.#once(key, () => ({ kind: 'chain', body, scratch }))
  }

  /** The value of this table that is equal to one made elsewhere, or by hand. */
  adopt(value: Value): Value {
    if (this.#ids.has(value)) return value
    let own = this.#adopted.get(value)
    if (own === undefined) this.#adopted.set(value, (own = this.#make(value)))
    return own
  }

  /** A number of its own for every value of this table. */
  id(value: Value): number {
    return this.#ids.get(value) ?? this.#ids.get(this.adopt(value))!
  }

  /** A graph as text: equal for equal graphs. */
  graph(node: Node): string {
    if (node.kind === 'return') return `r${node.k}`
    const first = node.first.map((value) => this.id(value)).join(',')
    const test = `${node.relation}${this.id(node.left)},${this.id(node.right)}`
    return `(${first}:${test}?${this.graph(node.yes)}:${this.graph(node.no)})`
  }

  #make(value: Value): Value {
    switch (value.kind) {
      case 'constant':
        return this.constant(value.k)
      case 'load':
        return this.load(value.size, value.offset, value.base && this.adopt(value.base))
      case 'headerLength':
        return this.headerLength(value.offset)
      case 'length':
        return this.length()
      case 'alu':
        return this.alu(value.op, this.adopt(value.left), this.adopt(value.right))
      case 'negate':
        return this.negate(this.adopt(value.operand))
      case 'choose':
        return this.choose(this.#adoptGraph(value.test), this.adopt(value.yes), this.adopt(value.no))
      case 'chain':
        return this.chain(value.body, value.scratch)
    }
  }

  /** A graph with the values of this table. */
  #adoptGraph(node: Node, adopted = new Map<Node, Node>()): Node {
    if (node.kind === 'return') return node
    let own = adopted.get(node)
    if (own === undefined) {
      const first = node.first.map((value) => this.adopt(value))
      const [left, right] = [this.adopt(node.left), this.adopt(node.right)]
      const [yes, no] = [this.#adoptGraph(node.yes, adopted), this.#adoptGraph(node.no, adopted)]
      adopted.set(node, (own = { ...node, first, left, right, yes, no }))
    }
    return own
  }

  #once(key: Key, make: () => Value): Value {
    let value = this.#known.get(key)
    if (value === undefined) {
      value = make()
      this.#known.set(key, value)
      this.#ids.set(value, this.#ids.size)
    }
    return value
  }
}
