/**
 * Which arrays have to lie in memory: those that are indexed with something else than a constant, whose elements are
 * assigned, or that go where it is not seen what becomes of them. All others are variables, one for each element.
 */
import type { Node } from 'acorn'
import { forEachChild, onceEach } from './parse.ts'

interface Parts {
  readonly name: string
  readonly object: Node
  readonly property: Node
  readonly computed: boolean
  readonly key: Node
  readonly value: Node
  readonly init: Node | null
  readonly right: Node
  readonly body: Node
  readonly argument: Node
  readonly left: Node
}

/** Names in `node` whose arrays have to lie in memory; names of other things may be among them. */
export const indexedNames = onceEach((node): ReadonlySet<string> => {
  const names = new Set<string>()
  const element = (each: Node, assigned: boolean) => {
    const { object, property, computed } = each as unknown as Parts
    const constant = !computed || property.type === 'Literal'
    if (object.type !== 'Identifier') walk(object)
    else if (assigned || !constant) names.add((object as unknown as Parts).name)
    if (computed) walk(property)
  }
  const target = (each: Node): void => {
    if (each.type === 'MemberExpression') element(each, true)
    else if (each.type !== 'Identifier') forEachChild(each, target)
  }
  /** What is read to its end where it stands. */
  const spent = (each: Node) => {
    if (each.type !== 'Identifier') walk(each)
  }
  const walk = (each: Node): void => {
    const parts = each as unknown as Parts
    switch (each.type) {
      case 'Identifier':
        names.add(parts.name)
        return
      case 'MemberExpression':
        return element(each, false)
      case 'AssignmentExpression':
        target(parts.left)
        return walk(parts.right)
      case 'UpdateExpression':
        return target(parts.argument)
      case 'VariableDeclarator':
        if (parts.init) walk(parts.init)
        return
      case 'ForOfStatement':
        if (parts.left.type !== 'VariableDeclaration') target(parts.left)
        spent(parts.right)
        return walk(parts.body)
      case 'SpreadElement':
        return spent(parts.argument)
      case 'Property':
        if (parts.computed) walk(parts.key)
        return walk(parts.value)
      default:
        forEachChild(each, walk)
    }
  }
  walk(node)
  return names
})
