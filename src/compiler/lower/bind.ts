/** Binding names to operands: variables, parameters, patterns. */
import type { Identifier, Node, Pattern } from 'acorn'
import { type Operand, Scalar } from '../../operand/index.ts'
import type { FunctionLowering } from './lowering.ts'

/** The names that a pattern binds. */
export function patternNames(pattern: Node): string[] {
  if (pattern.type === 'Identifier') return [(pattern as Identifier).name]
  if (pattern.type === 'ObjectPattern') {
    const { properties } = pattern as unknown as { properties: { value: Node }[] }
    return properties.flatMap((property) => (property.value ? patternNames(property.value) : []))
  }
  if (pattern.type === 'ArrayPattern') {
    const { elements } = pattern as unknown as { elements: (Node | null)[] }
    return elements.flatMap((element) => (element ? patternNames(element) : []))
  }
  if (pattern.type === 'AssignmentPattern') return patternNames((pattern as unknown as { left: Node }).left)
  return []
}

/** Binds the names of `pattern` to parts of `value`, in the current scope. */
export function bindPattern(l: FunctionLowering, pattern: Pattern, value: Operand): void {
  switch (pattern.type) {
    case 'Identifier': {
      const settled = value.settle(l)
      const { name } = pattern
      const changes = l.frame.assigned.has(name)
      l.frame.scope.declare(name, changes ? { cell: l.cell(name, settled) } : { operand: settled })
      return
    }
    case 'AssignmentPattern': {
      const given = l.choose(
        value.present(l),
        () => value.required(l),
        () => l.expression(pattern.right),
      )
      return bindPattern(l, pattern.left, given)
    }
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        if (property.type === 'RestElement' || property.computed || property.key.type !== 'Identifier') {
          return l.fail('SK1001', 'a pattern can name fields only', undefined, l.spanOf(property))
        }
        const { name } = property.key
        l.at(property, () => bindPattern(l, property.value, value.member(l, name)))
      }
      return
    case 'ArrayPattern':
      for (const [i, element] of pattern.elements.entries()) {
        if (!element) continue
        if (element.type === 'RestElement') return l.fail('SK1001', 'a pattern cannot take the rest')
        bindPattern(l, element, value.index(l, new Scalar('num', l.b.const(i))))
      }
      return
    default:
      l.fail('SK1001', `kernel code has no pattern of kind ${pattern.type}`)
  }
}
