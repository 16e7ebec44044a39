/**
 * Declarations. `let` and `const` are of their block; `var` is of the function, from its start on, and declaring it
 * with a value is assigning to it.
 */
import type { Node, Pattern, VariableDeclaration } from 'acorn'
import { Nothing, type Operand } from '../../operand/index.ts'
import { assignPattern } from './assignment.ts'
import { bindPattern, patternNames } from './bind.ts'
import type { FunctionLowering } from './lowering.ts'
import { declaredVars } from './parse.ts'

export function lowerDeclaration(l: FunctionLowering, node: VariableDeclaration): void {
  if (node.kind !== 'const' && node.kind !== 'let' && node.kind !== 'var') {
    l.fail('SK1001', 'kernel code has no `using`')
  }
  for (const { id, init } of node.declarations) {
    if (node.kind === 'var' && !init) continue
    l.at(id, () => declare(l, node, id as Pattern, init ? l.expression(init) : new Nothing()))
  }
}

/** Gives the names of `pattern` their parts of `value`, as the declaration's kind says. */
export function declare(
  l: FunctionLowering,
  { kind }: VariableDeclaration,
  pattern: Pattern,
  value: Operand,
): void {
  if (kind === 'var') assignPattern(l, pattern, value.settle(l))
  else bindPattern(l, pattern, value)
}

/** The variables that `var` declares anywhere in the function: they are there from its start. */
export function hoist(l: FunctionLowering, body: Node): void {
  for (const id of declaredVars(body)) {
    for (const name of patternNames(id)) {
      // A parameter of the same name keeps its value.
      if (!l.frame.scope.has(name)) l.frame.scope.declare(name, { cell: l.cell(name, new Nothing()) })
    }
  }
}
