/**
 * Loops stay loops: a header that asks, a body, a step. That each ends is proved later, on the SSA form
 * (`passes/prove.ts`), where ranges are known.
 */
import type {
  DoWhileStatement,
  Expression,
  ForOfStatement,
  ForStatement,
  Node,
  Pattern,
  Statement,
  WhileStatement,
} from 'acorn'
import type { Block } from '../../ir/index.ts'
import { range } from '../../kernel/index.ts'
import { builtinOf, Scalar } from '../../operand/index.ts'
import { bindPattern } from './bind.ts'
import type { FunctionLowering } from './lowering.ts'
import { assignedNames } from './parse.ts'

/** A name no user can write, for the counters of `range` loops. */
const counterName = '(counter)'

interface Parts {
  readonly node: Node
  readonly label: string | undefined
  /** Ends the current block with a jump to `body` or `exit`. */
  readonly test: (body: Block, exit: Block) => void
  readonly body: () => void
  readonly step: () => void
  /** The test comes after the body first. */
  readonly testLast?: boolean
}

function lowerLoop(l: FunctionLowering, parts: Parts): void {
  const [header, body, step, exit] = [l.block(), l.block(), l.block(), l.block()]
  const changing = assignedNames(parts.node)
  for (const name of l.frame.assignedInClosures) changing.add(name)
  changing.add(counterName)
  l.ssa.openLoop(header, changing)
  header.loop = { span: l.spanOf(parts.node) }
  l.b.jump(header)
  l.b.block = header
  if (parts.testLast) l.b.jump(body)
  else parts.test(body, exit)
  l.enterIfReached(body)
  if (body.predecessors.length > 0) {
    l.withJumps({ label: parts.label, plain: true, breakTo: exit, continueTo: step }, parts.body)
    if (l.reachable) l.b.jump(step)
    l.enterIfReached(step)
    if (step.predecessors.length > 0) {
      if (parts.testLast) parts.test(header, exit)
      else {
        parts.step()
        l.b.jump(header)
      }
    }
  }
  l.ssa.seal(header)
  l.enterIfReached(exit)
}

export function lowerWhile(l: FunctionLowering, node: WhileStatement, label: string | undefined): void {
  lowerLoop(l, {
    node,
    label,
    test: (body, exit) => l.condition(node.test, body, exit),
    body: () => l.inScope(() => l.statement(node.body)),
    step: () => {},
  })
}

export function lowerDoWhile(l: FunctionLowering, node: DoWhileStatement, label: string | undefined): void {
  lowerLoop(l, {
    node,
    label,
    test: (header, exit) => l.condition(node.test, header, exit),
    body: () => l.inScope(() => l.statement(node.body)),
    step: () => {},
    testLast: true,
  })
}

export function lowerFor(l: FunctionLowering, node: ForStatement, label: string | undefined): void {
  l.inScope(() => {
    if (node.init?.type === 'VariableDeclaration') l.statement(node.init)
    else if (node.init) l.expression(node.init)
    lowerLoop(l, {
      node,
      label,
      test: (body, exit) => (node.test ? l.condition(node.test, body, exit) : l.b.jump(body)),
      body: () => l.inScope(() => l.statement(node.body)),
      step: () => {
        if (node.update) l.expression(node.update)
      },
    })
  })
}

/** `for (const i of range(n))`. */
export function lowerForOf(l: FunctionLowering, node: ForOfStatement, label: string | undefined): void {
  const count = rangeCount(l, node.right)
  const { left } = node
  if (left.type !== 'VariableDeclaration') {
    return l.fail(
      'SK1001',
      'a for…of loop declares its variable: for (const i of range(n))',
      undefined,
      l.spanOf(left),
    )
  }
  const limit = l.at(node.right, () => l.expression(count).word(l, 'num', 'range()'))
  const counter = l.cell(counterName, new Scalar('num', l.b.const(0)))
  const current = () => l.read(counter).word(l, 'num', 'range()')
  lowerLoop(l, {
    node,
    label,
    test: (body, exit) => l.jumpIf(l.b.compare('slt', current(), limit), body, exit),
    body: () =>
      l.inScope(() => {
        bindPattern(l, left.declarations[0]!.id as Pattern, l.read(counter))
        l.statement(node.body as Statement)
      }),
    step: () => l.write(counter, new Scalar('num', l.b.alu('add', current(), l.b.const(1)))),
  })
}

function rangeCount(l: FunctionLowering, node: Expression): Expression {
  if (node.type === 'CallExpression' && node.arguments.length === 1) {
    const callee = l.expression(node.callee)
    const [count] = node.arguments
    if (callee === builtinOf(range) && count?.type !== 'SpreadElement') return count!
  }
  return l.fail(
    'SK1005',
    'this cannot be iterated in kernel code (yet)',
    'for (const i of range(n)) counts from 0 to n - 1',
    l.spanOf(node),
  )
}
