/**
 * Functions in place: calls become their bodies, with a frame of their own, parameters bound to the arguments, `return`
 * a jump to the frame's end. (Which calls stay calls, `call.ts` says.)
 */
import type { Pattern } from 'acorn'
import { ArrayLiteral, type FunctionSource, Nothing, type Operand } from '../../operand/index.ts'
import { bindPattern } from './bind.ts'
import { hoist } from './declaration.ts'
import { indexedNames } from './indexed.ts'
import type { Frame, FunctionLowering } from './lowering.ts'
import { assignedNames, type FunctionNode, namesAssignedInClosures } from './parse.ts'
import { Scope } from './scope.ts'

export interface Inlined {
  readonly node: FunctionNode
  readonly source: FunctionSource
  readonly name: string
  readonly identity: unknown
  /** The scope the function was made in. */
  readonly scope: Scope
}

/** Lowers the body of a function for these arguments, here. */
export function inlineNode(l: FunctionLowering, fn: Inlined, args: readonly Operand[]): Operand {
  const { node } = fn
  const settled = args.map((arg) => arg.settle(l))
  const span = l.b.span
  const frame = {
    name: fn.name,
    source: fn.source,
    identity: fn.identity,
    scope: new Scope(fn.scope),
    assigned: assignedNames(node),
    indexed: indexedNames(node),
    // A function that was handed in, or made around this one, may be called here.
    assignedInClosures: new Set([
      ...namesAssignedInClosures(node),
      ...((l.frame as Frame | undefined)?.assignedInClosures ?? []),
    ]),
  }
  const result = l.inFrame(frame, () => {
    for (const [i, parameter] of node.params.entries()) {
      const rest = parameter.type === 'RestElement'
      const given = rest ? new ArrayLiteral(settled.slice(i)) : (settled[i] ?? new Nothing())
      bindPattern(l, rest ? parameter.argument : (parameter as Pattern), given)
    }
    hoist(l, node.body)
    lowerBody(l, node)
  })
  l.b.span = span
  return result
}

/** The body of a function, in a frame that is set up. */
function lowerBody(l: FunctionLowering, node: FunctionNode): void {
  if (node.body.type === 'BlockStatement') l.statements(node.body.body)
  else {
    const value = l.expression(node.body)
    l.at(node.body, () => returnValue(l, value))
  }
}

/** `return value`. */
export function returnValue(l: FunctionLowering, value: Operand): void {
  l.write(l.frame.result, value.settle(l))
  l.b.jump(l.frame.exit)
}
