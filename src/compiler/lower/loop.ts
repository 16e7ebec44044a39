/**
 * Loops stay loops: a header that asks, a body, a step. That each ends is proved later, on the SSA form
 * (`passes/prove-loops.ts`), where ranges are known; those that a helper makes get their function later still
 * (`outline/outline.ts`).
 */
import type {
  DoWhileStatement,
  ForOfStatement,
  ForStatement,
  Node,
  Pattern,
  Statement,
  WhileStatement,
} from 'acorn'
import type { Span } from '../../error/index.ts'
import type { Block, Value } from '../../ir/index.ts'
import { type Iteration, type Operand, Scalar } from '../../operand/index.ts'
import { assignPattern } from './assignment.ts'
import { declare } from './declaration.ts'
import type { FunctionLowering } from './lowering.ts'
import { assignedNames } from './parse.ts'

/** A name no user can write, for the counters of `range` loops. */
const counterName = '(counter)'

/** A loop as it is written, or the call of a function that visits one element after the other. */
interface Written {
  readonly span: Span
  /** Names of variables that its turns may assign, beside those that functions assign. */
  readonly assigns: ReadonlySet<string>
}

interface Parts {
  readonly written: Written
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
  const { span, assigns } = parts.written
  l.ssa.openLoop(header, new Set([...assigns, ...l.frame.assignedInClosures, counterName]))
  header.loop = { span }
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
    written: writtenAs(l, node),
    label,
    test: (body, exit) => l.condition(node.test, body, exit),
    body: () => l.inScope(() => l.statement(node.body)),
    step: () => {},
  })
}

export function lowerDoWhile(l: FunctionLowering, node: DoWhileStatement, label: string | undefined): void {
  lowerLoop(l, {
    written: writtenAs(l, node),
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
      written: writtenAs(l, node),
      label,
      test: (body, exit) => (node.test ? l.condition(node.test, body, exit) : l.b.jump(body)),
      body: () => l.inScope(() => l.statement(node.body)),
      step: () => {
        if (node.update) l.expression(node.update)
      },
    })
  })
}

const writtenAs = (l: FunctionLowering, node: Node): Written => ({
  span: l.spanOf(node),
  assigns: assignedNames(node),
})

/** `for (const x of things)`. */
export function lowerForOf(l: FunctionLowering, node: ForOfStatement, label: string | undefined): void {
  const { left } = node
  const iteration = l.at(node.right, () => l.expression(node.right).required(l).iterate(l))
  const body = (element: () => Operand) =>
    l.inScope(() => {
      if (left.type === 'VariableDeclaration')
        declare(l, left, left.declarations[0]!.id as Pattern, element())
      else assignPattern(l, left as Pattern, element())
      l.statement(node.body as Statement)
    })
  lowerIteration(l, writtenAs(l, node), label, iteration, body)
}

/** `things.forEach(visit)`: what `visit` assigns of the variables around it, functions assign. */
export function lowerEach(l: FunctionLowering, things: Iteration, visit: (element: Operand) => void): void {
  lowerIteration(l, { span: l.b.span!, assigns: new Set() }, undefined, things, (element) => visit(element()))
}

/** What there is to go through says how. */
function lowerIteration(
  l: FunctionLowering,
  written: Written,
  label: string | undefined,
  iteration: Iteration,
  body: (element: () => Operand) => void,
): void {
  switch (iteration.kind) {
    case 'counted':
      return lowerCounted(l, written, label, iteration, (index) => body(() => iteration.at(index)))
    case 'listed':
      return lowerListed(l, label, iteration.elements, body)
    case 'called back': {
      let next: Value | undefined
      return lowerLoop(l, {
        written,
        label,
        test: (into, exit) => {
          next = iteration.next()
          l.jumpIf(next, into, exit)
        },
        body: () => body(() => iteration.current(next!)),
        step: () => {},
      })
    }
  }
}

function lowerCounted(
  l: FunctionLowering,
  written: Written,
  label: string | undefined,
  { count, has }: Extract<Iteration, { kind: 'counted' }>,
  body: (index: Operand) => void,
): void {
  const counter = l.cell(counterName, new Scalar('num', l.b.const(0)))
  const current = () => l.read(counter).word(l, 'num', 'range()')
  lowerLoop(l, {
    written,
    label,
    test: (into, exit) => {
      const inside = has ? l.block() : into
      l.jumpIf(l.b.compare('slt', current(), count), inside, exit)
      if (!has) return
      l.enter(inside)
      l.jumpIf(has(l.read(counter)), into, exit)
    },
    body: () => body(l.read(counter)),
    step: () => l.write(counter, new Scalar('num', l.b.alu('add', current(), l.b.const(1)))),
  })
}

/** The body once for each element. */
function lowerListed(
  l: FunctionLowering,
  label: string | undefined,
  elements: readonly (() => Operand)[],
  body: (element: () => Operand) => void,
): void {
  const exit = l.block()
  for (const element of elements) {
    const next = l.block()
    l.withJumps({ label, plain: true, breakTo: exit, continueTo: next }, () => body(element))
    if (l.reachable) l.b.jump(next)
    l.enterIfReached(next)
    if (!l.reachable) break
  }
  if (l.reachable) l.b.jump(exit)
  l.enterIfReached(exit)
}
