/**
 * Methods of arrays whose elements are few and known by number: each becomes what it does to one element after the
 * other. A function that is handed in is inlined for each of them, so it may be of as many kinds as they are.
 */

import { nearestNames } from '../error/index.ts'
import type { Value } from '../ir/index.ts'
import { Builtin } from './builtin.ts'
import type { Lowering } from './lowering.ts'
import { type Operand, Optional, Scalar } from './operand.ts'

/** More elements than this want a loop. */
const mostElements = 64

type Elements = () => readonly Operand[]
type Method = (l: Lowering, elements: readonly Operand[], args: readonly Operand[]) => Operand

const position = (l: Lowering, i: number) => new Scalar('num', l.b.const(i))
const truth = (value: Value) => new Scalar('bool', value)

function given(l: Lowering, args: readonly Operand[], what: string): Operand {
  const [first] = args
  if (!first || args.length > 1) return l.fail('SK2012', `this method takes ${what}`)
  return first
}

/** `f(element, i)`. */
function called(l: Lowering, args: readonly Operand[]): (element: Operand, i: number) => Operand {
  const fn = given(l, args, 'one function')
  return (element, i) => fn.call(l, [element, position(l, i)])
}

function quantified(operator: 'and' | 'or'): Method {
  return (l, elements, args) => {
    const holds = called(l, args)
    const start: Value = l.b.bool(operator === 'and')
    return truth(
      elements.reduce((so, each, i) => l.logical(operator, so, () => holds(each, i).truth(l)), start),
    )
  }
}

const same = (l: Lowering, a: Operand, b: Operand) => l.binary('===', a, b).truth(l)

function indexFrom(l: Lowering, elements: readonly Operand[], wanted: Operand, from: number): Operand {
  const element = elements[from]
  if (!element) return position(l, -1)
  return l.choose(
    same(l, wanted, element),
    () => position(l, from),
    () => indexFrom(l, elements, wanted, from + 1),
  )
}

/** The first element for which `fn` holds, as `take` gives it; else `otherwise`. */
function firstWhere(
  l: Lowering,
  elements: readonly Operand[],
  holds: (element: Operand, i: number) => Operand,
  found: { take(element: Operand, i: number): Operand; otherwise(): Operand },
): Operand {
  const from = (i: number): Operand => {
    const element = elements[i]
    if (!element) return found.otherwise()
    return l.choose(
      holds(element, i).truth(l),
      () => found.take(element, i),
      () => from(i + 1),
    )
  }
  return from(0)
}

const methods: Readonly<Record<string, Method>> = {
  includes: (l, elements, args) => {
    const wanted = given(l, args, 'one value').required(l)
    return truth(
      elements.reduce<Value>(
        (found, each) => l.logical('or', found, () => same(l, wanted, each)),
        l.b.bool(false),
      ),
    )
  },
  indexOf: (l, elements, args) => indexFrom(l, elements, given(l, args, 'one value').required(l), 0),
  findIndex: (l, elements, args) =>
    firstWhere(l, elements, called(l, args), {
      take: (_, i) => position(l, i),
      otherwise: () => position(l, -1),
    }),
  find: (l, elements, args) => {
    const last = elements.at(-1)
    if (!last) return l.capture(undefined, 'the result')
    if (!elements.every((each) => last.unify(each))) {
      l.fail(
        'SK1005',
        'find() cannot give one of these elements',
        'for (const each of array) if (…) { …; break }',
      )
    }
    const maybe = (there: boolean, element: Operand) =>
      new Optional(l.b.bool(there), element, 'what find() gives')
    return firstWhere(l, elements, called(l, args), {
      take: (element) => maybe(true, element),
      otherwise: () => maybe(false, last),
    })
  },
  some: quantified('or'),
  every: quantified('and'),
  forEach: (l, elements, args) => {
    const visit = called(l, args)
    for (const [i, element] of elements.entries()) visit(element, i)
    return l.capture(undefined, 'the result')
  },
  reduce: (l, elements, args) => {
    const [fn, initial] = args
    if (!fn || !initial) return l.fail('SK2012', 'reduce() takes a function and what it starts from')
    return elements.reduce((sum, each, i) => fn.call(l, [sum, each, position(l, i)]), initial)
  },
}

export const arrayMethods: readonly string[] = Object.keys(methods)

/** What to write where an array of kernel code has no `name`. */
export function insteadOfArray(name: string, names: readonly string[]): string {
  if (name === 'push' || name === 'pop')
    return 'arrays of kernel code do not grow: new Uint32Array(n), and a count beside it'
  if (name === 'filter') return 'for (const x of array) if (…) …, or some(), every(), find()'
  const near = nearestNames(name, names)
  return near.length ? `did you mean ${near.join(', ')}?` : `arrays have ${names.join(', ')}`
}

/** The method `name` of an array, if arrays of kernel code have one; `count` is its length. */
export function arrayMethod(name: string, count: number, elements: Elements): Operand | undefined {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined
  if (!method) return undefined
  return new Builtin(`${name}`, (l, args) => {
    if (count > mostElements) {
      return l.fail(
        'SK1005',
        `${name}() is there for arrays of at most ${mostElements} elements`,
        'write a loop',
      )
    }
    return method(l, elements(), args)
  })
}
