/** The names of hosts in an expression: what may be asked of DNS before it is compiled. */
import type { Expression } from './syntax.ts'

/** Each name once, in the order of the expression. */
export function hostNames(expression: Expression): string[] {
  const names = new Set<string>()
  const open = [expression]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'and' || node.kind === 'or') open.push(node.right, node.left)
    else if (node.kind === 'not') open.push(node.operand)
    else if (node.kind === 'match' && node.id.kind === 'name') {
      const { type, protocol } = node
      const isHost = type === undefined || type === 'host' || type === 'gateway'
      if (isHost && protocol !== 'link' && protocol !== 'decnet') names.add(node.id.name)
    }
  }
  return [...names]
}
