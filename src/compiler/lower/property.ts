/** The property of a member expression: a name, or an operand that is an index. */
import type { Expression, MemberExpression } from 'acorn'
import type { Operand } from '../../operand/index.ts'
import type { FunctionLowering } from './lowering.ts'

/** The name of a property, or the operand that is its index. */
export function propertyOf(
  l: FunctionLowering,
  node: MemberExpression,
): { name: string } | { index: Operand } {
  if (!node.computed) {
    if (node.property.type === 'Identifier') return { name: node.property.name }
    return l.fail('SK1001', 'kernel code has no private names')
  }
  const index = l.expression(node.property as Expression)
  const known = index.host()?.value
  return typeof known === 'string' ? { name: known } : { index }
}
