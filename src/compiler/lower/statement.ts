/** Statements: blocks, declarations, branches, `switch`, `return`. Loops have their own file. */
import type { FunctionDeclaration, IfStatement, Statement, SwitchStatement } from 'acorn'
import { Nothing } from '../../operand/index.ts'
import { patternNames } from './bind.ts'
import { closure } from './callable.ts'
import { lowerDeclaration } from './declaration.ts'
import { returnValue } from './inline.ts'
import { lowerDoWhile, lowerFor, lowerForOf, lowerWhile } from './loop.ts'
import type { FunctionLowering } from './lowering.ts'
import { strictEquals } from './operator.ts'
import { type FunctionNode, inWords } from './parse.ts'

/** The statements of a block, whose scope is set up. */
export function lowerStatements(l: FunctionLowering, statements: readonly Statement[]): void {
  for (const statement of statements) announce(l, statement)
  for (const statement of statements) {
    if (!l.reachable) return
    l.statement(statement)
  }
}

/** Names of a block exist from its start; functions are there from its start too. */
function announce(l: FunctionLowering, statement: Statement): void {
  if (statement.type === 'VariableDeclaration') {
    if (statement.kind === 'var') return
    for (const { id } of statement.declarations)
      for (const name of patternNames(id)) l.frame.scope.announce(name)
  } else if (statement.type === 'FunctionDeclaration') {
    const { id, ...rest } = statement as FunctionDeclaration
    const node = { ...rest, type: 'FunctionExpression', id } as unknown as FunctionNode
    l.frame.scope.declare(id.name, { operand: closure(l, node, `${id.name}()`) })
  }
}

export function lowerStatement(l: FunctionLowering, node: Statement): void {
  switch (node.type) {
    case 'ExpressionStatement':
      l.expression(node.expression)
      return
    case 'VariableDeclaration':
      return lowerDeclaration(l, node)
    case 'FunctionDeclaration':
    case 'EmptyStatement':
      return
    case 'BlockStatement':
      return l.inScope(() => lowerStatements(l, node.body))
    case 'IfStatement':
      return lowerIf(l, node)
    case 'ReturnStatement':
      return returnValue(l, node.argument ? l.expression(node.argument) : new Nothing())
    case 'ForStatement':
      return lowerFor(l, node, undefined)
    case 'WhileStatement':
      return lowerWhile(l, node, undefined)
    case 'DoWhileStatement':
      return lowerDoWhile(l, node, undefined)
    case 'ForOfStatement':
      return lowerForOf(l, node, undefined)
    case 'LabeledStatement':
      return lowerLabeled(l, node.label.name, node.body)
    case 'BreakStatement':
    case 'ContinueStatement':
      return lowerJump(l, node.type, node.label?.name)
    case 'SwitchStatement':
      return lowerSwitch(l, node)
    case 'ThrowStatement':
    case 'TryStatement':
      return l.fail('SK1001', 'kernel code has no exceptions', 'return early, or record the failure in a map')
    case 'ForInStatement':
      return l.fail('SK1001', 'kernel code has no for…in', 'name the fields')
    default:
      return l.fail('SK1001', `kernel code has no ${inWords(node.type)}`)
  }
}

function lowerIf(l: FunctionLowering, node: IfStatement): void {
  const [then, otherwise, join] = [l.block(), l.block(), l.block()]
  l.condition(node.test, then, otherwise)
  for (const [block, statement] of [
    [then, node.consequent],
    [otherwise, node.alternate],
  ] as const) {
    l.enter(block)
    if (block.predecessors.length === 0) continue
    if (statement) l.inScope(() => l.statement(statement))
    if (l.reachable) l.b.jump(join)
  }
  l.enterIfReached(join)
}

function lowerLabeled(l: FunctionLowering, label: string, body: Statement): void {
  switch (body.type) {
    case 'ForStatement':
      return lowerFor(l, body, label)
    case 'WhileStatement':
      return lowerWhile(l, body, label)
    case 'DoWhileStatement':
      return lowerDoWhile(l, body, label)
    case 'ForOfStatement':
      return lowerForOf(l, body, label)
    default: {
      const end = l.block()
      l.withJumps({ label, plain: false, breakTo: end, continueTo: undefined }, () => l.statement(body))
      if (l.reachable) l.b.jump(end)
      l.enterIfReached(end)
    }
  }
}

function lowerJump(
  l: FunctionLowering,
  type: 'BreakStatement' | 'ContinueStatement',
  label: string | undefined,
): void {
  for (const jumps of [...l.frame.jumps].reverse()) {
    const to = type === 'BreakStatement' ? jumps.breakTo : jumps.continueTo
    if (to && (label === undefined ? jumps.plain : jumps.label === label)) return l.b.jump(to)
  }
  l.fail('SK1001', 'there is no loop to leave here')
}

function lowerSwitch(l: FunctionLowering, node: SwitchStatement): void {
  const subject = l.expression(node.discriminant).settle(l)
  const end = l.block()
  const bodies = node.cases.map(() => l.block())
  l.inScope(() => {
    let fallback = end
    for (const [i, { test }] of node.cases.entries()) {
      if (!test) {
        fallback = bodies[i]!
        continue
      }
      if (!l.reachable) continue
      l.at(test, () => {
        const same = strictEquals(l, subject, l.expression(test))
        const next = l.block()
        l.jumpIf(same, bodies[i]!, next)
        l.enterIfReached(next)
      })
    }
    if (l.reachable) l.b.jump(fallback)
    for (const statement of node.cases.flatMap((each) => each.consequent)) announce(l, statement)
    l.withJumps({ label: undefined, plain: true, breakTo: end, continueTo: undefined }, () => {
      for (const [i, { consequent }] of node.cases.entries()) {
        l.enter(bodies[i]!)
        if (bodies[i]!.predecessors.length === 0) continue
        for (const statement of consequent) if (l.reachable) l.statement(statement)
        if (l.reachable) l.b.jump(bodies[i + 1] ?? end)
      }
    })
  })
  l.enterIfReached(end)
}
