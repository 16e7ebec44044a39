/**
 * Patterns: names of declarations and parameters, and what destructuring assigns to. What takes a part of the value
 * (`take`) is the caller's; here is which part that is.
 */
import type { Expression, Identifier, MemberExpression, Node, Pattern, Property } from 'acorn'
import {
  ArrayLiteral,
  type Iteration,
  Nothing,
  ObjectLiteral,
  type Operand,
  Scalar,
} from '../../operand/index.ts'
import type { FunctionLowering } from './lowering.ts'

/** The names that a pattern binds. */
export function patternNames(pattern: Node): string[] {
  if (pattern.type === 'Identifier') return [(pattern as Identifier).name]
  if (pattern.type === 'ObjectPattern') {
    const { properties } = pattern as unknown as { properties: (Node & { value?: Node })[] }
    return properties.flatMap((property) => patternNames(property.value ?? property))
  }
  if (pattern.type === 'ArrayPattern') {
    const { elements } = pattern as unknown as { elements: (Node | null)[] }
    return elements.flatMap((element) => (element ? patternNames(element) : []))
  }
  if (pattern.type === 'AssignmentPattern') return patternNames((pattern as unknown as { left: Node }).left)
  if (pattern.type === 'RestElement') return patternNames((pattern as unknown as { argument: Node }).argument)
  return []
}

/** Binds the names of `pattern` to parts of `value`, in the current scope. */
export function bindPattern(l: FunctionLowering, pattern: Pattern, value: Operand): void {
  takeApart(l, pattern, value, (target, part) => {
    if (target.type !== 'Identifier') return l.fail('SK1001', 'a declaration names variables')
    const { name } = target
    const changes = l.frame.assigned.has(name)
    const lying = part instanceof ArrayLiteral && !changes && l.frame.indexed.has(name) && part.inMemory(l)
    const settled = lying || part.settle(l)
    l.frame.scope.declare(name, changes ? { cell: l.cell(name, settled) } : { operand: settled })
  })
}

type Take = (target: Identifier | MemberExpression, part: Operand) => void

/** Gives each target in `pattern` its part of `value`. */
export function takeApart(l: FunctionLowering, pattern: Pattern, value: Operand, take: Take): void {
  switch (pattern.type) {
    case 'Identifier':
    case 'MemberExpression':
      return take(pattern, value)
    case 'AssignmentPattern': {
      const given = l.choose(
        value.present(l),
        () => value.required(l),
        () => l.expression(pattern.right),
      )
      return takeApart(l, pattern.left, given, take)
    }
    case 'ObjectPattern': {
      const taken = new Set<string>()
      for (const property of pattern.properties) {
        l.at(property, () => {
          if (property.type === 'RestElement')
            return takeApart(l, property.argument, others(value, l, taken), take)
          const name = keyOf(l, property as Property)
          taken.add(name)
          takeApart(l, property.value as Pattern, fieldOf(l, value, name, property.value as Pattern), take)
        })
      }
      return
    }
    case 'ArrayPattern':
      for (const [i, element] of pattern.elements.entries()) {
        if (!element) continue
        if (element.type === 'RestElement') {
          takeApart(l, element.argument, new ArrayLiteral(elementsOf(l, value).slice(i)), take)
        } else takeApart(l, element, elementOf(l, value, i, element), take)
      }
      return
    default:
      l.fail('SK1001', `kernel code has no pattern of kind ${pattern.type}`)
  }
}

/** The name that a property of a pattern or literal has: as written, or known while compiling. */
export function keyOf(l: FunctionLowering, { key, computed }: Property): string {
  if (key.type === 'Identifier' && !computed) return key.name
  const known = l.expression(key as Expression).host()?.value
  if (typeof known === 'string' || typeof known === 'number') return String(known)
  return l.fail('SK1005', 'the name of a property is known while compiling only', 'name the fields')
}

/** The field `name`; an object without it gives `undefined` to a pattern that has a default. */
function fieldOf(l: FunctionLowering, value: Operand, name: string, pattern: Pattern): Operand {
  const names = pattern.type === 'AssignmentPattern' ? value.names() : []
  return names.length > 0 && !names.includes(name) ? new Nothing() : value.member(l, name)
}

function elementOf(l: FunctionLowering, value: Operand, i: number, pattern: Pattern): Operand {
  if (pattern.type === 'AssignmentPattern' && value instanceof ArrayLiteral) {
    return elementsOf(l, value)[i] ?? new Nothing()
  }
  return value.index(l, new Scalar('num', l.b.const(i)))
}

/** `...rest` of an object. */
function others(value: Operand, l: FunctionLowering, taken: ReadonlySet<string>): Operand {
  const names = value.names().filter((name) => !taken.has(name))
  return new ObjectLiteral(new Map(names.map((name) => [name, value.member(l, name)])))
}

/** More elements than this are no list that somebody wrote. */
const mostElements = 64

/** All elements of `value`, whose number is known while compiling: what `...value` stands for. */
export function elementsOf(l: FunctionLowering, value: Operand): Operand[] {
  const iteration = value.required(l).iterate(l)
  if (iteration.kind === 'listed') return iteration.elements.map((element) => element())
  const count = iteration.kind === 'counted' && !iteration.has ? iteration.count : undefined
  if (count?.op !== 'const' || count.imm > mostElements) {
    return l.fail(
      'SK1005',
      `how many elements ${value.describe()} has is not known while compiling`,
      'use a loop',
    )
  }
  const { at } = iteration as Extract<Iteration, { kind: 'counted' }>
  return Array.from({ length: Number(count.imm) }, (_, i) => at(new Scalar('num', l.b.const(i))))
}
